import type { Abilities } from '../bot/outgoing.ts'
import type { ChannelName } from '../domain/contact.ts'
import { abilities as slack } from './slack/abilities.ts'
import { abilities as sms } from './sms/abilities.ts'
import { abilities as telegram } from './telegram/abilities.ts'

/** What each service can do, without a client of any. */
export const abilitiesOf: { readonly [C in ChannelName]: Abilities } = { sms, telegram, slack }
