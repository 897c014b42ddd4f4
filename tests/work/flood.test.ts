import { expect, inject, it, onTestFinished } from 'vitest'
import type { Notice } from '../../src/bot/notice.ts'
import { nobody } from '../../src/store/admin.ts'
import { telegramBench } from '../channels/telegram/telegramBench.ts'
import { contact, patient, person, start } from '../store/household.ts'
import { scriptedChannel } from '../support/scriptedChannel.ts'
import { openDeliveryRig } from './deliveryRig.ts'
import { notice } from './notices.ts'

const chatOf = (i: number) => String(6_900_000_100 + i)
const crowd = (count: number) => {
  const names = Array.from({ length: count }, (_, i) => `P${i}`)
  const contacts = (name: string, i: number) => [contact(name, 'telegram', chatOf(i))]
  return {
    names,
    enrolment: {
      ...nobody,
      people: names.map((name, i) => person(name, { contacts: contacts(name, i) })),
      patients: names.map((name) => patient(name)),
    },
  }
}

it('300 wait at once: first reminders go before what is asked again, and what expires soonest goes first', async () => {
  const telegram = scriptedChannel('telegram', { perSecond: 200 })
  const rig = await openDeliveryRig([telegram], { live: true })
  onTestFinished(() => rig.close())
  const { names, enrolment } = crowd(300)
  await rig.enrol(enrolment)
  const isAgain = (i: number) => i % 3 === 0
  // In no order: neighbours expire far apart.
  const expiresInMin = (i: number) => 10 + ((i * 37) % 300)
  const waiting = names.map(
    (name, i): Notice =>
      notice(`n-${name}`, name, {
        urgency: isAgain(i) ? 'followUp' : 'reminder',
        worthUntil: start.add({ minutes: expiresInMin(i) }),
      }),
  )
  await rig.tell(...waiting)
  await rig.delivery.start()
  await telegram.until(() => telegram.sent.length === 300)
  const order = telegram.sent.map(({ to }) => Number(to.value) - Number(chatOf(0)))
  // What is asked again may go out before the first reminder has been fetched, and never after.
  const lastReminder = order.findLastIndex((i) => !isAgain(i))
  expect(order.slice(0, lastReminder).filter(isAgain).length).toBeLessThan(10)
  for (const kind of [true, false]) {
    const expiries = order.filter((i) => isAgain(i) === kind).map(expiresInMin)
    const early = expiries.slice(0, expiries.length / 2)
    const late = expiries.slice(expiries.length / 2)
    expect(Math.min(...early)).toBeLessThan(Math.min(...late))
    const swapped = expiries.filter((one, i) => i > 0 && one < (expiries[i - 1] ?? 0))
    expect(swapped.length).toBeLessThanOrEqual(4)
  }
})

it.skipIf(inject('database').kind === 'embedded')(
  'two workers at one bot stay within its limit together',
  async () => {
    const { fake, channel } = await telegramBench('polling', {
      fake: { limits: { perSecond: 30, perAddressPerSecond: 1 } },
    })
    const rig = await openDeliveryRig([channel], { live: true, sharesPace: true })
    const other = await rig.colleague([channel])
    onTestFinished(async () => {
      await other.close()
      await rig.close()
    })
    const { names, enrolment } = crowd(90)
    fake.know(...names.map((_, i) => chatOf(i)))
    await rig.enrol(enrolment)
    await rig.tell(...names.map((name) => notice(`n-${name}`, name, { urgency: 'reminder' })))
    await Promise.all([rig.delivery.start(), other.delivery.start()])
    await fake.until(() => fake.messages.length === 90)
    expect(fake.refusals).toBe(0)
    for (let i = 0; i < 90; i++) expect(fake.messagesTo(chatOf(i))).toHaveLength(1)
  },
)
