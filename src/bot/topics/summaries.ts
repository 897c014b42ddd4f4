import { isAsNeeded } from '../../domain/asNeeded.ts'
import { type Dose, reasonOf } from '../../domain/dose.ts'
import { hasAgreed } from '../../domain/patient.ts'
import { plannedBetween } from '../../domain/planned.ts'
import { medicineLabel } from '../../domain/prescription.ts'
import { maxOf } from '../../domain/questionnaire.ts'
import { dayDue } from '../../domain/regularQuestion.ts'
import { patientPerson, personOf, type Situation } from '../../domain/situation.ts'
import { hours, type Instant, isAfter, type LocalDate, localDate, notAfter } from '../../domain/time.ts'
import { countWeek } from '../../domain/week.ts'
import type { Content, MedicineWeek, ReasonTimes } from '../content.ts'
import type { Conversation } from '../conversation.ts'
import { appointmentsShownDays, summaryWorthHours } from '../limits.ts'
import { isHeldBack } from '../quiet.ts'
import type { MedicineSupply } from '../supplyContent.ts'
import { stepFor } from '../supplyDue.ts'
import { inUse, supplyWords } from '../supplyWords.ts'
import type { Turn } from '../turn.ts'
import { appointmentsBetween } from './appointmentWords.ts'
import { nextOnPlan } from './doseWords.ts'
import type { Topic } from './topic.ts'

/** The week by chat: to the patient, and to caregivers who may have it. */
export const summaries: Topic = {
  name: 'summaries',
  respond: hearWeek,
  advance: sumUp,
}

function hearWeek(conversation: Conversation): void {
  const turn = conversation.self
  if (
    turn === null ||
    !hasAgreed(turn.patient) ||
    !conversation.meanings.some((meaning) => meaning.kind === 'question' && meaning.about === 'week')
  )
    return
  conversation.meanings = conversation.meanings.filter(
    (meaning) => !(meaning.kind === 'question' && meaning.about === 'week'),
  )
  conversation.answer(turn, weekOf(turn.situation, turn.now))
}

function sumUp(turn: Turn): void {
  const day = dayDue(turn.patient, 'summary', turn.now)
  if (day === null) return
  turn.record({ kind: 'CheckInAsked', about: 'summary', date: day }, turn.now)
  if (turn.patient.enrolment.kind !== 'active' || isHeldBack(turn.situation, turn.now)) return
  const worthUntil = turn.now.add(hours(summaryWorthHours))
  if (patientPerson(turn.situation).stoppedAt === null) {
    turn.tell(
      `summary:${day}`,
      turn.patient.personId,
      'routine',
      worthUntil,
      weekOf(turn.situation, turn.now),
    )
  }
  tellCaregivers(turn, day, worthUntil)
}

function tellCaregivers(turn: Turn, day: LocalDate, worthUntil: Instant): void {
  const content = caregiverWeek(turn.situation, turn.now)
  for (const caregiver of turn.situation.caregivers) {
    if (caregiver.state.kind !== 'active' || !caregiver.shares.summary) continue
    if (personOf(turn.situation, caregiver.personId).stoppedAt !== null) continue
    turn.tell(`summary:${day}:${caregiver.id}`, caregiver.personId, 'routine', worthUntil, content)
  }
}

/** The seven local days up to today. */
const weekDays = (s: Situation, now: Instant) => {
  const to = localDate(now, s.patient.zone)
  return { from: to.subtract({ days: 6 }), to }
}

