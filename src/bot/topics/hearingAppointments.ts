import { hasAgreed } from '../../domain/patient.ts'
import type { Choice, Prompt } from '../../domain/prompt.ts'
import {
  compareDates,
  daysBetween,
  type Instant,
  type LocalDate,
  localDate,
  minutesBetween,
} from '../../domain/time.ts'
import { askWhichQuestion } from '../bareAnswer.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { appointmentBookedDays, appointmentNearDays, sameNewsMin } from '../limits.ts'
import type { Meaning } from '../meaning.ts'
import { openQuestions } from '../openQuestions.ts'
import type { Turn } from '../turn.ts'
import { bareDone, dayAnswered } from '../understand/appointments.ts'
import { ask, askDay, askWhetherEarly, chooseAppointment, isEarly, plan } from './answeringAppointments.ts'
import { type DueAppointment, isDue } from './recordingAppointments.ts'

type Said = Extract<Meaning, { kind: 'appointment' }>

/** What she says of appointments, in her own words. */
export function hearAppointments(conversation: Conversation): void {
  const turn = conversation.self
  const said = conversation.take('appointment')
  if (turn === null || !hasAgreed(turn.patient) || turn.situation.appointments.length === 0)
    return giveBack(conversation, said)
  if (said.length === 0) {
    if (!conversation.answered) hearShort(conversation, turn)
    return
  }
  for (const one of said) hear(conversation, turn, one)
}

/** "Can't go" is what a caregiver answers, too. */
function giveBack(conversation: Conversation, said: readonly Said[]): void {
  for (const { says, of, words } of said)
    if (says === 'cannotGo' && of === null)
      conversation.meanings.push({ kind: 'cannotHelp', person: null, words })
}

function hear(conversation: Conversation, turn: Turn, said: Said): void {
  const meant = meantBy(turn, said)
  const [only, other] = meant
  if (only === undefined) {
    if (said.of === null) giveBack(conversation, [said])
    else conversation.answer(turn, { kind: 'noSuchAppointment' })
    return
  }
  const choice = choiceOf(said)
  if (other === undefined) return choose(conversation, turn, only, choice)
  askWhichQuestion(
    conversation,
    meant.map((one) => ({ turn, prompt: promptOf(turn, one), choice })),
  )
}

const choose = (conversation: Conversation, turn: Turn, one: DueAppointment, choice: Choice): void =>
  chooseAppointment(conversation, { turn, prompt: promptOf(turn, one), choice })

function choiceOf({ says, on, time }: Said): Choice {
  const day = on === null ? {} : { on }
  switch (says) {
    case 'done':
      return { kind: 'appointmentDone', ...day }
    case 'moved':
      return { kind: 'appointmentMoved', ...day, ...(time === null ? {} : { time }) }
    case 'booked':
      return { kind: 'appointmentBooked', ...day, ...(time === null ? {} : { time }) }
    case 'cannotGo':
    case 'calledOff':
      return { kind: 'cannotGo' }
    case 'notDone':
      return { kind: 'notDone' }
    default:
      return says satisfies never
  }
}

/** The question of it that is open, or one that is opened for what she says unasked. */
function promptOf(turn: Turn, one: DueAppointment): Prompt {
  const open = turn.situation.prompts.findLast(
    ({ asked, closed }) =>
      closed === null &&
      asked.kind === 'appointment' &&
      asked.appointmentId === one.id &&
      asked.of.equals(one.due.since),
  )
  if (open !== undefined) return open
  const id = ask(turn, one, 'unasked')
  const opened = turn.situation.prompts.find((prompt) => prompt.id === id)
  if (opened === undefined) throw new Error(`prompt ${id} was not opened`)
  return opened
}

/** Those that are asked about, then those that are named; of an appointment without more, those that are near. */
function meantBy(turn: Turn, { of, says, on }: Said): readonly DueAppointment[] {
  const named = turn.situation.appointments.filter(isDue).filter(({ kind }) => of === null || kind === of)
  const isOnDay = ({ due }: DueAppointment) => on !== null && compareDates(due.date, on) === 0
  if ((says === 'cannotGo' || says === 'calledOff') && named.some(isOnDay)) return named.filter(isOnDay)
  const asked = named.filter(({ id }) => isAsked(turn, id))
  const isPast = says === 'done' || says === 'notDone'
  const meant =
    asked.length > 0 ? asked : of !== null ? named : named.filter((one) => isNear(turn, one, says))
  const past = meant.filter((one) => isPast && isToday(turn, one))
  return past.length > 0 ? past : meant
}

function isNear(turn: Turn, { due, zone }: DueAppointment, says: Said['says']): boolean {
  const ahead = daysBetween(localDate(turn.at, zone), due.date)
  if (says === 'done' || says === 'notDone') return ahead <= 0 && ahead >= -appointmentNearDays
  const most = says === 'booked' || says === 'moved' ? appointmentBookedDays : appointmentNearDays
  return Math.abs(ahead) <= most
}

const isAsked = (turn: Turn, appointmentId: string): boolean =>
  openQuestions(turn.situation, turn.patient.personId, turn.at).some(
    ({ asked }) =>
      (asked.kind === 'appointment' || asked.kind === 'appointmentDate') &&
      asked.appointmentId === appointmentId,
  )

