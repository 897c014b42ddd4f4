import { hasAgreed } from '../../domain/patient.ts'
import { nextPlanned } from '../../domain/planned.ts'
import type { Choice } from '../../domain/prompt.ts'
import type { Slot } from '../../domain/slot.ts'
import { compareInstants, days, type Instant, localTime, type Zone } from '../../domain/time.ts'
import type { Conversation, Taken } from '../conversation.ts'
import type { Turn } from '../turn.ts'
import { nextOnPlan } from './doseWords.ts'
import { endWhatIsOffThePlan } from './prescribing.ts'
import type { Topic } from './topic.ts'

const choices: readonly Choice[] = [{ kind: 'homeTime' }, { kind: 'localTime' }]
const askedForDays = 3

/** On a journey she says by which clock her doses go. Until she does nothing changes. */
export const journeys: Topic = {
  name: 'journeys',
  prompts: ['journey'],
  choose: chooseClock,
  respond: hearPlace,
}

/** "I'm in Tokyo" asks by which clock; "I'm back home" goes back to the clock at home. */
function hearPlace(conversation: Conversation): void {
  const [said] = conversation.take('place')
  const turn = conversation.self
  if (said === undefined || turn === null || !hasAgreed(turn.patient)) return
  const home = turn.patient.settings.homeZone
  if (said.at === 'home' ? home !== undefined : said.at === home)
    return comeHome(conversation, turn, home as Zone)
  if (said.at !== 'home' && said.at !== turn.patient.zone) {
    conversation.answered = true
    return askJourney(turn, said.at)
  }
  closeAsked(turn)
  conversation.answer(turn, {
    kind: 'journeyNoted',
    clock: 'home',
    zone: turn.patient.zone,
    next: nextOnPlan(turn.situation, turn.now),
  })
}

function comeHome(conversation: Conversation, turn: Turn, home: Zone): void {
  closeAsked(turn)
  takeClock(turn, home, turn.now)
  const next = nextOnPlan(turn.situation, turn.now)
  conversation.answer(turn, { kind: 'journeyNoted', clock: 'back', zone: home, next })
}

function closeAsked(turn: Turn): void {
  for (const prompt of turn.situation.prompts)
    if (prompt.asked.kind === 'journey') turn.closePrompt(prompt.id, 'superseded')
}

/** She is in another zone. */
export function askJourney(turn: Turn, zone: Zone): void {
  if (zone === turn.patient.zone) return
  closeAsked(turn)
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
  return slots.toSorted((a, b) => compareInstants(a.plannedAt, b.plannedAt))[0] ?? null
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
  const { homeZone = turn.patient.zone, ...settings } = turn.patient.settings
  const away = zone === homeZone ? {} : { homeZone }
  turn.record({ kind: 'SettingsChanged', settings: { ...settings, ...away, zoneTakenAt: at } }, at)
  turn.record({ kind: 'ZoneChanged', zone }, at)
  endWhatIsOffThePlan(turn)
}
