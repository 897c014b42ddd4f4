import type { Helps } from '../../domain/observation.ts'
import type { Choice } from '../../domain/prompt.ts'
import type { Situation } from '../../domain/situation.ts'
import { days, type Instant, isAfter } from '../../domain/time.ts'
import { dayToAsk } from '../checkInDay.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { tooEarlyDays } from '../limits.ts'
import type { Turn } from '../turn.ts'
import { observe, putQuestion } from './checkIns.ts'
import type { Topic } from './topic.ts'

/** Once a week: does it help? In the first weeks of a medicine "too early to say" is one of the answers. */
export const helps: Topic = { name: 'helps', prompts: ['helps'], choose: chooseHelps, advance: ask }

function ask(turn: Turn): void {
  const day = dayToAsk(turn, 'helps')
  if (day === null) return
  const early = isEarly(turn.situation, turn.now)
  const answers: readonly Helps[] = ['yes', 'somewhat', 'no', ...(early ? (['tooEarly'] as const) : [])]
  const choices: readonly Choice[] = answers.map((answer) => ({ kind: 'helps', answer }))
  const asked = { kind: 'helps', date: day } as const
  putQuestion(turn, `helps:${turn.patient.id}:${day}`, asked, { kind: 'askHelps', early }, choices)
}

/** Many of these medicines take weeks to work. */
const isEarly = (s: Situation, now: Instant): boolean =>
  s.prescriptions.some(
    ({ addedAt, stoppedAt }) => stoppedAt === null && isAfter(addedAt, now.subtract(days(tooEarlyDays))),
  )

function chooseHelps(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  if (choice.kind !== 'helps') return
  turn.closePrompt(prompt.id, 'answered')
  observe(conversation, turn, { kind: 'helps', answer: choice.answer })
}
