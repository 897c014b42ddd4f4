import { Client } from 'pg'
import { enrol } from '../../src/store/admin.ts'
import { listeningBeat } from '../../src/work/listening.ts'
import type { DatabaseTemplate } from '../support/freshDatabase.ts'
import { at, brotherAddress, enrolment, patientAddress } from './clinic.ts'
import { Died, Mortal } from './mortal.ts'
import { crashStore, makePlace } from './places.ts'
import { openTown, type Town } from './town.ts'

export interface TwoWorkers {
  readonly patients: number
  /** How many had been asked, or had their message, when one of the two was killed. */
  readonly doneAtDeath: number
  readonly wrong: readonly string[]
}

/** All are due at once: the last morning dose was due a moment ago. */
const due = at('08:15')
const enrolledAtOnce = 2000

/** While patients are decided about, or while their messages are handed over. */
export type Amid = 'asking' | 'sending'

const doneSql: Readonly<Record<Amid, string>> = {
  asking: `SELECT count(*)::int AS n FROM "Dose"`,
  sending: `SELECT count(*)::int AS n FROM "Message" WHERE "status" <> 'handing'`,
}

/**
 * Two workers on one PostgreSQL share the work of one moment at which everybody is due; one is killed in the middle of
 * it. In the end everybody has been asked once, and a message stands twice only where its fate was unknown.
 */
export async function killOneOfTwo(
  template: DatabaseTemplate,
  patients: number,
  amid: Amid,
): Promise<TwoWorkers> {
  const place = await makePlace(template)
  const { connectionString } = await place.open()
  const client = new Client({ connectionString })
  await client.connect()
  const numbers = Array.from({ length: patients }, (_, n) => n)
  const town = await openTown(due, [...numbers.map(patientAddress), ...numbers.map(brotherAddress)])
  const workers = [new Mortal(), new Mortal()] as const
  try {
    await fill(connectionString, patients)
    await sayThatAllIsHeard(client)
    const { env } = town
    const start = {
      kind: 'start',
      role: 'worker',
      database: place.database,
      env,
      nowMs: due.epochMilliseconds,
    } as const
    const urls = await Promise.all(workers.map((worker) => worker.start(start)))
    town.reach(urls[1] ?? '') // where nobody takes receipts: they are another process's
    const doneAtDeath = await untilOneIsDead(workers, () => count(client, doneSql[amid]), patients / 4)
    for (let minute = 1; minute <= 4; minute++) {
      town.now = due.add({ minutes: minute })
      await workers[1].ask({ kind: 'time', nowMs: town.now.epochMilliseconds })
      await workers[1].ask({ kind: 'beat' })
    }
    return { patients, doneAtDeath, wrong: await wrongIn(client, town, patients) }
  } finally {
    await client.end()
    await Promise.all(workers.map((worker) => worker.end()))
    await town.close()
    await place.remove()
  }
}

async function fill(connectionString: string, patients: number): Promise<void> {
  const store = crashStore(connectionString, at('07:50'))
  for (let from = 0; from < patients; from += enrolledAtOnce)
    await enrol(store.database, store.clock, enrolment(Math.min(enrolledAtOnce, patients - from), from))
  await store.close()
}

/** Who listens is another process, which is not there: workers would wait for it. */
const sayThatAllIsHeard = (client: Client) =>
  client.query(`INSERT INTO "Beat" ("name", "at") VALUES ($1, $2)`, [
    listeningBeat,
    due.add({ seconds: 1 }).toString(),
  ])

async function count(client: Client, sql: string): Promise<number> {
  return (await client.query<{ n: number }>(sql)).rows[0]?.n ?? 0
}

/** @returns how much was done by then. */
async function untilOneIsDead(
  [first, second]: readonly [Mortal, Mortal],
  done: () => Promise<number>,
  enough: number,
): Promise<number> {
  const beats = Promise.all([first.ask({ kind: 'beat' }).catch(unlessDied), second.ask({ kind: 'beat' })])
  let soFar = 0
  while (soFar < enough) soFar = await done()
  first.kill()
  await first.died()
  await beats
  return soFar
}

function unlessDied(error: unknown): void {
  if (!(error instanceof Died)) throw error
}

async function wrongIn(client: Client, town: Town, patients: number): Promise<readonly string[]> {
  const wrong: string[] = []
  const expectNone = async (what: string, sql: string): Promise<void> => {
    const found = await count(client, `SELECT count(*)::int AS n FROM (${sql}) t`)
    if (found > 0) wrong.push(`${found} ${what}`)
  }
  await expectNone(
    'patients were not asked exactly once',
    `SELECT p."id" FROM "Patient" p LEFT JOIN "Fact" f ON f."patientId" = p."id" AND f."kind" = 'DoseAsked'
      GROUP BY p."id" HAVING count(f."seq") <> 1`,
  )
  await expectNone('reminders were not sent', `SELECT 1 FROM "Notice" WHERE "state" <> 'sent'`)
  await expectNone('patients are stuck', `SELECT 1 FROM "Patient" WHERE "stuckSince" IS NOT NULL`)
  const unknown = new Set(
    (
      await client.query<{ address: string }>(
        `SELECT m."address" FROM "Message" m JOIN "Attempt" a ON a."messageId" = m."id" WHERE a."result" = 'unknown'`,
      )
    ).rows.map(({ address }) => address),
  )
  const phones = Map.groupBy(town.onPhones(), ({ to }) => to.value)
  for (let n = 0; n < patients; n++) {
    const { value } = patientAddress(n)
    const texts = phones.get(value) ?? []
    if (texts.length === 0) wrong.push(`nothing reached patient ${n}`)
    if (texts.length > (unknown.has(value) ? 2 : 1))
      wrong.push(`${texts.length} messages reached patient ${n}`)
  }
  return wrong
}
