import { expect } from 'vitest'
import type { Decision } from '../../src/bot/decision.ts'
import { propose } from '../../src/bot/topics/caregivers.ts'
import { prescribe } from '../../src/bot/topics/prescribing.ts'
import { Turn } from '../../src/bot/turn.ts'
import { personFrom } from '../../src/cli/commands/patientAdd.ts'
import { giveOut, invitePatient } from '../../src/cli/invite.ts'
import { readConfig } from '../../src/config.ts'
import { sharesNothing } from '../../src/domain/caregiver.ts'
import { type Instant, isAfter } from '../../src/domain/time.ts'
import { usualSettings } from '../../src/domain/usualSettings.ts'
import { makeLog } from '../../src/log.ts'
import { enrolAndDecide, nobody } from '../../src/store/admin.ts'
import { newCode } from '../../src/store/invitations.ts'
import { startTookit, type Tookit } from '../../src/tookit.ts'
import { channelsOf } from '../../src/work/services.ts'
import { type FreshDatabase, freshDatabase } from '../support/freshDatabase.ts'
import type { Phones, Who } from './phones.ts'

export const zone = 'America/New_York'
export const at = (local: string): Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()

/** A real tookit with real clients over a service in a box, and its operator. Time is driven by hand. */
export class Clinic {
  readonly logged: string[] = []
  readonly #phones: Phones
  readonly #database: FreshDatabase
  readonly #clock: { now: Instant }
  #running: Tookit | null = null
  #heard = 0
  readonly #read = { ana: 0, ben: 0 }

  private constructor(phones: Phones, database: FreshDatabase, clock: { now: Instant }) {
    this.#phones = phones
    this.#database = database
    this.#clock = clock
  }

  static async open(phonesOn: (clock: () => Instant) => Promise<Phones>, start: Instant): Promise<Clinic> {
    const clock = { now: start }
    const phones = await phonesOn(() => clock.now)
    const clinic = new Clinic(phones, await freshDatabase(), clock)
    await clinic.start()
    return clinic
  }

  get now(): Instant {
    return this.#clock.now
  }

  set now(at: Instant) {
    this.#clock.now = at
  }

  get #tookit(): Tookit {
    if (this.#running === null) throw new Error('tookit is down')
    return this.#running
  }

  /** Starts tookit, and lets it beat until it has caught up with what waits at the service. */
  async start(): Promise<void> {
    const config = readConfig({ ...this.#phones.env, PORT: '0' })
    const { connectionString, kind } = this.#database
    const log = makeLog({ write: (line: string) => void this.logged.push(line) })
    this.#running = await startTookit({
      role: 'all',
      database: { connectionString, embedded: kind === 'embedded' },
      channels: (around) => channelsOf(config, around),
      operators: [],
      web: { host: '127.0.0.1', port: 0 },
      drivenClock: () => this.now,
      version: 'test',
      log,
    })
    this.#phones.reach(this.#tookit.url)
    do await this.#beat()
    while (this.#tookit.heartbeat.held !== null)
  }

  /** tookit is down until it is started again; the service is not. */
  async stop(): Promise<void> {
    await this.#tookit.close()
    this.#running = null
  }

  /** Says something that nobody hears now. */
  sayUnheard(who: Who, text: string): void {
    this.#phones.sayUnheard(who, text)
    this.#heard++
  }

  /** Enrols Ana, as the command line does; a code where she has to begin. */
  async enrolAna(): Promise<string | null> {
    const contact = this.#phones.contactOf('ana')
    const code = contact.kind === 'telegramLink' ? newCode() : null
    const { store, queue } = this.#tookit
    const ana = personFrom({ name: 'Ana', language: 'en', contact: [contact] }, 'person-ana', this.now)
    await enrolAndDecide(
      {
        database: store.database,
        clock: store.clock,
        enqueue: queue.enqueue,
        wakeDelivery: () => {},
        onStuck: () => {},
      },
      {
        ...nobody,
        people: [ana],
        patients: [
          {
            id: 'p-ana',
            personId: ana.id,
            zone,
            country: 'US',
            birthYear: null,
            enrolment: { kind: 'invited', at: this.now },
            settings: { ...usualSettings, mood: null, sideEffects: null, summary: null },
            lastAsked: { mood: null, sideEffects: null, summary: null },
            consent: null,
            invitedBy: 'Northside Clinic',
            lastFactAt: null,
          },
        ],
      },
      (situation, now) => decided(new Turn(situation, now, null), (turn) => invitePatient(turn, code)),
    )
    await this.#tookit.settle()
    return code
  }

  async prescribe(times: readonly string[]): Promise<void> {
    await this.#decide((turn) =>
      prescribe(turn, {
        id: 'rx-lithium',
        patientId: 'p-ana',
        medicine: { name: 'lithium', strength: '300 mg', otherNames: [] },
        purpose: null,
        source: 'ordered',
        critical: false,
        reminders: {},
        alarm: {},
        phases: [
          {
            from: turn.now.toZonedDateTimeISO(zone).toPlainDate(),
            until: null,
            dosage: {
              amount: '1 tablet',
              timing: {
                kind: 'daily',
                times: times.map((time) => Temporal.PlainTime.from(time)),
                weekdays: [],
              },
            },
          },
        ],
        addedAt: turn.now,
        stoppedAt: null,
      }),
    )
  }

