import { evolve } from '../../../src/domain/evolve.ts'
import type { Fact } from '../../../src/domain/fact.ts'
import type { Person } from '../../../src/domain/person.ts'
import { remembered } from '../../../src/domain/remembered.ts'
import type { Situation } from '../../../src/domain/situation.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { type Cast, peopleOf, situationsOf } from '../world/cast.ts'

/** What the facts alone say, from the first on: nothing is known but facts, and nothing is forgotten unless told to. */
export class Replay {
  readonly #people: Map<string, Person>
  readonly #situations: Map<string, Situation>

  constructor(cast: Cast) {
    this.#people = new Map(peopleOf(cast).map((person) => [person.id, person]))
    this.#situations = new Map(situationsOf(cast).map((situation) => [situation.patient.id, situation]))
  }

  of(patientId: string): Situation {
    const situation = this.#situations.get(patientId)
    if (situation === undefined) throw new Error(`no patient ${patientId}`)
    return { ...situation, people: situation.people.map((person) => this.#people.get(person.id) ?? person) }
  }

  get all(): readonly Situation[] {
    return [...this.#situations.keys()].map((id) => this.of(id))
  }

  apply(facts: readonly Fact[]): void {
    for (const fact of facts) {
      const before = this.of(fact.patientId)
      const after = evolve(before, fact)
      this.#situations.set(fact.patientId, after)
      for (const person of after.people)
        if (!before.people.includes(person)) this.#people.set(person.id, person)
    }
  }

  /** For a long run: lets go of what no situation of today reaches back to. */
  forget(now: Instant): void {
    for (const [id, situation] of this.#situations) this.#situations.set(id, remembered(situation, now))
  }
}
