import type { LocalDate, LocalTime, Zone } from '../../domain/time.ts'
import type { Element } from './element.ts'

const instantForm = /T.*(?:Z|[+-]\d{2}:\d{2})$/

/** The day of a FHIR date or dateTime, of the latter on her wall calendar; null: refused, or not there. */
export function dateIn(element: Element, key: string, zone: Zone): LocalDate | null {
  const written = element.text(key)
  return written === null ? null : (momentOf(written, zone)?.date ?? refuseDate(element, key))
}

const refuseDate = (element: Element, key: string): null =>
  element.refuse(key, 'has to be a full day, as 2026-11-24, or a moment with its zone')

/** A day, and the time of it where there is one. */
export interface Moment {
  readonly date: LocalDate
  readonly time: LocalTime | null
}

export function momentOf(written: string, zone: Zone): Moment | null {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return { date: Temporal.PlainDate.from(written), time: null }
    if (!instantForm.test(written)) return null
    const there = Temporal.Instant.from(written).toZonedDateTimeISO(zone)
    return { date: there.toPlainDate(), time: there.toPlainTime() }
  } catch {
    return null // 30 February
  }
}

/** "08:00:00"; tookit plans to the minute. */
export function timeIn(written: string): LocalTime | null {
  const parts = /^(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d):00(?:\.0+)?$/.exec(written)?.groups
  return parts === undefined
    ? null
    : Temporal.PlainTime.from({ hour: Number(parts.hour), minute: Number(parts.minute) })
}
