import type { Choice } from '../domain/prompt.ts'
import type { Reply } from './draft.ts'

/** Two choices with the same key are the same answer. */
export const choiceKey = (choice: Choice): string => {
  switch (choice.kind) {
    case 'mood':
      return `mood ${choice.score}`
    case 'dose':
      return `dose ${choice.doseId}`
    case 'question':
      return `question ${choice.promptId}`
    case 'patient':
      return `patient ${choice.patientId}`
    case 'pauseDays':
      return `pauseDays ${choice.days}`
    case 'person':
      return `person ${choice.personId}`
    default:
      return choice.kind
  }
}

/** The kinds that only a patient is asked, beside her doses. */
const besideDoses: ReadonlySet<Choice['kind']> = new Set([
  'noSideEffects',
  'dose',
  'allDoses',
  'question',
  'shareAlarms',
  'shareAll',
  'shareNothing',
  'pauseDays',
  'isSafe',
])

/** What neither the habit of a dose nor a mood may answer: who hears of her, and who she is. */
const beyondMoods: ReadonlySet<Choice['kind']> = new Set([
  'stillRight',
  'changeSharing',
  'noMoreSharing',
  'person',
  'better',
  'same',
  'worse',
])

/**
 * Numbers that would be misread as an answer to this question. "1" is the daily habit for "taken", and must not agree
 * to anything else while an older question is still open; and "8" beside "the 8:00 one" has to mean that one.
 */
export function misread(choices: readonly Choice[]): readonly string[] {
  const habit = choices.some(({ kind }) => besideDoses.has(kind)) ? ['1', '2', '3'] : []
  const moods = choices.some(({ kind }) => beyondMoods.has(kind)) ? ['1', '2', '3', '4', '5'] : []
  const hours = choices.flatMap((choice) => {
    const time = choice.kind === 'dose' || choice.kind === 'question' ? choice.time : null
    return time === null ? [] : [String(time.hour), String(time.hour % 12 || 12)]
  })
  return [...habit, ...moods, ...hours]
}

/** The lowest numbers in a row, `size` of them, of which none is in use. */
export function lowestBlock(size: number, inUse: ReadonlySet<string>): readonly string[] {
  for (let first = 1; ; first += 1) {
    const block = Array.from({ length: size }, (_, i) => String(first + i))
    if (block.every((reply) => !inUse.has(reply))) return block
  }
}

/**
 * What to type for each choice, in the order of the choices: what it had before, else the lowest block of free
 * numbers. A mood is its own number with a word before it, so that "1" stays free for the reminder that may come while
 * it is open; a bare digit is understood as a mood all the same while it can mean nothing else.
 */
export function number(
  choices: readonly Choice[],
  prior: readonly Reply[],
  inUse: ReadonlySet<string>,
  moodWord: string,
): readonly Reply[] {
  const replies = new Map(prior.map(({ reply, choice }) => [choiceKey(choice), reply]))
  const used = new Set([...inUse, ...replies.values()])
  const fresh = choices.filter((choice) => !replies.has(choiceKey(choice)))
  for (const { reply, choice } of [...moods(fresh, used, moodWord), ...numbers(fresh, used)]) {
    if (!replies.has(choiceKey(choice))) replies.set(choiceKey(choice), reply)
  }
  return choices.flatMap((choice) => {
    const reply = replies.get(choiceKey(choice))
    return reply === undefined ? [] : [{ reply, choice }]
  })
}

function moods(fresh: readonly Choice[], used: ReadonlySet<string>, moodWord: string): readonly Reply[] {
  const moods = fresh.filter((choice) => choice.kind === 'mood')
  const worded = moods.map((choice) => ({ reply: `${moodWord} ${choice.score}`, choice }))
  return worded.some(({ reply }) => used.has(reply)) ? [] : worded
}

/** For all that is no mood; and for a mood when even its words are in use, then with numbers above 5. */
function numbers(fresh: readonly Choice[], used: ReadonlySet<string>): readonly Reply[] {
  const [scores, others] = [
    fresh.filter((choice) => choice.kind === 'mood'),
    fresh.filter((choice) => choice.kind !== 'mood'),
  ]
  const avoid = scores.length > 0 ? new Set([...used, '1', '2', '3', '4', '5']) : used
  const numbered = [...others, ...scores]
  return lowestBlock(numbered.length, avoid).flatMap((reply, i) => {
    const choice = numbered[i]
    return choice === undefined ? [] : [{ reply, choice }]
  })
}
