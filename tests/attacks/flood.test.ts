import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Descriptor } from '../channels/descriptor.ts'
import { type FreshDatabase, freshDatabase } from '../support/freshDatabase.ts'
import { type Lab, openLab, otherNumber, services } from './lab.ts'

let fresh: FreshDatabase
let lab: Lab
const sms = services.find(({ name }) => name === 'sms') as Descriptor

beforeAll(async () => {
  fresh = await freshDatabase()
  lab = await openLab(fresh)
})
afterAll(async () => {
  await lab.close()
  await fresh.close()
})

let count = 0
const text = (from: string, words: string) => {
  count += 1
  const body = new URLSearchParams(sms.said(from, words).body)
  body.set('MessageSid', `SM${String(count).padStart(32, '0')}`)
  return lab.sign(sms, { ...sms.said(from, words), body: body.toString() })
}

async function burst(from: string, number: number, wordsOf: (i: number) => string): Promise<void> {
  const waiting = Array.from({ length: number }, (_, i) => text(from, wordsOf(i)))
  const lane = async () => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop())
      expect((await lab.post(one)).status).toBe(200)
  }
  await Promise.all(Array.from({ length: 16 }, lane))
}

const heardBy = (number: string) => lab.delivered(sms).filter(({ to }) => to === number)

it('1,000 texts of one person in a burst are all stored, answered in a few, and hold nobody else up', async () => {
  const before = process.memoryUsage().heapUsed
  const heardBefore = heardBy(otherNumber).length
  await burst(sms.address, 1000, (i) => `nonsense ${i}`)
  expect((await lab.post(text(otherNumber, 'what is next'))).status).toBe(200)
  await lab.tookit.settle()
  expect(await lab.events()).toBe(1001)
  expect(heardBy(sms.address).length).toBeGreaterThan(0)
  expect(heardBy(sms.address).length).toBeLessThan(20)
  const heard = heardBy(otherNumber).slice(heardBefore)
  expect(heard.map(({ text: words }) => words)).toEqual([expect.stringContaining('Your plan')])
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(200 * 1024 * 1024)
  expect(await lab.harm()).toEqual([])
})

it('danger among nonsense is answered, and a stranger who tries codes hears of it once', async () => {
  const [known, stranger] = [heardBy(sms.address).length, '+12125550177']
  await burst(sms.address, 50, (i) => (i === 25 ? 'I want to kill myself' : `nonsense again ${i}`))
  await burst(stranger, 100, (i) => `start ${String(i).padStart(8, 'K')}`)
  await lab.tookit.settle()
  expect(
    heardBy(sms.address)
      .slice(known)
      .some(({ text: words }) => /emergency|call/i.test(words)),
  ).toBe(true)
  expect(heardBy(stranger).length).toBeLessThan(10)
  expect(await lab.harm()).toEqual([])
})
