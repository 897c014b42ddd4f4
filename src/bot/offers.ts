import type { Choice } from '../domain/prompt.ts'
import { type Composing, type DraftReply, type Reply, voiceFor, type Waiting } from './draft.ts'
import { plain, shorten } from './fit.ts'
import { labelsOf, numberTwins } from './labels.ts'
import { choiceKey, number } from './numbering.ts'
import { phrasesOf } from './phrases/byLanguage.ts'
import type { Phrases } from './phrases/phrases.ts'

/** The answers that a notice offers. `line` says how to give them where there are no buttons. */
export interface NoticeOffer {
  readonly replies: readonly DraftReply[]
  readonly line: string | null
}

/** A question among what is told, with all its choices; asked by its last notice. */
interface Question {
  readonly promptId: string
  readonly asks: Waiting
  readonly choices: readonly Choice[]
  readonly prior: readonly Reply[]
}

/** By notice, the answers it offers: no two open with this person are the same. `notices` in the order of the text. */
export function offersOf(composing: Composing): ReadonlyMap<string, NoticeOffer> {
  const questions = questionsIn(composing.notices)
  const { buttons } = composing.abilities
  const crowded = questions.length > 1 || composing.taken.length > 0
  const kept = keepPrior(questions, composing)
  const inUse = new Set([...composing.taken, ...kept.flatMap((replies) => replies.map(({ reply }) => reply))])
  return new Map(
    questions.map((question, i) => {
      const prior = kept[i] ?? []
      const own = new Set(prior.map(({ reply }) => reply))
      const others = new Set([...inUse].filter((reply) => !own.has(reply)))
      const offer = buttons
        ? withButtons(question, prior, others, crowded, composing)
        : withNumbers(question, prior, others, composing)
      for (const { reply } of offer.replies) inUse.add(reply)
      return [question.asks.notice.id, offer]
    }),
  )
}

function questionsIn(notices: readonly Waiting[]): readonly Question[] {
  const asking = notices.filter(({ notice }) => notice.promptId !== null && notice.choices.length > 0)
  return [...Map.groupBy(asking, ({ notice }) => notice.promptId ?? '')].flatMap(([promptId, askers]) => {
    const asks = askers.at(-1)
    if (asks === undefined) return []
    const choices = [
      ...new Map(askers.flatMap(({ notice }) => notice.choices).map((c) => [choiceKey(c), c])).values(),
    ]
    return [{ promptId, asks, choices, prior: askers.flatMap(({ priorReplies }) => priorReplies) }]
  })
}

/** Of each question the earlier replies that still mean nothing else. */
function keepPrior(
  questions: readonly Question[],
  { taken, abilities, person }: Composing,
): readonly (readonly Reply[])[] {
  const used = new Set(taken)
  const typed = new RegExp(`^(${phrasesOf(person.language).moodWord} )?\\d+$`)
  return questions.map(({ prior }) => {
    const kept = new Map<string, Reply>()
    for (const reply of prior) {
      const usable = abilities.buttons || typed.test(reply.reply)
      if (!usable || used.has(reply.reply)) continue
      kept.set(choiceKey(reply.choice), reply)
    }
    for (const { reply } of kept.values()) used.add(reply)
    return [...kept.values()]
  })
}

function withNumbers(
  { promptId, asks, choices }: Question,
  prior: readonly Reply[],
  inUse: ReadonlySet<string>,
  composing: Composing,
): NoticeOffer {
  const phrases = phrasesOf(composing.person.language)
  const labels = labelsOf(choices, phrases, voiceFor(asks, composing))
  const replies = number(choices, prior, inUse, phrases.moodWord).map(({ reply, choice }, i) => {
    const label = labels[i] ?? ''
    return { promptId, reply, choice, label: composing.abilities.segments ? plain(label) : label }
  })
  return { replies, line: lineOf(replies, phrases) }
}

/** A scale that the question explains is offered by its ends. */
function lineOf(replies: readonly DraftReply[], phrases: Phrases): string {
  const [first, last] = [replies[0], replies.at(-1)]
  const isScale = replies.every(
    ({ reply, choice }) => choice.kind === 'mood' && reply.split(' ').at(-1) === String(choice.score),
  )
  if (isScale && first !== undefined && last !== undefined) return phrases.scaleLine(first.reply, last.reply)
  const named = replies.map((reply) =>
    reply.choice.kind === 'mood' ? { ...reply, label: `${phrases.moodWord} ${reply.label}` } : reply,
  )
  return phrases.replyLine(named)
}

/**
 * A button's reply is its label: nobody sees a number, so nobody means one by "1". A mood's digits are its labels.
 * With another question open, the label says which one it answers.
 */
function withButtons(
  { promptId, asks, choices }: Question,
  prior: readonly Reply[],
  inUse: ReadonlySet<string>,
  crowded: boolean,
  composing: Composing,
): NoticeOffer {
  const phrases = phrasesOf(composing.person.language)
  const voice = voiceFor(asks, composing)
  const subject = crowded ? phrases.subject(asks.notice.content, voice) : null
  const { labelMax } = composing.abilities
  const called = labelsOf(choices, phrases, voice).map((label) =>
    shorten(subject === null ? label : `${subject} ${label}`, labelMax),
  )
  const labels = numberTwins(called, inUse)
  const replies = new Map(prior.map(({ reply, choice }) => [choiceKey(choice), reply]))
  const used = new Set([...inUse, ...replies.values()])
  choices.forEach((choice, i) => {
    if (replies.has(choiceKey(choice))) return
    const [reply = ''] = numberTwins([labels[i] ?? ''], used)
    replies.set(choiceKey(choice), reply)
    used.add(reply)
  })
  return {
    replies: choices.map((choice, i) => ({
      promptId,
      reply: replies.get(choiceKey(choice)) ?? '',
      choice,
      label: capital(labels[i] ?? ''),
    })),
    line: null,
  }
}

const capital = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1)
