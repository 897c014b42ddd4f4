import { describe, expect, it } from 'vitest'
import type { DeliveryClass } from '../../src/store/errand.ts'
import { Gate, type Lease, type Ticker } from '../../src/work/pace.ts'
import { at } from '../store/household.ts'

/** A clock that a test moves, and its timers. */
class VirtualTicker implements Ticker {
  #now = 0
  readonly #timers: { readonly at: number; readonly then: () => void }[] = []

  now(): number {
    return this.#now
  }

  after(ms: number, then: () => void): void {
    this.#timers.push({ at: this.#now + ms, then })
    this.#timers.sort((a, b) => a.at - b.at)
  }

  async run(ms: number): Promise<void> {
    const end = this.#now + ms
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve))
      const [next] = this.#timers
      if (next === undefined || next.at > end) break
      this.#timers.shift()
      this.#now = next.at
      next.then()
    }
    this.#now = end
  }
}

interface Sending {
  readonly to: string
  readonly as: DeliveryClass
  readonly at: number
  readonly askedAt: number
}

function bench(
  pace: { perSecond: number; perAddressPerSecond: number },
  ticker = new VirtualTicker(),
  lease: Lease | null = null,
) {
  const gate = new Gate(pace, ticker, lease)
  const sent: Sending[] = []
  const refused: string[] = []
  const send = (to: string, as: DeliveryClass, units = 1) => {
    const askedAt = ticker.now()
    void gate.turn(as, to, units).then((granted) => {
      if (granted) sent.push({ to, as, at: ticker.now(), askedAt })
      else refused.push(to)
    })
  }
  return { ticker, gate, sent, refused, send }
}

/** The most within any second. */
const mostInASecond = (sent: readonly Sending[]): number =>
  Math.max(...sent.map(({ at: from }) => sent.filter(({ at }) => at >= from && at < from + 1000).length))

describe('the pace of a channel', () => {
  it('stays below what the service allows, and leaves a fifth to what is urgent', async () => {
    const { ticker, sent, send } = bench({ perSecond: 28, perAddressPerSecond: 1 })
    for (let i = 0; i < 300; i++) send(`chat-${i}`, 'reminder')
    await ticker.run(10_000)
    expect(mostInASecond(sent)).toBeLessThanOrEqual(24)
    expect(sent.length).toBeGreaterThan(200)
  })

  it('lets 20 answers through at once, among 300 reminders, within a second', async () => {
    const { ticker, sent, send } = bench({ perSecond: 28, perAddressPerSecond: 1 })
    for (let i = 0; i < 300; i++) send(`chat-${i}`, 'reminder')
    await ticker.run(3000)
    for (let i = 0; i < 20; i++) send(`chat-${1000 + i}`, 'urgent')
    await ticker.run(1000)
    const answers = sent.filter(({ as }) => as === 'urgent')
    expect(answers).toHaveLength(20)
    expect(mostInASecond(sent)).toBeLessThanOrEqual(30)
  })

  it('keeps its distance for one address, and lets others pass meanwhile', async () => {
    const { ticker, sent, send } = bench({ perSecond: 28, perAddressPerSecond: 1 })
    for (let i = 0; i < 3; i++) send('ana', 'urgent')
    for (let i = 0; i < 5; i++) send(`chat-${i}`, 'urgent')
    await ticker.run(5000)
    const toAna = sent.filter(({ to }) => to === 'ana').map((one) => one.at)
    expect(toAna).toHaveLength(3)
    for (const [i, moment] of toAna.entries())
      if (i > 0) expect(moment - (toAna[i - 1] ?? 0)).toBeGreaterThanOrEqual(1000)
    expect(sent.filter(({ to, at }) => to !== 'ana' && at < 500)).toHaveLength(5)
  })

  it('lets first reminders through before whatever is asked again', async () => {
    const { ticker, sent, send } = bench({ perSecond: 28, perAddressPerSecond: 1 })
    for (let i = 0; i < 300; i++) send(`chat-${i}`, i % 3 === 0 ? 'routine' : 'reminder')
    await ticker.run(19_000)
    expect(sent).toHaveLength(300)
    // The first one went at once: nobody else was there yet.
    expect(sent.slice(1, 201).every(({ as }) => as === 'reminder')).toBe(true)
  })

  it('counts segments where the service does', async () => {
    const { ticker, sent, send } = bench({ perSecond: 1, perAddressPerSecond: 1 })
    for (let i = 0; i < 4; i++) send(`+1555${i}`, 'urgent', 2)
    await ticker.run(6500)
    expect(sent.map(({ at }) => Math.round(at / 100) / 10)).toEqual([0, 2, 4, 6])
  })

  it('sends one away who has waited too long, to be composed anew', async () => {
    const { ticker, sent, refused, send } = bench({ perSecond: 1, perAddressPerSecond: 1 })
    for (let i = 0; i < 60; i++) send(`+1555${i}`, 'reminder')
    await ticker.run(40_000)
    expect(refused.length).toBeGreaterThan(30)
    expect(Math.max(...sent.map(({ at, askedAt }) => at - askedAt))).toBeLessThanOrEqual(20_000)
  })

  it('is closed while the service asks us to wait, and counts such pauses once', () => {
    const gate = new Gate({ perSecond: 1, perAddressPerSecond: 1 }, null)
    const now = at('2026-11-24T08:00:00Z')
    const address = { channel: 'sms', value: '+15551' } as const
    expect(gate.closedUntil(address, now)).toBeNull()
    expect(gate.refused(now)).toBe(1)
    gate.pause(now.add({ seconds: 5 }))
    expect(gate.refused(now)).toBe(1)
    expect(gate.closedUntil(address, now)).toEqual(now.add({ seconds: 5 }))
    expect(gate.closedUntil(address, now.add({ seconds: 5 }))).toBeNull()
    expect(gate.refused(now.add({ seconds: 5 }))).toBe(2)
    gate.accepted()
    expect(gate.refused(now.add({ seconds: 6 }))).toBe(1)
  })

  it('is closed for one address alone when it concerns that one', () => {
    const gate = new Gate({ perSecond: 1, perAddressPerSecond: 1 }, null)
    const now = at('2026-11-24T08:00:00Z')
    gate.hold('ana', now.add({ seconds: 9 }))
    expect(gate.closedUntil({ channel: 'telegram', value: 'ana' }, now)).toEqual(now.add({ seconds: 9 }))
    expect(gate.closedUntil({ channel: 'telegram', value: 'ben' }, now)).toBeNull()
  })
})

