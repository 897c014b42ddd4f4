import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Sent } from '../../src/bot/outgoing.ts'
import { accept } from '../../src/store/accept.ts'
import { nobody } from '../../src/store/admin.ts'
import { beat } from '../../src/store/beat.ts'
import { keepDeafness } from '../../src/work/deafness.ts'
import type { DiskSpace } from '../../src/work/diskSpace.ts'
import { listeningBeat } from '../../src/work/listening.ts'
import { allIsWell, type HeartSigns, TroubleWatch } from '../../src/work/troubles.ts'
import { capturingLog } from '../channels/contractRig.ts'
import { alone, contact, person, start } from '../store/household.ts'
import { scriptedChannel } from '../support/scriptedChannel.ts'
import { type DeliveryRig, openDeliveryRig } from './deliveryRig.ts'
import * as notices from './notices.ts'

const sms = scriptedChannel('sms')
const telegram = scriptedChannel('telegram')
const accepts = sms.script
let rig: DeliveryRig
let watch: TroubleWatch
let disk: DiskSpace
let now = start
let lines: readonly string[]
const answer = { telegram: true, sms: true }
sms.check = async () => (answer.sms ? { ok: true, account: 'x' } : { ok: false, problem: 'x', remedy: 'y' })

beforeAll(async () => {
  rig = await openDeliveryRig([sms, telegram])
})
afterAll(() => rig.close())

/** Two operators, one on each channel, and a morning of their own for each test. */
beforeEach(async () => {
  now = now.add({ hours: 24 * 7 })
  rig.setTime(now)
  await rig.store.database
    .$executeRaw`TRUNCATE "Person", "Fact", "Event", "Notice", "Message", "Trouble", "Beat", "Setting" CASCADE`
  sms.script = accepts
  telegram.script = accepts
  sms.sent.length = 0
  telegram.sent.length = 0
  answer.sms = true
  disk = { freeMb: 50_000, isShort: false, isBarelyEnough: false }
  const captured = capturingLog()
  lines = captured.lines
  watch = new TroubleWatch({
    store: rig.store,
    queue: rig.queue,
    services: rig.delivery.services,
    ways: rig.delivery.ways,
    disk: async () => disk,
    manual: true,
    log: captured.log,
  })
  await rig.enrol({
    ...nobody,
    people: [
      person('Tess', { isOperator: true, contacts: [contact('Tess', 'telegram', 'tess')] }),
      person('Sam', { isOperator: true, contacts: [contact('Sam', 'sms', 'sam')] }),
    ],
  })
  await ping('Tess', 'Sam')
})

/** What a service said before is not what it says now. */
async function ping(...names: readonly string[]): Promise<void> {
  await rig.tell(
    ...names.map((name) =>
      notices.notice(`ping-${name}-${now}`, name, {
        patientId: null,
        createdAt: now,
        worthUntil: now.add({ minutes: 10 }),
      }),
    ),
  )
  await rig.delivery.deliverAll()
  telegram.sent.length = 0
  sms.sent.length = 0
  now = now.add({ minutes: 1 })
  rig.setTime(now)
}

/** Time passes, and what operators are told meanwhile. */
async function passes(min: number, heart: HeartSigns = allIsWell): Promise<readonly string[]> {
  const before = [telegram.sent.length, sms.sent.length]
  now = now.add({ seconds: Math.round(min * 60) })
  rig.setTime(now)
  await rig.delivery.deliverAll()
  await watch.look(heart, 0)
  await rig.delivery.deliverAll()
  return [
    ...telegram.sent
      .slice(before[0])
      .filter(({ to }) => to.value === 'tess')
      .map(({ text }) => `Tess: ${text}`),
    ...sms.sent
      .slice(before[1])
      .filter(({ to }) => to.value === 'sam')
      .map(({ text }) => `Sam: ${text}`),
  ]
}

async function patients(...names: readonly string[]): Promise<void> {
  for (const name of names) await rig.enrol(alone(name))
}

const reminds = (...names: readonly string[]) =>
  rig.tell(
    ...names.map((name) =>
      notices.notice(`r-${name}-${now}`, name, {
        urgency: 'reminder',
        createdAt: now,
        worthUntil: now.add({ hours: 2 }),
      }),
    ),
  )

