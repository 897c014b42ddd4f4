import { expect, it } from 'vitest'
import { staysQueued } from '../../support/fakeTwilio.ts'
import { ana, smsRig } from './rig.ts'

const message = {
  id: 'm1-1',
  to: { channel: 'sms', value: ana },
  text: 'Time for your 8:00 medicine',
  buttons: [],
  worthUntil: Temporal.Instant.from('2026-11-25T10:00:00Z'),
} as const

it('empties texts in both directions, with their pictures, and leaves number and time', async () => {
  const { twilio, channel } = await smsRig({ reachable: false })
  await twilio.receive(ana, 'took it, dizzy', { numMedia: 2 })
  await channel.send(message)
  await twilio.settled()
  for (const { sid } of twilio.messages) expect(await channel.redact(sid)).toBe(true)
  expect(twilio.messages.map(({ body, numMedia, from, to }) => [body, numMedia, from, to])).toEqual([
    ['', 0, ana, twilio.number],
    ['', 0, twilio.number, ana],
  ])
})

it('counts as done what Twilio does not have any more', async () => {
  const { channel } = await smsRig({ reachable: false })
  expect(await channel.redact(`SM${'9'.repeat(32)}`)).toBe(true)
})

it('says that it could not be done: a message under way, a fault, nobody there', async () => {
  const { twilio, channel, logged } = await smsRig({ reachable: false, fate: staysQueued })
  await channel.send(message)
  const sid = twilio.sent[0]?.sid ?? ''
  expect(await channel.redact(sid)).toBe(false)
  twilio.readFault = 503
  expect(await channel.redact(sid)).toBe(false)
  await twilio.close()
  expect(await channel.redact(sid)).toBe(false)
  expect(twilio.sent[0]?.body).toBe(message.text)
  expect(logged).toEqual([])
})
