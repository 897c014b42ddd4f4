import { urgencies } from '../bot/notice.ts'
import type { Outgoing, Sent } from '../bot/outgoing.ts'
import { segmentsOf } from '../bot/segments.ts'
import type { Channel } from '../channels/channel.ts'
import { compareInstants } from '../domain/time.ts'
import { deliveryClassOf } from '../store/errand.ts'
import { instant, plannedMoment } from '../store/rows/column.ts'
import { spanned } from '../trace.ts'
import type { Letter } from './letter.ts'
import type { Gate } from './pace.ts'

/** A letter with the number of the attempt that is written down for it. */
export interface Posted extends Letter {
  readonly attempt: number
}

export interface HandedOver extends Posted {
  readonly sent: Sent
}

/** How many calls are under way at once, for one batch. */
const callsMax = 50

/** What a channel gets. The id is the attempt's, the same when the message is looked up. */
export const outgoingOf = ({ message, buttons, attempt }: Posted): Outgoing => ({
  id: `${message.id}-${attempt}`,
  to: { channel: message.channel, value: message.address },
  text: message.text,
  buttons,
  worthUntil: instant(message.worthUntil),
})

/**
 * Calls the services: several at a time, but for one address one after the other and in order.
 * @param done is told of each as soon as it is known.
 */
export async function handOver(
  posted: readonly Posted[],
  ways: (letter: Letter) => { readonly channel: Channel; readonly gate: Gate },
  done: (handedOver: HandedOver) => void,
): Promise<void> {
  const shut = new Map<Channel, Sent>()
  const send = async (letter: Posted): Promise<Sent> => {
    const way = ways(letter)
    const known = shut.get(way.channel)
    if (known !== undefined) return known
    const sent = await call(letter, way)
    if (concernsAll(sent)) shut.set(way.channel, sent)
    return sent
  }
  const chains = [...Map.groupBy(posted, ({ message }) => `${message.channel}:${message.address}`).values()]
  const next = chains.toSorted(byUrgency).values()
  const worker = async () => {
    for (const chain of next) await handOverInOrder(chain, send, done)
  }
  await Promise.all(Array.from({ length: Math.min(callsMax, chains.length) }, worker))
}

/** What the queue took first is called first: the more urgent, then what is not worth saying soonest. */
function byUrgency([a]: readonly Posted[], [b]: readonly Posted[]): number {
  if (a === undefined || b === undefined) return 0
  return (
    urgencies.indexOf(a.message.urgency) - urgencies.indexOf(b.message.urgency) ||
    compareInstants(plannedMoment(a.message.worthUntil), plannedMoment(b.message.worthUntil))
  )
}

/** After one that did not get through, the next to the same address would not either, or would come out of order. */
async function handOverInOrder(
  chain: readonly Posted[],
  send: (letter: Posted) => Promise<Sent>,
  done: (handedOver: HandedOver) => void,
): Promise<void> {
  let blocked: Sent | null = null
  for (const letter of chain) {
    const sent: Sent = blocked ?? (await send(letter))
    done({ ...letter, sent })
    if (sent.kind !== 'accepted' && sent.kind !== 'unknown' && sent.kind !== 'refused') blocked = sent
  }
}

/** What the service said to one holds for all that wait for it: they are not even tried. */
const concernsAll = (sent: Sent): boolean =>
  sent.kind === 'unauthorized' || (sent.kind === 'later' && sent.scope === 'sender')

async function call(
  letter: Posted,
  { channel, gate }: ReturnType<Parameters<typeof handOver>[1]>,
): Promise<Sent> {
  const { urgency, address, text } = letter.message
  const units = channel.abilities.segments ? segmentsOf(text) : 1
  const granted = await gate.turn(deliveryClassOf(urgency), address, units)
  if (!granted) return { kind: 'later', retryAt: null, scope: 'address', code: 'pace' }
  try {
    return await spanned('send', { channel: channel.name, messageId: letter.message.id }, async (span) => {
      const sent = await channel.send(outgoingOf(letter))
      span.setAttribute('result', sent.kind)
      return sent
    })
  } catch {
    // A channel answers for every fault it knows; of any other nobody can say whether the message left.
    return { kind: 'unknown', code: 'fault' }
  }
}
