import { onTestFinished } from 'vitest'
import type { Receiving } from '../../../src/channels/channel.ts'
import { makeTelegramChannel, type TelegramChannel } from '../../../src/channels/telegram/channel.ts'
import type { TelegramTiming } from '../../../src/channels/telegram/options.ts'
import { createWebServer, type WebServer } from '../../../src/server.ts'
import { type Ear, makeEar } from '../../support/ear.ts'
import { type FakeTelegram, type FakeTelegramOptions, startFakeTelegram } from '../../support/fakeTelegram.ts'
import { capturingLog } from '../contractRig.ts'

export const ana = '6900000017'
export const ben = '6900000018'

export interface TelegramBench {
  readonly fake: FakeTelegram
  readonly channel: TelegramChannel
  readonly ear: Ear
  readonly log: readonly string[]
  /** Opens the channel; closed at the end of the test. */
  open(): Promise<Receiving>
}

const secret = 'a-webhook-secret_17'
const fast: TelegramTiming = {
  requestTimeoutSec: 5,
  pollTimeoutSec: 20,
  backOff: { firstMs: 1, maxMs: 4 },
  webhookCheckEveryMs: 60_000,
  backlogEveryMs: 1,
}

/** The channel, a server of ours where it needs one, and the Bot API in a box, all on loopback. */
export async function telegramBench(
  receive: 'webhook' | 'polling',
  {
    fake: fakeOptions = {},
    timing = {},
  }: { fake?: FakeTelegramOptions; timing?: Partial<TelegramTiming> } = {},
): Promise<TelegramBench> {
  const fake = await startFakeTelegram(fakeOptions)
  onTestFinished(() => fake.close())
  const { log, lines } = capturingLog()
  const server: WebServer = createWebServer({ ready: async () => ({ ok: true, reasons: [] }), log })
  const publicUrl = await server.listen('127.0.0.1', 0)
  onTestFinished(() => server.close(0))
  const channel = makeTelegramChannel({
    token: fake.token,
    apiRoot: fake.url,
    receive: receive === 'webhook' ? { kind: 'webhook', publicUrl, secret } : { kind: 'polling' },
    clock: () => Temporal.Now.instant(),
    log,
    timing: { ...fast, ...timing },
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
