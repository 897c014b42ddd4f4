import type { Choice } from '../domain/prompt.ts'
import { type Composing, type DraftReply, type Reply, voiceFor, type Waiting } from './draft.ts'
import { plain } from './fit.ts'
import { labelsOf, numberTwins } from './labels.ts'
import { choiceKey, figuresInUse, misread, number, numberOn, typedFor } from './numbering.ts'
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

/** A question with what its answers must keep and avoid. */
interface Offering extends Question {
  /** Earlier replies that stay. */
  readonly kept: readonly Reply[]
  /** What is answered already by anything, this question's earlier messages included. */
  readonly inUse: ReadonlySet<string>
  /** Labels of the other buttons here, with a small first letter. */
  readonly labelled: ReadonlySet<string>
  /** Another question is open. */
  readonly crowded: boolean
}

/** By notice, the answers it offers: no two open with this person are the same. `notices` in the order of the text. */
export function offersOf(composing: Composing): ReadonlyMap<string, NoticeOffer> {
  const questions = questionsIn(composing.notices)
  const offer = composing.abilities.buttons ? withButtons : withNumbers
  const crowded = questions.length > 1 || composing.taken.length > 0
  const kept = keepPrior(questions, composing)
  const inUse = new Set([
    ...composing.taken.flatMap(typedFor),
    ...questions.flatMap(({ prior }) => prior.flatMap(typedFor)),
  ])
  const labelled = new Set<string>()
  return new Map(
    questions.map((question, i) => {
      const offered = offer({ ...question, kept: kept[i] ?? [], inUse, labelled, crowded }, composing)
      for (const reply of offered.replies) {
        for (const typed of typedFor(reply)) inUse.add(typed)
        labelled.add(uncapital(reply.label))
      }
      return [question.asks.notice.id, offered]
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

/** A number, or one of a scale with its word before it. */
const typed = /^(?:.+ )?\d+$/

/** Of each question the earlier replies that still mean nothing else. */
function keepPrior(
  questions: readonly Question[],
  { taken, abilities }: Composing,
): readonly (readonly Reply[])[] {
  const used = new Set(taken.flatMap(typedFor))
  return questions.map(({ prior }) => {
    const kept = new Map<string, Reply>()
    for (const reply of prior) {
      const usable = abilities.buttons || typed.test(reply.reply)
      if (!usable || used.has(reply.reply)) continue
      const newest = kept.get(choiceKey(reply.choice))
      kept.set(choiceKey(reply.choice), reply)
      if (newest !== undefined) used.delete(newest.reply)
      used.add(reply.reply)
    }
    return [...kept.values()]
  })
}

function withNumbers({ promptId, asks, choices, kept, inUse }: Offering, composing: Composing): NoticeOffer {
  const phrases = phrasesOf(composing.person.language)
  const labels = labelsOf(choices, phrases, voiceFor(asks, composing))
  // A number is what the question asks for, so that what else may be said is said in words.
  if (choices.every(({ kind }) => kind === 'notSure'))
    return {
      replies: choices.map((choice, i) => {
        const label = composing.abilities.segments ? plain(labels[i] ?? '') : (labels[i] ?? '')
        return { promptId, reply: label, choice, label }
      }),
      line: null,
    }
  const replies = number(
    choices,
    kept,
    new Set([...inUse, ...misread(choices), ...figuresInUse(choices, inUse)]),
    (choice) => wordOf(choice, phrases),
  ).map(({ reply, choice }, i) => {
    const label = labels[i] ?? ''
    return { promptId, reply, choice, label: composing.abilities.segments ? plain(label) : label }
  })
  return { replies, line: lineOf(replies, inUse.size === 0, phrases) }
}

/** A scale that the question explains is offered by its ends, and by bare digits while nothing else is open. */
function lineOf(replies: readonly DraftReply[], alone: boolean, phrases: Phrases): string {
  const [first, last] = [replies[0], replies.at(-1)]
  const isScale = replies.every(
    ({ reply, choice }) => numberOn(choice) !== null && reply.split(' ').at(-1) === String(numberOn(choice)),
  )
  if (isScale && first !== undefined && last !== undefined) {
    const ends = [first, last].map(({ reply, choice }) => (alone ? String(numberOn(choice)) : reply))
    return phrases.scaleLine(ends[0] ?? '', ends[1] ?? '')
  }
  const named = replies.map((reply) =>
    numberOn(reply.choice) === null
      ? reply
      : { ...reply, label: `${wordOf(reply.choice, phrases)} ${reply.label}` },
  )
  return phrases.replyLine(named)
}

/**
 * A button's reply is its label: nobody sees a number, so nobody means one by "1". A mood's digits are its labels.
 * With another question open, the label says which one it answers.
 */
function withButtons(
  { promptId, asks, choices, kept, inUse, labelled, crowded }: Offering,
  composing: Composing,
): NoticeOffer {
  const phrases = phrasesOf(composing.person.language)
  const voice = voiceFor(asks, composing)
  const subject = crowded ? phrases.subject(asks.notice.content, voice) : null
  const called = labelsOf(choices, phrases, voice).map((label) =>
    uncapital(subject === null ? label : `${subject} ${label}`),
  )
  const labels = numberTwins(called, labelled, composing.abilities.labelMax)
  const replies = new Map(kept.map(({ reply, choice }) => [choiceKey(choice), reply]))
  const used = new Set(inUse)
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

const uncapital = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)
const capital = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1)

/** The word before a number on a scale: "mood", "sleep", "voices". */
const wordOf = (choice: Choice, phrases: Phrases): string => {
  if (choice.kind !== 'score') return phrases.moodWord
  return choice.name?.toLowerCase() ?? phrases.scaleWord(choice.scale)
}
