import { onTestFinished } from 'vitest'
import type { Inbound } from '../../../src/bot/inbound.ts'
import type { Outgoing } from '../../../src/bot/outgoing.ts'
import type { Accept, Receiving } from '../../../src/channels/channel.ts'
import { makeSmsChannel, type SmsChannel, type SmsOptions } from '../../../src/channels/sms/channel.ts'
import { createWebServer } from '../../../src/server.ts'
import { type FakeTwilio, type FakeTwilioOptions, fakeTwilio } from '../../support/fakeTwilio.ts'
import { capturingLog } from '../contractRig.ts'

export const ana = '+12125550147'
export const number = '+15005550006'
export const publicUrl = 'https://tookit.example.org'

/** A clock that moves only by hand. */
export interface HandClock {
  now: Temporal.Instant
}

export interface SmsRig {
  readonly twilio: FakeTwilio
  readonly channel: SmsChannel
  readonly clock: HandClock
  readonly stored: Inbound[]
  readonly logged: string[]
  /** What `accept` does; by default it keeps the events, each external id once. */
  accept: Accept
  open(): Promise<Receiving>
  /** Resolves as soon as `count` events are stored, however long that takes. */
  storedAtLeast(count: number): Promise<void>
}

export interface RigOptions extends FakeTwilioOptions {
  readonly reachable: boolean
  readonly sms?: Partial<SmsOptions>
  readonly gapCheckEverySec?: number
}

export async function smsRig({ reachable, sms, gapCheckEverySec, ...about }: RigOptions): Promise<SmsRig> {
  const clock: HandClock = { now: Temporal.Instant.from('2026-11-25T08:00:00Z') }
  const twilio = await fakeTwilio({
    clock: () => clock.now,
    number,
    webhookUrl: reachable ? `${publicUrl}/sms` : null,
    ...about,
  })
  const { log, lines } = capturingLog()
  const server = createWebServer({ ready: async () => ({ ok: true, reasons: [] }), log })
  const channel = makeSmsChannel({
    accountSid: twilio.accountSid,
    authTokens: [twilio.authToken],
    sender: { kind: 'number', from: number },
    publicUrl: reachable ? publicUrl : null,
    apiBase: twilio.url,
    pollEverySec: 0.005,
    since: async () => null,
    clock: () => clock.now,
    log,
    timing: {
      backOff: { firstMs: 5, maxMs: 5 },
      ...(gapCheckEverySec === undefined ? {} : { gapCheckEverySec }),
    },
    ...sms,
  })
  const keeper = makeKeeper()
  const rig: SmsRig = {
    twilio,
    channel,
    clock,
    stored: keeper.stored,
    logged: lines,
    accept: keeper.accept,
    open: async () => {
      const receiving = await channel.open(server.router, (events) => rig.accept(events))
      twilio.reach = await server.listen('127.0.0.1', 0)
      onTestFinished(async () => {
        await receiving.close()
        await server.close(0)
      })
      return receiving
    },
    storedAtLeast: keeper.atLeast,
  }
  onTestFinished(() => twilio.close())
  return rig
}

/** Stands in for the table of events, unique by external id. */
function makeKeeper() {
  const stored: Inbound[] = []
  let waiting: { count: number; resolve: () => void }[] = []
  const accept: Accept = async (events) => {
    for (const event of events)
      if (!stored.some(({ externalId }) => externalId === event.externalId)) stored.push(event)
    for (const { resolve } of waiting.filter(({ count }) => stored.length >= count)) resolve()
    waiting = waiting.filter(({ count }) => stored.length < count)
  }
  const atLeast = (count: number): Promise<void> =>
    new Promise((resolve) => {
      if (stored.length >= count) resolve()
      else waiting.push({ count, resolve })
    })
  return { stored, accept, atLeast }
}

export const reminder = (clock: HandClock, about: Partial<Outgoing> = {}): Outgoing => ({
  id: '0199a3c2-7d51-7c4e-9f1e-2f5d0b6f4a11',
  to: { channel: 'sms', value: ana },
  text: 'Good morning. Reply 1 taken, 2 later',
  buttons: [],
  worthUntil: clock.now.add({ hours: 2 }),
  ...about,
})

/** What the stored events say, shortly: `said took it`, `failed 30003`. */
export const told = (events: readonly Inbound[]): string[] =>
  events.map((event) => {
    if (event.kind === 'said')
      return `said ${event.utterance.kind === 'press' ? event.utterance.token : (event.utterance.text ?? 'media')}`
    if (event.kind === 'delivery') return event.code === null ? event.status : `${event.status} ${event.code}`
    return `access ${event.allowed}`
  })
