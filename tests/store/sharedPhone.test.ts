import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeErrand } from '../../src/store/errand.ts'
import { openOutbox } from '../../src/store/outbox.ts'
import { post } from '../../src/store/posting.ts'
import { sort } from '../../src/work/letters.ts'
import { scriptedChannel } from '../support/scriptedChannel.ts'
import { type DeliveryRig, openDeliveryRig } from '../work/deliveryRig.ts'
import { prompt, reminder } from '../work/notices.ts'
import { alone, contact, person } from './household.ts'

let rig: DeliveryRig
beforeAll(async () => {
  rig = await openDeliveryRig([scriptedChannel('sms')])
})
afterAll(() => rig.close())

it('two who share a phone never get the same number, also from two workers at once', async () => {
  const address = { channel: 'sms', value: '+15550000' } as const
  const people = ['Ana', 'Rosa'].map((name) => person(name, { contacts: [{ ...contact(name), address }] }))
  await rig.enrol({ ...alone('Ana', 'Rosa'), people })
  for (const name of ['Ana', 'Rosa']) {
    await rig.openPrompt(prompt(name))
    await rig.tell(reminder(name))
  }
  const { database, clock } = rig.store
  const channels = new Map([['sms' as const, scriptedChannel('sms')]])
  let ids = 0
  const write = (name: string) =>
    database.$transaction(async (tx) => {
      const errand = makeErrand('person', `person-${name}`, 'sms', reminder(name))
      const outbox = await openOutbox(tx, clock, [errand])
      const sorted = sort(outbox, { channels, closedUntil: () => null, newId: () => `m${++ids}` })
      await post(tx, { ...sorted, messages: sorted.letters.map(({ message }) => message) }, outbox.now)
      return sorted.letters.map(({ message }) => message.text)
    })
  const texts = (await Promise.all([write('Ana'), write('Rosa')])).flat()
  const numbers = texts.map((text) => text.match(/\b\d(?= (?:taken|later|skip))/g))
  expect(numbers.flat().toSorted()).toEqual(['1', '2', '3', '4', '5', '6'])
  for (const text of texts) expect(text).toMatch(/Ana|Rosa/)
})
