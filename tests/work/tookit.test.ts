import { describe, expect, it, onTestFinished } from 'vitest'
import { invite } from '../../src/bot/topics/enrolling.ts'
import { Turn } from '../../src/bot/turn.ts'
import { readConfig } from '../../src/config.ts'
import type { Address } from '../../src/domain/contact.ts'
import { enrol, enrolAndDecide, nobody } from '../../src/store/admin.ts'
import { startTookit, type Tookit, type TookitOptions } from '../../src/tookit.ts'
import { channelsOf } from '../../src/work/services.ts'
import { capturingLog } from '../channels/contractRig.ts'
import { alone, contact, patient, person, start } from '../store/household.ts'
import { startFakeTelegram } from '../support/fakeTelegram.ts'
import { type FreshDatabase, freshDatabase } from '../support/freshDatabase.ts'
import { scriptedChannel } from '../support/scriptedChannel.ts'

async function emptyDatabase(): Promise<FreshDatabase> {
  const fresh = await freshDatabase()
  onTestFinished(() => fresh.close())
  return fresh
}

async function open(
  fresh: FreshDatabase,
  about: Partial<TookitOptions> = {},
): Promise<{ tookit: Tookit; lines: readonly string[] }> {
  const { log, lines } = capturingLog()
  const tookit = await startTookit({
    role: 'all',
    database: { connectionString: fresh.connectionString, embedded: fresh.kind === 'embedded' },
    channels: () => [],
    operators: [],
    web: { host: '127.0.0.1', port: 0 },
    version: 'test',
    log,
    ...about,
  })
  onTestFinished(() => tookit.close())
  return { tookit, lines }
}

const olga: Address = { channel: 'sms', value: '+12125550199' }

describe('operators', () => {
  it('are those whom the configuration names, and no others', async () => {
    const fresh = await emptyDatabase()
    const driven = { drivenClock: () => start }
    const named = async (...operators: readonly Address[]) => {
      const { tookit } = await open(fresh, { ...driven, operators })
      const found = await tookit.store.database.contact.findMany({
        where: { person: { isOperator: true } },
        select: { channel: true, value: true, state: true },
        orderBy: { channel: 'asc' },
      })
      return found.map(({ channel, value, state }) => `${channel}:${value} ${state}`)
    }
    const slack: Address = { channel: 'slack', value: 'U123' }
    expect(await named(olga, slack)).toEqual(['slack:U123 usable', 'sms:+12125550199 usable'])
    expect(await named(slack)).toEqual(['slack:U123 usable'])
    expect(await named(slack, olga)).toEqual(['slack:U123 usable', 'sms:+12125550199 usable'])
  })

  it('are told once of a patient who is stuck, however long that lasts; the others go on', async () => {
    const fresh = await emptyDatabase()
    const sms = scriptedChannel('sms')
    let now = start
    const { tookit, lines } = await open(fresh, {
      drivenClock: () => now,
      channels: () => [sms],
      operators: [olga],
    })
    const { store } = tookit
    await enrol(store.database, store.clock, alone('1', '2'))
    await store.database.patient.update({ where: { id: 'patient-1' }, data: { zone: 'Nowhere/Land' } })
    for (const minutes of [0, 2, 10, 40, 120]) {
      now = start.add({ minutes })
      await tookit.beat()
      await tookit.beat()
    }
    expect(sms.textsTo(olga.value).filter((text) => /stuck.*1 person \(patient-1\)/.test(text))).toHaveLength(
      1,
    )
    const troubles = sms.textsTo(olga.value).flatMap((text) => text.split('\n'))
    const stuck = troubles.filter((text) => text.includes('stuck'))
    expect(stuck.join()).not.toContain('patient-2')
    expect(lines.join('\n')).toMatch(/"patientId":"patient-1"/)
    const free = await store.database.patient.findUniqueOrThrow({ where: { id: 'patient-2' } })
    expect(free.stuckSince).toBeNull()
    expect(free.wakeAt.getTime()).toBeGreaterThan(now.epochMilliseconds)
  })

  it('are told of a message that could not be read', async () => {
    const fresh = await emptyDatabase()
    const sms = scriptedChannel('sms')
    const { tookit } = await open(fresh, {
      drivenClock: () => start,
      channels: () => [sms],
      operators: [olga],
    })
    const { store } = tookit
    await enrol(store.database, store.clock, alone('1'))
    await store.database.patient.update({
      where: { id: 'patient-1' },
      data: { zone: 'Nowhere/Land', wakeAt: new Date('2030-01-01') },
    })
    const from = contact('1').address
    const utterance = { kind: 'text', text: 'I took it at 8' } as const
    await store.accept([
      { kind: 'said', externalId: 'SM1', from, sentAt: start, utterance, handledByService: null },
    ])
    for (let beats = 0; beats < 4; beats++) await tookit.beat()
    expect(sms.textsTo(olga.value).filter((text) => /stuck.*about patient-1/.test(text))).toHaveLength(1)
  })
})

