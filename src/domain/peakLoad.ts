import { daysFrom } from './calendar.ts'
import type { DailyAt, WeeklyAt } from './patient.ts'
import type { Dosage, DosagePhase } from './prescription.ts'
import { firstInstantAt, type Instant, type LocalDate, type LocalTime, localDate, type Zone } from './time.ts'
import { timesOn } from './timing.ts'

/** The part of a sender's pace that reminders and check-ins leave to what is urgent. */
export const urgentShare = 0.2

/** More than this is late. */
export const lateFromSec = 60

/** Patients with the same plan in the same zone, whose messages go out by the same sender and are as long. */
export interface PlanGroup {
  readonly patients: number
  readonly zone: Zone
  /** The phases of all that each of them takes. */
  readonly phases: readonly PlannedPhase[]
  readonly daily: readonly DailyAt[]
  readonly weekly: readonly WeeklyAt[]
  /** What a usual one takes of the sender's pace: segments over SMS, else 1. */
  readonly unitsPerReminder: number
  readonly unitsPerCheckIn: number
}

/** When a phase plans doses. */
export type PlannedPhase = Pick<DosagePhase, 'from' | 'until'> & { readonly dosage: Pick<Dosage, 'timing'> }

/** What has to go out at one moment: first reminders, and behind them check-ins and summaries. */
export interface Moment {
  readonly atMs: number
  readonly reminders: Batch
  readonly checkIns: Batch
}

export interface Batch {
  readonly messages: number
  readonly units: number
}

const noBatch: Batch = { messages: 0, units: 0 }

/** All moments from `from` (included) until `to` (left out), in order. One message for all that a patient takes at once. */
export function momentsOf(groups: readonly PlanGroup[], from: Instant, to: Instant): readonly Moment[] {
  const at = makeMoments(from, to)
  const found = new Map<number, { reminders: Batch; checkIns: Batch }>()
  const count = (kind: 'reminders' | 'checkIns', group: PlanGroup, moments: ReadonlySet<number>) => {
    const perMessage = kind === 'reminders' ? group.unitsPerReminder : group.unitsPerCheckIn
    for (const atMs of moments) {
      const moment = found.get(atMs) ?? { reminders: noBatch, checkIns: noBatch }
      moment[kind] = joined(moment[kind], { messages: group.patients, units: group.patients * perMessage })
      found.set(atMs, moment)
    }
  }
  for (const group of groups) {
    count(
      'reminders',
      group,
      at(group.zone, (day) => group.phases.flatMap((phase) => timesOfPhase(phase, day))),
    )
    count(
      'checkIns',
      group,
      at(group.zone, (day) => checkInTimes(group, day)),
    )
  }
  return [...found].map(([atMs, moment]) => ({ atMs, ...moment })).toSorted((a, b) => a.atMs - b.atMs)
}

const joined = (a: Batch, b: Batch): Batch => ({
  messages: a.messages + b.messages,
  units: a.units + b.units,
})

const timesOfPhase = ({ from, until, dosage }: PlannedPhase, day: LocalDate): readonly LocalTime[] =>
  Temporal.PlainDate.compare(from, day) <= 0 && (until === null || Temporal.PlainDate.compare(day, until) < 0)
    ? timesOn(dosage.timing, day)
    : []

const checkInTimes = ({ daily, weekly }: PlanGroup, day: LocalDate): readonly LocalTime[] => [
  ...daily.map(({ time }) => time),
  ...weekly.filter(({ weekday }) => weekday === day.dayOfWeek).map(({ time }) => time),
]

