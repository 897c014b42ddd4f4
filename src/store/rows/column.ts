import { remembering } from '../../domain/remembering.ts'
import type { Instant } from '../../domain/time.ts'

/**
 * Rows travel between the database and this process as JSON, in both directions: a moment, a date or a time is a
 * string, and Temporal reads and writes it without a detour through Date.
 */

export const instant = (text: string): Instant => Temporal.Instant.from(text)

export const instantOrNull = (text: string | null): Instant | null =>
  text === null ? null : Temporal.Instant.from(text)

export const dateOrNull = (text: string | null): Temporal.PlainDate | null =>
  text === null ? null : Temporal.PlainDate.from(text)

/** For columns in which the same few values stand in many rows (what is on the plan): each is read once. */
const self = (text: string): string => text

export const plannedDate = remembering((text: string) => Temporal.PlainDate.from(text), self)
export const plannedTime = remembering((text: string) => Temporal.PlainTime.from(text), self)
export const plannedMoment = remembering(instant, self)

/** Of one decision many rows name the same moment. */
const texts = new WeakMap<Instant, string>()

export function momentText(at: Instant): string {
  const found = texts.get(at)
  if (found !== undefined) return found
  const written = at.toString()
  texts.set(at, written)
  return written
}

export const text = (value: { toString(): string } | null): string | null => value?.toString() ?? null

/** What a CHECK of the database promises to be there in this state. */
export function present<T>(value: T | null, column: string): T {
  if (value === null) throw new Error(`${column} is empty, which its state forbids`)
  return value
}
