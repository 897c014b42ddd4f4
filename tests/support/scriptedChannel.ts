import type { Outgoing, Sent } from '../../src/bot/outgoing.ts'
import { abilitiesOf } from '../../src/channels/abilitiesOf.ts'
import type { Channel, Explains, LooksUp, Retires } from '../../src/channels/channel.ts'
import type { ChannelName } from '../../src/domain/contact.ts'
import { makeChanges } from './loopback.ts'

/** What the service is to say to a message; `'throws'`: the channel itself breaks. */
export type Script = (outgoing: Outgoing, call: number) => Sent | 'throws' | Promise<Sent>

/** A channel that says what a test wants. Without a script everything is accepted. */
export interface ScriptedChannel extends Channel, Partial<LooksUp & Retires & Explains> {
  readonly sent: Outgoing[]
  readonly looked: Outgoing[]
  readonly retired: { readonly messageId: string; readonly to: string }[]
  script: Script
  /** What a look-up finds. */
  found: Sent | null
  /** The texts that went to an address. */
  textsTo(value: string): readonly string[]
  /** How many calls are under way. */
  readonly underWay: number
  /** Waits until this holds; looked at after each call. */
  until(holds: () => boolean): Promise<void>
}

export interface ScriptedPowers {
  readonly perSecond?: number
  readonly lookUp?: boolean
  /** What a late failure's code means. */
  readonly explain?: Explains['explain']
}

export function scriptedChannel(name: ChannelName, powers: ScriptedPowers = {}): ScriptedChannel {
  const sent: Outgoing[] = []
  const looked: Outgoing[] = []
  const retired: { messageId: string; to: string }[] = []
  const changes = makeChanges()
  let underWay = 0
  const channel: ScriptedChannel = {
    name,
    abilities: abilitiesOf[name],
    pace: { perSecond: powers.perSecond ?? 100_000, perAddressPerSecond: 100_000 },
    sent,
    looked,
    retired,
    script: (outgoing) => ({ kind: 'accepted', messageId: `service-${outgoing.id}` }),
    found: null,
    get underWay() {
      return underWay
    },
    until: changes.until,
    textsTo: (value) => sent.filter(({ to }) => to.value === value).map(({ text }) => text),
    async send(outgoing) {
      sent.push(outgoing)
      underWay++
      changes.changed()
      try {
        const said = await channel.script(outgoing, sent.length)
        if (said === 'throws') throw new Error(`cannot send to ${outgoing.to.value}: ${outgoing.text}`)
        return said
      } finally {
        underWay--
        changes.changed()
      }
    },
    open: async () => ({ caughtUp: Promise.resolve(), close: async () => {} }),
    check: async () => ({ ok: true, account: name }),
  }
  if (powers.lookUp === true)
    channel.lookUp = async (outgoing) => {
      looked.push(outgoing)
      return channel.found
    }
  if (channel.abilities.buttons)
    channel.retire = async (messageId, to) => void retired.push({ messageId, to })
  if (powers.explain !== undefined) channel.explain = powers.explain
  return channel
}
