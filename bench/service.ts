import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a service in a box is asked to do, in its own process, so that it shares no event loop with tookit. */
export type Order =
  | { readonly kind: 'telegram'; readonly people: readonly string[]; readonly limits: boolean }
  | { readonly kind: 'twilio'; readonly webhookUrl: string; readonly authToken: string }
  /** Tells when so many messages have come in. */
  | { readonly kind: 'await'; readonly messages: number }
  /** People text tookit's number, so many at once, or evenly at so many a second. */
  | {
      readonly kind: 'say'
      readonly reach: string
      readonly from: readonly string[]
      readonly text: string
      readonly pace: { readonly atOnce: number } | { readonly perSecond: number }
    }
  /** Some people answer while others are still being told. */
  | {
      readonly kind: 'answer'
      readonly people: readonly string[]
      readonly text: string
      readonly everyMs: number
    }
  | { readonly kind: 'report' }

export interface Reply {
  /** Where it listens. */
  readonly url?: string
  readonly token?: string
  /** By id of the text, when it left: milliseconds since 1970 with fractions. */
  readonly sentAt?: readonly (readonly [sid: string, ms: number])[]
  /** How long each answer took to be answered, in milliseconds. */
  readonly answeredMs?: readonly number[]
  readonly messagesTo?: readonly (readonly [person: string, count: number])[]
  readonly refusals?: number
}

export interface Service {
  ask(order: Order): Promise<Reply>
  close(): void
}

export function startService(): Service {
  const child = fork(fileURLToPath(new URL('./serviceProcess.ts', import.meta.url)), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  let asked: PromiseWithResolvers<Reply> | null = null
  child.on('message', (reply: Reply) => asked?.resolve(reply))
  child.on('exit', (code) => asked?.reject(new Error(`the service's process ended (${code})`)))
  return {
    ask: (order) => {
      asked = Promise.withResolvers<Reply>()
      child.send(order)
      return asked.promise
    },
    close: () => {
      asked = null
      child.kill()
    },
  }
}

/** The same on both sides, whatever each process began with. */
export const wallMs = (): number => performance.timeOrigin + performance.now()
