import type { Dose } from '../../domain/dose.ts'
import type { Slot } from '../../domain/slot.ts'
import { isAfter, isBefore, minutes } from '../../domain/time.ts'
import { lateAfterMin } from '../../domain/week.ts'
import type { Content } from '../content.ts'
import type { Conversation } from '../conversation.ts'
import type { Turn } from '../turn.ts'
import { doseChoices } from './askingDoses.ts'
import { nextOnPlan, slotOf, wordsFor, wordsForAll } from './doseWords.ts'

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
}

function notedIn(turn: Turn): Content | null {
  const taken = turn.facts.flatMap(({ body }) =>
    body.kind === 'DoseTaken' && body.by.as === 'patient' ? [body] : [],
  )
  const declined = turn.facts.flatMap(({ body }) => (body.kind === 'DoseDeclined' ? [body] : []))
  const observed = turn.facts.flatMap(({ body }) =>
    body.kind === 'ObservationMade' ? [body.observation] : [],
  )
  if (taken.length + declined.length + observed.length === 0) return null
  return {
    kind: 'noted',
    taken: taken.map(({ slot, takenAt }) => ({
      dose: wordsFor(turn.situation, slot),
      at: takenAt,
      early: isBefore(turn.at, slot.plannedAt),
      late: isLate(slot, takenAt),
    })),
    declined: declined.map(({ slot, reason }) => ({ dose: wordsFor(turn.situation, slot), reason })),
    open: wordsForAll(
      turn.situation,
      stillOpen(
        turn,
        [...taken, ...declined].map(({ slot }) => slot),
      ).map(slotOf),
    ),
    mood: observed.flatMap((o) => (o.kind === 'mood' ? [o.score] : [])).at(-1) ?? null,
    sideEffects: observed.flatMap((o) => (o.kind === 'sideEffect' ? [o.effect ?? o.words] : [])),
    noSideEffects: observed.some((o) => o.kind === 'noSideEffects'),
    next: nextOnPlan(turn.situation, turn.now),
  }
}

/** Asked about and without an answer; and what was due together with a late answer, so that nobody takes a part for all. */
const stillOpen = (turn: Turn, answered: readonly Slot[]): readonly Dose[] =>
  turn.situation.doses.filter(
    ({ state, plannedAt }) =>
      state.kind === 'asked' ||
      (state.kind === 'unanswered' && answered.some((slot) => slot.plannedAt.equals(plannedAt))),
  )

const isLate = (slot: Slot, takenAt: Temporal.Instant): boolean =>
  isAfter(takenAt, slot.plannedAt.add(minutes(lateAfterMin)))
