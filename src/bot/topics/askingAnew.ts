import type { Dose } from '../../domain/dose.ts'
import { takenTooRecently } from '../../domain/leastInterval.ts'
import type { Prompt } from '../../domain/prompt.ts'
import { type Instant, latest } from '../../domain/time.ts'
import { dangerBeforeDoses } from '../dangerBeforeDoses.ts'
import type { Turn } from '../turn.ts'
import {
  type AskedDose,
  doseChoices,
  openOf,
  prescriptionOf,
  reminderOf,
  underRequest,
  type WhyNotNow,
} from './askingDoses.ts'
import { slotOf, wordsForAll } from './doseWords.ts'

/**
 * A reminder that still waits to be sent (a busy service) was decided before she said that she took something. What it
 * would say may be wrong by now, so it is withdrawn and said anew: without the doses that have an answer, and without
 * "time for" where the least interval has begun.
 */
export function askUnsaidAnew(turn: Turn): void {
  const takenNow = new Set(
    turn.facts.flatMap(({ body }) => (body.kind === 'DoseTaken' ? [body.slot.prescriptionId] : [])),
  )
  for (const prompt of turn.situation.prompts) {
    if (prompt.asked.kind !== 'doses' || prompt.closed !== null || prompt.offers.length > 0) continue
    const open = openOf(turn.situation, prompt.asked.doseIds)
    const isAnswered = open.length < prompt.asked.doseIds.length
    const isClose = open.some((dose) => takenNow.has(dose.prescriptionId) && lastTakenOf(turn, dose) !== null)
    if (open.length > 0 && (isAnswered || isClose)) sayAnew(turn, prompt, open)
  }
}

function sayAnew(turn: Turn, prompt: Prompt, open: readonly AskedDose[]): void {
  turn.closePrompt(prompt.id, 'superseded')
  const danger = dangerBeforeDoses(turn.situation, turn.now)
  if (danger !== null) return put(turn, prompt, open, danger)
  const due = open.filter((dose) => lastTakenOf(turn, dose) === null)
  const asOrdered = due.filter((dose) => underRequest(turn.situation, dose) === null)
  if (asOrdered.length > 0) put(turn, prompt, asOrdered, null)
  for (const dose of due) {
    const request = underRequest(turn.situation, dose)
    if (request !== null) put(turn, prompt, [dose], request)
  }
  for (const dose of open) {
    const lastTakenAt = lastTakenOf(turn, dose)
    if (lastTakenAt !== null) put(turn, prompt, [dose], lastTakenAt)
  }
}

const lastTakenOf = (turn: Turn, dose: Dose): Instant | null =>
  takenTooRecently(turn.situation.doses, turn.patient, prescriptionOf(turn.situation, dose), turn.now)

function put(turn: Turn, before: Prompt, doses: readonly AskedDose[], why: WhyNotNow | null): void {
  const promptId = `${before.id}~${turn.eventId}${why === null ? '' : `:${doses[0]?.prescriptionId}`}`
  const doseIds = doses.map((dose) => dose.id)
  turn.openPrompt(promptId, before.personId, { kind: 'doses', doseIds }, before.expiresAt)
  const [end, ...ends] = doses.map((dose) => dose.state.windowEndsAt)
  turn.tell(
    `ask:${promptId}`,
    before.personId,
    'reminder',
    latest(end ?? before.expiresAt, ...ends),
    reminderOf(wordsForAll(turn.situation, doses.map(slotOf)), why),
    { choices: doseChoices, promptId },
  )
}
