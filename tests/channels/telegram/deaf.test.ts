import { expect, it } from 'vitest'
import { eventually } from '../../support/eventually.ts'
import { ana, telegramBench } from './telegramBench.ts'

it('knows that it hears nothing while Telegram can not be asked for updates', async () => {
  const { fake, open } = await telegramBench('polling')
  const receiving = await open()
  await receiving.caughtUp
  expect(receiving.deaf?.()).toBeNull()
  for (let n = 0; n < 3; n++) fake.failNext({ error_code: 502, description: 'Bad Gateway' }, 'getUpdates')
  fake.say(ana, 'took it') // ends the question that is held open
  await eventually(() => receiving.deaf?.()?.code === '502')
  await eventually(() => receiving.deaf?.() === null)
})

it('knows that its webhook is dead while a message waits at Telegram', async () => {
  const { fake, ear, open } = await telegramBench('webhook', { timing: { webhookCheckEveryMs: 1 } })
  const receiving = await open()
  await receiving.caughtUp
  for (let n = 0; n < 4; n++) ear.failNext()
  fake.say(ana, 'took it')
  await eventually(() => receiving.deaf?.()?.code === 'webhook_failing')
  await ear.until(() => ear.words().length === 1)
  await eventually(() => receiving.deaf?.() === null)
})
