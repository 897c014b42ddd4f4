import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { z } from 'zod'
import type { Address } from '../domain/contact.ts'

/**
 * Every variable of the environment that tookit reads, with what is wrong and what to do when it can't be used. A
 * message never holds the value: many are secrets, and a secret in the wrong variable is still one.
 */
const text = (pattern: RegExp, problem: string) => z.string().regex(pattern, problem)

const url = (protocol: RegExp, problem: string) => z.url({ protocol, error: problem })

const number = (problem: string, least: number, most: number) =>
  z.coerce.number(problem).min(least, problem).max(most, problem)

const perSecond = (name: string, usual: number) =>
  number(`is not a number of ${name} a second. Leave it out for ${usual}.`, 0.01, 10_000).default(usual)

const webAddress = 'is not an address like http://127.0.0.1:8081. Leave it out to use the service itself.'
const anotherServer = url(/^https?$/, webAddress).transform((value) => value.replace(/\/+$/, ''))

const phoneNumber = (value: string): string | null => {
  const parsed = parsePhoneNumberFromString(value)
  return parsed?.isPossible() === true && value.startsWith('+') ? parsed.number : null
}

const operators = z.string().transform((value, context): readonly Address[] =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .flatMap((one) => {
      const address = addressFrom(one)
      if (address !== null) return [address]
      context.addIssue({
        code: 'custom',
        message:
          'holds something that is no contact. Write telegram:12345, sms:+15551234567 or slack:U0123ABC; several with commas between.',
      })
      return []
    }),
)

/** `telegram:12345`, `sms:+15551234567`, `slack:U0123ABC`. */
export function addressFrom(written: string): Address | null {
  const [channel, ...rest] = written.split(':')
  const value = rest.join(':').trim()
  if (channel === 'telegram') return /^\d{1,20}$/.test(value) ? { channel, value } : null
  if (channel === 'slack') return /^[UW][A-Z0-9]{2,}$/.test(value) ? { channel, value } : null
  if (channel !== 'sms') return null
  const phone = phoneNumber(value)
  return phone === null ? null : { channel, value: phone }
}

/** 32 bytes in base64url. */
const keyPattern = /^[\w-]{43}$/

const keys = z.string().transform((value, context): readonly string[] => {
  const given = value.split(',').map((key) => key.trim())
  if (given.every((key) => keyPattern.test(key))) return given
  context.addIssue({
    code: 'custom',
    message:
      'holds something that is no key (32 bytes in base64url, 43 signs; several with commas between, the newest first). Make one with: npx tookit keys new',
  })
  return []
})

export const variables = z.object({
  DATABASE_URL: url(
    /^postgres(ql)?$/,
    'is not the address of a PostgreSQL, like postgres://user:password@localhost:5432/tookit. Leave it out for the embedded database.',
  ).optional(),
  TOOKIT_DATA: z.string().default('./data/embedded'),
  TOOKIT_ROLE: z.enum(['all', 'web', 'worker'], 'is none of all, web and worker.').default('all'),
  TOOKIT_ADULT_AGE: number('is not an age in whole years. Leave it out for 18.', 12, 25)
    .refine(Number.isInteger, 'is not a whole number of years.')
    .default(18),
  TOOKIT_OPERATOR: operators.default([]),
  HEARTBEAT_URL: url(
    /^https?$/,
    'is not an address that begins with https://. Copy the whole ping address of the check from your monitor, or leave it out.',
  ).optional(),
  TOOKIT_KEEP_TEXT_DAYS: number('is not a number of days (1 or more). Leave it out for a year.', 1, 36_500)
    .refine(Number.isInteger, 'is not a whole number.')
    .default(365),
  TOOKIT_KEYS: keys.optional(),
  TOOKIT_KEYS_FILE: z.string().optional(),
  PUBLIC_URL: url(
    /^https$/,
    'is not an address that begins with https://. Give the one under which the internet reaches tookit, or leave it out to poll.',
  )
    .transform((value) => value.replace(/\/+$/, ''))
    .optional(),
  TOOKIT_METRICS: z.enum(['0', '1'], 'is neither 1 nor 0.').default('0'),
  TOOKIT_METRICS_TOKEN: text(
    /^[\w-]{16,256}$/,
    'must be 16 to 256 letters, digits, _ or -. Make one with: openssl rand -hex 32',
  ).optional(),
  TOOKIT_TRACES: z.enum(['console', 'off'], 'is neither console nor off.').default('off'),
  OTEL_EXPORTER_OTLP_ENDPOINT: anotherServer.optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: number('is not a port (0 to 65535).', 0, 65_535)
    .refine(Number.isInteger, 'is not a whole number.')
    .default(3000),

  TELEGRAM_BOT_TOKEN: text(
    /^\d+:[\w-]{10,}$/,
    'is not a bot token. Copy the whole line that @BotFather gave you, digits and colon included.',
  ).optional(),
  TELEGRAM_WEBHOOK_SECRET: text(
    /^[\w-]{16,256}$/,
    'must be 16 to 256 letters, digits, _ or -. Make one with: openssl rand -hex 32',
  ).optional(),
  TELEGRAM_API_ROOT: anotherServer.optional(),
  TELEGRAM_PER_SECOND: perSecond('messages', 28),

  TWILIO_ACCOUNT_SID: text(
    /^AC[0-9a-fA-F]{32}$/,
    'is not an account SID: it begins with AC and stands on the first page of the Twilio console.',
  ).optional(),
  TWILIO_AUTH_TOKEN: text(
    /^[0-9a-fA-F]{32}(,[0-9a-fA-F]{32})?$/,
    'is not an auth token (32 digits and letters a to f). While you change it, give the new and the old with a comma between.',
  ).optional(),
  TWILIO_FROM: z
    .string()
    .refine((value) => phoneNumber(value) !== null, 'is not a number like +15551234567.')
    .transform((value) => phoneNumber(value) ?? value)
    .optional(),
  TWILIO_MESSAGING_SERVICE_SID: text(
    /^MG[0-9a-fA-F]{32}$/,
    'is not the SID of a Messaging Service: it begins with MG.',
  ).optional(),
  TWILIO_API_BASE: anotherServer.optional(),
  TWILIO_PER_SECOND: perSecond('messages', 1),
  TWILIO_POLL_SECONDS: number('is not a number of seconds.', 0.001, 3600).default(15),

  SLACK_BOT_TOKEN: text(
    /^xoxb-/,
    'is not a bot token: it begins with xoxb- and stands under "OAuth & Permissions" of the app.',
  ).optional(),
  SLACK_SIGNING_SECRET: text(
    /^[\w-]{8,}$/,
    'is not a signing secret: copy it from "Basic Information" of the app.',
  ).optional(),
  SLACK_APP_TOKEN: text(
    /^xapp-/,
    'is not an app-level token: it begins with xapp- and stands under "Basic Information" of the app.',
  ).optional(),
  SLACK_API_URL: url(/^https?$/, webAddress)
    .transform((value) => value.replace(/\/*$/, '/'))
    .optional(),
  SLACK_PER_SECOND: perSecond('messages', 15),
})

export type Variables = z.infer<typeof variables>
export type VariableName = keyof Variables
