import { type RoutineMoment, routineMoments } from '../../domain/routine.ts'
import type { DoseTime } from '../../domain/timing.ts'
import type { Placing } from '../incoming.ts'
import { timeIn } from './dateIn.ts'
import type { Element } from './element.ts'
import { urls } from './extensions.ts'

interface Event {
  readonly named: RoutineMoment
  readonly side: -1 | 0 | 1
}

/** Where an EventTiming code is in her day: `side` -1 before it, 1 after it, 0 at it. */
const events: ReadonlyMap<string, Event> = new Map(
  Object.entries({
    WAKE: { named: 'onWaking', side: 1 },
    CM: { named: 'breakfast', side: 0 },
    CD: { named: 'lunch', side: 0 },
    CV: { named: 'dinner', side: 0 },
    ACM: { named: 'breakfast', side: -1 },
    ACD: { named: 'lunch', side: -1 },
    ACV: { named: 'dinner', side: -1 },
    PCM: { named: 'breakfast', side: 1 },
    PCD: { named: 'lunch', side: 1 },
    PCV: { named: 'dinner', side: 1 },
    HS: { named: 'bedtime', side: -1 },
  }),
)
/** At that moment itself, unless an offset is given. */
const exact: ReadonlySet<string> = new Set(['WAKE', 'HS', 'CM', 'CD', 'CV'])

/** The times that a Timing.repeat names, in their order; null: one of them was refused. */
export function timesIn(repeat: Element, placing: Placing): readonly DoseTime[] | null {
  const clocks = repeat
    .texts('timeOfDay')
    .map(
      (one, i) =>
        timeIn(one) ??
        repeat.refuse(`timeOfDay[${i}]`, `"${one}" is no time to the minute, such as 08:00:00`),
    )
  const beside = repeat.extensions(urls.timeOfDay).map((one) => {
    const written = one.text('valueTime') ?? ''
    return (
      timeIn(written) ?? one.refuse('valueTime', `"${written}" is no time to the minute, such as 08:00:00`)
    )
  })
  const named = repeat.extensions(urls.namedTime).map(namedIn)
  const offset = repeat.number('offset')
  const codes = repeat.texts('when')
  if (offset !== null && codes.length === 0) repeat.refuse('offset', 'is given without an event')
  if (clocks.length > 0 && codes.length > 0)
    repeat.refuse('when', 'stands beside timeOfDay, which FHIR forbids')
  const when = codes.map((code, i) => eventIn(repeat, code, i, offset, placing))
  const all = [...clocks, ...beside, ...named, ...when]
  const found = all.filter((one) => one !== null)
  return found.length < all.length ? null : found
}

function eventIn(
  repeat: Element,
  code: string,
  i: number,
  offset: number | null,
  placing: Placing,
): DoseTime | null {
  const event = events.get(code)
  if (event !== undefined && (offset !== null || exact.has(code))) {
    if (offset !== null && !(Number.isInteger(offset) && offset >= 0 && offset < 24 * 60))
      return repeat.refuse('offset', 'has to be whole minutes, less than a day')
    if (event.side === 0 && offset !== null && offset !== 0)
      return repeat.refuse('offset', `is not possible with ${code}`)
    const offsetMin = event.side * (offset ?? 0)
    return { named: event.named, offsetMin: offsetMin === 0 ? 0 : offsetMin }
  }
  const given = placing.parts.get(code)
  if (given !== undefined && offset === null) return given
  if (event === undefined && !isPart(code))
    return repeat.refuse(`when[${i}]`, `"${code}" is no event that is known here`)
  return repeat.refuse(
    `when[${i}]`,
    event === undefined
      ? `"${code}" names a part of the day and no hour. Say which with --when ${code}=HH:MM`
      : `"${code}" does not say how long ${event.side < 0 ? 'before' : 'after'} (offset). Say when with --when ${code}=HH:MM`,
  )
}

const parts: ReadonlySet<string> = new Set([
  'MORN',
  'MORN.early',
  'MORN.late',
  'NOON',
  'AFT',
  'AFT.early',
  'AFT.late',
  'EVE',
  'EVE.early',
  'EVE.late',
  'NIGHT',
])
const isPart = (code: string): boolean => parts.has(code)

/** Codes for which the operator may say an hour. */
export const placedCodes: readonly string[] = [...parts, 'ACM', 'ACD', 'ACV', 'PCM', 'PCD', 'PCV']

function namedIn(extension: Element): DoseTime | null {
  const moment = extension.extension('moment')?.text('valueCode') ?? null
  const offsetMin = extension.extension('offset-minutes')?.number('valueInteger') ?? null
  const named = routineMoments.find((one) => one === moment)
  if (named === undefined || offsetMin === null || !Number.isInteger(offsetMin))
    return extension.refuse('', 'has to name a moment of the day and whole minutes')
  return { named, offsetMin }
}
