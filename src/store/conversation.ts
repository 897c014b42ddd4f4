import type { Decision, Said, Speaker } from '../bot/decision.ts'
import type { Notice } from '../bot/notice.ts'
import type { Response } from '../bot/respond.ts'
import type { Together } from '../bot/sharedPhone.ts'
import type { Possible } from '../bot/whoWrote.ts'
import type { Address, ChannelName } from '../domain/contact.ts'
import type { Situation } from '../domain/situation.ts'
import type { Instant } from '../domain/time.ts'

/** The engine, as the store needs it to handle what came in. Pure: same input, same answer. */
export interface Conversation {
  /** `situations`: of herself, of the patients she cares for, and of those she has been asked about. */
  respond(speaker: Speaker, situations: readonly Situation[], said: Said, now: Instant): Response
  /** The same where several people have the address it came from: hers who alone can have meant it, or asked whose. */
  respondTogether(possible: readonly Possible[]): Together
  /** She blocked the bot on this contact, or let it in again. */
  accessChanged(
    situation: Situation,
    personId: string,
    contactId: string,
    allowed: boolean,
    now: Instant,
  ): Decision
  /** Somebody whom nobody has enrolled wrote. `greetedToday`: she was told who we are within 24 hours. */
  respondToStranger(from: Address, said: Said, greetedToday: boolean, now: Instant): readonly Notice[]
  /** An invitation's code in a text, in its one spelling. */
  codeIn(text: string): string | null
  serviceKeepsOptOuts(channel: ChannelName): boolean
}
