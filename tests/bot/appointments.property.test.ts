import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance } from '../../src/bot/advance.ts'
import { recordCalledOff, recordDone, recordMoved } from '../../src/bot/topics/recordingAppointments.ts'
import { Turn } from '../../src/bot/turn.ts'
import type { Appointment, AppointmentStep, Occurrence } from '../../src/domain/appointment.ts'
import { stepsAhead } from '../../src/domain/appointmentSteps.ts'
import { momentOf, nextOccurrence, occurrence } from '../../src/domain/occurrence.ts'
import { remembered } from '../../src/domain/remembered.ts'
import type { Situation } from '../../src/domain/situation.ts'
import {
  days,
  type Instant,
  isBefore,
  localDate,
  minutes,
  minutesBetween,
  type Zone,
} from '../../src/domain/time.ts'
import { injectionOn } from '../domain/anAppointment.ts'
import { situation } from '../domain/aSituation.ts'
import { wallClock, zones } from '../domain/generated.ts'
import { holds } from '../support/properties.ts'

// Time passes from one wake to the next, in any zone and over any change of its clock; she answers at some moments.

interface Told {
  readonly step: AppointmentStep
  readonly due: Occurrence
  readonly at: Instant
  /** When it was planned, as it was known just before. */
  readonly planned: Instant
}

interface Deed {
  readonly afterMin: number
  readonly kind: 'done' | 'moved' | 'calledOff'
  readonly days: number
}

const deed: fc.Arbitrary<Deed> = fc.record({
  afterMin: fc.integer({ min: 1, max: 60 * 24 * 60 }),
  kind: fc.constantFrom('done', 'moved', 'calledOff'),
  days: fc.integer({ min: 1, max: 40 }),
})

const aKind = fc.constantFrom<Partial<Appointment>>(
  { kind: 'injection', recurrence: { kind: 'afterDone', days: 28 } },
  { kind: 'bloodTest', recurrence: { kind: 'afterDone', days: 7 }, graceDays: 7 },
  {
    kind: 'therapy',
    graceDays: null,
    recurrence: {
      kind: 'calendar',
      on: { kind: 'everyWeeks', every: 1, anchor: Temporal.PlainDate.from('2020-01-07'), weekdays: [2] },
      time: Temporal.PlainTime.from('16:00'),
    },
  },
  { kind: 'visit', graceDays: null, recurrence: { kind: 'once' } },
)

const plan = fc.record({
  begins: wallClock,
  inZone: fc.constantFrom(...zones),
  isAway: fc.boolean(),
  kind: aKind,
  inDays: fc.integer({ min: 1, max: 40 }),
  at: fc.option(fc.integer({ min: 0, max: 24 * 60 - 1 })),
  deeds: fc.array(deed, { maxLength: 4 }),
})
type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never

const daysPlayed = 75
const runs = 80

/** A patient with nothing but one appointment. */
function begin({ begins, inZone, isAway, kind, inDays, at }: Plan): { s: Situation; now: Instant } {
  const now = begins.day.toZonedDateTime({ timeZone: begins.zone, plainTime: begins.time }).toInstant()
  const zone: Zone = isAway ? inZone : begins.zone
  const date = localDate(now, zone).add({ days: inDays })
  const time = at === null ? null : Temporal.PlainTime.from('00:00').add({ minutes: at })
  const due = occurrence(date, time, now)
  const s: Situation = {
    ...situation,
    patient: {
      ...situation.patient,
      zone: begins.zone,
      enrolment: { kind: 'active', since: now.subtract(days(1)) },
    },
    caregivers: [],
    prescriptions: [],
    doses: [],
    prompts: [],
    alarms: [],
    observations: [],
    appointments: [injectionOn(date.toString(), now, { zone, ...kind, due })],
  }
  return { s, now }
}

interface Played {
  readonly told: readonly Told[]
  readonly deeds: readonly {
    readonly kind: Deed['kind']
    readonly of: Occurrence
    readonly at: Instant
    readonly after: Situation
  }[]
}

