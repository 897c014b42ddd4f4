import type { FakeMessage } from './message.ts'

export interface Page {
  readonly messages: readonly FakeMessage[]
  readonly more: boolean
}

/** All messages of the account. */
export class Ledger {
  readonly all: FakeMessage[] = []
  readonly #bySid = new Map<string, FakeMessage>()

  keep(message: FakeMessage): FakeMessage {
    this.all.push(message)
    this.#bySid.set(message.sid, message)
    return message
  }

  find(sid: string): FakeMessage | undefined {
    return this.#bySid.get(sid)
  }

  /** Newest first, as the service lists. A message that has not been sent yet has no DateSent and fails that filter. */
  page(query: URLSearchParams): Page {
    const [to, from, after] = [query.get('To'), query.get('From'), query.get('DateSent>')]
    const afterMs = after === null ? null : Date.parse(after)
    const pageSize = Number(query.get('PageSize') ?? 50)
    let skip = Number(query.get('Page') ?? 0) * pageSize
    const messages: FakeMessage[] = []
    for (let i = this.all.length - 1; i >= 0; i -= 1) {
      const message = this.all[i]
      if (
        message === undefined ||
        (to !== null && message.to !== to) ||
        (from !== null && message.from !== from)
      )
        continue
      if (afterMs !== null && (message.sentAtMs === null || message.sentAtMs < afterMs)) continue
      if (skip > 0) skip -= 1
      else if (messages.length < pageSize) messages.push(message)
      else return { messages, more: true }
    }
    return { messages, more: false }
  }
}
