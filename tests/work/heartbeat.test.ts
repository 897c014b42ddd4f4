import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lastBeat } from '../../src/store/beat.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { confirmClock } from '../../src/work/doubt.ts'
import { Heartbeat, heartBeat } from '../../src/work/heartbeat.ts'
import { listeningBeat } from '../../src/work/listening.ts'
import { allIsWell, type HeartSigns } from '../../src/work/troubles.ts'
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
  const time = { now: at, monotonicMs: 0, caughtUp: true, watches: true, good: 0 }
  const seen: HeartSigns[] = []
  const note = (what: string) => async () => void did.push(what)
  const { log, lines } = capturingLog()
  const heartbeat = new Heartbeat({
    database,
    now: async () => time.now,
    monotonicMs: () => time.monotonicMs,
    listening: {
      caughtUpSince: async () => time.caughtUp,
      renew: note('renew'),
      deaf: () => [],
      close: async () => {},
    },
    drain: note('drain'),
    whileDoubted: note('whileDoubted'),
    tick: note('tick'),
    sweep: note('sweep'),
    saysThatItListens: true,
    saysThatItWorks: true,
    watch: async (heart) => void (time.watches ? seen.push(heart) : fails()),
    afterGoodBeat: () => {
      time.good += 1
    },
    gapMin: 2,
    silenceMin: 5,
    log,
  })
  return {
    heartbeat,
    time,
    lines,
    seen,
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

function fails(): never {
  throw new Error('the database is away')
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
    expect(await beat(5, 10)).toBe('whileDoubted')
    expect(heartbeat.mayDecide).toBe(false)
    expect(await beat()).toBe('whileDoubted')
    expect(await beat()).toBe(`renew ${all}`)
  })

  it('by more than an hour needs a person, also after a restart', async () => {
    const before = heart()
    await before.beat()
    expect(await before.beat(5, 90)).toBe('whileDoubted')
    for (let i = 0; i < 5; i++) expect(await before.beat()).toBe('whileDoubted')
    expect(before.heartbeat.held).toBe('clockDoubted')
    expect(before.lines.filter((line) => line.includes('tookit clock confirm'))).toHaveLength(1)

    const after = heart(before.time.now)
    expect(await after.beat()).toBe('whileDoubted')
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
    expect(await beat(5, -90)).toBe('whileDoubted')
    expect(await beat()).toBe('whileDoubted')
  })

  it('that has run back while tookit was down is noticed at the start', async () => {
    await heart().beat()
    const { beat } = heart(noon.subtract({ minutes: 10 }))
    expect(await beat()).toBe('whileDoubted')
    expect(await beat()).toBe('whileDoubted')
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

describe('what operators have to be told', () => {
  it('that nobody worked for five minutes, once somebody works again', async () => {
    await heart().beat()
    const last = noon.add({ seconds: 5 })
    const { beat, seen, time } = heart(last.add({ minutes: 4 }))
    await beat()
    expect(seen).toEqual([allIsWell])
    await beat(6 * 60)
    expect(seen.at(-1)).toEqual({
      jump: null,
      silence: { from: last.add({ minutes: 4, seconds: 5 }), to: time.now },
    })
    await beat()
    expect(seen.at(-1)).toEqual(allIsWell)
  })

  it('not while the services are still being caught up with: what was missed is not known yet', async () => {
    await heart().beat()
    const { beat, seen, time } = heart(noon.add({ hours: 3 }))
    time.caughtUp = false
    await beat()
    expect(seen).toEqual([allIsWell])
    time.caughtUp = true
    await beat()
    expect(seen.at(-1)?.silence).not.toBeNull()
  })

  it('again, when the look for it failed', async () => {
    await heart().beat()
    const { beat, seen, time } = heart(noon.add({ hours: 3 }))
    time.watches = false
    await beat()
    time.watches = true
    await beat()
    expect(seen.map(({ silence }) => silence !== null)).toEqual([true])
  })

  it('of a jump that held, once; of one that a person has to see to, until she has', async () => {
    const { beat, seen } = heart()
    await beat()
    await beat(5, 10)
    await beat()
    await beat()
    expect(seen.map(({ jump }) => jump)).toEqual([null, null, null, { jumpMin: 10, held: true }])
    await beat(5, 90)
    await beat()
    expect(seen.slice(-2).map(({ jump }) => jump)).toEqual(Array(2).fill({ jumpMin: 90, held: false }))
    await confirmClock(database)
    await beat()
    expect(seen.at(-1)).toEqual(allIsWell)
  })

  it('a monitor hears of good beats only', async () => {
    const { beat, time } = heart()
    await beat()
    expect(time.good).toBe(1)
    await beat(5, 90)
    await beat()
    expect(time.good).toBe(1)
  })
})
