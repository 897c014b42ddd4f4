import { expect, it } from 'vitest'
import { abilities as sms } from '../../src/channels/sms/abilities.ts'
import { abilities as telegram } from '../../src/channels/telegram/abilities.ts'
import { findingOf, warningOf } from '../../src/cli/peakLoad.ts'
import { usualUnits } from '../../src/cli/usualMessage.ts'
import { place } from './bin.ts'

const moment = (text: string, reminders: number) => ({
  atMs: Temporal.Instant.from(text).epochMilliseconds,
  reminders: { messages: reminders, units: reminders },
  checkIns: { messages: 0, units: 0 },
})
const eight = moment('2026-11-24T08:00:00Z', 96)

it('doctor says what would be late by how much, and what helps', () => {
  const load = { channel: 'sms', perSecond: 1, moments: [eight] } as const
  const { state, says } = findingOf(load)
  expect(state).toBe('problem')
  expect(says).toMatch(/96 reminders; 48 of them leave more than a minute late, the last one 2 min/)
  expect(says).toMatch(/ask 48 patients whether another time suits them: 48 at \d\d:55/)
  expect(says).toMatch(/a Messaging Service with 2 numbers/)
})

it('doctor says so when all is well', () => {
  const load = { channel: 'telegram', perSecond: 28, moments: [eight] } as const
  expect(findingOf(load)).toMatchObject({
    state: 'ok',
    says: expect.stringMatching(/96 reminders.* 5 s late at most/),
  })
  expect(findingOf({ ...load, moments: [] }).says).toMatch(/Nothing is planned/)
})

it('warns only of what was added', () => {
  const load = { channel: 'sms', perSecond: 1, moments: [eight, moment('2026-11-24T12:00:00Z', 3)] } as const
  const added = (at: number) => ({ kind: 'reminders', atMs: new Set([at]) }) as const
  expect(warningOf(load, added(eight.atMs))).toMatch(/If it suits her: \d\d:55 or \d\d:05/)
  expect(warningOf(load, added(load.moments[1].atMs))).toBeNull()
})

it('a usual reminder and a usual question fit one segment, in each language', () => {
  for (const language of ['en', 'es'] as const) {
    const reader = { language, namesShown: false }
    expect(usualUnits('reminder', reader, 'sms', sms)).toBe(1)
    expect(usualUnits('checkIn', reader, 'sms', sms)).toBe(1)
    expect(usualUnits('reminder', reader, 'telegram', telegram)).toBe(1)
  }
})

it('whoever adds what comes too late is told so, and it is added', { timeout: 120_000 }, async () => {
  const { tookit } = place({
    TWILIO_ACCOUNT_SID: `AC${'1'.repeat(32)}`,
    TWILIO_AUTH_TOKEN: 'b0b1b2b3b4b5b6b7b8b9babbbcbdbebf',
    TWILIO_FROM: '+15005550006',
    TWILIO_PER_SECOND: '0.01',
  })
  const ana = [
    '--name',
    'Ana',
    '--zone',
    'America/New_York',
    '--country',
    'US',
    '--contact',
    'sms:+12125550147',
  ]
  const patient = await tookit('patient', 'add', ...ana, '--born', '1980', '--invited-by', 'Northside Clinic')
  expect(patient).toMatchObject({
    code: 0,
    err: expect.stringMatching(/1 check-ins and summaries; 1 of them leave/),
  })
  const medicine = await tookit(
    'prescription',
    'add',
    'Ana',
    'lithium',
    '--amount',
    '1 tablet',
    '--at',
    '08:00',
  )
  expect(medicine).toMatchObject({
    code: 0,
    err: expect.stringMatching(/Note: SMS has more to send .*1 reminders/),
  })
  expect(medicine.out).toMatch(/Ana takes lithium/)
  const id = /\((rx-\w+)\)/.exec(medicine.out)?.[1] ?? ''
  const moved = await tookit('prescription', 'change-times', id, '--at', '09:00')
  expect(moved).toMatchObject({ code: 0, err: expect.stringMatching(/Note: SMS/) })
})
