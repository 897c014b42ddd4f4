import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Sent } from '../../src/bot/outgoing.ts'
import type { Person } from '../../src/domain/person.ts'
import { nobody } from '../../src/store/admin.ts'
import { active, alone, caregiver, contact, person, start } from '../store/household.ts'
import { scriptedChannel } from '../support/scriptedChannel.ts'
import { type DeliveryRig, openDeliveryRig } from './deliveryRig.ts'
import * as notices from './notices.ts'
import { dose } from './notices.ts'

const explain = (code: string | null): Exclude<Sent, { kind: 'accepted' }> =>
  code === '30003'
    ? { kind: 'later', retryAt: null, scope: 'address', code }
    : { kind: 'gone', code: code ?? 'none' }
const sms = scriptedChannel('sms', { lookUp: true, explain })
const telegram = scriptedChannel('telegram')
const accepts = sms.script
let rig: DeliveryRig
let count = 0
let begun = start

beforeAll(async () => {
  rig = await openDeliveryRig([sms, telegram])
})
afterAll(() => rig.close())
beforeEach(() => {
  begun = begun.add({ hours: 6 }) // time never goes back
  rig.setTime(begun)
  sms.script = accepts
  telegram.script = accepts
  sms.found = null
})

/** A patient of her own for each test. */
async function enrolled(more: Partial<Person> = {}): Promise<string> {
  const name = `Ana${++count}`
  await rig.enrol({ ...alone(name), people: [person(name, more)] })
  return name
}

/** A patient on Telegram, with SMS behind it. */
async function onTelegram(): Promise<string> {
  const name = `Tea${++count}`
  const contacts = [contact(name, 'telegram', `chat-${name}`), { ...contact(name), order: 1 }]
  await rig.enrol({ ...alone(name), people: [person(name, { contacts })] })
  return name
}

const phone = (name: string) => `+1555${name}`
const later = (minutes: number) => begun.add({ seconds: minutes * 60 })
const lately = () => ({ createdAt: begun, worthUntil: later(60) })
const notice: typeof notices.notice = (id, to, more) => notices.notice(id, to, { ...lately(), ...more })
const reminder: typeof notices.reminder = (to, more) => notices.reminder(to, { ...lately(), ...more })
const prompt: typeof notices.prompt = (to) => notices.prompt(to, { openedAt: begun, expiresAt: later(600) })
const noticesOf = (name: string) =>
  rig.rows<{ state: string; why: string | null }>(
    `SELECT "state", "why" FROM "Notice" WHERE "personId" = 'person-${name}' ORDER BY "id"`,
  )
const messagesOf = (name: string) =>
  rig.rows<{ status: string; code: string | null }>(
    `SELECT "status", "code" FROM "Message" WHERE "personId" = 'person-${name}' ORDER BY "createdAt", "id"`,
  )
const attemptsOf = (name: string) =>
  rig.rows<{ number: number; result: string | null }>(
    `SELECT a."number", a."result" FROM "Attempt" a JOIN "Message" m ON m."id" = a."messageId"
     WHERE m."personId" = 'person-${name}' ORDER BY a."startedAt", a."number"`,
  )
async function jumpTo(minutes: number): Promise<void> {
  rig.setTime(later(minutes))
  await rig.delivery.deliverAll()
}

