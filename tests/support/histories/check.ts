import { watchNothing } from '../../../src/bot/rehearsal/staged.ts'
import type { Cast } from '../world/cast.ts'
import type { Eyes, Invariant } from './invariant.ts'
import { History } from './play.ts'
import { Replay } from './replay.ts'
import type { Step } from './steps.ts'

/** An invariant that did not hold. */
export class Broken extends Error {
  constructor(invariant: string, why: string) {
    super(`${invariant}\n  ${why}`)
    this.name = 'Broken'
  }
}

/** After this everything that was on its way has arrived and is done. */
const settlesAfterHours = 4

type See = <K extends keyof Eyes>(what: K, ...seen: Parameters<Eyes[K]>) => void

/** From now on invariants watch this history. `looks`: how often one of them has looked at something. */
export function holdTo(
  history: History,
  replay: Replay,
  invariants: readonly Invariant[],
): { readonly see: See; readonly looks: () => number } {
  let looks = 0
  const eyes = invariants.map(({ name, watch }) =>
    watch({
      history,
      replay,
      broken: (why) => {
        throw new Broken(name, why)
      },
    }),
  )
  const see: See = (what, ...seen) => {
    for (const eye of eyes) {
      const look = eye[what] as ((...args: typeof seen) => void) | undefined
      if (look === undefined) continue
      looks++
      look(...seen)
    }
  }
  history.world.watcher = {
    ...watchNothing,
    done: (event) => history.noteWritten(event.eventId),
    decided: (before, decision, now) => {
      replay.apply(decision.facts)
      see('decided', before, decision, now)
    },
    handled: (...seen) => see('handled', ...seen),
    sent: (...seen) => see('sent', ...seen),
    advanced: (...seen) => see('advanced', ...seen),
  }
  return { see, looks: () => looks }
}

/** Plays a history and holds it to the invariants. @throws {Broken} at the first that does not hold. */
export async function check(
  cast: Cast,
  steps: readonly Step[],
  invariants: readonly Invariant[],
): Promise<History> {
  const history = new History(cast)
  const { see } = holdTo(history, new Replay(cast), invariants)
  for (const step of steps) {
    await history.step(step)
    see('stepped')
  }
  const { world } = history
  for (const { name, channels } of cast.people)
    for (const channel of channels) await world.weather(name, channel, 'fine')
  const runsAgain = world.isDown ? (world.nextMoment ?? world.now) : world.now
  await world.until(runsAgain.add({ hours: settlesAfterHours }))
  see('stepped')
  see('ended')
  return history
}
