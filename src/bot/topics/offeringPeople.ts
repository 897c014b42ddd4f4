import { usableContacts } from '../../domain/contact.ts'
import type { Choice, PassOnAbout } from '../../domain/prompt.ts'
import { operatorsIn, type Situation } from '../../domain/situation.ts'
import { hours } from '../../domain/time.ts'
import type { Content } from '../content.ts'
import type { Conversation } from '../conversation.ts'
import { passOnHours } from '../limits.ts'
import type { Turn } from '../turn.ts'

const choices: readonly Choice[] = [{ kind: 'passItOn' }, { kind: 'keepIt' }]

/** Somebody of the care team can be reached. */
export const canPassOn = (s: Situation): boolean => reachable(s).length > 0

const reachable = (s: Situation) =>
  operatorsIn(s).filter(
    ({ stoppedAt, contacts }) => stoppedAt === null && usableContacts(contacts).length > 0,
  )

/** One such question at a time: the newest. `eventId`: of the message whose words would go. */
export function offerToPassOn(
  conversation: Conversation,
  turn: Turn,
  what: { readonly about: PassOnAbout; readonly eventId: string | null },
  content: Content,
): void {
  const { id: personId } = conversation.speaker.person
  for (const { id, asked, closed, personId: of } of turn.situation.prompts)
    if (asked.kind === 'passOn' && closed === null && of === personId) turn.closePrompt(id, 'superseded')
  const promptId = `passOn:${conversation.said.eventId}`
  turn.openPrompt(promptId, personId, { kind: 'passOn', ...what }, turn.now.add(hours(passOnHours)))
  conversation.answer(turn, content, { choices, promptId })
}