function play(asPlanned: Plan): Played {
  const { s: first, now: begins } = begin(asPlanned)
  const until = begins.add(days(daysPlayed))
  const coming = asPlanned.deeds
    .map((one) => ({ ...one, at: begins.add(minutes(one.afterMin)) }))
    .toSorted((a, b) => a.afterMin - b.afterMin)
  const told: Told[] = []
  const done: Played['deeds'][number][] = []
  let s = first
  let now = begins
  while (isBefore(now, until)) {
    const decision = advance(s, now)
    for (const { body } of decision.facts) {
      if (body.kind !== 'AppointmentReminded' || body.outcome !== 'told') continue
      const [appointment] = s.appointments
      const planned =
        appointment === undefined
          ? undefined
          : stepsAhead(appointment, s.patient).find(({ step }) => step === body.step)
      if (appointment?.due == null || planned === undefined) throw new Error(`${body.step} came from nowhere`)
      told.push({ step: body.step, due: appointment.due, at: now, planned: planned.at })
    }
    s = handedOver(remembered(decision.situation, now), now)
    expect(isBefore(now, decision.wakeAt)).toBe(true)
    const [next] = coming
    if (next !== undefined && isBefore(next.at, decision.wakeAt)) {
      coming.shift()
      now = isBefore(next.at, now) ? now : next.at
      const of = s.appointments[0]?.due
      s = act(s, next, now)
      if (of != null && s.appointments[0]?.due !== of) done.push({ kind: next.kind, of, at: now, after: s })
    } else now = decision.wakeAt
  }
  return { told, deeds: done }
}

/** All that is asked reaches her at once. */
const handedOver = (s: Situation, now: Instant): Situation => ({
  ...s,
  prompts: s.prompts.map((prompt) =>
    prompt.offers.length > 0
      ? prompt
      : { ...prompt, offers: [{ messageId: prompt.id, contactId: 'phone', handedOverAt: now, replies: [] }] },
  ),
})

function act(s: Situation, { kind, days: inDays }: Deed, now: Instant): Situation {
  const turn = new Turn(s, now, null)
  const [appointment] = s.appointments
  if (appointment?.due == null) return s
  const one = { ...appointment, due: appointment.due }
  const today = localDate(now, one.zone)
  if (kind === 'done') recordDone(turn, one, today, null)
  else if (kind === 'moved') recordMoved(turn, one, today.add({ days: inDays }), one.due.time, null)
  else recordCalledOff(turn, one, null)
  return turn.situation
}

const isAhead = ({ step }: Told): boolean =>
  step === 'book' || step === 'daysBefore' || step === 'shortlyBefore'
const isSaid = ({ step }: Told): boolean => step !== 'letGo'
const hourAt = (at: Instant, zone: Zone): number => at.toZonedDateTimeISO(zone).hour

describe('appointments, in any zone from 2020 to 2035', () => {
  it('each step of an occurrence is taken at most once, and at the moment that was planned', () => {
    holds(runs, plan, (one) => {
      const { told } = play(one)
      const steps = told.map(({ step, due }) => `${due.since} ${due.date} ${step}`)
      expect(new Set(steps).size).toBe(steps.length)
      for (const { at, planned } of told) expect(minutesBetween(planned, at)).toBe(0)
    })
  })

  it('nothing is said by night, on her own clock', () => {
    holds(runs, plan, (one) => {
      const hours = play(one)
        .told.filter(isSaid)
        .map(({ at }) => hourAt(at, one.begins.zone))
      expect(hours.filter((hour) => hour < 8 || hour >= 21)).toEqual([])
    })
  })

  it('a reminder comes before its moment, and none of what was known too late', () => {
    holds(runs, plan, (one) => {
      const { s } = begin(one)
      const zone = s.appointments[0]?.zone ?? 'UTC'
      for (const { due, at } of play(one).told.filter(isAhead)) {
        expect(isBefore(at, momentOf(due, zone))).toBe(true)
        expect(isBefore(at, due.since)).toBe(false)
      }
    })
  })

  it('nothing is said of an occurrence once it is done, moved or called off, but that it is still due', () => {
    holds(runs, plan, (one) => {
      const { told, deeds } = play(one)
      for (const { of, at, kind } of deeds) {
        const later = told.filter((each) => each.due.since.equals(of.since) && isBefore(at, each.at))
        const stillDue = kind === 'calledOff' ? ['overdue', 'alarm', 'letGo'] : []
        expect(later.map(({ step }) => step).filter((step) => !stillDue.includes(step))).toEqual([])
      }
    })
  })

  it('the next is counted from the day on which the last was done', () => {
    holds(runs, plan, (one) => {
      for (const { kind, at, after } of play({ ...one, kind: { kind: 'injection' } }).deeds) {
        const [appointment] = after.appointments
        if (kind === 'done')
          expect(appointment?.due?.date).toEqual(localDate(at, appointment?.zone ?? '').add({ days: 28 }))
      }
    })
  })

  it('by the calendar the next one is later than the last, on its weekday, however it was moved', () => {
    holds(runs, plan, (one) => {
      const { s, now } = begin(one)
      const [appointment] = s.appointments
      const next =
        appointment === undefined ? null : nextOccurrence(appointment, localDate(now, appointment.zone), now)
      if (appointment?.recurrence.kind !== 'calendar' || appointment.due === null) return
      expect(next?.date.dayOfWeek).toBe(2)
      expect(Temporal.PlainDate.compare(next?.date ?? '', appointment.due.planned)).toBe(1)
    })
  })
})
