import { calendarDateOf, type Dose } from '../../domain/dose.ts'
import { plannedBetween } from '../../domain/planned.ts'
import type { Situation } from '../../domain/situation.ts'
import { type Slot, usualGapMin } from '../../domain/slot.ts'
import {
  hours,
  type Instant,
  isAfter,
  type LocalDate,
  localDate,
  minutes,
  minutesBetween,
} from '../../domain/time.ts'
import { unknownSlots } from '../../domain/unknownSlots.ts'
import { earlyWithinHours, lateWithinHours, sameNewsMin } from '../limits.ts'
import type { Daypart, Which } from '../meaning.ts'
import { wasOfferedBy } from '../openQuestions.ts'
import { slotOf } from './doseWords.ts'

/** Which doses were meant. */
export type DosesMeant =
  | { readonly kind: 'these'; readonly slots: readonly Slot[] }
  /** Several could be meant: ask which, and record nothing. */
  | { readonly kind: 'ask'; readonly slots: readonly Slot[] }
  /** It is recorded already. */
  | { readonly kind: 'known'; readonly dose: Dose }
  | { readonly kind: 'none' }

export const anyDose: Which = {
  medicines: [],
  others: false,
  all: false,
  daypart: null,
  planned: null,
  day: null,
  unknownName: null,
}

export const namesNothing = (which: Which): boolean =>
  which.medicines.length === 0 &&
  !which.others &&
  !which.all &&
  which.daypart === null &&
  which.planned === null &&
  which.day === null

/**
 * The doses that an answer means: those asked about when it was sent; else the last one not taken yet, or the next
 * one when that is near. Two that could be meant are asked back. Nothing is ever guessed between two times.
 */
export function dosesMeant(
  s: Situation,
  which: Which,
  sentAt: Instant,
  except: readonly string[] = [],
): DosesMeant {
  const today = localDate(sentAt, s.patient.zone)
  const fits = (slot: Slot) =>
    fitsWhich(slot, which, today) && !(which.others && except.includes(slot.prescriptionId))
  const open = openDoses(s, sentAt).map(slotOf).filter(fits)
  if (open.length > 0) return oneTime(open, which)
  const asked = stillAsked(s, sentAt).map(slotOf).filter(fits)
  if (asked.length > 0 && !namesThis(which)) return oneTime(asked, which)

  const known = justAnswered(s, sentAt).filter((dose) => fits(slotOf(dose)))
  const around = [
    ...openLater(s, sentAt),
    ...notYetTaken(s, sentAt, which),
    ...ahead(s, sentAt, which),
  ].filter(fits)
  if (
    known.length > 0 &&
    !around.some((slot) => namesThis(which) && slot.plannedAt.epochMilliseconds > sentAt.epochMilliseconds)
  ) {
    return { kind: 'known', dose: known.at(-1) as Dose }
  }
  if (around.length > 0) return oneTime(around, which)
  const old = s.doses.filter((dose) => isOver(dose) && fits(slotOf(dose)) && near(dose, sentAt))
  return old.length > 0 ? { kind: 'known', dose: old.at(-1) as Dose } : { kind: 'none' }
}

/** Doses of one planned time are one reminder, so one answer. Of different times she has to say which. */
function oneTime(slots: readonly Slot[], which: Which): DosesMeant {
  const times = new Set(slots.map((slot) => slot.plannedAt.epochMilliseconds))
  if (times.size <= 1 || which.all) return { kind: 'these', slots }
  return { kind: 'ask', slots }
}

/** Asked about, handed over before she wrote. */
export const openDoses = (s: Situation, sentAt: Instant): readonly Dose[] =>
  s.doses.filter((dose) => dose.state.kind === 'asked' && promptOfferedBy(s, dose.id, sentAt))

/** The window has ended, but the question is the last one that was put: "took it" is a late answer to it. */
const stillAsked = (s: Situation, sentAt: Instant): readonly Dose[] =>
  s.doses.filter(
    (dose) =>
      dose.state.kind === 'unanswered' &&
      s.prompts.some(
        (prompt) =>
          prompt.asked.kind === 'doses' &&
          prompt.asked.doseIds.includes(dose.id) &&
          prompt.closed === null &&
          wasOfferedBy(prompt, sentAt),
      ),
  )

/** Asked about in a text that crossed her answer: she cannot have meant it as an answer, but may have meant the dose. */
const openLater = (s: Situation, sentAt: Instant): readonly Slot[] =>
  s.doses.filter((dose) => dose.state.kind === 'asked' && !promptOfferedBy(s, dose.id, sentAt)).map(slotOf)

