import { afterAll, beforeAll, expect, it } from 'vitest'
import { raise } from '../../src/bot/topics/alarms.ts'
import { Turn } from '../../src/bot/turn.ts'
import { nobody } from '../../src/store/admin.ts'
import { restoredKey } from '../../src/store/backup/restore.ts'
import { keepSetting } from '../../src/store/beat.ts'
import { settleGap } from '../../src/work/gap.ts'
import { tick } from '../../src/work/tick.ts'
import { active, caregiver, contact, patient, person, prescription, start } from '../store/household.ts'
import { scriptedChannel } from '../support/scriptedChannel.ts'
import { type DeliveryRig, openDeliveryRig } from './deliveryRig.ts'

const sms = scriptedChannel('sms')
const telegram = scriptedChannel('telegram')
let rig: DeliveryRig

beforeAll(async () => {
  rig = await openDeliveryRig([sms, telegram])
})
afterAll(() => rig.close())

const alarmAbout = (name: string) => ({
  kind: 'unconfirmed' as const,
  prescriptionIds: [`prescription-${name}`],
  doseIds: [],
})

async function raised(name: string): Promise<void> {
  await rig.store.change({ kind: 'these', patientIds: [`patient-${name}`] }, (situation, now) => {
    const turn = new Turn(situation, now, null)
    raise(turn, 'x', alarmAbout(name))
    return turn.decision()
  })
}

/** What everybody is told from now on, the next two hours. */
async function toldNext(): Promise<readonly string[]> {
  telegram.sent.length = 0
  const from = await rig.store.now()
  for (let min = 0; min <= 120; min += 30) {
    rig.setTime(from.add({ minutes: min }))
    await tick(rig.store, 100)
    await rig.delivery.deliverAll()
  }
  return telegram.sent.map(({ to, text }) => `${to.value}: ${text}`)
}

it('an alarm that was open in a backup of some days ago is not told on as if it were new', async () => {
  rig.setTime(start)
  const names = ['ana', 'bo']
  await rig.enrol({
    ...nobody,
    people: [
      ...names.flatMap((name) => [
        person(name),
        person(`${name}1`, { contacts: [contact(`${name}1`, 'telegram', `first-${name}`)] }),
        person(`${name}2`, { contacts: [contact(`${name}2`, 'telegram', `second-${name}`)] }),
      ]),
      person('Olga', { isOperator: true, contacts: [contact('Olga', 'telegram', 'olga')] }),
    ],
    patients: names.map((name) => patient(name)),
    prescriptions: names.map((name) => prescription(name)),
    caregivers: names.flatMap((name) => [
      { ...caregiver(name, `${name}1`, active), shares: { unconfirmed: true, danger: true, summary: false } },
      { ...caregiver(name, `${name}2`, active), shares: { unconfirmed: true, danger: true, summary: false } },
    ]),
  })
  await raised('ana')
  rig.setTime(start.add({ hours: 40 }))
  await raised('bo')
  await rig.delivery.deliverAll()

  rig.setTime(start.add({ hours: 60 }))
  await keepSetting(rig.store.database, restoredKey, start.add({ hours: 40 }).toString())
  await settleGap(rig.store)
  const told = await toldNext()
  expect(told.filter((text) => /^(first|second)-ana/.test(text))).toEqual([])
  expect(told.filter((text) => text.startsWith('second-bo'))).toHaveLength(1)
  expect(told.filter((text) => text.startsWith('olga') && text.includes('put back'))).toMatchObject([
    expect.stringMatching(/closed untold.*1 person \(patient-ana\)/),
  ])
  const ended = await rig.rows(
    `SELECT "patientId", "body"->>'why' AS "why" FROM "Fact" WHERE "kind" = 'AlarmClosed'`,
  )
  expect(ended).toEqual([{ patientId: 'patient-ana', why: 'restored' }])
})
