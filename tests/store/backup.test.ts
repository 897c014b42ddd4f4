import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evolve } from '../../src/domain/evolve.ts'
import { BadBackup } from '../../src/store/backup/format.ts'
import { verifyBackup } from '../../src/store/backup/read.ts'
import { NotEmpty, restoreBackup } from '../../src/store/backup/restore.ts'
import { writeBackup } from '../../src/store/backup/write.ts'
import { settleGap } from '../../src/work/gap.ts'
import { allRows, digests, withClient } from '../support/allRows.ts'
import { type FreshDatabase, freshDatabase } from '../support/freshDatabase.ts'
import { active, alone, caregiver, person, slot, start } from './household.ts'
import { openTestStore, type TestStore } from './openTestStore.ts'

let source: TestStore
let folder: string
const file = (name: string) => join(folder, name)

/** Signs that are hard to carry: ends of lines of all kinds, quotes, what looks like a line of the backup itself. */
const awkward =
  'one\ntwo\r\nthree\u2028four\u2029five \\n "six" {"$table":"Person"} 🌙 \u{1F469}\u200D\u2695\uFE0F'

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tookit-backup-'))
  source = await openTestStore()
  const { people, ...rest } = alone('Ana', 'Eva')
  await source.enrol({
    ...rest,
    people: [...people, person('Ben', { name: awkward, stoppedAt: start })],
    caregivers: [caregiver('Ana', 'Ben', active)],
  })
  await askAna()
  await source.accept([
    {
      kind: 'said',
      externalId: 'sms-1',
      from: { channel: 'sms', value: '+1555Ana' },
      sentAt: start,
      utterance: { kind: 'text', text: awkward },
      handledByService: null,
    },
  ])
  await source.database.message.create({
    data: {
      id: 'm1',
      channel: 'sms',
      address: '+1555Ana',
      text: awkward,
      replies: [{ index: 0, label: awkward }],
      promptIds: ['a', awkward],
      noticeIds: [],
      urgency: 'reminder',
      worthUntil: '2026-11-24T08:00:00.123Z',
      createdAt: '2026-11-24T08:00:00.123Z',
      status: 'accepted',
      statusAt: '2026-11-24T08:00:00.123Z',
    },
  })
  await source.database.attempt.create({
    data: { messageId: 'm1', number: 1, startedAt: '2026-11-24T08:00:00Z' },
  })
  await source.database.setting.create({ data: { key: 'release', value: '0.1.0' } })
})

afterAll(async () => {
  await source.close()
  rmSync(folder, { recursive: true, force: true })
})

const askAna = () =>
  source.change({ kind: 'these', patientIds: ['patient-Ana'] }, (before, now) => {
    const body = {
      kind: 'DoseAsked',
      slot: slot('Ana'),
      windowEndsAt: now.add({ hours: 2 }),
      followUpAt: null,
    } as const
    const fact = { patientId: 'patient-Ana', at: now, eventId: null, body }
    return {
      facts: [fact],
      notices: [],
      invitations: [],
      situation: evolve(before, fact),
      wakeAt: now.add({ hours: 1 }),
    }
  })

/** Without what a restore writes of its own. */
async function dataIn(connectionString: string) {
  await withClient(connectionString, (client) =>
    client.query(`UPDATE "Patient" SET "wakeAt" = '2026-11-24T08:00:00Z'`),
  )
  await withClient(connectionString, (client) =>
    client.query(`DELETE FROM "Setting" WHERE "key" = 'restored'`),
  )
  return digests(await allRows(connectionString))
}

async function withEmpty<T>(work: (database: FreshDatabase) => Promise<T>): Promise<T> {
  const target = await freshDatabase()
  try {
    return await work(target)
  } finally {
    await target.close()
  }
}

