import type { SlackReceive } from '../channels/slack/options.ts'
import type { Sender } from '../channels/sms/send.ts'
import type { TelegramReceive } from '../channels/telegram/options.ts'
import type { ConfigFault } from './fault.ts'
import type { VariableName, Variables } from './variables.ts'

export interface TelegramConfig {
  readonly token: string
  readonly receive: TelegramReceive
  readonly apiRoot: string | null
  readonly perSecond: number
}

export interface SmsConfig {
  readonly accountSid: string
  readonly authTokens: readonly [string, ...string[]]
  readonly sender: Sender
  readonly apiBase: string | null
  readonly perSecond: number
  readonly pollEverySec: number
}

export interface SlackConfig {
  readonly botToken: string
  readonly receive: SlackReceive
  readonly apiUrl: string | null
  readonly perSecond: number
}

/** Takes what is said of one service, and says what is missing; null when nothing is said of it. */
type Reading<T> = (
  variables: Variables,
  missing: (variable: VariableName, problem: string) => void,
) => T | null

export const telegramFrom: Reading<TelegramConfig> = (v, missing) => {
  const token = v.TELEGRAM_BOT_TOKEN
  if (token === undefined) {
    if (v.TELEGRAM_WEBHOOK_SECRET !== undefined)
      missing(
        'TELEGRAM_BOT_TOKEN',
        'is missing, although TELEGRAM_WEBHOOK_SECRET is set. @BotFather gives it to you.',
      )
    return null
  }
  const common = { token, apiRoot: v.TELEGRAM_API_ROOT ?? null, perSecond: v.TELEGRAM_PER_SECOND }
  if (v.PUBLIC_URL === undefined) return { ...common, receive: { kind: 'polling' } }
  if (v.TELEGRAM_WEBHOOK_SECRET === undefined) {
    missing(
      'TELEGRAM_WEBHOOK_SECRET',
      'is missing: with PUBLIC_URL Telegram calls tookit, and this shows that it is Telegram. Make one with: openssl rand -hex 32',
    )
    return null
  }
  return {
    ...common,
    receive: { kind: 'webhook', publicUrl: v.PUBLIC_URL, secret: v.TELEGRAM_WEBHOOK_SECRET },
  }
}

export const smsFrom: Reading<SmsConfig> = (v, missing) => {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken } = v
  const sender = senderFrom(v)
  if (accountSid === undefined && authToken === undefined && sender === null) return null
  if (accountSid === undefined)
    missing('TWILIO_ACCOUNT_SID', 'is missing: it stands on the first page of the Twilio console.')
  if (authToken === undefined)
    missing('TWILIO_AUTH_TOKEN', 'is missing: it stands on the first page of the Twilio console.')
  if (sender === null)
    missing('TWILIO_FROM', 'is missing: the number to send from. Or set TWILIO_MESSAGING_SERVICE_SID.')
  if (v.TWILIO_FROM !== undefined && v.TWILIO_MESSAGING_SERVICE_SID !== undefined)
    missing('TWILIO_FROM', 'and TWILIO_MESSAGING_SERVICE_SID are both set. Keep the one that should send.')
  if (accountSid === undefined || authToken === undefined || sender === null) return null
  const [first, ...others] = authToken.split(',')
  return {
    accountSid,
    authTokens: [first ?? authToken, ...others],
    sender,
    apiBase: v.TWILIO_API_BASE ?? null,
    perSecond: v.TWILIO_PER_SECOND,
    pollEverySec: v.TWILIO_POLL_SECONDS,
  }
}

const senderFrom = (v: Variables): Sender | null =>
  v.TWILIO_MESSAGING_SERVICE_SID !== undefined
    ? { kind: 'service', messagingServiceSid: v.TWILIO_MESSAGING_SERVICE_SID }
    : v.TWILIO_FROM === undefined
      ? null
      : { kind: 'number', from: v.TWILIO_FROM }

export const slackFrom: Reading<SlackConfig> = (v, missing) => {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = v
  if (botToken === undefined) {
    if (appToken !== undefined || signingSecret !== undefined)
      missing(
        'SLACK_BOT_TOKEN',
        'is missing: it stands under "OAuth & Permissions" of the app, after you installed it.',
      )
    return null
  }
  const common = { botToken, apiUrl: v.SLACK_API_URL ?? null, perSecond: v.SLACK_PER_SECOND }
  // A token for Socket Mode is only made by somebody who wants Socket Mode.
  if (appToken !== undefined) return { ...common, receive: { kind: 'socket', appToken } }
  if (v.PUBLIC_URL !== undefined && signingSecret !== undefined)
    return { ...common, receive: { kind: 'http', signingSecret } }
  if (v.PUBLIC_URL === undefined)
    missing(
      'SLACK_APP_TOKEN',
      'is missing: without PUBLIC_URL tookit hears Slack over Socket Mode. Switch it on in the app and make an app-level token with connections:write.',
    )
  else
    missing(
      'SLACK_SIGNING_SECRET',
      'is missing: with PUBLIC_URL Slack calls tookit, and this shows that it is Slack. It stands under "Basic Information" of the app.',
    )
  return null
}

export function readService<T>(reading: Reading<T>, variables: Variables, faults: ConfigFault[]): T | null {
  return reading(variables, (variable, problem) => void faults.push({ variable, problem }))
}
