import type { Zone } from '../../domain/time.ts'

/** So many years of clock changes are written; after them calendars go by their own knowledge of the zone's name. */
const years = 6

/** A VTIMEZONE (RFC 5545, 3.6.5) with each change of the clock, since an event may only name a zone that the file explains. */
export function zoneOut(zone: Zone, from: Temporal.Instant): string {
  const until = from.add({ hours: years * 366 * 24 })
  const start = from.subtract({ hours: 366 * 24 }).toZonedDateTimeISO(zone)
  const parts = [observance(start, start.offset)]
  let next = start.getTimeZoneTransition('next')
  while (next !== null && next.epochMilliseconds < until.epochMilliseconds) {
    parts.push(observance(next, next.subtract({ nanoseconds: 1 }).offset))
    next = next.getTimeZoneTransition('next')
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...parts.flat(), 'END:VTIMEZONE'].join('\r\n')
}

/** It begins at what the clock showed before. */
function observance(at: Temporal.ZonedDateTime, before: string): readonly string[] {
  const shown = at.toInstant().toZonedDateTimeISO(before).toPlainDateTime()
  const kind = at.offsetNanoseconds > at.withTimeZone(before).offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${kind}`,
    `DTSTART:${compact(shown)}`,
    `TZOFFSETFROM:${before.replace(':', '')}`,
    `TZOFFSETTO:${at.offset.replace(':', '')}`,
    `END:${kind}`,
  ]
}

export const compact = (at: Temporal.PlainDateTime): string =>
  at.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')
