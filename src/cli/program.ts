import { Command, CommanderError } from 'commander'
import { ConfigError } from '../config/fault.ts'
import { faultOf } from '../log.ts'
import { KeyProblem } from '../store/keys.ts'
import { DatabaseUnreachable } from '../store/reach.ts'
import { version } from '../version.ts'
import { BadInput, NotDone } from './badInput.ts'
import { addAlarmsCommand } from './commands/alarms.ts'
import { addAppointmentCommands } from './commands/appointment.ts'
import { addBackupCommands } from './commands/backup.ts'
import { addCaregiverCommands } from './commands/caregiver.ts'
import { addClockCommands } from './commands/clock.ts'
import { addConsentCommands } from './commands/consent.ts'
import { addContactCommands } from './commands/contact.ts'
import { addDoctorCommand } from './commands/doctor.ts'
import { addImportCommand } from './commands/import.ts'
import { addKeysCommands } from './commands/keys.ts'
import { addMessagesCommand } from './commands/messages.ts'
import { addPatientCommands } from './commands/patient.ts'
import { addPrescriptionCommands } from './commands/prescription.ts'
import { addRehearseCommand } from './commands/rehearse.ts'
import { addRequestsCommands } from './commands/requests.ts'
import { addSettingsCommand } from './commands/settings.ts'
import { addStuckCommands } from './commands/stuck.ts'
import { addTroublesCommand } from './commands/troubles.ts'
import { addUnclearCommands } from './commands/unclear.ts'

const add = [
  addPatientCommands,
  addPrescriptionCommands,
  addRequestsCommands,
  addAppointmentCommands,
  addCaregiverCommands,
  addContactCommands,
  addConsentCommands,
  addSettingsCommand,
  addImportCommand,
  addRehearseCommand,
  addMessagesCommand,
  addAlarmsCommand,
  addTroublesCommand,
  addStuckCommands,
  addUnclearCommands,
  addDoctorCommand,
  addClockCommands,
  addBackupCommands,
  addKeysCommands,
]

export function makeProgram(): Command {
  const program = new Command('tookit')
    .description(
      'Runs beside tookit and does what an operator has to do. Everything works while tookit is running.',
    )
    .version(version)
    .addHelpText(
      'after',
      `
Examples:
  npx tookit doctor
  npx tookit patient add --name Ana --zone America/New_York --country US --contact telegram --invited-by "Northside Clinic"
  npx tookit prescription add Ana lithium --strength "300 mg" --amount "1 tablet" --at 08:00 --at 20:00
  npx tookit patient week Ana

Each command explains itself: npx tookit patient add --help`,
    )
  for (const one of add) one(program)
  for (const command of all(program))
    command.exitOverride().showHelpAfterError('(add --help for the options and examples)')
  return program
}

const all = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(all)]

/** 2: what was typed can't be used. 1: it could not be done. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  return error instanceof BadInput || error instanceof ConfigError || error instanceof KeyProblem ? 2 : 1
}

/** In words for whoever typed it; null when it has been said already. */
export function explain(error: unknown): string | null {
  if (error instanceof CommanderError) return null
  if ([BadInput, ConfigError, NotDone, DatabaseUnreachable, KeyProblem].some((kind) => error instanceof kind))
    return (error as Error).message
  const { fault, at } = faultOf(error)
  return [`This did not work, and nothing was changed: ${fault}`, ...at].join('\n')
}
