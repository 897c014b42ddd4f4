import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeLog } from '../../src/log.ts'
import { emptyTexts } from '../../src/store/retention.ts'
import { Retention } from '../../src/work/retention.ts'
import type { AnyChannel } from '../../src/work/ways.ts'
import { alone, person, start } from '../store/household.ts'
import { openTestStore, type TestStore } from '../store/openTestStore.ts'
import { allRows } from '../support/allRows.ts'

let store: TestStore
beforeEach(async () => {
  store = await openTestStore()
  await store.enrol({ ...alone('Ana'), people: [person('Ana')] })
})
afterEach(() => store.close())

const days = (count: number) => ({ hours: 24 * count })
const keepDays = 365
/** Nobody wants to read this again. */
const secret = 'zworkl'

/** A text in each place that holds some, `ageDays` old when it is looked at. */
async function writeTexts(name: string, ageDays: number, more: { handled?: boolean; sms?: boolean } = {}) {
  const at = start.subtract(days(ageDays)).toString()
  const channel = more.sms === true ? 'sms' : 'telegram'
  const run = (sql: string) => store.database.$executeRawUnsafe(sql)
  await run(`INSERT INTO "Event" ("channel","externalId","kind","address","sentAt","receivedAt","body","handledAt") VALUES
    ('${channel}','in-${name}','said','4711','${at}','${at}',
     '{"kind":"said","utterance":{"kind":"text","text":"${secret} ${name}"}}', ${more.handled === false ? 'NULL' : `'${at}'`})`)
  await run(`INSERT INTO "Message" ("id","channel","address","text","replies","promptIds","noticeIds","urgency",
     "worthUntil","createdAt","status","statusAt","externalId") VALUES
    ('m-${name}','${channel}','4711','${secret} ${name}','[{"label":"${secret}"}]','{}','{}','answer','${at}','${at}',
     'delivered','${at}','out-${name}')`)
  await run(`INSERT INTO "Notice" ("id","personId","content","choices","urgency","despiteStop","worthUntil","createdAt","state","why") VALUES
    ('n-${name}','person-Ana','{"kind":"unknownMedicine","name":"${secret} ${name}"}','[{"kind":"taken"}]','answer',false,'${at}','${at}',
     '${more.handled === false ? 'waiting' : 'dropped'}', 'expired')`)
  await run(`INSERT INTO "Observation" ("id","patientId","at","kind","words","byPersonId","byRole") VALUES
    ('o-${name}','patient-Ana','${at}','sideEffect','${secret} ${name}','person-Ana','patient')`)
  await run(`INSERT INTO "Fact" ("patientId","kind","at","recordedAt","body") VALUES
    ('patient-Ana','ObservationMade','${at}','${at}',
     '{"kind":"ObservationMade","id":"o","observation":{"kind":"sideEffect","effect":"dizziness","words":"${secret} ${name}"}}')`)
}

/** In which tables a text still stands. */
const found = async (text: string): Promise<readonly string[]> =>
  [...(await allRows(store.connectionString))]
    .filter(([, rows]) => rows.some((row) => row.includes(text)))
    .map(([table]) => table)
    .toSorted()

const everywhere = ['Event', 'Fact', 'Message', 'Notice', 'Observation']

const retention = (channels: readonly AnyChannel[] = []): Retention =>
  new Retention({
    database: store.database,
    now: store.now,
    channels,
    keepTextDays: keepDays,
    log: makeLog({ write: () => {} }),
  })

async function look(one: Retention): Promise<void> {
  await one.look()
  await one.idle()
}

it('empties what is older everywhere, and keeps the rest: rows, kinds, times, and what is younger', async () => {
  await writeTexts('old', 366)
  await writeTexts('young', 364)
  const before = await allRows(store.connectionString)
  await look(retention())
  expect(await found(`${secret} old`)).toEqual([])
  expect(await found(`${secret} young`)).toEqual(everywhere)
  const after = await allRows(store.connectionString)
  for (const table of everywhere) expect(after.get(table)?.length).toBe(before.get(table)?.length)
  const [kept] = await store.column<object>(
    `SELECT "body" FROM "Fact" WHERE "kind" = 'ObservationMade' ORDER BY "at"`,
  )
  expect(kept).toMatchObject({ observation: { effect: 'dizziness', words: '' } })
  expect((await store.situation('patient-Ana')).patient.id).toBe('patient-Ana')
})

it('leaves what is still to be worked, however old', async () => {
  await writeTexts('waiting', 400, { handled: false })
  await look(retention())
  expect(await found(`${secret} waiting`)).toEqual(['Event', 'Notice'])
})

it('is done once a day, by one process of several', async () => {
  const [one, other] = [retention(), retention()]
  await look(one)
  await writeTexts('late', 366)
  await look(one)
  await look(other)
  expect(await found(`${secret} late`)).toEqual(everywhere)
  store.setTime(start.add(days(1)))
  await Promise.all([look(one), look(other)])
  expect(await found(`${secret} late`)).toEqual([])
})

it('many at once', async () => {
  await store.database.$executeRawUnsafe(`INSERT INTO "Notice"
    ("id","personId","content","choices","urgency","despiteStop","worthUntil","createdAt","state","why")
    SELECT 'n' || n, 'person-Ana', '{"kind":"reminder","doses":["${secret}"]}', '[]', 'reminder', false, '2024-01-01', '2024-01-01', 'dropped', 'expired'
    FROM generate_series(1, 4500) n`)
  expect(await emptyTexts(store.database, start, [])).toBe(4500)
  expect(await found(secret)).toEqual([])
  expect(await emptyTexts(store.database, start, [])).toBe(0)
})

it('at a service that keeps texts they are emptied first, in both directions', async () => {
  await writeTexts('far', 366, { sms: true })
  await writeTexts('near', 364, { sms: true })
  const asked: string[] = []
  const sms = {
    name: 'sms',
    redact: async (id: string) => {
      asked.push(id)
      return true
    },
  } as unknown as AnyChannel
  await look(retention([sms]))
  expect(asked.toSorted()).toEqual(['in-far', 'out-far'])
  expect(await found(`${secret} far`)).toEqual([])
  expect(await found(`${secret} near`)).toEqual(everywhere)
})

it('one that cannot be reached is asked again the next day, and after a month the text goes here all the same', async () => {
  await writeTexts('far', 366, { sms: true })
  let reachable = false
  const asked: string[] = []
  const sms = {
    name: 'sms',
    redact: async (id: string) => {
      asked.push(id)
      return reachable && id !== 'in-far'
    },
  } as unknown as AnyChannel
  const one = retention([sms])
  await look(one)
  expect(await found(`${secret} far`)).toEqual(['Event', 'Message'])
  reachable = true
  store.setTime(start.add(days(1)))
  await look(one)
  expect(await found(`${secret} far`)).toEqual(['Event'])
  expect(asked.filter((id) => id === 'in-far').length).toBe(2)
  store.setTime(start.add(days(31)))
  await look(one)
  expect(await found(`${secret} far`)).toEqual([])
})
