import { makeTelegramChannel } from '../../../src/channels/telegram/channel.ts'
import { startFakeTelegram, type TelegramFault } from '../../support/fakeTelegram.ts'
import type { Delivered, Descriptor, Rig, Webhook } from '../descriptor.ts'

const token = '424242:AAF-Nq7tVkw0pRsecretZ0'
const secret = 'a-webhook-secret_17'
const address = '6900000017'
const secretHeader = 'x-telegram-bot-api-secret-token'

/** Wordings as listed by TelegramBotAPI/errors and by the server's own source. */
const faults: Readonly<Record<string, TelegramFault>> = {
  blocked: { error_code: 403, description: 'Forbidden: bot was blocked by the user' },
  deactivated: { error_code: 403, description: 'Forbidden: user is deactivated' },
  'not started': { error_code: 403, description: "Forbidden: bot can't initiate conversation with a user" },
  'chat not found': { error_code: 400, description: 'Bad Request: chat not found' },
  'invalid peer': { error_code: 400, description: 'Bad Request: PEER_ID_INVALID' },
  'upgraded group': {
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: -1001234567890 },
  },
  'too long': { error_code: 400, description: 'Bad Request: message is too long' },
  'bad markup': {
    error_code: 400,
    description: "Bad Request: can't parse entities: unexpected end of name token",
  },
  'bad button': { error_code: 400, description: 'Bad Request: BUTTON_DATA_INVALID' },
  'too fast': {
    error_code: 429,
    description: 'Too Many Requests: retry after 7',
    parameters: { retry_after: 7 },
  },
  'internal error': { error_code: 500, description: 'Internal Server Error' },
  'bad gateway': { error_code: 502, description: 'Bad Gateway' },
  'revoked token': { error_code: 401, description: 'Unauthorized' },
  'unknown token': { error_code: 404, description: 'Not Found' },
}

export const descriptor: Descriptor = {
  name: 'telegram',
  cannot: {},
  rig: async ({ publicUrl, clock, log }): Promise<Rig> => {
    const fake = await startFakeTelegram({ token, clockMs: () => clock().epochMilliseconds })
    fake.know(address)
    const channel = makeTelegramChannel({
      token,
      apiRoot: fake.url,
      receive: { kind: 'webhook', publicUrl, secret },
      clock,
      log,
    })
    return {
      channel,
      fake: {
        delivered: () => fake.messages,
        sendCalls: () => fake.calls('sendMessage'),
        failNext: (name) => fake.failNext(faults[name] ?? { error_code: 500, description: name }),
        loseNextAnswer: () => fake.loseNextAnswer(),
        close: () => fake.close(),
      },
    }
  },

  sign: (webhook) => ({ ...webhook, headers: { ...webhook.headers, [secretHeader]: secret } }),
  forgeries: {
    'a call without the secret': ({ headers: { [secretHeader]: _, ...headers }, ...rest }) => ({
      ...rest,
      headers,
    }),
    'a wrong secret of the same length': (signed) => withSecret(signed, secret.replace(/.$/, 'x')),
    'a beginning of the secret': (signed) => withSecret(signed, secret.slice(0, 4)),
    'an empty secret': (signed) => withSecret(signed, ''),
  },
  forgedStatus: 403,

  said: (from, text) => update({ message: { ...sentBy(from), message_id: 31, date: 1795593600, text } }),
  press: (from, message, data) =>
    update({
      callback_query: {
        id: '77',
        ...personOf(from),
        data,
        chat_instance: '1',
        message: pressedOn(from, message),
      },
    }),

  address,
  secrets: [token, secret],
  faults: [
    { name: 'blocked', expected: { kind: 'gone', code: '403_blocked' } },
    { name: 'deactivated', expected: { kind: 'gone', code: '403_deactivated' } },
    { name: 'not started', expected: { kind: 'gone' } },
    { name: 'chat not found', expected: { kind: 'gone', code: '400_chat_not_found' } },
    { name: 'invalid peer', expected: { kind: 'gone' } },
    { name: 'upgraded group', expected: { kind: 'gone' } },
    { name: 'too long', expected: { kind: 'refused', code: '400' } },
    { name: 'bad markup', expected: { kind: 'refused' } },
    { name: 'bad button', expected: { kind: 'refused' } },
    {
      name: 'too fast',
      expected: { kind: 'later', scope: 'address', retryAt: Temporal.Instant.from('2026-11-25T08:00:07Z') },
    },
    { name: 'internal error', expected: { kind: 'later', scope: 'sender', retryAt: null } },
    { name: 'bad gateway', expected: { kind: 'later', scope: 'sender' } },
    { name: 'revoked token', expected: { kind: 'unauthorized' } },
    { name: 'unknown token', expected: { kind: 'unauthorized' } },
  ],
}

const withSecret = (webhook: Webhook, given: string): Webhook => ({
  ...webhook,
  headers: { ...webhook.headers, [secretHeader]: given },
})

const update = (content: object): Webhook => ({
  path: '/telegram',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ update_id: 710_000_001, ...content }),
})

const personOf = (id: string) => ({ from: { id: Number(id), is_bot: false, first_name: 'Ana' } })
const sentBy = (id: string) => ({
  ...personOf(id),
  chat: { id: Number(id), type: 'private', first_name: 'Ana' },
})
const pressedOn = (id: string, { messageId, text }: Delivered) => ({
  message_id: Number(messageId),
  date: 1795593600,
  chat: { id: Number(id), type: 'private' },
  text,
})