export function weekOf(s: Situation, now: Instant): Content {
  const { from, to } = weekDays(s, now)
  const medicines: MedicineWeek[] = s.prescriptions
    .map((prescription) => ({
      name: medicineLabel(prescription.medicine),
      ...countWeek(
        s.doses.filter((dose) => dose.prescriptionId === prescription.id && !isTakenBack(s, dose)),
        now,
      ),
    }))
    .filter((week) => week.taken + week.declined + week.unanswered + week.notAsked > 0)
  const low = lowIn(s, now)
  const ahead = s.prescriptions.flatMap((p) => plannedBetween(s, p, now, now.add(hours(7 * 24))))
  const soon = appointmentsBetween(s, now, now.add(hours(appointmentsShownDays * 24)))
  return {
    kind: 'weeklySummary',
    from,
    to,
    medicines,
    moods: moodsOf(s, now),
    sideEffects: sideEffectsOf(s, now),
    reasons: reasonsOf(s, now),
    sleep: nightsOf(s, now),
    scores: scoresOf(s, now),
    ...(low.length === 0 ? {} : { low }),
    next: nextOnPlan(s, now),
    dosesNextWeek: ahead.length,
    ...(soon.length === 0 ? {} : { appointments: soon }),
  }
}

/** Why doses of the week were not taken; the most frequent first. */
export function reasonsOf(s: Situation, now: Instant): readonly ReasonTimes[] {
  const from = now.subtract(hours(7 * 24))
  const told = s.doses
    .filter(({ plannedAt }) => isAfter(plannedAt, from) && notAfter(plannedAt, now))
    .flatMap((dose) => reasonOf(dose) ?? [])
  return [...Map.groupBy(told, (reason) => reason)]
    .map(([reason, same]) => ({ reason, times: same.length }))
    .toSorted((a, b) => b.times - a.times)
}

/** What she is or will soon be warned of. */
const lowIn = (s: Situation, now: Instant): readonly MedicineSupply[] =>
  inUse(s)
    .filter((own) => stepFor(s, own, now, localDate(now, s.patient.zone)) !== null)
    .map((own) => supplyWords(s, own, now))

const isTakenBack = (s: Situation, dose: Dose): boolean =>
  dose.state.kind !== 'taken' && isAsNeeded(s.prescriptions, dose)

/** The last score of each day. */
function moodsOf(
  s: Situation,
  now: Instant,
): readonly { readonly date: LocalDate; readonly score: number }[] {
  const byDay = new Map<string, { date: LocalDate; score: number }>()
  for (const observation of lastWeek(s, now)) {
    if (observation.kind !== 'mood') continue
    const date = localDate(observation.at, s.patient.zone)
    byDay.set(date.toString(), { date, score: observation.score })
  }
  return [...byDay.values()].toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date))
}

/** The last that she told of each night. */
function nightsOf(s: Situation, now: Instant): readonly number[] {
  const byDay = new Map<string, number>()
  for (const o of lastWeek(s, now))
    if (o.kind === 'sleep') byDay.set(localDate(o.at, s.patient.zone).toString(), o.hours)
  return [...byDay.values()]
}

const scoresOf = (s: Situation, now: Instant) =>
  lastWeek(s, now).flatMap((o) =>
    o.kind === 'questionnaire'
      ? [{ name: o.questionnaire, score: o.score, max: maxOf(o.questionnaire) }]
      : [],
  )

function sideEffectsOf(
  s: Situation,
  now: Instant,
): readonly { readonly effect: string | null; readonly words: string; readonly times: number }[] {
  const told = lastWeek(s, now).flatMap((o) => (o.kind === 'sideEffect' ? [o] : []))
  const byEffect = Map.groupBy(told, (o) => o.effect ?? o.words.toLowerCase())
  return [...byEffect.values()].flatMap((same) =>
    same[0] === undefined ? [] : [{ effect: same[0].effect, words: same[0].words, times: same.length }],
  )
}

const lastWeek = (s: Situation, now: Instant) => {
  const from = now.subtract(hours(7 * 24))
  return s.observations
    .filter((o) => isAfter(o.at, from))
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
}

function caregiverWeek(s: Situation, now: Instant): Content {
  const { from, to } = weekDays(s, now)
  const { taken, declined, unanswered, notAsked } = countWeek(
    s.doses.filter((dose) => !isAsNeeded(s.prescriptions, dose)),
    now,
  )
  return {
    kind: 'caregiverSummary',
    patient: patientPerson(s).name,
    from,
    to,
    taken,
    declined,
    unanswered,
    notAsked,
  }
}
