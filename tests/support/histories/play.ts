import type { DraftReply } from '../../../src/bot/draft.ts'
import type { StagedMessage } from '../../../src/bot/rehearsal/staged.ts'
import { invite } from '../../../src/bot/topics/enrolling.ts'
import { moveTimes, stopPrescription } from '../../../src/bot/topics/prescribing.ts'
import { Turn } from '../../../src/bot/turn.ts'
import type { ChannelName } from '../../../src/domain/contact.ts'
import { latest } from '../../../src/domain/time.ts'
import { type Cast, patientId, personId } from '../world/cast.ts'
import { MemoryWorld } from '../world/memoryWorld.ts'
import type { Act, Step } from './steps.ts'
import type { Text } from './texts.ts'

/** One history on its way, with what its player knows and the engine does not. */
export class History {
  readonly cast: Cast
  readonly world: MemoryWorld
  /** What was written in which event. A choice that was taken is no text. */
  readonly written = new Map<string, Text>()
  #next: Text | null = null

  constructor(cast: Cast) {
    this.cast = cast
    this.world = new MemoryWorld(cast)
  }

  /** The text of an event; null for a press, a photo or a quote. */
  textOf(eventId: string): Text | null {
    return this.written.get(eventId) ?? null
  }

  async step({ wait, act }: Step): Promise<void> {
    await this.#pass(wait)
    await this.#act(act)
  }

  async #pass(wait: Step['wait']): Promise<void> {
    const { world } = this
    if (wait.kind === 'minutes') return world.until(world.now.add({ minutes: wait.n }))
    const next = world.nextMoment
    if (next === null) return
    const until = wait.kind === 'next' ? next.add({ minutes: wait.andMin }) : next.subtract({ seconds: 15 })
    await world.until(latest(until, world.now))
  }

  async #act(act: Act): Promise<void> {
    const { world } = this
    switch (act.kind) {
      case 'nothing':
        return
      case 'write':
        this.#next = act.text
        await world.writeSlowly(
          this.#who(act.who),
          act.text.text,
          this.#phone(act.who, act.phone),
          act.arrivesInSec,
        )
        return
      case 'choose':
        return this.#choose(act)
      case 'photo':
        return world.photo(this.#who(act.who), null)
      case 'quote':
        return this.#quote(act.who)
      case 'redeliver':
        return world.redeliver(this.#who(act.who))
      case 'weather':
        return world.weather(this.#who(act.who), this.#phone(act.who, act.phone), act.weather)
      case 'block':
        return world.block(this.#who(act.who), this.#phone(act.who, act.phone), act.allowed)
      case 'fail': {
        const last = this.#sentTo(act.who)[0]
        return last === undefined ? undefined : world.failed(last)
      }
      case 'down':
        return world.down(world.now.add({ minutes: act.forMin }))
      case 'jump':
        return world.jump(world.now.add({ minutes: act.forMin }))
      case 'move':
      case 'end':
      case 'invite':
        return this.#decide(act)
      default:
        return act satisfies never
    }
  }

  /** The command line needs a tookit that runs. */
  async #decide(act: Extract<Act, { kind: 'move' | 'end' | 'invite' }>): Promise<void> {
    const { patients } = this.cast
    const { name, medicines } = patients[act.patient % patients.length] as Cast['patients'][number]
    if (this.world.isDown) return
    await this.world.decide(patientId(name), (s, now) => {
      const turn = new Turn(s, now, null)
      if (act.kind === 'invite') {
        if (s.patient.enrolment.kind === 'invited') invite(turn)
        return turn.decision()
      }
      const medicine = medicines[act.medicine % medicines.length]?.name.toLowerCase()
      const prescription = s.prescriptions.find(
        (p) => p.id === `${patientId(name)}-${medicine}` && p.stoppedAt === null,
      )
      if (prescription === undefined) return turn.decision()
      if (act.kind === 'end') stopPrescription(turn, prescription.id)
      else
        moveTimes(
          turn,
          prescription.id,
          act.times.map((time) => Temporal.PlainTime.from(time)),
        )
      return turn.decision()
    })
  }

  async #choose(act: Extract<Act, { kind: 'choose' }>): Promise<void> {
    const message = this.#sentTo(act.who).filter((sent) => sent.draft.replies.length > 0)[act.back]
    const reply = message?.draft.replies[act.choice % message.draft.replies.length]
    if (message === undefined || reply === undefined) return
    await this.take(message, reply, act.type, act.arrivesInSec)
  }

  /** Somebody takes this choice of this message. Where there are no buttons, nothing can be pressed. */
  async take(
    message: StagedMessage,
    reply: DraftReply,
    byTyping: boolean,
    arrivesInSec: number,
  ): Promise<void> {
    const type = byTyping || message.contact.address.channel === 'sms'
    this.#next = type ? typed(reply) : null
    await this.world.choose(message, reply, type, arrivesInSec)
  }

  async #quote(who: number): Promise<void> {
    const last = this.#sentTo(who)[0]
    if (last === undefined) return
    this.#next = { text: last.draft.text, taken: null, quiet: true }
    await this.world.write(this.#who(who), last.draft.text, last.contact.address.channel)
  }

  #sentTo(who: number) {
    return this.world.sent.filter((sent) => sent.personId === personId(this.#who(who))).toReversed()
  }

  #who(who: number): string {
    // Ana is who it is mostly about.
    const people = [...this.cast.people, ...this.cast.people.slice(0, 1), ...this.cast.people.slice(0, 2)]
    return people[who % people.length]?.name ?? 'Ana'
  }

  #phone(who: number, phone: number): ChannelName {
    const { channels } = this.cast.people.find(({ name }) => name === this.#who(who)) ?? { channels: [] }
    return channels[phone % channels.length] ?? 'sms'
  }

  /** Called with the event that a step made, before it is handled. */
  noteWritten(eventId: string): void {
    if (this.#next !== null) this.written.set(eventId, this.#next)
    this.#next = null
  }
}

/** Where no such question is open any more, this is no more than "ok". */
const soundsLikeOk: ReadonlySet<string> = new Set(['de acuerdo'])

const typed = ({ reply, promptId, choice }: DraftReply): Text =>
  /^\d+$/.test(reply)
    ? { text: reply, taken: null, bare: Number(reply) }
    : { text: reply, taken: null, label: { promptId, choice }, quiet: soundsLikeOk.has(reply) }
