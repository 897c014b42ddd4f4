import type { Decision, Said } from '../bot/decision.ts'
import type { Notice } from '../bot/notice.ts'
import type { Response } from '../bot/respond.ts'
import { saysNothing } from '../bot/saysNothing.ts'
import type { Possible } from '../bot/whoWrote.ts'
import { addressKey, type Contact } from '../domain/contact.ts'
import { evolve } from '../domain/evolve.ts'
import type { Fact } from '../domain/fact.ts'
import type { Person } from '../domain/person.ts'
import { type PersonFact, personAfter } from '../domain/personFact.ts'
import type { Situation } from '../domain/situation.ts'
import { BecomingSituations } from './becoming.ts'
import type { Conversation } from './conversation.ts'
import type { ValidInvitation } from './invitations.ts'
import type { Decided } from './save.ts'
import type { Pressed } from './tokens.ts'
import { textOf, type Unclear, type Waiting, type WaitingBatch } from './waiting.ts'

type SaidEvent = Extract<Waiting['inbound'], { kind: 'said' }>
type AccessEvent = Extract<Waiting['inbound'], { kind: 'access' }>

/** Somebody who may have written: she has the address it came from. */
interface Candidate {
  readonly person: Person
  readonly contact: Contact
  readonly situations: readonly Situation[]
}

/** Somebody who connects an address with herself by a code. `added`: null when it was hers already. */
interface Joining {
  readonly invitation: ValidInvitation
  readonly candidate: Candidate
  readonly added: Fact | null
}

/** Hears the messages of a batch in order, each seeing what the ones before it changed. Does no I/O. */
export class Hearing {
  /** Notices that are about no patient. */
  readonly loose: Notice[] = []
  readonly usedInvitations: string[] = []
  /** What happened to people who are around no patient. */
  readonly personFacts: PersonFact[] = []
  readonly #batch: WaitingBatch
  readonly #conversation: Conversation
  readonly #newCode: () => string
  readonly #situations: BecomingSituations
  /** By person, how often she was not understood lately, with what this batch adds. */
  readonly #unclear: Map<string, Unclear>
  /** Strangers who have been told who we are. */
  readonly #greeted: Set<string>

  readonly #earlierTexts: ReadonlyMap<string, string>

