import { usableContacts } from '../../domain/contact.ts'
import { crisisUnclosed, crisisWithin } from '../../domain/crisis.ts'
import type { Dose, NotAskedBecause } from '../../domain/dose.ts'
import {
  coveredByMovedDose,
  leastIntervalMin,
  policyFor,
  takenTooRecently,
} from '../../domain/leastInterval.ts'
import { dosageOn } from '../../domain/plan.ts'
import { nextPlanned } from '../../domain/planned.ts'
import type { Prescription } from '../../domain/prescription.ts'
import type { Choice } from '../../domain/prompt.ts'
import { patientPerson, type Situation } from '../../domain/situation.ts'
import { type Slot, slotsOn } from '../../domain/slot.ts'
import {
  compareDates,
  earliest,
  hours,
  type Instant,
  isAfter,
  isBefore,
  justAfter,
  latest,
  minutes,
  minutesBetween,
  notAfter,
} from '../../domain/time.ts'
import { unknownSlots } from '../../domain/unknownSlots.ts'
import type { Content, DoseWords } from '../content.ts'
import { type DangerBeforeDoses, dangerBeforeDoses } from '../dangerBeforeDoses.ts'
import {
  answerRoomMin,
  askedLateMin,
  crisisHeldBackHours,
  crisisPauseHours,
  dosePromptHours,
  windowLeastMin,
} from '../limits.ts'
import { isLeftOut } from '../quiet.ts'
import type { Turn } from '../turn.ts'
import { nextPlannedAt, slotOf, wordsForAll } from './doseWords.ts'

/** The choices of every question about doses. */
export const doseChoices: readonly Choice[] = [{ kind: 'taken' }, { kind: 'later' }, { kind: 'skip' }]

/** Asks about what has fallen due since the last look; what cannot be asked any more is recorded as not asked. */
export function askDueDoses(turn: Turn): void {
  const due = unknownSlots(turn.situation, turn.now)
  const unasked: Slot[] = []
  for (const slots of byTime(due)) {
    const because = whyNotAsked(turn.situation, slots, turn.now)
    if (because === null) {
      askTogether(turn, slots)
      continue
    }
    for (const slot of slots) turn.record({ kind: 'DoseNotAsked', slot, because }, turn.now)
    if (because === 'outage') unasked.push(...slots)
  }
  if (unasked.length > 0) tellOutage(turn, unasked, 'down')
}

/**
 * After a time of which nothing is known: what was open or has fallen due may have been taken and told of, so it is
 * neither asked about nor held against her.
 */
export function leaveUnasked(turn: Turn): void {
  if (turn.patient.enrolment.kind !== 'active' || patientPerson(turn.situation).stoppedAt !== null) return
  const open = turn.situation.doses.filter(({ state }) => state.kind === 'asked').map(slotOf)
  const slots = [...open, ...unknownSlots(turn.situation, turn.now)]
  for (const slot of slots) turn.record({ kind: 'DoseNotAsked', slot, because: 'outage' }, turn.now)
  if (slots.length > 0) tellOutage(turn, slots, 'down')
}

function byTime(slots: readonly Slot[]): readonly (readonly Slot[])[] {
  return [...Map.groupBy(slots, (slot) => slot.plannedAt.epochMilliseconds).values()]
}

function whyNotAsked(s: Situation, slots: readonly Slot[], now: Instant): NotAskedBecause | null {
  const { enrolment } = s.patient
  const person = patientPerson(s)
  if (enrolment.kind === 'paused') return 'paused'
  if (person.stoppedAt !== null) return 'stopped'
  if (slots.every((slot) => hasEnded(s, slot, now))) return 'outage'
  if (usableContacts(person.contacts).length === 0) return 'unreached'
  if (crisisWithin(s, crisisPauseHours, now)) return 'crisis'
  return null
}

/** Whether its window is over. Mostly it has only just begun, which is seen without looking for what comes next. */
function hasEnded(s: Situation, slot: Slot, now: Instant): boolean {
  const leastMin = Math.min(windowLeastMin, policyFor(s.patient, prescriptionOf(s, slot)).windowMin)
  return minutesBetween(slot.plannedAt, now) >= leastMin && notAfter(windowEnd(s, slot), now)
}

