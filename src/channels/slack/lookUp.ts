import type { webApi } from '@slack/bolt'
import { z } from 'zod'
import type { Outgoing, Sent } from '../../bot/outgoing.ts'
import type { Instant } from '../../domain/time.ts'
import type { LooksUp } from '../channel.ts'
import type { Conversations } from './conversations.ts'
import { faultOf } from './faults.ts'
import { history } from './history.ts'
import { attemptEvent } from './render.ts'
import { messageIdOf } from './send.ts'
import { tsOf } from './time.ts'

/** Slack's clock may be behind ours. */
const clockDifferenceSec = 120

const Attempt = z.object({
  event_type: z.literal(attemptEvent),
  event_payload: z.object({ attempt: z.string() }),
})

/** Finds a message by the attempt's id in its metadata, since Slack has no key against posting twice. */
export function makeLookUp(client: webApi.WebClient, conversations: Conversations): LooksUp['lookUp'] {
  return async ({ id, to }: Outgoing, since: Instant): Promise<Sent | null> => {
    try {
      const channel = await conversations.of(to.value)
      const oldest = tsOf(since.subtract({ seconds: clockDifferenceSec }))
      for await (const page of history(client, channel, oldest))
        for (const { ts, metadata } of page) {
          const attempt = Attempt.safeParse(metadata)
          if (ts !== undefined && attempt.success && attempt.data.event_payload.attempt === id)
            return { kind: 'accepted', messageId: messageIdOf(channel, ts) }
        }
      return null
    } catch (error) {
      return { kind: 'unknown', code: faultOf(error).code }
    }
  }
}
