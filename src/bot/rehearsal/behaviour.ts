import type { Dose } from '../../domain/dose.ts'
import type { Prompt } from '../../domain/prompt.ts'
import type { Situation } from '../../domain/situation.ts'
import { compareTimes } from '../../domain/time.ts'
import type { DraftReply } from '../draft.ts'

/**
 * How a rehearsed patient answers.
 * - `never`: not at all
 * - `always`: takes each dose a few minutes after she is asked, answers every check-in, and was at every appointment
 * - `late`: the same, but an hour after she is asked
 * - `forgets-evenings`: as `always`, and says nothing about doses from 17:00 on
 */
export type Behaviour = 'never' | 'always' | 'late' | 'forgets-evenings'
export const behaviours: readonly Behaviour[] = ['never', 'always', 'late', 'forgets-evenings']

const minutesUntilAnswer: { readonly [B in Behaviour]: number | null } = {
  never: null,
  always: 4,
  late: 60,
  'forgets-evenings': 4,
}

const evening = Temporal.PlainTime.from('17:00')

/** Minutes after a message was sent at which she answers it; null: she does not. */
export const answersAfterMin = (behaviour: Behaviour): number | null => minutesUntilAnswer[behaviour]

/** The one of these answers to one question that she gives; null: none. */
export function answerGiven(
  behaviour: Behaviour,
  s: Situation,
  prompt: Prompt,
  replies: readonly DraftReply[],
): DraftReply | null {
  if (behaviour === 'never') return null
  if (prompt.asked.kind === 'appointment' && prompt.asked.when === 'over')
    return replies.find(({ choice }) => choice.kind === 'appointmentDone') ?? null
  if (prompt.asked.kind !== 'doses') return replies.find(isUsual) ?? null
  const { doseIds } = prompt.asked
  const asked = s.doses.filter(({ id }) => doseIds.includes(id))
  if (behaviour === 'forgets-evenings' && asked.some(isInTheEvening)) return null
  return replies.find(({ choice }) => choice.kind === 'taken') ?? null
}

const isInTheEvening = ({ time }: Dose): boolean => compareTimes(time, evening) >= 0

/** What somebody well says to a check-in. Questions about other people are left alone: a rehearsal decides nothing for her. */
const isUsual = ({ choice }: DraftReply): boolean =>
  (choice.kind === 'mood' && choice.score === 4) || choice.kind === 'noSideEffects'
