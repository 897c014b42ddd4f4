import { expect, it } from 'vitest'
import { ana, outgoing, slackBench } from './slackBench.ts'

const dms = async () => [{ userId: ana, since: Temporal.Now.instant().subtract({ hours: 1 }) }]

it('hears texts, presses and commands through a socket', async () => {
  const { fake, channel, ear, open } = await slackBench('socket')
  fake.know(ana)
  await (await open()).caughtUp
  await channel.send(outgoing({ buttons: [{ token: 'p1:taken', label: 'Taken' }] }))
  fake.say(ana, 'took it :) <3 👍🏽')
  await fake.quiet()
  fake.press(ana, 'Taken')
  await fake.quiet()
  fake.command(ana, 'pause')
  await fake.quiet()
  expect(ear.words()).toEqual(['took it :) <3 👍🏽', 'p1:taken', 'pause'])
  expect(fake.lost).toBe(0)
})

it('acknowledges an envelope only when it is stored', async () => {
  const { fake, ear, open } = await slackBench('socket')
  await (await open()).caughtUp
  const release = ear.holdNext()
  fake.say(ana, 'took it')
  await ear.until(() => ear.asked === 1)
  // A round trip, in which an acknowledgement would have arrived.
  await fetch(`${fake.apiUrl}auth.test`, { method: 'POST' })
  expect(fake.underWay()).toBe(1)
  release()
  await fake.quiet()
  expect(ear.words()).toEqual(['took it'])
})

it('gets an envelope again that could not be stored', async () => {
  const { fake, ear, log, open } = await slackBench('socket')
  await (await open()).caughtUp
  ear.failNext()
  fake.say(ana, 'took it')
  await ear.until(() => ear.asked === 1)
  fake.expireAcks()
  await fake.quiet()
  expect(ear.words()).toEqual(['took it'])
  expect(ear.asked).toBe(2)
  expect(fake.lost).toBe(0)
  expect(log.join('')).not.toContain('took it')
})

it('connects anew when Slack asks for it', async () => {
  const { fake, ear, open } = await slackBench('socket')
  await (await open()).caughtUp
  fake.refreshSockets()
  await fake.until(() => fake.socketCount === 0)
  await fake.until(() => fake.socketCount === 1)
  fake.say(ana, 'took it')
  await fake.quiet()
  expect(ear.words()).toEqual(['took it'])
})

it('connects anew after a cut, and fetches what was written meanwhile', async () => {
  const { fake, ear, open } = await slackBench('socket', { dms })
  fake.know(ana)
  await (await open()).caughtUp
  fake.sayUnheard(ana, 'took it')
  fake.dropSockets()
  await ear.until(() => ear.events.length === 1)
  expect(ear.words()).toEqual(['took it'])
})

it('outlives every fault of a start, a token that is refused included', async () => {
  const { fake, ear, log, open } = await slackBench('socket')
  fake.loseNextAnswer('apps.connections.open')
  fake.failNext({ status: 500 }, 'apps.connections.open')
  fake.failNext({ error: 'invalid_auth' }, 'apps.connections.open')
  fake.failNext({ retryAfterSec: 1 }, 'apps.connections.open')
  await (await open()).caughtUp
  fake.say(ana, 'took it')
  await fake.quiet()
  expect(ear.words()).toEqual(['took it'])
  expect(log.join('')).toContain('does not accept the app token')
  expect(log.join('')).not.toContain(fake.appToken)
})

it('outlives every fault of a later connection, too', async () => {
  const { fake, ear, open } = await slackBench('socket')
  await (await open()).caughtUp
  fake.failNext({ error: 'internal_error' }, 'apps.connections.open')
  fake.failNext({ error: 'account_inactive' }, 'apps.connections.open')
  fake.dropSockets()
  await fake.until(() => fake.calls('apps.connections.open') === 4 && fake.socketCount === 1)
  fake.say(ana, 'took it')
  await fake.quiet()
  expect(ear.words()).toEqual(['took it'])
})

it('closes its socket, and opens none after that', async () => {
  const { fake, open } = await slackBench('socket')
  const receiving = await open()
  await receiving.caughtUp
  await receiving.close()
  await fake.until(() => fake.socketCount === 0)
  expect(fake.calls('apps.connections.open')).toBe(1)
})

it('closes while a connection is only being asked for', async () => {
  const { fake, open } = await slackBench('socket')
  fake.hangNext('apps.connections.open')
  const receiving = await open()
  await fake.until(() => fake.calls('apps.connections.open') === 1)
  await receiving.close()
  await receiving.caughtUp
  expect(fake.socketCount).toBe(0)
})
