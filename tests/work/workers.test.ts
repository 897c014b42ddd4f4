import { afterEach, describe, expect, it } from 'vitest'
import type { Sent } from '../../src/bot/outgoing.ts'
import { errandsOf } from '../../src/store/errandsOf.ts'
import { alone, start } from '../store/household.ts'
import { scriptedChannel } from '../support/scriptedChannel.ts'
import { type DeliveryRig, openDeliveryRig } from './deliveryRig.ts'
import { notice, prompt, reminder } from './notices.ts'

const open: DeliveryRig[] = []
afterEach(async () => {
  for (const rig of open.splice(0).reverse()) await rig.close()
})
async function opened(rig: Promise<DeliveryRig>): Promise<DeliveryRig> {
  open.push(await rig)
  return rig
}

const names = (count: number) => Array.from({ length: count }, (_, i) => `P${i}`)
const phone = (name: string) => `+1555${name}`

describe('workers', () => {
  it('let an answer overtake 300 reminders', async () => {
    const sms = scriptedChannel('sms')
    const rig = await opened(openDeliveryRig([sms], { live: true }))
    const people = names(300)
    await rig.enrol(alone('Ana', ...people))
    const released = Promise.withResolvers<void>()
    sms.script = async (outgoing): Promise<Sent> => {
      if (outgoing.to.value !== phone('Ana')) await released.promise
      return { kind: 'accepted', messageId: outgoing.id }
    }
    await rig.tell(...people.map((name) => reminder(name, { promptId: null, choices: [] })))
    await rig.delivery.start()
    await sms.until(() => sms.underWay >= 50)
    await rig.tell(notice('answer', 'Ana'))
    await sms.until(() => sms.textsTo(phone('Ana')).length === 1)
    expect(sms.sent.length).toBeLessThan(300)
    released.resolve()
    await sms.until(() => sms.sent.length === 301 && sms.underWay === 0)
    expect(rig.faults).toEqual([])
  })

  it('never send one notice twice, however many there are', async () => {
    const sms = scriptedChannel('sms')
    const rig = await opened(openDeliveryRig([sms], { live: true }))
    const people = names(120)
    await rig.enrol(alone(...people))
    const told = people.flatMap((name) =>
      [0, 1, 2].map((i) =>
        notice(`${i}-${name}`, name, { content: { kind: 'alarmOver', patient: `Q${i}x` }, urgency: 'alarm' }),
      ),
    )
    await rig.tell(...told)
    // Jobs too many: each worker finds every person again and again.
    for (let i = 0; i < 5; i++)
      await rig.store.database.$transaction(async (tx) => rig.queue.send(tx, await errandsOf(tx, told), null))
    // On the embedded database there is one process only.
    const others =
      rig.kind === 'postgres'
        ? await Promise.all([opened(rig.colleague([sms])), opened(rig.colleague([sms]))])
        : []
    await Promise.all([rig, ...others].map(({ delivery }) => delivery.start()))
    const texts = () => sms.sent.map(({ text }) => text).join('\n')
    await sms.until(() => (texts().match(/Q\dx/g)?.length ?? 0) >= told.length)
    for (const each of open.splice(0).reverse()) await each.close()
    expect(texts().match(/Q\dx/g)).toHaveLength(told.length)
    for (const name of people)
      expect(sms.textsTo(phone(name)).join().match(/Q\dx/g)?.toSorted()).toEqual(['Q0x', 'Q1x', 'Q2x'])
  })

  it('hand one contact one message at a time, in order', async () => {
    const sms = scriptedChannel('sms')
    const rig = await opened(openDeliveryRig([sms], { live: true }))
    await rig.enrol(alone('Ana'))
    const released = Promise.withResolvers<void>()
    let most = 0
    sms.script = async (outgoing, call): Promise<Sent> => {
      most = Math.max(most, sms.underWay)
      if (call === 1) await released.promise
      return { kind: 'accepted', messageId: outgoing.id }
    }
    await rig.delivery.start()
    await rig.tell(
      notice('first', 'Ana', { content: { kind: 'alarmOver', patient: 'One' }, urgency: 'reminder' }),
    )
    await sms.until(() => sms.underWay === 1)
    await rig.tell(notice('second', 'Ana', { content: { kind: 'alarmOver', patient: 'Two' } }))
    await rig.tell(
      notice('other', 'Ana', {
        content: { kind: 'alarmOver', patient: 'Three' },
        createdAt: start.add({ seconds: 1 }),
      }),
    )
    released.resolve()
    const said = () => sms.textsTo(phone('Ana')).join('\n')
    await sms.until(() => /Two/.test(said()) && /Three/.test(said()))
    expect(most).toBe(1)
    expect(said()).toMatch(/One[\s\S]*Two[\s\S]*Three/)
  })

  it('never give out one number for two questions, though two of them compose at once', async () => {
    const sms = scriptedChannel('sms')
    const rig = await opened(openDeliveryRig([sms], { live: true }))
    const people = names(40)
    await rig.enrol(alone(...people))
    for (const name of people) {
      await rig.openPrompt(prompt(name))
      await rig.openPrompt(prompt(name, { id: `second-${name}` }))
    }
    await rig.delivery.start()
    await Promise.all([
      rig.tell(...people.map((name) => reminder(name))),
      rig.tell(
        ...people.map((name) =>
          reminder(name, { id: `second-${name}`, promptId: `second-${name}`, urgency: 'followUp' }),
        ),
      ),
    ])
    const offered = () =>
      sms.sent.map(({ text }) => text.match(/\d taken/g)?.length ?? 0).reduce((a, b) => a + b, 0)
    await sms.until(() => offered() >= 2 * people.length)
    for (const name of people) {
      const numbers = sms
        .textsTo(phone(name))
        .join(' ')
        .match(/\d(?= taken)/g)
      expect(numbers?.toSorted()).toEqual(['1', '4'])
    }
  })

  it('commit or roll back a job with its notice', async () => {
    const sms = scriptedChannel('sms')
    const rig = await opened(openDeliveryRig([sms], { live: false }))
    await rig.enrol(alone('Ana'))
    await rig.openPrompt(prompt('Ana'))
    const failing = rig.store.database.$transaction(async (tx) => {
      await rig.queue.enqueue(tx, [reminder('Ana')])
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    expect([...(await rig.queue.underWay(rig.store.database))]).toEqual([])
    await rig.tell(reminder('Ana'))
    expect([...(await rig.queue.underWay(rig.store.database))]).toEqual(['person:person-Ana'])
  })
})
