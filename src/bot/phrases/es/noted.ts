import type { Content } from '../../content.ts'
import { effectName } from '../effects.ts'
import type { Phrases, Voice } from '../phrases.ts'
import { type DoseState, statePhrases } from '../slots.ts'
import { toldOf } from './wellbeing.ts'
import { at, next, plural, sentences, stateWords } from './words.ts'

type Noted = Extract<Content, { kind: 'noted' }>
type Today = Extract<Content, { kind: 'today' }>['doses'][number]

/** What is recorded, and what is next. */
export const noted = {
  noted: (content, voice) => {
    const facts = [...statePhrases(statesOf(content, voice), stateWords(voice)), ...feelings(content, voice)]
    return sentences(
      facts.length === 0 ? 'Anotado.' : `Anotado: ${facts.join('; ')}.`,
      word(content),
      next(content.next, voice),
    )
  },
  today: ({ doses }, voice) => {
    if (doses.length === 0) return 'Hoy no hay medicina en tu plan.'
    const states = doses.map((entry) => ({
      dose: entry.dose,
      says: (n: number) => todayState(entry, n, voice),
    }))
    const unsure = doses.some(
      ({ state }) => state === 'open' || state === 'unanswered' || state === 'notAsked',
    )
    return sentences(
      `Tu plan: ${statePhrases(states, stateWords(voice)).join('; ')}.`,
      unsure ? 'Si tienes dudas de una toma, no la hagas dos veces. Tu farmacia te puede ayudar.' : null,
    )
  },
} satisfies Partial<Phrases['say']>

const taken = (n: number): string => (n === 1 ? 'tomada' : 'tomadas')
const skipped = (n: number): string => (n === 1 ? 'omitida' : 'omitidas')
const open = (n: number): string => (n === 1 ? 'pendiente' : 'pendientes')
/** Beside a medicine's own name the state is that of the dose, so that it agrees with it: "litio (8:00), dosis tomada". */
const dosed = (says: (n: number) => string, voice: Voice) => (n: number) =>
  voice.names ? `dosis ${says(n)}` : says(n)

function statesOf({ taken: done, declined, open: asked }: Noted, voice: Voice): readonly DoseState[] {
  return [
    ...done.map(({ dose, at: takenAt, early }) => ({
      dose,
      says: dosed(
        (n) => `${taken(n)} ${at(takenAt, voice)}${early ? ', no preguntaré otra vez' : ''}`,
        voice,
      ),
    })),
    ...declined.map((dose) => ({ dose, says: dosed(skipped, voice) })),
    ...asked.map((dose) => ({ dose, says: dosed(open, voice) })),
  ]
}

/** Her own words of a side effect don't stand where others may read them. */
function feelings({ mood, sideEffects, noSideEffects, told }: Noted, voice: Voice): readonly string[] {
  const effects = voice.names
    ? sideEffects.map((effect) => effectName(effect, 'es')).join(', ')
    : plural(sideEffects.length, 'efecto secundario', 'efectos secundarios')
  return [
    ...(mood === null ? [] : [`humor ${mood}`]),
    ...(sideEffects.length === 0 ? [] : [effects]),
    ...(noSideEffects ? ['sin efectos secundarios'] : []),
    ...(told ?? []).map(toldOf),
  ]
}

/** A kind word that fits what she told, at most one. */
function word({ sideEffects, mood, grave }: Noted): string | null {
  if (grave === true) return null
  if (sideEffects.length > 0) return 'Si te preocupa, tu equipo de salud o tu farmacia te pueden ayudar.'
  return mood !== null && mood <= 2 ? 'Siento que hoy te cueste.' : null
}

function todayState({ state, at: moment }: Today, n: number, voice: Voice): string {
  switch (state) {
    case 'taken':
      return dosed((m) => (moment === null ? taken(m) : `${taken(m)} ${at(moment, voice)}`), voice)(n)
    case 'declined':
      return dosed(skipped, voice)(n)
    case 'open':
      return dosed(open, voice)(n)
    case 'unanswered':
      return 'sin respuesta'
    case 'notAsked':
      return 'sin preguntar'
    case 'ahead':
      return 'por venir'
    default:
      return state satisfies never
  }
}
