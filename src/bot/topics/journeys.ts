import { nextPlanned } from '../../domain/planned.ts'
import type { Choice } from '../../domain/prompt.ts'
import type { Slot } from '../../domain/slot.ts'
import { days, type Instant, localTime, type Zone } from '../../domain/time.ts'
import type { Conversation, Taken } from '../conversation.ts'
import type { Turn } from '../turn.ts'
import { nextOnPlan } from './doseWords.ts'
import { endWhatIsOffThePlan } from './prescribing.ts'
import type { Topic } from './topic.ts'

const choices: readonly Choice[] = [{ kind: 'homeTime' }, { kind: 'localTime' }]
const askedForDays = 3

/** On a journey she says by which clock her doses go. Until she does nothing changes. */
export const journeys: Topic = { name: 'journeys', prompts: ['journey'], choose: chooseClock }

/** She is in another zone. */
export function askJourney(turn: Turn, zone: Zone): void {
  if (zone === turn.patient.zone) return
  for (const prompt of turn.situation.prompts)
    if (prompt.asked.kind === 'journey') turn.closePrompt(prompt.id, 'superseded')
  const promptId = `journey:${turn.now}`
  const expiresAt = turn.now.add(days(askedForDays))
  turn.openPrompt(promptId, turn.patient.personId, { kind: 'journey', zone }, expiresAt)
  const next = firstPlanned(turn)
  const content = {
    kind: 'askJourney',
    home: turn.patient.zone,
    there: zone,
    time: next?.time ?? null,
    timeThere: next === null ? null : localTime(next.plannedAt, zone),
  } as const
  turn.tell(`ask:${promptId}`, turn.patient.personId, 'reminder', expiresAt, content, { choices, promptId })
}

function firstPlanned(turn: Turn): Slot | null {
  const slots = turn.situation.prescriptions
    .filter(({ stoppedAt }) => stoppedAt === null)
    .flatMap((one) => nextPlanned(turn.situation, one, turn.now) ?? [])
  return slots.toSorted((a, b) => Temporal.Instant.compare(a.plannedAt, b.plannedAt))[0] ?? null
}

function chooseClock(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  if (prompt.asked.kind !== 'journey') return
  turn.closePrompt(prompt.id, 'answered')
  const clock = choice.kind === 'localTime' ? 'local' : 'home'
  if (clock === 'local') takeClock(turn, prompt.asked.zone, turn.now)
  const zone = clock === 'local' ? prompt.asked.zone : turn.patient.zone
  conversation.answer(turn, { kind: 'journeyNoted', clock, zone, next: nextOnPlan(turn.situation, turn.now) })
}

/**
 * Doses go by the clock of this zone from now on. None comes nearer to the last one taken than its least interval: see
 * domain/planned.ts. What was asked about and is planned at another moment now is not asked twice: it is the same dose.
 */
export function takeClock(turn: Turn, zone: Zone, at: Instant): void {
  turn.record({ kind: 'SettingsChanged', settings: { ...turn.patient.settings, zoneTakenAt: at } }, at)
  turn.record({ kind: 'ZoneChanged', zone }, at)
  endWhatIsOffThePlan(turn)
}
