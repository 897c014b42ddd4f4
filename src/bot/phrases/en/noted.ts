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
      facts.length === 0 ? 'Noted.' : `Noted: ${facts.join('; ')}.`,
      word(content),
      next(content.next, voice),
    )
  },
  today: ({ doses }, voice) => {
    if (doses.length === 0) return 'There is no medicine on your plan today.'
    const states = doses.map((entry) => ({ dose: entry.dose, says: () => todayState(entry, voice) }))
    const unsure = doses.some(
      ({ state }) => state === 'open' || state === 'unanswered' || state === 'notAsked',
    )
    return sentences(
      `Your plan: ${statePhrases(states, stateWords(voice)).join('; ')}.`,
      unsure ? "If you're not sure that you took it, don't take it twice. Your pharmacist can help." : null,
    )
  },
} satisfies Partial<Phrases['say']>

function statesOf({ taken, declined, open }: Noted, voice: Voice): readonly DoseState[] {
  return [
    ...taken.map(({ dose, at: takenAt, early }) => ({
      dose,
      says: () => `taken ${at(takenAt, voice)}${early ? ", so I won't ask again" : ''}`,
    })),
    ...declined.map((dose) => ({ dose, says: () => 'skipped' })),
    ...open.map((dose) => ({ dose, says: () => 'still open' })),
  ]
}

/** Her own words of a side effect don't stand where others may read them. */
function feelings({ mood, sideEffects, noSideEffects, told }: Noted, voice: Voice): readonly string[] {
  const effects = voice.names
    ? sideEffects.map((effect) => effectName(effect, 'en')).join(', ')
    : plural(sideEffects.length, 'side effect')
  return [
    ...(mood === null ? [] : [`mood ${mood}`]),
    ...(sideEffects.length === 0 ? [] : [effects]),
    ...(noSideEffects ? ['no side effects'] : []),
    ...(told ?? []).map(toldOf),
  ]
}

/** A kind word that fits what she told, at most one. */
function word({ sideEffects, mood, grave }: Noted): string | null {
  if (grave === true) return null
  if (sideEffects.length > 0) return 'If it worries you, your care team or pharmacist can help.'
  return mood !== null && mood <= 2 ? "I'm sorry that today is hard." : null
}

function todayState({ state, at: moment }: Today, voice: Voice): string {
  switch (state) {
    case 'taken':
      return moment === null ? 'taken' : `taken ${at(moment, voice)}`
    case 'declined':
      return 'skipped'
    case 'open':
      return 'still open'
    case 'unanswered':
      return 'no answer yet'
    case 'notAsked':
      return 'not asked'
    case 'ahead':
      return 'still to come'
    default:
      return state satisfies never
  }
}
