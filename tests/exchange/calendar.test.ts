import { describe, expect, it } from 'vitest'
import { phrasesOf } from '../../src/bot/phrases/byLanguage.ts'
import { calendarDay } from '../../src/domain/calendar.ts'
import { occurrence } from '../../src/domain/occurrence.ts'
import { plannedOn } from '../../src/domain/plan.ts'
import type { Prescription } from '../../src/domain/prescription.ts'
import { calendarOut } from '../../src/exchange/ics/calendarOut.ts'
import { type Series, seriesOf } from '../../src/exchange/ics/series.ts'
import { injectionOn } from '../domain/anAppointment.ts'
import { prescribed } from '../domain/generated.ts'
import { holds } from '../support/properties.ts'
import { out } from './files.ts'
import { anyPrescribed, timings } from './regimens.ts'

const from = Temporal.PlainDate.from('2026-11-24')
const daysLookedAt = 120
const date = (day: string) => Temporal.PlainDate.from(day)

/** The moments that a calendar makes of a rule (RFC 5545), for the parts that are written. */
function* momentsOf({ start, rule, lastDay }: Series): Generator<string> {
  if (rule === null) return yield start.toString()
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]))
  const every = Number(parts.get('INTERVAL') ?? 1)
  const [days, ofMonth] = [parts.get('BYDAY')?.split(','), parts.get('BYMONTHDAY')?.split(',').map(Number)]
  const code = (day: Temporal.PlainDate) =>
    ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][day.dayOfWeek - 1] ?? ''
  const first = start.toPlainDate()
  const monday = first.subtract({ days: first.dayOfWeek - 1 })
  for (let day = first; from.until(day).days < daysLookedAt; day = day.add({ days: 1 })) {
    if (lastDay !== null && Temporal.PlainDate.compare(day, lastDay) > 0) return
    const isOn = () => {
      switch (parts.get('FREQ')) {
        case 'DAILY':
          return first.until(day).days % every === 0 && days?.includes(code(day)) !== false
        case 'WEEKLY':
          return Math.floor(monday.until(day).days / 7) % every === 0 && days?.includes(code(day)) === true
        default: {
          const months = 12 * (day.year - first.year) + day.month - first.month
          if (months % every !== 0) return false
          const nth = Math.ceil(day.day / 7)
          const isLast = day.day > day.daysInMonth - 7
          if (days !== undefined)
            return days.includes(`${nth}${code(day)}`) || (isLast && days.includes(`-1${code(day)}`))
          const some = (ofMonth ?? []).map((one) => (one < 0 ? day.daysInMonth + 1 + one : one))
          const there = some.filter((one) => one <= day.daysInMonth)
          return parts.has('BYSETPOS') ? day.day === Math.max(...there) : there.includes(day.day)
        }
      }
    }
    if (isOn()) yield day.toPlainDateTime(start.toPlainTime()).toString()
  }
}

const clock = {
  zone: 'Europe/Madrid',
  settings: {
    routine: {
      weekday: routine('07:00', '08:00', '13:00', '19:00', '22:00'),
      weekend: routine('09:00', '09:30', '14:00', '20:00', '00:30'),
    },
  },
}
function routine(...times: readonly [string, string, string, string, string]) {
  const [onWaking, breakfast, lunch, dinner, bedtime] = times.map((time) =>
    Temporal.PlainTime.from(time),
  ) as [Temporal.PlainTime, Temporal.PlainTime, Temporal.PlainTime, Temporal.PlainTime, Temporal.PlainTime]
  return { onWaking, breakfast, lunch, dinner, bedtime }
}

/** What is planned, by the plan itself. */
function planned(prescription: Prescription): readonly string[] {
  const found: string[] = []
  for (let ahead = 0; ahead < daysLookedAt; ahead++) {
    const day = from.add({ days: ahead })
    for (const { time, daysLater } of plannedOn(prescription, calendarDay(day), clock))
      found.push(day.add({ days: daysLater }).toPlainDateTime(time).toString())
  }
  return [...new Set(found)].toSorted()
}

