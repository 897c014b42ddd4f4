import type { LocalDate } from '../../../domain/time.ts'
import type { Content } from '../../content.ts'
import { dayAndMonth } from '../calendar.ts'
import type { Phrases, Voice } from '../phrases.ts'
import {
  type Counts,
  effectsIn,
  nights,
  plannedIn,
  reasonsIn,
  reportsIn,
  scoresIn,
  totalOf,
} from '../week.ts'
import { appointmentLine } from './appointments.ts'
import { reasonNames } from './reasons.ts'
import { lowInWeek } from './supply.ts'
import { capital, next, plural, sentences, weekdayName } from './words.ts'

type Week = Extract<Content, { kind: 'weeklySummary' }>

/** The week in numbers. */
export const summaries = {
  weeklySummary: (week, voice) => (voice.room === 'short' ? shortWeek(week, voice) : richWeek(week, voice)),
  caregiverSummary: ({ patient, from, to, taken, declined, unanswered, notAsked }) =>
    `La semana de ${patient}, ${period(from, to)}: ${counts({ taken, late: 0, declined, unanswered, notAsked }, 'confirmadas')}.`,
} satisfies Partial<Phrases['say']>

const period = (from: LocalDate, to: LocalDate): string =>
  `${dayAndMonth(from, 'es')} a ${dayAndMonth(to, 'es')}`

/** Adds up to what was planned. */
function counts(week: Counts, taken = 'hechas'): string {
  const { late, declined, unanswered, notAsked } = week
  const all = plannedIn(week)
  if (all === 0) return 'nada previsto'
  return [
    `${week.taken} de ${all} tomas ${taken}${late > 0 ? ` (${late} de ellas tarde)` : ''}`,
    ...(declined > 0 ? [plural(declined, 'omitida')] : []),
    ...(unanswered > 0 ? [`${unanswered} sin respuesta`] : []),
    ...(notAsked > 0 ? [`${notAsked} sin preguntar`] : []),
  ].join(', ')
}

const effectsOf = ({ sideEffects }: Week): string => effectsIn(sideEffects, 'es', (count) => `${count} veces`)

const because = (week: Week): string | null => reasonsIn(week, reasonNames, (count) => `${count} veces`)

const ahead = (week: Week, voice: Voice): string =>
  sentences(
    week.dosesNextWeek === 0
      ? 'No hay tomas previstas la semana que viene.'
      : `${plural(week.dosesNextWeek, 'toma prevista', 'tomas previstas')} la semana que viene.`,
    next(week.next, voice),
    ...(week.appointments ?? []).map((one) => `Y luego: ${appointmentLine(one, voice)}.`),
  )

function shortWeek(week: Week, voice: Voice): string {
  const byName = voice.names && week.medicines.length > 0
  const medicines = byName
    ? week.medicines.map((medicine) => `${medicine.name}: ${counts(medicine)}.`).join(' ')
    : `${counts(totalOf(week.medicines))}.`
  const reports = reportsIn(week.sideEffects)
  return sentences(
    `Tu semana, ${period(week.from, week.to)}: ${medicines}`,
    week.moods.length === 0 ? null : `Humor: ${week.moods.map(({ score }) => score).join(' ')}.`,
    reports === 0 ? null : `Efectos secundarios: ${voice.names ? effectsOf(week) : reports}.`,
    because(week) === null ? null : `Por qué no hubo toma: ${because(week)}.`,
    nights(week) === null ? null : `Sueño, en horas: ${nights(week)}.`,
    lowInWeek(week.low ?? [], voice),
    ahead(week, voice),
  )
}

function richWeek(week: Week, voice: Voice): string {
  const medicines = voice.names
    ? week.medicines.map((medicine) => `- ${medicine.name}: ${counts(medicine)}`)
    : [`- ${counts(totalOf(week.medicines))}`]
  const moods = week.moods.map(
    ({ date, score }) => `${capital(weekdayName(date.dayOfWeek)).slice(0, 3)} ${score}`,
  )
  const reports = reportsIn(week.sideEffects)
  return [
    `Tu semana, ${voice.name}: ${period(week.from, week.to)}`,
    ...(medicines.length === 0 ? ['- nada previsto'] : medicines),
    `Humor (1 muy bajo, 5 muy bueno): ${moods.length === 0 ? 'sin respuestas' : moods.join(', ')}`,
    `Efectos secundarios: ${reports === 0 ? 'nada contado' : voice.names ? effectsOf(week) : reports}`,
    ...(because(week) === null ? [] : [`Por qué no hubo toma: ${because(week)}`]),
    ...(nights(week) === null ? [] : [`Sueño, en horas: ${nights(week)}`]),
    ...(voice.names ? scoresIn(week, (score, max) => `${score} de ${max}`) : []),
    ...(week.low === undefined ? [] : [lowInWeek(week.low, voice) ?? '']),
    ahead(week, voice),
  ].join('\n')
}
