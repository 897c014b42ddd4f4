import { makeSmsChannel } from '../../../src/channels/sms/channel.ts'
import { fakeTwilio, staysQueued } from '../../support/fakeTwilio.ts'
import { signature } from '../../support/twilio/callOut.ts'
import { type CreateFault, refusal } from '../../support/twilio/faults.ts'
import type { Descriptor, Webhook } from '../descriptor.ts'

const authToken = 'b0b1b2b3b4b5b6b7b8b9babbbcbdbebf'
const address = '+12125550147'
const number = '+15005550006'
const form = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' }

const paramsOf = ({ body }: Webhook) => Object.fromEntries(new URLSearchParams(body))
const withSignature = (webhook: Webhook, value: string): Webhook => ({
  ...webhook,
  headers: { ...webhook.headers, 'x-twilio-signature': value },
})
const signedFor = (webhook: Webhook, token: string, origin: string): Webhook =>
  withSignature(webhook, signature(token, origin + webhook.path, paramsOf(webhook)))

/** What each of Twilio's answers to a create call means to us. */
const codes = {
  gone: [21211, 21604, 21612, 21614, 21635],
  optedOut: [21610],
  refused: [21408, 21602, 21617],
  unauthorized: [20003, 21603, 21606, 21609],
  later: [20429, 21611, 63038],
} as const

const otherFaults: Readonly<
  Record<string, { fault: CreateFault; kind: 'later' | 'unknown' | 'refused' | 'unauthorized' }>
> = {
  'a 429 without a code': { fault: { kind: 'refused', status: 429, code: null }, kind: 'later' },
  'a 503': { fault: { kind: 'gateway', status: 503 }, kind: 'later' },
  'a 500, behind which it may have been taken': {
    fault: { kind: 'refused', status: 500, code: 20500 },
    kind: 'unknown',
  },
  'a 504 of a gateway': { fault: { kind: 'gateway', status: 504 }, kind: 'unknown' },
  'a 403 without a code': { fault: { kind: 'gateway', status: 403 }, kind: 'unauthorized' },
  'a code of tomorrow': { fault: refusal(21999), kind: 'refused' },
}

export const descriptor: Descriptor = {
  name: 'sms',
  cannot: { buttons: 'SMS is plain text' },
  address,
  secrets: [authToken],

  rig: async ({ publicUrl, clock, log }) => {
    const twilio = await fakeTwilio({
      authToken,
      number,
      clock,
      fate: staysQueued,
      webhookUrl: `${publicUrl}/sms`,
    })
    const channel = makeSmsChannel({
      accountSid: twilio.accountSid,
      authTokens: [authToken],
      sender: { kind: 'number', from: number },
      publicUrl,
      apiBase: twilio.url,
      pollEverySec: 60,
      since: async () => null,
      clock,
      log,
    })
    return {
      channel,
      fake: {
        delivered: () =>
          twilio.sent.map(({ to, body, sid }) => ({ to, text: body, messageId: sid, buttons: [] })),
        sendCalls: () => twilio.creates,
        failNext: (name) => void twilio.faults.push(otherFaults[name]?.fault ?? refusal(Number(name))),
        loseNextAnswer: () => void twilio.faults.push({ kind: 'answerLost' }),
        close: () => twilio.close(),
      },
    }
  },

  sign: (webhook, { publicUrl }) => signedFor(webhook, authToken, publicUrl),
  forgedStatus: 403,
  forgeries: {
    'a webhook without a signature': ({ path, body }) => ({ path, body, headers: form }),
    'an empty signature': (signed) => withSignature(signed, ''),
    'a signature with another token': (signed) =>
      signedFor(signed, 'f'.repeat(32), 'https://tookit.example.org'),
    'a signature for another address': (signed) =>
      signedFor(signed, authToken, 'https://elsewhere.example.org'),
    'a signature of another text': (signed) => ({ ...signed, body: signed.body.replace('took', 'skipped') }),
    'a signature of fewer parameters': (signed) => ({ ...signed, body: `${signed.body}&OptOutType=STOP` }),
    'a signature for another query': (signed) => ({ ...signed, path: `${signed.path}?a=1` }),
  },

  said: (from, text) => ({
    path: '/sms',
    headers: form,
    body: new URLSearchParams({
      MessageSid: `SM${'9'.repeat(32)}`,
      SmsStatus: 'received',
      NumMedia: '0',
      Body: text,
      From: from,
      To: number,
    }).toString(),
  }),

  faults: [
    ...Object.entries(codes).flatMap(([kind, each]) =>
      each.map((code) => ({
        name: String(code),
        expected: { kind: kind as keyof typeof codes, code: String(code) },
      })),
    ),
    ...Object.entries(otherFaults).map(([name, { kind }]) => ({ name, expected: { kind } })),
  ],
}