const promptOfferedBy = (s: Situation, doseId: string, sentAt: Instant): boolean =>
  s.prompts.some(
    (prompt) =>
      prompt.asked.kind === 'doses' && prompt.asked.doseIds.includes(doseId) && wasOfferedBy(prompt, sentAt),
  )

const isOver = (dose: Dose): boolean => dose.state.kind === 'taken' || dose.state.kind === 'declined'
const answeredAt = (dose: Dose): Instant | null =>
  dose.state.kind === 'taken'
    ? dose.state.takenAt
    : dose.state.kind === 'declined'
      ? dose.state.declinedAt
      : null

/** Taken within the last minutes: the same news again, from another phone or a second tap. */
const justAnswered = (s: Situation, sentAt: Instant): readonly Dose[] =>
  s.doses.filter((dose) => {
    const at = answeredAt(dose)
    return dose.state.kind === 'taken' && at !== null && Math.abs(minutesBetween(at, sentAt)) < sameNewsMin
  })

const near = (dose: Dose, sentAt: Instant): boolean =>
  Math.abs(minutesBetween(dose.plannedAt, sentAt)) < lateWithinHours * 60

/** Past, and not known to be taken. A dose that she left out only counts where she names it. */
function notYetTaken(s: Situation, sentAt: Instant, which: Which): readonly Slot[] {
  const oldest = sentAt.subtract(hours(which.day === 'yesterday' ? 48 : lateWithinHours))
  const known = s.doses
    .filter(
      (dose) =>
        dose.state.kind === 'unanswered' || dose.state.kind === 'notAsked' || dose.state.kind === 'declined',
    )
    .map(slotOf)
  // Her answer may be here before the question: it waited while tookit was down.
  return [...known, ...unknownSlots(s, sentAt)]
    .filter((slot) => isAfter(slot.plannedAt, oldest) && !isAfter(slot.plannedAt, sentAt))
    .filter((slot) => !superseded(s, slot))
}

/** A later dose of the same prescription has been taken since, so "took it" is no longer about this one. */
const superseded = (s: Situation, slot: Slot): boolean =>
  s.doses.some(
    (other) =>
      other.prescriptionId === slot.prescriptionId &&
      other.state.kind === 'taken' &&
      isAfter(other.plannedAt, slot.plannedAt),
  )

/** Planned soon and not yet asked about. Far ahead only what she names ("my evening one"). */
function ahead(s: Situation, sentAt: Instant, which: Which): readonly Slot[] {
  if (s.patient.enrolment.kind !== 'active') return []
  return s.prescriptions.flatMap((prescription) => {
    const halfGap = usualGapMin(prescription, localDate(sentAt, s.patient.zone), s.patient) / 2
    const within = namesThis(which) ? 12 * 60 : Math.min(halfGap, earlyWithinHours * 60)
    return plannedBetween(
      s,
      prescription,
      sentAt.add({ nanoseconds: 1 }),
      sentAt.add(minutes(Math.round(within))),
    ).filter((slot) => !s.doses.some((dose) => dose.id === slot.doseId))
  })
}

const namesThis = (which: Which): boolean => which.daypart !== null || which.planned !== null

function fitsWhich(slot: Slot, which: Which, today: LocalDate): boolean {
  if (which.medicines.length > 0 && !which.medicines.includes(slot.prescriptionId)) return false
  if (which.planned !== null && !saysTime(slot, which.planned)) return false
  if (which.daypart !== null && !inDaypart(slot, which.daypart)) return false
  if (which.day === 'today' && !slot.date.equals(today) && !calendarDateOf(slot).equals(today)) return false
  if (which.day === 'yesterday' && !isYesterdays(slot, today)) return false
  return true
}

/** "the 8 o'clock one" may be either half of the day. */
const saysTime = (slot: Slot, time: Temporal.PlainTime): boolean =>
  [time, time.add({ hours: 12 })].some((said) => Math.abs(minutesOfDay(slot.time) - minutesOfDay(said)) <= 30)

const minutesOfDay = (time: Temporal.PlainTime): number => time.hour * 60 + time.minute

const hoursOf: { readonly [K in Daypart]: (hour: number) => boolean } = {
  morning: (hour) => hour >= 4 && hour < 12,
  midday: (hour) => hour >= 11 && hour < 16,
  evening: (hour) => hour >= 16,
  night: (hour) => hour >= 18 || hour < 4,
}
const inDaypart = (slot: Slot, daypart: Daypart): boolean => hoursOf[daypart](slot.time.hour)

/** "Yesterday's" and "last night's" are the day before, and what was planned just after midnight. */
function isYesterdays(slot: Slot, today: LocalDate): boolean {
  return slot.date.equals(today.subtract({ days: 1 })) || (slot.date.equals(today) && slot.time.hour < 4)
}
