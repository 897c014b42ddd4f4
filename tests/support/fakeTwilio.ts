import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, type CallOut, callOut } from './twilio/callOut.ts'
import { answerFault, answerJson, type CreateFault, type Refusal, refusal } from './twilio/faults.ts'
import { Ledger } from './twilio/ledger.ts'
import {
  type FakeMessage,
  inboundMessage,
  isRise,
  type MessageStatus,
  outboundMessage,
  replyMessage,
  resourceOf,
} from './twilio/message.ts'
import { receiptParams, textParams } from './twilio/params.ts'
import { resourceAt } from './twilio/resources.ts'

export interface FakeTwilioOptions {
  readonly accountSid?: string
  readonly authToken?: string
  /** The number that tookit sends from and that people write to. */
  readonly number?: string
  /** Where inbound texts are posted: the public URL, which is what gets signed. Null: only the list shows them. */
  readonly webhookUrl?: string | null
  /** Where tookit really listens, for example `http://127.0.0.1:4000`; webhooks and callbacks connect there. */
  readonly reach?: string | null
  /** What becomes of a message once it is taken: the statuses that it goes through, each with a callback. */
  readonly fate?: (message: FakeMessage) => readonly Fate[]
  readonly clock?: () => Temporal.Instant
  /** Create calls that may come within one second of the clock; more are refused with 20429. */
  readonly perSecond?: number
}

export type Fate = MessageStatus | { readonly status: MessageStatus; readonly errorCode: number }

/** Taken and delivered, the usual fate. Other orders and repeats of callbacks are lists of the same kind. */
export const delivers = (): readonly Fate[] => ['sent', 'delivered']
/** Taken, and then nothing is ever heard of it. */
export const staysQueued = (): readonly Fate[] => []

const stopWords = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'])
const startWords = new Set(['START', 'YES', 'UNSTOP'])

/** Twilio on loopback: give `url` to the channel as its API base. */
export async function fakeTwilio(options: FakeTwilioOptions = {}): Promise<FakeTwilio> {
  const twilio = new FakeTwilio(options)
  await twilio.listen()
  return twilio
}

export class FakeTwilio {
  readonly accountSid: string
  readonly authToken: string
  readonly number: string
  /** For TWILIO_API_BASE. */
  url = ''
  /** Create calls that have come, refused ones too. */
  creates = 0
  /** Other calls (list, fetch…) that have come. */
  reads = 0
  /** Calls that change a message. */
  updates = 0
  /** Faults for the next create calls, the first one first. */
  readonly faults: CreateFault[] = []
  /** Every other call fails with this status while it is set. */
  readFault: number | null = null
  /** Numbers that have said STOP. */
  readonly optedOut = new Set<string>()
  reach: string | null
  fate: (message: FakeMessage) => readonly Fate[]
  /** Statuses change, but nobody is told. */
  withholdsCallbacks = false