/** What means something only as an answer: a day, "done", "not yet". */
function hearShort(conversation: Conversation, turn: Turn): void {
  const { what, sentAt } = conversation.said
  if (what.kind !== 'text') return
  const { language } = conversation.speaker.person
  const open = openQuestions(turn.situation, turn.patient.personId, turn.at)
  if (open.some(({ asked }) => asked.kind === 'appointmentDate')) hearDay(conversation, turn, open, what.text)
  if (conversation.answered) return
  const done = bareDone(what.text, language, turn.patient.zone, sentAt)
  if (done !== null) return hearDone(conversation, turn, open, done.on)
  hearNotYet(conversation, turn, open)
}

function hearDay(conversation: Conversation, turn: Turn, open: readonly Prompt[], text: string): void {
  const { speaker, said } = conversation
  const prompt = open.findLast(({ asked, closed }) => asked.kind === 'appointmentDate' && closed === null)
  if (prompt?.asked.kind !== 'appointmentDate') return
  const { appointmentId } = prompt.asked
  const appointment = turn.situation.appointments.filter(isDue).find(({ id }) => id === appointmentId)
  if (appointment === undefined) return
  const day = dayAnswered(text, speaker.person.language, appointment.zone, said.sentAt)
  if (day === null) {
    // Whatever else she says is heard as that.
    if (conversation.meanings.length === 0 && open.at(-1) === prompt)
      askDay(conversation, turn, appointment, 'unclear')
    return
  }
  conversation.meanings = []
  plan(conversation, turn, appointment, 'moved', day.on, day.time)
}

/**
 * "Done" may be said of a dose or of an appointment. Where both are asked about she is asked which; "took it" never
 * comes here.
 */
function hearDone(
  conversation: Conversation,
  turn: Turn,
  open: readonly Prompt[],
  on: LocalDate | null,
): void {
  const doses = open.filter((prompt) => prompt.closed === null && asksOpenDoses(turn, prompt))
  const asked = turn.situation.appointments
    .filter(isDue)
    .filter(({ id, due }) =>
      open.some(({ asked: one }) =>
        one.kind === 'appointment'
          ? one.appointmentId === id && one.of.equals(due.since)
          : one.kind === 'appointmentDate' && one.appointmentId === id,
      ),
    )
  const over = asked.filter((one) => on !== null || isToday(turn, one))
  if (over.length === 0 && doses.length > 0) return
  if (over.length === 0 && asked.length === 0) return hearAgain(conversation, turn)
  const choice: Choice = { kind: 'appointmentDone', ...(on === null ? {} : { on }) }
  const candidates: readonly Taken[] = [
    ...doses.map((prompt) => ({ turn, prompt, choice: { kind: 'taken' } as const })),
    ...(over.length > 0 ? over : asked).map((one) => ({ turn, prompt: promptOf(turn, one), choice })),
  ]
  conversation.meanings = conversation.meanings.filter(({ kind }) => kind !== 'taken' && kind !== 'courtesy')
  const [only] = over.length > 0 ? over : asked
  if (candidates.length > 1 || only === undefined) return askWhichQuestion(conversation, candidates)
  if (isEarly(turn, only, on)) return askWhetherEarly(conversation, turn, only)
  choose(conversation, turn, only, choice)
}

const isToday = (turn: Turn, { due, zone }: DueAppointment): boolean =>
  compareDates(due.date, localDate(turn.at, zone)) <= 0

const asksOpenDoses = (turn: Turn, { asked }: Prompt): boolean =>
  asked.kind === 'doses' &&
  turn.situation.doses.some(({ id, state }) => state.kind === 'asked' && asked.doseIds.includes(id))

/** The same news again, a moment after an appointment was noted, is said of no dose that may come next. */
function hearAgain(conversation: Conversation, turn: Turn): void {
  const isNews = turn.situation.prompts.some(
    ({ asked, closed }) =>
      asked.kind === 'appointment' &&
      closed?.why === 'answered' &&
      isDone(turn, asked.appointmentId, asked.of) &&
      Math.abs(minutesBetween(closed.at, turn.at)) <= sameNewsMin,
  )
  if (!isNews) return
  conversation.answered = true
  conversation.meanings = conversation.meanings.filter(({ kind }) => kind !== 'taken')
}

/** That occurrence is behind her, and was done. */
const isDone = (turn: Turn, appointmentId: string, of: Instant): boolean =>
  turn.situation.appointments.some(
    ({ id, due, lastDoneOn }) =>
      id === appointmentId && lastDoneOn !== null && (due === null || !due.since.equals(of)),
  )

/** "Not yet", with nothing else open that it could be said of. */
function hearNotYet(conversation: Conversation, turn: Turn, open: readonly Prompt[]): void {
  const isSaid = conversation.meanings.some(({ kind }) => kind === 'notTaken')
  const over = open.filter(
    ({ asked, closed }) => closed === null && asked.kind === 'appointment' && asked.when === 'over',
  )
  const [only, other] = over
  if (!isSaid || only === undefined || other !== undefined) return
  if (open.some((prompt) => asksOpenDoses(turn, prompt))) return
  conversation.take('notTaken')
  chooseAppointment(conversation, { turn, prompt: only, choice: { kind: 'notDone' } })
}
