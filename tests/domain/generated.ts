import fc from 'fast-check'
import type { Prescription } from '../../src/domain/prescription.ts'
import type { Instant, LocalDate, LocalTime, Zone } from '../../src/domain/time.ts'

/** Every zone that the running Node knows. */
export const zones: readonly Zone[] = Intl.supportedValuesOf('timeZone')

const from = Temporal.Instant.from('2020-01-01T00:00Z')
const until = Temporal.Instant.from('2036-01-01T00:00Z')

/** Each change of a clock from 2020 to 2035. */
export const clockChanges: readonly { readonly zone: Zone; readonly at: Instant }[] = zones.flatMap(
  (zone) => {
    const changes: { zone: Zone; at: Instant }[] = []
    let next = from.toZonedDateTimeISO(zone).getTimeZoneTransition('next')
    while (next !== null && Temporal.Instant.compare(next.toInstant(), until) < 0) {
      changes.push({ zone, at: next.toInstant() })
      next = next.getTimeZoneTransition('next')
    }
    return changes
  },
)

export interface WallClock {
  readonly zone: Zone
  readonly day: LocalDate
  readonly time: LocalTime
}

const lastDayInMonth = 28
const anywhere: fc.Arbitrary<WallClock> = fc
  .record({
    zone: fc.constantFrom(...zones),
    year: fc.integer({ min: 2020, max: 2035 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: lastDayInMonth }),
    minute: fc.integer({ min: 0, max: 24 * 60 - 1 }),
  })
  .map(({ zone, year, month, day, minute }) => ({
    zone,
    day: Temporal.PlainDate.from({ year, month, day }),
    time: Temporal.PlainTime.from('00:00').add({ minutes: minute }),
  }))

/** Within three hours of what the clock shows before or after it is changed. */
const nearAChange: fc.Arbitrary<WallClock> = fc
  .record({
    change: fc.constantFrom(...clockChanges),
    side: fc.constantFrom(-1, 0),
    minutes: fc.integer({ min: -180, max: 180 }),
  })
  .map(({ change, side, minutes }) => {
    const shown = change.at.add({ nanoseconds: side }).toZonedDateTimeISO(change.zone).toPlainDateTime()
    const wall = shown.add({ minutes }).round({ smallestUnit: 'minute', roundingMode: 'floor' })
    return { zone: change.zone, day: wall.toPlainDate(), time: wall.toPlainTime() }
  })

/** A wall-clock time in some zone; every second one lies near a change of the clock. */
export const wallClock: fc.Arbitrary<WallClock> = fc.oneof(anywhere, nearAChange)

const timeOfDay = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minute) => Temporal.PlainTime.from('00:00').add({ minutes: minute }))

export const times = fc.uniqueArray(timeOfDay, {
  minLength: 1,
  maxLength: 4,
  selector: (time) => time.toString(),
})
export const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 })

export const daily = (at: readonly LocalTime[], on: readonly number[] = []) =>
  ({ kind: 'daily', times: at, weekdays: on }) as const

/** Taken daily at these times ("08:00"), from long ago and without an end, but for what `differs`. */
export function prescribed(at: readonly string[], differs: Partial<Prescription> = {}): Prescription {
  return {
    id: 'lithium',
    patientId: 'ana',
    medicine: { name: 'Lithium', strength: '300 mg', otherNames: [] },
    purpose: null,
    source: 'ordered',
    critical: false,
    reminders: {},
    alarm: {},
    phases: [
      {
        from: Temporal.PlainDate.from('2019-01-01'),
        until: null,
        dosage: { amount: '1 tablet', timing: daily(at.map((time) => Temporal.PlainTime.from(time))) },
      },
    ],
    addedAt: Temporal.Instant.from('2019-01-01T00:00Z'),
    stoppedAt: null,
    ...differs,
  }
}

/** A prescription with one to three phases around a day, and perhaps added or stopped near it. */
export const anyPrescription = (around: Instant): fc.Arbitrary<Prescription> =>
  fc
    .record({
      phases: fc.array(fc.record({ times, weekdays, days: fc.integer({ min: 1, max: 9 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
      startsDaysBefore: fc.integer({ min: 0, max: 12 }),
      endless: fc.boolean(),
      addedAfterMin: fc.integer({ min: -20_000, max: 3_000 }),
      stoppedAfterMin: fc.option(fc.integer({ min: -3_000, max: 20_000 })),
    })
    .map(({ phases, startsDaysBefore, endless, addedAfterMin, stoppedAfterMin }) => {
      let day = around.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: startsDaysBefore })
      const inOrder = phases.map((phase, i) => {
        const starts = day
        day = day.add({ days: phase.days })
        const last = i === phases.length - 1 && endless
        return {
          from: starts,
          until: last ? null : day,
          dosage: { amount: '1 tablet', timing: daily(phase.times, phase.weekdays) },
        }
      })
      return prescribed([], {
        phases: inOrder,
        addedAt: around.add({ minutes: addedAfterMin }),
        stoppedAt: stoppedAfterMin === null ? null : around.add({ minutes: stoppedAfterMin }),
      })
    })

export const instantNear = (wall: WallClock): Instant =>
  wall.day.toZonedDateTime({ timeZone: wall.zone, plainTime: wall.time }).toInstant()
