import { beforeEach, expect, it } from 'vitest'
import type { Inbound } from '../../src/bot/inbound.ts'
import { enrol } from '../../src/store/admin.ts'
import { chatAt } from '../../src/store/chat.ts'
import { claimDue } from '../../src/store/claim.ts'
import { heardFrom } from '../../src/store/lastHeard.ts'
import { rotateKeys } from '../../src/store/rotate.ts'
import { keyIdOf, makeSecrecy, type Secrecy, sealedWords } from '../../src/store/secrecy.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { householdOf, personsAt } from '../../src/store/whoIs.ts'
import { allRows, withClient } from '../support/allRows.ts'
import { type FreshDatabase, freshDatabase } from '../support/freshDatabase.ts'
import { active, alone, caregiver, contact, person, phoneOf, start } from './household.ts'

const [first, second] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
const plain = makeSecrecy([])
const before = makeSecrecy([first])
const during = makeSecrecy([second, first])
const after = makeSecrecy([second])

let database: FreshDatabase
beforeEach(async () => {
  database = await freshDatabase()
  return () => database.close()
})

/** Opens the store as a process with these keys does. */
async function as<T>(secrecy: Secrecy, work: (store: Store) => Promise<T>): Promise<T> {
  const store = openStore({
    connectionString: database.connectionString,
    clock: async () => start,
    secrecy,
    enqueue: async () => {},
    onStuck: ({ error }) => {
      throw error
    },
  })
  return work(store).finally(() => store.close())
}

const address = (name: string) => ({ channel: 'sms', value: phoneOf(name) }) as const
const says = (name: string, text: string, chat?: string): Inbound => ({
  kind: 'said',
  externalId: chat ?? `SM${[...name, ...text].map((letter) => letter.codePointAt(0)).join('')}`,
  from: chat === undefined ? address(name) : { channel: 'telegram', value: chat.split(':')[1] ?? '' },
  sentAt: start,
  utterance: { kind: 'text', text },
  handledByService: null,
})
const everybody = ['patient-Ana', 'patient-Eva', 'patient-Ida']
const enrolled = (name: string, ...more: Parameters<typeof caregiver>[]) => ({
  ...alone(name),
  caregivers: more.map((one) => caregiver(...one)),
})
const run = (sql: string) => withClient(database.connectionString, (client) => client.query(sql))

/** Ana from before there was a key, Eva from the days of the first one, Ida from those of the second. */
async function fill(): Promise<void> {
  await as(plain, async (store) => {
    await enrol(store.database, store.clock, enrolled('Ana'))
    await store.accept([says('Ana', 'took it'), says('', 'hello', 'bot:4711:1')])
  })
  await as(before, async (store) => {
    const { people, ...rest } = enrolled('Eva')
    const shared = [contact('Eva', 'sms', phoneOf('Ana')), contact('Eva', 'telegram', 'tg-eva')]
    await enrol(store.database, store.clock, {
      ...rest,
      people: people.map((one) => ({ ...one, contacts: shared })),
    })
    await store.accept([says('Eva', 'dizzy')])
  })
  await as(during, async (store) => {
    const { people, ...rest } = enrolled('Ida')
    const shared = [contact('Ida', 'sms'), contact('Ida', 'telegram', 'tg-eva')]
    await enrol(store.database, store.clock, {
      ...rest,
      people: [...people.map((one) => ({ ...one, contacts: shared })), person('Olga', { contacts: [] })],
      caregivers: [caregiver('Ida', 'Olga', active)],
    })
    await store.accept([says('Ida', 'and I')])
  })
}

/** Ids of the keys with which something is sealed. */
const keysInUse = async (): Promise<readonly string[]> => {
  const rows = await allRows(database.connectionString)
  const words = [...rows].flatMap(([table, all]) => (table === 'Setting' ? [] : all.flatMap(sealedWords)))
  return [...new Set(words.map(keyIdOf))].toSorted()
}

