import type { Instant } from '../../domain/time.ts'
import type { Reachability } from '../channel.ts'
import type { TwilioClient } from './client.ts'
import { failureOfError } from './faults.ts'
import type { Sender } from './send.ts'

export interface Checked {
  readonly client: TwilioClient
  readonly accountSid: string
  readonly sender: Sender
  /** Where Twilio should call us; null when nobody can. */
  readonly webhookUrl: string | null
}

export async function check(
  { client, accountSid, sender, webhookUrl }: Checked,
  now: Instant,
): Promise<Reachability> {
  try {
    const account = await client.api.v2010.accounts(accountSid).fetch()
    if (account.status !== 'active')
      return {
        ok: false,
        problem: `the Twilio account is ${account.status}`,
        remedy: 'Reactivate it in the Twilio console.',
      }
    const problem = sender.kind === 'number' ? await problemOfNumber(client, sender.from, webhookUrl) : null
    return problem ?? { ok: true, account: account.friendlyName }
  } catch (error) {
    const failure = failureOfError(error, now)
    return failure.kind === 'unauthorized'
      ? {
          ok: false,
          problem: `Twilio does not accept the credentials (${failure.code})`,
          remedy: 'Compare the account SID and the auth token with those in the Twilio console.',
        }
      : {
          ok: false,
          problem: `Twilio gives no usable answer (${failure.code})`,
          remedy: 'Check the connection to the internet, and status.twilio.com.',
        }
  }
}

/** Without our address at the number, texts would reach us only when the list is read. */
async function problemOfNumber(
  client: TwilioClient,
  number: string,
  webhookUrl: string | null,
): Promise<Reachability | null> {
  const [owned] = await client.incomingPhoneNumbers.list({ phoneNumber: number, limit: 1 })
  if (owned === undefined)
    return {
      ok: false,
      problem: 'the number to send from does not belong to this Twilio account',
      remedy: 'Give the number in the form +15551234567, as it stands in the Twilio console.',
    }
  if (webhookUrl === null || owned.smsUrl.split('#')[0] === webhookUrl) return null
  return {
    ok: false,
    problem: 'texts to the number are not sent to tookit',
    remedy: `In the Twilio console, at the number, set "A message comes in" to ${webhookUrl} with HTTP POST.`,
  }
}
