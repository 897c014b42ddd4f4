import type { Danger } from '../../../domain/danger.ts'
import type { Instant, LocalDate, LocalTime } from '../../../domain/time.ts'
import { localDate } from '../../../domain/time.ts'
import type { DoseWords, NextWords } from '../../content.ts'
import { clock, dayAndMonth, daysAhead, elapsed, partOfDay, weekdaysIn } from '../calendar.ts'
import { crisisLineOf, emergencyNumbers } from '../emergency.ts'
import type { Voice } from '../phrases.ts'
import { bySlot, type Slot, type StateWords } from '../slots.ts'
import { amount } from './amounts.ts'

// An SMS with á, í, ó or ú has room for 70 characters, one with é, ñ, ü, ¿ and ¡ for 160. So these texts choose words
// without the four ("clave", not "código"), and stay right when a name or a Saturday loses its accent on the way.

const conjunction = new Intl.ListFormat('es', { type: 'conjunction' })
export const y = (words: readonly string[]): string => conjunction.format(words)
const disjunction = new Intl.ListFormat('es', { type: 'disjunction' })
export const o = (words: readonly string[]): string => disjunction.format(words)

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
export const sentences = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' ')

const weekdays = weekdaysIn('es')
/** ISO: Monday is 1. */
export const weekdayName = (weekday: number): string => weekdays[weekday - 1] ?? ''

/** "hoy", "mañana", "el lunes", "el 3 de agosto" */
export function day(date: LocalDate, voice: Voice): string {
  const ahead = daysAhead(date, voice)
  if (ahead === 0) return 'hoy'
  if (ahead === 1) return 'mañana'
  if (ahead === -1) return 'ayer'
  return `el ${Math.abs(ahead) < 7 ? weekdayName(date.dayOfWeek) : dayAndMonth(date, 'es')}`
}

/** "las 8:00", "la 1:00" */
export const theHour = (time: LocalTime): string => `${time.hour === 1 ? 'la' : 'las'} ${clock(time)}`

/** "a las 8:07", "ayer a las 20:07", "el lunes a las 20:07" */
export function at(moment: Instant, voice: Voice): string {
  const date = localDate(moment, voice.zone)
  const hour = `a ${theHour(moment.toZonedDateTimeISO(voice.zone).toPlainTime())}`
  return daysAhead(date, voice) === 0 ? hour : `${day(date, voice)} ${hour}`
}

/** After "desde" and "hasta": "las 8:00", "el lunes a las 8:00". */
export function moment(instant: Instant, voice: Voice): string {
  const local = instant.toZonedDateTimeISO(voice.zone)
  return daysAhead(local.toPlainDate(), voice) === 0 ? theHour(local.toPlainTime()) : at(instant, voice)
}

/** "8:00", "mañana 8:00", "lunes 8:00" */
export const when = (slot: { readonly date: LocalDate; readonly time: LocalTime }, voice: Voice): string =>
  daysAhead(slot.date, voice) === 0
    ? clock(slot.time)
    : `${day(slot.date, voice).replace(/^el /, '')} ${clock(slot.time)}`

export const next = (coming: NextWords, voice: Voice): string =>
  coming === null ? '' : `Siguiente: ${when(coming, voice)}.`

const units = { minute: ['minuto', 'minutos'], hour: ['hora', 'horas'], day: ['día', 'días'] } as const

export function ago(instant: Instant, voice: Voice): string {
  const { n, unit } = elapsed(instant, voice.now)
  const [one, many] = units[unit]
  return `hace solo ${plural(n, one, many)}`
}

export const greeting = (voice: Voice): string => {
  const part = partOfDay(voice)
  return part === 'morning' || part === 'night'
    ? `Hola ${voice.name}.`
    : `Buenas ${evenings[part]} ${voice.name}.`
}
const evenings = { afternoon: 'tardes', evening: 'noches' }

/**
 * Doses as part of a sentence: "tu medicina de las 8:00", "tus medicinas de las 8:00 (2)", "tu medicina de ayer a las
 * 20:00 y de hoy a las 8:00", and where names may stand "tu litio 300 mg (1 tableta) de las 8:00".
 */
