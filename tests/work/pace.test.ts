import { describe, expect, it } from 'vitest'
import { Gate, type Ticker } from '../../src/work/pace.ts'
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
  readonly urgent: boolean
  readonly at: number
  readonly askedAt: number
}

function bench(pace: { perSecond: number; perAddressPerSecond: number }) {
  const ticker = new VirtualTicker()
  const gate = new Gate(pace, ticker)
  const sent: Sending[] = []
  const refused: string[] = []
  const send = (to: string, urgent: boolean) => {
    const askedAt = ticker.now()
    void gate.turn(urgent, to).then((granted) => {
      if (granted) sent.push({ to, urgent, at: ticker.now(), askedAt })
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
    for (let i = 0; i < 300; i++) send(`chat-${i}`, false)
    await ticker.run(10_000)
    expect(mostInASecond(sent)).toBeLessThanOrEqual(24)
    expect(sent.length).toBeGreaterThan(200)
  })

  it('lets 20 answers through at once, among 300 reminders, within a second', async () => {
    const { ticker, sent, send } = bench({ perSecond: 28, perAddressPerSecond: 1 })
    for (let i = 0; i < 300; i++) send(`chat-${i}`, false)
    await ticker.run(3000)
    for (let i = 0; i < 20; i++) send(`chat-${1000 + i}`, true)
    await ticker.run(1000)
    const answers = sent.filter(({ urgent }) => urgent)
    expect(answers).toHaveLength(20)
    expect(mostInASecond(sent)).toBeLessThanOrEqual(30)
  })

  it('keeps its distance for one address, and lets others pass meanwhile', async () => {
    const { ticker, sent, send } = bench({ perSecond: 28, perAddressPerSecond: 1 })
    for (let i = 0; i < 3; i++) send('ana', true)
    for (let i = 0; i < 5; i++) send(`chat-${i}`, true)
    await ticker.run(5000)
    const toAna = sent.filter(({ to }) => to === 'ana').map((one) => one.at)
    expect(toAna).toHaveLength(3)
    for (const [i, moment] of toAna.entries())
      if (i > 0) expect(moment - (toAna[i - 1] ?? 0)).toBeGreaterThanOrEqual(1000)
    expect(sent.filter(({ to, at }) => to !== 'ana' && at < 500)).toHaveLength(5)
  })

  it('sends one away who has waited too long, to be composed anew', async () => {
    const { ticker, sent, refused, send } = bench({ perSecond: 1, perAddressPerSecond: 1 })
    for (let i = 0; i < 60; i++) send(`+1555${i}`, false)
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
