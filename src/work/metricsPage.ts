import { createHash, timingSafeEqual } from 'node:crypto'
import type { Router } from 'express'
import type { Metrics } from './metrics.ts'

export const metricsPath = '/metrics'

/** @param token without it the page is refused; null: whoever reaches the server may read it. */
export function mountMetrics(router: Router, metrics: Metrics, token: string | null): void {
  router.get(metricsPath, async (request, response) => {
    if (token !== null && !isToken(request.get('authorization'), token)) {
      response.status(401).set('www-authenticate', 'Bearer').end()
      return
    }
    response
      .set('cache-control', 'no-store')
      .type(metrics.contentType)
      .send(await metrics.page())
  })
}

/** In constant time; digests, since `timingSafeEqual` wants equal lengths and the length must not show either. */
function isToken(given: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given ?? ''), digest(`Bearer ${token}`)) && given !== undefined
}