/** The door lets nothing more through, and the doses count as not asked. */
async function notAsked(...names: readonly string[]): Promise<void> {
  for (const name of names)
    await rig.store.database.$executeRaw`
      INSERT INTO "Dose" ("id", "prescriptionId", "patientId", "date", "time", "plannedAt", "state", "notAskedAt", "notAskedBecause")
      SELECT ${`dose-${name}-${now}`}, p."id", p."patientId", '2026-11-24', '08:00', ${now.toString()}::timestamptz, 'notAsked',
        ${now.toString()}::timestamptz, 'outage'
      FROM "Prescription" p WHERE p."patientId" = ${`patient-${name}`}`
}

const revoked: Sent = { kind: 'unauthorized', code: '20003' }

describe('a service that refuses our account', () => {
  it('is told of at once on the other channel, daily, and on both when it is over', async () => {
    await patients('ana', 'bo')
    const revokedAt = now
    sms.script = () => revoked
    await reminds('ana', 'bo')
    const [first, ...more] = await passes(0)
    expect(first).toMatch(/^Tess: Trouble: SMS refuses our account or sender \(20003\)/)
    expect(more).toEqual([])
    await notAsked('ana', 'bo')
    expect(await passes(30)).toEqual([])
    answer.sms = false
    expect(await passes(24 * 60 - 30)).toMatchObject([
      expect.stringMatching(
        /^Tess: Still: SMS refuses .* 2 people \(patient-ana and patient-bo\) were not asked/,
      ),
    ])
    sms.script = accepts
    answer.sms = true
    const over = await passes(10)
    expect(over).toHaveLength(2)
    expect(over.every((text) => /Over: SMS refused/.test(text))).toBe(true)
    expect(over[1]).toContain(
      revokedAt.toZonedDateTimeISO('UTC').toPlainTime().toString({ smallestUnit: 'minute' }),
    )
    expect(await passes(10)).toEqual([])
  })

  it('is one message, however many people wait', async () => {
    const names = Array.from({ length: 30 }, (_, i) => `p${i}`)
    await patients(...names)
    sms.script = () => revoked
    await reminds(...names)
    expect(await passes(0)).toHaveLength(1)
    expect(await passes(1)).toEqual([])
  })

  it('is found out to be over where nothing waits to be sent: it is asked', async () => {
    await patients('ana')
    sms.script = () => revoked
    await reminds('ana')
    answer.sms = false
    expect(await passes(0)).toHaveLength(1)
    expect(await passes(150)).toEqual([])
    answer.sms = true
    const over = await passes(5)
    expect(over.map((text) => text.slice(0, 10))).toEqual(['Tess: Over', 'Sam: Over:'])
  })

  it('tells an operator who has no other channel when it is over, not what is no longer true', async () => {
    await rig.rows(`UPDATE "Person" SET "isOperator" = false WHERE "id" = 'person-Tess' RETURNING 1 AS "x"`)
    await patients('ana')
    sms.script = () => revoked
    await reminds('ana')
    expect(await passes(0)).toEqual([])
    expect(await passes(60)).toEqual([])
    sms.script = accepts
    const over = await passes(1)
    expect(over).toHaveLength(1)
    expect(over[0]).toMatch(/^Sam: Over: SMS refused our account or sender \(20003\), from .* to .*/)
  })
})

describe('a service that is away', () => {
  it('is an outage after two minutes in which every call came to nothing', async () => {
    await patients('ana', 'bo', 'cy')
    sms.script = () => ({ kind: 'later', retryAt: null, scope: 'sender', code: 'network_ENOTFOUND' })
    await reminds('ana', 'bo', 'cy')
    for (let sec = 0; sec < 110; sec += 10) expect(await passes(sec === 0 ? 0 : 1 / 6)).toEqual([])
    const told = [...(await passes(1)), ...(await passes(1)), ...(await passes(1))]
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/^Tess: Trouble: SMS gives no usable answer \(network_ENOTFOUND\)/)
    sms.script = accepts
    expect(await passes(2)).toHaveLength(2)
  })

  it('is none when one person only is held back', async () => {
    await patients('ana')
    sms.script = () => ({ kind: 'later', retryAt: null, scope: 'address', code: '30003' })
    await reminds('ana')
    for (let min = 0; min < 10; min++) expect(await passes(1)).toEqual([])
  })
})

