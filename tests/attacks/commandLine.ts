import fc from 'fast-check'
import { exitCodeOf, explain, makeProgram } from '../../src/cli/program.ts'
import type { Store } from '../../src/store/store.ts'
import { nastyText } from './nasty.ts'
import type { Outcome } from './webhooks.ts'

/** What can be typed as it should be, with every option: each word of it is replaced in turn. */
const commands: readonly (readonly string[])[] = [
  words(
    'patient add --name Eva --zone Europe/Madrid --country ES --language es --born 1990 --contact sms:+12125550147 --invited-by Clinic',
  ),
  words('patient show patient-1'),
  words('patient week patient-1'),
  words('patient invite patient-1'),
  words('patient forget patient-2 --yes'),
  words(
    'prescription add patient-1 lithium --strength 300mg --amount tablet --at 08:00 --on mon,fri --from 2026-11-24',
  ),
  words(
    'prescription add patient-1 zinc --amount two --at 8:00,9:00 --other-name Zn --purpose skin --source reported',
  ),
  words(
    'prescription add patient-1 iron --amount one --at 8:00 --follow-ups 15,45 --window 90 --least-interval 60 --in-a-row 2',
  ),
  words('prescription change-times prescription-1 --at 09:00'),
  words('prescription stop prescription-1'),
  words('caregiver add patient-1 --name Ben --relation brother --language en --contact sms:+12125550148'),
  words('caregiver list patient-1'),
  words('caregiver remove patient-1 Ben'),
  words('contact add patient-1 slack:U0123ABC'),
  words('contact reassigned contact-1-sms'),
  words('contact restore contact-1-sms'),
  words('consent record patient-1 --by Maria --relation mother --for reminders,alarms'),
  words(
    'settings patient-1 --mood 20:00 --side-effects sat@11:00 --summary sun@18:00 --names on --follow-ups 15,45',
  ),
  words(
    'settings patient-1 --window 90 --snoozes 3 --snooze 10 --least-interval 60 --in-a-row 2 --in-seven-days 3',
  ),
  words('settings patient-1 --next-after 30 --zone Europe/Paris --language en'),
  words('messages patient-1 --last 5'),
  words('caregiver ask-plans patient-1 Ben'),
  words('requests confirm prescription-1'),
  words('requests decline prescription-1'),
  words('stuck retry 4711'),
  words('stuck done 4711'),
]

function words(line: string): readonly string[] {
  return line.split(' ')
}

interface Typing {
  readonly args: readonly string[]
  /** What does not belong there, and at which option. */
  readonly by: string
  readonly field: string
}

/** An operating system hands on neither NUL nor halves of characters. */
const typable = nastyText
  .map((text) => text.toWellFormed().replaceAll('\0', ''))
  .filter((text) => !text.startsWith('-'))

function typingsOf(command: readonly string[], perField: number, seed: number): readonly Typing[] {
  const first = command.findIndex((word, i) => i > 0 && (word.startsWith('--') || /[-\d:@]/.test(word)))
  return command.flatMap((word, i) =>
    i < first || word.startsWith('--')
      ? []
      : fc.sample(typable, { numRuns: perField, seed: seed + i }).map((by) => ({
          args: command.with(i, by),
          by,
          field: command[i - 1]?.startsWith('--') === true ? (command[i - 1] ?? '') : '',
        })),
  )
}

export interface Ran {
  readonly code: number
  readonly said: string
}

/** The command line in this process, with what it says to whoever typed. The configuration is the environment's. */
export async function run(args: readonly string[]): Promise<Ran> {
  const said: string[] = []
  const program = makeProgram()
  const hear = (text: string) => void said.push(text)
  const all = [program]
  for (const one of all) {
    one.configureOutput({ writeOut: hear, writeErr: hear })
    all.push(...one.commands)
  }
  const write = process.stdout.write
  process.stdout.write = ((text: string) => {
    said.push(String(text))
    return true
  }) as typeof write
  try {
    await program.parseAsync(['node', 'tookit', ...args])
    return { code: 0, said: said.join('') }
  } catch (error) {
    return { code: exitCodeOf(error), said: said.join('') + (explain(error) ?? '') }
  } finally {
    process.stdout.write = write
  }
}

/** Everything that an operator can change, counted. */
const counts = async ({ database }: Store): Promise<string> =>
  JSON.stringify([
    await database.person.count(),
    await database.contact.count(),
    await database.patient.count(),
    await database.prescription.count(),
    await database.caregiver.count(),
    await database.fact.count(),
    await database.notice.count(),
    await database.invitation.count(),
  ])

/**
 * For a store with the household of `alone('1', '2')`. Every word of every command is replaced by what does not belong there. It is taken for what it says, or refused with
 * code 2 (1: it could not be done, in plain words); the message names the field, shows no code, and nothing is changed.
 */
export async function fuzzCommandLine(store: Store, perField: number, seed: number): Promise<Outcome> {
  const typings = commands.flatMap((command, i) => typingsOf(command, perField, seed + i * 100))
  const harm: string[] = []
  for (const { args, by, field } of typings) {
    const before = await counts(store)
    const { code, said } = await run(args)
    const blame = (what: string) =>
      harm.push(`${JSON.stringify(args)}: ${what} (${code}) ${said.slice(0, 300)}`)
    if (/^ {4}at |This did not work/m.test(said)) blame('shows code')
    if (code === 0 && /[\p{Cc}\u202e]|.{1000}/u.test(by)) blame('was taken')
    if (code === 0 || said.includes('already')) continue
    if ((await counts(store)) !== before) blame('was refused and changed something')
    if (field !== '' && code === 2 && !said.includes(field)) blame(`does not name ${field}`)
    if (said.trim() === '') blame('says nothing')
  }
  return { tried: typings.length, harm }
}
