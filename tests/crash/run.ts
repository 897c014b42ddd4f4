import { enrol } from '../../src/store/admin.ts'
import type { DatabaseTemplate } from '../support/freshDatabase.ts'
import { at, brotherAddress, enrolment, patientAddress } from './clinic.ts'
import { type Act, busyDay } from './day.ts'
import { type Dice, makeDice } from './dice.ts'
import { type Ledger, readLedger } from './ledger.ts'
import { Died, Mortal } from './mortal.ts'
import { type Point, points } from './orders.ts'
import { crashStore, makePlace, type Place } from './places.ts'
import { openTown, type Town } from './town.ts'

export interface DayOptions {
  readonly template: DatabaseTemplate
  readonly seed: number
  readonly patients: number
  /** How often it is killed, spread over the day. */
  readonly kills: number
  /** When the day ends; 23:00 if left out. */
  readonly until?: string
}

export interface DayRun {
  readonly ledger: Ledger
  /** How often it really died, by where: a named point, or `anywhere`, or `starting`. */
  readonly died: Readonly<Record<string, number>>
  /** Milliseconds from a death to the end of the first round after it. */
  readonly restartMs: readonly number[]
  /** Acts for which no message offered that answer. */
  readonly undone: readonly string[]
}

/** One busy day, on a clock of its own. */
export async function runDay(options: DayOptions): Promise<DayRun> {
  const place = await makePlace(options.template)
  const numbers = Array.from({ length: options.patients }, (_, n) => n)
  const town = await openTown(at('07:50'), [...numbers.map(patientAddress), ...numbers.map(brotherAddress)])
  const runner = new Runner(options, place, town)
  try {
    await fill(place, options.patients)
    await runner.day()
    const opened = await place.open()
    const ledger = await readLedger(opened.connectionString, { onPhones: town.onPhones(), done: town.done })
    await opened.close()
    return {
      ledger,
      died: Object.fromEntries(runner.died),
      restartMs: runner.restartMs,
      undone: runner.undone,
    }
  } finally {
    await runner.mortal.end()
    await town.close()
    await place.remove()
  }
}

async function fill(place: Place, patients: number): Promise<void> {
  const opened = await place.open()
  const store = crashStore(opened.connectionString, at('07:50'))
  await enrol(store.database, store.clock, enrolment(patients))
  await store.close()
  await opened.close()
}

/** A time at which a kill may fall anywhere in a round: longer than most rounds take, so that some miss. */
const anywhereMs = 250
/** After the start of a process, while it opens its database and its ears. */
const startingMs = 700

const settledAfterMin = 4

class Runner {
  readonly mortal = new Mortal()
  readonly died = new Map<string, number>()
  readonly restartMs: number[] = []
  readonly undone: string[] = []
  readonly #options: DayOptions
  readonly #place: Place
  readonly #town: Town
  readonly #dice: Dice
  #acts: Act[] = []
  /** When something is due next, as tookit says. */
  #dueMs: number | null = null
  /** After a death: moments at which it finds out what has become of what it was sending, and says it again. */
  readonly #look: number[] = []
  #dead = Promise.withResolvers<void>()

  constructor(options: DayOptions, place: Place, town: Town) {
    this.#options = options
    this.#place = place
    this.#town = town
    this.#dice = makeDice(options.seed + 1)
  }

