import type { Errand } from '../store/errand.ts'

/**
 * Who is being looked after in this process right now, and who has come meanwhile and found her contact busy: whoever
 * is there looks after her next, so that nothing waits for a timer.
 */
export class Rounds {
  /** In how many rounds somebody is. */
  readonly #going = new Map<string, number>()
  readonly #turnedAway = new Map<string, Errand>()

  begin(errands: readonly Errand[]): void {
    for (const { id } of errands) this.#going.set(id, (this.#going.get(id) ?? 0) + 1)
  }

  end(errands: readonly Errand[]): void {
    for (const { id } of errands) {
      const count = (this.#going.get(id) ?? 1) - 1
      if (count === 0) this.#going.delete(id)
      else this.#going.set(id, count)
    }
  }

  /** Takes those that have been turned away because of these. */
  waitingFor(errands: readonly Errand[]): readonly Errand[] {
    return errands.flatMap(({ id }) => {
      const errand = this.#turnedAway.get(id)
      this.#turnedAway.delete(id)
      return errand === undefined ? [] : [errand]
    })
  }

  /**
   * Leaves these to whoever is there. If that is another process, their errands come again by themselves.
   * @returns those for whom nobody of ours is there any more: they can be tried at once.
   */
  turnAway(busy: readonly Errand[]): readonly Errand[] {
    for (const errand of busy) if (this.#going.has(errand.id)) this.#turnedAway.set(errand.id, errand)
    return busy.filter(({ id }) => !this.#going.has(id))
  }
}
