import { accessChanged } from '../bot/reported.ts'
import { respond } from '../bot/respond.ts'
import { respondTogether } from '../bot/sharedPhone.ts'
import { respondToStranger } from '../bot/strangers.ts'
import { codeIn } from '../bot/understand/codes.ts'
import { cutQuotes } from '../bot/understand/quotes.ts'
import { understand } from '../bot/understand/understand.ts'
import type { Channel } from '../channels/channel.ts'
import type { Conversation } from '../store/conversation.ts'

/** The engine, as the store needs it to handle what came in. */
export function conversationOver(channels: readonly Channel[]): Conversation {
  const keepsOptOuts = new Set(
    channels.filter(({ abilities }) => abilities.keepsOptOuts).map(({ name }) => name),
  )
  return {
    respond: (speaker, situations, said, now) =>
      respond(understand, cutQuotes, speaker, situations, said, now),
    respondTogether: (possible) =>
      respondTogether(
        ({ speaker, situations, said, now }) =>
          respond(understand, cutQuotes, speaker, situations, said, now),
        possible,
      ),
    accessChanged,
    respondToStranger: (from, said, greetedToday, now) =>
      respondToStranger(understand, from, said, greetedToday, now),
    codeIn,
    serviceKeepsOptOuts: (channel) => keepsOptOuts.has(channel),
  }
}
