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
import { next, plural, sentences, weekdayName } from './words.ts'

type Week = Extract<Content, { kind: 'weeklySummary' }>

/** The week in numbers. */
export const summaries = {
  weeklySummary: (week, voice) => (voice.room === 'short' ? shortWeek(week, voice) : richWeek(week, voice)),
  caregiverSummary: ({ patient, from, to, taken, declined, unanswered, notAsked }) =>
    `${patient}'s week, ${period(from, to)}: ${counts({ taken, late: 0, declined, unanswered, notAsked }, 'confirmed as taken')}.`,
} satisfies Partial<Phrases['say']>

const period = (from: LocalDate, to: LocalDate): string =>
  `${dayAndMonth(from, 'en-GB')} to ${dayAndMonth(to, 'en-GB')}`

/** "12 of 14 taken (2 of them late), 1 skipped, 1 without answer": adds up to what was planned. */
function counts(week: Counts, taken = 'taken'): string {
  const { late, declined, unanswered, notAsked } = week
  const all = plannedIn(week)
  if (all === 0) return 'nothing planned'
  return [
    `${week.taken} of ${all} ${taken}${late > 0 ? ` (${late} of them late)` : ''}`,
    ...(declined > 0 ? [`${declined} skipped`] : []),
    ...(unanswered > 0 ? [`${unanswered} without answer`] : []),
    ...(notAsked > 0 ? [`${notAsked} not asked`] : []),
  ].join(', ')
}

const effectsOf = ({ sideEffects }: Week): string => effectsIn(sideEffects, 'en', (count) => `${count} times`)

const because = (week: Week): string | null => reasonsIn(week, reasonNames, (count) => `${count} times`)

const ahead = (week: Week, voice: Voice): string =>
  sentences(
    `${week.dosesNextWeek === 0 ? 'No doses' : plural(week.dosesNextWeek, 'dose')} planned next week.`,
    next(week.next, voice),
    ...(week.appointments ?? []).map((one) => `Then: ${appointmentLine(one, voice)}.`),
  )

function shortWeek(week: Week, voice: Voice): string {
  const byName = voice.names && week.medicines.length > 0
  const medicines = byName
    ? week.medicines.map((medicine) => `${medicine.name}: ${counts(medicine)}.`).join(' ')
    : `${counts(totalOf(week.medicines))}.`
  const reports = reportsIn(week.sideEffects)
  return sentences(
    `Your week, ${period(week.from, week.to)}: ${medicines}`,
    week.moods.length === 0 ? null : `Mood: ${week.moods.map(({ score }) => score).join(' ')}.`,
    reports === 0 ? null : `Side effects: ${voice.names ? effectsOf(week) : reports}.`,
    because(week) === null ? null : `Not taken because: ${because(week)}.`,
    nights(week) === null ? null : `Sleep, in hours: ${nights(week)}.`,
    lowInWeek(week.low ?? [], voice),
    ahead(week, voice),
  )
}

function richWeek(week: Week, voice: Voice): string {
  const medicines = voice.names
    ? week.medicines.map((medicine) => `- ${medicine.name}: ${counts(medicine)}`)
    : [`- ${counts(totalOf(week.medicines))}`]
  const moods = week.moods
    .map(({ date, score }) => `${weekdayName(date.dayOfWeek).slice(0, 3)} ${score}`)
    .join(', ')
  const reports = reportsIn(week.sideEffects)
  return [
    `Your week, ${voice.name}: ${period(week.from, week.to)}`,
    ...(medicines.length === 0 ? ['- nothing planned'] : medicines),
    `Mood (1 very low, 5 very good): ${moods === '' ? 'no answers' : moods}`,
    `Side effects: ${reports === 0 ? 'none told' : voice.names ? effectsOf(week) : reports}`,
    ...(because(week) === null ? [] : [`Not taken because: ${because(week)}`]),
    ...(nights(week) === null ? [] : [`Sleep, in hours: ${nights(week)}`]),
    ...(voice.names ? scoresIn(week, (score, max) => `${score} of ${max}`) : []),
    ...(week.low === undefined ? [] : [lowInWeek(week.low, voice) ?? '']),
    ahead(week, voice),
  ].join('\n')
}
