import { daysFrom } from './calendar.ts'
import { plannedByPhase } from './plan.ts'
import type { Dosage, DosagePhase, Prescription } from './prescription.ts'
import { compareDates, type LocalDate, type LocalTime } from './time.ts'
import { sameTime, type Timing, timesNamed } from './timing.ts'
import type { WallClock } from './wallClock.ts'

/** Changes of a plan from a day on. The past stays as it was; each gives all phases anew. */

/** Other dosages from a day on, in place of all that was planned from there. */
export const replacedFrom = (
  prescription: Prescription,
  from: LocalDate,
  phases: readonly DosagePhase[],
): readonly DosagePhase[] => [...before(prescription, from), ...phases]

/**
 * Other times from a day on, for the dosage in force then and each later one that has the same times. Null where amounts
 * differ within a day and it is not clear which belongs to which time.
 */
export function timesMovedFrom(
  prescription: Prescription,
  from: LocalDate,
  times: readonly LocalTime[],
  clock: WallClock,
): readonly DosagePhase[] | null {
  const rest = remaining(prescription, from, clock)
  const [first] = rest.length > 0 ? rest : restarted(prescription, from)
  if (first === undefined) return []
  const moved: DosagePhase[] = []
  for (const phase of rest.length > 0 ? rest : [first]) {
    const isSame = haveSameTimes(phase.dosage.timing, first.dosage.timing)
    const dosage = isSame ? movedTo(phase.dosage, times) : phase.dosage
    if (dosage === null) return null
    moved.push({ ...phase, dosage })
  }
  return [...before(prescription, from), ...moved]
}

/** The phases of the days before, as they were. */
const before = ({ phases }: Prescription, from: LocalDate): readonly DosagePhase[] =>
  phases
    .filter((phase) => compareDates(phase.from, from) < 0)
    .map((phase) =>
      phase.until === null || compareDates(phase.until, from) > 0 ? { ...phase, until: from } : phase,
    )

/** What is planned from that day on. Of a number of doses, those that are left. */
function remaining(prescription: Prescription, from: LocalDate, clock: WallClock): readonly DosagePhase[] {
  return prescription.phases.flatMap((phase) => {
    if (phase.until !== null && compareDates(phase.until, from) <= 0) return []
    if (compareDates(phase.from, from) >= 0) return [phase]
    const { lastsDoses, ...rest } = phase
    if (lastsDoses === undefined) return [{ ...rest, from }]
    const left = lastsDoses - countBefore(prescription, phase, from, clock)
    return left > 0 ? [{ ...rest, from, lastsDoses: left }] : []
  })
}

const countBefore = (
  prescription: Prescription,
  phase: DosagePhase,
  from: LocalDate,
  clock: WallClock,
): number =>
  daysFrom(phase.from, from.subtract({ days: 1 })).reduce(
    (sum, day) =>
      sum +
      plannedByPhase(prescription, day, clock).reduce(
        (n, [of, times]) => (of === phase ? n + times.length : n),
        0,
      ),
    0,
  )

/** All phases are over: at other times the last one begins anew. */
const restarted = ({ phases }: Prescription, from: LocalDate): readonly DosagePhase[] => {
  const last = phases.at(-1)
  return last === undefined ? [] : [{ ...last, from, until: null }]
}

const haveSameTimes = (a: Timing, b: Timing): boolean => {
  const [timesA, timesB] = [timesNamed(a), timesNamed(b)]
  return (
    a.kind === b.kind &&
    timesA.length === timesB.length &&
    timesA.every((time) => timesB.some((other) => sameTime(time, other)))
  )
}

/** The same at other times. Null where it is not clear which amount belongs to which. */
function movedTo(dosage: Dosage, times: readonly LocalTime[]): Dosage | null {
  const { timing, amountsAt } = dosage
  const earlier = timesNamed(timing)
  const moved: Timing =
    timing.kind === 'everyHours' || timing.kind === 'afterTaken'
      ? { kind: 'daily', times, weekdays: [] }
      : { ...timing, times }
  if (amountsAt === undefined) return { ...dosage, timing: moved }
  if (earlier.length !== times.length) return null
  const places = amountsAt.map((one) => earlier.findIndex((time) => sameTime(time, one.time)))
  return {
    ...dosage,
    timing: moved,
    amountsAt: amountsAt.map((one, i) => ({ ...one, time: times[places[i] as number] as LocalTime })),
  }
}
