import type { Outgoing, Sent } from '../../bot/outgoing.ts'
import { type Instant, notBefore } from '../../domain/time.ts'
import type { TwilioClient } from './client.ts'
import { failureOfCode, failureOfError } from './faults.ts'

/** The newest messages to one person that are looked through. */
const newestMax = 200
/** Twilio's clock and ours may differ, and it counts in whole seconds. */
const clockDifferenceSec = 30
/** A trial account puts this before each text. */
const trialPrefix = 'Sent from your Twilio trial account - '

/**
 * Finds a message whose answer got lost: the newest to the same number with the same text, made since `since`. Not
 * narrowed by DateSent, which a message that still waits in Twilio's queue does not have yet.
 */
export async function lookUp(
  client: TwilioClient,
  { to, text }: Outgoing,
  since: Instant,
  now: Instant,
): Promise<Sent | null> {
  const earliest = since.subtract({ seconds: clockDifferenceSec })
  try {
    const messages = await client.messages.list({ to: to.value, limit: newestMax, pageSize: newestMax })
    const found = messages.find(
      (message) =>
        isSameText(message.body, text) &&
        notBefore(Temporal.Instant.fromEpochMilliseconds(message.dateCreated.getTime()), earliest),
    )
    if (found === undefined) return null
    if (found.status === 'failed' || found.status === 'undelivered' || found.status === 'canceled')
      return failureOfCode(found.errorCode === null ? null : String(found.errorCode), now)
    return { kind: 'accepted', messageId: found.sid }
  } catch (error) {
    return { kind: 'unknown', code: failureOfError(error, now).code }
  }
}

/** Twilio may have replaced typographic signs by plain ones (SmartEncoded), so both are made plain before comparing. */
function isSameText(stored: string, sent: string): boolean {
  const [a, b] = [plain(stored), plain(sent)]
  return a === b || a === plain(trialPrefix + sent)
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
