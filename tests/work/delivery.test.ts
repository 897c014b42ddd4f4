import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alone, start } from '../store/household.ts'
import { scriptedChannel } from '../support/scriptedChannel.ts'
import { type DeliveryRig, openDeliveryRig } from './deliveryRig.ts'
import { notice, prompt, reminder } from './notices.ts'

const sms = scriptedChannel('sms', { lookUp: true })
const telegram = scriptedChannel('telegram')
let rig: DeliveryRig

beforeAll(async () => {
  rig = await openDeliveryRig([sms, telegram])
})
afterAll(() => rig.close())

describe('delivery', () => {
  it('composes, writes and hands over', async () => {
    await rig.enrol(alone('Ana'))
    await rig.openPrompt(prompt('Ana'))
    await rig.tell(reminder('Ana'))
    await rig.delivery.deliverAll()
    expect(sms.textsTo('+1555Ana')).toEqual([expect.stringMatching(/^.*1 taken.*$/)])
    expect(rig.faults).toEqual([])
    expect(await rig.rows(`SELECT "state", "messageId" IS NOT NULL AS "carried" FROM "Notice"`)).toEqual([
      { state: 'sent', carried: true },
    ])
    expect(
      await rig.rows(
        `SELECT m."status", a."number", a."result" FROM "Message" m JOIN "Attempt" a ON a."messageId" = m."id"`,
      ),
    ).toEqual([{ status: 'accepted', number: 1, result: 'accepted' }])
    void start
    void notice
  })
})
