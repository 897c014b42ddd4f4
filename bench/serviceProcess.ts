import { setTimeout as wait } from 'node:timers/promises'
import { type FakeTelegram, startFakeTelegram } from '../tests/support/fakeTelegram.ts'
import { type FakeTwilio, fakeTwilio, staysQueued } from '../tests/support/fakeTwilio.ts'
import { callOut } from '../tests/support/twilio/callOut.ts'
import { inboundMessage } from '../tests/support/twilio/message.ts'
import { textParams } from '../tests/support/twilio/params.ts'
import { type Order, type Reply, wallMs } from './service.ts'

/** The process of a service: obeys orders from `startService`, one after the other. */
let telegram: FakeTelegram | null = null
let twilio: FakeTwilio | null = null
let webhookUrl = ''
/** `await` counts from the last one. */
let awaited = 0

const received = (): number => telegram?.messages.length ?? twilio?.creates ?? 0

async function obey(order: Order): Promise<Reply> {
  switch (order.kind) {
    case 'telegram':
      telegram = await startFakeTelegram(
        order.limits ? { limits: { perSecond: 30, perAddressPerSecond: 1 } } : {},
      )
      telegram.know(...order.people)
      return { url: telegram.url, token: telegram.token }
    case 'twilio':
      webhookUrl = order.webhookUrl
      twilio = await fakeTwilio({ authToken: order.authToken, fate: staysQueued })
      return { url: twilio.url }
    case 'await':
      awaited += order.messages
      while (received() < awaited) await wait(1)
      return {}
    case 'say':
      return { sentAt: await say(order) }
    case 'answer':
      return { answeredMs: await answer(order) }
    case 'report':
      return {
        refusals: telegram?.refusals ?? 0,
        messagesTo: [...Map.groupBy(telegram?.messages ?? [], ({ to }) => to)].map(([to, all]) => [
          to,
          all.length,
        ]),
      }
    default:
      return order satisfies never
  }
}

async function say({ reach, from, text, pace }: Extract<Order, { kind: 'say' }>) {
  const { number, accountSid, authToken } = twilio as FakeTwilio
  const calls = callOut(() => reach)
  const sentAt: [string, number][] = []
  const one = async (address: string) => {
    const message = inboundMessage(address, number, text, 0, Date.now())
    sentAt.push([message.sid, wallMs()])
    const answered = await calls.post(webhookUrl, textParams(message, accountSid, null), authToken)
    if (answered.status !== 200) throw new Error(`the webhook answered ${answered.status}`)
  }
  if ('atOnce' in pace) {
    const next = from.values()
    const sender = async () => {
      for (const address of next) await one(address)
    }
    await Promise.all(Array.from({ length: pace.atOnce }, sender))
  } else {
    const start = performance.now()
    const sending: Promise<void>[] = []
    for (const [i, address] of from.entries()) {
      await wait(Math.max(0, start + (1000 * i) / pace.perSecond - performance.now()))
      sending.push(one(address))
    }
    await Promise.all(sending)
  }
  calls.close()
  return sentAt
}

/** Each writes at least a second and a bit after she was asked, as Telegram takes one message a second for a chat. */
async function answer({
  people,
  text,
  everyMs,
}: Extract<Order, { kind: 'answer' }>): Promise<readonly number[]> {
  const fake = telegram as FakeTelegram
  const answering = people.map(async (person, i) => {
    await fake.until(() => fake.messagesTo(person).length > 0)
    await wait(1200 + everyMs * (i % 3))
    const before = fake.messagesTo(person).length
    const start = performance.now()
    fake.say(person, text)
    await fake.until(() => fake.messagesTo(person).length > before)
    return performance.now() - start
  })
  return Promise.all(answering)
}

process.on('message', (order: Order) => void obey(order).then((reply) => process.send?.(reply)))