/** Until when a dose is asked about: its window, but never into the least interval before the next one. */
function windowEnd(s: Situation, slot: Slot): Instant {
  const prescription = prescriptionOf(s, slot)
  const window = slot.plannedAt.add(minutes(policyFor(s.patient, prescription).windowMin))
  // What comes next moves with this one.
  if (dosageOn(prescription, slot.date)?.timing.kind === 'afterTaken') return window
  const next = nextPlanned(s, prescription, justAfter(slot.plannedAt))
  if (next === null) return window
  const least = Math.round(leastIntervalMin(s.patient, prescription, slot.plannedAt))
  return latest(
    slot.plannedAt.add(minutes(windowLeastMin)),
    earliest(window, next.plannedAt.subtract(minutes(least))),
  )
}

/** One reminder for everything that is due at one time. What is too close to the last dose taken is said apart. */
function askTogether(turn: Turn, slots: readonly Slot[]): void {
  supersedeOlder(turn)
  const s = turn.situation
  const covered = slots.map((slot) => ({ slot, takenAt: coveredAt(s, slot) }))
  for (const { slot, takenAt } of covered) if (takenAt !== null) tellCovered(turn, slot, takenAt)

  const open = covered.filter(({ takenAt }) => takenAt === null).map(({ slot }) => slot)
  const danger = dangerBeforeDoses(s, turn.now)
  if (open.length > 0 && danger !== null) return ask(turn, open, danger)
  const close = open.map((slot) => ({
    slot,
    lastTakenAt: takenTooRecently(s.doses, s.patient, prescriptionOf(s, slot), turn.now),
  }))
  const dueNow = close.filter(({ lastTakenAt }) => lastTakenAt === null).map(({ slot }) => slot)
  const asOrdered = dueNow.filter((slot) => underRequest(s, slot) === null)
  if (asOrdered.length > 0) ask(turn, asOrdered, null)
  for (const slot of dueNow) {
    const request = underRequest(s, slot)
    if (request !== null) ask(turn, [slot], request)
  }
  for (const { slot, lastTakenAt } of close) if (lastTakenAt !== null) ask(turn, [slot], lastTakenAt)
}

/** `why`: when it was last taken, too short a time ago, or that an overdose was told of; null: it is simply time. */
function ask(turn: Turn, slots: readonly Slot[], why: WhyNotNow | null): void {
  const first = slots[0] as Slot
  const isClose = why !== null && typeof why !== 'string'
  const promptId = `doses:${isClose ? 'close:' : ''}${turn.patient.id}:${isClose ? `${first.prescriptionId}:` : ''}${first.plannedAt}`
  const ends = slots.map((slot) =>
    latest(windowEnd(turn.situation, slot), turn.now.add(minutes(windowLeastMin))),
  )
  for (const [i, slot] of slots.entries()) {
    const windowEndsAt = ends[i] as Instant
    // Whom we don't ask to take it, we don't press either.
    const followUpAt =
      why === null ? followUpAfter(turn.situation, slot, turn.now, windowEndsAt, turn.now) : null
    turn.record({ kind: 'DoseAsked', slot, windowEndsAt, followUpAt }, turn.now)
  }
  const next = nextPlannedAt(
    turn.situation,
    slots.map((slot) => slot.prescriptionId),
    turn.now,
  )
  const expiresAt = earliest(
    latest(...(ends as [Instant, ...Instant[]]), first.plannedAt.add(hours(dosePromptHours))),
    next,
  )
  turn.openPrompt(
    promptId,
    turn.patient.personId,
    { kind: 'doses', doseIds: slots.map((slot) => slot.doseId) },
    latest(expiresAt, ends[0] as Instant),
  )
  const doses = wordsForAll(turn.situation, slots)
  turn.tell(
    `ask:${promptId}`,
    turn.patient.personId,
    'reminder',
    latest(...(ends as [Instant, ...Instant[]])),
    why === null && crisisUnclosed(turn.situation, crisisHeldBackHours, turn.now)
      ? { kind: 'reminder', doses, plain: true }
      : reminderOf(doses, why),
    { choices: doseChoices, promptId },
  )
}

/** A change of it was asked for and is not confirmed yet: nobody says which of the two to take. */
interface UnderRequest {
  readonly askedOf: string
}

