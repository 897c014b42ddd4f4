import { hasAgreed } from '../../domain/patient.ts'
import type { Choice } from '../../domain/prompt.ts'
import type { Routine, RoutineMoment } from '../../domain/routine.ts'
import { isNamed, timesNamed } from '../../domain/timing.ts'
import { routineBy } from '../../domain/wallClock.ts'
import type { Conversation, Taken } from '../conversation.ts'
import type { PlanSaid } from '../planSaid.ts'
import { lapseAt } from '../plans/lapsing.ts'
import { dosesAhead } from '../plans/plannedAhead.ts'
import type { Turn } from '../turn.ts'
import { openUndo } from './applyingPlans.ts'
import { endWhatIsOffThePlan } from './prescribing.ts'
import type { Topic } from './topic.ts'

const choices: readonly Choice[] = [{ kind: 'planAsSaid' }, { kind: 'planLeave' }]

/** How her days go, as she says it. Doses that are planned by it move, so she sees them before she agrees. */
export const routines: Topic = { name: 'routines', prompts: ['routine'], choose: chooseRoutine }

export function hearRoutine(
  conversation: Conversation,
  { moment, time, days }: Extract<PlanSaid, { wants: 'routine' }>,
): void {
  const turn = conversation.self
  if (turn === null || !hasAgreed(turn.patient)) return
  const before = routineBy(turn.patient)
  const routine: Routine = {
    weekday: days === 'weekend' ? before.weekday : { ...before.weekday, [moment]: time },
    weekend: days === 'weekday' ? before.weekend : { ...before.weekend, [moment]: time },
  }
  for (const { id, asked } of turn.situation.prompts)
    if (asked.kind === 'routine') turn.closePrompt(id, 'superseded')
  const promptId = `routine:${conversation.said.eventId}`
  const expiresAt = lapseAt(turn.now, turn.patient.zone)
  turn.openPrompt(promptId, turn.patient.personId, { kind: 'routine', routine }, expiresAt)
  const next = movedBy(turn, routine, moment)
  conversation.answer(turn, { kind: 'routineUnderstood', moment, time, days, next }, { choices, promptId })
}

/** The next dose of each medicine that goes by this moment of her day. */
function movedBy(turn: Turn, routine: Routine, moment: RoutineMoment) {
  const patient = { ...turn.patient, settings: { ...turn.patient.settings, routine } }
  return turn.situation.prescriptions
    .filter(
      ({ stoppedAt, phases }) =>
        stoppedAt === null && phases.some(({ dosage }) => goesBy(dosage.timing, moment)),
    )
    .flatMap((one) => dosesAhead({ patient, doses: turn.situation.doses }, one, turn.now).slice(0, 1))
}

const goesBy = (timing: Parameters<typeof timesNamed>[0], moment: RoutineMoment): boolean =>
  timing.kind === 'everyHours'
    ? timing.through === 'wakingHours' && (moment === 'onWaking' || moment === 'bedtime')
    : timesNamed(timing).some((time) => isNamed(time) && time.named === moment)

function chooseRoutine(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  if (prompt.asked.kind !== 'routine') return
  if (prompt.closed !== null) return conversation.answer(turn, { kind: 'planLapsed', again: true })
  turn.closePrompt(prompt.id, 'answered')
  if (choice.kind !== 'planAsSaid') return conversation.answer(turn, { kind: 'planLeft' })
  const before = turn.patient.settings.routine ?? null
  turn.record({
    kind: 'SettingsChanged',
    settings: { ...turn.patient.settings, routine: prompt.asked.routine },
  })
  endWhatIsOffThePlan(turn)
  const undoUntil = openUndo(turn, { kind: 'routine', routine: before })
  conversation.answer(turn, { kind: 'routineNoted', undoUntil })
}
