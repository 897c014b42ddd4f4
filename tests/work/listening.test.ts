import { afterEach, expect, it } from 'vitest'
import type { Channel } from '../../src/channels/channel.ts'
import { createWebServer, type WebServer } from '../../src/server.ts'
import { listen, listensElsewhere } from '../../src/work/listening.ts'
import { capturingLog } from '../channels/contractRig.ts'
import { scriptedChannel } from '../support/scriptedChannel.ts'

const { log } = capturingLog()
const now = Temporal.Instant.from('2026-11-24T12:00:00Z')
let server: WebServer | null = null
afterEach(() => server?.close(0))

/** A channel that counts its openings and answers its webhook with which one it is. */
function counting() {
  const caughtUp: PromiseWithResolvers<void>[] = []
  const closed: number[] = []
  const channel: Channel = {
    ...scriptedChannel('sms'),
    open: async (router) => {
      const mine = Promise.withResolvers<void>()
      const number = caughtUp.push(mine)
      router.post('/sms', (_request, response) => void response.json(number))
      return { caughtUp: mine.promise, close: async () => void closed.push(number) }
    },
  }
  return { channel, caughtUp, closed }
}

async function open(channels: readonly Channel[]) {
  server = createWebServer({ ready: async () => ({ ok: true, reasons: [] }), log })
  const listening = await listen(channels, server.router, async () => {}, log)
  const url = await server.listen('127.0.0.1', 0)
  const answer = async () => (await fetch(`${url}/sms`, { method: 'POST' })).json()
  return { listening, answer }
}

it('has caught up when every channel has', async () => {
  const [one, other] = [counting(), counting()]
  const { listening } = await open([one.channel, { ...other.channel, name: 'slack' }])
  one.caughtUp[0]?.resolve()
  await new Promise(setImmediate)
  expect(await listening.caughtUpSince(now)).toBe(false)
  other.caughtUp[0]?.resolve()
  await new Promise(setImmediate)
  expect(await listening.caughtUpSince(now)).toBe(true)
})

it('after a gap opens every channel anew, hears by the new ones, and has to catch up again', async () => {
  const { channel, caughtUp, closed } = counting()
  const { listening, answer } = await open([channel])
  caughtUp[0]?.resolve()
  await new Promise(setImmediate)
  expect(await answer()).toBe(1)
  await listening.renew()
  expect(closed).toEqual([1])
  expect(await answer()).toBe(2)
  expect(await listening.caughtUpSince(now)).toBe(false)
  caughtUp[1]?.resolve()
  await new Promise(setImmediate)
  expect(await listening.caughtUpSince(now)).toBe(true)
})

it('when another process hears, waits until that one has said so after the gap', async () => {
  let said: Temporal.Instant | null = null
  const listening = listensElsewhere(async () => said)
  expect(await listening.caughtUpSince(now)).toBe(false)
  said = now.subtract({ seconds: 1 })
  expect(await listening.caughtUpSince(now)).toBe(false)
  said = now.add({ seconds: 1 })
  expect(await listening.caughtUpSince(now)).toBe(true)
})
