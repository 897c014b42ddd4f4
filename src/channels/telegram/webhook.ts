import { createHash, timingSafeEqual } from 'node:crypto'
import express, { type Router } from 'express'
import { forgedStatus, webhookBodyLimit } from '../channel.ts'

/** Where Telegram calls us, below the public address. */
export const webhookPath = '/telegram'

/**
 * Telegram sends the next update of a chat only after a 2xx for the one before, so order holds within a chat; and it
 * repeats what was answered with anything else. Hence: secret, then body, then stored, then 200.
 */
export function mountWebhook(
  router: Router,
  secret: string,
  hear: (update: unknown) => Promise<void>,
  closing: AbortSignal,
): void {
  router.post(
    webhookPath,
    (request, response, next) => {
      if (isSecret(request.get('x-telegram-bot-api-secret-token'), secret)) next()
      else response.status(forgedStatus).end()
    },
    express.raw({ type: () => true, limit: webhookBodyLimit }),
    async (request, response) => {
      const update = parseJson(request.body)
      if (update === undefined) response.status(400).end()
      else if (closing.aborted) response.status(503).end()
      else {
        await hear(update)
        response.status(200).end()
      }
    },
  )
}

/** In constant time; digests, since `timingSafeEqual` wants equal lengths and the length must not show either. */
function isSecret(given: string | undefined, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given ?? ''), digest(secret)) && given !== undefined
}

function parseJson(body: unknown): unknown {
  try {
    return Buffer.isBuffer(body) ? JSON.parse(body.toString('utf8')) : undefined
  } catch {
    return undefined
  }
}
