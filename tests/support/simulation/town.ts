import { setImmediate } from 'node:timers/promises'
import { recordOf } from '../transcript/record.ts'
import { addTo, type Figures, noFigures } from './figures.ts'
import { type Household, household, households } from './household.ts'
import { Life } from './life.ts'

export interface Run {
  readonly seed: number
  readonly patients: number
  readonly days: number
}

/** A household in whose life something did not hold, with how to live it again. */
export class Failed extends Error {
  readonly household: number
  constructor(n: number, at: Temporal.Instant, { seed, patients, days }: Run, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause)
    const again = `npm run simulate -- --seed ${seed} --patients ${patients} --days ${days} --household ${n}`
    super(`household ${n}, at ${at}: ${why}\n  again, with its story: ${again}`, { cause })
    this.name = 'Failed'
    this.household = n
  }
}

/** Lives these households of the run (all, unless said), one after another. @throws {Failed} at the first that fails. */
export async function liveTown(
  run: Run,
  only?: readonly number[],
  lived?: (figures: Figures) => void,
): Promise<Figures> {
  const sum = noFigures()
  for (const [n, size] of households(run.patients).entries()) {
    if (only !== undefined && !only.includes(n)) continue
    const life = new Life(household(run.seed, n, size, run.days), run.seed, run.days, false)
    try {
      addTo(sum, await life.live())
    } catch (error) {
      throw new Failed(n, life.now, run, error)
    }
    lived?.(sum)
    // The runner of the tests takes a process for dead that lets it wait for a minute.
    await setImmediate()
  }
  return sum
}

/** One household's life as a story, up to what failed or to its end. */
export async function storyOf(
  run: Run,
  n: number,
): Promise<{ readonly lines: readonly string[]; readonly error: unknown }> {
  const own = household(run.seed, n, households(run.patients)[n] ?? 1, run.days)
  const life = new Life(own, run.seed, run.days, true)
  let error: unknown = null
  try {
    await life.live()
  } catch (thrown) {
    error = thrown
  }
  life.page?.texts(life.world.shown())
  const record = await recordOf(own.cast, life.world, own.cast.patients[0]?.zone ?? 'UTC')
  return { lines: [...headOf(own), ...(life.page?.lines ?? []), '', 'Recorded', ...record], error }
}

function headOf({ n, cast, habits }: Household): readonly string[] {
  const who = cast.people.map(({ name, channels }) => {
    const own = habits.get(name)
    const traits = [
      own?.temperament,
      own?.optsOut ? 'opts out' : null,
      own?.inDanger ? 'in danger once' : null,
    ]
    return `${name}: by ${channels.join(' and ')}; ${traits.filter((trait) => trait != null).join(', ')}`
  })
  const plans = cast.patients.map(({ name, zone, medicines, caregivers }) => {
    const taken = medicines.map(
      (one) => `${one.name}${one.critical ? ' (critical)' : ''} at ${one.times.join(', ')}`,
    )
    return `${name} takes ${taken.join('; ')}. In ${zone}. Around her: ${(caregivers ?? []).map((one) => one.name).join(', ') || 'nobody'}`
  })
  return [`# Household ${n}`, ...who, ...plans]
}
