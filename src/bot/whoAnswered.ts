import type { Prompt } from '../domain/prompt.ts'
import type { Decision } from './decision.ts'
import { Turn } from './turn.ts'
import { type Possible, wasThere } from './whoWrote.ts'

/** Who wrote the message of this id, as somebody at the phone says; and the end of the question. */
export interface WhoAnswered {
  readonly eventId: string
  readonly personId: string
  readonly closing: Decision
}

/** An answer to "who wrote this?": by its button or number, or by a name where only one such question is open. */
export function whoAnswered(possible: readonly Possible[]): WhoAnswered | null {
  const open = possible.flatMap((one) =>
    one.situations.flatMap((situation) =>
      situation.prompts
        .filter(({ personId, closed }) => personId === one.speaker.person.id && closed === null)
        .flatMap((prompt) =>
          prompt.asked.kind === 'whoWrites' ? [{ one, situation, prompt, asked: prompt.asked }] : [],
        ),
    ),
  )
  for (const { one, situation, prompt, asked } of open) {
    const personId = personSaid(one, prompt, open.length === 1)
    if (personId === null) continue
    const turn = new Turn(situation, one.now, { at: one.said.sentAt, eventId: one.said.eventId })
    turn.closePrompt(prompt.id, 'answered')
    return { eventId: asked.eventId, personId, closing: turn.decision() }
  }
  return null
}

function personSaid({ said, speaker }: Possible, prompt: Prompt, byName: boolean): string | null {
  const { what } = said
  if (what.kind === 'choice')
    return what.promptId === prompt.id && what.choice.kind === 'person' ? what.choice.personId : null
  if (what.kind !== 'text') return null
  const typed = what.text.trim().toLowerCase()
  const found = prompt.offers
    .filter((offer) => wasThere(offer, speaker.contact.id, said.sentAt))
    .flatMap((offer) => offer.replies)
    .find(
      ({ reply, label }) =>
        reply.toLowerCase() === typed || (byName && label.toLowerCase() === bareName(typed)),
    )
  return found?.choice.kind === 'person' ? found.choice.personId : null
}

/** "it's Ana", "Ana." */
const bareName = (typed: string): string =>
  typed.replace(/^(?:it'?s|this is|i'?m|soy|es) /, '').replace(/[.!]+$/, '')
