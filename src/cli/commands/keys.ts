import type { Command } from 'commander'
import { keyIdFor, newKey } from '../../store/keys.ts'
import { rotateKeys } from '../../store/rotate.ts'
import { NotDone } from '../badInput.ts'
import { withSession } from '../session.ts'
import { say } from '../show.ts'

export function addKeysCommands(program: Command): void {
  const keys = program.command('keys').description('The keys with which texts and addresses are sealed')
  keys
    .command('new')
    .description('Print a new key')
    .addHelpText(
      'after',
      `
The key alone goes to the standard output. Put it first: before the others in
TOOKIT_KEYS, or on the first line of TOOKIT_KEYS_FILE. The first one seals.

Example:
  npx tookit keys new`,
    )
    .action(() => {
      const key = newKey()
      process.stderr.write(
        `Key ${keyIdFor(key)}. Put it first into TOOKIT_KEYS, before those in use, with commas between. Keep a\ncopy apart from the database: without it, names, addresses and texts are lost.\n`,
      )
      process.stdout.write(`${key}\n`)
    })
  keys
    .command('rotate')
    .description('Seal everything with the newest key, while tookit runs')
    .addHelpText(
      'after',
      `
1. npx tookit keys new
2. Put the new key first: TOOKIT_KEYS=new,old. Every process needs both: stop
   all of them, then start them.
3. npx tookit keys rotate
4. Take the old key out of TOOKIT_KEYS. Backups made before still need it.

If it is interrupted, start it again: it goes on where it was.

Example:
  npx tookit keys rotate`,
    )
    .action(rotate)
}

const sayEvery = 10_000

async function rotate(): Promise<void> {
  await withSession(async ({ connectionString, secrecy }) => {
    const [newest] = secrecy.keyIds
    if (newest === undefined)
      throw new NotDone('TOOKIT_KEYS is not set, so there is nothing to seal with. See: npx tookit keys new')
    let said = 0
    const { rows, doneWith } = await rotateKeys(connectionString, secrecy, (seen) => {
      if (seen - said < sayEvery) return
      said = seen
      process.stderr.write(`${seen} rows seen\n`)
    })
    say(`${rows} rows were sealed anew; everything is sealed with key ${newest}.`)
    if (doneWith.length > 0)
      say(
        `These keys are needed for older backups only: ${doneWith.join(', ')}. Take them out of TOOKIT_KEYS.`,
      )
  })
}