describe('what the tables tell', () => {
  it('reminders that could not be sent in time, where no service is to blame', async () => {
    await patients('ana', 'bo')
    await notAsked('ana', 'bo')
    const told = await passes(0)
    expect(told).toHaveLength(2)
    expect(told[0]).toContain('reminders could not be sent in time')
    expect(told[0]).toContain('2 people (patient-ana and patient-bo)')
    expect(await passes(61)).toMatchObject([expect.stringContaining('Over'), expect.stringContaining('Over')])
  })

  it('stuck patients are one trouble; five are named', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    await patients(...names)
    await rig.store.database
      .$executeRaw`UPDATE "Patient" SET "stuckSince" = now(), "stuckAttempts" = 1, "retryAt" = now()`
    const [told] = await passes(0)
    expect(told).toContain('nothing can be decided (stuck)')
    expect(told).toContain('7 people (patient-a, patient-b, patient-c, patient-d and patient-e among them)')
    await rig.store.database
      .$executeRaw`UPDATE "Patient" SET "stuckSince" = NULL, "stuckAttempts" = 0, "retryAt" = NULL`
    expect(await passes(1)).toMatchObject([expect.stringContaining('Over'), expect.stringContaining('Over')])
  })

  it('a message that could not be handled, and about whom it may be', async () => {
    await patients('ana')
    const from = { channel: 'sms', value: '+1555ana' } as const
    await accept(rig.store.database, rig.store.clock, [
      {
        kind: 'said',
        externalId: `stuck-${now}`,
        from,
        sentAt: now,
        utterance: { kind: 'text', text: 'something private' },
        handledByService: null,
      },
    ])
    await rig.store.database.$executeRaw`UPDATE "Event" SET "stuckAt" = now()`
    const [told] = await passes(0)
    expect(told).toContain('1 message, about patient-ana')
    expect(told).not.toContain('private')
    await rig.store.database.$executeRaw`UPDATE "Event" SET "handledAt" = now()`
    expect(await passes(1)).toHaveLength(2)
  })

  it('patients whom nothing reaches; not those who said STOP, nor those whose number is only in doubt', async () => {
    await patients('ana', 'bo', 'cy', 'di')
    const set = (name: string, state: string) =>
      rig.rows(
        `UPDATE "Contact" SET "state" = '${state}' WHERE "personId" = 'person-${name}' RETURNING 1 AS "x"`,
      )
    await set('ana', 'unreachable')
    await set('bo', 'unreachable')
    await set('cy', 'suspended')
    await rig.rows(`UPDATE "Person" SET "stoppedAt" = now() WHERE "id" = 'person-bo' RETURNING 1 AS "x"`)
    const [told] = await passes(0)
    expect(told).toContain('no contact works')
    expect(told).toContain('1 person (patient-ana).')
    await set('ana', 'usable')
    expect(await passes(1)).toHaveLength(2)
  })
})

describe('what the heart tells', () => {
  it('that it stood still, once it beats again, with those whom it could not ask', async () => {
    await patients('ana')
    await notAsked('ana')
    const silence = { from: now.subtract({ hours: 3 }), to: now }
    const [told] = await passes(0, { jump: null, silence })
    expect(told).toMatch(
      /^Tess: Over: tookit did not run, from .* to .* 1 person \(patient-ana\) was not asked/,
    )
    expect(await passes(1, { jump: null, silence })).toEqual([])
    expect(await passes(1)).toEqual([])
  })

  it('that its clock jumped, until somebody has seen to it', async () => {
    const jump = { jumpMin: 90, held: false }
    expect((await passes(0, { silence: null, jump }))[0]).toContain('so nothing is decided')
    expect(await passes(1, { silence: null, jump })).toEqual([])
    expect((await passes(1))[0]).toMatch(/Over: the clock jumped by 90 minutes, from/)
  })
})

describe('the disk', () => {
  it('is told of when it is nearly full, and over when there is some room again', async () => {
    disk = { freeMb: 300, isShort: true, isBarelyEnough: true }
    expect((await passes(0))[0]).toContain('the disk is nearly full (300 MB free)')
    disk = { freeMb: 1100, isShort: false, isBarelyEnough: true }
    expect(await passes(1)).toEqual([])
    disk = { freeMb: 2000, isShort: false, isBarelyEnough: false }
    expect((await passes(1))[0]).toContain('Over')
  })
})

