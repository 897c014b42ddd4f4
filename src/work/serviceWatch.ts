import type { Sent } from '../bot/outgoing.ts'
import type { Found } from '../bot/troubles.ts'
import type { ChannelName } from '../domain/contact.ts'
import { type Instant, isAfter, minutesBetween } from '../domain/time.ts'
import { channelInTrouble, nobodyTouched, type Trouble } from '../domain/trouble.ts'
import { notSent } from './outcomes.ts'

/** So many calls in a row that came to nothing, over so long a time, are an outage. */
const outageCallsMin = 3
const outageAfterMin = 2
/** What was seen longer ago says nothing of now. What waits is tried every minute. */
const staleAfterMin = 10
/** Receipts come late, and only for what was sent. */
const lateStaleAfterMin = 60

interface Failing {
  readonly since: Instant
  readonly at: Instant
  readonly calls: number
  readonly code: string
}

interface Standing {
  readonly workedAt: Instant | null
  readonly account: Failing | null
  readonly failing: Failing | null
  /** It takes messages, and says of them later that our account or sender may not send them. */
  readonly late: Failing | null
}

const unknownYet: Standing = { workedAt: null, account: null, failing: null, late: null }

/** How each service answers this process: what it said last, and since when it gives no usable answer. */
export class ServiceWatch {
  readonly #standings = new Map<ChannelName, Standing>()
  /** Receipts of which no look has told yet, by what they say. */
  readonly #late = new Map<ChannelName, string>()
  #hasNews = false

  /** Something was learnt that operators may have to be told. Asked once, it is no news any more. */
  takeNews(): boolean {
    const had = this.#hasNews
    this.#hasNews = false
    return had
  }

  heard(channel: ChannelName, sent: Sent, at: Instant): void {
    if (sent.kind === 'unauthorized') return this.#refused(channel, sent.code, at)
    if (sent.kind === 'later') {
      if (sent.scope === 'sender' && sent.code !== notSent) this.#failed(channel, sent.code, at)
      return
    }
    if (sent.kind === 'unknown') return this.#failed(channel, sent.code, at)
    this.worked(channel, at)
  }

  /** It answered as it should, whatever it said of one message. */
  worked(channel: ChannelName, at: Instant): void {
    const before = this.#standing(channel)
    if (before.account !== null || before.failing !== null || before.workedAt === null) this.#hasNews = true
    this.#standings.set(channel, { ...before, workedAt: at, account: null, failing: null })
  }

  /** A receipt says that our account or sender is at fault. */
  refusedLate(channel: ChannelName, code: string): void {
    this.#hasNews = true
    this.#late.set(channel, code)
  }

  found(now: Instant): readonly Found[] {
    for (const [channel, code] of this.#late) {
      const before = this.#standing(channel)
      this.#standings.set(channel, { ...before, late: oneMore(before.late, code, now) })
    }
    this.#late.clear()
    return [...this.#standings].flatMap(([channel, { account, failing, late }]): readonly Found[] => {
      if (account !== null && !isStale(account, now)) return [foundOf('account', channel, account)]
      if (late !== null && !isStale(late, now, lateStaleAfterMin)) return [foundOf('account', channel, late)]
      if (failing === null || isStale(failing, now)) return []
      const long = minutesBetween(failing.since, failing.at) >= outageAfterMin
      return long && failing.calls >= outageCallsMin ? [foundOf('outage', channel, failing)] : []
    })
  }

  /** It has worked since the trouble was last seen. */
  isClear({ cause, seenAt }: Trouble): boolean {
    const channel = channelInTrouble(cause)
    const workedAt = channel === null ? null : this.#standing(channel).workedAt
    return workedAt !== null && isAfter(workedAt, seenAt)
  }

  /** When a call to it last came to nothing; null: not since it worked. */
  failedAt(channel: ChannelName): Instant | null {
    const { account, failing } = this.#standing(channel)
    return account?.at ?? failing?.at ?? null
  }

  #refused(channel: ChannelName, code: string, at: Instant): void {
    const before = this.#standing(channel)
    if (before.account === null) this.#hasNews = true
    this.#standings.set(channel, { ...before, account: oneMore(before.account, code, at), failing: null })
  }

  #failed(channel: ChannelName, code: string, at: Instant): void {
    const before = this.#standing(channel)
    this.#standings.set(channel, { ...before, failing: oneMore(before.failing, code, at) })
  }

  #standing(channel: ChannelName): Standing {
    return this.#standings.get(channel) ?? unknownYet
  }
}

const oneMore = (before: Failing | null, code: string, at: Instant): Failing => ({
  since: before?.since ?? at,
  at,
  calls: (before?.calls ?? 0) + 1,
  code,
})

const isStale = ({ at }: Failing, now: Instant, afterMin = staleAfterMin): boolean =>
  minutesBetween(at, now) > afterMin

const foundOf = (kind: 'account' | 'outage', channel: ChannelName, { since, at, code }: Failing): Found => ({
  cause: { kind, channel, code },
  touched: nobodyTouched,
  since,
  at,
  overAt: null,
})
