import { expect, it } from 'vitest'
import { eventually } from '../../support/eventually.ts'
import { ana, ben, slackBench } from './slackBench.ts'

const anHourAgo = () => Temporal.Now.instant().subtract({ hours: 1 })
const dms = async () => [
  { userId: ana, since: anHourAgo() },
  { userId: ben, since: anHourAgo() },
]

it('fetches what was written while nobody listened, in order, and only their own words', async () => {
  const { fake, channel, ear, open } = await slackBench('http', { dms })
  const texts = Array.from({ length: 450 }, (_, i) => `message ${i}`)
  for (const text of texts) fake.sayUnheard(ana, text)
  fake.sayUnheard(ben, "I'll check")
  const to = { channel: 'slack', value: ana } as const
  await channel.send({ id: 'a', to, text: 'Taken?', buttons: [], worthUntil: Temporal.Now.instant() })
  await (await open()).caughtUp
  expect(ear.words()).toEqual([...texts, "I'll check"])
})

it('gives what it fetches the same key as the event that comes late after all', async () => {
  const { fake, ear, open } = await slackBench('http', { dms })
  fake.know(ben)
  const entry = fake.sayUnheard(ana, 'took it')
  await (await open()).caughtUp
  fake.repeat(entry)
  await fake.quiet()
  expect(ear.events).toHaveLength(2)
  expect(ear.events[0]).toEqual(ear.events[1])
})

it('leaves alone what is older than the last that was heard', async () => {
  let since = Temporal.Now.instant()
  const { fake, ear, open } = await slackBench('http', { dms: async () => [{ userId: ana, since }] })
  const old = fake.sayUnheard(ana, 'heard before')
  fake.sayUnheard(ana, 'not heard yet')
  const [seconds = '', micros = ''] = old.ts.split('.')
  since = Temporal.Instant.fromEpochNanoseconds(BigInt(seconds + micros) * 1000n)
  await (await open()).caughtUp
  expect(ear.words()).toEqual(['not heard yet'])
})

it('tries again until Slack answers, waits when it is asked to, and passes over who is gone', async () => {
  const { fake, ear, log, open } = await slackBench('http', { dms })
  fake.know(ana)
  fake.block(ana)
  fake.sayUnheard(ben, "I'll check")
  fake.loseNextAnswer('conversations.history')
  fake.failNext({ retryAfterSec: 0 }, 'conversations.history')
  fake.failNext({ error: 'service_unavailable' }, 'conversations.history')
  await (await open()).caughtUp
  expect(ear.words()).toEqual(["I'll check"])
  expect(log.map((line) => JSON.parse(line).code)).toEqual(
    expect.arrayContaining(['user_disabled', 'ratelimited', 'service_unavailable']),
  )
})

it('tries again when what it fetched could not be stored', async () => {
  const { fake, ear, open } = await slackBench('http', {
    dms: async () => [{ userId: ana, since: anHourAgo() }],
  })
  fake.sayUnheard(ana, 'took it')
  ear.failNext()
  await (await open()).caughtUp
  expect(ear.words()).toEqual(['took it'])
})

it('knows that events do not come when a conversation holds what should have come by itself', async () => {
  const dms = async () => [{ userId: ana, since: anHourAgo() }]
  const clock = () => Temporal.Now.instant().add({ minutes: 3 })
  const { fake, ear, open } = await slackBench('http', { dms, clock, timing: { gapCheckEveryMs: 1 } })
  const receiving = await open()
  await receiving.caughtUp
  expect(receiving.deaf?.()).toBeNull()
  fake.sayUnheard(ana, 'took it')
  await eventually(() => receiving.deaf?.()?.code === 'events_missing')
  expect(ear.words()).toContain('took it')
})
