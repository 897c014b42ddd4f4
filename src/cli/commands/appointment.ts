import type { Command } from 'commander'
import {
  addAppointment,
  cancelByOperator,
  doneByOperator,
  endByOperator,
  moveByOperator,
} from '../../bot/topics/planningAppointments.ts'
import type { Turn } from '../../bot/turn.ts'
import type { Appointment, AppointmentKind } from '../../domain/appointment.ts'
import { patientPerson, type Situation } from '../../domain/situation.ts'
import { compareDates, type LocalDate, type LocalTime, localDate } from '../../domain/time.ts'
import {
  addAppointmentOptions,
  appointmentKindNames,
  appointmentTyped,
  readKind,
  type TypedAppointment,
} from '../appointmentOptions.ts'
import { appointmentTable, dueWords } from '../appointmentTable.ts'
import { BadInput } from '../badInput.ts'
import { findPatient } from '../find.ts'
import { newId } from '../ids.ts'
import { readDate, readTime } from '../input.ts'
import { type Session, withSession } from '../session.ts'
import { print, say } from '../show.ts'

interface Json {
  readonly json?: boolean
}

export function addAppointmentCommands(program: Command): void {
  const appointment = program
    .command('appointment')
    .description('Injections, blood tests, therapy and visits: reminded of ahead, and asked about afterwards')
  addCommand(appointment)
  appointment
    .command('list')
    .argument('[patient]', 'name or id; everybody when left out')
    .description('What is planned, and what is overdue')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  npx tookit appointment list\n  npx tookit appointment list Ana --json',
    )
    .action((who: string | undefined, { json }: Json) => withSession((session) => list(session, who, json)))
  appointment
    .command('done')
    .argument('<appointment>', 'its id, see `appointment list`')
    .description('It was done; the next one is counted from that day')
    .option('--on <date>', 'on which day; today when left out', readDate)
    .addHelpText('after', '\nExample:\n  npx tookit appointment done ap-k7m3q9xt --on 2026-12-14')
    .action((id: string, { on }: { readonly on?: LocalDate }) =>
      withSession((session) => done(session, id, on)),
    )
  appointment
    .command('move')
    .argument('<appointment>', 'its id, see `appointment list`')
    .description('The present one is on another day. She is told, if she was told of the old one.')
    .requiredOption('--on <date>', 'the new day', readDate)
    .option('--at <time>', 'at what time, if it is known', readTime)
    .addHelpText('after', '\nExample:\n  npx tookit appointment move ap-k7m3q9xt --on 2026-12-16 --at 10:30')
    .action((id: string, typed: { readonly on: LocalDate; readonly at?: LocalTime }) =>
      withSession((session) => move(session, id, typed.on, typed.at ?? null)),
    )
  appointment
    .command('cancel')
    .argument('<appointment>', 'its id, see `appointment list`')
    .description('The present one does not take place. An injection or a blood test stays due.')
    .option('--all', 'nothing of it is to be done any more')
    .addHelpText(
      'after',
      '\nExamples:\n  npx tookit appointment cancel ap-k7m3q9xt\n  npx tookit appointment cancel ap-k7m3q9xt --all',
    )
    .action((id: string, { all }: { readonly all?: boolean }) =>
      withSession((session) => cancel(session, id, all === true)),
    )
}

function addCommand(appointment: Command): void {
  const command = appointment
    .command('add')
    .argument('<patient>', 'name or id')
    .argument('<kind>', appointmentKindNames.join(', '), readKind)
    .description('Something that falls due: once, again and again, or after a change of dose')
  addAppointmentOptions(command)
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      `
Examples:
  npx tookit appointment add Ana injection --name injection --on 2026-12-14 --after-done "28 days" --alarm
  npx tookit appointment add Ana blood-test --name "lithium level" --on 2026-12-20 --after-done "90 days" --after-change 5@rx-k7m3q9xt
  npx tookit appointment add Ana blood-test --name "blood count" --on 2026-12-01 --after-done "7 days"
  npx tookit appointment add Ana therapy --name therapy --on 2026-12-01 --at 16:00 --every week
  npx tookit appointment add Ana visit --name "visit to Dr. Lopez" --on 2026-12-14 --at 10:30`,
    )
    .action((who: string, kind: AppointmentKind, typed: TypedAppointment & Json) =>
      withSession((session) => add(session, who, kind, typed)),
    )
}

