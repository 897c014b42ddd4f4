import { expect, it, onTestFinished } from 'vitest'
import { makeSmsChannel } from '../../src/channels/sms/channel.ts'
import { nobody } from '../../src/store/admin.ts'
import { pressed } from '../../src/store/tokens.ts'
import { capturingLog } from '../channels/contractRig.ts'
import { telegramBench } from '../channels/telegram/telegramBench.ts'
import { alone, contact, patient, person } from '../store/household.ts'
import { fakeTwilio } from '../support/fakeTwilio.ts'
import { openDeliveryRig } from './deliveryRig.ts'
import { notice, prompt, reminder } from './notices.ts'

it('40 people due on one Telegram bot, and answers among them: each reached once, none refused, their presses known', async () => {
  const { fake, channel } = await telegramBench('polling', {
    fake: { limits: { perSecond: 30, perAddressPerSecond: 1 } },
  })
  const rig = await openDeliveryRig([channel], { live: true })
  onTestFinished(() => rig.close())
  const names = Array.from({ length: 45 }, (_, i) => `P${i}`)
  const chatOf = (name: string) => String(6_900_000_100 + names.indexOf(name))
  fake.know(...names.map(chatOf))
  await rig.enrol({
    ...nobody,
    people: names.map((name) => person(name, { contacts: [contact(name, 'telegram', chatOf(name))] })),
    patients: names.map((name) => patient(name)),
  })
  const [due, asking] = [names.slice(0, 40), names.slice(40)]
  for (const name of due) await rig.openPrompt(prompt(name))
  await rig.tell(...due.map((name) => reminder(name)))
  await rig.delivery.start()
  await fake.until(() => fake.messages.length >= 5)
  await rig.tell(...asking.map((name) => notice(`answer-${name}`, name)))
  await fake.until(() => asking.every((name) => fake.messagesTo(chatOf(name)).length === 1))
  expect(fake.messages.length).toBeLessThan(45)
  await fake.until(() => fake.messages.length === 45)
  expect(fake.refusals).toBe(0)
  for (const name of names) expect(fake.messagesTo(chatOf(name))).toHaveLength(1)
  const token = fake.messagesTo(chatOf('P7'))[0]?.buttons[0]?.token ?? ''
  expect((await pressed(rig.store.database, [token])).get(token)).toMatchObject({
    promptId: 'prompt-P7',
    personId: 'person-P7',
    choice: { kind: 'taken' },
  })
})

it('an SMS whose answer got lost is found at Twilio and not sent twice', async () => {
  const twilio = await fakeTwilio()
  onTestFinished(() => twilio.close())
  const channel = makeSmsChannel({
    accountSid: twilio.accountSid,
    authTokens: [twilio.authToken],
    sender: { kind: 'number', from: twilio.number },
    publicUrl: null,
    apiBase: twilio.url,
    pollEverySec: 60,
    perSecond: 100,
    since: async () => null,
    clock: () => Temporal.Now.instant(),
    log: capturingLog().log,
  })
  const rig = await openDeliveryRig([channel])
  onTestFinished(() => rig.close())
  const begun = Temporal.Now.instant()
  rig.setTime(begun)
  const ana = '+15551234567'
  await rig.enrol({ ...alone('Ana'), people: [person('Ana', { contacts: [contact('Ana', 'sms', ana)] })] })
  twilio.faults.push({ kind: 'answerLost' })
  await rig.tell(notice('a', 'Ana', { createdAt: begun, worthUntil: begun.add({ hours: 1 }) }))
  await rig.delivery.deliverAll()
  rig.setTime(begun.add({ minutes: 2 }))
  await rig.delivery.deliverAll()
  expect(twilio.creates).toBe(1)
  expect(await rig.rows(`SELECT "status", "externalId" LIKE 'SM%' AS "known" FROM "Message"`)).toEqual([
    { status: 'accepted', known: true },
  ])
  expect(rig.logged.join()).not.toContain(ana)
})
