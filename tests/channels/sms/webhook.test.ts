import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { staysQueued } from '../../support/fakeTwilio.ts'
import { ana, reminder, smsRig, told } from './rig.ts'

it('answers with empty TwiML, so that nothing is texted to the person', async () => {
  const rig = await smsRig({ reachable: true })
  await rig.open()
  const answer = await rig.twilio.receive(ana, 'took it')
  expect(answer).toMatchObject({ status: 200, type: expect.stringMatching(/^text\/xml/) })
  expect(rig.twilio.messages.map(({ direction }) => direction)).toEqual(['inbound'])
  expect(told(rig.stored)).toEqual(['said took it'])
})

it('asks for receipts at the public address and stores each', async () => {
  const rig = await smsRig({ reachable: true })
  await rig.open()
  const sent = await rig.channel.send(reminder(rig.clock))
  await rig.twilio.settled()
  expect(rig.twilio.sent[0]?.statusCallback).toBe('https://tookit.example.org/sms')
  expect(rig.stored).toMatchObject([
    { kind: 'delivery', status: 'sent', messageId: sent.kind === 'accepted' && sent.messageId },
    { kind: 'delivery', status: 'delivered' },
  ])
})

it('stores receipts that come before the answer, out of order and twice', async () => {
  const rig = await smsRig({
    reachable: true,
    fate: () => ['queued', 'delivered', 'sent', 'delivered', 'sent'],
  })
  await rig.open()
  rig.twilio.faults.push({ kind: 'answerHeld' })
  const sending = rig.channel.send(reminder(rig.clock))
  await rig.storedAtLeast(2)
  await rig.twilio.settled()
  expect(told(rig.stored)).toEqual(['delivered', 'sent'])
  rig.twilio.answerHeld()
  expect(await sending).toMatchObject({ kind: 'accepted' })
})

it('tells why a text did not arrive', async () => {
  const rig = await smsRig({
    reachable: true,
    fate: () => ['sent', { status: 'undelivered', errorCode: 30003 }],
  })
  await rig.open()
  await rig.channel.send(reminder(rig.clock))
  await rig.twilio.settled()
  expect(told(rig.stored)).toEqual(['sent', 'failed 30003'])
})

it('believes both auth tokens while one is being changed, and no third', async () => {
  const [old, next] = ['0'.repeat(32), '1'.repeat(32)]
  for (const [signsWith, heard] of [
    [old, true],
    [next, true],
    ['2'.repeat(32), false],
  ] as const) {
    const rig = await smsRig({ reachable: true, authToken: signsWith, sms: { authTokens: [old, next] } })
    await rig.open()
    expect((await rig.twilio.receive(ana, 'hello'))?.status).toBe(heard ? 200 : 403)
    expect(told(rig.stored)).toEqual(heard ? ['said hello'] : [])
  }
})

it('keeps the path of a public address that is not at the root', async () => {
  const rig = await smsRig({
    reachable: true,
    fate: staysQueued,
    sms: { publicUrl: 'https://clinic.example.org/tookit/' },
  })
  await rig.open()
  await rig.channel.send(reminder(rig.clock))
  expect(rig.twilio.sent[0]?.statusCallback).toBe('https://clinic.example.org/tookit/sms')
})

it('reads a signature over a parameter that comes several times: each value once, in order', async () => {
  const rig = await smsRig({ reachable: true })
  await rig.open()
  const sid = `SM${'1'.repeat(32)}`
  const signed = `https://tookit.example.org/smsBodyhello From${'+12125550147'}MessageSid${sid}SmsStatusreceivedTagaTagb`
  const response = await fetch(`${rig.twilio.reach}/sms`, {
    method: 'POST',
    body: `Tag=b&MessageSid=${sid}&SmsStatus=received&Tag=a&From=%2B12125550147&Body=hello+&Tag=b`,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': createHmac('sha1', rig.twilio.authToken).update(signed).digest('base64'),
    },
  })
  expect(response.status).toBe(200)
  expect(told(rig.stored)).toEqual(['said hello '])
})