async function add(
  session: Session,
  who: string,
  kind: AppointmentKind,
  typed: TypedAppointment & Json,
): Promise<void> {
  const { patient } = await findPatient(session, who)
  const id = newId('ap')
  const after = await session.decide(patient.id, (turn) =>
    addAppointment(turn, appointmentTyped(kind, typed, id, turn.situation, turn.now)),
  )
  print(typed.json, appointmentIn(after, id), () => stateOf(after, id))
}

const appointmentIn = (s: Situation, id: string): Appointment | undefined =>
  s.appointments.find((one) => one.id === id)

/** What is due of it now, in a line. */
function stateOf(s: Situation, id: string): string {
  const appointment = appointmentIn(s, id)
  if (appointment === undefined) return ''
  return `${patientPerson(s).name}: ${appointment.name} (${id}), ${dueWords(appointment, s.patient.zone)}.`
}

async function list(session: Session, who: string | undefined, json: boolean | undefined): Promise<void> {
  const situations = who === undefined ? await everybody(session) : [await findPatient(session, who)]
  const now = await session.store.now()
  print(
    json,
    situations.flatMap(({ appointments }) => appointments.filter(({ endedAt }) => endedAt === null)),
    () => situations.map((s) => appointmentTable(s, now)).join('\n\n') || 'No appointments.',
  )
}

async function everybody({ store }: Session): Promise<readonly Situation[]> {
  const ids = await store.database.appointment.findMany({
    distinct: ['patientId'],
    where: { endedAt: null },
    select: { patientId: true },
    orderBy: { patientId: 'asc' },
  })
  return [...(await store.situations(ids.map(({ patientId }) => patientId))).values()]
}

async function done(session: Session, typed: string, on: LocalDate | undefined): Promise<void> {
  const { situation, appointment } = await findAppointment(session, typed)
  await change(session, situation, appointment.id, (turn) => {
    const today = localDate(turn.now, appointment.zone)
    if (on !== undefined && compareDates(on, today) > 0)
      throw new BadInput('--on: this day is still to come.')
    return doneByOperator(turn, appointment.id, on ?? today)
  })
}

async function move(session: Session, typed: string, on: LocalDate, at: LocalTime | null): Promise<void> {
  const { situation, appointment } = await findAppointment(session, typed)
  await change(session, situation, appointment.id, (turn) => {
    if (appointment.due !== null && !moveByOperator(turn, appointment.id, on, at))
      throw new BadInput('--on: this is over already.')
    return appointment.due !== null
  })
}

async function cancel(session: Session, typed: string, all: boolean): Promise<void> {
  const { situation, appointment } = await findAppointment(session, typed)
  await change(session, situation, appointment.id, (turn) => {
    if (all) endByOperator(turn, appointment.id)
    return all || cancelByOperator(turn, appointment.id)
  })
}

async function change(
  session: Session,
  { patient }: Situation,
  id: string,
  act: (turn: Turn) => boolean,
): Promise<void> {
  const after = await session.decide(patient.id, (turn) => {
    if (!act(turn)) throw new BadInput(`APPOINTMENT: nothing of ${id} is due now.`)
  })
  say(stateOf(after, id))
}

/** An appointment by its id or the beginning of it, with the situation of its patient. */
async function findAppointment(session: Session, typed: string) {
  const all = await session.store.database.appointment.findMany({
    select: { id: true, patientId: true },
    orderBy: { id: 'asc' },
  })
  const [first, ...others] = all.filter(({ id }) => typed.trim() !== '' && id.startsWith(typed))
  if (first === undefined || others.length > 0)
    throw new BadInput(
      `APPOINTMENT: ${others.length > 0 ? 'several begin' : 'none begins'} with "${typed}". \`npx tookit appointment list\` shows them.`,
    )
  const situation = await findPatient(session, first.patientId)
  const appointment = appointmentIn(situation, first.id)
  if (appointment === undefined || appointment.endedAt !== null)
    throw new BadInput(`APPOINTMENT: ${first.id} is off the list already.`)
  return { situation, appointment }
}
