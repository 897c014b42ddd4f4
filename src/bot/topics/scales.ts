import type { Choice } from '../../domain/prompt.ts'
import type { OwnScale } from '../../domain/wellbeing.ts'
import { dayToAsk } from '../checkInDay.ts'
import type { Conversation, Taken } from '../conversation.ts'
import type { Turn } from '../turn.ts'
import { observe, putQuestion } from './checkIns.ts'
import type { Topic } from './topic.ts'

/** Scales of her own: "voices", 0 to 10. */
export const scales: Topic = {
  name: 'scales',
  prompts: ['scale'],
  choose: chooseScore,
  advance: (turn) => {
    for (const scale of turn.patient.wellbeing?.scales ?? []) ask(turn, scale)
  },
}

function ask(turn: Turn, { id, name, max }: OwnScale): void {
  const day = dayToAsk(turn, `scale ${id}`)
  if (day === null) return
  const choices: readonly Choice[] = Array.from({ length: max + 1 }, (_, n) => ({
    kind: 'score',
    scale: 'own',
    name,
    n,
  }))
  const asked = { kind: 'scale', scaleId: id, date: day } as const
  putQuestion(turn, `scale:${id}:${turn.patient.id}:${day}`, asked, { kind: 'askScale', name, max }, choices)
}

function chooseScore(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  const { asked } = prompt
  if (asked.kind !== 'scale' || choice.kind !== 'score' || choice.name === null) return
  turn.closePrompt(prompt.id, 'answered')
  const scale = turn.patient.wellbeing?.scales?.find(({ id }) => id === asked.scaleId)
  const max = scale?.max ?? choice.n
  observe(conversation, turn, { kind: 'scale', words: choice.name, score: choice.n, max })
}
