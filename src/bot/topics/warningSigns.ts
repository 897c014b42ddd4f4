import type { Choice } from '../../domain/prompt.ts'
import { operatorsIn, patientPerson, type Situation } from '../../domain/situation.ts'
import { days, daysBetween, hours, type Instant, isAfter, localDate } from '../../domain/time.ts'
import type { SignsTold } from '../../domain/wellbeing.ts'
import { dayToAsk } from '../checkInDay.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { littleSleepHours, littleSleepNights, operatorWorthHours, signsToldAgainDays } from '../limits.ts'
import { listenersOf } from '../listeners.ts'
import type { Turn } from '../turn.ts'
import { close, raise } from './alarms.ts'
import { observe, putQuestion } from './checkIns.ts'
import type { Topic } from './topic.ts'

const choices: readonly Choice[] = [
  { kind: 'signs', count: 0 },
  { kind: 'signs', count: 1 },
  { kind: 'signs', count: 2 },
]

/** Early signs of her own, asked lightly once a week. Two or more, or some nights of little sleep, are told as she wished. */
export const warningSigns: Topic = {
  name: 'warningSigns',
  prompts: ['warningSigns'],
  choose: chooseSigns,
  advance: ask,
}

function ask(turn: Turn): void {
  const day = dayToAsk(turn, 'warningSigns')
  if (day === null) return
  const signs = turn.patient.wellbeing?.warningSigns?.signs ?? []
  const promptId = `warningSigns:${turn.patient.id}:${day}`
  putQuestion(turn, promptId, { kind: 'warningSigns', date: day }, { kind: 'askSigns', signs }, choices)
}

function chooseSigns(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  if (choice.kind !== 'signs') return
  turn.closePrompt(prompt.id, 'answered')
  if (choice.count > 0) observe(conversation, turn, { kind: 'warningSigns', words: '', count: choice.count })
  if (choice.count === 2) tell(conversation, turn, 'signs')
  // Those who should know were told some days ago: she is answered all the same.
  if (!conversation.answered)
    conversation.answer(turn, { kind: 'signsNoted', count: choice.count === 0 ? 0 : 1 })
}

/** After the hours of a night are known. */
export function reviewSleep(conversation: Conversation, turn: Turn): void {
  if (hasLittleSleep(turn.situation, turn.now)) tell(conversation, turn, 'sleep')
}

/** Today and the days before it, each with fewer hours than that. */
function hasLittleSleep(s: Situation, now: Instant): boolean {
  const today = localDate(now, s.patient.zone)
  const nights = Array.from({ length: littleSleepNights }, (_, ago) =>
    s.observations.findLast(
      (o) => o.kind === 'sleep' && daysBetween(localDate(o.at, s.patient.zone), today) === ago,
    ),
  )
  return nights.every((night) => night?.kind === 'sleep' && night.hours < littleSleepHours)
}

/** As she wished when she was well; without such a wish nobody hears of it. */
function tell(conversation: Conversation, turn: Turn, why: 'signs' | 'sleep'): void {
  const wish = turn.patient.wellbeing?.warningSigns
  if (wish === undefined || isToldLately(turn)) return
  const about = { kind: 'warningSigns', why } as const
  const toPeople = wish.tell === 'people' && listenersOf(turn.situation, about).length > 0
  raise(turn, `warningSigns:${turn.eventId}`, about)
  const told: SignsTold = toPeople ? 'people' : wish.tell === 'me' ? 'me' : 'careTeam'
  if (told !== 'people') settle(turn)
  if (told === 'careTeam') tellOperators(turn)
  const helps = turn.patient.wellbeing?.safetyPlan?.helps ?? null
  conversation.answer(turn, { kind: 'signsSeen', why, told, helps })
}

const isToldLately = (turn: Turn): boolean =>
  turn.situation.alarms.some(
    ({ about, raisedAt }) =>
      about.kind === 'warningSigns' && isAfter(raisedAt, turn.now.subtract(days(signsToldAgainDays))),
  )

/** Nobody has to answer: it only stands in the record that it was told. */
function settle(turn: Turn): void {
  const alarm = turn.situation.alarms.findLast(({ about }) => about.kind === 'warningSigns')
  if (alarm !== undefined) close(turn, alarm, 'withdrawn', turn.patient.personId)
}

function tellOperators(turn: Turn): void {
  const patient = patientPerson(turn.situation).name
  const worthUntil = turn.now.add(hours(operatorWorthHours))
  for (const { id } of operatorsIn(turn.situation))
    turn.tell(`signs:${turn.eventId}:${id}`, id, 'alarm', worthUntil, {
      kind: 'operatorSigns',
      patientId: turn.patient.id,
      patient,
    })
}
