import { expect, it } from 'vitest'
import { someTelegramUser } from '../../support/fakeTelegram.ts'
import { ana, ben, telegramBench } from './telegramBench.ts'

it('stores everything that waited at Telegram, in order, before it says that it has caught up', async () => {
  const { fake, ear, open } = await telegramBench('polling')
  const texts = Array.from({ length: 250 }, (_, i) => `message ${i}`)
  for (const text of texts) fake.say(ana, text)
  const { caughtUp } = await open()
  await caughtUp
  expect(ear.words()).toEqual(texts)
})

it('makes Telegram forget only what is stored: after a failure the same updates come again', async () => {
  const { fake, ear, open } = await telegramBench('polling')
  ear.failNext()
  fake.say(ana, 'took it')
  fake.say(ana, 'mood 4')
  const { caughtUp } = await open()
  await caughtUp
  await fake.quiet()
  expect(ear.words()).toEqual(['took it', 'mood 4'])
  expect(ear.asked).toBe(2)
})

it('hears at once what is said while a poll is held open', async () => {
  const { fake, ear, open } = await telegramBench('polling')
  await (await open()).caughtUp
  for (let n = 1; n <= 4; n++) fake.say(ana, `${n}`)
  await ear.until(() => ear.events.length === 4)
  expect(ear.words()).toEqual(['1', '2', '3', '4'])
})

it('takes a webhook of earlier times off and keeps what waited', async () => {
  const { fake, ear, open } = await telegramBench('polling')
  await fetch(`${fake.url}/bot${fake.token}/setWebhook`, {
    method: 'POST',
    body: JSON.stringify({ url: 'http://127.0.0.1:1/', allowed_updates: ['message'] }),
  })
  fake.say(ana, 'took it')
  await (await open()).caughtUp
  expect(fake.webhookUrl).toBeNull()
  expect(ear.words()).toEqual(['took it'])
  fake.block(ana)
  await ear.until(() => ear.events.length === 2)
  expect(ear.events[1]).toMatchObject({ kind: 'access', allowed: false, from: { value: ana } })
})

it('goes on when a second poller has taken its place (409), and says so', async () => {
  const { fake, ear, log, open } = await telegramBench('polling')
  await (await open()).caughtUp
  await fake.until(() => fake.calls('getUpdates') >= 2)
  await fetch(`${fake.url}/bot${fake.token}/getUpdates`, { method: 'POST', body: '{}' })
  fake.say(ana, 'took it')
  await ear.until(() => ear.events.length === 1)
  expect(log.join('')).toContain('"code":"409"')
})

it('goes on after a fault of the network or of Telegram, without letting the token out', async () => {
  const { fake, ear, log, open } = await telegramBench('polling')
  fake.failNext({ error_code: 502, description: 'Bad Gateway' }, 'deleteWebhook')
  fake.loseNextAnswer('getUpdates')
  fake.failNext(
    { error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 1 } },
    'getUpdates',
  )
  fake.say(ana, 'took it')
  await (await open()).caughtUp
  expect(ear.words()).toEqual(['took it'])
  expect(log).toHaveLength(3)
  expect(log.join('')).not.toContain(fake.token)
  expect(log.join('')).not.toContain('took it')
})

it('reports a token that Telegram does not accept, and goes on when it does again', async () => {
  const { fake, ear, log, open } = await telegramBench('polling')
  fake.failNext({ error_code: 401, description: 'Unauthorized' }, 'getUpdates')
  fake.say(ana, 'took it')
  await (await open()).caughtUp
  expect(ear.words()).toEqual(['took it'])
  expect(log.map((line) => JSON.parse(line))).toMatchObject([{ level: 50, code: '401' }])
})

it('gets past an update that it does not understand', async () => {
  const { fake, ear, log, open } = await telegramBench('polling')
  fake.update({ message: { message_id: 'seven' } }, 'chat 1')
  fake.say(ana, 'took it')
  await (await open()).caughtUp
  await fake.quiet()
  expect(ear.words()).toEqual(['took it'])
  expect(log.join('')).toContain('unknown form')
})

it('closes at once while a poll is held open', async () => {
  const { fake, open } = await telegramBench('polling')
  const receiving = await open()
  await receiving.caughtUp
  await fake.until(() => fake.calls('getUpdates') >= 2)
  await receiving.close()
  expect(fake.calls('getUpdates')).toBe(2)
})

it('keeps ids above 2^32 exactly', async () => {
  const { fake, ear, channel, open } = await telegramBench('polling')
  const user = someTelegramUser(1_000_000_007)
  fake.say(user, 'hello')
  await (await open()).caughtUp
  const [event] = ear.events
  if (event?.kind !== 'said') return expect.fail('nothing was said')
  expect(event.from.value).toBe(String(user))
  const about = { id: 'a', text: 'hello', buttons: [], worthUntil: event.sentAt }
  expect(await channel.send({ ...about, to: event.from })).toMatchObject({ kind: 'accepted' })
  expect(fake.messagesTo(user)).toHaveLength(1)
  expect(fake.messagesTo(ben)).toHaveLength(0)
})
