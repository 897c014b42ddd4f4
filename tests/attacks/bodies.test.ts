import { createHmac } from 'node:crypto'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { now, publicUrl } from '../channels/contractRig.ts'
import type { Descriptor, Webhook } from '../channels/descriptor.ts'
import { type FreshDatabase, freshDatabase } from '../support/freshDatabase.ts'
import { type Call, canary, type Lab, openLab, services } from './lab.ts'
import { deep } from './nasty.ts'

let fresh: FreshDatabase
let lab: Lab
const [telegram, sms, slack] = services as [Descriptor, Descriptor, Descriptor]

beforeAll(async () => {
  fresh = await freshDatabase()
  lab = await openLab(fresh)
})
afterAll(async () => {
  await lab.close()
  await fresh.close()
})

const said = (service: Descriptor, text: string = canary): Webhook =>
  lab.sign(service, service.said(service.address, text))
const signed = (service: Descriptor, body: string, type = 'application/json'): Webhook =>
  lab.sign(service, { ...service.said(service.address, ''), body, headers: { 'content-type': type } })
const withHeaders = (webhook: Webhook, headers: Webhook['headers']): Webhook => ({
  ...webhook,
  headers: { ...webhook.headers, ...headers },
})
const statusOf = async (call: Call): Promise<number | null> => (await lab.post(call)).status

/** What is stored by it, and whether anything was harmed. */
async function storedBy(act: () => Promise<unknown>): Promise<number> {
  const before = await lab.events()
  await act()
  await lab.tookit.settle()
  expect(await lab.harm()).toEqual([])
  return (await lab.events()) - before
}

describe.each(services.map((service) => [service.name, service] as const))('%s', (_name, service) => {
  it('answers 413 to a huge body, and to a small one that swells', async () => {
    const huge = 'a'.repeat(300 * 1024)
    const swelling = gzipSync(Buffer.alloc(50 * 1024 * 1024))
    const stored = await storedBy(async () => {
      expect(await statusOf({ ...said(service), body: huge })).toBe(413)
      expect(
        await statusOf({ ...withHeaders(said(service), { 'content-encoding': 'gzip' }), body: swelling }),
      ).toBe(413)
    })
    expect(stored).toBe(0)
  })

  it('refuses what is packed in a way that nobody knows, or not at all as it says', async () => {
    const encoded = (encoding: string) =>
      statusOf(withHeaders(said(service), { 'content-encoding': encoding }))
    const stored = await storedBy(async () => {
      expect(await encoded('zstd-of-tomorrow')).toBe(415)
      expect(await encoded('gzip')).toBe(400)
    })
    expect(stored).toBe(0)
  })

  it('stores once what is played again, and does nothing twice', async () => {
    const text = said(service, 'what is next')
    const first = await storedBy(async () => expect(await statusOf(text)).toBe(200))
    const sentBefore = lab.delivered(service).length
    const again = await storedBy(async () => {
      const statuses = await Promise.all(Array.from({ length: 20 }, () => statusOf(text)))
      expect(new Set(statuses)).toEqual(new Set([200]))
    })
    expect([first, again]).toEqual([1, 0])
    expect(lab.delivered(service).length).toBe(sentBefore)
  })

  it('survives a body that breaks off, and goes on', async () => {
    const webhook = said(service)
    const stored = await storedBy(async () => {
      for (const part of [0, 1, 40]) await breakOff(webhook, part)
      expect((await fetch(`${lab.url}/healthz`)).status).toBe(200)
    })
    expect(stored).toBe(0)
  })

  it('takes no other method, and nothing below its path', async () => {
    const webhook = said(service)
    const stored = await storedBy(async () => {
      for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])
        expect(await statusOf({ ...webhook, method, body: '' })).toBeLessThan(405)
      expect(await statusOf({ ...webhook, path: `${webhook.path}/%00/..%2f..%2fetc/passwd` })).toBe(404)
      expect(await statusOf({ ...webhook, path: `${webhook.path}/%E0%A4%A` })).toBeLessThan(500)
    })
    expect(stored).toBe(0)
  })
})

