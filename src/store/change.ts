import type { Decision } from '../bot/decision.ts'
import type { Fact } from '../domain/fact.ts'
import type { Situation } from '../domain/situation.ts'
import { type Instant, latest } from '../domain/time.ts'
import { spanned } from '../trace.ts'
import { claimDue, lockPatients, lockPersons } from './claim.ts'
import type { Clock } from './clock.ts'
import type { Database, Tx } from './database.ts'
import { againstConflicts, divide } from './isolate.ts'
import { loadSituations } from './load.ts'
import { type Decided, type Enqueue, save } from './save.ts'
import { markStuck, type Stuck } from './stuck.ts'

/** What every change of the store needs. */
export interface StoreContext {
  readonly database: Database
  readonly clock: Clock
  readonly enqueue: Enqueue
  /** Something was enqueued and is committed: a worker in this process may be woken. */
  readonly wakeDelivery: () => void
  /** Called after the others are committed. */
  readonly onStuck: (stuck: Stuck) => void
  /** These are committed. */
  readonly onSaved?: (facts: readonly Fact[]) => void
  /** Receipts said of these messages that they arrived; it is committed. */
  readonly onReached?: (messageIds: readonly string[]) => void
}

export type Which =
  /** Whose alarm clock has rung, and nobody else is at work on. */
  | { readonly kind: 'due'; readonly limit: number }
  /** These, waiting for whoever is at work on them; and these persons, when it is about them too. */
  | { readonly kind: 'these'; readonly patientIds: readonly string[]; readonly personIds?: readonly string[] }

export interface How<Prepared> {
  /** Reads what the decision needs beside the situation, once the locks are held. */
  readonly prepare: (tx: Tx, patientIds: readonly string[], now: Instant) => Promise<Prepared>
  /** Null: nothing to change. A throw makes this patient stuck, and no other. */
  readonly decide: (situation: Situation, now: Instant, prepared: Prepared) => Decision | null
  /** Writes what belongs to the decisions, in their transaction. `patientIds`: all but the stuck ones. */
  readonly finish: (tx: Tx, patientIds: readonly string[], prepared: Prepared, now: Instant) => Promise<void>
}

export interface Changed {
  /** Those that were decided about and saved. */
  readonly patientIds: readonly string[]
  readonly stuck: readonly Stuck[]
}

/**
 * Where deciding meets the world: locks a batch of patients, loads them, decides about each, and saves all of it with
 * its deliveries in one transaction. Whoever can't be decided about or saved is taken out, marked, and tried later.
 * @throws when the database is unavailable.
 */
export async function changeWith<Prepared>(
  context: StoreContext,
  which: Which,
  how: How<Prepared>,
): Promise<Changed> {
  const done: string[] = []
  const stuck: Stuck[] = []
  let tried: readonly string[] = []
  const run = async (among: readonly string[] | null) => {
    const batch = await againstConflicts(() =>
      oneTransaction(context, which, how, among, (ids) => (tried = ids)),
    )
    done.push(...batch.patientIds)
    stuck.push(...batch.stuck)
  }
  const alone = async (patientId: string, error: unknown) => {
    await context.database.$transaction(async (tx) => markStuck(tx, [patientId], await context.clock(tx)))
    stuck.push({ patientId, error })
  }
  try {
    await run(null)
  } catch (error) {
    await divide(tried, error, run, alone)
  }
  for (const one of stuck) context.onStuck(one)
  return { patientIds: done, stuck }
}

/** `changeWith` for a decision that needs the situation alone. */
export const change = (
  context: StoreContext,
  which: Which,
  decide: (situation: Situation, now: Instant) => Decision | null,
): Promise<Changed> =>
  changeWith<undefined>(context, which, {
    prepare: async () => undefined,
    decide,
    finish: async () => {},
  })

async function oneTransaction<Prepared>(
  context: StoreContext,
  which: Which,
  how: How<Prepared>,
  among: readonly string[] | null,
  onClaimed: (patientIds: readonly string[]) => void,
): Promise<Changed> {
  let told = 0
  let saved: readonly Decided[] = []
  const changed = await context.database.$transaction(async (tx) => {
    const { patientIds, now } = await spanned('claim', { which: which.kind }, () =>
      claim(context, tx, which, among),
    )
    onClaimed(patientIds)
    const situations = await spanned('load', { patients: patientIds.length }, () =>
      loadSituations(tx, patientIds, now),
    )
    const prepared = await how.prepare(tx, patientIds, now)
    const { decided, untouched, stuck } = await spanned('decide', { patients: situations.size }, async () =>
      decideEach(situations, now, prepared, how.decide),
    )
    told = await save(tx, decided, [], now, context.enqueue)
    saved = decided
    await markStuck(
      tx,
      stuck.map(({ patientId }) => patientId),
      now,
    )
    const through = [...untouched, ...decided.map(({ before }) => before.patient.id)]
    await how.finish(tx, through, prepared, now)
    return { patientIds: through, stuck }
  })
  if (told > 0) context.wakeDelivery()
  context.onSaved?.(saved.flatMap(({ decision }) => decision.facts))
  return changed
}

async function claim(context: StoreContext, tx: Tx, which: Which, among: readonly string[] | null) {
  if (which.kind === 'due') {
    const now = await context.clock(tx)
    return { patientIds: await claimDue(tx, now, which.limit, among), now }
  }
  await lockPersons(tx, which.personIds ?? [])
  const patientIds = await lockPatients(tx, among ?? which.patientIds)
  return { patientIds, now: await context.clock(tx) }
}

function decideEach<Prepared>(
  situations: ReadonlyMap<string, Situation>,
  now: Instant,
  prepared: Prepared,
  decide: How<Prepared>['decide'],
) {
  const decided: Decided[] = []
  const untouched: string[] = []
  const stuck: Stuck[] = []
  for (const [patientId, before] of situations) {
    try {
      const decision = decide(before, latest(now, before.patient.lastFactAt), prepared)
      if (decision === null) untouched.push(patientId)
      else decided.push({ before, decision })
    } catch (error) {
      stuck.push({ patientId, error })
    }
  }
  return { decided, untouched, stuck }
}
