import { expect, it } from 'vitest'
import { smsRig } from './rig.ts'

it('tells the account', async () => {
  const { channel } = await smsRig({ reachable: true })
  expect(await channel.check()).toEqual({ ok: true, account: 'Test clinic' })
})

it('tells that the credentials are not accepted', async () => {
  const { channel } = await smsRig({ reachable: true, sms: { authTokens: ['wrong'] } })
  expect(await channel.check()).toMatchObject({ ok: false, problem: expect.stringContaining('20003') })
})

it('tells that the number is not of this account', async () => {
  const { channel } = await smsRig({
    reachable: true,
    sms: { sender: { kind: 'number', from: '+15005550009' } },
  })
  expect(await channel.check()).toMatchObject({
    ok: false,
    problem: expect.stringContaining('does not belong'),
  })
})

it('tells that texts go elsewhere, and what to enter', async () => {
  const { channel } = await smsRig({ reachable: true, webhookUrl: 'https://demo.twilio.com/welcome' })
  expect(await channel.check()).toMatchObject({
    ok: false,
    remedy: expect.stringContaining('https://tookit.example.org/sms'),
  })
})

it('does not mind where texts go when it reads the list', async () => {
  const { channel } = await smsRig({ reachable: false, webhookUrl: 'https://demo.twilio.com/welcome' })
  expect(await channel.check()).toMatchObject({ ok: true })
})
