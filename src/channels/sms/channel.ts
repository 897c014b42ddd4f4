import type { Logger } from 'pino'
import type { Instant } from '../../domain/time.ts'
import { makeBackOff, type Waits } from '../backOff.ts'
import type { Accept, Channel, Explains, LooksUp, Receiving, Redacts } from '../channel.ts'
import { EarState } from '../earState.ts'
import { abilities } from './abilities.ts'
import { check } from './check.ts'
import { makeClient } from './client.ts'
import { failureOfCode } from './faults.ts'
import { lookUp } from './lookUp.ts'
import { makeOutstanding } from './outstanding.ts'
import { poll } from './poll.ts'
import { redact } from './redact.ts'
import { type Sender, send } from './send.ts'
import { mountWebhook, webhookPath } from './webhook.ts'

export interface SmsOptions {
  readonly accountSid: string
  /** The first one is used for calls. A second one is accepted in signatures while the token is being changed. */
  readonly authTokens: readonly [string, ...string[]]
  readonly sender: Sender
  /** The https address under which Twilio reaches our server; null when it can't, and then we poll. */
  readonly publicUrl: string | null
  /** Another server that speaks Twilio's API; null for Twilio itself. */
  readonly apiBase: string | null
  /** How often the list of messages is read when there is no `publicUrl`, in seconds. */
  readonly pollEverySec: number
  /** Messages a second: 1 for a long code (the default), more for a toll-free number, a short code or a pool. */
  readonly perSecond?: number
  /** When the last stored text was sent, so that those that came while we were down are fetched; null for none. */
  readonly since: () => Promise<Instant | null>
  /** Which of these texts, by Twilio's ids, are stored already: what is not, and was not called in, was missed. */
  readonly known?: (sids: readonly string[]) => Promise<ReadonlySet<string>>
  readonly clock: () => Instant
  readonly log: Logger
  readonly timing?: Partial<SmsTiming>
}

export interface SmsTiming {
  readonly requestTimeoutMs: number
  readonly backOff: Waits
  /** How often the list is read although webhooks come: Twilio does not repeat one that failed. */
  readonly gapCheckEverySec: number
}

const usualTiming: SmsTiming = {
  requestTimeoutMs: 10_000,
  backOff: { firstMs: 2000, maxMs: 60_000 },
  gapCheckEverySec: 900,
}

export interface SmsChannel extends Channel, LooksUp, Explains, Redacts {}

export function makeSmsChannel(options: SmsOptions): SmsChannel {
  const { accountSid, authTokens, sender, apiBase, clock } = options
  const timing = { ...usualTiming, ...options.timing }
  const publicUrl = options.publicUrl?.replace(/\/+$/, '') ?? null
  const webhookUrl = publicUrl === null ? null : publicUrl + webhookPath
  const client = makeClient({
    accountSid,
    authToken: authTokens[0],
    apiBase,
    timeoutMs: timing.requestTimeoutMs,
  })
  const outstanding = publicUrl === null ? makeOutstanding() : null
  const sending = { client, sender, statusCallback: webhookUrl, clock }
  return {
    name: 'sms',
    abilities,
    pace: { perSecond: options.perSecond ?? 1, perAddressPerSecond: 1 },
    send: async (outgoing) => {
      const sent = await send(sending, outgoing)
      if (sent.kind === 'accepted') outstanding?.add(sent.messageId, clock())
      return sent
    },
    lookUp: (outgoing, since) => lookUp(client, outgoing, since, clock()),
    redact: (sid) => redact(client, sid),
    explain: (code) => failureOfCode(code, clock()),
    check: () => check({ client, accountSid, sender, webhookUrl }, clock()),
    open: async (router, accept) => {
      const state = new EarState(clock)
      const ear = makeEar(accept, state)
      if (publicUrl !== null) mountWebhook(router, { ...options, publicUrl, accept: ear.acceptOrHurry })
      const running = poll(
        {
          since: options.since,
          ...(publicUrl === null || options.known === undefined ? {} : { known: options.known }),
          clock,
          log: options.log,
          state,
          client,
          numbers: numbersOf(client, sender),
          everySec: publicUrl === null ? options.pollEverySec : timing.gapCheckEverySec,
          backOff: makeBackOff(timing.backOff),
          outstanding,
          accept,
          onCaughtUp: ear.caughtUp.resolve,
        },
        ear.hurried,
        ear.closing.signal,
      )
      return { ...receiving(ear, running), deaf: () => state.deaf }
    },
  }
}

interface Ear {
  readonly caughtUp: PromiseWithResolvers<void>
  readonly closing: AbortController
  readonly acceptOrHurry: Accept
  hurried(): AbortSignal
}

/** A webhook that could not be stored is answered with an error and lost at Twilio, so the list is read soon. */
function makeEar(accept: Accept, state: EarState): Ear {
  let hurry = new AbortController()
  return {
    caughtUp: Promise.withResolvers<void>(),
    closing: new AbortController(),
    acceptOrHurry: async (events) => {
      try {
        await accept(events)
        state.heard()
      } catch (error) {
        hurry.abort()
        throw error
      }
    },
    hurried: () => {
      if (hurry.signal.aborted) hurry = new AbortController()
      return hurry.signal
    },
  }
}

function receiving({ caughtUp, closing }: Ear, running: Promise<void>): Receiving {
  return {
    caughtUp: caughtUp.promise,
    close: async () => {
      closing.abort()
      caughtUp.resolve()
      await running
    },
  }
}

/** A Messaging Service's numbers are asked for once; they change by an operator's hand. */
function numbersOf(client: ReturnType<typeof makeClient>, sender: Sender): () => Promise<readonly string[]> {
  if (sender.kind === 'number') return async () => [sender.from]
  let known: readonly string[] | null = null
  return async () => {
    known ??= (await client.messaging.v1.services(sender.messagingServiceSid).phoneNumbers.list()).map(
      ({ phoneNumber }) => phoneNumber,
    )
    return known
  }
}
