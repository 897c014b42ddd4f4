import { randomBytes } from 'node:crypto'

/** 12 characters of `A-Za-z0-9_-`, 72 bits: short enough for a button's token, too many to guess. */
export const randomId = (): string => randomBytes(9).toString('base64url')
