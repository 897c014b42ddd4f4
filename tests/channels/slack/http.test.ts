import { expect, it } from 'vitest'
import { ana, outgoing, slackBench } from './slackBench.ts'

const taken = { token: 'p1:taken', label: 'Taken' }
const later = { token: 'p1:later', label: 'Later' }

it('has Slack repeat an event that could not be stored, and hears the repetition', async () => {
  const { fake, ear, open } = await slackBench('http')
  await (await open()).caughtUp
  ear.failNext()
  ear.failNext()
  fake.say(ana, 'took it')
  await fake.quiet()
  expect(ear.words()).toEqual(['took it'])
  expect(ear.asked).toBe(3)
  expect(fake.lost).toBe(0)
})

it('hears an event that comes again under the same key', async () => {
  const { fake, ear, open } = await slackBench('http')
  await (await open()).caughtUp
  const entry = fake.say(ana, 'took it')
  await fake.quiet()
  fake.repeat(entry)
  await fake.quiet()
  expect(ear.events).toHaveLength(2)
  expect(ear.events[0]).toEqual(ear.events[1])
})

it('hears four texts at once, each with the time at which it was sent', async () => {
  const { fake, ear, open } = await slackBench('http')
  await (await open()).caughtUp
  const texts = ['took it', 'mood 2', 'a bit dizzy', 'and tired']
  for (const text of texts) fake.say(ana, text)
  await fake.quiet()
  const inOrder = ear.events
    .flatMap((event) => (event.kind === 'said' ? [event] : []))
    .toSorted((a, b) => Temporal.Instant.compare(a.sentAt, b.sentAt))
  expect(inOrder.map(({ utterance }) => utterance)).toEqual(texts.map((text) => ({ kind: 'text', text })))
})

it('takes two taps on a button as one press, and a tap on another button as another', async () => {
  const { fake, channel, ear, open } = await slackBench('http')
  fake.know(ana)
  await (await open()).caughtUp
  await channel.send(outgoing({ buttons: [taken, later] }))
  for (const label of ['Taken', 'Taken', 'Later']) {
    fake.press(ana, label)
    await fake.quiet()
  }
  await channel.send(outgoing({ buttons: [taken, later] }))
  fake.press(ana, 'Taken')
  await fake.quiet()
  const keys = ear.events.map((event) => event.externalId)
  expect(ear.words()).toEqual(['p1:taken', 'p1:taken', 'p1:later', 'p1:taken'])
  expect(keys[1]).toBe(keys[0])
  expect(new Set(keys).size).toBe(3)
})

it('shows her an error when a press or a command could not be stored, since Slack does not repeat them', async () => {
  const { fake, channel, ear, open } = await slackBench('http')
  fake.know(ana)
  await (await open()).caughtUp
  await channel.send(outgoing({ buttons: [taken] }))
  ear.failNext()
  fake.press(ana, 'Taken')
  await fake.quiet()
  expect(fake.lost).toBe(1)
  ear.failNext()
  fake.command(ana, 'took it')
  await fake.quiet()
  expect(fake.lost).toBe(2)
  fake.command(ana, 'took it & fine')
  await fake.quiet()
  expect(ear.words()).toEqual(['took it & fine'])
})

it('opens and hears while Slack itself cannot be asked anything', async () => {
  const { fake, ear, open } = await slackBench('http', {
    dms: async () => [{ userId: ana, since: Temporal.Now.instant() }],
  })
  fake.know(ana)
  for (let n = 0; n < 5; n++) fake.loseNextAnswer('conversations.open')
  fake.loseNextAnswer('auth.test')
  const { caughtUp } = await open()
  fake.say(ana, 'took it')
  await ear.until(() => ear.events.length === 1)
  await caughtUp
})

it('keeps what people write, and the secrets, out of the log', async () => {
  const { fake, channel, ear, log, open } = await slackBench('http')
  fake.know(ana)
  await (await open()).caughtUp
  ear.failNext()
  fake.say(ana, 'Examplol makes me dizzy')
  await fake.quiet()
  fake.revoke()
  await channel.send(outgoing({ text: 'Time for Examplol' }))
  const text = log.join('')
  expect(text).not.toBe('')
  for (const secret of ['Examplol', ana, fake.botToken, fake.signingSecret])
    expect(text).not.toContain(secret)
})

it('stores late after all what Slack takes for lost, and hears its repetition under the same key', async () => {
  const { fake, ear, open } = await slackBench('http')
  await (await open()).caughtUp
  const release = ear.holdNext()
  fake.say(ana, 'took it')
  await ear.until(() => ear.asked === 1)
  fake.expireAcks()
  await fake.quiet()
  release()
  await ear.until(() => ear.events.length === 2)
  expect(ear.events[0]).toEqual(ear.events[1])
})