describe('backup and restore', () => {
  it('every row is there again, and the file is for its owner alone', async () => {
    const made = await writeBackup(source.connectionString, file('quiet.gz'), '0.1.0')
    expect(made.tables.find(({ name }) => name === 'Person')?.rows).toBe(3)
    expect(statSync(file('quiet.gz')).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
    await withEmpty(async ({ connectionString }) => {
      const restored = await restoreBackup({ connectionString, file: file('quiet.gz'), replace: false })
      expect(restored.tables.filter(({ rows }) => rows > 0)).toEqual(
        expect.arrayContaining(made.tables.filter(({ rows }) => rows > 0)),
      )
      expect(await dataIn(connectionString)).toEqual(await dataIn(source.connectionString))
    })
  })

  it('is as of one moment, whatever is written meanwhile', async () => {
    await withClient(source.connectionString, (client) =>
      client.query(`INSERT INTO "Fact" ("patientId","kind","at","recordedAt","body")
        SELECT 'patient-Eva', 'NotUnderstood', now(), now(), json_build_object('n', n)
        FROM generate_series(1, 20000) n`),
    )
    let writing = true
    let written = 0
    // An event and the fact that came of it, always both: any mixture of moments shows.
    const writer = async () => {
      while (writing) {
        written += 1
        const id = `busy-${written}-${Math.trunc(performance.now())}`
        await source.database.$transaction(async (tx) => {
          await tx.$executeRaw`INSERT INTO "Fact" ("patientId","kind","at","recordedAt","eventId","body")
            VALUES ('patient-Eva', 'PatientInvited', now(), now(), ${id}, '{}')`
          await tx.$executeRaw`INSERT INTO "Event" ("channel","externalId","kind","address","sentAt","receivedAt","body")
            VALUES ('sms', ${id}, 'said', 'x', now(), now(), '{}')`
        })
      }
    }
    const writers = [writer(), writer()]
    while (written < 20) await source.database.$queryRaw`SELECT 1`
    const before = written
    await writeBackup(source.connectionString, file('busy.gz'), '0.1.0')
    writing = false
    await Promise.all(writers)
    await withEmpty(async ({ connectionString }) => {
      await restoreBackup({ connectionString, file: file('busy.gz'), replace: false })
      const [odd, pairs] = await withClient(connectionString, async (client) => {
        const half = await client.query(`SELECT f."eventId", e."externalId" FROM "Fact" f
          FULL JOIN "Event" e ON e."externalId" = f."eventId"
          WHERE (f."eventId" IS NULL AND e."externalId" LIKE 'busy%') OR (f."eventId" LIKE 'busy%' AND e."externalId" IS NULL)`)
        const all = await client.query(`SELECT 1 FROM "Event" WHERE "externalId" LIKE 'busy%'`)
        return [half.rows, all.rowCount ?? 0] as const
      })
      expect(odd).toEqual([])
      expect(pairs).toBeGreaterThanOrEqual(before - 2)
      expect(pairs).toBeLessThanOrEqual(written)
    })
    await withClient(source.connectionString, (client) =>
      client.query(`DELETE FROM "Fact" WHERE "patientId" = 'patient-Eva'`),
    )
  })

  it('new rows get numbers after the restored ones', async () => {
    await writeBackup(source.connectionString, file('numbers.gz'), '0.1.0')
    await withEmpty(async ({ connectionString }) => {
      await restoreBackup({ connectionString, file: file('numbers.gz'), replace: false })
      const [last, next] = await withClient(connectionString, async (client) => {
        const was = await client.query<{ id: string }>(`SELECT max("id") AS "id" FROM "Event"`)
        const is = await client.query<{ id: string }>(`INSERT INTO "Event"
          ("channel","externalId","kind","address","sentAt","receivedAt","body")
          VALUES ('sms', 'next', 'said', 'x', now(), now(), '{}') RETURNING "id"`)
        return [Number(was.rows[0]?.id), Number(is.rows[0]?.id)]
      })
      expect(next).toBe((last ?? 0) + 1)
    })
  })

  it('refuses a database with people in it, and leaves it as it is; --replace takes their place', async () => {
    await writeBackup(source.connectionString, file('other.gz'), '0.1.0')
    await withEmpty(async ({ connectionString }) => {
      await withClient(connectionString, (client) =>
        client.query(`INSERT INTO "Person" ("id","name","language") VALUES ('person-Old','Old','en')`),
      )
      const before = digests(await allRows(connectionString))
      const refused = restoreBackup({ connectionString, file: file('other.gz'), replace: false })
      await expect(refused).rejects.toThrow(NotEmpty)
      await expect(refused).rejects.toThrow('The database is not empty: it has rows in Person.')
      expect(digests(await allRows(connectionString))).toEqual(before)

      await restoreBackup({ connectionString, file: file('other.gz'), replace: true })
      expect(await dataIn(connectionString)).toEqual(await dataIn(source.connectionString))
    })
  })

  it('never overwrites a file', async () => {
    writeFileSync(file('mine.gz'), 'mine')
    await expect(writeBackup(source.connectionString, file('mine.gz'), '0.1.0')).rejects.toThrow(
      'is there already',
    )
    expect(readFileSync(file('mine.gz'), 'utf8')).toBe('mine')
  })
})

describe('a backup that is not whole', () => {
  const refusedWith = async (name: string, message: string) => {
    await expect(verifyBackup(file(name))).rejects.toThrow(message)
    await withEmpty(async ({ connectionString }) => {
      const before = digests(await allRows(connectionString))
      await expect(restoreBackup({ connectionString, file: file(name), replace: true })).rejects.toThrow(
        message,
      )
      expect(digests(await allRows(connectionString))).toEqual(before)
    })
  }
  let whole: Buffer
  beforeAll(async () => {
    await writeBackup(source.connectionString, file('whole.gz'), '0.1.0')
    whole = readFileSync(file('whole.gz'))
    expect((await verifyBackup(file('whole.gz'))).version).toBe('0.1.0')
  })

  it('cut off anywhere', async () => {
    for (const part of [0.02, 0.5, 0.999]) {
      writeFileSync(file('cut.gz'), whole.subarray(0, Math.max(20, Math.trunc(whole.length * part))))
      await expect(verifyBackup(file('cut.gz'))).rejects.toThrow('cut off')
    }
    await refusedWith('cut.gz', 'is cut off: it was not written or copied to its end')
  })

  it('one byte altered anywhere', async () => {
    for (let at = 30; at < whole.length; at += Math.ceil(whole.length / 60)) {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ 0x10
      writeFileSync(file('bent.gz'), bytes)
      await expect(verifyBackup(file('bent.gz'))).rejects.toThrow(BadBackup)
    }
  })

  it('lines altered, left out or cut off although the file is good gzip', async () => {
    const lines = gunzipSync(whole).toString().split('\n')
    const write = (changed: readonly string[]) =>
      writeFileSync(file('lines.gz'), gzipSync(changed.join('\n')))
    const row = lines.findIndex((line) => line.includes('"person-Eva"'))
    write(lines.toSpliced(row, 1))
    await refusedWith('lines.gz', 'is damaged')
    write(lines.map((line) => line.replace('"person-Eva"', '"person-Ava"')))
    await expect(verifyBackup(file('lines.gz'))).rejects.toThrow('is damaged')
    write(lines.slice(0, -2))
    await expect(verifyBackup(file('lines.gz'))).rejects.toThrow('is cut off')
    write(lines.toSpliced(row, 0, '{"$table":"Person","columns":[]}'))
    await expect(verifyBackup(file('lines.gz'))).rejects.toThrow('is damaged')
  })

  it('something else, or nothing', async () => {
    writeFileSync(file('letter.gz'), 'Dear clinic')
    await expect(verifyBackup(file('letter.gz'))).rejects.toThrow('is no backup of tookit')
    writeFileSync(file('table.gz'), gzipSync('a,b\n1,2\n'))
    await expect(verifyBackup(file('table.gz'))).rejects.toThrow('is no backup of tookit')
    await expect(verifyBackup(file('none.gz'))).rejects.toThrow('There is no file')
  })

  it('one of a later release', async () => {
    const lines = gunzipSync(whole)
      .toString()
      .replace('"migrations":["', '"migrations":["29990101000000_later","')
    const [first = '', ...rest] = lines.split('\n')
    const { createHash } = await import('node:crypto')
    const before = [first, ...rest.slice(0, -2)].map((line) => `${line}\n`).join('')
    const sha256 = createHash('sha256').update(before).digest('hex')
    const last = JSON.stringify({ ...JSON.parse(rest.at(-2) ?? ''), sha256 })
    writeFileSync(file('later.gz'), gzipSync(`${before}${last}\n`))
    await withEmpty(({ connectionString }) =>
      expect(restoreBackup({ connectionString, file: file('later.gz'), replace: false })).rejects.toThrow(
        'was made by a later tookit (0.1.0) than this one',
      ),
    )
  })
})

describe('what happened after the backup', () => {
  it('is not known: a dose that was open is not held against her, and she is told so, once', async () => {
    await writeBackup(source.connectionString, file('gap.gz'), '0.1.0')
    copyFileSync(file('gap.gz'), file('copy.gz'))
    const before = await source.situation('patient-Ana')
    expect(before.doses.map(({ state }) => state.kind)).toEqual(['asked'])
    await restoreBackup({ connectionString: source.connectionString, file: file('copy.gz'), replace: true })
    source.setTime(start.add({ minutes: 70 })) // 10:10 in Madrid: the dose of 9:00 has fallen due since
    expect(await settleGap(source)).toBe(2)
    const after = await source.situation('patient-Ana')
    expect(after.doses.at(-1)?.state).toMatchObject({ kind: 'notAsked', because: 'outage' })
    expect((await source.situation('patient-Eva')).doses.at(-1)?.state).toMatchObject({ because: 'outage' })
    const told = source.enqueued.filter(({ content }) => content.kind === 'outage')
    expect(told.map(({ patientId }) => patientId).toSorted()).toEqual(['patient-Ana', 'patient-Eva'])
    expect(await settleGap(source)).toBe(0)
    const wakes = await source.column<Date>('SELECT "wakeAt" FROM "Patient"')
    expect(wakes.every((at) => at.getTime() > start.epochMilliseconds)).toBe(true)
  })
})
