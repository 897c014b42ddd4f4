import { randomInt } from 'node:crypto'

/** Without letters and digits that look alike, since people type them. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const length = 8

/** `p-k7m3q9xt`: 39 bits, and short enough to be typed. */
export const newId = (prefix: 'p' | 'person' | 'contact' | 'rx' | 'ap' | 'cg'): string =>
  `${prefix}-${Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join('')}`