  /** From one moment at which somebody does something or something is due to the next. */
  async day(): Promise<void> {
    const acts = busyDay(this.#options.seed, this.#options.patients)
    const end = at(this.#options.until ?? '23:00').epochMilliseconds
    const startMs = this.#town.now.epochMilliseconds
    let acted = 0
    await this.#start()
    for (;;) {
      const nextMs = Math.min(
        acts[acted]?.at.epochMilliseconds ?? end,
        this.#dueMs ?? end,
        this.#look[0] ?? end,
      )
      if (nextMs >= end) break
      this.#town.now = Temporal.Instant.fromEpochMilliseconds(nextMs)
      while (this.#look[0] !== undefined && this.#look[0] <= nextMs) this.#look.shift()
      const now = acts.slice(acted).filter((act) => act.at.epochMilliseconds <= nextMs)
      acted += now.length
      const wanted = (this.#options.kills * (nextMs - startMs)) / (end - startMs) - this.#total()
      // While it is found out what has become of what was being sent, it lives.
      if (this.#look.length === 0 && wanted > this.#dice.next()) await this.#fatalStep(now)
      else await this.#step(now)
    }
    await this.mortal.ask({ kind: 'stop' })
    this.mortal.kill()
    await this.mortal.died()
  }

  #total(): number {
    return this.died.values().reduce((sum, n) => sum + n, 0)
  }

  async #start(): Promise<void> {
    const { env } = this.#town
    const nowMs = this.#town.now.epochMilliseconds
    this.#dead = Promise.withResolvers<void>()
    const { database } = this.#place
    this.#town.reach(await this.mortal.start({ kind: 'start', role: 'all', database, env, nowMs }))
    await this.#beat()
  }

  async #beat(): Promise<void> {
    this.#dueMs = (await this.mortal.ask({ kind: 'beat' })).nextMs ?? null
  }

  async #step(acts: readonly Act[]): Promise<void> {
    this.#acts = [...acts]
    await this.mortal.ask({ kind: 'time', nowMs: this.#town.now.epochMilliseconds })
    this.#act()
    await this.#round()
  }

  /** People do what they do, whether anybody listens or not. */
  #act(): void {
    for (const act of this.#acts.splice(0))
      if (!this.#town.act(act)) this.undone.push(`${act.at} ${act.from.value} ${JSON.stringify(act.what)}`)
  }

  /** What was done is heard, what is due is done, and what the services say of it is heard. */
  async #round(): Promise<void> {
    for (let round = 0; round < 2; round++) {
      await this.#town.delivered(this.#dead.promise)
      await this.#beat()
    }
    await this.#town.delivered(this.#dead.promise)
  }

  /** The same step with a process that dies in it, perhaps once more when it starts again. */
  async #fatalStep(acts: readonly Act[]): Promise<void> {
    const diedAtMs = await this.#dieOnce(this.#where(acts), async () => this.#step(acts))
    while (this.#dice.next() < 0.2) await this.#dieStarting()
    await this.#start()
    await this.#round()
    this.restartMs.push(performance.now() - diedAtMs)
    for (let minute = 1; minute <= settledAfterMin; minute++)
      this.#look.push(this.#town.now.epochMilliseconds + minute * 60_000)
  }

  #where(acts: readonly Act[]): Point | 'anywhere' {
    const where = this.#dice.next() < 0.35 ? 'anywhere' : this.#dice.one(points)
    return where === 'stored' && acts.length === 0 ? 'attempted' : where
  }

  /** Whoever gets through alive dies at rest. @returns when, in milliseconds. */
  async #dieOnce(where: Point | 'anywhere', act: () => Promise<void>): Promise<number> {
    const killer =
      where === 'anywhere' ? setTimeout(() => this.mortal.kill(), this.#dice.below(anywhereMs)) : undefined
    try {
      if (where !== 'anywhere')
        await this.mortal.ask({
          kind: 'dieAt',
          point: where,
          nth: where === 'committed' || this.#dice.next() < 0.7 ? 1 : 2,
        })
      void this.mortal.died().then(() => this.#dead.resolve())
      await act()
      clearTimeout(killer)
      this.mortal.kill()
      await this.mortal.died()
      this.#count('resting')
    } catch (error) {
      if (!(error instanceof Died)) throw error
      clearTimeout(killer)
      this.#dead.resolve()
      this.#act()
      this.#count(where)
    }
    return performance.now()
  }

  async #dieStarting(): Promise<void> {
    const killer = setTimeout(() => this.mortal.kill(), this.#dice.below(startingMs))
    try {
      await this.#start()
      this.mortal.kill()
      await this.mortal.died()
    } catch (error) {
      if (!(error instanceof Died)) throw error
    }
    clearTimeout(killer)
    this.#count('starting')
  }

  #count(where: string): void {
    this.died.set(where, (this.died.get(where) ?? 0) + 1)
  }
}
