import { nextPlanned } from '../domain/planned.ts'
import type { Dosage, DosagePhase, Prescription } from '../domain/prescription.ts'
import { rememberingOf } from '../domain/remembering.ts'
import { patientPerson, type Situation } from '../domain/situation.ts'
import {
  compareDates,
  earliest,
  firstInstantAt,
  type Instant,
  isAfter,
  isBefore,
  type LocalDate,
  type LocalTime,
  localDate,
  notBefore,
} from '../domain/time.ts'
import { changeToldAtHour } from './limits.ts'
import { isHeldBack } from './quiet.ts'

/** From a day on another dosage holds; null: none. */
interface Change {
  readonly from: LocalDate
  /** The day before, on which she is told. */
  readonly toldOn: LocalDate
  readonly before: Dosage | null
  readonly after: Dosage | null
}

export interface DosageChange extends Change {
  readonly prescription: Prescription
}

/** A change is one question: its id says which. */
export const changePromptId = ({ prescription, from }: Pick<DosageChange, 'prescription' | 'from'>): string =>
  `dosage:${prescription.id}:${from}`

/** What she is to be told of and asked now: a change of the next day that she was not asked about yet. */
export function changesDue(s: Situation, now: Instant): readonly DosageChange[] {
  if (s.patient.enrolment.kind !== 'active' || patientPerson(s).stoppedAt !== null) return []
  const due = s.prescriptions
    .flatMap((prescription) => changesOf(s, prescription))
    .filter(
      (change) =>
        notBefore(now, toldAt(s, change)) &&
        isBefore(now, beginsAt(s, change)) &&
        !s.prompts.some(({ id }) => id === changePromptId(change)),
    )
  return due.length > 0 && isHeldBack(s, now) ? [] : due
}

/** When the next one after `now` is told of; null: none is planned. */
export function nextChangeToldAt(s: Situation, now: Instant): Instant | null {
  const moments = s.prescriptions
    .flatMap((prescription) => changesOf(s, prescription))
    .map((change) => toldAt(s, change))
    .filter((at) => isAfter(at, now))
  const [first, ...others] = moments
  return first === undefined ? null : earliest(first, ...others)
}

/** The time of the first dose that is planned after it; null: none is. */
export function firstTimeAfter(s: Situation, change: DosageChange): LocalTime | null {
  return nextPlanned(s, change.prescription, beginsAt(s, change), 31)?.time ?? null
}

const midnight = Temporal.PlainTime.from('00:00')
const evening = Temporal.PlainTime.from({ hour: changeToldAtHour })

const beginsAt = (s: Situation, { from }: DosageChange): Instant =>
  firstInstantAt(from, midnight, s.patient.zone)

const toldAt = (s: Situation, { toldOn }: DosageChange): Instant =>
  firstInstantAt(toldOn, evening, s.patient.zone)

/** The day on which it was prescribed changes nothing for her that she does not know. */
function changesOf(s: Situation, prescription: Prescription): readonly DosageChange[] {
  const { phases, addedAt, stoppedAt } = prescription
  const [only] = phases
  if (stoppedAt !== null || only === undefined) return []
  const added = localDate(addedAt, s.patient.zone)
  // The usual case: one dosage that goes on and on.
  if (phases.length === 1 && only.until === null && compareDates(only.from, added) <= 0) return []
  return (
    changesIn(phases)
      // That it begins she has said herself.
      .filter(({ before }) => before !== null || prescription.source === 'ordered')
      .filter(({ from }) => compareDates(from, added) > 0)
      .map((change) => ({ prescription, ...change }))
  )
}

/** Those that begin with a day: what follows after a number of doses is on its label from the first of them. */
const changesIn = rememberingOf((phases: readonly DosagePhase[]): readonly Change[] => {
  const days = new Map<string, LocalDate>()
  for (const { from, until } of phases)
    for (const day of until === null ? [from] : [from, until]) days.set(day.toString(), day)
  return [...days.values()]
    .map((from) => {
      const toldOn = from.subtract({ days: 1 })
      return { from, toldOn, before: dosageFor(phases, toldOn), after: dosageFor(phases, from) }
    })
    .filter(({ before, after }) => !isSame(before, after) && !(isOnce(before) && after === null))
})

const dosageFor = (phases: readonly DosagePhase[], day: LocalDate): Dosage | null =>
  phases.findLast(
    ({ from, until }) => compareDates(from, day) <= 0 && (until === null || compareDates(day, until) < 0),
  )?.dosage ?? null

const isSame = (a: Dosage | null, b: Dosage | null): boolean => JSON.stringify(a) === JSON.stringify(b)
const isOnce = (dosage: Dosage | null): boolean => dosage?.timing.kind === 'once'
