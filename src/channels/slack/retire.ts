import type { types, webApi } from '@slack/bolt'
import { messageOfId } from './send.ts'

/**
 * Takes the buttons off and leaves the words. `chat.update` without blocks would keep the old ones, and without text
 * would lose the notification's, so both are read first and given back.
 */
export async function retire(client: webApi.WebClient, messageId: string): Promise<void> {
  const message = messageOfId(messageId)
  if (message === null) return
  const { channel, ts } = message
  try {
    const { messages } = await client.conversations.history({
      channel,
      latest: ts,
      oldest: ts,
      inclusive: true,
      limit: 1,
    })
    const found = messages?.find((one) => one.ts === ts)
    const blocks = (found?.blocks ?? []) as types.KnownBlock[]
    if (found === undefined || !blocks.some(({ type }) => type === 'actions')) return
    await client.chat.update({
      channel,
      ts,
      text: found.text ?? '',
      blocks: blocks.filter(({ type }) => type !== 'actions'),
    })
  } catch {
    // A courtesy: the press of a closed question is answered anyway.
  }
}