/** Announces the whole body, sends a part of it, and hangs up. Resolves once the server has let go too. */
function breakOff({ path, headers, body }: Webhook, part: number): Promise<void> {
  const { hostname, port } = new URL(lab.url)
  const lines = Object.entries({ host: 'tookit', ...headers, 'content-length': body.length }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.end(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body.slice(0, part)}`)
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve())
    socket.resume()
  })
}

describe('what is signed and still no event', () => {
  it.each([
    ['no JSON', '{"update_id": 1'],
    ['deep nesting', deep(100_000)],
    ['halves of characters', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]).toString('latin1')],
    ['nothing', ''],
  ])('%s is a 400 for what reads JSON', async (_what, body) => {
    const stored = await storedBy(async () => {
      for (const service of [telegram, slack]) expect(await statusOf(signed(service, body))).toBeLessThan(401)
    })
    expect(stored).toBe(0)
  })

  it('keys that would change every object are keys and no more', async () => {
    const pollution = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}'
    const form = 'application/x-www-form-urlencoded'
    const stored = await storedBy(async () => {
      for (const service of [telegram, slack])
        expect(await statusOf(signed(service, `{${pollution}}`))).toBe(200)
      const fields = '__proto__=1&__proto__=2&constructor=3&toString=4&hasOwnProperty=5&__proto__[polluted]=6'
      expect(await statusOf(signed(slack, fields, form))).toBe(200)
      expect(
        await statusOf(lab.sign(sms, { path: '/sms', headers: { 'content-type': form }, body: fields })),
      ).not.toBe(500)
    })
    expect(stored).toBe(0)
  })

  it('a form that Slack sends as JSON, and JSON that it sends as a form, hold nothing', async () => {
    const stored = await storedBy(async () => {
      await statusOf(signed(slack, said(slack).body, 'application/x-www-form-urlencoded'))
      await statusOf(signed(slack, 'payload=%7B%7D', 'application/json'))
      await statusOf(signed(slack, `payload=${deep(50_000)}`, 'application/x-www-form-urlencoded'))
      await statusOf(signed(slack, '%', 'application/x-www-form-urlencoded'))
    })
    expect(stored).toBe(0)
  })
})

describe('Twilio', () => {
  const sid = `SM${'5'.repeat(32)}`
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const signature = (text: string) =>
    createHmac('sha1', sms.secrets[0] ?? '')
      .update(text)
      .digest('base64')
  const call = (body: string, signedText: string): Call => ({
    path: '/sms',
    headers: { ...form, 'x-twilio-signature': signature(`${publicUrl}/sms${signedText}`) },
    body,
  })

  it('counts with the address that it was told, whatever host and protocol a caller names', async () => {
    const games = [
      { host: 'evil.example' },
      { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' },
      { forwarded: 'host=evil.example;proto=http' },
      { 'x-original-url': '/healthz', 'x-rewrite-url': '/healthz' },
    ]
    const stored = await storedBy(async () => {
      for (const headers of games) {
        expect(await statusOf(withHeaders(said(sms, 'host games'), headers))).toBe(200)
        const elsewhere = sms.sign(sms.said(sms.address, canary), { publicUrl: 'https://evil.example', now })
        expect(await statusOf(withHeaders(elsewhere, headers))).toBe(403)
      }
    })
    expect(stored).toBeLessThanOrEqual(1)
  })

  it('takes no id that was lengthened by what is signed behind it', async () => {
    const text = `Bodytook itFrom${sms.address}MessageSid${sid}NumMedia0SmsStatusreceived`
    const from = encodeURIComponent(sms.address)
    const stored = await storedBy(async () => {
      const moved = `Body=took+it&From=${from}&MessageSid=${sid}NumMedia0&SmsStatus=received`
      expect(await statusOf(call(moved, text))).toBe(200)
    })
    expect(stored).toBe(0)
  })

  it('hears STOP of a parameter that is said twice alike', async () => {
    const stopSid = `SM${'6'.repeat(32)}`
    const text = `BodyFrom${sms.address}MessageSid${stopSid}OptOutTypeSTOPSmsStatusreceived`
    const body = `Body=&From=${encodeURIComponent(sms.address)}&MessageSid=${stopSid}&SmsStatus=received&OptOutType=STOP`
    expect(await storedBy(() => statusOf(call(`${body}&OptOutType=STOP`, text)))).toBe(1)
  })
})

it('Slack: a call that was signed long ago, or that says so, is refused', async () => {
  const stored = await storedBy(async () => {
    for (const minutes of [6, 60, 60 * 24 * 365]) {
      const old = slack.sign(slack.said(slack.address, canary), { publicUrl, now: now.subtract({ minutes }) })
      expect(await statusOf(old)).toBe(403)
    }
    for (const time of ['', 'NaN', '-1', '0x6925', '1e99', ' '])
      expect(await statusOf(withHeaders(said(slack), { 'x-slack-request-timestamp': time }))).toBe(403)
  })
  expect(stored).toBe(0)
})