it('is ready once its heart beats', async () => {
  const { tookit } = await open(await emptyDatabase(), { drivenClock: () => start })
  const ready = async () => {
    const response = await fetch(`${tookit.url}/readyz`)
    return [response.status, ((await response.json()) as { reasons: string[] }).reasons]
  }
  expect(await ready()).toEqual([503, ['the heart does not beat']])
  await tookit.beat()
  expect(await ready()).toEqual([200, []])
})

it('a new release looks at everybody anew', async () => {
  const fresh = await emptyDatabase()
  const first = await open(fresh, { drivenClock: () => start, version: '1' })
  const { database, clock } = first.tookit.store
  await enrol(database, clock, alone('1'))
  await first.tookit.beat()
  const wakeAt = async () => (await database.patient.findFirstOrThrow()).wakeAt.getTime()
  const before = await wakeAt()
  expect(before).toBeGreaterThan(start.epochMilliseconds)
  await open(fresh, { drivenClock: () => start, version: '1' })
  expect(await wakeAt()).toBe(before)
  await open(fresh, { drivenClock: () => start, version: '2' })
  expect(await wakeAt()).toBe(start.epochMilliseconds)
})

it('hears in one process and sends from another', { timeout: 60_000 }, async (context) => {
  const fresh = await emptyDatabase()
  if (fresh.kind === 'embedded') return context.skip('the embedded database serves one process')
  const telegram = await startFakeTelegram()
  onTestFinished(() => telegram.close())
  const config = readConfig({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url })
  const channels: TookitOptions['channels'] = (around) => channelsOf(config, around)
  const worker = await open(fresh, { role: 'worker', channels })
  expect(worker.tookit.heartbeat.held).toBe('catchingUp')
  const web = await open(fresh, { role: 'web', channels })
  telegram.know(17)
  const { store, queue } = web.tookit
  const ana = person('ana', { contacts: [{ ...contact('ana', 'telegram', '17'), state: 'invited' }] })
  const enrolment = { kind: 'invited', at: start } as const
  await enrolAndDecide(
    {
      database: store.database,
      clock: store.clock,
      enqueue: queue.enqueue,
      wakeDelivery: () => {},
      onStuck: () => {},
    },
    { ...nobody, people: [ana], patients: [patient('ana', { enrolment })] },
    (situation, now) => {
      const turn = new Turn(situation, now, null)
      invite(turn)
      return turn.decision()
    },
  )
  await telegram.until(() => telegram.messagesTo(17).length === 1)
  telegram.press(17, telegram.messagesTo(17)[0]?.buttons[0]?.label ?? '')
  await telegram.until(() => telegram.messagesTo(17).length === 2)
  expect(telegram.messagesTo(17)[1]?.text).toMatch(/112|emergency/)
})
