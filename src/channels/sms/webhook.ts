import express, { type Router } from 'express'
import type { Logger } from 'pino'
import twilio from 'twilio'
import { z } from 'zod'
import type { Inbound } from '../../bot/inbound.ts'
import type { Instant } from '../../domain/time.ts'
import { type Accept, forgedStatus, webhookBodyLimit } from '../channel.ts'
import { deliveryOf, saidOf } from './events.ts'

/** Where Twilio calls us, below the public address: texts and receipts alike. */
export const webhookPath = '/sms'

/** TwiML for "text nothing back". An answer of plain text would be texted to the patient. */
const nothingToSay = '<?xml version="1.0" encoding="UTF-8"?><Response/>'

export interface Webhook {
  /** One to call with and, while it is being changed, the other one. Either may have signed. */
  readonly authTokens: readonly string[]
  /** The public address without a slash at the end. Twilio signs what it called, which a proxy hides from us. */
  readonly publicUrl: string
  readonly clock: () => Instant
  readonly log: Logger
  readonly accept: Accept
}

type Params = Readonly<Record<string, string | string[]>>

export function mountWebhook(router: Router, webhook: Webhook): void {
  const raw = express.raw({ type: () => true, limit: webhookBodyLimit })
  router.post(webhookPath, raw, async (request, response) => {
    const params = paramsOf(request.body)
    const signature = request.get('x-twilio-signature') ?? ''
    const url = webhook.publicUrl + request.originalUrl
    if (!webhook.authTokens.some((token) => twilio.validateRequest(token, signature, url, params))) {
      webhook.log.warn({ channel: 'sms' }, 'a webhook was not signed by Twilio for this address')
      response.status(forgedStatus).end()
      return
    }
    const event = eventOf(params, webhook.clock())
    if (event !== null) await webhook.accept([event])
    response.type('text/xml').send(nothingToSay)
  })
}

/**
 * All parameters as they were signed: unknown ones too, nothing trimmed, repeated names with all their values. One that
 * is said twice alike is signed, and means, as much as one said once.
 */
function paramsOf(body: unknown): Params {
  const params = new Map<string, Set<string>>()
  for (const [name, value] of new URLSearchParams(Buffer.isBuffer(body) ? body.toString('utf8') : ''))
    params.set(name, new Set([...(params.get(name) ?? []), value]))
  return Object.fromEntries(
    [...params].map(([name, [first = '', ...others]]) => [
      name,
      others.length > 0 ? [first, ...others] : first,
    ]),
  )
}

/**
 * The exact form, since a signature covers names and values without anything between them: whoever has seen a signed call
 * could lengthen its id by what follows and have one text heard twice.
 */
const MessageSid = z.string().regex(/^[SM]M[0-9a-f]{32}$/i)

const receiptForm = z.object({
  MessageSid,
  MessageStatus: z.string().min(1),
  ErrorCode: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional()
    .catch(undefined),
})

const textForm = z.object({
  MessageSid,
  SmsStatus: z.literal('received'),
  From: z.string(),
  Body: z.string().default(''),
  NumMedia: z.coerce.number().catch(0),
  OptOutType: z.string().optional().catch(undefined),
})

/** `null` for a kind that we do not know. Twilio tells no time of sending, so it is the time of coming in. */
function eventOf(params: Params, now: Instant): Inbound | null {
  const receipt = receiptForm.safeParse(params)
  if (receipt.success) {
    const { MessageSid: sid, MessageStatus: status, ErrorCode: code = null } = receipt.data
    return deliveryOf({ sid, status, code, at: now })
  }
  const text = textForm.safeParse(params)
  if (!text.success) return null
  const {
    MessageSid: sid,
    From: from,
    Body: body,
    NumMedia: numMedia,
    OptOutType: optOutType = null,
  } = text.data
  return saidOf({ sid, from, body, numMedia, optOutType, sentAt: now })
}
