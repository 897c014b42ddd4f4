import type { Decision } from '../bot/decision.ts'
import type { Notice } from '../bot/notice.ts'
import type { Contact } from '../domain/contact.ts'
import type { Patient } from '../domain/patient.ts'
import type { Situation } from '../domain/situation.ts'
import type { Instant } from '../domain/time.ts'
import { spanned } from '../trace.ts'
import type { Tx } from './database.ts'
import { addInvitations } from './invitations.ts'
import { alarmToRow } from './rows/alarm.ts'
import { appointmentToRow } from './rows/appointment.ts'
import { caregiverToRow } from './rows/caregiver.ts'
import { contactToRow } from './rows/contact.ts'
import { doseToRow } from './rows/dose.ts'
import { factToRow } from './rows/fact.ts'
import { noticeToRow } from './rows/notice.ts'
import { observationToRow } from './rows/observation.ts'
import { patientToRow } from './rows/patient.ts'
import { personToRow } from './rows/person.ts'
import { prescriptionToRow } from './rows/prescription.ts'
import { promptToRow } from './rows/prompt.ts'
import { insertNew, insertRows, updateRows, upsertRows } from './write.ts'

/** A decision and the situation, as loaded, from which it was made. */
export interface Decided {
  readonly before: Situation
  readonly decision: Decision
}

/** Puts the delivery of these notices, which are saved already, into the same transaction. */
export type Enqueue = (tx: Tx, notices: readonly Notice[]) => Promise<void>

/**
 * Writes what a batch of decisions changed, one statement for each table.
 * @param loose notices that are about no patient.
 * @returns how many notices are new and now wait for delivery.
 */
export async function save(
  tx: Tx,
  decided: readonly Decided[],
  loose: readonly Notice[],
  now: Instant,
  enqueue: Enqueue,
): Promise<number> {
  const facts = decided.reduce((sum, { decision }) => sum + decision.facts.length, 0)
  return spanned('save', { patients: decided.length, facts }, () => saveAll(tx, decided, loose, now, enqueue))
}

async function saveAll(
  tx: Tx,
  decided: readonly Decided[],
  loose: readonly Notice[],
  now: Instant,
  enqueue: Enqueue,
): Promise<number> {
  const people = changedIn(decided, (s) => s.people)
  await upsertRows(tx, 'Person', people.map(personToRow))
  await upsertRows(tx, 'Contact', changedContacts(decided).map(contactToRow))
  await savePatients(tx, decided)
  await upsertRows(tx, 'Caregiver', changedIn(decided, (s) => s.caregivers).map(caregiverToRow))
  await upsertRows(tx, 'Prescription', changedIn(decided, (s) => s.prescriptions).map(prescriptionToRow))
  await upsertRows(tx, 'Dose', changedIn(decided, (s) => s.doses).map(doseToRow))
  const prompts = changedIn(decided, (s) => s.prompts)
  await upsertRows(tx, 'Prompt', prompts.map(promptToRow))
  await upsertRows(tx, 'Alarm', changedIn(decided, (s) => s.alarms).map(alarmToRow))
  await upsertRows(tx, 'Observation', changedIn(decided, (s) => s.observations).map(observationToRow))
  await upsertRows(tx, 'Appointment', changedIn(decided, (s) => s.appointments).map(appointmentToRow))
  await insertRows(
    tx,
    'Fact',
    decided.flatMap(({ decision }) => decision.facts.map((fact) => factToRow(fact, now))),
  )
  await addInvitations(
    tx,
    decided.flatMap(({ decision }) => decision.invitations),
    now,
  )
  await dropNoticesOf(
    tx,
    prompts.filter((prompt) => prompt.closed !== null).map(({ id }) => id),
  )
  return saveNotices(tx, [...decided.flatMap(({ decision }) => decision.notices), ...loose], enqueue)
}

/** What a decision newly says is told once: the same notice again is the same news again. */
export async function saveNotices(tx: Tx, notices: readonly Notice[], enqueue: Enqueue): Promise<number> {
  if (notices.length === 0) return 0
  const rows = notices.map((notice) => ({ ...noticeToRow(notice), state: 'waiting' }))
  const added = new Set(await insertNew<string>(tx, 'Notice', rows))
  const waiting = notices.filter(({ id }) => added.has(id))
  if (waiting.length > 0) await spanned('enqueue', { notices: waiting.length }, () => enqueue(tx, waiting))
  return waiting.length
}

async function dropNoticesOf(tx: Tx, closedPromptIds: readonly string[]): Promise<void> {
  if (closedPromptIds.length === 0) return
  await tx.$executeRaw`
    UPDATE "Notice" SET "state" = 'dropped', "why" = 'promptClosed'
    WHERE "state" = 'waiting' AND "promptId" = ANY(${[...closedPromptIds]}::text[])`
}

/** Mostly her alarm clock and the moment of her last fact are all that changed of a patient herself. */
async function savePatients(tx: Tx, decided: readonly Decided[]): Promise<void> {
  const [wholly, barely] = [decided.filter(patientChanged), decided.filter((one) => !patientChanged(one))]
  await updateRows(
    tx,
    'Patient',
    wholly.map(({ decision }) => ({ ...patientToRow(decision.situation.patient), ...awake(decision) })),
    ['personId'],
  )
  await updateRows(
    tx,
    'Patient',
    barely.map(({ decision }) => ({ id: decision.situation.patient.id, ...awake(decision) })),
  )
}

/** Having been decided ends being stuck. */
const awake = ({ situation, wakeAt }: Decision) => ({
  lastFactAt: situation.patient.lastFactAt?.toString() ?? null,
  wakeAt: wakeAt.toString(),
  stuckSince: null,
  stuckAttempts: 0,
  retryAt: null,
})

function patientChanged({ before, decision }: Decided): boolean {
  const [was, is] = [before.patient, decision.situation.patient]
  return (Object.keys(is) as (keyof Patient)[]).some((key) => key !== 'lastFactAt' && is[key] !== was[key])
}

/**
 * What is not the very object that was loaded has changed (see evolve). A person may stand in several situations:
 * one change of her is enough.
 */
function changedIn<T extends { readonly id: string }>(
  decided: readonly Decided[],
  collection: (situation: Situation) => readonly T[],
): readonly T[] {
  const changed = new Map<string, T>()
  for (const { before, decision } of decided) {
    const rowsAfter = collection(decision.situation)
    const rowsBefore = collection(before)
    if (rowsAfter === rowsBefore) continue
    let at = 0
    for (const row of rowsAfter) {
      if (row === rowsBefore[at]) at++
      else if (!rowsBefore.includes(row)) {
        changed.set(row.id, row)
        // One in the place of another, or one that came in between.
        if (row.id === rowsBefore[at]?.id) at++
      }
    }
  }
  return [...changed.values()]
}

function changedContacts(decided: readonly Decided[]): readonly Contact[] {
  const contacts = (s: Situation) => s.people.flatMap((person) => person.contacts)
  return changedIn(
    decided.filter(({ before, decision }) => before.people !== decision.situation.people),
    contacts,
  )
}
