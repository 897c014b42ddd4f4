import { accessChanged } from '../bot/reported.ts'
import { respond } from '../bot/respond.ts'
import { respondToStranger } from '../bot/strangers.ts'
import { codeIn } from '../bot/understand/codes.ts'
import { cutQuotes } from '../bot/understand/quotes.ts'
import { understand } from '../bot/understand/understand.ts'
import type { Channel, Explains } from '../channels/channel.ts'
import type { Conversation } from '../store/conversation.ts'
import type { Judging } from '../store/deliveries.ts'
import { reportedToEngine } from './telling.ts'

/** The engine, as the store needs it to handle what came in. */
export function conversationOver(channels: readonly Channel[]): Conversation {
  const keepsOptOuts = new Set(
    channels.filter(({ abilities }) => abilities.keepsOptOuts).map(({ name }) => name),
  )
  return {
    respond: (speaker, situations, said, now) =>
      respond(understand, cutQuotes, speaker, situations, said, now),
    accessChanged,
    respondToStranger: (from, said, greetedToday, now) =>
      respondToStranger(understand, from, said, greetedToday, now),
    codeIn,
    serviceKeepsOptOuts: (channel) => keepsOptOuts.has(channel),
  }
}

/** The engine, as the store needs it to judge what became of messages. */
export function judgingOver(channels: readonly Channel[]): Judging {
  const explaining = new Map(channels.filter(explains).map((channel) => [channel.name, channel]))
  return {
    reported: reportedToEngine,
    failureOf: (channel, code) => {
      const kind = explaining.get(channel)?.explain(code).kind
      // It failed after the service had taken it, so that very message is lost whatever may work later.
      return kind === 'gone' || kind === 'optedOut' ? kind : 'refused'
    },
  }
}

const explains = (channel: Channel): channel is Channel & Explains => 'explain' in channel
