import { expect, it } from 'vitest'
import { eventually } from '../../support/eventually.ts'
import { staysQueued } from '../../support/fakeTwilio.ts'
import { ana, reminder, smsRig, told } from './rig.ts'

it('hears texts without a public address, each once, as they were sent', async () => {
  const rig = await smsRig({ reachable: false })
  const receiving = await rig.open()
  await receiving.caughtUp
  await rig.twilio.receive(ana, 'took it 👍')
  await rig.twilio.receive(ana, 'stop')
  await rig.storedAtLeast(2)
  expect(rig.stored).toMatchObject([
    { utterance: { kind: 'text', text: 'took it 👍' }, handledByService: null, from: { value: ana } },
    { utterance: { kind: 'text', text: 'stop' }, handledByService: 'stop' },
  ])
  const sentAt = rig.stored[0]?.kind === 'said' ? rig.stored[0].sentAt.toString() : null
  expect(sentAt).toBe('2026-11-25T08:00:00.999Z')
})

it('gives a text the same external id by either way', async () => {
  const rig = await smsRig({ reachable: true })
  rig.twilio.reach = 'http://127.0.0.1:1'
  await rig.twilio.receive(ana, 'while tookit was down')
  const receiving = await rig.open()
  await receiving.caughtUp
  expect(rig.stored.map(({ externalId }) => externalId)).toEqual([rig.twilio.messages[0]?.sid])
})

it('has caught up only when what waited is stored', async () => {
  const rig = await smsRig({
    reachable: true,
    sms: { since: async () => Temporal.Instant.from('2026-11-25T03:00:00Z') },
  })
  const at = (time: string) => Temporal.Instant.from(`2026-11-25T${time}Z`)
  for (const [time, text] of [
    ['01:30', 'long before'],
    ['03:10', 'first'],
    ['07:50', 'second'],
  ] as const) {
    rig.clock.now = at(time)
    await rig.twilio.receive(ana, text)
  }
  rig.clock.now = at('08:00')
  const order: string[] = []
  const keep = rig.accept
  let failures = 2
  rig.accept = async (events) => {
    if (failures-- > 0) throw new Error(`no database for ${ana}`)
    await keep(events)
    order.push('stored')
  }
  const receiving = await rig.open()
  await receiving.caughtUp.then(() => order.push('caught up'))
  expect(order).toEqual(['stored', 'caught up'])
  expect(told(rig.stored)).toEqual(['said first', 'said second'])
  expect(rig.logged.join('')).not.toContain(ana)
})

it('learns at the start what became of messages while tookit was down', async () => {
  const rig = await smsRig({ reachable: true, fate: () => [{ status: 'undelivered', errorCode: 30005 }] })
  rig.twilio.withholdsCallbacks = true
  await rig.channel.send(reminder(rig.clock))
  await rig.twilio.settled()
  const receiving = await rig.open()
  await receiving.caughtUp
  expect(told(rig.stored)).toEqual(['failed 30005'])
})

it('tries again until Twilio can be asked', async () => {
  const rig = await smsRig({ reachable: true })
  rig.twilio.readFault = 503
  await rig.twilio.receive(ana, 'hello')
  const receiving = await rig.open()
  let caughtUp = false
  void receiving.caughtUp.then(() => {
    caughtUp = true
  })
  while (rig.twilio.reads < 3) await rig.twilio.receive(ana, 'again')
  expect(caughtUp).toBe(false)
  rig.twilio.readFault = null
  await receiving.caughtUp
  expect(told(rig.stored)).toContain('said hello')
})

it('fetches soon what a webhook brought and could not be stored, since Twilio does not call again', async () => {
  const rig = await smsRig({ reachable: true })
  const receiving = await rig.open()
  await receiving.caughtUp
  const keep = rig.accept
  rig.accept = async () => {
    rig.accept = keep
    throw new Error('the database is away')
  }
  expect((await rig.twilio.receive(ana, 'took it'))?.status).toBe(500)
  await rig.storedAtLeast(1)
  expect(told(rig.stored)).toEqual(['said took it'])
})

it('asks what became of messages where nobody can call in', async () => {
  const rig = await smsRig({ reachable: false, fate: staysQueued })
  const receiving = await rig.open()
  await receiving.caughtUp
  const sent = await rig.channel.send(reminder(rig.clock))
  if (sent.kind !== 'accepted') return expect.fail('not accepted')
  expect(rig.twilio.sent[0]?.statusCallback).toBeNull()
  await rig.twilio.report(sent.messageId, 'sent')
  await rig.storedAtLeast(1)
  await rig.twilio.report(sent.messageId, 'delivered')
  await rig.storedAtLeast(2)
  expect(told(rig.stored)).toEqual(['sent', 'delivered'])
})

it('listens on the numbers of a Messaging Service', async () => {
  const rig = await smsRig({
    reachable: false,
    fate: staysQueued,
    sms: { sender: { kind: 'service', messagingServiceSid: `MG${'0'.repeat(32)}` } },
  })
  await rig.open()
  await rig.twilio.receive(ana, 'hello')
  await rig.storedAtLeast(1)
  expect(await rig.channel.send(reminder(rig.clock))).toMatchObject({ kind: 'accepted' })
  expect(rig.twilio.sent[0]).toMatchObject({ messagingServiceSid: `MG${'0'.repeat(32)}`, status: 'accepted' })
})

it('reads more texts than one page of the list holds', async () => {
  const rig = await smsRig({ reachable: false })
  const count = 1100
  for (let n = 0; n < count; n += 1) await rig.twilio.receive(ana, String(n))
  const receiving = await rig.open()
  await receiving.caughtUp
  expect(told(rig.stored)).toEqual(Array.from({ length: count }, (_, n) => `said ${n}`))
})

it('knows that the webhook is dead when the list holds what was not called in', async () => {
  const rig = await smsRig({
    reachable: true,
    sms: {
      known: async (sids) => new Set(sids.filter((sid) => rig.stored.some((e) => e.externalId === sid))),
    },
    gapCheckEverySec: 0.005,
  })
  const receiving = await rig.open()
  await receiving.caughtUp
  const { reach } = rig.twilio
  rig.twilio.reach = 'http://127.0.0.1:1'
  await rig.twilio.receive(ana, 'took it')
  await rig.storedAtLeast(1)
  expect(receiving.deaf?.()).toBeNull() // it may only have been quicker than the call
  rig.stored.length = 0
  rig.clock.now = rig.clock.now.add({ minutes: 3 })
  await eventually(() => receiving.deaf?.()?.code === 'webhook_missing')
  rig.twilio.reach = reach
  await rig.twilio.receive(ana, 'anybody there?')
  expect(receiving.deaf?.()).toBeNull()
})

it('knows that it hears nothing while Twilio can not be asked', async () => {
  const rig = await smsRig({ reachable: false })
  rig.twilio.readFault = 503
  const receiving = await rig.open()
  await eventually(() => receiving.deaf?.() !== null)
  rig.twilio.readFault = null
  await receiving.caughtUp
  expect(receiving.deaf?.()).toBeNull()
})
