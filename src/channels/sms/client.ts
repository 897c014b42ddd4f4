import twilio from 'twilio'
import type RequestClient from 'twilio/lib/base/RequestClient.js'

export type TwilioClient = ReturnType<typeof twilio>
type CallOptions<T> = Parameters<RequestClient['request']>[0] & { data?: T }

/** Makes each call once, in time, and forgets it: the client would keep the last text and number in memory. */
class OneCallClient extends twilio.RequestClient {
  readonly #base: URL | null

  /** `base` replaces the origin of all of Twilio's hosts (the client's own region and edge do so for `*.twilio.com` only). */
  constructor(base: URL | null, timeoutMs: number) {
    super({ timeout: timeoutMs, autoRetry: false })
    this.#base = base
  }

  override async request<T>(options: CallOptions<T>) {
    try {
      return await super.request<T>({ ...options, uri: this.#at(options.uri), logLevel: 'none' })
    } finally {
      delete this.lastRequest
      delete this.lastResponse
    }
  }

  #at(uri: string): string {
    if (this.#base === null) return uri
    const url = new URL(uri)
    url.protocol = this.#base.protocol
    url.host = this.#base.host
    return url.href
  }
}

export interface ClientOptions {
  readonly accountSid: string
  readonly authToken: string
  /** Another server that speaks Twilio's API; null for Twilio itself. */
  readonly apiBase: string | null
  readonly timeoutMs: number
}

export const makeClient = ({ accountSid, authToken, apiBase, timeoutMs }: ClientOptions): TwilioClient =>
  twilio(accountSid, authToken, {
    httpClient: new OneCallClient(apiBase === null ? null : new URL(apiBase), timeoutMs),
  })
