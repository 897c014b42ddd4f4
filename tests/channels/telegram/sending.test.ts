import { expect, it } from 'vitest'
import type { Outgoing } from '../../../src/bot/outgoing.ts'
import { ana, ben, telegramBench } from './telegramBench.ts'

const outgoing = (about: Partial<Outgoing> = {}, user = ana): Outgoing => ({
  id: '0199a3c2',
  to: { channel: 'telegram', value: user },
  text: 'Time for your 8:00 medicine.',
  buttons: [],
  worthUntil: Temporal.Now.instant().add({ hours: 1 }),
  ...about,
})

it.each(['Omega_3*', 'Dep_akote <b>500</b> [mg] 1.5', '`Li` ~x~ #1 + 2 = {3}!'])(
  'writes the medicine %s as it is',
  async (name) => {
    const { fake, channel } = await telegramBench('polling')
    fake.know(ana)
    await channel.send(outgoing({ text: `Time for ${name}.` }))
    expect(fake.messages.map(({ text }) => text)).toEqual([`Time for ${name}.`])
  },
)

it('does not even ask Telegram to take a button whose token has more than 64 bytes', async () => {
  const { fake, channel } = await telegramBench('polling')
  fake.know(ana)
  const fits = 'ñ'.repeat(32)
  expect(await channel.send(outgoing({ buttons: [{ token: fits, label: 'Taken' }] }))).toMatchObject({
    kind: 'accepted',
  })
  expect(await channel.send(outgoing({ buttons: [{ token: `${fits}x`, label: 'Taken' }] }))).toEqual({
    kind: 'refused',
    code: 'button_token_too_long',
  })
  expect(fake.calls('sendMessage')).toBe(1)
})

it('gives up waiting for an answer, and then does not know', async () => {
  const { fake, channel } = await telegramBench('polling', { timing: { requestTimeoutSec: 0.5 } })
  fake.know(ana)
  fake.hangNext()
  expect(await channel.send(outgoing())).toEqual({ kind: 'unknown', code: 'no_answer' })
  expect(fake.messages).toHaveLength(1)
  expect(fake.calls('sendMessage')).toBe(1)
})

it('holds up one address that is written to too fast, and everybody when it is about all', async () => {
  const limits = { perSecond: 3, perAddressPerSecond: 1 }
  const { fake, channel } = await telegramBench('polling', {
    fake: { limits, clockMs: () => 1_795_593_600_000 },
  })
  const users = ['6900000001', '6900000002', '6900000003', '6900000004', '6900000005']
  fake.know(...users)
  const send = (user: string) => channel.send(outgoing({}, user))
  expect(await send('6900000001')).toMatchObject({ kind: 'accepted' })
  expect(await send('6900000001')).toMatchObject({ kind: 'later', scope: 'address', code: '429' })
  expect(await send('6900000001')).toMatchObject({ kind: 'later', scope: 'address', code: '429' })
  expect(await send('6900000002')).toMatchObject({ kind: 'accepted' })
  expect(await send('6900000003')).toMatchObject({ kind: 'accepted' })
  expect(await send('6900000004')).toMatchObject({ kind: 'later', scope: 'sender', code: '429' })
  expect(fake.refusals).toBe(3)
})

it('takes the buttons off and leaves the words, and lets every fault of that be', async () => {
  const { fake, channel } = await telegramBench('polling')
  fake.know(ana)
  const sent = await channel.send(outgoing({ buttons: [{ token: 'p1:taken', label: 'Taken' }] }))
  if (sent.kind !== 'accepted') return expect.fail(sent.kind)
  await channel.retire(sent.messageId, ana)
  expect(fake.messages).toMatchObject([{ text: 'Time for your 8:00 medicine.', buttons: [] }])
  await channel.retire(sent.messageId, ana)
  await channel.retire('999', ben)
  await fake.close()
  await channel.retire(sent.messageId, ana)
})

it('gives a link that opens the chat with a code, and never the token when it cannot', async () => {
  const { fake, channel } = await telegramBench('polling')
  fake.loseNextAnswer('getMe')
  const failure = await channel.inviteLink('Qz7-pk_2').catch((error: unknown) => error)
  expect(`${failure}${JSON.stringify(failure)}${(failure as Error).stack}`).not.toContain(fake.token)
  expect(failure).toBeInstanceOf(Error)
  expect(await channel.inviteLink('Qz7-pk_2')).toBe(`https://t.me/${fake.username}?start=Qz7-pk_2`)
})

it('sees in a check that another address is called, or none yet', async () => {
  const { fake, channel, open } = await telegramBench('webhook')
  expect(await channel.check()).toMatchObject({
    ok: false,
    problem: expect.stringContaining('does not call tookit'),
  })
  await (await open()).caughtUp
  expect(await channel.check()).toEqual({ ok: true, account: `@${fake.username}` })
  await fetch(`${fake.url}/bot${fake.token}/setWebhook`, {
    method: 'POST',
    body: JSON.stringify({ url: 'https://elsewhere.example.org/' }),
  })
  expect(await channel.check()).toMatchObject({
    ok: false,
    problem: expect.stringContaining('another address'),
  })
})

it('sees in a check that the token is wrong', async () => {
  const { fake, channel } = await telegramBench('polling')
  fake.revoke()
  expect(await channel.check()).toMatchObject({
    ok: false,
    remedy: expect.stringContaining('TELEGRAM_BOT_TOKEN'),
  })
  expect(await channel.send(outgoing())).toEqual({ kind: 'unauthorized', code: '401' })
})
