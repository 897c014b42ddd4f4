import type { Choice } from '../domain/prompt.ts'
import type { Reply } from './draft.ts'

/** Two choices with the same key are the same answer. */
export const choiceKey = (choice: Choice): string => {
  switch (choice.kind) {
    case 'mood':
      return `mood ${choice.score}`
    case 'dose':
      return `dose ${choice.doseId}`
    case 'units':
      return `units ${choice.n}`
    case 'question':
      return `question ${choice.promptId}`
    case 'patient':
      return `patient ${choice.patientId}`
    case 'appointmentDone':
      return `appointmentDone ${choice.on ?? ''}`
    case 'pauseDays':
      return `pauseDays ${choice.days}`
    case 'person':
      return `person ${choice.personId}`
    case 'score':
      return `${choice.scale} ${choice.name ?? ''} ${choice.n}`
    case 'helps':
      return `helps ${choice.answer}`
    case 'frequency':
      return `frequency ${choice.n}`
    case 'signs':
      return `signs ${choice.count}`
    case 'reason':
      return `reason ${choice.reason}`
    case 'newTime':
      return `newTime ${choice.time}`
    case 'tellOf':
      return `tellOf ${choice.tell}`
    case 'medicine':
      return `medicine ${choice.prescriptionId}`
    case 'amount':
      return `amount ${choice.value.numerator}/${choice.value.denominator} ${choice.unit}`
    case 'at':
      return `at ${choice.time}`
    case 'onDay':
      return `onDay ${choice.date}`
    default:
      return choice.kind
  }
}

/** What a choice stands for on a scale of numbers, if it is on one. */
export const numberOn = (choice: Choice): number | null =>
  choice.kind === 'mood' ? choice.score : choice.kind === 'score' ? choice.n : null

/** What the habit of a dose may not answer: only a patient is asked these, beside her doses. */
const besideDoses: ReadonlySet<Choice['kind']> = new Set([
  'noSideEffects',
  'dose',
  'allDoses',
  'notSure',
  'question',
  'shareAlarms',
  'shareAll',
  'shareNothing',
  'pauseDays',
  'isSafe',
  'helps',
  'frequency',
  'startNow',
  'notThisTime',
  'thinkingOfIt',
  'notThinkingOfIt',
  'signs',
  'tellOf',
  'planAsSaid',
  'planOther',
  'planLeave',
  'mayChangePlan',
  'mayNotChangePlan',
  'medicine',
  'amount',
  'at',
  'onDay',
  'sameOne',
  'secondOne',
  'notSafeYet',
])

/** What neither the habit of a dose nor a mood may answer: who hears of her, and who she is. */
const beyondMoods: ReadonlySet<Choice['kind']> = new Set([
  'stillRight',
  'changeSharing',
  'noMoreSharing',
  'person',
  'inDanger',
  'notInDanger',
  'asPlanned',
  'tookMore',
  'gone',
  'better',
  'same',
  'worse',
  'appointmentDone',
  'appointmentMoved',
  'appointmentBooked',
  'cannotGo',
  'notDone',
  'reason',
  'newTime',
  'keepTime',
  'passItOn',
  'keepIt',
])

/**
 * Numbers that would be misread as an answer to this question. "1" is the daily habit for "taken", and must not agree
 * to anything else while an older question is still open; and "8" beside "the 8:00 one" has to mean that one.
 */
export function misread(choices: readonly Choice[]): readonly string[] {
  const habit = choices.some(({ kind }) => besideDoses.has(kind)) ? ['1', '2', '3'] : []
  const moods = choices.some(({ kind }) => beyondMoods.has(kind)) ? ['1', '2', '3', '4', '5'] : []
  return [...habit, ...moods, ...choices.flatMap(hoursOf)]
}

/** What a bare number may say of a choice beside its own: "8" is the 8:00 one, too. */
export function hoursOf(choice: Choice): readonly string[] {
  const time =
    choice.kind === 'dose' || choice.kind === 'question' || choice.kind === 'at' || choice.kind === 'newTime'
      ? choice.time
      : null
  return time === null ? [] : [String(time.hour), String(time.hour % 12 || 12)]
}

/** All that may be typed to mean this reply's choice. */
export const typedFor = ({ reply, choice }: Reply): readonly string[] => [reply, ...hoursOf(choice)]

/**
 * The figures of scales that are open: a bare one could be an answer on them. The daily habit of "1 taken" keeps its
 * numbers all the same.
 */
export function figuresInUse(choices: readonly Choice[], inUse: ReadonlySet<string>): readonly string[] {
  if (!choices.some(({ kind }) => besideDoses.has(kind) || beyondMoods.has(kind))) return []
  return [...inUse].flatMap((reply) => /^.+ (?<figure>\d+)$/.exec(reply)?.groups?.figure ?? [])
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
 * numbers. What is on a scale is its own number with a word before it, so that "1" stays free for the reminder that may come while
 * it is open; a bare digit is understood as that all the same while it can mean nothing else.
 */
export function number(
  choices: readonly Choice[],
  prior: readonly Reply[],
  inUse: ReadonlySet<string>,
  wordOf: (choice: Choice) => string,
): readonly Reply[] {
  const replies = new Map(prior.map(({ reply, choice }) => [choiceKey(choice), reply]))
  const used = new Set([...inUse, ...replies.values()])
  const fresh = choices.filter((choice) => !replies.has(choiceKey(choice)))
  for (const { reply, choice } of [...scales(fresh, used, wordOf), ...numbers(fresh, used)]) {
    if (!replies.has(choiceKey(choice))) replies.set(choiceKey(choice), reply)
  }
  return choices.flatMap((choice) => {
    const reply = replies.get(choiceKey(choice))
    return reply === undefined ? [] : [{ reply, choice }]
  })
}

function scales(
  fresh: readonly Choice[],
  used: ReadonlySet<string>,
  wordOf: (choice: Choice) => string,
): readonly Reply[] {
  const worded = fresh.flatMap((choice) => {
    const n = numberOn(choice)
    return n === null ? [] : [{ reply: `${wordOf(choice)} ${n}`, choice }]
  })
  return worded.some(({ reply }) => used.has(reply)) ? [] : worded
}

/** For all that is on no scale; and for a scale when even its words are in use, then with numbers above its own. */
function numbers(fresh: readonly Choice[], used: ReadonlySet<string>): readonly Reply[] {
  const onScale = fresh.filter((choice) => numberOn(choice) !== null)
  const others = fresh.filter((choice) => numberOn(choice) === null)
  const avoid = new Set([...used, ...onScale.map((choice) => String(numberOn(choice)))])
  const numbered = [...others, ...onScale]
  return lowestBlock(numbered.length, avoid).flatMap((reply, i) => {
    const choice = numbered[i]
    return choice === undefined ? [] : [{ reply, choice }]
  })
}
