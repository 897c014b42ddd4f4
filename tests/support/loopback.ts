import { Agent, createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'

export interface LoopbackRequest {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** Aborted when the caller has hung up. */
  readonly gone: AbortSignal
}

/** `cut`: the connection ends without an answer, as when an answer gets lost. */
export type LoopbackAnswer =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly json: unknown }
  | 'cut'

export interface Loopback {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string
  onUpgrade(handle: (headers: IncomingHttpHeaders, socket: Socket) => void): void
  /** Calls a webhook; the status, or `null` when nobody answered. */
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<number | null>
  /** From then on connections are refused. May be called twice. */
  close(): Promise<void>
}

/** The HTTP side of a service in a box: listens on loopback only, and calls webhooks over kept connections. */
export async function serveOnLoopback(
  handle: (request: LoopbackRequest) => LoopbackAnswer | Promise<LoopbackAnswer>,
): Promise<Loopback> {
  const server = createServer({ keepAliveTimeout: 60_000 }, (incoming, outgoing) => {
    const chunks: Buffer[] = []
    const gone = new AbortController()
    outgoing.on('close', () => gone.abort())
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', async () => {
      const body = Buffer.concat(chunks).toString('utf8')
      const path = incoming.url ?? '/'
      const answer = await handle({ path, headers: incoming.headers, body, gone: gone.signal })
      if (answer === 'cut') incoming.socket.destroy()
      else
        outgoing
          .writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
          .end(JSON.stringify(answer.json))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const agent = new Agent({ keepAlive: true, maxSockets: 40 })
  const upgraded = new Set<Socket>()
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    onUpgrade: (handleUpgrade) =>
      void server.on('upgrade', (incoming, socket: Socket) => {
        upgraded.add(socket)
        handleUpgrade(incoming.headers, socket)
      }),
    post: (url, headers, body) => post(agent, url, headers, body),
    close: async () => {
      agent.destroy()
      for (const socket of upgraded) socket.destroy()
      if (!server.listening) return
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
      // A client in this process learns of it in the next turns of the event loop; before, it would write into the void.
      for (let turn = 0; turn < 3; turn++) await setImmediate()
    },
  }
}

function post(
  agent: Agent,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<number | null> {
  return new Promise((resolve) => {
    const call = request(url, {
      method: 'POST',
      agent,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    })
    call.on('response', (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? null))
      response.on('error', () => resolve(null))
    })
    call.on('error', () => resolve(null))
    call.end(body)
  })
}

/** Lets a test wait for something in a fake without sleeping: looked at again after each change. */
export interface Changes {
  changed(): void
  until(holds: () => boolean): Promise<void>
}

export function makeChanges(): Changes {
  const waiting = new Set<{ holds: () => boolean; resolve: () => void }>()
  return {
    changed: () => {
      for (const one of waiting)
        if (one.holds()) {
          waiting.delete(one)
          one.resolve()
        }
    },
    until: (holds) =>
      holds() ? Promise.resolve() : new Promise((resolve) => void waiting.add({ holds, resolve })),
  }
}

/** At most `count` in any stretch of `windowMs`, counted as they arrive. */
function makeWindow(count: number, windowMs: number): (nowMs: number) => boolean {
  const times: number[] = []
  return (nowMs) => {
    while (times[0] !== undefined && times[0] <= nowMs - windowMs) times.shift()
    if (times.length >= count) return false
    times.push(nowMs)
    return true
  }
}

/** A service's published limits. `burst` messages to one address may come at once; default 1. */
export interface Limits {
  readonly perSecond: number
  readonly perAddressPerSecond: number
  readonly burst?: number
}

export function makeLimiter(limits: Limits | undefined): (address: string, nowMs: number) => boolean {
  if (limits === undefined) return () => true
  const { perSecond, perAddressPerSecond, burst = 1 } = limits
  const all = makeWindow(perSecond, 1000)
  const addresses = new Map<string, (nowMs: number) => boolean>()
  return (address, nowMs) => {
    const one = addresses.get(address) ?? makeWindow(burst, (1000 * burst) / perAddressPerSecond)
    addresses.set(address, one)
    return one(nowMs) && all(nowMs)
  }
}