export function dosesOf(
  doses: readonly DoseWords[],
  voice: Voice,
  { owner = 'tu', amounts = false }: { readonly owner?: 'tu' | 'la'; readonly amounts?: boolean } = {},
): string {
  const slots = bySlot(doses, (dose) => dose)
  const allToday = slots.every((slot) => daysAhead(slot.date, voice) === 0)
  const times = slots.map((slot) => (allToday ? `de ${theHour(slot.time)}` : ofNamedDay(slot, voice)))
  const nouns = slots.map((slot) => nounOf(slot, voice, owner, amounts))
  const same = slots.every((slot) => slot.items.length === 1) && new Set(nouns).size === 1
  if (same) return `${nouns[0]} ${y(times)}`
  return y(
    slots.map(
      (slot, i) =>
        `${nouns[i]} ${times[i]}${!voice.names && slot.items.length > 1 ? ` (${slot.items.length})` : ''}`,
    ),
  )
}

/** "de las 8:00", "de ayer a las 20:00" */
export const ofDay = (slot: { readonly date: LocalDate; readonly time: LocalTime }, voice: Voice): string =>
  daysAhead(slot.date, voice) === 0 ? `de ${theHour(slot.time)}` : ofNamedDay(slot, voice)

const ofNamedDay = (slot: { readonly date: LocalDate; readonly time: LocalTime }, voice: Voice): string =>
  `de ${day(slot.date, voice)} a ${theHour(slot.time)}`.replace(/^de el /, 'del ')

function nounOf(slot: Slot<DoseWords>, voice: Voice, owner: 'tu' | 'la', amounts: boolean): string {
  if (!voice.names) return slot.items.length === 1 ? `${owner} medicina` : `${owner}s medicinas`
  return (
    `tu ` +
    y(
      slot.items.map((dose) =>
        amounts && dose.amount !== '' ? `${dose.name} (${amount(dose.amount)})` : dose.name,
      ),
    )
  )
}

export const stateWords = (voice: Voice): StateWords => ({
  names: voice.names,
  when: (slot) => when(slot, voice),
  list: y,
  gap: voice.names ? ', ' : ' ',
  someOf: (count, all) => `${count} de ${all}`,
})

/** "al 911", or what to say where the country is not known. */
export function emergency(country: string): string {
  const number = emergencyNumbers(country)?.emergency
  return number === undefined ? 'al servicio de emergencias de tu zona' : `al ${number}`
}

/** "llama al 988 y marca 2, o manda AYUDA al 988", null where no line is known. */
export function crisis(country: string): string | null {
  const line = crisisLineOf(country, 'es')
  if (line === null) return null
  const call = line.press === null ? `llama al ${line.call}` : `llama al ${line.call} y marca ${line.press}`
  if (line.text === null) return call
  return `${call}, o manda ${line.text.word ?? 'un mensaje'} al ${line.text.to}`
}

/** The end of a pause: a day, or a moment of it. */
export function until(instant: Instant, voice: Voice): string {
  const local = instant.toZonedDateTimeISO(voice.zone)
  return local.hour === 0 && local.minute === 0 ? day(local.toPlainDate(), voice) : moment(instant, voice)
}

/** "queda" or "quedan", for the doses just named. */
export const queda = (doses: readonly DoseWords[]): string => (doses.length === 1 ? 'queda' : 'quedan')
export const pendiente = (doses: readonly DoseWords[]): string =>
  doses.length === 1 ? 'pendiente' : 'pendientes'

/** What everybody is told before it is needed. */
export const inAnEmergency = (country: string): string => {
  const line = crisis(country)
  return sentences(
    `En una emergencia llama ${emergency(country)}.`,
    line === null ? null : `En una crisis ${line}, a cualquier hora.`,
  )
}

export const aProgram = 'Soy un programa. Nadie lee estos mensajes todo el tiempo.'

/** To people who were told of it, without the words that were said. */
export const dangerKind = (danger: Danger): 'crisis' | 'overdose' | 'emergency' | 'symptom' => {
  if (danger === 'suicide' || danger === 'selfHarm') return 'crisis'
  if (danger === 'overdose') return 'overdose'
  return danger === 'symptomToday' ? 'symptom' : 'emergency'
}
