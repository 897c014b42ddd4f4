import type { Danger } from '../../../domain/danger.ts'
import type { Instant, LocalDate, LocalTime } from '../../../domain/time.ts'
import { localDate } from '../../../domain/time.ts'
import type { DoseWords, NextWords } from '../../content.ts'
import { clock, clockAt, dayAndMonth, daysAhead, elapsed, partOfDay, weekdaysIn } from '../calendar.ts'
import { crisisLineOf, emergencyNumbers } from '../emergency.ts'
import type { Voice } from '../phrases.ts'
import { bySlot, type Slot, type StateWords } from '../slots.ts'
import { amount } from './amounts.ts'

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' })
export const and = (words: readonly string[]): string => conjunction.format(words)
const disjunction = new Intl.ListFormat('en-GB', { type: 'disjunction' })
export const or = (words: readonly string[]): string => disjunction.format(words)

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
export const sentences = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' ')

const weekdays = weekdaysIn('en')
/** ISO: Monday is 1. */
export const weekdayName = (weekday: number): string => weekdays[weekday - 1] ?? ''

export function day(date: LocalDate, voice: Voice): string {
  const ahead = daysAhead(date, voice)
  if (ahead === 0) return 'today'
  if (ahead === 1) return 'tomorrow'
  if (ahead === -1) return 'yesterday'
  return Math.abs(ahead) < 7 ? weekdayName(date.dayOfWeek) : dayAndMonth(date, 'en-GB')
}

/** "at 8:07", "yesterday at 20:07", "on Monday at 20:07" */
export function at(moment: Instant, voice: Voice): string {
  const date = localDate(moment, voice.zone)
  const ahead = daysAhead(date, voice)
  if (ahead === 0) return `at ${clockAt(moment, voice)}`
  return `${Math.abs(ahead) === 1 ? '' : 'on '}${day(date, voice)} at ${clockAt(moment, voice)}`
}

/** "8:00" or "Monday 8:00", for the end of "until", "from", "since". */
export function moment(instant: Instant, voice: Voice): string {
  const date = localDate(instant, voice.zone)
  return when({ date, time: instant.toZonedDateTimeISO(voice.zone).toPlainTime() }, voice)
}

export const when = (slot: { readonly date: LocalDate; readonly time: LocalTime }, voice: Voice): string =>
  daysAhead(slot.date, voice) === 0 ? clock(slot.time) : `${day(slot.date, voice)} ${clock(slot.time)}`

export const next = (coming: NextWords, voice: Voice): string =>
  coming === null ? '' : `Next: ${when(coming, voice)}.`

export function ago(instant: Instant, voice: Voice): string {
  const { n, unit } = elapsed(instant, voice.now)
  return `${plural(n, unit)} ago`
}

export const greeting = (voice: Voice): string => {
  const part = partOfDay(voice)
  return part === 'night' ? `Hello ${voice.name}.` : `Good ${part} ${voice.name}.`
}

/** "the 8:00", "yesterday's 20:00" */
export const theDay = (slot: { readonly date: LocalDate; readonly time: LocalTime }, voice: Voice): string =>
  daysAhead(slot.date, voice) === 0
    ? `the ${clock(slot.time)}`
    : `${day(slot.date, voice)}'s ${clock(slot.time)}`

/**
 * Doses as part of a sentence: "your 8:00 medicine", "your 8:00 medicines (2)", "yesterday's 20:00 and today's 8:00
 * medicine", and where names may stand "your 8:00 lithium 300 mg (1 tablet)".
 */
export function dosesOf(
  doses: readonly DoseWords[],
  voice: Voice,
  { owner = 'your', amounts = false }: { readonly owner?: 'your' | 'the'; readonly amounts?: boolean } = {},
): string {
  const slots = bySlot(doses, (dose) => dose)
  const allToday = slots.every((slot) => daysAhead(slot.date, voice) === 0)
  const times = slots.map((slot) =>
    allToday ? clock(slot.time) : `${day(slot.date, voice)}'s ${clock(slot.time)}`,
  )
  const nouns = slots.map((slot) => nounOf(slot, voice, amounts))
  const same = slots.every((slot) => slot.items.length === 1) && new Set(nouns).size === 1
  const text = same ? `${and(times)} ${nouns[0]}` : and(times.map((time, i) => `${time} ${nouns[i]}`))
  return allToday ? `${owner} ${text}` : text
}

function nounOf(slot: Slot<DoseWords>, voice: Voice, amounts: boolean): string {
  if (!voice.names) return slot.items.length === 1 ? 'medicine' : `medicines (${slot.items.length})`
  return and(
    slot.items.map((dose) =>
      amounts && dose.amount !== '' ? `${dose.name} (${amount(dose.amount)})` : dose.name,
    ),
  )
}

/** "it" or "them", for the doses just named. */
export const it = (doses: readonly DoseWords[]): string => (doses.length === 1 ? 'it' : 'them')
export const is = (doses: readonly DoseWords[]): string => (doses.length === 1 ? 'is' : 'are')

export const stateWords = (voice: Voice): StateWords => ({
  names: voice.names,
  when: (slot) => when(slot, voice),
  list: and,
  gap: ' ',
  someOf: (count, all) => `${count} of ${all}`,
})

/** "911", or what to say where the country is not known. */
export const emergency = (country: string): string =>
  emergencyNumbers(country)?.emergency ?? 'your local emergency number'

/** "call or text 988", null where no line is known. */
export function crisis(country: string): string | null {
  const line = crisisLineOf(country, 'en')
  if (line === null) return null
  const call = line.press === null ? `call ${line.call}` : `call ${line.call} and press ${line.press}`
  if (line.text === null) return call
  if (line.text.word !== null) return `${call}, or text ${line.text.word} to ${line.text.to}`
  return line.text.to === line.call && line.press === null
    ? `call or text ${line.call}`
    : `${call}, or text ${line.text.to}`
}

/** The end of a pause: a day, or a moment of it. */
export function until(instant: Instant, voice: Voice): string {
  const local = instant.toZonedDateTimeISO(voice.zone)
  return local.hour === 0 && local.minute === 0 ? day(local.toPlainDate(), voice) : moment(instant, voice)
}

/** What everybody is told before it is needed. */
export const inAnEmergency = (country: string): string => {
  const line = crisis(country)
  return `In an emergency call ${emergency(country)}.${line === null ? '' : ` In a crisis ${line}, day or night.`}`
}

export const aProgram = "I'm a program. Nobody reads here around the clock."

/** To people who were told of it, without the words that were said. */
export const dangerKind = (danger: Danger): 'crisis' | 'overdose' | 'emergency' | 'symptom' => {
  if (danger === 'suicide' || danger === 'selfHarm') return 'crisis'
  if (danger === 'overdose') return 'overdose'
  return danger === 'symptomToday' ? 'symptom' : 'emergency'
}