describe('a calendar holds what is planned', () => {
  it.each(Object.entries(timings))('%s', (_kind, timing) => {
    holds(25, anyPrescribed(timing), (prescription) => {
      const end = from.add({ days: daysLookedAt - 1 }).toString()
      const within = (moments: readonly string[]) => moments.filter((moment) => moment.slice(0, 10) < end)
      const written = seriesOf(prescription, from, clock).flatMap((series) => [...momentsOf(series)])
      expect(within([...new Set(written)].toSorted())).toEqual(within(planned(prescription)))
    })
  })
})

const lithium = prescribed(['08:00', '20:00'], {
  medicine: { name: 'lithium', strength: '300 mg', otherNames: [] },
})
const quetiapine = prescribed(['20:00'], {
  id: 'quetiapine',
  medicine: { name: 'quetiapine', strength: null, otherNames: [] },
})
const english = (...prescriptions: readonly Prescription[]) => ({
  ...out(...prescriptions),
  says: phrasesOf('en'),
})
const linesOf = (text: string, name: string) =>
  text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line.startsWith(name))

describe('the file', () => {
  it('names no medicine, and has one entry for one moment', () => {
    const text = calendarOut(english(lithium, quetiapine), false)
    expect(text).not.toMatch(/lithium 300|quetiapine:/)
    expect(linesOf(text, 'SUMMARY')).toEqual(['SUMMARY:Medicine', 'SUMMARY:Medicine'])
  })

  it('names them where that is wished', () => {
    expect(linesOf(calendarOut(english(lithium, quetiapine), true), 'SUMMARY')).toEqual([
      'SUMMARY:lithium 300 mg: 1 tablet',
      'SUMMARY:lithium 300 mg: 1 tablet',
      'SUMMARY:quetiapine: 1 tablet',
    ])
  })

  it('is in her zone, whose clock changes it explains', () => {
    const until = prescribed(['08:00'], {
      phases: lithium.phases.map((phase) => ({ ...phase, until: date('2026-12-25') })),
    })
    const text = calendarOut(english(until), false)
    expect(linesOf(text, 'DTSTART;')).toContain('DTSTART;TZID=Europe/Madrid:20261124T080000')
    expect(linesOf(text, 'RRULE')).toContain('RRULE:FREQ=DAILY;UNTIL=20261224T225959Z')
    expect(text).toContain(
      'BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200',
    )
  })
})

describe('appointments in a calendar', () => {
  const known = Temporal.Instant.from('2026-11-24T08:00Z')
  const visit = injectionOn('2026-12-14', known, {
    id: 'visit',
    kind: 'visit',
    name: 'visit to Dr. Lopez',
    zone: 'America/New_York',
    recurrence: { kind: 'once' },
    due: occurrence(date('2026-12-14'), Temporal.PlainTime.from('10:30'), known),
  })
  const therapy = injectionOn('2026-12-01', known, {
    id: 'therapy',
    kind: 'therapy',
    recurrence: {
      kind: 'calendar',
      on: { kind: 'everyWeeks', every: 1, anchor: date('2026-12-01'), weekdays: [2] },
      time: Temporal.PlainTime.from('16:00'),
    },
    due: occurrence(date('2026-12-01'), Temporal.PlainTime.from('16:00'), known),
  })
  const written = (named: boolean) =>
    calendarOut({ ...out(), appointments: [visit, therapy, injectionOn('2026-12-20', known)] }, named)

  it('stand by the clock of their place, and all day where no time is known', () => {
    const text = written(true)
    expect(text).toContain('DTSTART;TZID=America/New_York:20261214T103000')
    expect(text).toContain('TZID:America/New_York')
    expect(text).toContain('DTSTART;VALUE=DATE:20261220')
    expect(text.match(/therapy-\d{8}T160000@tookit/g)?.length).toBe(53)
  })

  it('name nothing unless that is wished', () => {
    expect(written(false)).not.toMatch(/Lopez|injection$/m)
    expect(written(true)).toContain('visit to Dr. Lopez')
  })
})
