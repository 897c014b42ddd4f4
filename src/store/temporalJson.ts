/**
 * Domain values as JSON and back. A column of type jsonb holds unions and lists in which moments, dates and times
 * stand at many places; each is written as an object that says what it is, so that reading needs no knowledge of the
 * union and a text that merely looks like a date stays a text.
 *
 *     { "at": { "$instant": "2026-11-25T07:00:00Z" }, "on": { "$date": "2026-11-25" }, "time": { "$time": "08:00:00" } }
 */

import { momentText, plannedDate, plannedTime } from './rows/column.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

export function toJson(value: unknown): Json {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'string') return storable(value)
  if (Array.isArray(value)) return value.map(toJson)
  if (value instanceof Temporal.Instant) return { $instant: momentText(value) }
  if (value instanceof Temporal.PlainDate) return { $date: value.toString() }
  if (value instanceof Temporal.PlainTime) return { $time: value.toString() }
  if (typeof value === 'object') return objectToJson(value)
  throw new TypeError(`a ${typeof value} cannot be stored`)
}

/** PostgreSQL refuses NUL and halves of surrogate pairs, and people's texts may hold them. */
const storable = (text: string): string =>
  text.isWellFormed() && !text.includes('\0') ? text : text.toWellFormed().replaceAll('\0', '\uFFFD')

function objectToJson(value: object): Json {
  const json: Record<string, Json> = {}
  for (const [key, inner] of Object.entries(value)) if (inner !== undefined) json[key] = toJson(inner)
  return json
}

/** @returns what `toJson` was given; the caller says of which type that was. */
export function fromJson<T>(json: Json): T {
  return revive(json) as T
}

function revive(json: Json): unknown {
  if (json === null || typeof json !== 'object') return json
  if (isList(json)) return json.map(revive)
  if (typeof json.$instant === 'string') return Temporal.Instant.from(json.$instant)
  if (typeof json.$date === 'string') return plannedDate(json.$date)
  if (typeof json.$time === 'string') return plannedTime(json.$time)
  const value: Record<string, unknown> = {}
  for (const key of Object.keys(json)) value[key] = revive(json[key] as Json)
  return value
}

const isList = (json: object): json is readonly Json[] => Array.isArray(json)
