import type { Decision, Invitation } from '../bot/decision.ts'
import type { Notice } from '../bot/notice.ts'
import { evolve } from '../domain/evolve.ts'
import type { Fact } from '../domain/fact.ts'
import type { Person } from '../domain/person.ts'
import type { Situation } from '../domain/situation.ts'
import type { Instant } from '../domain/time.ts'
import type { Decided } from './save.ts'

interface Becoming {
  readonly before: Situation
  readonly situation: Situation
  readonly facts: readonly Fact[]
  readonly notices: readonly Notice[]
  readonly invitations: readonly Invitation[]
  /** Null: nothing was decided about her. */
  readonly wakeAt: Instant | null
}

/**
 * What the situations of a batch become while several decisions are made one after another: each sees what the ones
 * before it changed, also of a person who stands in several situations.
 */
export class BecomingSituations {
  readonly #becoming: Map<string, Becoming>

  constructor(loaded: ReadonlyMap<string, Situation>) {
    this.#becoming = new Map(
      [...loaded].map(([id, situation]) => [
        id,
        { before: situation, situation, facts: [], notices: [], invitations: [], wakeAt: null },
      ]),
    )
  }

  /** As they are now; patients who are not there are left out. */
  of(patientIds: readonly string[]): readonly Situation[] {
    return patientIds
      .map((id) => this.#becoming.get(id)?.situation)
      .filter((situation) => situation !== undefined)
  }

  take(decision: Decision): void {
    const { id } = decision.situation.patient
    const was = this.#becoming.get(id)
    if (was === undefined) throw new Error(`a decision about patient ${id}, who is not part of this batch`)
    this.#becoming.set(id, {
      before: was.before,
      situation: decision.situation,
      facts: [...was.facts, ...decision.facts],
      notices: [...was.notices, ...decision.notices],
      invitations: [...was.invitations, ...decision.invitations],
      wakeAt: decision.wakeAt,
    })
    this.#spread(was.situation, decision.situation)
  }

  /** A fact that needs no decision. She is looked at again at once. */
  record(fact: Fact, now: Instant): void {
    for (const situation of this.of([fact.patientId])) {
      this.take({
        facts: [fact],
        notices: [],
        invitations: [],
        situation: evolve(situation, fact),
        wakeAt: now,
      })
    }
  }

  /** Those that something was decided about. */
  decided(): readonly Decided[] {
    return [...this.#becoming.values()].flatMap(({ before, wakeAt, ...decision }) =>
      wakeAt === null ? [] : [{ before, decision: { ...decision, wakeAt } }],
    )
  }

  #spread(was: Situation, is: Situation): void {
    if (was.people === is.people) return
    const same = new Set(was.people)
    const changed = new Map<string, Person>(
      is.people.filter((person) => !same.has(person)).map((person) => [person.id, person]),
    )
    for (const [id, other] of this.#becoming) {
      if (!other.situation.people.some((person) => changed.has(person.id))) continue
      const people = other.situation.people.map((person) => changed.get(person.id) ?? person)
      this.#becoming.set(id, { ...other, situation: { ...other.situation, people } })
    }
  }
}
