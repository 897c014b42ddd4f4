import type { ChannelName } from '../../domain/contact.ts'
import type { Dose } from '../../domain/dose.ts'
import { patientPerson, type Situation } from '../../domain/situation.ts'
import { days, type Instant, isAfter, isBefore, minutes } from '../../domain/time.ts'
import type { DraftReply } from '../draft.ts'
import { answerGiven, answersAfterMin, type Behaviour } from './behaviour.ts'
import { Stage } from './stage.ts'
import type { AbilitiesOf, StagedMessage } from './staged.ts'

/** A message of a rehearsed chat, in either direction. */
export type RehearsedLine = {
  readonly at: Instant
  readonly personId: string
  readonly name: string
  readonly channel: ChannelName
} & (
  | { readonly from: 'tookit'; readonly text: string; readonly buttons: readonly string[] }
  /** `pressed`: the label of a button instead of typed words. */
  | { readonly from: 'person'; readonly text: string; readonly pressed: boolean }
)

export interface Rehearsal {
  readonly from: Instant
  readonly until: Instant
  readonly lines: readonly RehearsedLine[]
  /** The doses that fell due, as they stood at the end. */
  readonly doses: readonly Dose[]
}

export interface RehearseOptions {
  readonly situation: Situation
  readonly abilitiesOf: AbilitiesOf
  readonly behaviour: Behaviour
  readonly from: Instant
  /** How many days of 24 hours. */
  readonly days: number
}

/**
 * The chat that a plan would bring, if she answered like this: her real plan through the real engine, in memory. Nothing
 * is stored or sent. Who has not agreed yet is played as if she had; the people around her hear what they would, and say
 * nothing.
 */
export function rehearse(options: RehearseOptions): Rehearsal {
  const { abilitiesOf, behaviour, from } = options
  const until = from.add(days(options.days))
  const played = asIfAgreed(options.situation, from)
  const stage = new Stage({ start: from, people: played.people, situations: [played], abilitiesOf })
  const rehearsed = new Rehearsed(stage, played, behaviour)
  rehearsed.play(until)
  return { from, until, lines: rehearsed.lines, doses: [...rehearsed.doses.values()] }
}

/** An answer that she is going to give. */
interface Coming {
  readonly at: Instant
  readonly message: StagedMessage
  readonly reply: DraftReply
}

class Rehearsed {
  readonly lines: RehearsedLine[] = []
  readonly doses = new Map<string, Dose>()
  readonly #stage: Stage
  readonly #patientId: string
  readonly #personId: string
  readonly #behaviour: Behaviour
  /** In the order in which she gives them. */
  #coming: Coming[] = []

  constructor(stage: Stage, situation: Situation, behaviour: Behaviour) {
    this.#stage = stage
    this.#patientId = situation.patient.id
    this.#personId = situation.patient.personId
    this.#behaviour = behaviour
    const begins = stage.now
    stage.watch = {
      ...stage.watch,
      sent: (message) => this.#sent(message),
      decided: (_before, { situation: { doses } }) => {
        for (const dose of doses) if (!isBefore(dose.plannedAt, begins)) this.doses.set(dose.id, dose)
      },
    }
  }

  play(until: Instant): void {
    for (;;) {
      const [next] = this.#coming
      if (next === undefined) {
        const moment = this.#stage.nextMoment
        if (moment === null || isAfter(moment, until)) break
        this.#stage.pass(moment)
      } else if (isAfter(next.at, until)) {
        break
      } else {
        this.#passTo(next)
      }
    }
    this.#stage.pass(until)
  }

  /** Time passes to her next answer, one moment at a time: something that is sent on the way may be answered first. */
  #passTo(next: Coming): void {
    const moment = this.#stage.nextMoment
    if (moment !== null && isAfter(next.at, moment)) return this.#stage.pass(moment)
    this.#stage.pass(next.at)
    this.#coming = this.#coming.filter((other) => other !== next)
    this.#answer(next)
  }

  #sent(message: StagedMessage): void {
    const { contact, draft, at, personId } = message
    const { channel } = contact.address
    const buttons = this.#stage.abilitiesOf[channel].buttons ? draft.replies.map(({ label }) => label) : []
    const name = this.#stage.people.get(personId)?.name ?? ''
    this.lines.push({ from: 'tookit', at, personId, name, channel, text: draft.text, buttons })
    if (personId === this.#personId) this.#plan(message)
  }

  /** A question is answered once: what was asked before and is asked again stays with the answer that is on its way. */
  #plan(message: StagedMessage): void {
    const after = answersAfterMin(this.#behaviour)
    if (after === null) return
    const situation = this.#stage.load(this.#patientId)
    const byPrompt = Map.groupBy(message.draft.replies, ({ promptId }) => promptId)
    for (const [i, [promptId, replies]] of [...byPrompt].entries()) {
      const prompt = situation.prompts.find(({ id }) => id === promptId)
      if (prompt === undefined || this.#coming.some((one) => one.reply.promptId === promptId)) continue
      const reply = answerGiven(this.#behaviour, situation, prompt, replies)
      if (reply !== null) this.#coming.push({ at: message.at.add(minutes(after + i)), message, reply })
    }
    this.#coming.sort((a, b) => Temporal.Instant.compare(a.at, b.at))
  }

  #answer({ message, reply }: Coming): void {
    const stage = this.#stage
    const person = stage.people.get(this.#personId)
    const prompt = stage.load(this.#patientId).prompts.find(({ id }) => id === reply.promptId)
    if (person === undefined || prompt === undefined || prompt.closed !== null) return
    const { contact } = message
    const pressed = stage.abilitiesOf[contact.address.channel].buttons
    const { promptId, choice } = reply
    this.lines.push({
      from: 'person',
      at: stage.now,
      personId: person.id,
      name: person.name,
      channel: contact.address.channel,
      text: pressed ? reply.label : reply.reply,
      pressed,
    })
    stage.accept(
      stage.event(
        person,
        contact,
        pressed ? { kind: 'choice', promptId, choice } : { kind: 'text', text: reply.reply },
      ),
    )
  }
}

/** She has said yes, and can be reached. Others are as they are: whoever has not agreed hears nothing in a rehearsal either. */
function asIfAgreed(s: Situation, at: Instant): Situation {
  const { enrolment } = s.patient
  if (enrolment.kind === 'active' || enrolment.kind === 'paused') return s
  const her = patientPerson(s)
  const contacts = her.contacts.map((contact) =>
    contact.state === 'invited' ? { ...contact, state: 'usable' as const, since: at } : contact,
  )
  return {
    ...s,
    patient: { ...s.patient, enrolment: { kind: 'active', since: at } },
    people: s.people.map((person) => (person.id === her.id ? { ...her, contacts } : person)),
  }
}