  constructor(batch: WaitingBatch, conversation: Conversation, newCode: () => string) {
    this.#batch = batch
    this.#conversation = conversation
    this.#newCode = newCode
    this.#situations = new BecomingSituations(batch.situations)
    this.#unclear = new Map(batch.unclear)
    this.#earlierTexts = new Map(
      [...batch.earlier, ...batch.events].map((event) => [event.id, textOf(event) ?? '']),
    )
    this.#greeted = new Set(batch.greeted)
  }

  /** @throws what the engine throws; then nothing of this event counts. */
  hear({ id, inbound }: Waiting): void {
    if (inbound.kind === 'access') this.#hearAccess(inbound)
    else this.#hearSaid(id, inbound)
  }

  /** Everybody who may have written it, so that the order of a person's messages can be kept. */
  mayBe({ inbound }: Waiting): readonly string[] {
    return this.#candidates(inbound.from).map(({ person }) => person.id)
  }

  decided(): readonly Decided[] {
    return this.#situations.decided()
  }

  #hearAccess({ from, allowed }: AccessEvent): void {
    for (const { person, contact, situations } of this.#candidates(from)) {
      const decisions = situations.map((situation) =>
        this.#conversation.accessChanged(situation, person.id, contact.id, allowed, this.#batch.now),
      )
      this.#take({ decisions, notices: [] })
    }
  }

  #hearSaid(eventId: string, inbound: SaidEvent): void {
    const text = textOf({ id: eventId, inbound })
    const code = text === null ? null : this.#conversation.codeIn(text)
    const joining = code === null ? null : this.#join(eventId, inbound, code)
    if (joining !== null) {
      this.#take(this.#respondAs(this.#possible(eventId, inbound, joining.candidate, true)), joining)
      return
    }
    const candidates = this.#candidates(inbound.from)
    if (candidates.length === 0) return this.#hearStranger(inbound, this.#said(eventId, inbound, null))
    const possible = candidates.map((one) => this.#possible(eventId, inbound, one, false))
    const { response, earlier } = this.#conversation.respondTogether(possible)
    this.#take(response)
    if (earlier !== null) this.#hearEarlier(earlier)
  }

  /** What was sent before it was known who had written it. */
  #hearEarlier({ eventId, personId }: { readonly eventId: string; readonly personId: string }): void {
    const event = [...this.#batch.events, ...this.#batch.earlier].find(({ id }) => id === eventId)
    if (event?.inbound.kind !== 'said') return
    const candidate = this.#candidates(event.inbound.from).find(({ person }) => person.id === personId)
    if (candidate !== undefined)
      this.#take(this.#respondAs(this.#possible(eventId, event.inbound, candidate, false)))
  }

  #possible(eventId: string, inbound: SaidEvent, candidate: Candidate, usedCode: boolean): Possible {
    const { person, contact, situations } = candidate
    const serviceKeepsOptOuts = this.#conversation.serviceKeepsOptOuts(inbound.from.channel)
    const speaker = { person, contact, serviceKeepsOptOuts, usedCode }
    return { speaker, situations, said: this.#said(eventId, inbound, candidate), now: this.#batch.now }
  }

  #respondAs({ speaker, situations, said, now }: Possible): Response {
    return this.#conversation.respond(speaker, situations, said, now)
  }

  #hearStranger({ from }: SaidEvent, said: Said): void {
    const key = addressKey(from)
    const notices = this.#conversation.respondToStranger(from, said, this.#greeted.has(key), this.#batch.now)
    if (notices.some(({ content }) => content.kind === 'stranger')) this.#greeted.add(key)
    this.loose.push(...notices)
  }

  #said(eventId: string, inbound: SaidEvent, candidate: Candidate | null): Said {
    const pressed = this.#pressedIn(inbound)
    const unclear = this.#unclear.get(candidate?.person.id ?? '')
    return {
      eventId,
      sentAt: inbound.sentAt,
      what: inbound.utterance.kind === 'press' ? choiceOf(pressed, candidate) : inbound.utterance,
      handledByService: inbound.handledByService,
      ownTexts: this.#ownTextsAt(inbound.from),
      unclearLately: unclear?.lately ?? 0,
      unclearInARow: unclear?.inARow ?? 0,
      earlierTexts: this.#earlierTexts,
      spareCodes: [this.#newCode()],
    }
  }

  /** On a shared phone one may quote what another was told. */
  #ownTextsAt(from: SaidEvent['from']): readonly string[] {
    return this.#candidates(from).flatMap(({ contact }) => this.#batch.ownTexts.get(contact.id) ?? [])
  }

  #pressedIn({ utterance }: SaidEvent): Pressed | null {
    return utterance.kind === 'press' ? (this.#batch.pressed.get(utterance.token) ?? null) : null
  }

  #candidates(from: SaidEvent['from']): readonly Candidate[] {
    return this.#batch.people.flatMap((loaded) => {
      const situations = this.#situationsOf(loaded.id)
      const person = this.#personIn(situations, loaded)
      const contact = contactAt(person, from)
      return contact === undefined ? [] : [{ person, contact, situations }]
    })
  }

  #situationsOf(personId: string): readonly Situation[] {
    return this.#situations.of(this.#batch.patientsOf.get(personId) ?? [])
  }

  /** A code says who writes, whoever else has this address; and the address becomes hers. */
  #join(eventId: string, { from, sentAt }: SaidEvent, code: string): Joining | null {
    const invitation = this.#batch.invitations.get(code)
    const loaded = this.#batch.people.find(({ id }) => id === invitation?.personId)
    if (invitation === undefined || loaded === undefined) return null
    const situations = this.#situationsOf(loaded.id)
    const isAbout = (s: Situation) => s.patient.id === invitation.patientId
    if (this.usedInvitations.includes(invitation.codeHash) || !situations.some(isAbout)) return null
    const person = this.#personIn(situations, loaded)
    const known = contactAt(person, from)
    if (known !== undefined)
      return { invitation, candidate: { person, contact: known, situations }, added: null }
    const order = Math.min(1, ...person.contacts.map((contact) => contact.order)) - 1
    const contact: Contact = {
      id: `joined-${eventId}`,
      personId: person.id,
      address: from,
      order,
      state: 'usable',
      since: sentAt,
    }
    const added: Fact = {
      patientId: invitation.patientId,
      at: sentAt,
      eventId,
      body: { kind: 'ContactAdded', contact },
    }
    const after = situations.map((s) => evolve(s, added))
    return {
      invitation,
      candidate: { person: this.#personIn(after, person), contact, situations: after },
      added,
    }
  }

  /** The engine's decision builds on the new contact; where it decided nothing, the contact is there all the same. */
  #keepJoining({ invitation, added }: Joining): void {
    this.usedInvitations.push(invitation.codeHash)
    if (added !== null) this.#situations.record(added, this.#batch.now)
  }

  #take(answer: Response, joining: Joining | null = null): void {
    if (joining !== null) this.#keepJoining(joining)
    for (const decision of answer.decisions) this.#situations.take(decision)
    for (const decision of answer.decisions) this.#countUnclear(decision)
    this.loose.push(...answer.notices)
    this.personFacts.push(...(answer.ownFacts ?? []))
  }

  #countUnclear({ facts, situation }: Decision): void {
    if (facts.some(({ body, eventId }) => eventId !== null && !saysNothing.has(body.kind)))
      for (const [id, { lately }] of this.#unclear)
        if (situation.people.some((person) => person.id === id)) this.#unclear.set(id, { lately, inARow: 0 })
    for (const { body } of facts) {
      if (body.kind !== 'NotUnderstood') continue
      const { lately, inARow } = this.#unclear.get(body.personId) ?? { lately: 0, inARow: 0 }
      this.#unclear.set(body.personId, { lately: lately + 1, inARow: inARow + 1 })
    }
  }

  /** As the messages before have made her. */
  #personIn(situations: readonly Situation[], loaded: Person): Person {
    const around = situations.flatMap(({ people }) => people).find(({ id }) => id === loaded.id)
    return (
      around ?? this.personFacts.filter(({ personId }) => personId === loaded.id).reduce(personAfter, loaded)
    )
  }
}

/** A button leads nowhere when it was offered to somebody else, or when its question is not known any more. */
function choiceOf(pressed: Pressed | null, by: Candidate | null): Said['what'] {
  const prompts = (by?.situations ?? []).flatMap((situation) => situation.prompts)
  const leads = pressed?.personId === by?.person.id && prompts.some(({ id }) => id === pressed?.promptId)
  if (pressed === null || !leads) return { kind: 'staleChoice' }
  return { kind: 'choice', promptId: pressed.promptId, choice: pressed.choice }
}

const contactAt = (person: Person, from: SaidEvent['from']): Contact | undefined =>
  person.contacts.find(({ address }) => addressKey(address) === addressKey(from))
