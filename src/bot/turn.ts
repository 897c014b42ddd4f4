import type { Address } from '../domain/contact.ts'
import { evolve } from '../domain/evolve.ts'
import type { Fact, FactBody } from '../domain/fact.ts'
import type { Asked, Choice, Prompt } from '../domain/prompt.ts'
import type { Situation } from '../domain/situation.ts'
import { type Instant, latest, minutes } from '../domain/time.ts'
import type { Content } from './content.ts'
import type { Decision, Invitation } from './decision.ts'
import { answerWorthMin } from './limits.ts'
import type { Notice, Urgency } from './notice.ts'
import { wakeAfter, wakeAt } from './wake.ts'

export interface TellOptions {
  readonly choices?: readonly Choice[]
  readonly promptId?: string
  readonly alarmId?: string
  readonly contactId?: string | null
  readonly despiteStop?: boolean
}

/**
 * One patient's turn: topics record facts and tell notices one after another, and each sees what the ones before it
 * did. Lives only while one decision is made.
 */
export class Turn {
  readonly before: Situation
  readonly now: Instant
  /** When what is being dealt with was so: for an answer, when it was sent. */
  readonly at: Instant
  readonly eventId: string | null
  situation: Situation
  readonly facts: Fact[] = []
  readonly notices: Notice[] = []
  readonly invitations: Invitation[] = []

  constructor(
    situation: Situation,
    now: Instant,
    cause: { readonly at: Instant; readonly eventId: string } | null,
  ) {
    this.before = situation
    this.situation = situation
    this.now = latest(now, situation.patient.lastFactAt)
    this.at = cause?.at ?? this.now
    this.eventId = cause?.eventId ?? null
  }

  get patient() {
    return this.situation.patient
  }

  record(body: FactBody, at: Instant = this.at): void {
    const fact: Fact = { patientId: this.patient.id, at, eventId: this.eventId, body }
    this.facts.push(fact)
    this.situation = evolve(this.situation, fact)
  }

  /** `what` makes the id: the same thing told twice is one notice. */
  tell(
    what: string,
    personId: string,
    urgency: Urgency,
    worthUntil: Instant,
    content: Content,
    options: TellOptions = {},
  ): void {
    this.notices.push(
      notice(
        what,
        this.patient.id,
        { kind: 'person', personId },
        urgency,
        worthUntil,
        this.now,
        content,
        options,
      ),
    )
  }

  /** An answer to what was just said, on the contact it came from. */
  answer(personId: string, contactId: string, content: Content, options: TellOptions = {}): void {
    const what = `answer:${this.eventId}:${this.notices.length}`
    this.tell(what, personId, 'answer', this.now.add(minutes(answerWorthMin)), content, {
      contactId,
      ...options,
    })
  }

  openPrompt(id: string, personId: string, asked: Asked, expiresAt: Instant): void {
    const prompt: Prompt = {
      id,
      patientId: this.patient.id,
      personId,
      asked,
      openedAt: this.now,
      expiresAt,
      closed: null,
      offers: [],
    }
    this.record({ kind: 'PromptOpened', prompt }, this.now)
  }

  /**
   * For a question that may be put more than once: each time it is another prompt, so that what older messages offered
   * does not count for it. Still open, it stays the one it is. @returns its id
   */
  askAnew(what: string, personId: string, asked: Asked, expiresAt: Instant): string {
    const open = this.situation.prompts.find(
      (p) => p.closed === null && p.personId === personId && p.id.startsWith(`${what}:`),
    )
    if (open !== undefined) return open.id
    const id = `${what}:${this.now}`
    this.openPrompt(id, personId, asked, expiresAt)
    return id
  }

  closePrompt(promptId: string, why: 'answered' | 'expired' | 'superseded' | 'withdrawn'): void {
    const prompt = this.situation.prompts.find((p) => p.id === promptId)
    if (prompt !== undefined && prompt.closed === null)
      this.record({ kind: 'PromptClosed', promptId, why }, this.now)
  }

  get changed(): boolean {
    return this.facts.length > 0 || this.notices.length > 0
  }

  decision(): Decision {
    return this.#decisionWith(wakeAt(this.situation, this.now))
  }

  /** All that was due has been looked at. */
  lookedAt(): Decision {
    return this.#decisionWith(wakeAfter(this.situation, this.now))
  }

  #decisionWith(wakeAt: Instant): Decision {
    return {
      facts: this.facts,
      notices: this.notices,
      invitations: this.invitations,
      situation: this.situation,
      wakeAt,
    }
  }
}

export function notice(
  what: string,
  patientId: string | null,
  to:
    | { readonly kind: 'person'; readonly personId: string }
    | { readonly kind: 'address'; readonly address: Address },
  urgency: Urgency,
  worthUntil: Instant,
  now: Instant,
  content: Content,
  options: TellOptions = {},
): Notice {
  return {
    id: patientId === null ? what : `${patientId}/${what}`,
    patientId,
    to,
    content,
    choices: options.choices ?? [],
    promptId: options.promptId ?? null,
    alarmId: options.alarmId ?? null,
    urgency,
    contactId: options.contactId ?? null,
    avoid: [],
    despiteStop: options.despiteStop ?? false,
    worthUntil,
    createdAt: now,
  }
}
