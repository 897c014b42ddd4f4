import { expect, it } from 'vitest'
import { ana, ben, outgoing, slackBench } from './slackBench.ts'

it.each(['Omega_3*', '*Li* _slow_ ~x~ `y`', 'A <b> & C', ':pill: 10:30:00'])(
  'writes the medicine %s as it is, with and without buttons',
  async (name) => {
    const { fake, channel } = await slackBench('http')
    fake.know(ana)
    const text = `Time for ${name}.`
    await channel.send(outgoing({ text }))
    await channel.send(outgoing({ text, buttons: [{ token: 'p1:taken', label: `Took ${name}` }] }))
    expect(fake.messages.map((message) => message.text)).toEqual([text, text])
    expect(fake.messages[1]?.buttons).toEqual([{ token: 'p1:taken', label: `Took ${name}` }])
    for (const { fallback } of fake.messages) expect(fallback).not.toBe('')
  },
)

it('cuts a text that is too long for one section, and says all of it', async () => {
  const { fake, channel } = await slackBench('http')
  fake.know(ana)
  const text = Array.from({ length: 300 }, (_, i) => `line ${i} of a weekly summary`).join('\n')
  expect(await channel.send(outgoing({ text }))).toMatchObject({ kind: 'accepted' })
  expect(fake.messages[0]?.text).toBe(text)
})

it('is in no doubt when the answer to opening the conversation got lost: nothing was sent', async () => {
  const { fake, channel } = await slackBench('http')
  fake.know(ana)
  fake.loseNextAnswer('conversations.open')
  expect(await channel.send(outgoing())).toMatchObject({ kind: 'later', scope: 'sender' })
  expect(await channel.send(outgoing())).toMatchObject({ kind: 'accepted' })
  expect(fake.messages).toHaveLength(1)
})

it('opens a conversation once, even for many messages at once, and not at all with somebody it has heard', async () => {
  const { fake, channel, open } = await slackBench('http')
  fake.know(ana)
  await (await open()).caughtUp
  await Promise.all([channel.send(outgoing()), channel.send(outgoing()), channel.send(outgoing())])
  expect(fake.calls('conversations.open')).toBe(1)
  fake.say(ben, 'hello')
  await fake.quiet()
  await channel.send(outgoing({}, ben))
  expect(fake.messagesTo(ben)).toHaveLength(1)
  expect(fake.calls('conversations.open')).toBe(1)
})

it('takes a deactivated person and somebody unknown as gone', async () => {
  const { fake, channel } = await slackBench('http')
  fake.know(ana)
  fake.block(ana)
  expect(await channel.send(outgoing())).toEqual({ kind: 'gone', code: 'user_disabled' })
  expect(await channel.send(outgoing({}, ben))).toEqual({ kind: 'gone', code: 'user_not_found' })
})

it('gives up waiting for an answer, then does not know, and finds out', async () => {
  const { fake, channel } = await slackBench('http', { timing: { requestTimeoutMs: 500 } })
  fake.know(ana)
  await channel.send(outgoing({ id: 'the first, which opens the conversation' }))
  fake.hangNext()
  const since = Temporal.Now.instant()
  expect(await channel.send(outgoing())).toMatchObject({ kind: 'unknown' })
  expect(fake.messages).toHaveLength(2)
  expect(await channel.lookUp(outgoing(), since)).toEqual({
    kind: 'accepted',
    messageId: fake.messages[1]?.messageId,
  })
  expect(await channel.lookUp(outgoing({ id: 'never sent' }), since)).toBeNull()
  fake.loseNextAnswer('conversations.history')
  expect(await channel.lookUp(outgoing(), since)).toMatchObject({ kind: 'unknown' })
})

it('holds up one address that is written to too fast, and everybody when it is about all', async () => {
  const limits = { perSecond: 3, perAddressPerSecond: 1 }
  const { fake, channel } = await slackBench('http', { fake: { limits, clockMs: () => 1_795_593_600_000 } })
  const users = ['U1', 'U2', 'U3', 'U4']
  fake.know(...users)
  const send = (user: string) => channel.send(outgoing({}, user))
  expect(await send('U1')).toMatchObject({ kind: 'accepted' })
  expect(await send('U1')).toMatchObject({ kind: 'later', scope: 'address', code: 'ratelimited' })
  expect(await send('U1')).toMatchObject({ kind: 'later', scope: 'address', code: 'ratelimited' })
  // One 429 does not stop the client for the others.
  expect(await send('U2')).toMatchObject({ kind: 'accepted' })
  expect(await send('U3')).toMatchObject({ kind: 'accepted' })
  expect(await send('U4')).toMatchObject({ kind: 'later', scope: 'sender' })
  expect(fake.refusals).toBe(3)
})

it('takes the buttons off and leaves the words, and lets every fault of that be', async () => {
  const { fake, channel } = await slackBench('http')
  fake.know(ana)
  const text = 'Time for Omega_3* & <more>.'
  const sent = await channel.send(outgoing({ text, buttons: [{ token: 'p1:taken', label: 'Taken' }] }))
  if (sent.kind !== 'accepted') return expect.fail(sent.kind)
  await channel.retire(sent.messageId, ana)
  expect(fake.messages).toMatchObject([
    { text, buttons: [], fallback: 'Time for Omega_3* &amp; &lt;more&gt;.' },
  ])
  await channel.retire(sent.messageId, ana)
  expect(fake.calls('chat.update')).toBe(1)
  await channel.retire('D7:1.0', ana)
  await channel.retire('nonsense', ana)
  await fake.close()
  await channel.retire(sent.messageId, ana)
})

it('sees in a check that a scope or the app token is missing', async () => {
  const lacking = await slackBench('http', { fake: { scopes: 'chat:write,im:write' } })
  expect(await lacking.channel.check()).toMatchObject({
    ok: false,
    problem: expect.stringContaining('im:history'),
  })
  const socket = await slackBench('socket')
  expect(await socket.channel.check()).toEqual({ ok: true, account: 'tookit in Example' })
  socket.fake.failNext({ error: 'invalid_auth' }, 'apps.connections.open')
  expect(await socket.channel.check()).toMatchObject({
    ok: false,
    remedy: expect.stringContaining('SLACK_APP_TOKEN'),
  })
})
