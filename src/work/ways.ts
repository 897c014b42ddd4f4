import type { Channel, Explains, LooksUp, Redacts, Retires } from '../channels/channel.ts'
import type { Address, ChannelName } from '../domain/contact.ts'
import type { Instant } from '../domain/time.ts'
import { Gate, type Lease, type Ticker } from './pace.ts'

/** A channel of whose extra powers nothing is known yet. */
export type AnyChannel = Channel & Partial<LooksUp & Retires & Explains & Redacts>

export interface Way {
  readonly channel: AnyChannel
  readonly gate: Gate
}

/** The channels that are set up, each with its gate. */
export class Ways {
  readonly channels: ReadonlyMap<ChannelName, AnyChannel>
  readonly #ways: ReadonlyMap<ChannelName, Way>

  /**
   * @param ticker null when the clock is driven by hand: nothing waits for its pace then.
   * @param leaseFor what each channel shares its pace with other processes by; null: there are none.
   */
  constructor(
    channels: readonly AnyChannel[],
    ticker: Ticker | null,
    leaseFor: ((channel: AnyChannel) => Lease) | null = null,
  ) {
    this.channels = new Map(channels.map((channel) => [channel.name, channel]))
    this.#ways = new Map(
      channels.map((channel) => [
        channel.name,
        { channel, gate: new Gate(channel.pace, ticker, leaseFor?.(channel) ?? null) },
      ]),
    )
  }

  /** @throws when it is not set up. */
  to(name: ChannelName): Way {
    const way = this.#ways.get(name)
    if (way === undefined) throw new Error(`the channel ${name} is not set up`)
    return way
  }

  closedUntil(address: Address, now: Instant): Instant | null {
    return this.#ways.get(address.channel)?.gate.closedUntil(address, now) ?? null
  }

  having(power: 'retire' | 'lookUp'): readonly ChannelName[] {
    return [...this.channels.values()]
      .filter((channel) => channel[power] !== undefined)
      .map(({ name }) => name)
  }

  reachedByAcceptance(): readonly ChannelName[] {
    return [...this.channels.values()]
      .filter(({ abilities }) => abilities.reachedBy === 'acceptance')
      .map(({ name }) => name)
  }
}