/** Finds moments, each wall-clock time of a day and zone only once, however many groups have it. */
function makeMoments(from: Instant, to: Instant) {
  const known = new Map<string, number>()
  const days = new Map<Zone, readonly { readonly date: LocalDate; readonly name: string }[]>()
  const daysIn = (zone: Zone) => {
    const found = days.get(zone) ?? [...daysFrom(localDate(from, zone), localDate(to, zone))]
    days.set(zone, found)
    return found
  }
  const momentOf = (zone: Zone, date: LocalDate, name: string, time: LocalTime): number => {
    const key = `${zone} ${name} ${time}`
    const atMs = known.get(key) ?? firstInstantAt(date, time, zone).epochMilliseconds
    known.set(key, atMs)
    return atMs
  }
  return (zone: Zone, timesOnDay: (day: LocalDate) => readonly LocalTime[]): ReadonlySet<number> => {
    const moments = new Set<number>()
    for (const { date, name } of daysIn(zone))
      for (const time of timesOnDay(date)) {
        const atMs = momentOf(zone, date, name, time)
        if (atMs >= from.epochMilliseconds && atMs < to.epochMilliseconds) moments.add(atMs)
      }
    return moments
  }
}

/** One kind of message at one moment, and how late its last one leaves. */
export interface Peak {
  readonly kind: 'reminders' | 'checkIns'
  readonly atMs: number
  readonly messages: number
  readonly lateSec: number
  /** How many of them leave more than a minute late. */
  readonly lateMessages: number
}

/**
 * How late everything leaves, were nothing urgent in the way: a queue over the whole time, not minute by minute, with
 * reminders before check-ins. Never less than a real queue would need; it may be a message's time more.
 * @param perSecond what the sender takes, in units.
 */
export function peaksOf(moments: readonly Moment[], perSecond: number): readonly Peak[] {
  const rate = perSecond * (1 - urgentShare)
  const blockedBy = Math.max(0, ...moments.map(({ checkIns }) => unitsEach(checkIns)))
  const peaks: Peak[] = []
  let [reminders, all, lastMs] = [0, 0, Number.NEGATIVE_INFINITY]
  for (const [i, moment] of moments.entries()) {
    const served = rate * ((moment.atMs - lastMs) / 1000)
    reminders = Math.max(0, reminders - served) + moment.reminders.units
    all = Math.max(0, all - served) + moment.reminders.units + moment.checkIns.units
    lastMs = moment.atMs
    // A check-in that is just being handed over holds up the reminder behind it.
    if (moment.reminders.messages > 0)
      peaks.push(peakOf('reminders', moment, (reminders + blockedBy) / rate, rate))
    if (moment.checkIns.messages > 0)
      peaks.push(peakOf('checkIns', moment, clearedAfterSec(moments, i, all, rate), rate))
  }
  return peaks
}

const unitsEach = ({ messages, units }: Batch): number => (messages === 0 ? 0 : units / messages)

/** Until all that waits at a moment has left, with the reminders that come meanwhile and go first. */
function clearedAfterSec(moments: readonly Moment[], from: number, waiting: number, rate: number): number {
  const startMs = moments[from]?.atMs ?? 0
  let [left, nowMs] = [waiting, startMs]
  for (let i = from + 1; ; i++) {
    const next = moments[i]
    const endMs = nowMs + (left / rate) * 1000
    if (next === undefined || next.atMs >= endMs) return (endMs - startMs) / 1000
    left = left - rate * ((next.atMs - nowMs) / 1000) + next.reminders.units
    nowMs = next.atMs
  }
}

function peakOf(kind: Peak['kind'], moment: Moment, lateSec: number, rate: number): Peak {
  const { messages, units } = moment[kind]
  const takesSec = units / rate
  const share = Math.min(1, Math.max(0, (lateSec - lateFromSec) / takesSec))
  return { kind, atMs: moment.atMs, messages, lateSec, lateMessages: Math.ceil(messages * share) }
}

/** The one with the latest messages; of several the first. Null: nothing is planned. */
export const fullest = (peaks: readonly Peak[]): Peak | null =>
  peaks.reduce<Peak | null>((most, one) => (most === null || one.lateSec > most.lateSec ? one : most), null)

const sendersMax = 100

