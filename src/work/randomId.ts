import { randomFillSync } from 'node:crypto'

const idBytes = 9
const drawn = Buffer.alloc(idBytes * 512)
let used = drawn.length

/** 12 characters of `A-Za-z0-9_-`, 72 bits: short enough for a button's token, too many to guess. */
export function randomId(): string {
  if (used === drawn.length) {
    randomFillSync(drawn) // for many ids at once: each call costs as much as hundreds of bytes
    used = 0
  }
  used += idBytes
  return drawn.toString('base64url', used - idBytes, used)
}
