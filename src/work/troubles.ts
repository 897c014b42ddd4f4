import type { Logger } from 'pino'
import { type Found, type Looked, review } from '../bot/troubles.ts'
import { type Instant, isAfter, latest, minutes, minutesBetween } from '../domain/time.ts'
import {
  type Cause,
  causeKey,
  channelInTrouble,
  namedMax,
  nobodyTouched,
  type Touched,
  type Trouble,
} from '../domain/trouble.ts'
import { faultOf } from '../log.ts'
import { lostOperators } from '../store/lostOperators.ts'
import type { DeliveryQueue } from '../store/queue.ts'
import type { Store } from '../store/store.ts'
import { recentTroubles } from '../store/troubles.ts'
import { patientsAmong, signsOfTrouble, unaskedSince } from '../store/troublesFound.ts'
import { deafTo } from './deafness.ts'
import type { DiskSpace } from './diskSpace.ts'
import type { ServiceWatch } from './serviceWatch.ts'
import type { Ways } from './ways.ts'

/** What the heart itself has noticed. */
export interface HeartSigns {
  /** It stood still from then to then. */
  readonly silence: { readonly from: Instant; readonly to: Instant } | null
  /** Its clock jumped, and is not trusted (`held` false) or is trusted again. */
  readonly jump: { readonly jumpMin: number; readonly held: boolean } | null
}

export const allIsWell: HeartSigns = { silence: null, jump: null }

export interface TroubleWatchParts {
  readonly store: Store
  readonly queue: Pick<DeliveryQueue, 'givenUp'>
  readonly services: ServiceWatch
  readonly ways: Ways
  /** Of the disk that the data is on; null where nobody can tell. */
  readonly disk: () => Promise<DiskSpace | null>
  /** The clock is driven by hand: every look counts, and what a service is asked is waited for. */
  readonly manual: boolean
  readonly log: Logger
}

/** Unless something new is known, the tables are looked through this often. */
const lookEverySec = 30
/** What has happened since then counts as happening. */
const recentMin = 60
/** A service that nothing was tried at for so long is asked whether it works again. */
const askAfterMin = 2

/** Looks for troubles and has operators told of them. */
export class TroubleWatch {
  readonly #parts: TroubleWatchParts
  #lookedMs = Number.NEGATIVE_INFINITY
  #soon = false
  /** When it looked first. */
  #since: Instant | null = null
  readonly #asking = new Set<string>()

  constructor(parts: TroubleWatchParts) {
    this.#parts = parts
  }

  /** Something happened that should not wait for the next look. */
  lookSoon(): void {
    this.#soon = true
  }

  /** After each beat. @param monotonicMs a clock that only counts on. */
  async look(heart: HeartSigns, monotonicMs: number): Promise<void> {
    const { manual, services } = this.#parts
    const news = services.takeNews() || this.#soon || heart.silence !== null || heart.jump !== null
    if (!manual && !news && monotonicMs - this.#lookedMs < lookEverySec * 1000) return
    this.#soon = false
    this.#lookedMs = monotonicMs
    await this.#review(heart)
  }

  async #review(heart: HeartSigns): Promise<void> {
    const { store, log } = this.#parts
    const now = await store.now()
    const before = await recentTroubles(store.database, now)
    await this.#askServices(before, now)
    const looked = await this.#whatIsFound(before, heart, now)
    const { changed, notices } = await store.reviewTroubles((recent, operators, at) =>
      review(recent, looked, operators, at),
    )
    const known = new Map(before.map((one) => [one.id, one]))
    for (const trouble of changed) logChange(log, trouble, known.get(trouble.id), notices.length > 0)
  }

