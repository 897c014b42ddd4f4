/** Dice that fall the same way for the same seed (mulberry32, by Tommy Ettinger, public domain). */
export interface Dice {
  /** At least 0, less than 1. */
  next(): number
  /** A whole number, at least 0 and less than `below`. */
  below(below: number): number
  one<T>(among: readonly [T, ...T[]]): T
}

export function makeDice(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number): number => Math.floor(next() * end)
  return { next, below, one: (among) => among[below(among.length)] ?? among[0] }
}
