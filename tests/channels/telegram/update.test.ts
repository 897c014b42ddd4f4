import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readUpdate } from '../../../src/channels/telegram/update.ts'

const clock = () => Temporal.Instant.from('2026-11-25T08:00:00Z')

it('reads any update whatever without an error, and only private chats', () => {
  const chat = fc.record({
    id: fc.oneof(fc.maxSafeInteger(), fc.string()),
    type: fc.constantFrom('group', 'channel', 'x'),
  })
  const member = fc.record({ status: fc.constantFrom('member', 'kicked', 'left') })
  const update = fc.record(
    {
      update_id: fc.oneof(fc.nat(), fc.string()),
      message: fc.record({ message_id: fc.nat(), date: fc.nat(), chat, text: fc.anything() }),
      callback_query: fc.record({
        id: fc.string(),
        data: fc.anything(),
        message: fc.record({ message_id: fc.nat(), chat }),
      }),
      my_chat_member: fc.record({ chat, date: fc.nat(), new_chat_member: member }),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.oneof(update, fc.anything()), (raw) => {
      expect(readUpdate(raw, '42', clock)?.events ?? []).toEqual([])
    }),
  )
})

it('dates a text at the end of its second, so that it is not older than the message it answers', () => {
  const raw = {
    update_id: 1,
    message: { message_id: 2, date: 1_795_593_600, chat: { id: 3, type: 'private' }, text: 'yes' },
  }
  const [event] = readUpdate(raw, '42', clock)?.events ?? []
  expect(event).toMatchObject({ sentAt: Temporal.Instant.from('2026-11-25T08:00:00.999Z') })
})

it('tells the messages of two bots apart', () => {
  const raw = {
    update_id: 1,
    message: { message_id: 2, date: 1_795_593_600, chat: { id: 3, type: 'private' }, text: 'yes' },
  }
  const keyFor = (bot: string) => readUpdate(raw, bot, clock)?.events[0]?.externalId
  expect(keyFor('42')).not.toBe(keyFor('43'))
})