describe('what waits', () => {
  it('is composed, written and handed over', async () => {
    const ana = await enrolled()
    await rig.openPrompt(prompt(ana))
    await rig.tell(reminder(ana))
    await rig.delivery.deliverAll()
    expect(sms.textsTo(phone(ana))).toEqual([expect.stringContaining('1 taken')])
    expect(await noticesOf(ana)).toEqual([{ state: 'sent', why: null }])
    expect(await messagesOf(ana)).toEqual([{ status: 'accepted', code: null }])
    expect(await attemptsOf(ana)).toEqual([{ number: 1, result: 'accepted' }])
  })

  it('is one message for one person, however many notices there are', async () => {
    const ana = await enrolled()
    await rig.tell(
      ...['Bea', 'Cal', 'Dan'].map((other) =>
        notice(`over-${other}-${ana}`, ana, {
          content: { kind: 'alarmOver', patient: other },
          urgency: 'alarm',
        }),
      ),
    )
    await rig.delivery.deliverAll()
    const [text, ...others] = sms.textsTo(phone(ana))
    expect(others).toEqual([])
    for (const other of ['Bea', 'Cal', 'Dan']) expect(text).toContain(other)
  })

  it('is dropped when it is not worth saying any more', async () => {
    const ana = await enrolled()
    await rig.tell(notice(`late-${ana}`, ana))
    await jumpTo(61)
    expect(sms.textsTo(phone(ana))).toEqual([])
    expect(await noticesOf(ana)).toEqual([{ state: 'dropped', why: 'expired' }])
  })

  it('is dropped when its question is closed', async () => {
    const ana = await enrolled()
    await rig.openPrompt(prompt(ana))
    await rig.tell(reminder(ana))
    await rig.closePrompt(`patient-${ana}`, `prompt-${ana}`)
    await rig.delivery.deliverAll()
    expect(sms.textsTo(phone(ana))).toEqual([])
    expect((await noticesOf(ana))[0]?.state).toBe('dropped')
  })

  it('stops at the door for whoever said STOP, but for what the design allows', async () => {
    const ana = await enrolled({ stoppedAt: begun })
    await rig.tell(notice(`a-${ana}`, ana), notice(`b-${ana}`, ana, { despiteStop: true }))
    await rig.delivery.deliverAll()
    expect(sms.textsTo(phone(ana))).toHaveLength(1)
    expect(await noticesOf(ana)).toEqual([
      { state: 'dropped', why: 'stopped' },
      { state: 'sent', why: null },
    ])
  })

  it('is not told to a caregiver whom the patient has taken off', async () => {
    const ana = await enrolled()
    const ben = `Ben${count}`
    await rig.enrol({
      ...nobody,
      people: [person(ben)],
      caregivers: [caregiver(ana, ben, { kind: 'removed', at: begun })],
    })
    await rig.tell(
      notice(`over-${ben}`, ben, {
        patientId: `patient-${ana}`,
        content: { kind: 'alarmOver', patient: ana },
        urgency: 'alarm',
      }),
    )
    await rig.delivery.deliverAll()
    expect(sms.textsTo(phone(ben))).toEqual([])
    expect(await noticesOf(ben)).toEqual([{ state: 'dropped', why: 'removed' }])
  })

  it('gives out no answer twice on a shared phone', async () => {
    const [ana, bea] = [`Ana${++count}`, `Bea${count}`]
    const shared = phone(ana)
    await rig.enrol({
      ...alone(ana, bea),
      people: [person(ana), person(bea, { contacts: [contact(bea, 'sms', shared)] })],
    })
    await rig.openPrompt(prompt(ana))
    await rig.openPrompt(prompt(bea))
    await rig.tell(reminder(ana))
    await rig.delivery.deliverAll()
    await rig.tell(reminder(bea))
    await rig.delivery.deliverAll()
    const [first, second] = sms.textsTo(shared)
    expect(first).toContain('1 taken')
    expect(second).toContain('4 taken')
  })

  it('goes to an address that nobody is known to have', async () => {
    await rig.tell(
      notice('stranger-1', 'nobody', {
        patientId: null,
        to: { kind: 'address', address: { channel: 'sms', value: '+15550000' } },
        content: { kind: 'stranger' },
      }),
    )
    await rig.delivery.deliverAll()
    expect(sms.textsTo('+15550000')).toHaveLength(1)
  })

  it('has buttons whose tokens lead back to its own record', async () => {
    const tea = await onTelegram()
    await rig.openPrompt(prompt(tea))
    await rig.tell(reminder(tea))
    await rig.delivery.deliverAll()
    const { buttons } = telegram.sent.at(-1) ?? { buttons: [] }
    const [message] = await rig.rows<{ id: string }>(
      `SELECT "id" FROM "Message" WHERE "personId" = 'person-${tea}'`,
    )
    expect(buttons.map(({ label }) => label)).toEqual(['Taken', 'Later', 'Skip'])
    expect(buttons.map(({ token }) => token)).toEqual([0, 1, 2].map((index) => `${message?.id}.${index}`))
  })

  it('loses its buttons once its question is closed', async () => {
    const tea = await onTelegram()
    await rig.openPrompt(prompt(tea))
    await rig.tell(reminder(tea))
    await rig.delivery.deliverAll()
    expect(telegram.retired.filter(({ to }) => to === `chat-${tea}`)).toEqual([])
    await rig.closePrompt(`patient-${tea}`, `prompt-${tea}`)
    await rig.delivery.deliverAll()
    await rig.delivery.deliverAll()
    expect(telegram.retired.filter(({ to }) => to === `chat-${tea}`)).toHaveLength(1)
  })
})

