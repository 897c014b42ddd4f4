import type { Command } from 'commander'
import { confirmClock } from '../../work/doubt.ts'
import { type Session, withSession } from '../session.ts'
import { say, whenHere } from '../show.ts'

export function addClockCommands(program: Command): void {
  program
    .command('clock')
    .description('After the clock of the machine has jumped')
    .command('confirm')
    .description(
      'Say that the clock is right, after it has jumped by more than an hour. Until then nothing is decided.',
    )
    .addHelpText('after', '\nExample:\n  npx tookit clock confirm')
    .action(() => withSession(confirm))
}

async function confirm({ store }: Session): Promise<void> {
  const now = whenHere(await store.now())
  const doubt = await confirmClock(store.database)
  if (doubt === null) return say(`The clock is not in doubt. It says ${now}.`)
  say(`It is ${now}. The clock had jumped by ${doubt.jumpMin} minutes; tookit goes on from here.`)
}
