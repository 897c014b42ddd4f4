import { readdirSync, readFileSync } from 'node:fs'
import { type Logger, pino } from 'pino'
import type { Inbound } from '../../src/bot/inbound.ts'
import type { Outgoing } from '../../src/bot/outgoing.ts'
import type { Accept, Receiving } from '../../src/channels/channel.ts'
import { createWebServer, type WebServer } from '../../src/server.ts'
import type { Descriptor, Recorded, Rig, Webhook } from './descriptor.ts'

/** What the services call; the test server listens elsewhere, as behind a proxy that ends TLS. */
export const publicUrl = 'https://tookit.example.org'
export const now = Temporal.Instant.from('2026-11-25T08:00:00Z')

/** One channel with its fake service, open on a server of its own, and everything that it stored and logged. */
export interface Bench extends Rig {
  readonly stored: Inbound[]
  readonly logged: string[]
  /** Replaces what `accept` does from now on. */
  onAccept(accept: Accept): void
  post(webhook: Webhook): Promise<{ status: number; body: string }>
  /** Signs and posts. */
  receive(webhook: Webhook): Promise<{ status: number; body: string }>
  /** A full round trip through the server, after which everything that came before has been read. */
  roundTrip(): Promise<void>
  close(): Promise<void>
}

export function capturingLog(): { log: Logger; lines: string[] } {
  const lines: string[] = []
  return { log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }), lines }
}

export async function openBench(descriptor: Descriptor): Promise<Bench> {
  const { log, lines } = capturingLog()
  const rig = await descriptor.rig({ publicUrl, clock: () => now, log })
  const server = createWebServer({ ready: async () => ({ ok: true, reasons: [] }), log })
  const stored: Inbound[] = []
  let accept: Accept = async (events) => void stored.push(...events)
  const receiving = await rig.channel.open(server.router, (events) => accept(events))
  const url = await server.listen('127.0.0.1', 0)
  await receiving.caughtUp
  const post = async (webhook: Webhook) => {
    const response = await fetch(url + webhook.path, {
      method: 'POST',
      headers: webhook.headers,
      body: webhook.body,
    })
    return { status: response.status, body: await response.text() }
  }
  return {
    ...rig,
    stored,
    logged: lines,
    onAccept: (replacement) => {
      accept = replacement
    },
    post,
    receive: (webhook) => post(descriptor.sign(webhook, { publicUrl, now })),
    roundTrip: async () => void (await (await fetch(`${url}/healthz`)).text()),
    close: () => closeAll(receiving, server, rig),
  }
}

async function closeAll(receiving: Receiving, server: WebServer, rig: Rig): Promise<void> {
  await receiving.close()
  await server.close(0)
  await rig.fake.close()
}

export const outgoing = (descriptor: Descriptor, about: Partial<Omit<Outgoing, 'to'>> = {}): Outgoing => ({
  id: '0199a3c2-7d51-7c4e-9f1e-2f5d0b6f4a11',
  to: { channel: descriptor.name, value: descriptor.address },
  text: 'Good morning. Reply 1 taken, 2 later',
  buttons: [],
  worthUntil: now.add({ hours: 2 }),
  ...about,
})

export interface Recording {
  readonly name: string
  readonly recorded: Recorded
  /** The file that holds what it parses to. */
  readonly events: string
}

export function recordings(channel: string): readonly Recording[] {
  const folder = new URL(`../recorded/${channel}/`, import.meta.url)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !file.endsWith('.events.json'))
    .map((file) => ({
      name: file.slice(0, -'.json'.length),
      recorded: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Recorded,
      events: `../recorded/${channel}/${file.slice(0, -'.json'.length)}.events.json`,
    }))
}

export function webhookOf({ path, headers = {}, form, json }: Recorded): Webhook {
  return form === undefined
    ? { path, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(json) }
    : {
        path,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams(form).toString(),
      }
}
