import type { Environment } from '../../src/config.ts'

/** Where exactly the process dies. Each is reached many times a day. */
export const points = ['stored', 'committed', 'attempted', 'called'] as const
/**
 * - `stored`: what a service told is stored, and the service is not answered yet
 * - `committed`: all is decided and saved, and nothing is sent yet
 * - `attempted`: the attempt is written down, and the service is not called yet
 * - `called`: the service has answered, and that is not written down yet
 */
export type Point = (typeof points)[number]

/** What the parent tells the process that is to die. */
export type Order =
  | {
      readonly kind: 'start'
      readonly role: 'all' | 'worker'
      readonly database: CrashDatabase
      readonly env: Environment
      readonly nowMs: number
    }
  | { readonly kind: 'time'; readonly nowMs: number }
  /** One round; everything that is to be said by now is said. */
  | { readonly kind: 'beat' }
  /** Kill yourself when this point is reached for the `nth` time from now. */
  | { readonly kind: 'dieAt'; readonly point: Point; readonly nth: number }
  | { readonly kind: 'stop' }

export type CrashDatabase =
  | { readonly kind: 'postgres'; readonly connectionString: string }
  | { readonly kind: 'embedded'; readonly folder: string }

/** One for each order, in order. */
export interface Done {
  /** Where it listens, once started. */
  readonly url?: string
  /** After a beat: when something is due next. */
  readonly nextMs?: number | null
}
