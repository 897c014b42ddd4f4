import { dayOfEra } from '../../domain/calendar.ts'
import { type LocalDate, type LocalTime, minuteOfDay } from '../../domain/time.ts'
import type { DoseWords } from '../content.ts'

/** All that belongs to one planned time. */
export interface Slot<T> {
  readonly date: LocalDate
  readonly time: LocalTime
  readonly items: readonly T[]
}

/** In order of the planned time; within one time in the order given. */
export function bySlot<T>(items: readonly T[], doseOf: (item: T) => DoseWords): readonly Slot<T>[] {
  const slots = Map.groupBy(items, (item) => minuteOf(doseOf(item)))
  return [...slots.entries()]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, together]) => {
      const [first] = together
      return first === undefined
        ? []
        : [{ date: doseOf(first).date, time: doseOf(first).time, items: together }]
    })
}

const minuteOf = ({ date, time }: DoseWords): number => dayOfEra(date) * minutesPerDay + minuteOfDay(time)
const minutesPerDay = 24 * 60

/** A dose and what became of it. `says` agrees with how many doses it speaks of. */
export interface DoseState {
  readonly dose: DoseWords
  readonly says: (count: number) => string
}

/** How a language puts states into words. */
export interface StateWords {
  readonly names: boolean
  readonly when: (slot: { readonly date: LocalDate; readonly time: LocalTime }) => string
  readonly list: (words: readonly string[]) => string
  /** Between what it is and its state: " ", ": ". */
  readonly gap: string
  /** "1 of 2" */
  readonly someOf: (count: number, all: number) => string
}

/**
 * The present state of doses, one phrase for each planned time: "8:00 taken at 8:07", or "1 of 2 (8:00) taken at
 * 8:07, 1 still open". Two medicines of one time can be told apart only where names may stand.
 */
export function statePhrases(states: readonly DoseState[], words: StateWords): readonly string[] {
  return bySlot(states, ({ dose }) => dose).flatMap((slot) => {
    const groups = [...Map.groupBy(slot.items, ({ says }) => says(1)).values()]
    const when = words.when(slot)
    if (words.names) {
      return groups.map(
        (group) => `${words.list(group.map(({ dose }) => dose.name))} (${when})${words.gap}${saysOf(group)}`,
      )
    }
    const all = slot.items.length
    if (groups.length === 1) return [`${when}${all > 1 ? ` (${all})` : ''}${words.gap}${saysOf(slot.items)}`]
    const parts = groups.map(
      (group, i) =>
        `${i === 0 ? `${words.someOf(group.length, all)} (${when})` : group.length} ${saysOf(group)}`,
    )
    return [parts.join(', ')]
  })
}

const saysOf = (group: readonly DoseState[]): string => group[0]?.says(group.length) ?? ''

/** Ten minutes after the first of them: an example of when one may have been taken. */
export const tenAfter = ([first]: readonly DoseWords[]): LocalTime =>
  (first?.time ?? Temporal.PlainTime.from('08:00')).add({ minutes: 10 })
