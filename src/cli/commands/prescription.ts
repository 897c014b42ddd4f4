import type { Command } from 'commander'
import { changeDosage, moveTimes, prescribe, stopPrescription } from '../../bot/topics/prescribing.ts'
import { replacedFrom } from '../../domain/changingPlans.ts'
import { medicineLabel, type Prescription } from '../../domain/prescription.ts'
import type { ReminderPolicy } from '../../domain/reminderPolicy.ts'
import { patientPerson, type Situation } from '../../domain/situation.ts'
import { type Instant, type LocalTime, localDate } from '../../domain/time.ts'
import { BadInput } from '../badInput.ts'
import { addDosageOptions, dosageExamples, phasesTyped, type TypedDosage } from '../dosageOptions.ts'
import { findPatient, findPrescription } from '../find.ts'
import { newId } from '../ids.ts'
import { readCount, readFollowUps, readMinutes, readTimes, readWords } from '../input.ts'
import { agreed, readTyped } from '../labelOption.ts'
import { planWords } from '../nextDoses.ts'
import { planAdded, warnIfTooFull } from '../peakLoad.ts'
import { type Session, withSession } from '../session.ts'
import { print, say } from '../show.ts'
import { hhmm } from '../words.ts'
import { addSupplyCommand } from './prescriptionSupply.ts'

interface Typed extends TypedDosage {
  readonly strength?: string
  readonly otherName?: readonly string[]
  readonly purpose?: string
  readonly source: string
  readonly critical?: boolean
  readonly followUps?: readonly number[]
  readonly window?: number
  readonly leastInterval?: number
  readonly inARow?: number
  readonly json?: boolean
}

export function addPrescriptionCommands(program: Command): void {
  const prescription = program.command('prescription').description('What a patient is to take, and when')
  addCommand(prescription)
  addChangeCommand(prescription)
  addSupplyCommand(prescription)
  prescription
    .command('change-times')
    .argument('<prescription>', 'its id, see `patient show`')
    .description('Other times from today on. A reminder that is open for a time which is gone is taken back.')
    .requiredOption('--at <time>', 'a time, such as 08:00; again for more', readTimes)
    .addHelpText(
      'after',
      '\nExample:\n  npx tookit prescription change-times rx-k7m3q9xt --at 09:00 --at 21:00',
    )
    .action((id: string, typed: { at: readonly LocalTime[] }) =>
      withSession((session) => changeTimes(session, id, typed.at)),
    )
  prescription
    .command('stop')
    .argument('<prescription>', 'its id, see `patient show`')
    .description('No more reminders for it from now on')
    .option('--why <text>', 'for the record', readWords(200))
    .addHelpText('after', '\nExample:\n  npx tookit prescription stop rx-k7m3q9xt --why "side effects"')
    .action((id: string, typed: { readonly why?: string }) =>
      withSession((session) => stop(session, id, typed.why ?? null)),
    )
}

function addChangeCommand(prescription: Command): void {
  const command = prescription
    .command('change')
    .argument('<prescription>', 'its id, see `patient show`')
    .description('Another dosage from a day on, in place of what was planned. The past stays as it was.')
  addDosageOptions(command)
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  npx tookit prescription change rx-k7m3q9xt --amount "2 tablets" --at 08:00 --from 2026-12-01 --ordered-by "Dr. Lopez"',
    )
    .action((id: string, typed: TypedDosage & { readonly json?: boolean }) =>
      withSession((session) => change(session, id, typed)),
    )
}

function addCommand(prescription: Command): void {
  const command = prescription
    .command('add')
    .argument('<patient>', 'name or id')
    .argument('<medicine>', 'its name, such as lithium', readWords(80))
    .description('Add a medicine. Its doses count from now on.')
  addDosageOptions(command)
    .option('--strength <text>', 'as on the box, such as "300 mg"', readWords(40))
    .option('--other-name <name>', 'another name she may use, such as a brand; again for more', gather)
    .option('--purpose <text>', "what it is for, in the patient's words", readWords(120))
    .option('--source <source>', 'ordered or reported', readSource, 'ordered')
    .option('--critical', 'caregivers are told at the first unconfirmed dose')
    .option(
      '--follow-ups <minutes>',
      'minutes after which she is asked again, such as 15,45, or none',
      readFollowUps,
    )
    .option('--window <minutes>', 'minutes after which a dose counts as unanswered', readMinutes)
    .option('--least-interval <minutes>', 'minutes after a dose in which none is asked for', readMinutes)
    .option('--in-a-row <count>', 'unconfirmed doses in a row after which caregivers are told', readCount)
    .option('--json', 'print as JSON')
    .addHelpText('after', `\nExamples:${dosageExamples}`)
    .action((who: string, medicine: string, typed: Typed) =>
      withSession((session) => add(session, who, medicine, typed)),
    )
}

const gather = (typed: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  readWords(80)(typed),
]

function readSource(typed: string): string {
  if (typed === 'ordered' || typed === 'reported') return typed
  throw new BadInput('--source: give ordered or reported.')
}

