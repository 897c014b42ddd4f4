import { compareInstants, type Instant } from '../../../src/domain/time.ts'

/** Something that will be done, by people or by the world around them. */
export interface Deed {
  readonly at: Instant
  readonly run: () => Promise<void>
}

/** What lies ahead, the earliest first; of one moment, in the order in which it was planned. A binary heap. */
export class Deeds {
  readonly #heap: { readonly deed: Deed; readonly nth: number }[] = []
  #planned = 0

  add(deed: Deed): void {
    this.#heap.push({ deed, nth: this.#planned++ })
    for (let i = this.#heap.length - 1; i > 0; ) {
      const parent = (i - 1) >> 1
      if (!this.#comesBefore(i, parent)) return
      this.#swap(i, parent)
      i = parent
    }
  }

  get next(): Deed | null {
    return this.#heap[0]?.deed ?? null
  }

  take(): Deed | null {
    const first = this.next
    const last = this.#heap.pop()
    if (first === null || last === undefined || this.#heap.length === 0) return first
    this.#heap[0] = last
    for (let i = 0; ; ) {
      const [left, right] = [2 * i + 1, 2 * i + 2]
      let least = i
      if (left < this.#heap.length && this.#comesBefore(left, least)) least = left
      if (right < this.#heap.length && this.#comesBefore(right, least)) least = right
      if (least === i) return first
      this.#swap(i, least)
      i = least
    }
  }

  #comesBefore(i: number, j: number): boolean {
    const [a, b] = [this.#heap[i], this.#heap[j]]
    if (a === undefined || b === undefined) return false
    return (compareInstants(a.deed.at, b.deed.at) || a.nth - b.nth) < 0
  }

  #swap(i: number, j: number): void {
    const [a, b] = [this.#heap[i], this.#heap[j]]
    if (a === undefined || b === undefined) return
    this.#heap[i] = b
    this.#heap[j] = a
  }
}
