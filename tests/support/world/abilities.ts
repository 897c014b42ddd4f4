import type { Abilities } from '../../../src/bot/outgoing.ts'
import { abilities as slack } from '../../../src/channels/slack/channel.ts'
import { abilities as sms } from '../../../src/channels/sms/channel.ts'
import { abilities as telegram } from '../../../src/channels/telegram/channel.ts'
import type { ChannelName } from '../../../src/domain/contact.ts'

/** What the three services can do, for phones that are only played: the channels' own word, so that it can't drift. */
export const abilitiesOf: { readonly [C in ChannelName]: Abilities } = { sms, telegram, slack }