async function add(session: Session, who: string, name: string, typed: Typed): Promise<void> {
  const found = await findPatient(session, who)
  const { patient } = found
  const id = newId('rx')
  if (typed.label !== undefined) {
    const now = await session.store.now()
    refuseTwice(found, name, typed.strength)
    const understood = planWords(found, prescriptionFrom(typed, id, found, name, now), now)
    await agreed(understood, readTyped(typed), typed)
  }
  const after = await session.decide(patient.id, (turn) => {
    refuseTwice(turn.situation, name, typed.strength)
    prescribe(turn, prescriptionFrom(typed, id, turn.situation, name, turn.now))
  })
  const added = after.prescriptions.find((one) => one.id === id)
  const now = await session.store.now()
  print(typed.json, added, () => {
    if (added === undefined) return ''
    return `${patientPerson(after).name} takes ${planWords(after, added, now, ` (${id})`)}`
  })
  await warn(session, after, id)
}

/** If its times are among the fullest. */
async function warn(session: Session, after: Situation, id: string): Promise<void> {
  const plan = planAdded(after, after.prescriptions.find((one) => one.id === id)?.phases ?? [])
  if (plan !== null) await warnIfTooFull(session, plan, true)
}

function refuseTwice(s: Situation, name: string, strength: string | undefined): void {
  const same = s.prescriptions.find(
    ({ medicine, stoppedAt }) =>
      stoppedAt === null &&
      medicine.name.toLowerCase() === name.toLowerCase() &&
      medicine.strength === (strength ?? null),
  )
  if (same !== undefined)
    throw new BadInput(
      `MEDICINE: ${patientPerson(s).name} takes ${medicineLabel(same.medicine)} already (${same.id}). Change its times with \`npx tookit prescription change-times ${same.id}\`.`,
    )
}

function prescriptionFrom(typed: Typed, id: string, s: Situation, name: string, now: Instant): Prescription {
  const reminders: Partial<ReminderPolicy> = {
    ...(typed.followUps === undefined ? {} : { followUpsAfterMin: typed.followUps }),
    ...(typed.window === undefined ? {} : { windowMin: typed.window }),
    ...(typed.leastInterval === undefined ? {} : { leastIntervalMin: typed.leastInterval }),
  }
  const today = localDate(now, s.patient.zone)
  return {
    id,
    patientId: s.patient.id,
    medicine: { name, strength: typed.strength ?? null, otherNames: typed.otherName ?? [] },
    purpose: typed.purpose ?? (typed.label === undefined ? null : readTyped(typed).purpose),
    source: typed.source === 'reported' ? 'reported' : 'ordered',
    critical: typed.critical ?? false,
    reminders,
    alarm: typed.inARow === undefined ? {} : { inARow: typed.inARow },
    phases: phasesTyped(typed, today),
    addedAt: now,
    stoppedAt: null,
  }
}

async function changeTimes(session: Session, typed: string, times: readonly LocalTime[]): Promise<void> {
  const { situation, prescription } = await findPrescription(session, typed)
  const after = await session.decide(situation.patient.id, (turn) => {
    if (!moveTimes(turn, prescription.id, times))
      throw new BadInput(
        '--at: the amounts differ within a day, so give as many times as before, or all anew with `npx tookit prescription change`.',
      )
  })
  say(`${medicineLabel(prescription.medicine)} is taken at ${times.map(hhmm).join(', ')} from today on.`)
  await warn(session, after, prescription.id)
}

async function change(
  session: Session,
  id: string,
  typed: TypedDosage & { readonly json?: boolean },
): Promise<void> {
  const { situation, prescription } = await findPrescription(session, id)
  if (typed.label !== undefined) {
    const now = await session.store.now()
    const phases = phasesTyped(typed, localDate(now, situation.patient.zone))
    const understood = planWords(situation, { ...prescription, phases }, now)
    await agreed(understood, readTyped(typed), typed)
  }
  const after = await session.decide(situation.patient.id, (turn) => {
    const today = localDate(turn.now, turn.patient.zone)
    const phases = phasesTyped(typed, today)
    const from = phases[0]?.from ?? today
    if (Temporal.PlainDate.compare(from, today) < 0)
      throw new BadInput('--from: the past stays as it was. Give today or a later day.')
    changeDosage(turn, prescription.id, replacedFrom(prescription, from, phases))
  })
  const changed = after.prescriptions.find((one) => one.id === prescription.id)
  const now = await session.store.now()
  print(typed.json, changed, () => (changed === undefined ? '' : planWords(after, changed, now)))
  await warn(session, after, prescription.id)
}

async function stop(session: Session, typed: string, why: string | null): Promise<void> {
  const { situation, prescription } = await findPrescription(session, typed)
  await session.decide(situation.patient.id, (turn) => stopPrescription(turn, prescription.id, why))
  say(`${patientPerson(situation).name} is not reminded of ${medicineLabel(prescription.medicine)} any more.`)
}