  async #whatIsFound(recent: readonly Trouble[], heart: HeartSigns, now: Instant): Promise<Looked> {
    const { store, services } = this.#parts
    const signs = await signsOfTrouble(store.database)
    const ofServices = await this.#withTouched(services.found(now), recent)
    const ofHeart = await this.#ofHeart(heart, now)
    const explained = [...ofServices, ...ofHeart, ...recent].some(({ cause }) =>
      explainsUnsent.has(cause.kind),
    )
    const found = [
      ...ofServices,
      ...ofHeart,
      ...(await this.#deaf(ofServices, now)),
      ...(await this.#operatorsLost(now)),
      ...atOnce({ kind: 'stuckPatients' }, signs.stuckPatients, now),
      ...atOnce({ kind: 'stuckEvents' }, signs.stuckEvents, now),
      ...atOnce({ kind: 'noContact' }, signs.noContact, now),
      ...(explained ? [] : atOnce({ kind: 'unsent' }, await this.#unsent(now), now)),
      ...atOnce({ kind: 'givenUp' }, await this.#givenUp(now), now),
      ...(await this.#disk(recent, now)),
    ]
    return { found, isClear: (trouble) => this.#isClear(trouble, heart) }
  }

  #isClear(trouble: Trouble, heart: HeartSigns): boolean {
    if (channelInTrouble(trouble.cause) !== null) return this.#parts.services.isClear(trouble)
    return trouble.cause.kind !== 'clock' || heart.jump === null
  }

  /** Whom a service's trouble has touched since it began. */
  async #withTouched(found: readonly Found[], recent: readonly Trouble[]): Promise<readonly Found[]> {
    return Promise.all(
      found.map(async (one) => {
        const key = causeKey(one.cause)
        const since = recent.find((t) => causeKey(t.cause) === key)?.since ?? one.since ?? one.at
        const channel = channelInTrouble(one.cause)
        return { ...one, touched: await unaskedSince(this.#parts.store.database, since, channel) }
      }),
    )
  }

  async #ofHeart({ silence, jump }: HeartSigns, now: Instant): Promise<readonly Found[]> {
    const found: Found[] = []
    if (silence !== null) {
      const touched = await unaskedSince(this.#parts.store.database, silence.to, null)
      found.push({ cause: { kind: 'noBeat' }, touched, since: silence.from, at: now, overAt: silence.to })
    }
    if (jump !== null) {
      const cause = { kind: 'clock', ...jump } as const
      const touched = { count: 0, patientIds: [] }
      found.push({ cause, touched, since: null, at: now, overAt: jump.held ? now : null })
    }
    return found
  }

  #unsent(now: Instant): Promise<Touched> {
    return unaskedSince(this.#parts.store.database, now.subtract(minutes(recentMin)), null)
  }

  async #givenUp(now: Instant): Promise<Touched> {
    const since = now.subtract(minutes(recentMin))
    const jobs = (await this.#parts.queue.givenUp()).filter(({ failedAt }) => isAfter(failedAt, since))
    const ids = [...new Set(jobs.map(({ id }) => id))]
    if (ids.length === 0) return { count: 0, patientIds: [] }
    return { count: ids.length, patientIds: await patientsAmong(this.#parts.store.database, ids) }
  }

  /** What a service that gives no answer at all has to say is said already. */
  async #deaf(ofServices: readonly Found[], now: Instant): Promise<readonly Found[]> {
    const { store, ways } = this.#parts
    this.#since ??= now
    const deaf = await deafTo(
      store.database,
      [...ways.channels.keys()],
      now,
      minutesBetween(this.#since, now),
    )
    return deaf
      .filter(({ channel }) => ofServices.every(({ cause }) => channelInTrouble(cause) !== channel))
      .map(({ channel, since, code }) => ({
        cause: { kind: 'deaf', channel, code },
        touched: nobodyTouched,
        since,
        at: now,
        overAt: null,
      }))
  }

  async #operatorsLost(now: Instant): Promise<readonly Found[]> {
    const operators = await lostOperators(this.#parts.store.database)
    if (operators.length === 0) return []
    const cause = { kind: 'operatorLost', operators } as const
    return [{ cause, touched: nobodyTouched, since: null, at: now, overAt: null }]
  }

  /** Once it was nearly full, a little more than that has to be free. */
  async #disk(recent: readonly Trouble[], now: Instant): Promise<readonly Found[]> {
    const space = await this.#parts.disk()
    if (space === null) return []
    const known = recent.find(({ cause, overAt }) => cause.kind === 'disk' && overAt === null)
    if (!space.isShort && !(known !== undefined && space.isBarelyEnough)) return []
    const cause = { kind: 'disk', freeMb: space.freeMb } as const
    return [{ cause, touched: { count: 0, patientIds: [] }, since: null, at: now, overAt: null }]
  }

  /** A service that is in trouble and at which nothing waits to be tried is asked, so that its end is noticed. */
  async #askServices(recent: readonly Trouble[], now: Instant): Promise<void> {
    const asked = recent
      .filter((trouble) => trouble.overAt === null && this.#isLeftAlone(trouble, now))
      .map((trouble) => this.#ask(trouble))
    if (this.#parts.manual) await Promise.all(asked)
  }

  #isLeftAlone({ cause, seenAt }: Trouble, now: Instant): boolean {
    const channel = channelInTrouble(cause)
    if (channel === null) return false
    const triedAt = latest(seenAt, this.#parts.services.failedAt(channel))
    return minutesBetween(triedAt, now) >= askAfterMin
  }

  async #ask({ cause }: Trouble): Promise<void> {
    const { ways, services, store, log } = this.#parts
    const name = channelInTrouble(cause)
    const channel = name === null ? undefined : ways.channels.get(name)
    if (channel === undefined || this.#asking.has(channel.name)) return
    this.#asking.add(channel.name)
    try {
      const { ok } = await channel.check()
      if (ok) services.worked(channel.name, await store.now())
    } catch (error) {
      log.warn({ channel: channel.name, ...faultOf(error) }, 'a service could not be asked whether it works')
    } finally {
      this.#asking.delete(channel.name)
    }
  }
}

/** While one of these is known, reminders that were not sent are no news of their own. */
const explainsUnsent: ReadonlySet<Cause['kind']> = new Set(['account', 'outage', 'noBeat', 'clock'])

const atOnce = (cause: Cause, touched: Touched, at: Instant): readonly Found[] =>
  touched.count === 0
    ? []
    : [
        {
          cause,
          touched: { ...touched, patientIds: touched.patientIds.slice(0, namedMax) },
          since: null,
          at,
          overAt: null,
        },
      ]

function logChange(log: Logger, trouble: Trouble, before: Trouble | undefined, told: boolean): void {
  const { cause, since, overAt, touched } = trouble
  const facts = { trouble: causeKey(cause), since: since.toString(), touched: touched.count, told }
  if (overAt !== null) {
    if (before?.overAt !== overAt) log.warn(facts, 'a trouble is over')
  } else if (before === undefined || before.overAt !== null) log.error(facts, 'there is trouble')
}
