import type { Environment } from '../../src/config.ts'
import type { Address } from '../../src/domain/contact.ts'
import type { Instant } from '../../src/domain/time.ts'
import { startFakeTelegram } from '../support/fakeTelegram.ts'
import { fakeTwilio } from '../support/fakeTwilio.ts'
import type { Act } from './day.ts'

const publicUrl = 'https://tookit.example.org'

/** A message that is on somebody's phone. */
export interface OnPhone {
  readonly to: Address
  readonly text: string
  /** The service's own id. */
  readonly externalId: string
}

/** The services in a box, and everybody's phones. They live on while tookit dies. */
export interface Town {
  now: Instant
  readonly env: Environment
  /** tookit listens here from now on. */
  reach(url: string): void
  /** @returns false when no message offers that answer: then nothing is done. */
  act(act: Act): boolean
  /** Each thing that was done, so that none is missed: the service's id of it. */
  readonly done: readonly { readonly channel: string; readonly externalId: string }[]
  /** Nothing is on its way to tookit but, once it is dead, what waits for it to listen again. */
  delivered(dead: Promise<void>): Promise<void>
  onPhones(): readonly OnPhone[]
  close(): Promise<void>
}

export async function openTown(start: Instant, known: readonly Address[]): Promise<Town> {
  let now = start
  let origin = ''
  const telegram = await startFakeTelegram({
    clockMs: () => now.epochMilliseconds,
    deliverTo: (url) => url.replace(publicUrl, origin),
    redeliverFirstMs: 10,
  })
  const twilio = await fakeTwilio({ clock: () => now, webhookUrl: `${publicUrl}/sms` })
  telegram.know(...known.filter(({ channel }) => channel === 'telegram').map(({ value }) => value))
  const botId = telegram.token.split(':')[0]
  const done: { channel: string; externalId: string }[] = []

  const say = ({ channel, value }: Address, text: string): void => {
    if (channel === 'telegram') {
      const { message } = telegram.say(value, text) as unknown as { message: { message_id: number } }
      done.push({ channel, externalId: `${botId}:message:${value}:${message.message_id}` })
    } else {
      const before = twilio.messages.length
      void twilio.receive(value, text)
      done.push({ channel, externalId: twilio.messages[before]?.sid ?? '' })
    }
  }
  const choose = ({ channel, value }: Address, index: number): boolean => {
    if (channel === 'telegram') {
      const message = telegram.messagesTo(value).findLast(({ buttons }) => buttons.length > index)
      const label = message?.buttons[index]?.label
      if (message === undefined || label === undefined) return false
      const { callback_query: press } = telegram.press(value, label, message) as unknown as {
        callback_query: { data: string }
      }
      done.push({ channel, externalId: `${botId}:press:${value}:${message.messageId}:${press.data}` })
      return true
    }
    const texts = twilio.sent.filter(({ to }) => to === value).map(({ body }) => body)
    const numbers = texts.flatMap((text) => /Reply (.*)/s.exec(text)?.[1] ?? []).at(-1)
    const number = numbers?.match(/\d+(?= )/g)?.[index]
    if (number === undefined) return false
    say({ channel, value }, number)
    return true
  }
  return {
    get now() {
      return now
    },
    set now(at) {
      now = at
    },
    env: {
      PUBLIC_URL: publicUrl,
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      TELEGRAM_WEBHOOK_SECRET: 'a-webhook-secret_17',
      TWILIO_ACCOUNT_SID: twilio.accountSid,
      TWILIO_AUTH_TOKEN: twilio.authToken,
      TWILIO_FROM: twilio.number,
      TWILIO_API_BASE: twilio.url,
    },
    reach: (url) => {
      origin = url
      twilio.reach = url
    },
    act: ({ from, what }) => {
      if (what.kind === 'chooses') return choose(from, what.index)
      say(from, what.text)
      return true
    },
    done,
    delivered: async (dead) => {
      await Promise.race([telegram.quiet(), dead])
      await twilio.settled()
    },
    onPhones: () => [
      ...telegram.messages.map(({ to, text, messageId }) => ({
        to: { channel: 'telegram' as const, value: to },
        text,
        externalId: messageId,
      })),
      ...twilio.sent.map(({ to, body, sid }) => ({
        to: { channel: 'sms' as const, value: to },
        text: body,
        externalId: sid,
      })),
    ],
    close: async () => {
      await telegram.close()
      await twilio.close()
    },
  }
}
