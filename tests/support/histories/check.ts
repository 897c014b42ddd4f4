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

/** Plays a history and holds it to the invariants. @throws {Broken} at the first that does not hold. */
export async function check(
  cast: Cast,
  steps: readonly Step[],
  invariants: readonly Invariant[],
): Promise<History> {
  const history = new History(cast)
  const replay = new Replay(cast)
  const eyes = invariants.map(({ name, watch }) =>
    watch({
      history,
      replay,
      broken: (why) => {
        throw new Broken(name, why)
      },
    }),
  )
  const all = <K extends keyof Eyes>(what: K, ...seen: Parameters<Eyes[K]>): void => {
    for (const eye of eyes) (eye[what] as ((...args: Parameters<Eyes[K]>) => void) | undefined)?.(...seen)
  }
  history.world.watch = {
    done: (event) => history.noteWritten(event.eventId),
    decided: (before, decision, now) => {
      replay.apply(decision.facts)
      all('decided', before, decision, now)
    },
    handled: (...seen) => all('handled', ...seen),
    sent: (...seen) => all('sent', ...seen),
    advanced: (...seen) => all('advanced', ...seen),
  }
  for (const step of steps) {
    await history.step(step)
    all('stepped')
  }
  const { world } = history
  for (const { name, channels } of cast.people)
    for (const channel of channels) await world.weather(name, channel, 'fine')
  const runsAgain = world.isDown ? (world.nextMoment ?? world.now) : world.now
  await world.until(runsAgain.add({ hours: settlesAfterHours }))
  all('stepped')
  all('ended')
  return history
}
