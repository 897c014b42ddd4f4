import { type Command, InvalidArgumentError } from 'commander'
import {
  type Appointment,
  type AppointmentKind,
  type Recurrence,
  usualGraceDays,
} from '../domain/appointment.ts'
import { momentOf, nextByCalendar, occurrence } from '../domain/occurrence.ts'
import type { Situation } from '../domain/situation.ts'
import {
  type Instant,
  isBefore,
  type LocalDate,
  type LocalTime,
  localDate,
  type Zone,
} from '../domain/time.ts'
import { BadInput } from './badInput.ts'
import { readCount, readDate, readTime, readWords, readZone } from './input.ts'
import { type Every, readEvery } from './readTiming.ts'

/** An appointment as it is typed. */
export interface TypedAppointment {
  readonly name: string
  readonly on?: LocalDate
  readonly at?: LocalTime
  readonly zone?: Zone
  readonly afterDone?: Every
  readonly every?: Every
  readonly afterChange?: { readonly days: number; readonly prescription: string }
  readonly prepare?: string
  readonly grace?: number
  readonly alarm?: boolean
}

const kindNames: ReadonlyMap<string, AppointmentKind> = new Map([
  ['injection', 'injection'],
  ['blood-test', 'bloodTest'],
  ['therapy', 'therapy'],
  ['visit', 'visit'],
])

export const appointmentKindNames: readonly string[] = [...kindNames.keys()]

export function readKind(typed: string): AppointmentKind {
  const kind = kindNames.get(typed.toLowerCase())
  if (kind === undefined) throw new InvalidArgumentError(`Give one of ${appointmentKindNames.join(', ')}.`)
  return kind
}

export const addAppointmentOptions = (command: Command): Command =>
  command
    .requiredOption(
      '--name <text>',
      'in her words, as it follows "your", such as "injection" or "lithium level"; in SMS it is "your appointment" unless she chose to see names',
      readWords(60),
    )
    .option('--on <date>', 'the first day, such as 2026-12-14', readDate)
    .option('--at <time>', 'at what time, if it is known', readTime)
    .option(
      '--zone <zone>',
      "of the place where it is; hers, when left out. A journey doesn't move it",
      readZone,
    )
    .option(
      '--after-done <period>',
      'again so long after the last one was done: "28 days", "4 weeks"',
      readEvery,
    )
    .option(
      '--every <period>',
      'again by the calendar, counted from --on: "week", "2 weeks", "3 months"',
      readEvery,
    )
    .option(
      '--after-change <days@prescription>',
      'also so many days after a change of dose: 5@rx-k7m3q9xt',
      readAfterChange,
    )
    .option('--prepare <text>', 'what to prepare; told where names may stand', readWords(200))
    .option('--grace <days>', 'days after which an injection (3) or a blood test (7) is overdue', readCount)
    .option('--alarm', 'when overdue, tell the people who may hear of her doses, by her own yes')

function readAfterChange(typed: string): { readonly days: number; readonly prescription: string } {
  const { days, prescription } = /^(?<days>\d{1,3})@(?<prescription>\S+)$/.exec(typed)?.groups ?? {}
  if (days === undefined || prescription === undefined || Number(days) < 1)
    throw new InvalidArgumentError('Give days and a prescription, such as 5@rx-k7m3q9xt.')
  return { days: Number(days), prescription }
}

/** @throws BadInput where the options do not fit together. */
export function appointmentTyped(
  kind: AppointmentKind,
  typed: TypedAppointment,
  id: string,
  { patient, prescriptions }: Situation,
  now: Instant,
): Appointment {
  const zone = typed.zone ?? patient.zone
  const { on, at = null } = typed
  if (on === undefined && typed.afterChange === undefined)
    throw new BadInput('--on: give the first day, or --after-change.')
  if (on === undefined && at !== null) throw new BadInput('--at: give it with --on.')
  const graceDays = usualGraceDays[kind]
  if (graceDays === null && (typed.grace !== undefined || typed.alarm === true))
    throw new BadInput('--grace, --alarm: only an injection or a blood test can be overdue.')
  const due = on === undefined ? null : occurrence(on, at, now)
  if (due !== null && isBefore(momentOf(due, zone), now)) throw new BadInput('--on: this is over already.')
  const prescription = prescriptions.find((one) => one.id.startsWith(typed.afterChange?.prescription ?? ' '))
  if (typed.afterChange !== undefined && prescription === undefined)
    throw new BadInput(`--after-change: she has no prescription "${typed.afterChange.prescription}".`)
  return {
    id,
    patientId: patient.id,
    kind,
    name: typed.name,
    prepare: typed.prepare ?? null,
    zone,
    recurrence: recurrenceTyped(typed),
    afterChange:
      typed.afterChange === undefined || prescription === undefined
        ? null
        : {
            prescriptionId: prescription.id,
            days: typed.afterChange.days,
            // A change of today counts.
            seen: localDate(now, zone).subtract({ days: 1 }),
          },
    graceDays: graceDays === null ? null : (typed.grace ?? graceDays),
    alarm: typed.alarm ?? false,
    due,
    lastDoneOn: null,
    addedAt: now,
    endedAt: null,
  }
}

function recurrenceTyped({ afterDone, every, on, at }: TypedAppointment): Recurrence {
  const time = at ?? null
  if (afterDone !== undefined && every !== undefined)
    throw new BadInput('--every: give it or --after-done, not both.')
  if (afterDone !== undefined) return { kind: 'afterDone', days: daysOf(afterDone) }
  if (every === undefined) return { kind: 'once' }
  if (on === undefined) throw new BadInput('--every: give --on, from which it is counted.')
  const { count, unit } = every
  if (unit === 'weeks')
    return {
      kind: 'calendar',
      on: { kind: 'everyWeeks', every: count, anchor: on, weekdays: [on.dayOfWeek] },
      time,
    }
  if (unit !== 'months')
    throw new BadInput('--every: give weeks or months. Days are counted from the last one: --after-done.')
  const monthly = {
    kind: 'calendar',
    on: { kind: 'monthly', every: count, anchor: on, day: { kind: 'dayOfMonth', day: on.day } },
    time,
  } as const
  if (nextByCalendar(monthly, on) === null) throw new BadInput('--every: this is too far apart.')
  return monthly
}

function daysOf({ count, unit }: Every): number {
  if (unit === 'days') return count
  if (unit === 'weeks') return 7 * count
  throw new BadInput('--after-done: give days or weeks.')
}
