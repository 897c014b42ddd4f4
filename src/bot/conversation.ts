import type { Caregiver } from '../domain/caregiver.ts'
import type { PersonFact } from '../domain/personFact.ts'
import type { Choice, Prompt } from '../domain/prompt.ts'
import type { Situation } from '../domain/situation.ts'
import type { Instant } from '../domain/time.ts'
import { minutes } from '../domain/time.ts'
import type { Content } from './content.ts'
import type { Said, Speaker } from './decision.ts'
import { answerWorthMin } from './limits.ts'
import type { Meaning, MeaningKind } from './meaning.ts'
import type { Notice } from './notice.ts'
import { notice, type TellOptions, Turn } from './turn.ts'

/** A choice of a prompt that was taken, by a button or by a bare answer that could mean only this. */
export interface Taken {
  readonly turn: Turn
  readonly prompt: Prompt
  readonly choice: Choice
}

/** One message of one person, over all patients that she may speak about. */
export class Conversation {
  readonly speaker: Speaker
  readonly said: Said
  readonly now: Instant
  readonly turns: readonly Turn[]
  /** What is still to be dealt with. */
  meanings: Meaning[] = []
  /** Notices that are about no patient. */
  readonly loose: Notice[] = []
  /** What happened to the speaker herself, who is around no patient. */
  readonly ownFacts: PersonFact[] = []
  /** Somebody has answered, so that nothing more has to be asked back. */
  answered = false

  constructor(speaker: Speaker, situations: readonly Situation[], said: Said, now: Instant) {
    this.speaker = speaker
    this.said = said
    this.now = now
    this.turns = situations.map(
      (situation) => new Turn(situation, now, { at: said.sentAt, eventId: said.eventId }),
    )
  }

  /** The turn in which the speaker is the patient herself. */
  get self(): Turn | null {
    return this.turns.find((turn) => turn.patient.personId === this.speaker.person.id) ?? null
  }

  /**
   * The turn that an answer about nothing in particular belongs to: her own, else one of a patient around whom she still
   * is. Null for somebody who has been removed; what she hears is about nobody.
   */
  get home(): Turn | null {
    return this.self ?? this.turns.find((turn) => this.caregiverIn(turn) !== undefined) ?? null
  }

  /** What opting out and in is written down as where there is no patient in whose history it could stand. */
  recordOfHerself(kind: PersonFact['kind']): void {
    if (this.turns.length > 0) return
    const { eventId } = this.said
    this.ownFacts.push({ personId: this.speaker.person.id, kind, at: this.now, eventId })
  }

  /** The turns in which she is a caregiver who has agreed. */
  get caring(): readonly Turn[] {
    return this.turns.filter((turn) => this.caregiverIn(turn)?.state.kind === 'active')
  }

  caregiverIn(turn: Turn): Caregiver | undefined {
    return turn.situation.caregivers.find(
      (caregiver) => caregiver.personId === this.speaker.person.id && caregiver.state.kind !== 'removed',
    )
  }

  /** Takes the meanings of these kinds out of the message. */
  take<K extends MeaningKind>(...kinds: K[]): Extract<Meaning, { kind: K }>[] {
    const wanted = new Set<MeaningKind>(kinds)
    const taken = this.meanings.filter((meaning): meaning is Extract<Meaning, { kind: K }> =>
      wanted.has(meaning.kind),
    )
    this.meanings = this.meanings.filter((meaning) => !wanted.has(meaning.kind))
    return taken
  }

  /** How much was recorded so far from this message. */
  get recorded(): number {
    return this.turns.reduce(
      (sum, turn) => sum + turn.facts.filter((fact) => fact.body.kind !== 'ContactConfirmed').length,
      0,
    )
  }

  /** Answers the speaker on the contact she wrote from. `turn`: the patient it is about. */
  answer(turn: Turn | null, content: Content, options: TellOptions = {}): void {
    this.answered = true
    if (turn !== null) {
      turn.answer(this.speaker.person.id, this.speaker.contact.id, content, options)
      return
    }
    const what = `answer:${this.said.eventId}:${this.loose.length}`
    const to = { kind: 'person', personId: this.speaker.person.id } as const
    const worthUntil = this.now.add(minutes(answerWorthMin))
    this.loose.push(
      notice(what, null, to, 'answer', worthUntil, this.now, content, {
        contactId: this.speaker.contact.id,
        ...options,
      }),
    )
  }
}
