import type { Contact } from '../../domain/contact.ts'
import { hasAgreed } from '../../domain/patient.ts'
import type { Asked, Choice, Prompt } from '../../domain/prompt.ts'
import { operatorsIn, personOf } from '../../domain/situation.ts'
import { hours, notAfter } from '../../domain/time.ts'
import { silentContact, unaskedContacts } from '../contactsDue.ts'
import type { Content } from '../content.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { contactPromptDays, operatorWorthHours } from '../limits.ts'
import type { Turn } from '../turn.ts'
import { closeUnreachable } from './alarms.ts'
import { suspendContact } from './optingOut.ts'
import type { Topic } from './topic.ts'

const choices: readonly Choice[] = [{ kind: 'itsMe' }, { kind: 'notMe' }]
type Why = Extract<Asked, { kind: 'contact' }>['why']

/**
 * Whose contact is it? One that an operator typed is asked before anything personal goes there, and so is one that
 * has been silent for long or is said to be somebody else's now.
 */
export const contacts: Topic = {
  name: 'contacts',
  prompts: ['contact'],
  choose: chooseContact,
  advance: (turn) => {
    endUnanswered(turn)
    for (const contact of unaskedContacts(turn.situation)) ask(turn, contact, 'added')
    const silent = silentContact(turn.situation, turn.now)
    if (silent !== null) doubt(turn, silent, 'silent')
  },
}

/** Nothing personal goes there before it is answered whose it is; the operators are told. */
export function doubt(turn: Turn, contact: Contact, why: 'silent' | 'reassigned'): void {
  suspendContact(turn, contact.personId, contact.id)
  ask(turn, contact, why)
  tellOperators(turn, contact, why)
}

function ask(turn: Turn, contact: Contact, why: Why): void {
  const until = turn.now.add(hours(24 * contactPromptDays))
  const promptId = turn.askAnew(
    `contact:${contact.id}`,
    contact.personId,
    { kind: 'contact', contactId: contact.id, why },
    until,
  )
  const options = { choices, promptId, contactId: contact.id }
  turn.tell(`ask:${promptId}`, contact.personId, 'routine', until, question(turn, contact, why), options)
}

const question = (turn: Turn, { personId }: Contact, why: Why): Content => ({
  kind: 'askContact',
  name: personOf(turn.situation, personId).name,
  from: turn.patient.invitedBy,
  why,
})

/** Nobody said whose it is, so it is nobody's until an operator has looked. */
function endUnanswered(turn: Turn): void {
  for (const { id, asked, personId, closed, expiresAt } of turn.situation.prompts) {
    if (asked.kind !== 'contact' || closed !== null || !notAfter(expiresAt, turn.now)) continue
    turn.closePrompt(id, 'expired')
    const contact = personOf(turn.situation, personId).contacts.find((one) => one.id === asked.contactId)
    if (contact === undefined || contact.state === 'usable') continue
    if (contact.state === 'invited') suspendContact(turn, personId, contact.id)
    tellOperators(turn, contact, 'unanswered')
  }
}

type Doubt = Extract<Content, { kind: 'operatorContact' }>['why']

function tellOperators(turn: Turn, { id, personId }: Contact, why: Doubt): void {
  const { name } = personOf(turn.situation, personId)
  const until = turn.now.add(hours(operatorWorthHours))
  for (const operator of operatorsIn(turn.situation)) {
    const what = `contact:${id}:${why}:${turn.now}:${operator.id}`
    turn.tell(what, operator.id, 'alarm', until, { kind: 'operatorContact', personId, name, why })
  }
}

/** What was written from a contact of which nobody knows whose it is counts only as an answer to that question. */
export function isDoubted({ speaker, turns }: Conversation): boolean {
  const { contact, person, usedCode } = speaker
  if (usedCode || contact.state === 'usable' || contact.state === 'unreachable') return false
  if (openPrompt(turns, contact.id) !== null) return true
  const isCaring = turns.some((turn) =>
    turn.situation.caregivers.some((c) => c.personId === person.id && c.state.kind === 'active'),
  )
  const isPatient = turns.some(({ patient }) => patient.personId === person.id && hasAgreed(patient))
  return contact.state === 'invited' && (isCaring || isPatient)
}

