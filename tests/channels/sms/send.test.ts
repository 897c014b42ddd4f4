import { expect, it } from 'vitest'
import { staysQueued } from '../../support/fakeTwilio.ts'
import { ana, reminder, smsRig } from './rig.ts'

it.each([
  ['PT2H', 7200],
  ['PT90.9S', 90],
  ['PT14H', 36_000],
  ['PT0.2S', 1],
  ['-PT5M', 1],
])('lets Twilio keep a text that is worth saying for %s in its queue for %i seconds', async (worth, sec) => {
  const rig = await smsRig({ reachable: true, fate: staysQueued })
  await rig.channel.send(reminder(rig.clock, { worthUntil: rig.clock.now.add(worth) }))
  expect(rig.twilio.sent[0]).toMatchObject({
    validityPeriodSec: sec,
    smartEncoded: true,
    from: '+15005550006',
  })
})

it('is told by Twilio that somebody has said STOP, until she says START', async () => {
  const rig = await smsRig({ reachable: true, fate: staysQueued })
  await rig.open()
  await rig.twilio.receive(ana, 'Revoke')
  expect(await rig.channel.send(reminder(rig.clock))).toEqual({ kind: 'optedOut', code: '21610' })
  await rig.twilio.receive(ana, 'start')
  expect(await rig.channel.send(reminder(rig.clock))).toMatchObject({ kind: 'accepted' })
})

it('gives up waiting for an answer and does not know what became of the text', async () => {
  const rig = await smsRig({ reachable: true, fate: staysQueued, sms: { timing: { requestTimeoutMs: 50 } } })
  rig.twilio.faults.push({ kind: 'answerHeld' })
  expect(await rig.channel.send(reminder(rig.clock))).toEqual({
    kind: 'unknown',
    code: 'network_ECONNABORTED',
  })
  expect(rig.twilio.creates).toBe(1)
})

it('waits an hour when the daily limit is used up', async () => {
  const rig = await smsRig({ reachable: true })
  rig.twilio.faults.push({ kind: 'refused', status: 429, code: 63038 })
  expect(await rig.channel.send(reminder(rig.clock))).toEqual({
    kind: 'later',
    code: '63038',
    scope: 'sender',
    retryAt: rig.clock.now.add({ hours: 1 }),
  })
})

it('is pushed back when it sends faster than the number may', async () => {
  const rig = await smsRig({ reachable: true, fate: staysQueued, perSecond: 1 })
  expect(await rig.channel.send(reminder(rig.clock))).toMatchObject({ kind: 'accepted' })
  expect(await rig.channel.send(reminder(rig.clock))).toMatchObject({
    kind: 'later',
    code: '20429',
    scope: 'sender',
  })
  rig.clock.now = rig.clock.now.add({ seconds: 1 })
  expect(await rig.channel.send(reminder(rig.clock))).toMatchObject({ kind: 'accepted' })
})

it('sends as fast as the operator says that the number can', async () => {
  expect((await smsRig({ reachable: true })).channel.pace.perSecond).toBe(1)
  expect((await smsRig({ reachable: true, sms: { perSecond: 100 } })).channel.pace.perSecond).toBe(100)
})

it.each([
  ['30001', 'later'],
  ['30003', 'later'],
  ['30008', 'later'],
  ['30022', 'later'],
  ['30450', 'later'],
  ['63017', 'later'],
  ['63038', 'later'],
  ['30004', 'refused'],
  ['30007', 'refused'],
  ['30036', 'refused'],
  ['39999', 'refused'],
  [null, 'refused'],
  ['30005', 'gone'],
  ['30006', 'gone'],
  ['21610', 'optedOut'],
  ['30002', 'unauthorized'],
  ['30034', 'unauthorized'],
])('explains %s in a receipt as %s', async (code, kind) => {
  const { channel } = await smsRig({ reachable: true })
  expect(channel.explain(code)).toMatchObject({ kind })
})