  async proposeBen(): Promise<string | null> {
    const contact = this.#phones.contactOf('ben')
    const ben = personFrom({ name: 'Ben', language: 'en', contact: [contact] }, 'person-ben', this.now)
    const code = contact.kind === 'telegramLink' ? newCode() : null
    await this.#decide((turn) => {
      const state = { kind: 'proposed', at: turn.now } as const
      propose(
        turn,
        {
          id: 'cg-ben',
          patientId: 'p-ana',
          personId: ben.id,
          relation: 'brother',
          order: 0,
          shares: sharesNothing,
          state,
        },
        ben,
      )
      if (code !== null) giveOut(turn, code, ben.id, 'caregiver')
    })
    return code
  }

  async say(who: Who, text: string): Promise<void> {
    this.#phones.say(who, text)
    await this.#heardOne()
  }

  async chooseFirst(who: Who): Promise<void> {
    this.#phones.chooseFirst(who)
    await this.#heardOne()
  }

  /** The next text on this phone that nobody has read yet. */
  hears(who: Who, expected: RegExp): void {
    const next = this.#phones.texts(who)[this.#read[who]]
    expect(next, `${who} at ${this.now.toZonedDateTimeISO(zone).toPlainDateTime()}`).toMatch(expected)
    this.#read[who]++
  }

  hearsNothing(): void {
    for (const who of ['ana', 'ben'] as const)
      expect(this.#phones.texts(who).slice(this.#read[who]), `unread by ${who}`).toEqual([])
  }

  /** Lets time pass until then, from one moment at which something is due to the next. */
  async until(end: Instant): Promise<void> {
    for (;;) {
      const next = await this.#nextMoment()
      if (next === null || isAfter(next, end)) break
      this.now = next
      await this.#beat()
    }
    this.now = end
    await this.#beat()
  }

  async #beat(): Promise<void> {
    await this.#tookit.beat()
    await this.#phones.quiet()
    await this.#tookit.settle()
  }

  async #nextMoment(): Promise<Instant | null> {
    const { store, delivery } = this.#tookit
    const patient = await store.database.patient.findFirst({ select: { wakeAt: true } })
    const wakeAt = patient === null ? null : Temporal.Instant.fromEpochMilliseconds(patient.wakeAt.getTime())
    const moments = [wakeAt, await delivery.nextDue()].filter((one) => one !== null && isAfter(one, this.now))
    return moments.toSorted((a, b) => Temporal.Instant.compare(a as Instant, b as Instant))[0] ?? null
  }

  async #heardOne(): Promise<void> {
    this.#heard++
    const { store } = this.#tookit
    while ((await store.database.event.count({ where: { kind: 'said' } })) < this.#heard)
      await this.#phones.quiet()
    await this.#tookit.settle()
    await this.#phones.quiet()
    await this.#tookit.settle()
  }

  async #decide(act: (turn: Turn) => void): Promise<void> {
    const { stuck } = await this.#tookit.store.change(
      { kind: 'these', patientIds: ['p-ana'] },
      (situation, now) => decided(new Turn(situation, now, null), act),
    )
    if (stuck[0] !== undefined) throw stuck[0].error
    await this.#tookit.settle()
    await this.#phones.quiet()
    await this.#tookit.settle()
  }

  async close(): Promise<void> {
    await this.#running?.close()
    await this.#phones.close()
    await this.#database.close()
  }
}

function decided(turn: Turn, act: (turn: Turn) => void): Decision {
  act(turn)
  return turn.decision()
}
