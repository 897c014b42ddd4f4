import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { advance } from '../../src/bot/advance.ts'
import type { Inbound } from '../../src/bot/inbound.ts'
import { enrol } from '../../src/store/admin.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Store } from '../../src/store/store.ts'
import { keepUp } from '../../src/store/upkeep.ts'
import { at, enrolment, patientAddress } from './clinic.ts'
import { type Dice, makeDice } from './dice.ts'
import { FickleDisk } from './disk.ts'
import { crashStore } from './places.ts'

/** Enough that somebody is due all the time. */
const patients = 500

/** What was acknowledged before the power went. */
interface Acknowledged {
  readonly events: readonly string[]
  readonly doses: number
}

export interface PowerCuts {
  readonly cuts: number
  /** Rows that had been acknowledged by then, over all cuts. */
  readonly acknowledged: number
  readonly lost: readonly string[]
}

/** Writes on the embedded database, cuts the power at random moments, and looks at what is there when it is back. */
export async function cutPower(template: string, cuts: number, seed: number): Promise<PowerCuts> {
  const dice = makeDice(seed)
  const lost: string[] = []
  let acknowledged = 0
  const folder = mkdtempSync(join(tmpdir(), 'tookit-power-'))
  cpSync(template, folder, { recursive: true })
  const disk = new FickleDisk(join(folder, 'postgres'))
  const database = await openEmbedded(folder, disk.sync)
  const store = storeAt(database.connectionString)
  await enrol(store.database, store.clock, enrolment(patients))
  const writing = new Writing(store, disk, dice)
  for (let cut = 0; cut < cuts; cut++) {
    // The files of a power cut are kept until nothing is under way, so that looking at them disturbs nothing.
    const { image, known } = await writing.untilCut()
    await writing.rest()
    lost.push(...(await lostFrom(image, known)).map((what) => `cut ${cut}: ${what}`))
    acknowledged += known.events.length + known.doses
    rmSync(image, { recursive: true, force: true })
    if (dice.next() < 0.3) await keepUp(database.connectionString)
  }
  await store.close()
  await database.close()
  disk.remove()
  rmSync(folder, { recursive: true, force: true })
  return { cuts, acknowledged, lost }
}

const storeAt = (connectionString: string): Store => crashStore(connectionString, at('08:15'))

class Writing {
  readonly #store: Store
  readonly #disk: FickleDisk
  readonly #dice: Dice
  readonly #events: string[] = []
  #doses = 0
  #said = 0
  #underWay: Promise<unknown> = Promise.resolve()

  constructor(store: Store, disk: FickleDisk, dice: Dice) {
    this.#store = store
    this.#disk = disk
    this.#dice = dice
  }

  /** Writes until the power goes, somewhere among the next times that something is brought to the disk. */
  async untilCut(): Promise<{ readonly image: string; readonly known: Acknowledged }> {
    let left = 1 + this.#dice.below(12)
    const gone = Promise.withResolvers<{ readonly image: string; readonly known: Acknowledged }>()
    this.#disk.onSync = () => {
      left -= 1
      if (left !== 0) return
      const known = { events: [...this.#events], doses: this.#doses }
      try {
        gone.resolve({ image: this.#disk.cut(this.#dice), known })
      } catch (error) {
        gone.reject(error) // thrown from here it would go through the database
      }
    }
    let isGone = false
    const end = () => {
      isGone = true
    }
    gone.promise.then(end, end)
    const hearing = async () => {
      while (!isGone) await this.#hear()
    }
    const asking = async () => {
      while (!isGone && (await this.#ask())) {}
    }
    this.#underWay = Promise.all([hearing(), hearing(), asking()])
    return gone.promise
  }

  async rest(): Promise<void> {
    await this.#underWay
    this.#disk.onSync = () => {}
  }

  async #hear(): Promise<void> {
    const events = Array.from({ length: 1 + this.#dice.below(3) }, (): Inbound => said(++this.#said))
    await this.#store.accept(events)
    this.#events.push(...events.map(({ externalId }) => externalId))
  }

  /** One patient is asked; false when nobody is due any more. */
  async #ask(): Promise<boolean> {
    const { patientIds } = await this.#store.change({ kind: 'due', limit: 1 }, advance)
    this.#doses += patientIds.length
    return patientIds.length > 0
  }
}

const said = (n: number): Inbound => ({
  kind: 'said',
  externalId: `said-${n}`,
  from: patientAddress(1000 + n),
  sentAt: at('08:00'),
  utterance: { kind: 'text', text: 'took it '.repeat(1 + (n % 50)) },
  handledByService: null,
})

async function lostFrom(image: string, known: Acknowledged): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tookit-after-'))
  cpSync(image, join(folder, 'postgres'), { recursive: true })
  try {
    const database = await openEmbedded(folder)
    const store = storeAt(database.connectionString)
    try {
      return await lostIn(store, known)
    } finally {
      await store.close()
      await database.close()
    }
  } catch (error) {
    return [`the database could not be read: ${error instanceof Error ? error.message : String(error)}`]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function lostIn({ database }: Store, { events, doses }: Acknowledged): Promise<readonly string[]> {
  const found = await database.event.findMany({ select: { externalId: true } })
  const stored = new Set(found.map(({ externalId }) => externalId))
  const asked = await database.dose.count({ where: { state: 'asked' } })
  const facts = await database.fact.count({ where: { kind: 'DoseAsked' } })
  const notices = await database.notice.count()
  return [
    ...events.filter((id) => !stored.has(id)).map((id) => `event ${id} was acknowledged and is not there`),
    ...(asked < doses ? [`${doses} doses were saved and ${asked} are there`] : []),
    ...(asked !== facts || asked !== notices ? [`${asked} doses, ${facts} facts, ${notices} notices`] : []),
  ]
}
