import { readFileSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import type { Inbound } from '../../src/bot/inbound.ts'
import type { Accept } from '../../src/channels/channel.ts'
import { enrol, nobody } from '../../src/store/admin.ts'
import { startTookit, type Tookit, type TookitOptions } from '../../src/tookit.ts'
import { capturingLog } from '../channels/contractRig.ts'
import { alone, contact, patient, person, phoneOf, prescription, start } from '../store/household.ts'
import { freshDatabase } from '../support/freshDatabase.ts'
import { scriptedChannel } from '../support/scriptedChannel.ts'

async function open(about: Partial<TookitOptions>): Promise<Tookit> {
  const fresh = await freshDatabase()
  onTestFinished(() => fresh.close())
  const tookit = await startTookit({
    role: 'all',
    database: { connectionString: fresh.connectionString, embedded: fresh.kind === 'embedded' },
    channels: () => [],
    operators: [],
    web: { host: '127.0.0.1', port: 0 },
    version: 'test',
    log: capturingLog().log,
    metrics: { token: null },
    ...about,
  })
  onTestFinished(() => tookit.close())
  return tookit
}

const pageOf = async (tookit: Tookit): Promise<string> => (await fetch(`${tookit.url}/metrics`)).text()

/** The value of one series; labels in any order. */
function figureOf(page: string, name: string, labels: Readonly<Record<string, string>> = {}): number | null {
  for (const { name: found, labels: has, value } of seriesIn(page)) {
    const { le: _, ...others } = has
    if (
      found === name &&
      JSON.stringify(Object.entries(others).sort()) === JSON.stringify(Object.entries(labels).sort())
    )
      return value
  }
  return null
}

function seriesIn(page: string) {
  return [...page.matchAll(/^(?<name>[a-z_]+)(?:\{(?<labels>.*)\})? (?<value>\S+)$/gm)].map(({ groups }) => ({
    name: groups?.name ?? '',
    value: Number(groups?.value),
    labels: Object.fromEntries(
      [...(groups?.labels ?? '').matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [
        key ?? '',
        value ?? '',
      ]),
    ),
  }))
}

interface Day {
  readonly tookit: Tookit
  pageNow(): Promise<string>
}

/** Ana (SMS) takes it, Bea (Telegram) says nothing, Cal writes of danger, Dan says STOP; a stranger writes, a call is forged. */
async function busyDay(): Promise<Day> {
  let now = start
  const sms = scriptedChannel('sms', { explain: (code) => ({ kind: 'gone', code: code ?? 'none' }) })
  const telegram = scriptedChannel('telegram')
  let hear: Accept = async () => {}
  sms.open = async (_router, accept) => {
    hear = accept
    return { caughtUp: Promise.resolve(), close: async () => {} }
  }
  const tookit = await open({
    drivenClock: () => now,
    channels: () => [sms, telegram],
    operators: [{ channel: 'sms', value: '+12125550199' }],
  })
  const { store } = tookit
  const names = ['Ana', 'Bea', 'Cal', 'Dan']
  await enrol(store.database, store.clock, {
    ...nobody,
    people: names.map((name) =>
      person(name, name === 'Bea' ? { contacts: [contact('Bea', 'telegram', '77')] } : {}),
    ),
    patients: names.map((name) => patient(name)),
    prescriptions: names.map((name) => prescription(name)),
  })
  let said = 0
  const says = async (value: string, text: string) => {
    const event: Inbound = {
      kind: 'said',
      externalId: `SM${++said}`,
      from: { channel: 'sms', value },
      sentAt: now,
      utterance: { kind: 'text', text },
      handledByService: null,
    }
    await hear([event])
    await tookit.settle()
  }
  for (let minute = 0; minute <= 24 * 60; minute += 30) {
    now = start.add({ minutes: minute })
    await tookit.beat()
    if (minute === 30) {
      await says(phoneOf('Ana'), 'took it')
      await says(phoneOf('Cal'), 'I want to die')
      await says(phoneOf('Dan'), 'STOP')
      await says('+15559990000', 'who is this')
      const arrived = sms.sent.map(
        ({ id }): Inbound => ({
          kind: 'delivery',
          externalId: `D-${id}`,
          channel: 'sms',
          messageId: `service-${id}`,
          status: 'delivered',
          code: null,
          at: now,
        }),
      )
      await hear(arrived)
      await tookit.settle()
    }
  }
  await fetch(`${tookit.url}/sms`, { method: 'POST', body: 'forged' })
  await fetch(`${tookit.url}/nowhere/Ana`, { method: 'POST', body: 'x' })
  return { tookit, pageNow: () => pageOf(tookit) }
}

const channels = ['telegram', 'sms', 'slack']
const known: Readonly<Record<string, readonly string[] | RegExp>> = {
  channel: channels,
  class: ['urgent', 'reminder', 'routine'],
  result: ['accepted', 'later', 'gone', 'optedOut', 'refused', 'unauthorized', 'unknown'],
  answer: ['taken', 'declined'],
  because: [
    'paused',
    'stopped',
    'outage',
    'unreached',
    'notYetConsented',
    'alreadyCovered',
    'withdrawn',
    'crisis',
  ],
  beat: ['heart', 'work', 'listening'],
  cause: /^[a-zA-Z]+$/,
  status: /^\d{3}$/,
  le: /^[\d.]+$|^\+Inf$/,
}

it('counts a busy day, and no person is in any label', { timeout: 120_000 }, async () => {
  const { pageNow } = await busyDay()
  const page = await pageNow()
  const asked = figureOf(page, 'tookit_doses_asked_total') ?? 0
  expect(asked).toBeGreaterThanOrEqual(4)
  expect(figureOf(page, 'tookit_doses_due_total')).toBeGreaterThanOrEqual(asked)
  expect(figureOf(page, 'tookit_doses_answered_total', { answer: 'taken' })).toBe(1)
  expect(figureOf(page, 'tookit_doses_unanswered_total')).toBeGreaterThanOrEqual(1)
  expect(figureOf(page, 'tookit_doses_not_asked_total', { because: 'stopped' })).toBeGreaterThanOrEqual(1)
  const reminders = { channel: 'sms', class: 'reminder' }
  expect(
    figureOf(page, 'tookit_messages_total', { ...reminders, result: 'accepted' }),
  ).toBeGreaterThanOrEqual(3)
  expect(figureOf(page, 'tookit_handed_over_seconds_count', reminders)).toBeGreaterThanOrEqual(3)
  expect(figureOf(page, 'tookit_handed_over_seconds_sum', reminders)).toBeLessThan(60)
  expect(figureOf(page, 'tookit_reached_seconds_count', reminders)).toBeGreaterThanOrEqual(3)
  expect(figureOf(page, 'tookit_reached_seconds_sum', reminders)).toBeGreaterThanOrEqual(3 * 30 * 60)
  expect(
    figureOf(page, 'tookit_reached_seconds_count', { ...reminders, channel: 'telegram' }),
  ).toBeGreaterThanOrEqual(1)
  expect(figureOf(page, 'tookit_answer_seconds_count', { channel: 'sms' })).toBeGreaterThanOrEqual(3)
  expect(figureOf(page, 'tookit_webhooks_total', { channel: 'sms', status: '404' })).toBe(1)
  expect(figureOf(page, 'tookit_beats_total')).toBe(49)
  expect(figureOf(page, 'tookit_tick_seconds_count')).toBe(49)
  expect(figureOf(page, 'tookit_tick_patients_total')).toBeGreaterThan(8)
  expect(figureOf(page, 'tookit_oldest_waiting_seconds', { class: 'urgent' })).toBe(0)
  expect(figureOf(page, 'tookit_beat_age_seconds', { beat: 'work' })).toBe(0)
  expect(figureOf(page, 'tookit_stuck_patients')).toBe(0)
  expect(figureOf(page, 'tookit_deciding')).toBe(1)
  expect(page).toContain('process_cpu_seconds_total')

  const ours = seriesIn(page).filter(({ name }) => name.startsWith('tookit_'))
  for (const { labels } of ours)
    for (const [key, value] of Object.entries(labels)) {
      const allowed = known[key]
      if (allowed === undefined) throw new Error(`a label of its own: ${key}`)
      if (allowed instanceof RegExp) expect(value).toMatch(allowed)
      else expect(allowed).toContain(value)
    }
  expect(page).not.toMatch(
    /\b(?:Ana|Bea|Cal|Dan)\b|Examplol|\+?\b1555\d{7}\b|patient-|person-|took it|nowhere/,
  )
})

it('the database is asked at most every ten seconds', async () => {
  let now = start
  const tookit = await open({ drivenClock: () => now, channels: () => [scriptedChannel('sms')] })
  await tookit.beat()
  expect(figureOf(await pageOf(tookit), 'tookit_stuck_patients')).toBe(0)
  await enrol(tookit.store.database, tookit.store.clock, alone('1'))
  await tookit.store.database.patient.update({
    where: { id: 'patient-1' },
    data: { stuckSince: new Date(), stuckAttempts: 1, retryAt: new Date() },
  })
  now = start.add({ seconds: 9 })
  expect(figureOf(await pageOf(tookit), 'tookit_stuck_patients')).toBe(0)
  now = start.add({ seconds: 10 })
  expect(figureOf(await pageOf(tookit), 'tookit_stuck_patients')).toBe(1)
})

it('a worker measures the answer to what another process has heard', async () => {
  let now = start
  const tookit = await open({
    role: 'worker',
    drivenClock: () => now,
    channels: () => [scriptedChannel('sms')],
  })
  await enrol(tookit.store.database, tookit.store.clock, alone('1'))
  await tookit.store.accept([
    {
      kind: 'said',
      externalId: 'SM1',
      from: { channel: 'sms', value: phoneOf('1') },
      sentAt: now,
      utterance: { kind: 'text', text: 'help' },
      handledByService: null,
    },
  ])
  now = start.add({ seconds: 3 })
  await tookit.beat()
  now = start.add({ seconds: 20 })
  const page = await pageOf(tookit)
  expect(figureOf(page, 'tookit_answer_seconds_count', { channel: 'sms' })).toBe(1)
  expect(figureOf(page, 'tookit_answer_seconds_sum', { channel: 'sms' })).toBe(3)
})

it('is there only if wanted, and with a token only for who has it', async () => {
  const off = await open({ drivenClock: () => start, metrics: null })
  expect((await fetch(`${off.url}/metrics`)).status).toBe(404)
  const token = 'a-token-of-sixteen'
  const { url } = await open({ drivenClock: () => start, metrics: { token } })
  const status = async (authorization?: string) =>
    (await fetch(`${url}/metrics`, authorization === undefined ? {} : { headers: { authorization } })).status
  expect(await status()).toBe(401)
  expect(await status('Bearer another')).toBe(401)
  expect(await status(token)).toBe(401)
  expect(await status(`Bearer ${token}`)).toBe(200)
})

it('the dashboard and the alarms name only what is there', async () => {
  const tookit = await open({ drivenClock: () => start })
  const page = await pageOf(tookit)
  const there = new Set(
    [...page.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name, type]) =>
      type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    ),
  )
  for (const file of ['grafana-dashboard.json', 'prometheus-alerts.yml']) {
    const text = readFileSync(new URL(`../../ops/${file}`, import.meta.url), 'utf8')
    const named = new Set([...text.matchAll(/\b(?:tookit|process|nodejs)_[a-z_]+\b/g)].map(([name]) => name))
    expect(named.size).toBeGreaterThan(5)
    for (const name of named) expect(there, `${name} in ${file}`).toContain(name)
  }
})
