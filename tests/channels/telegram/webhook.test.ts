import { expect, it } from 'vitest'
import { ana, ben, telegramBench } from './telegramBench.ts'

it('has Telegram repeat what could not be stored, in the order of the chat, without holding up others', async () => {
  const { fake, ear, open } = await telegramBench('webhook')
  await (await open()).caughtUp
  ear.failNext()
  fake.say(ana, 'took it')
  fake.say(ana, 'no, wrong')
  await ear.until(() => ear.asked >= 1)
  fake.say(ben, "I'll check")
  await fake.quiet()
  expect(ear.words().filter((word) => word !== "I'll check")).toEqual(['took it', 'no, wrong'])
  expect(ear.words()).toHaveLength(3)
})

it('fetches what waited at Telegram before it says that it has caught up', async () => {
  const { fake, ear, open } = await telegramBench('webhook')
  for (let n = 0; n < 40; n++) fake.say(n % 2 === 0 ? ana : ben, `${n}`)
  await (await open()).caughtUp
  expect(ear.events).toHaveLength(40)
  const numbers = (user: string) =>
    ear.events.flatMap((event) =>
      event.kind === 'said' && event.from.value === user && event.utterance.kind === 'text'
        ? [Number(event.utterance.text)]
        : [],
    )
  for (const user of [ana, ben]) expect(numbers(user)).toEqual(numbers(user).toSorted((a, b) => a - b))
})

it('tells Telegram its address until Telegram has heard it', async () => {
  const { fake, ear, log, open } = await telegramBench('webhook')
  fake.loseNextAnswer('setWebhook')
  fake.failNext({ error_code: 500, description: 'Internal Server Error' }, 'setWebhook')
  fake.failNext({ error_code: 401, description: 'Unauthorized' }, 'getWebhookInfo')
  await (await open()).caughtUp
  fake.say(ana, 'took it')
  await fake.quiet()
  expect(ear.words()).toEqual(['took it'])
  expect(log).toHaveLength(3)
  expect(log.join('')).not.toContain(fake.token)
})

it('hears the same update twice under one key', async () => {
  const { fake, ear, open } = await telegramBench('webhook')
  await (await open()).caughtUp
  const update = fake.say(ana, 'took it')
  await fake.quiet()
  fake.repeat(update)
  await fake.quiet()
  expect(ear.events).toHaveLength(2)
  expect(new Set(ear.events.map((event) => event.externalId)).size).toBe(1)
})

it('takes two taps on a button as one press, and a tap on another button as another', async () => {
  const { fake, channel, ear, open } = await telegramBench('webhook')
  fake.know(ana)
  await (await open()).caughtUp
  const buttons = [
    { token: 'p1:taken', label: 'Taken' },
    { token: 'p1:later', label: 'Later' },
  ]
  const to = { channel: 'telegram', value: ana } as const
  await channel.send({ id: 'a', to, text: 'Taken?', buttons, worthUntil: Temporal.Now.instant() })
  fake.press(ana, 'Taken')
  fake.press(ana, 'Taken')
  fake.press(ana, 'Later')
  await fake.quiet()
  const keys = ear.events.map((event) => event.externalId)
  expect(ear.words()).toEqual(['p1:taken', 'p1:taken', 'p1:later'])
  expect(keys[0]).toBe(keys[1])
  expect(keys[2]).not.toBe(keys[0])
  await channel.send({ id: 'b', to, text: 'Taken?', buttons, worthUntil: Temporal.Now.instant() })
  fake.press(ana, 'Taken')
  await fake.quiet()
  expect(ear.events[3]?.externalId).not.toBe(keys[0])
})

it('answers a press after it is stored, and lets an answer that comes too late be', async () => {
  const { fake, channel, ear, log, open } = await telegramBench('webhook')
  fake.know(ana)
  await (await open()).caughtUp
  const to = { channel: 'telegram', value: ana } as const
  const buttons = [{ token: 'p1:taken', label: 'Taken' }]
  await channel.send({ id: 'a', to, text: 'Taken?', buttons, worthUntil: Temporal.Now.instant() })
  ear.failNext()
  fake.failNext({ error_code: 400, description: 'Bad Request: query is too old' }, 'answerCallbackQuery')
  fake.press(ana, 'Taken')
  await ear.until(() => ear.asked === 1)
  expect(fake.calls('answerCallbackQuery')).toBe(0)
  await fake.until(() => fake.calls('answerCallbackQuery') === 1)
  await fake.quiet()
  expect(ear.words()).toEqual(['p1:taken'])
  expect(log.join('')).not.toContain('too old')
})

it('tells when she blocks the bot and lets it in again', async () => {
  const { fake, channel, ear, open } = await telegramBench('webhook')
  fake.know(ana)
  await (await open()).caughtUp
  const outgoing = {
    id: 'a',
    to: { channel: 'telegram', value: ana },
    text: 'Taken?',
    buttons: [],
    worthUntil: Temporal.Now.instant(),
  } as const
  fake.block(ana)
  await fake.quiet()
  expect(await channel.send(outgoing)).toEqual({ kind: 'gone', code: '403_blocked' })
  fake.unblock(ana)
  await fake.quiet()
  expect(await channel.send(outgoing)).toMatchObject({ kind: 'accepted' })
  expect(ear.events.map((event) => event.kind === 'access' && event.allowed)).toEqual([false, true])
})

it('takes nothing more once it is closed, so that Telegram keeps it for the next start', async () => {
  const { fake, ear, open } = await telegramBench('webhook', { fake: { redeliverFirstMs: 60_000 } })
  const first = await open()
  await first.caughtUp
  await first.close()
  fake.say(ana, 'took it')
  await fake.until(() => fake.deliveries() === 1)
  expect(ear.words()).toEqual([])
})

it('closes while Telegram is only being told its address', async () => {
  const { fake, open } = await telegramBench('webhook')
  fake.hangNext('setWebhook')
  const receiving = await open()
  await fake.until(() => fake.calls('setWebhook') === 1)
  await receiving.close()
  await receiving.caughtUp
})
