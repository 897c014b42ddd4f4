import { expect, it } from 'vitest'
import { type Fate, staysQueued } from '../../support/fakeTwilio.ts'
import { reminder, smsRig } from './rig.ts'

async function lost(fate: () => readonly Fate[], text = 'Reply 1 taken, 2 later') {
  const rig = await smsRig({ reachable: true, fate })
  rig.twilio.withholdsCallbacks = true
  rig.twilio.faults.push({ kind: 'answerLost' })
  const outgoing = reminder(rig.clock, { text })
  expect(await rig.channel.send(outgoing)).toMatchObject({ kind: 'unknown' })
  const since = rig.clock.now
  rig.clock.now = since.add({ minutes: 2 })
  return { rig, outgoing, since }
}

it('finds a text that still waits in the queue, which has no date of sending', async () => {
  const { rig, outgoing, since } = await lost(staysQueued)
  expect(await rig.channel.lookUp(outgoing, since)).toEqual({
    kind: 'accepted',
    messageId: rig.twilio.sent[0]?.sid,
  })
})

it('tells that a text has failed meanwhile', async () => {
  const { rig, outgoing, since } = await lost(() => [{ status: 'failed', errorCode: 30006 }])
  expect(await rig.channel.lookUp(outgoing, since)).toEqual({ kind: 'gone', code: '30006' })
})

it.each([
  ['plain signs for typographic ones', 'It’s time – “now”…', `It's time - "now"...`],
  ['the words of a trial account before it', 'Reply 1', 'Sent from your Twilio trial account - Reply 1'],
])('knows its text again with %s', async (_, text, stored) => {
  const { rig, outgoing, since } = await lost(staysQueued, text)
  Object.assign(rig.twilio.sent[0] ?? {}, { body: stored })
  expect(await rig.channel.lookUp(outgoing, since)).toMatchObject({ kind: 'accepted' })
})

it('does not take the same text of an earlier day for it, nor another text, nor what she wrote', async () => {
  const rig = await smsRig({ reachable: true, fate: staysQueued })
  await rig.channel.send(reminder(rig.clock))
  rig.clock.now = rig.clock.now.add({ hours: 24 })
  const since = rig.clock.now
  await rig.channel.send(reminder(rig.clock, { text: 'How did you sleep?' }))
  const outgoing = reminder(rig.clock)
  await rig.twilio.receive(outgoing.to.value, outgoing.text)
  expect(await rig.channel.lookUp(outgoing, since)).toBeNull()
})

it('does not know when Twilio can not be asked', async () => {
  const { rig, outgoing, since } = await lost(staysQueued)
  rig.twilio.readFault = 503
  expect(await rig.channel.lookUp(outgoing, since)).toEqual({ kind: 'unknown', code: 'http_503' })
})
