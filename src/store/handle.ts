import { type Address, addressKey } from '../domain/contact.ts'
import type { Instant } from '../domain/time.ts'
import { spanned } from '../trace.ts'
import type { StoreContext } from './change.ts'
import type { Conversation } from './conversation.ts'
import type { Tx } from './database.ts'
import { faultOf } from './faults.ts'
import { Hearing } from './hearing.ts'
import { newCode, useUp } from './invitations.ts'
import { isolate } from './isolate.ts'
import { savePersonFacts } from './personFacts.ts'
import { type Decided, save } from './save.ts'
import { takeWaiting, type Waiting } from './waiting.ts'

/** An event that could not be handled. It is tried three times, then an operator has to look at it. */
export interface FailedEvent {
  readonly eventId: string
  readonly error: unknown
  readonly givenUp: boolean
}

export interface Handled {
  readonly eventIds: readonly string[]
  readonly failed: readonly FailedEvent[]
}

const triesMax = 3

/**
 * Handles all that waits from these addresses: everything that a person has sent, on all her contacts, in the order
 * in which she sent it, decided, saved and marked as handled in one transaction. An event that can't be handled holds
 * up what the same person sent after it until it has been tried three times; it never holds up others.
 * @throws when the database is unavailable.
 */
export async function handleWaiting(
  context: StoreContext,
  conversation: Conversation,
  addresses: readonly Address[],
): Promise<Handled> {
  const eventIds: string[] = []
  const failed: FailedEvent[] = []
  let taken: readonly Waiting[] = []
  const run = async (batch: readonly Address[], eventsMax: number | null) => {
    const onTaken = (events: readonly Waiting[]) => {
      taken = events
    }
    const handled = await oneTransaction(context, conversation, batch, eventsMax, onTaken)
    eventIds.push(...handled.eventIds)
    failed.push(...handled.failed)
    return handled.eventIds.length
  }
  await isolate(
    addresses,
    async (batch) => void (await run(batch, null)),
    async (address) => {
      const error = await firstError(() => run([address], 1))
      const [first] = taken
      if (error === null || first === undefined) return
      failed.push(...(await markAlone(context, first.id, error)))
    },
  )
  return { eventIds, failed }
}

/** Goes on as long as there is something to handle; what is unavailable is thrown on. */
async function firstError(handleOne: () => Promise<number>): Promise<unknown> {
  try {
    while ((await handleOne()) > 0) {}
    return null
  } catch (error) {
    if (faultOf(error) !== 'refused') throw error
    return error
  }
}

const markAlone = (context: StoreContext, eventId: string, error: unknown): Promise<readonly FailedEvent[]> =>
  context.database.$transaction(async (tx) => markFailed(tx, [{ eventId, error }], await context.clock(tx)))

async function oneTransaction(
  context: StoreContext,
  conversation: Conversation,
  addresses: readonly Address[],
  eventsMax: number | null,
  onTaken: (events: readonly Waiting[]) => void,
): Promise<Handled> {
  let told = 0
  let saved: readonly Decided[] = []
  const handled = await context.database.$transaction(async (tx) => {
    const batch = await spanned('load', { addresses: addresses.length }, () =>
      takeWaiting(tx, context.clock, conversation, addresses, eventsMax),
    )
    onTaken(batch.events)
    const hearing = new Hearing(batch, conversation, newCode)
    const { eventIds, failed } = await spanned('decide', { events: batch.events.length }, async () =>
      hearInOrder(hearing, batch.events),
    )
    saved = hearing.decided()
    told = await save(tx, saved, hearing.loose, batch.now, context.enqueue)
    await savePersonFacts(tx, hearing.personFacts, batch.now)
    await useUp(tx, hearing.usedInvitations, batch.now)
    await markHandled(tx, eventIds, batch.now)
    return { eventIds, failed: await markFailed(tx, failed, batch.now) }
  })
  if (told > 0) context.wakeDelivery()
  context.onSaved?.(saved.flatMap(({ decision }) => decision.facts))
  return handled
}

/** After an event that failed, what the same person or address sent later waits with it. */
function hearInOrder(hearing: Hearing, events: readonly Waiting[]) {
  const eventIds: string[] = []
  const failed: { eventId: string; error: unknown }[] = []
  const heldUp = new Set<string>()
  for (const event of events) {
    const from = [addressKey(event.inbound.from), ...hearing.mayBe(event)]
    if (from.some((key) => heldUp.has(key))) continue
    try {
      hearing.hear(event)
      eventIds.push(event.id)
    } catch (error) {
      failed.push({ eventId: event.id, error })
      for (const key of from) heldUp.add(key)
    }
  }
  return { eventIds, failed }
}

export async function markHandled(tx: Tx, eventIds: readonly string[], now: Instant): Promise<void> {
  if (eventIds.length === 0) return
  await tx.$executeRaw`
    UPDATE "Event" SET "handledAt" = ${now.toString()}::timestamptz WHERE "id" = ANY(${[...eventIds]}::bigint[])`
}

export async function markFailed(
  tx: Tx,
  failed: readonly { readonly eventId: string; readonly error: unknown }[],
  now: Instant,
): Promise<readonly FailedEvent[]> {
  if (failed.length === 0) return []
  const marked = await tx.$queryRaw<{ id: string; stuck: boolean }[]>`
    UPDATE "Event" SET "attempts" = "attempts" + 1,
      "stuckAt" = CASE WHEN "attempts" + 1 >= ${triesMax} THEN ${now.toString()}::timestamptz END
    WHERE "id" = ANY(${failed.map(({ eventId }) => eventId)}::bigint[])
    RETURNING "id"::text, "stuckAt" IS NOT NULL AS "stuck"`
  const givenUp = new Set(marked.filter(({ stuck }) => stuck).map(({ id }) => id))
  return failed.map((one) => ({ ...one, givenUp: givenUp.has(one.eventId) }))
}