describe('a message that is refused for now', () => {
  it('is composed anew when the service is ready, with what has come since', async () => {
    const ana = await enrolled()
    sms.script = () => ({ kind: 'later', retryAt: later(3), scope: 'address', code: 'busy' })
    await rig.tell(
      notice(`first-${ana}`, ana, { content: { kind: 'alarmOver', patient: 'Bea' }, urgency: 'alarm' }),
    )
    await rig.delivery.deliverAll()
    sms.script = accepts
    await rig.tell(
      notice(`second-${ana}`, ana, { content: { kind: 'alarmOver', patient: 'Cal' }, urgency: 'alarm' }),
    )
    await jumpTo(2)
    expect(sms.textsTo(phone(ana))).toHaveLength(1)
    expect(await rig.delivery.nextDue()).toEqual(later(3))
    await jumpTo(3)
    const [, text, ...others] = sms.textsTo(phone(ana))
    expect(others).toEqual([])
    expect(text).toMatch(/Bea[\s\S]*Cal/)
    expect(await messagesOf(ana)).toEqual([{ status: 'accepted', code: null }])
    expect(await attemptsOf(ana)).toEqual([
      { number: 1, result: 'later' },
      { number: 2, result: 'accepted' },
    ])
  })

  it('holds up everybody on that channel when it concerns the sender', async () => {
    const [ana, bea] = [await enrolled(), await enrolled()]
    sms.script = () => ({ kind: 'later', retryAt: later(5), scope: 'sender', code: '429' })
    await rig.tell(notice(`a-${ana}`, ana))
    await rig.delivery.deliverAll()
    sms.script = accepts
    await rig.tell(notice(`b-${bea}`, bea))
    await rig.delivery.deliverAll()
    expect(sms.textsTo(phone(bea))).toEqual([])
    await jumpTo(5)
    expect([sms.textsTo(phone(ana)).length, sms.textsTo(phone(bea)).length]).toEqual([2, 1])
  })
})

describe('a message that is refused for good', () => {
  it('goes to her next contact when she has blocked the first', async () => {
    const tea = await onTelegram()
    telegram.script = () => ({ kind: 'gone', code: '403_blocked' })
    await rig.tell(notice(`a-${tea}`, tea))
    await rig.delivery.deliverAll()
    expect(sms.textsTo(phone(tea))).toHaveLength(1)
    expect((await messagesOf(tea)).map(({ status }) => status).sort()).toEqual(['accepted', 'failed'])
    expect(await rig.rows(`SELECT "state" FROM "Contact" WHERE "id" = 'contact-${tea}-telegram'`)).toEqual([
      { state: 'unreachable' },
    ])
  })

  it('stops everything when she has told the service so', async () => {
    const tea = await onTelegram()
    telegram.script = () => ({ kind: 'optedOut', code: '21610' })
    await rig.tell(notice(`a-${tea}`, tea))
    await rig.delivery.deliverAll()
    expect(sms.textsTo(phone(tea))).toEqual([])
    expect(
      await rig.rows(
        `SELECT 1 AS "stopped" FROM "Person" WHERE "id" = 'person-${tea}' AND "stoppedAt" IS NOT NULL`,
      ),
    ).toHaveLength(1)
  })

  it('is told to the engine when there is no contact at all', async () => {
    const ana = await enrolled({ contacts: [] })
    await rig.tell(notice(`a-${ana}`, ana))
    await rig.delivery.deliverAll()
    expect(await noticesOf(ana)).toEqual([{ state: 'dropped', why: 'noContact' }])
    expect(
      await rig.rows(
        `SELECT 1 AS "raised" FROM "Alarm" WHERE "patientId" = 'patient-${ana}' AND "about"->>'kind' = 'unreachable'`,
      ),
    ).toHaveLength(1)
  })

  it('pauses the channel when our account is at fault, and tries once a minute', async () => {
    const ana = await enrolled()
    sms.script = () => ({ kind: 'unauthorized', code: '20003' })
    await rig.tell(notice(`a-${ana}`, ana))
    await rig.delivery.deliverAll()
    await jumpTo(0.5)
    expect(sms.textsTo(phone(ana))).toHaveLength(1)
    await jumpTo(1)
    expect(sms.textsTo(phone(ana))).toHaveLength(2)
    sms.script = accepts
    await jumpTo(2)
    expect((await messagesOf(ana)).map(({ status }) => status)).toEqual(['accepted'])
  })
})

