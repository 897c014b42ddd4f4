import { z } from 'zod'

/**
 * An id that a service gave: of a message, a person, a conversation, a button. It becomes part of an event's key, so what
 * a database cannot keep (NUL, halves of characters) or cannot look up (too long) must not pass for one.
 */
export const ServiceId = z.string().regex(/^[\x21-\x7e]{1,200}$/)

/** Seconds since 1970 until the end of the year 9999: what lies outside is a moment that nobody can mean. */
export const UnixSec = z.int().min(0).max(253_402_300_799)
