import { makeSlackChannel } from '../../../src/channels/slack/channel.ts'
import { type SlackFault, startFakeSlack } from '../../support/fakeSlack.ts'
import { bodyOf, slackSignature } from '../../support/slack/delivery.ts'
import { typedInSlack } from '../../support/slack/text.ts'
import type { Descriptor, Rig, Webhook } from '../descriptor.ts'

const botToken = 'xoxb-17-secretOfTheBot'
const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5'
const address = 'U7ANA00017'
const channel = 'D7ANA00017'
const path = '/slack/events'
const ts = '1795593600.000100'

const byName = [
  ...[
    'channel_not_found',
    'is_archived',
    'not_in_channel',
    'user_not_found',
    'cannot_dm_bot',
    'messages_tab_disabled',
  ].map((name) => ({ name, expected: { kind: 'gone', code: name } as const })),
  ...['no_text', 'msg_too_long', 'invalid_blocks', 'msg_blocks_too_long', 'a_name_of_tomorrow'].map(
    (name) => ({
      name,
      expected: { kind: 'refused', code: name } as const,
    }),
  ),
  ...[
    'token_revoked',
    'invalid_auth',
    'not_authed',
    'account_inactive',
    'missing_scope',
    'token_expired',
  ].map((name) => ({
    name,
    expected: { kind: 'unauthorized', code: name } as const,
  })),
  ...['internal_error', 'fatal_error'].map((name) => ({
    name,
    expected: { kind: 'unknown', code: name } as const,
  })),
  { name: 'service_unavailable', expected: { kind: 'later', scope: 'sender' } as const },
]
const byStatus: Readonly<Record<string, SlackFault>> = {
  'HTTP 429': { retryAfterSec: 7 },
  'HTTP 503': { status: 503 },
  'HTTP 500': { status: 500 },
  'HTTP 504': { status: 504 },
}

export const descriptor: Descriptor = {
  name: 'slack',
  cannot: {},
  rig: async ({ clock, log }): Promise<Rig> => {
    const fake = await startFakeSlack({ botToken, signingSecret, clockMs: () => clock().epochMilliseconds })
    fake.know(address)
    const channel = makeSlackChannel({
      botToken,
      receive: { kind: 'http', signingSecret },
      apiUrl: fake.apiUrl,
      dms: async () => [],
      clock,
      log,
    })
    return {
      channel,
      fake: {
        delivered: () => fake.messages,
        sendCalls: () => fake.calls('chat.postMessage'),
        failNext: (name) => fake.failNext(byStatus[name] ?? { error: name }),
        loseNextAnswer: () => fake.loseNextAnswer(),
        close: () => fake.close(),
      },
    }
  },

  sign: (webhook, { now }) => signed(webhook, Math.floor(now.epochMilliseconds / 1000)),
  forgeries: {
    'a call without a signature': ({ headers: { 'x-slack-signature': _, ...headers }, ...rest }) => ({
      ...rest,
      headers,
    }),
    'a signature with another secret': (webhook) => ({
      ...webhook,
      headers: {
        ...webhook.headers,
        'x-slack-signature': slackSignature(
          'another',
          Number(webhook.headers['x-slack-request-timestamp']),
          webhook.body,
        ),
      },
    }),
    'the signature of another body': (webhook) => ({
      ...webhook,
      body: webhook.body.replace('U7ANA00017', 'U7BEN00018'),
    }),
    'a call of ten minutes ago, played again': (webhook) =>
      signed(webhook, Number(webhook.headers['x-slack-request-timestamp']) - 600),
    'a time that is no number': (webhook) => ({
      ...webhook,
      headers: { ...webhook.headers, 'x-slack-request-timestamp': 'now' },
    }),
  },
  forgedStatus: 403,
  redelivery: (webhook) => ({
    ...webhook,
    headers: { ...webhook.headers, 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' },
  }),

  said: (from, text) => ({
    path,
    headers: { 'content-type': 'application/json' },
    body: bodyOf('events_api', {
      type: 'event_callback',
      team_id: 'T1',
      event_id: 'Ev1',
      event: {
        type: 'message',
        channel,
        channel_type: 'im',
        user: from,
        ts,
        event_ts: ts,
        text: typedInSlack(text),
      },
    }),
  }),
  press: (from, message, token) => ({
    path,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: bodyOf('interactive', {
      type: 'block_actions',
      team: { id: 'T1' },
      user: { id: from },
      channel: { id: channel },
      container: { type: 'message', message_ts: message.messageId.split(':')[1], channel_id: channel },
      trigger_id: '1',
      actions: [
        {
          type: 'button',
          block_id: 'b',
          action_id: `choice_${message.buttons.findIndex((button) => button.token === token)}`,
          value: token,
          action_ts: '1795593601.000000',
        },
      ],
    }),
  }),

  address,
  secrets: [botToken, signingSecret],
  faults: [
    ...byName,
    {
      name: 'HTTP 429',
      expected: { kind: 'later', scope: 'address', retryAt: Temporal.Instant.from('2026-11-25T08:00:07Z') },
    },
    { name: 'HTTP 503', expected: { kind: 'later', scope: 'sender' } },
    { name: 'HTTP 500', expected: { kind: 'unknown' } },
    { name: 'HTTP 504', expected: { kind: 'unknown' } },
  ],
}

function signed(webhook: Webhook, timestampSec: number): Webhook {
  const signature = slackSignature(signingSecret, timestampSec, webhook.body)
  return {
    ...webhook,
    headers: {
      ...webhook.headers,
      'x-slack-request-timestamp': String(timestampSec),
      'x-slack-signature': signature,
    },
  }
}
