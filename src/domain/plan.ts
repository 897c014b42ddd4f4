import type { Amount } from './amount.ts'
import { type CalendarDay, calendarDay, dayAfter, dayOfEra } from './calendar.ts'
import type { Dosage, DosagePhase, Prescription } from './prescription.ts'
import { compareDates, firstInstantAt, isBefore, type LocalDate, type LocalTime, localDate } from './time.ts'
import { isNamed, type PlannedTime, placed, plannedTimesOn, timesNamed } from './timing.ts'
import { routineBy, type WallClock } from './wallClock.ts'

/** The days of a phase by their numbers; `until` is left out, and Infinity for one that goes on and on. */
interface Numbered {
  readonly phase: DosagePhase
  readonly from: number
  readonly until: number
}
const numbered = new WeakMap<readonly DosagePhase[], readonly Numbered[]>()

function numberedOf(phases: readonly DosagePhase[]): readonly Numbered[] {
  const found = numbered.get(phases)
  if (found !== undefined) return found
  const made = phases.map((phase) => ({
    phase,
    from: dayOfEra(phase.from),
    until: phase.until === null ? Number.POSITIVE_INFINITY : dayOfEra(phase.until),
  }))
  numbered.set(phases, made)
  return made
}

const none: readonly PlannedTime[] = []

/** What is planned on one day of the calendar, in order, whether or not the prescription had begun or was stopped. */
export function plannedOn(
  prescription: Prescription,
  day: CalendarDay,
  clock: WallClock,
): readonly PlannedTime[] {
  let found = none
  for (const [, times] of plannedByPhase(prescription, day, clock))
    found = found.length === 0 ? times : [...found, ...times]
  return found
}

/** The same, each phase apart: one that ends by a number of doses may share its last day with the next. */
export function plannedByPhase(
  prescription: Prescription,
  day: CalendarDay,
  clock: WallClock,
): readonly (readonly [DosagePhase, readonly PlannedTime[]])[] {
  const found: (readonly [DosagePhase, readonly PlannedTime[]])[] = []
  let begins = Number.NEGATIVE_INFINITY
  for (const { phase, from, until } of numberedOf(prescription.phases)) {
    if (from > day.number) break
    const ends = phase.lastsDoses === undefined ? null : lastPlace(prescription, phase, begins, clock)
    if (day.number < until) {
      const times = plannedTimesOn(phase.dosage.timing, day.date, routineBy(clock))
      const within = isWhole(begins, ends)
        ? times
        : times.filter((one) => {
            const place = placeOf(day, one)
            return place > begins && (ends === null || place <= ends)
          })
      if (within.length > 0) found.push([phase, within])
    }
    if (ends !== null) begins = ends
  }
  return found
}

const isWhole = (begins: number, ends: number | null): boolean =>
  begins === Number.NEGATIVE_INFINITY && ends === null

/** Minutes of the wall clock since the beginning of the calendar. */
const placeOf = (day: CalendarDay, { minute }: PlannedTime): number => day.number * minutesADay + minute
const minutesADay = 24 * 60

interface LastPlace {
  readonly prescription: Prescription
  readonly zone: string
  readonly routine: unknown
  readonly begins: number
  readonly place: number
}
const lastPlaces = new WeakMap<DosagePhase, LastPlace>()

/** Where the last dose is of a phase that ends by their number. It is asked for day after day, so it is kept. */
function lastPlace(prescription: Prescription, phase: DosagePhase, begins: number, clock: WallClock): number {
  const known = lastPlaces.get(phase)
  const routine = routineBy(clock)
  if (
    known?.prescription === prescription &&
    known.zone === clock.zone &&
    known.routine === routine &&
    known.begins === begins
  )
    return known.place
  const place = countedTo(prescription, phase, begins, clock)
  lastPlaces.set(phase, { prescription, zone: clock.zone, routine, begins, place })
  return place
}

/** No timing on the calendar leaves out more days than that between two doses. */
const daysBetweenDosesMax = 400

function countedTo(prescription: Prescription, phase: DosagePhase, begins: number, clock: WallClock): number {
  const { timing } = phase.dosage
  if (timing.kind === 'asNeeded' || timing.kind === 'afterTaken') return Number.POSITIVE_INFINITY
  const count = phase.lastsDoses ?? 0
  const added = localDate(prescription.addedAt, clock.zone)
  const places: number[] = []
  let day = calendarDay(compareDates(phase.from, added) < 0 ? added.subtract({ days: 1 }) : phase.from)
  // One day more than is needed: of that, something may come before one after midnight of the day before.
  let left = count > 0 ? 2 : 0
  for (let since = 0; left > 0 && since < daysBetweenDosesMax; since++, day = dayAfter(day)) {
    if (phase.until !== null && compareDates(day.date, phase.until) >= 0) break
    for (const one of plannedTimesOn(timing, day.date, routineBy(clock))) {
      const place = placeOf(day, one)
      if (place <= begins || isBeforeAdded(prescription, day.date, one, clock)) continue
      places.push(place)
      since = 0
    }
    if (places.length >= count) left -= 1
  }
  return places.toSorted((x, y) => x - y)[Math.min(count, places.length) - 1] ?? begins
}

const isBeforeAdded = (
  { addedAt }: Prescription,
  day: LocalDate,
  { time, daysLater }: PlannedTime,
  { zone }: WallClock,
): boolean => isBefore(firstInstantAt(daysLater === 0 ? day : day.add({ days: 1 }), time, zone), addedAt)

/** The phase in force on a day: of those that share it, the one that comes last; null outside all. */
export const phaseOn = (prescription: Prescription, day: LocalDate): DosagePhase | null =>
  prescription.phases.findLast(
    ({ from, until }) => compareDates(from, day) <= 0 && (until === null || compareDates(day, until) < 0),
  ) ?? null

/** The dosage in force on a day, or null outside all phases. */
export const dosageOn = (prescription: Prescription, day: LocalDate): Dosage | null =>
  phaseOn(prescription, day)?.dosage ?? null

/** How much is to be taken at this time of a day; null where nothing is known of it. */
export function amountAt(
  prescription: Prescription,
  day: LocalDate,
  time: LocalTime,
  clock: WallClock,
): Amount | null {
  const planning = plannedByPhase(prescription, calendarDay(day), clock).find(([, times]) =>
    times.some((one) => one.time.equals(time)),
  )
  const dosage = planning?.[0].dosage ?? dosageOn(prescription, day)
  if (dosage === null) return null
  const own = dosage.amountsAt?.find((one) => placed(one.time, day, routineBy(clock)).time.equals(time))
  return own?.amount ?? dosage.amount
}

/** Whether a day's doses may be after its midnight. */
export const mayPassMidnight = ({ phases }: Prescription): boolean =>
  phases.some(({ dosage: { timing } }) => timing.kind === 'everyHours' || timesNamed(timing).some(isNamed))

/** After this day nothing is planned on the calendar; null: it goes on and on. */
export function lastDayOf({ phases }: Prescription): LocalDate | null {
  let last: LocalDate | null = null
  for (const { until, dosage } of phases) {
    const end =
      dosage.timing.kind === 'once'
        ? dosage.timing.date
        : dosage.timing.kind === 'asNeeded' || dosage.timing.kind === 'afterTaken'
          ? longAgo
          : until
    if (end === null) return null
    if (last === null || compareDates(last, end) < 0) last = end
  }
  return last ?? longAgo
}
const longAgo = Temporal.PlainDate.from('1900-01-01')
