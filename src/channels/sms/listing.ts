import type { MessageInstance } from 'twilio/lib/rest/api/v2010/account/message.js'
import type { Inbound } from '../../bot/inbound.ts'
import { type Instant, notBefore } from '../../domain/time.ts'
import type { TwilioClient } from './client.ts'
import { deliveryOf, isFinal, saidOf } from './events.ts'
import type { Outstanding } from './outstanding.ts'

/** The most that Twilio gives in one answer. */
const pageSize = 1000
/** Messages that are asked about one by one in each round. */
const askedMax = 50

const instantOf = (date: Date): Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())

/** Texts that people sent to these numbers at `after` or later, in order of sending. */
export async function textsSince(
  client: TwilioClient,
  numbers: readonly string[],
  after: Instant,
): Promise<readonly Inbound[]> {
  const texts = await listed(client, numbers, after, 'to')
  return texts
    .filter((message) => message.direction === 'inbound')
    .map((message) =>
      saidOf({
        sid: message.sid,
        from: message.from,
        body: message.body ?? '',
        numMedia: Number(message.numMedia),
        optOutType: null,
        // Whole seconds: the end of that second, so that no answer is older than what it answers.
        sentAt: instantOf(message.dateSent ?? message.dateCreated).add({ milliseconds: 999 }),
      }),
    )
    .filter((event) => event !== null)
    .toSorted((a, b) =>
      a.kind === 'said' && b.kind === 'said' ? Temporal.Instant.compare(a.sentAt, b.sentAt) : 0,
    )
}

/** What has become of messages that went out at `after` or later. Those still on their way become outstanding. */
export async function receiptsSince(
  client: TwilioClient,
  numbers: readonly string[],
  after: Instant,
  outstanding: Outstanding | null,
): Promise<readonly Inbound[]> {
  const messages = await listed(client, numbers, after, 'from')
  for (const { sid, status, dateCreated } of messages)
    if (!isFinal(status)) outstanding?.add(sid, instantOf(dateCreated))
  return messages.map(receiptOf).filter((event) => event !== null)
}

/** Asks about messages one by one: the list can't tell of one that failed before it went out (it has no DateSent). */
export async function receiptsOf(
  client: TwilioClient,
  outstanding: Outstanding,
  now: Instant,
): Promise<readonly Inbound[]> {
  const events: Inbound[] = []
  for (const sid of outstanding.turn(askedMax, now)) {
    const event = receiptOf(await client.messages(sid).fetch())
    if (event !== null) events.push(event)
  }
  return events
}

function receiptOf(message: MessageInstance): Inbound | null {
  return deliveryOf({
    sid: message.sid,
    status: message.status,
    code: message.errorCode === null ? null : String(message.errorCode),
    at: instantOf(message.dateUpdated),
  })
}

/** Each message once, oldest first. Twilio may narrow by whole days only, so the moment is checked again. */
async function listed(
  client: TwilioClient,
  numbers: readonly string[],
  after: Instant,
  side: 'to' | 'from',
): Promise<readonly MessageInstance[]> {
  const dateSentAfter = new Date(after.epochMilliseconds)
  const found = new Map<string, MessageInstance>()
  for (const number of numbers)
    for (const message of await client.messages.list({ [side]: number, dateSentAfter, pageSize }))
      if (message.dateSent !== null && notBefore(instantOf(message.dateSent).add({ seconds: 1 }), after))
        found.set(message.sid, message)
  return [...found.values()].toReversed()
}