export function underRequest(
  s: Situation,
  dose: { readonly prescriptionId: string; readonly date: Slot['date'] },
): UnderRequest | null {
  const { request } = prescriptionOf(s, dose)
  return request !== undefined && compareDates(request.from, dose.date) <= 0
    ? { askedOf: s.patient.invitedBy }
    : null
}

/** Why nobody says "time for": one was taken then, danger was told of, or a change is not confirmed yet. */
export type WhyNotNow = Instant | DangerBeforeDoses | UnderRequest

export function reminderOf(doses: readonly DoseWords[], why: WhyNotNow | null): Content {
  if (why === null) return { kind: 'reminder', doses }
  if (typeof why !== 'string' && 'askedOf' in why)
    return { kind: 'doseUnderRequest', doses, askedOf: why.askedOf }
  return typeof why === 'string'
    ? { kind: 'doseAfterDanger', danger: why, doses }
    : { kind: 'closeDose', doses, lastTakenAt: why }
}

/** The next follow-up after `after`, with room for an answer before the window ends; null: none. */
function followUpAfter(
  s: Situation,
  slot: Slot,
  askedAt: Instant,
  windowEndsAt: Instant,
  after: Instant,
): Instant | null {
  const room = windowEndsAt.subtract(minutes(answerRoomMin))
  const soonest = after.add(minutes(answerRoomMin))
  return followUpTimes(s, slot, askedAt).find((at) => !isBefore(at, soonest) && notAfter(at, room)) ?? null
}

/** What is asked late, because tookit was out of order, is asked again once: other things may come at the same time. */
function followUpTimes(s: Situation, slot: Slot, askedAt: Instant): readonly Instant[] {
  const { followUpsAfterMin } = policyFor(s.patient, prescriptionOf(s, slot))
  const isLate = isAfter(askedAt, slot.plannedAt.add(minutes(askedLateMin)))
  return (isLate ? followUpsAfterMin.slice(0, 1) : followUpsAfterMin).map((after) =>
    askedAt.add(minutes(after)),
  )
}

/** Due now because she wanted it so, not by the policy. */
const isSnoozed = (s: Situation, dose: AskedDose): boolean =>
  dose.state.snoozes > 0 &&
  !followUpTimes(s, slotOf(dose), dose.state.askedAt).some((at) => dose.state.followUpAt?.equals(at))

/** Asks again about what is open: follow-ups, and what she wanted to be asked later. One message for each prompt. */
export function followUp(turn: Turn): void {
  for (const prompt of turn.situation.prompts) {
    if (prompt.asked.kind !== 'doses' || prompt.closed !== null) continue
    const again = openOf(turn.situation, prompt.asked.doseIds).filter(
      ({ state }) =>
        state.followUpAt !== null &&
        notAfter(state.followUpAt, turn.now) &&
        isAfter(state.windowEndsAt, turn.now) &&
        !isLeftOut(turn.situation, state, turn.now),
    )
    if (again.length > 0) askAgain(turn, prompt.id, again)
  }
}

export type AskedDose = Dose & { readonly state: Extract<Dose['state'], { kind: 'asked' }> }

export const openOf = (s: Situation, doseIds: readonly string[]): readonly AskedDose[] =>
  s.doses.filter((dose): dose is AskedDose => dose.state.kind === 'asked' && doseIds.includes(dose.id))

function askAgain(turn: Turn, promptId: string, doses: readonly AskedDose[]): void {
  const asAsked = doses.some((dose) => isSnoozed(turn.situation, dose))
  for (const dose of doses) {
    const { askedAt, windowEndsAt } = dose.state
    const followUpAt = followUpAfter(turn.situation, slotOf(dose), askedAt, windowEndsAt, turn.now)
    turn.record({ kind: 'DoseAskedAgain', doseId: dose.id, followUpAt }, turn.now)
  }
  if (patientPerson(turn.situation).stoppedAt !== null) return
  const count = Math.max(...doses.map((dose) => dose.state.followUps)) + 1
  const last = openOf(
    turn.situation,
    doses.map((dose) => dose.id),
  ).every((dose) => dose.state.followUpAt === null)
  turn.tell(
    `again:${promptId}:${doses.map((dose) => dose.state.snoozes).join('.')}:${count}`,
    turn.patient.personId,
    asAsked ? 'reminder' : 'followUp',
    earliest(...(doses.map((dose) => dose.state.windowEndsAt) as [Instant, ...Instant[]])),
    { kind: 'followUp', doses: wordsForAll(turn.situation, doses.map(slotOf)), last, asAsked },
    { choices: doseChoices, promptId },
  )
}

