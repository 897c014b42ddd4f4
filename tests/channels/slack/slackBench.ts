import { onTestFinished } from 'vitest'
import type { Outgoing } from '../../../src/bot/outgoing.ts'
import type { Receiving } from '../../../src/channels/channel.ts'
import { makeSlackChannel, type SlackChannel } from '../../../src/channels/slack/channel.ts'
import type { DirectMessages, SlackTiming } from '../../../src/channels/slack/options.ts'
import { createWebServer } from '../../../src/server.ts'
import { type Ear, makeEar } from '../../support/ear.ts'
import { type FakeSlack, type FakeSlackOptions, startFakeSlack } from '../../support/fakeSlack.ts'
import { capturingLog } from '../contractRig.ts'

export const ana = 'U7ANA00017'
export const ben = 'U7BEN00018'
export const start = Temporal.Instant.from('2026-11-25T08:00:00Z')

export interface SlackBench {
  readonly fake: FakeSlack
  readonly channel: SlackChannel
  readonly ear: Ear
  readonly log: readonly string[]
  open(): Promise<Receiving>
}

interface Setting {
  readonly fake?: FakeSlackOptions
  readonly timing?: Partial<SlackTiming>
  readonly dms?: () => Promise<readonly DirectMessages[]>
  readonly clock?: () => Temporal.Instant
}

/** The channel, a server of ours, and Slack in a box, all on loopback. */
export async function slackBench(
  receive: 'http' | 'socket',
  {
    fake: fakeOptions = {},
    timing = {},
    dms = async () => [],
    clock = () => Temporal.Now.instant(),
  }: Setting = {},
): Promise<SlackBench> {
  const fake = await startFakeSlack(fakeOptions)
  onTestFinished(() => fake.close())
  const { log, lines } = capturingLog()
  const server = createWebServer({ ready: async () => ({ ok: true, reasons: [] }), log })
  const url = await server.listen('127.0.0.1', 0)
  onTestFinished(() => server.close(0))
  if (receive === 'http') fake.requestUrl = `${url}/slack/events`
  const channel = makeSlackChannel({
    botToken: fake.botToken,
    receive:
      receive === 'http'
        ? { kind: 'http', signingSecret: fake.signingSecret }
        : { kind: 'socket', appToken: fake.appToken },
    apiUrl: fake.apiUrl,
    dms,
    clock,
    log,
    timing: { requestTimeoutMs: 5000, backOff: { firstMs: 1, maxMs: 4 }, ...timing },
  })
  const ear = makeEar()
  return {
    fake,
    channel,
    ear,
    log: lines,
    open: async () => {
      const receiving = await channel.open(server.router, ear.accept)
      onTestFinished(() => receiving.close())
      return receiving
    },
  }
}

export const outgoing = (about: Partial<Outgoing> = {}, user = ana): Outgoing => ({
  id: '0199a3c2-7d51',
  to: { channel: 'slack', value: user },
  text: 'Time for your 8:00 medicine.',
  buttons: [],
  worthUntil: Temporal.Now.instant().add({ hours: 1 }),
  ...about,
})
