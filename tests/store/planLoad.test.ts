import { afterAll, beforeAll, expect, it } from 'vitest'
import { momentsOf } from '../../src/domain/peakLoad.ts'
import { enrol, nobody } from '../../src/store/admin.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { plansBetween } from '../../src/store/planLoad.ts'
import { type FreshDatabase, freshDatabase } from '../support/freshDatabase.ts'
import { at, clock, contact, day, patient, person, prescription, start } from './household.ts'

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

it('counts the plans of whoever may be written to, where she will be reached', async () => {
  const phase = (from: string, until: string | null, ...times: string[]) => ({
    from: day(from),
    until: until === null ? null : day(until),
    dosage: { amount: '1 tablet', timing: { kind: 'daily' as const, times: times.map(clock), weekdays: [] } },
  })
  const names = ['Ana', 'Bea', 'Cal', 'Dan', 'Eva', 'Fay']
  await enrol(database, async () => start, {
    ...nobody,
    people: [
      ...['Ana', 'Bea', 'Cal'].map((name) => person(name)),
      person('Dan', { stoppedAt: start }),
      person('Eva', {
        contacts: [
          { ...contact('Eva', 'telegram', '7'), state: 'unreachable' },
          { ...contact('Eva', 'slack', 'U7'), order: 1 },
        ],
      }),
      person('Fay'),
    ],
    patients: [
      ...['Ana', 'Bea', 'Dan', 'Eva'].map((name) => patient(name)),
      patient('Cal', { enrolment: { kind: 'invited', at: start } }),
      patient('Fay', { enrolment: { kind: 'declined', at: start } }),
    ],
    prescriptions: [
      // Plans that differ only in what is past are the same.
      ...names.map((name, i) =>
        prescription(name, { phases: [phase(`2026-0${i + 1}-01`, null, '09:00', '21:00')] }),
      ),
      ...names.map((name) =>
        prescription(name, { id: `second-${name}`, phases: [phase('2026-01-01', null, '09:00')] }),
      ),
      prescription('Ana', { id: 'stopped', stoppedAt: start.subtract({ hours: 1 }) }),
      prescription('Ana', { id: 'over', phases: [phase('2026-01-01', '2026-02-01', '03:00')] }),
    ],
  })
  const plans = await plansBetween(database, start, start.add({ hours: 7 * 24 }))
  expect(plans.map(({ channel, patients }) => [channel, patients]).toSorted()).toEqual([
    ['slack', 1],
    ['sms', 3],
  ])
  const groups = plans.map(({ zone, patients, phases }) => ({
    zone,
    patients,
    phases,
    daily: [],
    weekly: [],
    unitsPerReminder: 1,
    unitsPerCheckIn: 1,
  }))
  const moments = momentsOf(groups, start, at('2026-11-25T08:00:01Z'))
  expect(moments.map(({ reminders }) => reminders.messages)).toEqual([4, 4, 4])
})