it('what is logged of a trouble holds no person', async () => {
  await patients('ana')
  await rig.store.database
    .$executeRaw`UPDATE "Patient" SET "stuckSince" = now(), "stuckAttempts" = 1, "retryAt" = now()`
  await passes(0)
  expect(lines.join()).toContain('stuckPatients')
  expect(lines.join()).not.toMatch(/ana|555/)
})

it('somebody who was given a code to join by has no contact yet, and that is no trouble', async () => {
  await rig.enrol(alone('ana'))
  await rig.rows(`UPDATE "Patient" SET "enrolment" = 'invited' RETURNING 1 AS "x"`)
  await rig.rows(`DELETE FROM "Contact" WHERE "personId" = 'person-ana' RETURNING 1 AS "x"`)
  expect(await passes(1)).toEqual([])
  await rig.rows(`UPDATE "Patient" SET "enrolment" = 'active' RETURNING 1 AS "x"`)
  expect((await passes(1)).join()).toContain('no contact works')
})

describe('an operator whom nothing reaches', () => {
  it('is told to the others, once, and to all when something reaches him again', async () => {
    telegram.script = () => ({ kind: 'gone', code: '403' })
    const worthUntil = now.add({ minutes: 10 })
    await rig.tell(notices.notice(`hello-${now}`, 'Tess', { patientId: null, createdAt: now, worthUntil }))
    const told = await passes(1)
    expect(told.filter((text) => text.includes('Trouble'))).toMatchObject([
      expect.stringMatching(/^Sam: Trouble: I can't reach person-Tess \(Telegram\)/),
    ])
    expect(await passes(60)).toEqual([])
    telegram.script = accepts
    const written = {
      kind: 'said',
      externalId: `back-${now}`,
      from: { channel: 'telegram', value: 'tess' },
      sentAt: now,
      utterance: { kind: 'text', text: 'hello' },
      handledByService: null,
    } as const
    await accept(rig.store.database, rig.store.clock, [written])
    const over = await passes(1)
    expect(over.map((text) => text.slice(0, 12)).toSorted()).toEqual(['Sam: Over: I', 'Tess: Over: '])
  })

  it('is told when he blocks the bot, before anything had to be said to him', async () => {
    const blocked = {
      kind: 'access',
      externalId: `blocked-${now}`,
      from: { channel: 'telegram', value: 'tess' },
      at: now,
      allowed: false,
    } as const
    await accept(rig.store.database, rig.store.clock, [blocked])
    expect(await passes(1)).toMatchObject([expect.stringMatching(/^Sam: Trouble: I can't reach person-Tess/)])
  })
})

describe('a service from which nothing arrives', () => {
  const deaf = (channel: 'sms' | 'telegram', minutesAgo: number) =>
    keepDeafness(
      rig.store.database,
      [{ channel, since: now.subtract({ minutes: minutesAgo }), code: 'webhook_failing' }],
      now,
    )

  it('is told of after five minutes, once, and when it is over', async () => {
    await deaf('telegram', 2)
    expect(await passes(0)).toEqual([])
    await deaf('telegram', 6)
    const told = await passes(0)
    expect(told.map((text) => text.slice(0, 65))).toEqual(
      [
        'Tess: Trouble: nothing is heard from Telegram (webhook_failing), s',
        'Sam: Trouble: nothing is heard from Telegram (webhook_failing), si',
      ].map((text) => text.slice(0, 65)),
    )
    await deaf('telegram', 7)
    expect(await passes(1)).toEqual([])
    expect((await passes(5)).map((text) => text.slice(0, 30))).toEqual([
      'Tess: Over: nothing was heard ',
      'Sam: Over: nothing was heard f',
    ])
  })

  it('is told of when the process that listens is gone', async () => {
    await beat(rig.store.database, listeningBeat, now)
    expect(await passes(4)).toEqual([])
    const told = await passes(6)
    for (const service of ['SMS', 'Telegram'])
      expect(told[0]).toContain(`nothing is heard from ${service} (nobody_listens)`)
    await beat(rig.store.database, listeningBeat, now)
    expect((await passes(1)).join()).toContain('Over: nothing was heard from SMS')
  })
})
