import type { Inbound, Utterance } from '../../bot/inbound.ts'
import type { Abilities } from '../../bot/outgoing.ts'
import type { ChannelName } from '../../domain/contact.ts'
import type { Instant } from '../../domain/time.ts'
import type { Accept, Channel, Pace } from '../channel.ts'

/**
 * A service that exists only on the page of the simulator: able to do just what the service it plays can do. Its
 * phones are read from what is stored, so it keeps nothing itself.
 */
export interface SimulatedChannel extends Channel {
  /** Somebody types, or presses a button, on this address's phone. Returns once it is stored. */
  hear(address: string, utterance: Utterance, at: Instant): Promise<void>
}

export interface SimulatedOptions {
  readonly name: ChannelName
  readonly abilities: Abilities
  /** What the played service has done itself about a text, such as STOP. */
  readonly handledByService: (text: string) => 'stop' | 'start' | 'help' | null
  readonly pace: Pace
  /** An id that was never given out before. */
  readonly newId: () => string
}

export function makeSimulatedChannel(options: SimulatedOptions): SimulatedChannel {
  const { name, abilities, handledByService, pace, newId } = options
  let accept: Accept | null = null
  const tell = async (event: Inbound): Promise<void> => {
    if (accept === null) throw new Error('the simulated channel is not open')
    await accept([event])
  }
  return {
    name,
    abilities,
    pace,
    send: async () => ({ kind: 'accepted', messageId: newId() }),
    open: async (_router, listener) => {
      accept = listener
      const close = async (): Promise<void> => {
        accept = null
      }
      return { caughtUp: Promise.resolve(), close }
    },
    check: async () => ({ ok: true, account: 'simulator' }),
    hear: async (address, utterance, at) => {
      await tell({
        kind: 'said',
        externalId: newId(),
        from: { channel: name, value: address },
        sentAt: at,
        utterance,
        handledByService: utterance.kind === 'text' ? handledByService(utterance.text) : null,
      })
    },
  }
}