describe('a message whose answer got lost', () => {
  const lost: Sent = { kind: 'unknown', code: 'no_answer' }

  it('is looked up, and not said again when it had arrived', async () => {
    const ana = await enrolled()
    sms.script = () => lost
    sms.found = { kind: 'accepted', messageId: 'SM1' }
    await rig.tell(notice(`a-${ana}`, ana))
    await rig.delivery.deliverAll()
    await jumpTo(5)
    expect(sms.textsTo(phone(ana))).toHaveLength(1)
    expect(sms.looked.at(-1)?.id).toBe(sms.sent.at(-1)?.id)
    expect(await messagesOf(ana)).toEqual([{ status: 'accepted', code: null }])
  })

  it('is sent as if for the first time when the service does not know it', async () => {
    const ana = await enrolled()
    sms.script = () => lost
    await rig.tell(notice(`a-${ana}`, ana))
    await rig.delivery.deliverAll()
    sms.script = accepts
    await jumpTo(0.5)
    expect(sms.textsTo(phone(ana))).toHaveLength(1)
    await jumpTo(2)
    const [first, second] = sms.textsTo(phone(ana))
    expect(second).toBe(first)
  })

  it('is said once more, marked as such, where nothing can be looked up', async () => {
    const tea = await onTelegram()
    await rig.openPrompt(prompt(tea))
    telegram.script = () => lost
    await rig.tell(reminder(tea))
    await rig.delivery.deliverAll()
    await jumpTo(0.9)
    expect(telegram.textsTo(`chat-${tea}`)).toHaveLength(1)
    telegram.script = accepts
    await jumpTo(1)
    await jumpTo(10)
    const [first, second, ...others] = telegram.textsTo(`chat-${tea}`)
    expect(others).toEqual([])
    expect(second).toMatch(/^\(Again/)
    expect(second).toContain(first)
    const [a, b] = telegram.sent.filter(({ to }) => to.value === `chat-${tea}`)
    expect(a?.buttons[0]?.token).not.toBe(b?.buttons[0]?.token)
  })

  it('is not said again when its question was answered meanwhile', async () => {
    const tea = await onTelegram()
    await rig.openPrompt(prompt(tea))
    telegram.script = () => lost
    await rig.tell(reminder(tea))
    await rig.delivery.deliverAll()
    await rig.closePrompt(`patient-${tea}`, `prompt-${tea}`)
    await jumpTo(5)
    expect(telegram.textsTo(`chat-${tea}`)).toHaveLength(1)
  })

  it('goes to her next contact when the repeat got lost as well', async () => {
    const tea = await onTelegram()
    telegram.script = () => lost
    await rig.tell(notice(`a-${tea}`, tea))
    await rig.delivery.deliverAll()
    await jumpTo(1)
    await jumpTo(2)
    await jumpTo(3)
    expect(telegram.textsTo(`chat-${tea}`)).toHaveLength(2)
    expect(sms.textsTo(phone(tea))).toHaveLength(1)
  })

  it('is one whose channel broke, too, and the log says nothing of it', async () => {
    const ana = await enrolled()
    sms.script = () => 'throws'
    await rig.tell(notice(`a-${ana}`, ana))
    await rig.delivery.deliverAll()
    expect(await messagesOf(ana)).toEqual([{ status: 'unknown', code: 'fault' }])
    sms.found = { kind: 'accepted', messageId: 'SM2' }
    await jumpTo(1)
  })

  it('is one whose process died between the attempt and its outcome', async () => {
    const ana = await enrolled()
    await rig.tell(notice(`a-${ana}`, ana))
    const died = new Promise<Sent>(() => {})
    sms.script = () => died
    void rig.delivery.deliverAll()
    while (sms.textsTo(phone(ana)).length === 0) await new Promise((resolve) => setImmediate(resolve))
    expect(await messagesOf(ana)).toEqual([{ status: 'handing', code: null }])
    sms.script = accepts
    const restarted = await rig.colleague([sms, telegram])
    restarted.setTime(later(2))
    sms.found = { kind: 'accepted', messageId: 'SM3' }
    await restarted.delivery.deliverAll()
    expect(await messagesOf(ana)).toEqual([{ status: 'accepted', code: null }])
    expect(sms.textsTo(phone(ana))).toHaveLength(1)
    await restarted.close()
  })
})

describe('what becomes known later', () => {
  const receipt = async (name: string, status: 'sent' | 'delivered' | 'failed', code: string | null) => {
    const [message] = await rig.rows<{ externalId: string }>(
      `SELECT "externalId" FROM "Message" WHERE "personId" = 'person-${name}' ORDER BY "createdAt" DESC LIMIT 1`,
    )
    const messageId = message?.externalId ?? ''
    const at = await rig.store.now()
    await rig.store.accept([
      { kind: 'delivery', externalId: `${messageId}:${status}`, channel: 'sms', messageId, status, code, at },
    ])
  }

  it('a phone that is off is tried again twice, then her next contact', async () => {
    const name = `Uma${++count}`
    const contacts = [contact(name), { ...contact(name, 'telegram', `chat-${name}`), order: 1 }]
    await rig.enrol({ ...alone(name), people: [person(name, { contacts })] })
    await rig.tell(notice(`a-${name}`, name))
    await rig.delivery.deliverAll()
    for (const minutes of [5, 10]) {
      await receipt(name, 'failed', '30003')
      await rig.delivery.deliverAll()
      await jumpTo(minutes)
    }
    expect(sms.textsTo(phone(name))).toHaveLength(3)
    expect(telegram.textsTo(`chat-${name}`)).toEqual([])
    await receipt(name, 'failed', '30003')
    await jumpTo(11)
    expect(sms.textsTo(phone(name))).toHaveLength(3)
    expect(telegram.textsTo(`chat-${name}`)).toHaveLength(1)
  })

  it('a number that does not exist is left at once', async () => {
    const ana = await enrolled()
    await rig.tell(notice(`a-${ana}`, ana))
    await rig.delivery.deliverAll()
    await receipt(ana, 'failed', '30005')
    await jumpTo(1)
    expect(sms.textsTo(phone(ana))).toHaveLength(1)
    expect(await rig.rows(`SELECT "state" FROM "Contact" WHERE "id" = 'contact-${ana}-sms'`)).toEqual([
      { state: 'unreachable' },
    ])
  })
})

describe('an alarm that reached a caregiver', () => {
  it('starts the delay to the next step', async () => {
    const [ana, tea] = [await enrolled(), await onTelegram()]
    const next = `Next${count}`
    const shares = { unconfirmed: true, danger: true, summary: false }
    const caregivers = [tea, next].map((name, order) => ({ ...caregiver(ana, name, active, order), shares }))
    await rig.enrol({ ...nobody, people: [person(next)], caregivers })
    const alarmId = `alarm-${ana}`
    const alarm = {
      id: alarmId,
      patientId: `patient-${ana}`,
      about: { kind: 'unreachable' },
      raisedAt: begun,
      told: [{ personId: `person-${tea}`, at: begun, answer: null }],
      state: { kind: 'open', nextStepAt: later(45) },
    } as const
    await rig.store.change({ kind: 'these', patientIds: [`patient-${ana}`] }, (situation) => ({
      facts: [],
      notices: [],
      invitations: [],
      situation: { ...situation, alarms: [alarm] },
      wakeAt: later(45),
    }))
    rig.setTime(later(1))
    await rig.tell(
      notice(`alarm-${tea}`, tea, {
        patientId: `patient-${ana}`,
        alarmId,
        content: { kind: 'alarmUnreachable', patient: ana, since: begun },
        urgency: 'alarm',
      }),
    )
    await rig.delivery.deliverAll()
    const [row] = await rig.rows<{ reached: boolean; timed: boolean }>(
      `SELECT m."reachedAt" IS NOT NULL AS "reached", a."nextStepAt" < '${later(45)}' AS "timed"
       FROM "Message" m, "Alarm" a WHERE m."personId" = 'person-${tea}' AND a."id" = '${alarmId}'`,
    )
    expect(row).toEqual({ reached: true, timed: true })
  })
})

describe('somebody for whom nothing can be composed', () => {
  it('holds up nobody else, and is shown to an operator in the end', async () => {
    const [ana, bea] = [await enrolled(), await enrolled()]
    await rig.tell(
      notice(`a-${ana}`, ana, {
        content: { kind: 'reminder', doses: 'broken' } as never,
        urgency: 'reminder',
      }),
      notice(`b-${bea}`, bea, { content: { kind: 'reminder', doses: [dose()] }, urgency: 'reminder' }),
    )
    for (let tries = 0; tries <= 7; tries++) await rig.delivery.deliverAll()
    expect(sms.textsTo(phone(bea))).toHaveLength(1)
    expect((await rig.queue.givenUp()).map(({ id }) => id)).toContain(`person-${ana}`)
    expect(rig.logged.join('')).toContain(`person-${ana}`)
    await rig.rows(
      `UPDATE "Notice" SET "state" = 'dropped', "why" = 'test' WHERE "id" = 'a-${ana}' RETURNING 1 AS "done"`,
    )
  })
})

it('logs nothing of texts, numbers or medicines', () => {
  const log = rig.logged.join('\n')
  expect(log).not.toMatch(/\+1555|Examplol|chat-|taken/i)
  expect(rig.faults).toEqual([])
})
