import { usableContacts } from '../domain/contact.ts'
import type { Person } from '../domain/person.ts'
import { hours, type Instant, isBefore, minutes, notAfter } from '../domain/time.ts'
import {
  type Cause,
  causeKey,
  channelInTrouble,
  type Told,
  type Touched,
  type Trouble,
} from '../domain/trouble.ts'
import { operatorWorthHours, troubleCalmMin, troubleToldAgainHours } from './limits.ts'
import type { Notice } from './notice.ts'
import { notice } from './turn.ts'

/** A trouble as it was found at one look. */
export interface Found {
  readonly cause: Cause
  readonly touched: Touched
  /** Since when it is so; null: since now. */
  readonly since: Instant | null
  /** When it was last seen to be so. */
  readonly at: Instant
  /** It is known afterwards only, and was over at this moment. */
  readonly overAt: Instant | null
}

/** What one look has found. A cause that is neither found nor cleared is not known to have changed. */
export interface Looked {
  readonly found: readonly Found[]
  readonly isClear: (trouble: Trouble) => boolean
}

export interface Review {
  /** New, or not as they were. */
  readonly changed: readonly Trouble[]
  readonly notices: readonly Notice[]
  /** Troubles of which what waits to be told is not true any more. */
  readonly outdatedIds: readonly string[]
}

/**
 * What operators are told of troubles: each at once, once a day while it lasts, and when it is over. One that comes
 * and goes is told of once an hour.
 * @param recent those that last, and those that ended within `troubleCalmMin`.
 */
export function review(
  recent: readonly Trouble[],
  { found, isClear }: Looked,
  operators: readonly Person[],
  now: Instant,
): Review {
  const seen = found.flatMap((one) => seenNow(recent, one, now))
  const seenIds = new Set(seen.map(({ id }) => id))
  const others = recent
    .filter(({ id }) => !seenIds.has(id))
    .map((one) => (one.overAt === null && isClear(one) ? { ...one, overAt: now } : one))
  const after = [...seen, ...others].map((trouble) => ({ trouble, due: dueFor(trouble, operators, now) }))
  const before = new Map(recent.map((one) => [one.id, one]))
  const told = after.map(({ trouble, due }) =>
    due === null ? trouble : { ...trouble, told: { as: due, at: now } },
  )
  return {
    changed: told.filter((trouble) => trouble !== before.get(trouble.id)),
    notices: after.flatMap(({ trouble, due }) =>
      due === null ? [] : noticesOf(trouble, due, operators, now),
    ),
    outdatedIds: after
      .filter(({ trouble, due }) => trouble.overAt !== null || due === 'lasts')
      .map(({ trouble }) => trouble.id),
  }
}

/** The trouble that this finding begins, goes on with, or brings back. */
function seenNow(
  recent: readonly Trouble[],
  { cause, touched, since, at, overAt }: Found,
  now: Instant,
): readonly Trouble[] {
  const key = causeKey(cause)
  const same = recent.filter((one) => causeKey(one.cause) === key)
  const known = same.find((one) => one.overAt === null) ?? same.at(-1)
  if (known === undefined || overAt !== null) {
    const began = since ?? now
    const id = `${key}@${began}`
    const isNew = recent.every((one) => one.id !== id)
    return isNew ? [{ id, cause, since: began, seenAt: at, touched, told: null, overAt }] : []
  }
  // What was seen before the end is no news.
  if (known.overAt !== null && notAfter(at, known.overAt)) return []
  return [{ ...known, cause, touched, seenAt: at, overAt: null }]
}

/** What operators have to be told of it now; null: nothing. */
function dueFor({ told, overAt }: Trouble, operators: readonly Person[], now: Instant): Told['as'] | null {
  if (operators.length === 0) return null
  if (overAt !== null) return told?.as === 'over' ? null : 'over'
  if (told === null) return 'began'
  if (told.as === 'over') return isBefore(now, told.at.add(minutes(troubleCalmMin))) ? null : 'began'
  return isBefore(now, told.at.add(hours(troubleToldAgainHours))) ? null : 'lasts'
}

/**
 * Not on the channel that is in trouble: what could be said there would not be true any more when it arrives. Who has
 * no other channel hears of it when it is over.
 */
function noticesOf(
  trouble: Trouble,
  as: Told['as'],
  operators: readonly Person[],
  now: Instant,
): readonly Notice[] {
  const { id, cause, since, overAt, touched } = trouble
  const shut = as === 'over' ? null : channelInTrouble(cause)
  return operators.flatMap((operator) => {
    // Whom nothing reaches hears of it when something does.
    if (
      as !== 'over' &&
      cause.kind === 'operatorLost' &&
      cause.operators.some((one) => one.id === operator.id)
    )
      return []
    const usable = usableContacts(operator.contacts)
    const away = usable.filter(({ address }) => address.channel === shut)
    if (away.length > 0 && away.length === usable.length) return []
    const content = { kind: 'operatorTrouble', as, cause, since, until: overAt, touched } as const
    const to = { kind: 'person', personId: operator.id } as const
    const worthUntil = now.add(hours(operatorWorthHours))
    const told = notice(
      `${noticePrefix(id)}${as}:${now}:${operator.id}`,
      null,
      to,
      'alarm',
      worthUntil,
      now,
      content,
    )
    return [{ ...told, avoid: away.map((contact) => contact.id) }]
  })
}

/** The notices of one trouble begin so. */
export const noticePrefix = (troubleId: string): string => `trouble:${troubleId}:`
