import { isAsNeeded } from '../../domain/asNeeded.ts'
import type { ObservationBody } from '../../domain/observation.ts'
import type { Slot } from '../../domain/slot.ts'
import { isAfter, isBefore, minutes } from '../../domain/time.ts'
import { lateAfterMin } from '../../domain/week.ts'
import type { Content } from '../content.ts'
import type { Conversation } from '../conversation.ts'
import type { Turn } from '../turn.ts'
import { doseChoices } from './askingDoses.ts'
import { nextOnPlan, slotOf, wordsFor, wordsForAll } from './doseWords.ts'
import { afterConfirmation } from './reasons.ts'

/** One confirmation of all that was recorded from her message: what is now known, what is open, what is next. */
export function confirm(conversation: Conversation): void {
  const turn = conversation.self
  if (turn === null) return
  const noted = notedIn(turn)
  if (noted === null) return
  const open = turn.situation.prompts.filter(
    (prompt) =>
      prompt.closed === null && prompt.asked.kind === 'doses' && prompt.personId === turn.patient.personId,
  )
  const asking = noted.kind === 'noted' && noted.open.length > 0 && open.length === 1 && open[0] !== undefined
  conversation.answer(
    turn,
    noted,
    asking ? { choices: doseChoices, promptId: (open[0] as { id: string }).id } : {},
  )
  afterConfirmation(conversation, turn)
}

function notedIn(turn: Turn): Content | null {
  const answered = turn.facts.flatMap(({ body }) =>
    ((body.kind === 'DoseTaken' && body.by.as === 'patient') || body.kind === 'DoseDeclined') &&
    !isAsNeeded(turn.situation.prescriptions, body.slot)
      ? [body.slot]
      : [],
  )
  const observed = turn.facts.flatMap(({ body }) =>
    body.kind === 'ObservationMade' && !isAnsweredOtherwise(body.observation) ? [body.observation] : [],
  )
  if (answered.length + observed.length === 0) return null
  return {
    kind: 'noted',
    ...dosesNoted(turn, answered),
    mood: observed.flatMap((o) => (o.kind === 'mood' ? [o.score] : [])).at(-1) ?? null,
    sideEffects: observed.flatMap((o) => (o.kind === 'sideEffect' ? [o.effect ?? o.words] : [])),
    noSideEffects: observed.some((o) => o.kind === 'noSideEffects'),
    told: observed.flatMap((o) =>
      o.kind === 'sleep' || o.kind === 'scale' || o.kind === 'helps' ? [o] : [],
    ),
    ...(turn.facts.some(({ body }) => body.kind === 'DangerHeard') ? { grave: true } : {}),
    next: nextOnPlan(turn.situation, turn.now),
  }
}

/** What was recorded of it stands in an answer of its own. */
const isAnsweredOtherwise = (o: ObservationBody): boolean =>
  o.kind === 'questionnaire' ||
  o.kind === 'effectsAfter' ||
  o.kind === 'question' ||
  o.kind === 'warningSigns' ||
  (o.kind === 'sleep' && o.quality === null)

/**
 * The whole present state of each planned time that was answered, so that nobody takes a part for all; and whatever else
 * is open.
 */
function dosesNoted(
  turn: Turn,
  answered: readonly Slot[],
): Pick<Extract<Content, { kind: 'noted' }>, 'taken' | 'declined' | 'open'> {
  const together = turn.situation.doses.filter((dose) =>
    answered.some((slot) => slot.plannedAt.equals(dose.plannedAt)),
  )
  const open = turn.situation.doses.filter(
    (dose) => dose.state.kind === 'asked' || (dose.state.kind === 'unanswered' && together.includes(dose)),
  )
  return {
    taken: together.flatMap(({ state, ...dose }) => {
      if (state.kind !== 'taken') return []
      const slot = slotOf({ ...dose, state })
      return [
        {
          dose: wordsFor(turn.situation, slot),
          at: state.takenAt,
          early: isBefore(turn.at, dose.plannedAt),
          late: isLate(slot, state.takenAt),
        },
      ]
    }),
    declined: together.flatMap((dose) =>
      dose.state.kind === 'declined' ? [wordsFor(turn.situation, slotOf(dose))] : [],
    ),
    open: wordsForAll(turn.situation, open.map(slotOf)),
  }
}

const isLate = (slot: Slot, takenAt: Temporal.Instant): boolean =>
  isAfter(takenAt, slot.plannedAt.add(minutes(lateAfterMin)))
