import { createHash, timingSafeEqual } from 'node:crypto'
import type { RequestHandler } from 'express'

/**
 * Lets in only who has the printed address: the token, on this very host (no other site can lead a browser here by
 * giving our address another name), and no other site's script.
 */
export function guard(token: string, hosts: () => readonly string[]): RequestHandler {
  return (req, res, next) => {
    const host = req.headers.host ?? ''
    const origin = req.headers.origin
    const given = req.get('x-tookit-token') ?? String(req.query.token ?? '')
    if (!hosts().includes(host))
      return void res
        .status(421)
        .json({ error: 'This simulator answers only to the address that it printed.' })
    if (origin !== undefined && !hosts().some((own) => origin === `http://${own}`)) {
      return void res.status(403).json({ error: 'This simulator takes no requests from other pages.' })
    }
    if (!same(given, token))
      return void res
        .status(401)
        .json({ error: 'The token is missing or wrong. Open the address that tookit printed.' })
    next()
  }
}

/** Digests, since `timingSafeEqual` wants as many bytes in both, and letters of other alphabets have more than one. */
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
