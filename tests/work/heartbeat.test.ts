import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lastBeat } from '../../src/store/beat.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { confirmClock } from '../../src/work/doubt.ts'
import { Heartbeat, heartBeat, listeningBeat } from '../../src/work/heartbeat.ts'
import { capturingLog } from '../channels/contractRig.ts'
import { type FreshDatabase, freshDatabase } from '../support/freshDatabase.ts'

const noon = Temporal.Instant.from('2026-11-24T12:00:00Z')
let fresh: FreshDatabase
let database: Database

beforeAll(async () => {
  fresh = await freshDatabase()
  database = openDatabase(fresh.connectionString, 2)
})
afterAll(async () => {
  await database.$disconnect()
  await fresh.close()
})
beforeEach(async () => {
  await database.beat.deleteMany()
  await database.setting.deleteMany()
})

/** A heart whose parts write down that they were called. */
function heart(at = noon) {
  const did: string[] = []
  const time = { now: at, monotonicMs: 0, caughtUp: true }
  const note = (what: string) => async () => void did.push(what)
  const { log, lines } = capturingLog()
  const heartbeat = new Heartbeat({
    database,
    now: async () => time.now,
    monotonicMs: () => time.monotonicMs,
    listening: { caughtUpSince: async () => time.caughtUp, renew: note('renew'), close: async () => {} },
    drain: note('drain'),
    tick: note('tick'),
    sweep: note('sweep'),
    saysThatItListens: true,
    gapMin: 2,
    log,
  })
  return {
    heartbeat,
    time,
    lines,
    /** What was done in a beat so many seconds later; the clock may jump besides. */
    async beat(afterSec = 5, jumpMin = 0): Promise<string> {
      time.now = time.now.add({ seconds: afterSec }).add({ minutes: jumpMin })
      time.monotonicMs += afterSec * 1000
      did.length = 0
      await heartbeat.beat()
      return did.join(' ')
    },
  }
}

const all = 'drain drain tick sweep'
const withoutTick = 'drain sweep'

describe('a gap', () => {
  it('at a start nobody is advanced until every service has been caught up with', async () => {
    const { beat, time, heartbeat } = heart()
    time.caughtUp = false
    expect(await beat()).toBe(withoutTick)
    expect(heartbeat.held).toBe('catchingUp')
    expect(await beat()).toBe(withoutTick)
    time.caughtUp = true
    expect(await beat()).toBe(all)
    expect(heartbeat.held).toBeNull()
  })

  it('no service can hold everybody up for more than two minutes', async () => {
    const { beat, time } = heart()
    time.caughtUp = false
    for (let sec = 0; sec < 120; sec += 5) expect(await beat()).toBe(withoutTick)
    expect(await beat()).toBe(all)
    expect(await beat()).toBe(all)
  })

  it('after two minutes without a beat the services are asked again', async () => {
    const { beat, time } = heart()
    expect(await beat()).toBe(all)
    expect(await beat(119)).toBe(all)
    time.caughtUp = false
    expect(await beat(121)).toBe(`renew ${withoutTick}`)
    time.caughtUp = true
    expect(await beat()).toBe(all)
  })
})

describe('a clock that jumps', () => {
  it('has to hold for two beats before anything is decided', async () => {
    const { beat, heartbeat } = heart()
    await beat()
    expect(await beat(5, 10)).toBe('')
    expect(heartbeat.mayDecide).toBe(false)
    expect(await beat()).toBe('')
    expect(await beat()).toBe(`renew ${all}`)
  })

  it('by more than an hour needs a person, also after a restart', async () => {
    const before = heart()
    await before.beat()
    expect(await before.beat(5, 90)).toBe('')
    for (let i = 0; i < 5; i++) expect(await before.beat()).toBe('')
    expect(before.heartbeat.held).toBe('clockDoubted')
    expect(before.lines.filter((line) => line.includes('tookit clock confirm'))).toHaveLength(1)

    const after = heart(before.time.now)
    expect(await after.beat()).toBe('')
    expect(await confirmClock(database)).toMatchObject({ jumpMin: 90 })
    expect(await after.beat()).toBe(all)
    expect(await before.beat()).toContain('tick')
    expect(await confirmClock(database)).toBeNull()
  })

  it('one confirmation is for one jump', async () => {
    const { beat } = heart()
    await beat()
    await beat(5, 90)
    await confirmClock(database)
    expect(await beat()).toContain('tick')
    expect(await beat(5, -90)).toBe('')
    expect(await beat()).toBe('')
  })

  it('that has run back while tookit was down is noticed at the start', async () => {
    await heart().beat()
    const { beat } = heart(noon.subtract({ minutes: 10 }))
    expect(await beat()).toBe('')
    expect(await beat()).toBe('')
    expect(await beat()).toBe(all)
  })
})

describe('what it leaves behind', () => {
  it('says when it last did its round, and that it hears', async () => {
    const { beat, time } = heart()
    await beat()
    expect(await lastBeat(database, heartBeat)).toEqual(time.now)
    expect(await lastBeat(database, listeningBeat)).toEqual(time.now)
  })

  it('does not say that it hears while it does not', async () => {
    const { beat, time } = heart()
    time.caughtUp = false
    await beat()
    expect(await lastBeat(database, listeningBeat)).toBeNull()
  })

  it('nothing while nothing is decided', async () => {
    const { beat, time } = heart()
    await beat()
    const before = time.now
    await beat(5, 90)
    expect(await lastBeat(database, heartBeat)).toEqual(before)
  })
})
