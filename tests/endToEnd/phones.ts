import type { TypedContact } from '../../src/cli/input.ts'
import type { Environment } from '../../src/config.ts'
import { startFakeSlack } from '../support/fakeSlack.ts'
import { startFakeTelegram } from '../support/fakeTelegram.ts'
import { fakeTwilio } from '../support/fakeTwilio.ts'

export type Who = 'ana' | 'ben'

/** The phones of two people on one service, and the service itself, in a box on loopback. */
export interface Phones {
  /** What the configuration says of the service. */
  readonly env: Environment
  /** The server listens here: where a proxy would hand on what the service calls. */
  reach(url: string): void
  readonly contactOf: (who: Who) => TypedContact
  say(who: Who, text: string): void
  /** While tookit is down. */
  sayUnheard(who: Who, text: string): void
  /** Chooses the first answer of the last message: its button, or its number. */
  chooseFirst(who: Who): void
  /** All texts that have come so far. */
  texts(who: Who): readonly string[]
  /** Nothing is on its way from the service to us. */
  quiet(): Promise<void>
  close(): Promise<void>
}

const publicUrl = 'https://tookit.example.org'

export async function telegramPhones(
  heard: 'webhook' | 'polling',
  clock: () => Temporal.Instant,
): Promise<Phones> {
  let origin = ''
  const fake = await startFakeTelegram({
    clockMs: () => clock().epochMilliseconds,
    deliverTo: (url) => url.replace(publicUrl, origin),
  })
  const users = { ana: 6_900_000_001, ben: 6_900_000_002 }
  const webhook = { PUBLIC_URL: publicUrl, TELEGRAM_WEBHOOK_SECRET: 'a-webhook-secret_17' }
  return {
    env: {
      TELEGRAM_BOT_TOKEN: fake.token,
      TELEGRAM_API_ROOT: fake.url,
      ...(heard === 'webhook' ? webhook : {}),
    },
    reach: (url) => {
      origin = url
    },
    contactOf: () => ({ kind: 'telegramLink' }),
    say: (who, text) => void fake.say(users[who], text),
    sayUnheard: (who, text) => void fake.say(users[who], text),
    chooseFirst: (who) => {
      const label = fake.messagesTo(users[who]).at(-1)?.buttons[0]?.label
      if (label === undefined) throw new Error(`${who} sees no button`)
      fake.press(users[who], label)
    },
    texts: (who) => fake.messagesTo(users[who]).map(({ text }) => text),
    quiet: () => fake.quiet(),
    close: () => fake.close(),
  }
}

export async function smsPhones(
  heard: 'webhook' | 'polling',
  clock: () => Temporal.Instant,
): Promise<Phones> {
  const twilio = await fakeTwilio({ clock, webhookUrl: heard === 'webhook' ? `${publicUrl}/sms` : null })
  const numbers = { ana: '+12125550147', ben: '+12125550148' }
  const say = (who: Who, text: string) => void twilio.receive(numbers[who], text)
  const textsOf = (who: Who) => twilio.sent.filter(({ to }) => to === numbers[who]).map(({ body }) => body)
  return {
    env: {
      TWILIO_ACCOUNT_SID: twilio.accountSid,
      TWILIO_AUTH_TOKEN: twilio.authToken,
      TWILIO_FROM: twilio.number,
      TWILIO_API_BASE: twilio.url,
      TWILIO_POLL_SECONDS: '0.005',
      ...(heard === 'webhook' ? { PUBLIC_URL: publicUrl } : {}),
    },
    reach: (url) => {
      twilio.reach = url
    },
    contactOf: (who) => ({ kind: 'address', address: { channel: 'sms', value: numbers[who] } }),
    say,
    sayUnheard: say,
    chooseFirst: (who) => say(who, /Reply (\d)/.exec(textsOf(who).at(-1) ?? '')?.[1] ?? '1'),
    texts: textsOf,
    quiet: () => twilio.settled(),
    close: () => twilio.close(),
  }
}

export async function slackPhones(
  heard: 'webhook' | 'socket',
  clock: () => Temporal.Instant,
): Promise<Phones> {
  const fake = await startFakeSlack({
    botToken: 'xoxb-17-fake',
    appToken: 'xapp-17-fake',
    clockMs: () => clock().epochMilliseconds,
  })
  const users = { ana: 'U7ANA00017', ben: 'U7BEN00018' }
  fake.know(users.ana, users.ben)
  return {
    env: {
      SLACK_BOT_TOKEN: fake.botToken,
      SLACK_API_URL: fake.apiUrl,
      ...(heard === 'webhook'
        ? { PUBLIC_URL: publicUrl, SLACK_SIGNING_SECRET: fake.signingSecret }
        : { SLACK_APP_TOKEN: fake.appToken }),
    },
    reach: (url) => {
      if (heard === 'webhook') fake.requestUrl = `${url}/slack/events`
    },
    contactOf: (who) => ({ kind: 'address', address: { channel: 'slack', value: users[who] } }),
    say: (who, text) => void fake.say(users[who], text),
    sayUnheard: (who, text) => void fake.sayUnheard(users[who], text),
    chooseFirst: (who) => {
      const label = fake.messagesTo(users[who]).at(-1)?.buttons[0]?.label
      if (label === undefined) throw new Error(`${who} sees no button`)
      fake.press(users[who], label)
    },
    texts: (who) => fake.messagesTo(users[who]).map(({ text }) => text),
    quiet: () => fake.quiet(),
    close: () => fake.close(),
  }
}
