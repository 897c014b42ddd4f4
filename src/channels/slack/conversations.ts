import type { webApi } from '@slack/bolt'

/**
 * The direct conversation (`D…`) of each user. Slack posts to a user id too, but changes a message only under its
 * conversation's id.
 */
export interface Conversations {
  of(userId: string): Promise<string>
  /** What an event told, so that it need not be asked. */
  learn(userId: string, channel: string): void
}

export function makeConversations(client: webApi.WebClient): Conversations {
  const known = new Map<string, Promise<string>>()
  const open = async (userId: string): Promise<string> => {
    const { channel } = await client.conversations.open({ users: userId })
    if (channel?.id === undefined) throw new Error('conversations.open told no channel')
    return channel.id
  }
  return {
    of: (userId) => {
      const asked = known.get(userId)
      if (asked !== undefined) return asked
      const opening = open(userId)
      known.set(userId, opening)
      // Not remembered when it failed; the caller has the rejection.
      opening.catch(() => known.delete(userId))
      return opening
    },
    learn: (userId, channel) => void known.set(userId, Promise.resolve(channel)),
  }
}