/** How many such senders keep everything within a minute; null: more than a hundred. */
export function sendersNeeded(moments: readonly Moment[], perSecond: number): number | null {
  for (let senders = 1; senders <= sendersMax; senders++)
    if ((fullest(peaksOf(moments, perSecond * senders))?.lateSec ?? 0) <= lateFromSec) return senders
  return null
}

/** So many messages of a full moment, at another one. */
export interface Move {
  readonly toMs: number
  readonly messages: number
}

const msPerMin = 60_000
const offsetsMin = [5, 10, 15, 20, 25, 30].flatMap((min) => [-min, min])

/**
 * Where what is late at a moment could go instead: the nearest times within half an hour, at steps of five minutes,
 * each with as many as leave within a minute there and make nothing else late.
 * @returns null when there is not room for all.
 */
export function spread(moments: readonly Moment[], peak: Peak, perSecond: number): readonly Move[] | null {
  const moved = new Map(moments.map((moment) => [moment.atMs, moment]))
  const original = moved.get(peak.atMs)
  if (original === undefined) return []
  const each = unitsEach(original[peak.kind])
  let left = peak.lateMessages
  add(moved, peak, peak.atMs, -left, each)
  const moves: Move[] = []
  for (const offset of offsetsMin) {
    const toMs = peak.atMs + offset * msPerMin
    const most = Math.min(left, Math.floor((lateFromSec * perSecond * (1 - urgentShare)) / each))
    const messages = mostThatFit(moved, peak, toMs, each, perSecond, most)
    if (messages === 0) continue
    add(moved, peak, toMs, messages, each)
    moves.push({ toMs, messages })
    left -= messages
    if (left === 0) return moves
  }
  return null
}

/** By halves: more messages never leave sooner. */
function mostThatFit(
  moved: ReadonlyMap<number, Moment>,
  peak: Peak,
  toMs: number,
  each: number,
  perSecond: number,
  most: number,
): number {
  let [fits, tooMany] = [0, most + 1]
  while (tooMany - fits > 1) {
    const tried = Math.floor((fits + tooMany) / 2)
    const with_ = new Map(moved)
    add(with_, peak, toMs, tried, each)
    if (isOnTimeAround(with_, peak, toMs, perSecond)) fits = tried
    else tooMany = tried
  }
  return fits
}

/** Nothing within the hour after it leaves late. */
function isOnTimeAround(
  moved: ReadonlyMap<number, Moment>,
  { kind, atMs }: Peak,
  toMs: number,
  perSecond: number,
): boolean {
  const near = [...moved.values()]
    .filter((moment) => Math.abs(moment.atMs - toMs) <= 60 * msPerMin)
    .toSorted((a, b) => a.atMs - b.atMs)
  return peaksOf(near, perSecond).every(
    (one) => one.kind !== kind || one.atMs < toMs || one.atMs === atMs || one.lateSec <= lateFromSec,
  )
}

function add(moved: Map<number, Moment>, { kind }: Peak, atMs: number, messages: number, each: number): void {
  const moment = moved.get(atMs) ?? { atMs, reminders: noBatch, checkIns: noBatch }
  moved.set(atMs, { ...moment, [kind]: joined(moment[kind], { messages, units: messages * each }) })
}

/** The nearest times within half an hour at which one such message more leaves within a minute and makes nothing late. */
export function freeTimes(
  moments: readonly Moment[],
  peak: Peak,
  perSecond: number,
  count: number,
): readonly number[] {
  const known = new Map(moments.map((moment) => [moment.atMs, moment]))
  const original = known.get(peak.atMs)
  if (original === undefined) return []
  const each = unitsEach(original[peak.kind])
  return offsetsMin
    .map((offset) => peak.atMs + offset * msPerMin)
    .filter((toMs) => mostThatFit(known, peak, toMs, each, perSecond, 1) === 1)
    .slice(0, count)
}
