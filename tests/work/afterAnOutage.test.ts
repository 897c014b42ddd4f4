import { afterAll, beforeAll, expect, it } from 'vitest'
import { nobody } from '../../src/store/admin.ts'
import { tick } from '../../src/work/tick.ts'
import { active, caregiver, contact, patient, person, prescription, start } from '../store/household.ts'
import { scriptedChannel } from '../support/scriptedChannel.ts'
import { type DeliveryRig, openDeliveryRig } from './deliveryRig.ts'

/** A clinic of 1,000 comes back after three days: nobody is buried in texts, and nobody is told on. */

const patients = 1000
const sms = scriptedChannel('sms')
const telegram = scriptedChannel('telegram')
let rig: DeliveryRig

beforeAll(async () => {
  rig = await openDeliveryRig([sms, telegram])
})
afterAll(() => rig.close())

it('after three days each person gets at most two messages in the first hour, and no caregiver hears anything', async () => {
  rig.setTime(start.subtract({ minutes: 30 }))
  const names = Array.from({ length: patients }, (_, i) => `p${i}`)
  await rig.enrol({
    ...nobody,
    people: [
      ...names.map((name) => person(name)),
      ...names.map((name) =>
        person(`c${name}`, { contacts: [contact(`c${name}`, 'telegram', `chat-${name}`)] }),
      ),
    ],
    patients: names.map((name) => patient(name)),
    prescriptions: names.map((name) => prescription(name)),
    caregivers: names.map((name) => ({
      ...caregiver(name, `c${name}`, active),
      shares: { unconfirmed: true, danger: true, summary: true },
    })),
  })
  await tick(rig.store, 500)
  await rig.delivery.deliverAll()
  sms.sent.length = 0
  telegram.sent.length = 0

  // Half an hour after a dose: it can still be asked about, and its follow-ups fall into the same hour.
  const back = start.add({ hours: 72, minutes: 30 })
  for (let min = 0; min <= 60; min += 5) {
    rig.setTime(back.add({ minutes: min }))
    await tick(rig.store, 500)
    await rig.delivery.deliverAll()
  }
  const perPerson = new Map<string, number>()
  for (const { to } of sms.sent) perPerson.set(to.value, (perPerson.get(to.value) ?? 0) + 1)
  expect(perPerson.size).toBe(patients)
  expect(Math.max(...perPerson.values())).toBeLessThanOrEqual(2)
  expect(sms.sent.every(({ text }) => text.split('out of order').length <= 2)).toBe(true)
  expect(telegram.sent).toEqual([])
  const states = await rig.rows<{ state: string; because: string | null }>(
    `SELECT DISTINCT "state", "notAskedBecause" AS "because" FROM "Dose" WHERE "plannedAt" < '${back.subtract({ hours: 2 })}'`,
  )
  expect(states).toEqual([{ state: 'notAsked', because: 'outage' }])
}, 120_000)