/** The windows that have ended: unanswered, if the question reached the service; else it was not asked. */
export function endWindows(turn: Turn): void {
  const unasked: Slot[] = []
  for (const dose of turn.situation.doses) {
    if (dose.state.kind !== 'asked' || isAfter(dose.state.windowEndsAt, turn.now)) continue
    const handedOverAt = firstHandedOver(turn.situation, dose.id)
    const roomFrom = dose.state.windowEndsAt.subtract(minutes(answerRoomMin))
    if (handedOverAt !== null && notAfter(handedOverAt, roomFrom)) {
      turn.record({ kind: 'DoseUnanswered', doseId: dose.id }, turn.now)
      continue
    }
    const slot = slotOf(dose)
    if (handedOverAt !== null) {
      // It reached her, too late to be answered within the window: she may still say so, and nobody hears of it.
      turn.record({ kind: 'DoseNotAsked', slot, because: 'outage' }, turn.now)
      continue
    }
    const reachable = usableContacts(patientPerson(turn.situation).contacts).length > 0
    turn.record({ kind: 'DoseNotAsked', slot, because: reachable ? 'outage' : 'unreached' }, turn.now)
    if (reachable) unasked.push(slot)
  }
  if (unasked.length > 0) tellOutage(turn, unasked, 'notDelivered')
}

/** When a question about it first went out; null: none did. */
function firstHandedOver(s: Situation, doseId: string): Instant | null {
  const offers = s.prompts
    .filter(({ asked }) => asked.kind === 'doses' && asked.doseIds.includes(doseId))
    .flatMap((prompt) => prompt.offers)
  const [first, ...others] = offers.map(({ handedOverAt }) => handedOverAt)
  return first === undefined ? null : earliest(first, ...others)
}

/** A newer question about doses takes the place of older ones whose windows have ended. */
function supersedeOlder(turn: Turn): void {
  for (const prompt of turn.situation.prompts) {
    if (prompt.asked.kind !== 'doses' || prompt.closed !== null) continue
    if (openOf(turn.situation, prompt.asked.doseIds).length === 0) turn.closePrompt(prompt.id, 'superseded')
  }
}

function coveredAt(s: Situation, slot: Slot): Instant | null {
  const prescription = prescriptionOf(s, slot)
  // One that follows from the last one taken is never the same dose as that.
  if (dosageOn(prescription, slot.date)?.timing.kind === 'afterTaken') return null
  const times = slotsOn(prescription, slot.date, s.patient).map((planned) => planned.time)
  return coveredByMovedDose(s.doses, slot.prescriptionId, slot.date, times)
}

function tellCovered(turn: Turn, slot: Slot, takenAt: Instant): void {
  turn.record({ kind: 'DoseNotAsked', slot, because: 'alreadyCovered' }, turn.now)
  const doses = wordsForAll(turn.situation, [slot])
  turn.tell(`covered:${slot.doseId}`, turn.patient.personId, 'reminder', turn.now.add(hours(2)), {
    kind: 'alreadyCovered',
    doses,
    takenAt,
  })
}

/** One honest sentence about what tookit did not ask. */
function tellOutage(turn: Turn, slots: readonly Slot[], why: 'down' | 'notDelivered'): void {
  if (patientPerson(turn.situation).stoppedAt !== null || turn.patient.enrolment.kind !== 'active') return
  const recent = slots.filter((slot) => isAfter(slot.plannedAt, turn.now.subtract(hours(24))))
  const told = recent.length > 0 ? recent : slots.slice(-1)
  turn.tell(`outage:${why}:${turn.now}`, turn.patient.personId, 'reminder', turn.now.add(hours(12)), {
    kind: 'outage',
    why,
    doses: wordsForAll(turn.situation, told),
  })
}

export function prescriptionOf(s: Situation, slot: { readonly prescriptionId: string }): Prescription {
  const prescription = s.prescriptions.find((p) => p.id === slot.prescriptionId)
  if (prescription === undefined)
    throw new Error(`prescription ${slot.prescriptionId} is not part of the situation`)
  return prescription
}