it('reads and finds everybody whichever key she was written with, or none', async () => {
  await fill()
  await as(during, async (store) => {
    const situations = await store.situations(everybody)
    expect([...situations.values()].map((s) => s.people.map(({ name }) => name))).toEqual([
      ['Ana'],
      ['Eva'],
      ['Ida', 'Olga'],
    ])
    const { database: opened } = store
    expect((await personsAt(opened, [address('Ana')])).toSorted()).toEqual(['person-Ana', 'person-Eva'])
    // Over Ana's phone to Eva, and over Eva's chat, which is Ida's too.
    expect(await householdOf(opened, [], ['person-Eva'])).toEqual(['person-Ana', 'person-Eva', 'person-Ida'])
    expect((await chatAt(opened, [address('Ana')], 10)).map((line) => line.kind)).toEqual(['theirs'])
    expect((await heardFrom(opened, 'telegram')).map(({ value }) => value)).toEqual(['tg-eva'])
    expect((await heardFrom(opened, 'sms')).map(({ value }) => value).toSorted()).toEqual(
      ['Ana', 'Ida'].map(phoneOf),
    )
    expect((await store.waitingAddresses(10)).map(({ value }) => value)).toEqual([
      phoneOf('Ana'),
      '4711',
      phoneOf('Eva'),
      phoneOf('Ida'),
    ])
  })
})

it('time overtakes nobody whose answer waits under another key than her contact', async () => {
  await fill()
  await run('DELETE FROM "Event"')
  await as(during, async (store) => {
    const due = () => store.database.$transaction((tx) => claimDue(tx, start, 10, null))
    expect((await due()).toSorted()).toEqual(everybody)
    await store.accept([says('Ana', 'took it')]) // sealed with the second; her contact is plain, Eva's of the first
    expect(await due()).toEqual(['patient-Ida'])
  })
})

it('a redelivery is known whatever the key was when it came first', async () => {
  await fill()
  await as(before, (store) => store.accept([says('', 'hi', 'bot:4712:1')]))
  await as(during, async (store) => {
    expect(await store.accept([says('', 'hello', 'bot:4711:1'), says('', 'hi', 'bot:4712:1')])).toEqual([])
    expect(await store.accept([says('', 'new', 'bot:4713:1')])).toHaveLength(1)
    expect(await store.accept([says('', 'new', 'bot:4713:1')])).toHaveLength(0)
  })
})

it('seals everything anew, killed in the middle and started again, while others go on', async () => {
  await fill()
  const rows = await as(during, (store) => store.situations(everybody))
  let seen = 0
  const killed = rotateKeys(database.connectionString, during, () => {
    if (++seen === 3) throw new Error('killed')
  })
  await expect(killed).rejects.toThrow('killed')
  expect(await keysInUse()).toEqual([...during.keyIds].toSorted())
  expect(await as(during, (store) => store.situations(everybody))).toEqual(rows)
  await as(during, (store) => store.accept([says('Ana', 'and again')]))

  const left: number[] = []
  const rotated = await rotateKeys(database.connectionString, during, (count) => left.push(count))
  expect(rotated.rows).toBeGreaterThan(0)
  expect(await keysInUse()).toEqual(after.keyIds)
  expect(await as(after, (store) => store.situations(everybody))).toEqual(rows)
  const dump = [...(await allRows(database.connectionString)).values()].flat().join('\n')
  const words = ['Examplol', 'took it', 'dizzy', '+1555', 'tg-eva', '4711', '"Ana"']
  expect(words.filter((word) => dump.includes(word))).toEqual([])
  expect(dump.includes('"rotation"')).toBe(false)

  expect(await rotateKeys(database.connectionString, during, () => {})).toMatchObject({ rows: 0 })
})

it('waits for who is at work on a row, and does not bring back what was emptied meanwhile', async () => {
  await fill()
  const started = Promise.withResolvers<void>()
  const done = Promise.withResolvers<void>()
  if (database.kind === 'embedded') return // does one thing at a time
  const other = withClient(database.connectionString, async (client) => {
    await client.query(`BEGIN; UPDATE "Person" SET "name" = '' WHERE "id" = 'person-Ana'`)
    started.resolve()
    await done.promise
    await client.query('COMMIT')
  })
  await started.promise
  const rotating = rotateKeys(database.connectionString, during, () => {})
  await waitsForLock()
  done.resolve()
  await other
  await rotating
  const named = await as(after, (store) => store.situations(['patient-Ana']))
  expect(named.get('patient-Ana')?.people[0]?.name).toBe('')
})

async function waitsForLock(): Promise<void> {
  for (;;) {
    const { rowCount } = await run(
      `SELECT 1 FROM pg_stat_activity WHERE "application_name" = 'tookit-keys' AND "wait_event_type" = 'Lock'`,
    )
    if ((rowCount ?? 0) > 0) return
  }
}
