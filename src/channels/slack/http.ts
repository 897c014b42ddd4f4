import { verifySlackRequest } from '@slack/bolt'
import express, { type Request, type Router } from 'express'
import type { Instant } from '../../domain/time.ts'
import { forgedStatus, webhookBodyLimit } from '../channel.ts'
import type { Hear } from './app.ts'

/** Where Slack calls us with events, presses and commands, below the public address. */
export const webhookPath = '/slack/events'

/**
 * Signature on the raw body, then stored, then 200. A retry (`x-slack-retry-num`) is heard like a first try, which
 * may have failed before it was stored; its keys are the same. An old signature is refused: somebody plays it again.
 */
export function mountWebhook(
  router: Router,
  { signingSecret, clock, hear }: { signingSecret: string; clock: () => Instant; hear: Hear },
  closing: AbortSignal,
): void {
  router.post(
    webhookPath,
    express.raw({ type: () => true, limit: webhookBodyLimit }),
    async (request, response) => {
      const raw = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : ''
      if (!isGenuine(request, raw, signingSecret, clock())) {
        response.status(forgedStatus).end()
        return
      }
      const body = parse(raw, request.get('content-type') ?? '')
      if (body === null) response.status(400).end()
      else if (body.type === 'url_verification') response.json({ challenge: body.challenge })
      else if (body.ssl_check !== undefined) response.status(200).end()
      else if (closing.aborted) response.status(503).end()
      else {
        await hear(body)
        response.status(200).end()
      }
    },
  )
}

function isGenuine(request: Request, body: string, signingSecret: string, now: Instant): boolean {
  const signature = request.get('x-slack-signature')
  const timestamp = request.get('x-slack-request-timestamp')
  if (signature === undefined || timestamp === undefined) return false
  try {
    verifySlackRequest({
      signingSecret,
      body,
      headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(timestamp) },
      nowMilliseconds: now.epochMilliseconds,
    })
    return true
  } catch {
    return false
  }
}

/** Events come as JSON, presses as JSON in the field `payload` of a form, commands as a form. */
function parse(raw: string, contentType: string): Record<string, unknown> | null {
  try {
    const form = contentType.startsWith('application/x-www-form-urlencoded') ? new URLSearchParams(raw) : null
    const json = form === null ? raw : form.get('payload')
    const body: unknown = json === null ? Object.fromEntries(form ?? []) : JSON.parse(json)
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : null
  } catch {
    return null
  }
}