const openPrompt = (turns: readonly Turn[], contactId: string): { turn: Turn; prompt: Prompt } | null =>
  turns
    .flatMap((turn) => turn.situation.prompts.map((prompt) => ({ turn, prompt })))
    .findLast(
      ({ prompt: { asked, closed } }) =>
        closed === null && asked.kind === 'contact' && asked.contactId === contactId,
    ) ?? null

/** Yes, no, a wrong number or STOP; anything else is asked again, and nothing of it is recorded. */
export function hearDoubted(conversation: Conversation, text: string): void {
  const { speaker, said, turns } = conversation
  const open = openPrompt(turns, speaker.contact.id)
  const home = open?.turn ?? conversation.home
  if (home === null) return
  const choice = choiceIn(conversation, open?.prompt ?? null, text)
  if (choice === 'itsMe') return confirm(conversation)
  if (choice === 'notMe') return decline(conversation, home)
  if (said.handledByService !== null || conversation.answered) return
  const why = open?.prompt.asked.kind === 'contact' ? open.prompt.asked.why : 'added'
  if (open === null) ask(home, speaker.contact, why)
  else conversation.answer(home, question(home, speaker.contact, why), { choices, promptId: open.prompt.id })
  conversation.answered = true
}

function choiceIn(conversation: Conversation, prompt: Prompt | null, text: string): 'itsMe' | 'notMe' | null {
  const { said, speaker } = conversation
  const heard = (...kinds: Parameters<Conversation['take']>) => conversation.take(...kinds).length > 0
  if (said.handledByService === 'stop' || heard('optOut', 'wrongNumber', 'no')) return 'notMe'
  const replies = (prompt?.offers ?? []).flatMap((offer) => offer.replies)
  const typed = replies.find(({ reply }) => reply.toLowerCase() === text.trim().toLowerCase())?.choice.kind
  if (typed === 'itsMe' || typed === 'notMe') return typed
  const isName = text.trim().toLowerCase() === speaker.person.name.toLowerCase()
  return prompt !== null && (isName || heard('yes')) ? 'itsMe' : null
}

function chooseContact(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  const { asked } = prompt
  // A button of an older question, or pressed where it was not asked.
  if (asked.kind !== 'contact' || asked.contactId !== conversation.speaker.contact.id)
    return conversation.answer(turn, { kind: 'nothingOpen', next: null })
  if (choice.kind === 'itsMe') confirm(conversation)
  else if (choice.kind === 'notMe') decline(conversation, turn)
}

function confirm(conversation: Conversation): void {
  const { person, contact } = conversation.speaker
  for (const turn of conversation.turns) {
    closeQuestion(turn, contact.id)
    turn.record({ kind: 'ContactConfirmed', personId: person.id, contactId: contact.id }, turn.now)
    if (turn.patient.personId === person.id) closeUnreachable(turn)
  }
  conversation.answer(conversation.home, { kind: 'contactNoted' })
}

function decline(conversation: Conversation, home: Turn): void {
  const { person, contact, sharedWith } = conversation.speaker
  for (const turn of conversation.turns) {
    closeQuestion(turn, contact.id)
    suspendContact(turn, person.id, contact.id)
  }
  tellOperators(home, contact, 'declined')
  conversation.meanings = []
  if (conversation.said.handledByService === 'stop' || sharedWith !== undefined) conversation.answered = true
  else conversation.answer(home, { kind: 'suspended' }, { despiteStop: true })
}

function closeQuestion(turn: Turn, contactId: string): void {
  for (const { id, asked } of turn.situation.prompts)
    if (asked.kind === 'contact' && asked.contactId === contactId) turn.closePrompt(id, 'answered')
}
