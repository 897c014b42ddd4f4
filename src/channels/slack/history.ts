import type { webApi } from '@slack/bolt'

export type HistoryMessage = NonNullable<webApi.ConversationsHistoryResponse['messages']>[number]

const pageSize = 200

/** The messages of a conversation after `oldest` (a `ts`), newest first, page by page. */
export async function* history(
  client: webApi.WebClient,
  channel: string,
  oldest: string,
): AsyncGenerator<readonly HistoryMessage[]> {
  let cursor: string | undefined
  do {
    const page = await client.conversations.history({
      channel,
      oldest,
      limit: pageSize,
      include_all_metadata: true,
      ...(cursor === undefined ? {} : { cursor }),
    })
    yield page.messages ?? []
    cursor = page.has_more === true ? page.response_metadata?.next_cursor : undefined
  } while (cursor !== undefined && cursor !== '')
}
