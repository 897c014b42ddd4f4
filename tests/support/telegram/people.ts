import type { FakeTelegramMessage, TelegramState } from './state.ts'
import type { TelegramUpdate } from './updates.ts'

type Payload = Readonly<Record<string, unknown>>

/** What people do in Telegram. */
export function people(state: TelegramState) {
  const { updates } = state
  const nowSec = () => Math.floor(state.clockMs() / 1000)
  const chatOf = (user: number | string) => ({ id: Number(user), type: 'private', first_name: 'Ana' })
  const fromOf = (user: number | string) => ({
    id: Number(user),
    is_bot: false,
    first_name: 'Ana',
    language_code: 'en',
  })
  const show = (user: number | string, content: Payload) => {
    state.known.add(String(user))
    const message = {
      message_id: ++state.lastMessageId,
      from: fromOf(user),
      chat: chatOf(user),
      date: nowSec(),
      ...content,
    }
    return updates.add({ message }, `chat ${user}`)
  }
  const access = (user: number | string, from: string, to: string) =>
    updates.add(
      {
        my_chat_member: {
          chat: chatOf(user),
          from: fromOf(user),
          date: nowSec(),
          old_chat_member: { status: from },
          new_chat_member: { status: to },
        },
      },
      `chat ${user}`,
    )
  return {
    know: (...users: readonly (number | string)[]) => {
      for (const user of users) state.known.add(String(user))
    },
    show,
    say: (user: number | string, text: string, about: Payload = {}) => show(user, { text, ...about }),
    press: (user: number | string, label: string, given?: FakeTelegramMessage) => {
      const has = (message: FakeTelegramMessage) => message.buttons.some((button) => button.label === label)
      const message = given ?? state.byChat.get(String(user))?.findLast(has)
      const token = message?.buttons.find((button) => button.label === label)?.token
      if (message === undefined || token === undefined) throw new Error(`${user} sees no button "${label}"`)
      const id = `${++state.lastCallbackId}`
      state.openPresses.add(id)
      const content = {
        message_id: Number(message.messageId),
        chat: chatOf(user),
        date: Math.floor(message.atMs / 1000),
        text: message.text,
      }
      return updates.add(
        { callback_query: { id, from: fromOf(user), message: content, chat_instance: '1', data: token } },
        `user ${user}`,
      )
    },
    block: (user: number | string) => {
      state.blocked.add(String(user))
      return access(user, 'member', 'kicked')
    },
    unblock: (user: number | string) => {
      state.blocked.delete(String(user))
      return access(user, 'kicked', 'member')
    },
    update: (content: Payload, queue: string) => updates.add(content, queue),
    repeat: (update: TelegramUpdate) => updates.repeat(update),
  }
}
