import { abilitiesOf } from '../channels/abilitiesOf.ts'
import type { Config } from '../config.ts'
import type { ChannelName } from '../domain/contact.ts'
import {
  freeTimes,
  fullest,
  lateFromSec,
  type Moment,
  type Move,
  momentsOf,
  type Peak,
  type PlanGroup,
  peaksOf,
  sendersNeeded,
  spread,
} from '../domain/peakLoad.ts'
import type { Situation } from '../domain/situation.ts'
import { days, type Instant } from '../domain/time.ts'
import type { Database } from '../store/database.ts'
import { plansBetween, type SamePlan } from '../store/planLoad.ts'
import type { Finding } from './commands/doctor.ts'
import type { Session } from './session.ts'
import { whenHere } from './show.ts'
import { usualUnits } from './usualMessage.ts'

/** What goes out by one sender in the coming week, and how fast it takes it. */
export interface SenderLoad {
  readonly channel: ChannelName
  readonly perSecond: number
  readonly moments: readonly Moment[]
}

const names = { telegram: 'Telegram', sms: 'SMS', slack: 'Slack' } as const
const aheadDays = 7

/** @param also whom the database does not know by this channel yet. */
export async function loadOfSenders(
  database: Pick<Database, '$queryRaw'>,
  config: Config,
  now: Instant,
  also: readonly SamePlan[] = [],
): Promise<readonly SenderLoad[]> {
  const to = now.add(days(aheadDays))
  const plans = [...(await plansBetween(database, now, to)), ...also]
  return (['telegram', 'sms', 'slack'] as const).flatMap((channel) => {
    const sender = config[channel]
    if (sender === null) return []
    const groups = plans.filter((plan) => plan.channel === channel).map(groupOf)
    return [{ channel, perSecond: sender.perSecond, moments: momentsOf(groups, now, to) }]
  })
}

function groupOf(plan: SamePlan): PlanGroup {
  const units = (kind: 'reminder' | 'checkIn') =>
    usualUnits(kind, plan, plan.channel, abilitiesOf[plan.channel])
  return {
    patients: plan.patients,
    zone: plan.zone,
    phases: plan.phases,
    daily: plan.mood === null ? [] : [plan.mood],
    weekly: [plan.sideEffects, plan.summary].filter((weekly) => weekly !== null),
    unitsPerReminder: units('reminder'),
    unitsPerCheckIn: units('checkIn'),
  }
}

/** For `doctor`: the fullest moment of each sender, what would be late, and what helps. */
export function findingOf({ channel, perSecond, moments }: SenderLoad): Finding {
  const what = `${names[channel]} load`
  const peaks = peaksOf(moments, perSecond)
  const peak = fullest(peaks.filter(({ kind }) => kind === 'reminders').filter(isLate)) ?? fullest(peaks)
  if (peak === null) return { state: 'ok', what, says: 'Nothing is planned for the coming week.' }
  if (!isLate(peak))
    return {
      state: 'ok',
      what,
      says: `Fullest in the coming week: ${momentWords(peak)}. The last one leaves ${lateWords(peak.lateSec)} late at most.`,
    }
  return {
    state: 'problem',
    what,
    says: `${latePeakWords(peak)} What helps: ${remedies({ channel, perSecond, moments }, peak).join('; or ')}.`,
  }
}

const isLate = ({ lateSec }: Peak): boolean => lateSec > lateFromSec

/** After something was added: that it comes when there is too much, and when it would do. Null: all is well. */
export function warningOf({ channel, perSecond, moments }: SenderLoad, added: Added): string | null {
  const hers = peaksOf(moments, perSecond).filter(
    ({ kind, atMs }) => kind === added.kind && added.atMs.has(atMs),
  )
  const peak = fullest(hers.filter(isLate))
  if (peak === null) return null
  const free = freeTimes(moments, peak, perSecond, 2).map(timeWords)
  const instead =
    free.length > 0 ? `If it suits her: ${free.join(' or ')}.` : 'No time within half an hour is free.'
  return `${names[channel]} has more to send then than it can: ${latePeakWords(peak)} ${instead} \`npx tookit doctor\` says what else helps.`
}

/** What is new in the coming week. */
export interface Added {
  readonly kind: Peak['kind']
  readonly atMs: ReadonlySet<number>
}

/** Warns whoever typed it; the command has succeeded. */
export async function warnIfTooFull(
  { store, config }: Pick<Session, 'store' | 'config'>,
  plan: SamePlan,
  isKnown: boolean,
): Promise<void> {
  const now = await store.now()
  const loads = await loadOfSenders(store.database, config, now, isKnown ? [] : [plan])
  const load = loads.find(({ channel }) => channel === plan.channel)
  if (load === undefined) return
  const atMs = new Set(momentsOf([groupOf(plan)], now, now.add(days(aheadDays))).map((moment) => moment.atMs))
  const warning = warningOf(load, { kind: plan.phases.length > 0 ? 'reminders' : 'checkIns', atMs })
  if (warning !== null) process.stderr.write(`Note: ${warning}\n`)
}

/** What was added to a patient's plan; null while nothing reaches her. */
export function planAdded({ patient, people }: Situation, phases: SamePlan['phases']): SamePlan | null {
  const person = people.find(({ id }) => id === patient.personId)
  const contacts = person?.contacts.toSorted((a, b) => a.order - b.order) ?? []
  const contact =
    contacts.find(({ state }) => state === 'usable') ?? contacts.find(({ state }) => state === 'invited')
  if (person === undefined || contact === undefined) return null
  const { language } = person
  return {
    channel: contact.address.channel,
    patients: 1,
    zone: patient.zone,
    language,
    namesShown: patient.settings.namesShown,
    phases,
    mood: null,
    sideEffects: null,
    summary: null,
  }
}

const latePeakWords = (peak: Peak): string =>
  `${momentWords(peak)}; ${peak.lateMessages} of them leave more than a minute late, the last one ${lateWords(peak.lateSec)}.`

const momentWords = ({ atMs, kind, messages }: Peak): string =>
  `${whenHere(Temporal.Instant.fromEpochMilliseconds(atMs))}, ${messages} ${kind === 'reminders' ? 'reminders' : 'check-ins and summaries'}`

const timeWords = (atMs: number): string => whenHere(Temporal.Instant.fromEpochMilliseconds(atMs)).slice(-5)

const lateWords = (sec: number): string =>
  sec < 120 ? `${Math.ceil(sec)} s` : sec < 7200 ? `${Math.ceil(sec / 60)} min` : `${Math.ceil(sec / 3600)} h`

function remedies({ channel, perSecond, moments }: SenderLoad, peak: Peak): readonly string[] {
  const moves = spread(moments, peak, perSecond)
  const senders = sendersNeeded(moments, perSecond)
  return [
    moves === null
      ? 'spread the times over more than an hour, as far as patients agree'
      : `ask ${peak.lateMessages} patients whether another time suits them: ${moves.map(moveWords).join(', ')}`,
    channel === 'sms'
      ? `a Messaging Service with ${senders ?? 'more than 100'} numbers like this one (TWILIO_MESSAGING_SERVICE_SID, and TWILIO_PER_SECOND for all of them)`
      : 'some of them on another channel',
  ]
}

const moveWords = ({ toMs, messages }: Move): string => `${messages} at ${timeWords(toMs)}`