/** What the database does: all queue for one moving moment. It answers after some milliseconds. */
function oneSender(ticker: VirtualTicker, perSecond: number): { lease: Lease; leases: () => number } {
  let nextAt = 0
  let leases = 0
  const lease: Lease = (units) => {
    leases += 1
    const from = Math.max(nextAt, ticker.now())
    nextAt = from + (1000 * units) / perSecond
    return new Promise((resolve) => ticker.after(2, () => resolve(from - ticker.now())))
  }
  return { lease, leases: () => leases }
}

describe('a pace that several processes share', () => {
  const pace = { perSecond: 28, perAddressPerSecond: 1 }

  it('is no faster for all of them together than for one alone, and no slower', async () => {
    const ticker = new VirtualTicker()
    const { lease, leases } = oneSender(ticker, pace.perSecond)
    const workers = [0, 1, 2].map(() => bench(pace, ticker, lease))
    for (let i = 0; i < 300; i++) workers[i % 3]?.send(`chat-${i}`, 'reminder')
    await ticker.run(15_000)
    const sent = workers.flatMap((worker) => worker.sent)
    expect(sent).toHaveLength(300)
    expect(mostInASecond(sent)).toBeLessThanOrEqual(28)
    expect(leases()).toBeLessThan(90)
  })

  it('is all of one process that has something to send while the others have not', async () => {
    const ticker = new VirtualTicker()
    const { lease } = oneSender(ticker, pace.perSecond)
    const [busy] = [0, 1, 2].map(() => bench(pace, ticker, lease))
    for (let i = 0; i < 200; i++) busy?.send(`chat-${i}`, 'reminder')
    await ticker.run(9500)
    expect(busy?.sent).toHaveLength(200)
  })

  it('lets an answer of one process pass the reminders of another', async () => {
    const ticker = new VirtualTicker()
    const { lease } = oneSender(ticker, pace.perSecond)
    const [flood, other] = [0, 1].map(() => bench(pace, ticker, lease))
    for (let i = 0; i < 300; i++) flood?.send(`chat-${i}`, 'reminder')
    await ticker.run(3000)
    other?.send('ana', 'urgent')
    await ticker.run(1000)
    const [answer] = other?.sent ?? []
    expect((answer?.at ?? Number.POSITIVE_INFINITY) - (answer?.askedAt ?? 0)).toBeLessThan(500)
  })

  it('waits for a database that is away, and sends away who has waited too long', async () => {
    const ticker = new VirtualTicker()
    const { lease } = oneSender(ticker, pace.perSecond)
    let away = true
    const { sent, refused, send } = bench(pace, ticker, (units) =>
      away ? Promise.reject(new Error('away')) : lease(units),
    )
    send('ana', 'reminder')
    await ticker.run(21_500)
    expect(refused).toEqual(['ana'])
    send('ben', 'reminder')
    await ticker.run(1500)
    away = false
    await ticker.run(1500)
    expect(sent.map(({ to }) => to)).toEqual(['ben'])
  })
})
