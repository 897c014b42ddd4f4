import type { PersonFact } from '../domain/personFact.ts'
import type { Choice } from '../domain/prompt.ts'
import type { Situation } from '../domain/situation.ts'
import { hours, minutes } from '../domain/time.ts'
import type { Decision } from './decision.ts'
import { answerWorthMin, checkInPromptHours } from './limits.ts'
import type { Notice } from './notice.ts'
import type { Response } from './respond.ts'
import { spokenAs } from './spokenAs.ts'
import { Turn } from './turn.ts'
import { whoAnswered } from './whoAnswered.ts'
import { fits, likeliestFirst, type Possible } from './whoWrote.ts'

/** What follows from a message that several may have written. */
export interface Together {
  readonly response: Response
  /** It says who wrote an earlier one, which is to be heard now as hers. */
  readonly earlier: { readonly eventId: string; readonly personId: string } | null
}

/**
 * A message from a phone that several people share. It is hers who alone can have meant it. Where more than one could,
 * they are asked by name and nothing is recorded; danger, a wrong number and what the service does to the whole number
 * are everybody's at once. Why so: docs/decisions/0007-a-shared-phone.md.
 */
export function respondTogether(
  respondAs: (one: Possible) => Response,
  everybody: readonly Possible[],
): Together {
  const possible = likeliestFirst(heardFrom(everybody))
  const [likeliest, ...others] = possible
  if (likeliest === undefined) throw new Error('nobody has written')
  if (others.length === 0) return only(respondAs(likeliest))
  const who = whoAnswered(possible)
  if (who !== null) return { response: { decisions: [who.closing], notices: [] }, earlier: who }
  const named = namedFirst(possible)
  if (named !== null) return only(respondAs(named))
  const pressed = possible.find(({ said }) => said.what.kind === 'choice')
  if (pressed !== undefined) return only(respondAs(pressed))
  const tried = possible.map((one) => ({ one, response: respondAs(one) }))
  if (tried.some(({ one, response }) => concernsAll(one, response)))
    return only(respondAll(respondAs, possible))
  const fitting = tried.filter(({ one, response }) => fits(one, response))
  const [first, second] = fitting
  if (first === undefined) return only(respondAs(likeliest))
  if (second === undefined) return only(first.response)
  return only(askWho(fitting.map(({ one }) => one)))
}

const only = (response: Response): Together => ({ response, earlier: null })

/** Where somebody's contact is suspended and another's is not, this phone is the other's now. */
function heardFrom(everybody: readonly Possible[]): readonly Possible[] {
  const open = everybody.filter((one) => one.speaker.contact.state !== 'suspended' || isAsked(one))
  return open.length > 0 ? open : everybody
}

const isAsked = ({ speaker, situations }: Possible): boolean =>
  situations
    .flatMap(({ prompts }) => prompts)
    .some(
      ({ asked, closed }) =>
        closed === null && asked.kind === 'contact' && asked.contactId === speaker.contact.id,
    )

/** "Ana: took it" */
function namedFirst(possible: readonly Possible[]): Possible | null {
  const named = possible.flatMap((one) => {
    const { said, speaker } = one
    const text = said.what.kind === 'text' ? spokenAs(said.what.text, speaker.person.name) : null
    return text === null ? [] : [{ ...one, said: { ...said, what: { kind: 'text' as const, text } } }]
  })
  const [found, another] = named
  return found !== undefined && another === undefined ? found : null
}

/** What was said of the phone rather than of one of them, or must not wait until it is known who it was. */
function concernsAll({ said, speaker }: Possible, { decisions }: Response): boolean {
  if (said.handledByService === 'stop') return true
  if (said.handledByService === 'start' && speaker.person.stoppedAt !== null) return true
  const facts = decisions.flatMap((decision) => decision.facts)
  return facts.some(({ body }) => body.kind === 'DangerHeard' || body.kind === 'ContactSuspended')
}

/** Heard as everybody's, each seeing what the ones before changed, and answered once. */
function respondAll(respondAs: (one: Possible) => Response, possible: readonly Possible[]): Response {
  const decisions: Decision[] = []
  const notices: Notice[] = []
  const ownFacts: PersonFact[] = []
  const becoming = new Map<string, Situation>()
  for (const one of possible) {
    const sharedWith = possible.filter((other) => other !== one).map(({ speaker }) => speaker.person.name)
    const situations = one.situations.map((situation) => becoming.get(situation.patient.id) ?? situation)
    const response = respondAs({ ...one, situations, speaker: { ...one.speaker, sharedWith } })
    const isSaid = (told: Notice): boolean => one === possible[0] || !answers(told, one)
    decisions.push(...response.decisions.map((made) => ({ ...made, notices: made.notices.filter(isSaid) })))
    notices.push(...response.notices.filter(isSaid))
    ownFacts.push(...(response.ownFacts ?? []))
    for (const { situation } of response.decisions) becoming.set(situation.patient.id, situation)
  }
  return { decisions, notices, ownFacts }
}

const answers = ({ to, urgency }: Notice, { speaker }: Possible): boolean =>
  to.kind === 'person' && to.personId === speaker.person.id && (urgency === 'answer' || urgency === 'danger')

const quoteMax = 40

/** Which of these wrote it? Nothing is recorded before that is known. */
function askWho(fitting: readonly Possible[]): Response {
  const home = fitting.find(({ speaker }) => speaker.person.stoppedAt === null) ?? fitting[0]
  const situation =
    home?.situations.find(({ patient }) => patient.personId === home.speaker.person.id) ?? home?.situations[0]
  if (home === undefined || situation === undefined) return { decisions: [], notices: [] }
  const { said, speaker } = home
  const turn = new Turn(situation, home.now, { at: said.sentAt, eventId: said.eventId })
  const promptId = `whoWrites:${said.eventId}`
  const personIds = fitting.map((one) => one.speaker.person.id)
  const until = turn.now.add(hours(checkInPromptHours))
  turn.openPrompt(promptId, speaker.person.id, { kind: 'whoWrites', eventId: said.eventId, personIds }, until)
  const choices = fitting.map(
    (one): Choice => ({ kind: 'person', personId: one.speaker.person.id, name: one.speaker.person.name }),
  )
  const text = said.what.kind === 'text' || said.what.kind === 'media' ? (said.what.text ?? '').trim() : ''
  const quote = text.length > quoteMax ? `${text.slice(0, quoteMax - 1).trimEnd()}…` : text
  // Its own id: what is answered once it is known who wrote has that of the message.
  const worthUntil = turn.now.add(minutes(answerWorthMin))
  turn.tell(
    `ask:${promptId}`,
    speaker.person.id,
    'answer',
    worthUntil,
    { kind: 'whoWrites', quote },
    { choices, promptId, contactId: speaker.contact.id },
  )
  return { decisions: [turn.decision()], notices: [] }
}
