import type { Prompt } from '../domain/prompt.ts'
import type { Situation } from '../domain/situation.ts'
import { type Instant, isAfter, notAfter } from '../domain/time.ts'
import { clockToleranceSec } from './limits.ts'

/** It had been handed to the service before this was sent, so she can have meant it. */
export const wasOfferedBy = (prompt: Prompt, sentAt: Instant): boolean =>
  prompt.offers.some((offer) => notAfter(offer.handedOverAt, sentAt.add({ seconds: clockToleranceSec })))

/** It was open when this was sent, even if something has closed it since (a newer text that crossed the answer). */
const wasOpenAt = (prompt: Prompt, sentAt: Instant): boolean =>
  prompt.closed === null || (prompt.closed.why === 'superseded' && isAfter(prompt.closed.at, sentAt))

/** The prompts that an answer sent then by this person could be an answer to. */
export const openQuestions = (s: Situation, personId: string, sentAt: Instant): readonly Prompt[] =>
  s.prompts.filter(
    (prompt) =>
      prompt.personId === personId &&
      wasOpenAt(prompt, sentAt) &&
      wasOfferedBy(prompt, sentAt) &&
      isAfter(prompt.expiresAt, sentAt),
  )
