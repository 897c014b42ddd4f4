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
  readonly pace: Pace
  /** An id that was never given out before. */
  readonly newId: () => string
}

/** Words that Twilio obeys and answers itself (docs: Advanced Opt-Out defaults), played where the service keeps opt-outs. */
const serviceWords: readonly (readonly [RegExp, 'stop' | 'start' | 'help'])[] = [
  [/^(stop|stopall|unsubscribe|cancel|end|quit|optout|revoke)$/i, 'stop'],
  [/^(start|yes|unstop)$/i, 'start'],
  [/^(help|info)$/i, 'help'],
]

export function makeSimulatedChannel({ name, abilities, pace, newId }: SimulatedOptions): SimulatedChannel {
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
      const text = utterance.kind === 'text' ? utterance.text.trim() : ''
      const handledByService = abilities.keepsOptOuts
        ? (serviceWords.find(([pattern]) => pattern.test(text))?.[1] ?? null)
        : null
      await tell({
        kind: 'said',
        externalId: newId(),
        from: { channel: name, value: address },
        sentAt: at,
        utterance,
        handledByService,
      })
    },
  }
}