  readonly #options: FakeTwilioOptions
  readonly #ledger = new Ledger()
  readonly #calls: CallOut = callOut(() => this.reach)
  readonly #server: Server = createServer({ keepAliveTimeout: 60_000 }, (request, response) =>
    this.#handle(request, response),
  )
  readonly #held: (() => void)[] = []
  readonly #underWay = new Set<Promise<unknown>>()
  readonly #authorization: string
  #second = { startMs: Number.NEGATIVE_INFINITY, creates: 0 }

  constructor(options: FakeTwilioOptions) {
    this.#options = options
    this.accountSid = options.accountSid ?? `AC${'1'.repeat(32)}`
    this.authToken = options.authToken ?? 'b0b1b2b3b4b5b6b7b8b9babbbcbdbebf'
    this.number = options.number ?? '+15005550006'
    this.reach = options.reach ?? null
    this.fate = options.fate ?? delivers
    this.#authorization = `Basic ${Buffer.from(`${this.accountSid}:${this.authToken}`).toString('base64')}`
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** All messages, oldest first, both directions. */
  get messages(): readonly FakeMessage[] {
    return this.#ledger.all
  }

  /** What tookit has sent and Twilio has taken, oldest first. */
  get sent(): readonly FakeMessage[] {
    return this.#ledger.all.filter((message) => message.direction === 'outbound-api')
  }

  /** Somebody texts tookit's number. Gives what the webhook answered, or null when there is none or nobody answered. */
  async receive(
    from: string,
    body: string,
    about: { numMedia?: number; optOutType?: string } = {},
  ): Promise<Answer | null> {
    const word = body.trim().toUpperCase()
    if (stopWords.has(word)) this.optedOut.add(from)
    else if (startWords.has(word)) this.optedOut.delete(from)
    const message = this.#ledger.keep(
      inboundMessage(from, this.number, body, about.numMedia ?? 0, this.#nowMs()),
    )
    const { webhookUrl = null } = this.#options
    if (webhookUrl === null) return null
    const answer = await this.#post(
      webhookUrl,
      textParams(message, this.accountSid, about.optOutType ?? null),
    )
    for (const text of answer === null ? [] : textsOf(answer))
      this.#ledger.keep(replyMessage(this.number, from, text, this.#nowMs()))
    return answer
  }

  /** Moves a message on (never down) and sends the callback, also when it is a repeat or comes out of order. */
  async report(sid: string, fate: Fate): Promise<Answer | null> {
    const message = this.#ledger.find(sid)
    if (message === undefined) throw new Error(`no message ${sid}`)
    const { status, errorCode } = typeof fate === 'string' ? { status: fate, errorCode: null } : fate
    if (isRise(message.status, status)) Object.assign(message, { status, errorCode })
    message.sentAtMs ??= this.#nowMs()
    if (message.statusCallback === null || this.withholdsCallbacks) return null
    return this.#post(message.statusCallback, receiptParams(message, this.accountSid, status, errorCode))
  }

  /** Lets the answers that are held go out. */
  answerHeld(): void {
    for (const answer of this.#held.splice(0)) answer()
  }

  /** Resolves when no callback is under way. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay)
  }

  async close(): Promise<void> {
    this.#calls.close()
    if (!this.#server.listening) return
    const closed = new Promise((resolve) => this.#server.close(resolve))
    this.#server.closeAllConnections()
    await closed
  }

  #nowMs(): number {
    return (this.#options.clock?.() ?? Temporal.Now.instant()).epochMilliseconds
  }

  #track<T>(work: Promise<T>): Promise<T> {
    this.#underWay.add(work)
    return work.finally(() => this.#underWay.delete(work))
  }

  #post(url: string, params: Record<string, string>): Promise<Answer | null> {
    return this.#track(this.#calls.post(url, params, this.authToken).catch(() => null))
  }

  #handle(request: IncomingMessage, response: ServerResponse): void {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (chunk: string) => {
      body += chunk
    })
    request.on('end', () => {
      if (request.headers.authorization !== this.#authorization)
        answerFault(response, 401, 20003, 'Authenticate')
      else if (request.method === 'POST' && messageIn(request.url))
        this.#update(messageIn(request.url) ?? '', new URLSearchParams(body), response)
      else if (request.method === 'DELETE') this.#remove(request.url ?? '', response)
      else if (request.method === 'POST') this.#create(new URLSearchParams(body), response)
      else this.#read(new URL(request.url ?? '/', this.url), response)
    })
  }

  #create(form: URLSearchParams, response: ServerResponse): void {
    this.creates += 1
    const fault = this.faults.shift()
    const message = outboundMessage(form, this.number, this.#nowMs())
    if (fault?.kind === 'gateway') response.writeHead(fault.status).end('<html>gateway</html>')
    else {
      const refused = fault?.kind === 'refused' ? fault : this.#refusal(message)
      if (refused === null) this.#take(message, fault?.kind ?? null, response)
      else answerFault(response, refused.status, refused.code, `${message.to} ${message.body}`)
    }
  }

  /** Only the text of a message that is over can be changed, and only to nothing. */
  #update(sid: string, form: URLSearchParams, response: ServerResponse): void {
    this.updates += 1
    const message = this.#ledger.find(sid)
    if (this.readFault !== null) answerFault(response, this.readFault, null, 'unavailable')
    else if (message === undefined) answerFault(response, 404, 20404, 'not found')
    else if (form.get('Body') !== '') answerFault(response, 400, 20001, 'a body can only be emptied')
    else if (['accepted', 'queued', 'sending'].includes(message.status))
      answerFault(response, 400, 20009, 'message is not finished')
    else {
      message.body = ''
      answerJson(response, 200, resourceOf(message, this.accountSid))
    }
  }

  #remove(path: string, response: ServerResponse): void {
    const message = this.#ledger.find(path.match(/\/Messages\/(\w+)\/Media\//)?.[1] ?? '')
    if (message === undefined || message.numMedia === 0) return answerFault(response, 404, 20404, 'not found')
    message.numMedia -= 1
    response.writeHead(204).end()
  }

  #take(message: FakeMessage, fault: CreateFault['kind'] | null, response: ServerResponse): void {
    this.#ledger.keep(message)
    const resource = resourceOf(message, this.accountSid)
    if (fault === 'answerLost') response.destroy()
    else if (fault === 'answerHeld') this.#held.push(() => answerJson(response, 201, resource))
    else answerJson(response, 201, resource)
    void this.#track(this.#live(message))
  }

  #refusal({ to, body }: FakeMessage): Refusal | null {
    if (this.#isTooFast()) return refusal(20429)
    if (!/^\+[1-9]\d{6,14}$/.test(to)) return refusal(21211)
    if (body === '') return refusal(21602)
    if (body.length > 1600) return refusal(21617)
    return this.optedOut.has(to) ? refusal(21610) : null
  }

  #isTooFast(): boolean {
    const { perSecond } = this.#options
    if (perSecond === undefined) return false
    if (this.#nowMs() - this.#second.startMs >= 1000) this.#second = { startMs: this.#nowMs(), creates: 0 }
    this.#second.creates += 1
    return this.#second.creates > perSecond
  }

  async #live(message: FakeMessage): Promise<void> {
    for (const fate of this.fate(message)) await this.report(message.sid, fate)
  }

  #read(url: URL, response: ServerResponse): void {
    this.reads += 1
    if (this.readFault !== null) answerFault(response, this.readFault, null, 'unavailable')
    else {
      const { accountSid, number } = this
      const found = resourceAt(url, this.#ledger, {
        accountSid,
        number,
        smsUrl: this.#options.webhookUrl ?? '',
      })
      if (found === null) answerFault(response, 404, 20404, 'not found')
      else answerJson(response, 200, found)
    }
  }
}

/** The message that a path names, if it names one. */
const messageIn = (path = ''): string | undefined => path.match(/\/Messages\/(\w+)\.json$/)?.[1]

/** What a webhook's answer makes Twilio text to the person: the messages of TwiML, and plain text whole. */
function textsOf({ status, type, body }: Answer): readonly string[] {
  if (status >= 300 || body === '') return []
  if (type.startsWith('text/plain')) return [body]
  return [...body.matchAll(/<Message>(.*?)<\/Message>/gs)].map((match) => match[1] ?? '')
}
