import type { AmountSaid, LabelPhase } from '../../../domain/directions.ts'
import type { Language } from '../../../domain/language.ts'
import type { LocalTime } from '../../../domain/time.ts'
import type { LabelReading, NotUnderstood } from '../../label/reading.ts'
import { readLabel } from '../../label/readLabel.ts'
import type { DirectionsSaid } from '../../planSaid.ts'
import { folded } from './folded.ts'
import type { PlanWords } from './planWords.ts'

/** What a text says of how much and when, with nothing of a medicine or a first day left in it. */
export type Directions = Omit<DirectionsSaid, 'from'>

const nothing: Directions = {
  directions: null,
  amountOpen: false,
  amount: null,
  halves: [],
  everyDay: false,
  unread: null,
  cautions: [],
}

/**
 * Directions as people write them, read as a label: every word has to be known. What a label must not leave open a chat
 * may, for it is asked: how much, when, and which half of the day "at 9" is.
 */
export function directionsIn(text: string, language: Language, words: PlanWords): Directions {
  const { label, halves } = asOnLabel(text.trim(), words)
  if (label === '') return nothing
  const read = readLabel(label, language)
  const everyDay = words.everyDay.test(label)
  if (!('why' in read)) return { ...whole(read, halves), everyDay }
  if (read.why === 'noTiming') return amountAlone(label, language, words) ?? refused(read, label)
  if (read.why === 'noAmount') {
    const timed = readLabel(`${words.anAmount}${label}`, language)
    return 'why' in timed ? refused(timed, label) : { ...whole(timed, halves), amountOpen: true, everyDay }
  }
  return withUnit(label, language, words, halves) ?? refused(read, label)
}

const whole = (read: LabelReading, halves: readonly LocalTime[]): Directions => ({
  ...nothing,
  directions: read.phases,
  halves,
  cautions: read.cautions.map(({ part }) => part),
})

function refused(read: NotUnderstood, label: string): Directions {
  return { ...nothing, unread: 'part' in read ? read.part.trim() : label.slice(0, 40) }
}

function amountAlone(label: string, language: Language, words: PlanWords): Directions | null {
  const daily = readLabel(`${label}${words.aTiming}`, language)
  if ('why' in daily || daily.phases.length > 1) return null
  const amount = onlyAmount(daily.phases)
  return amount === null ? null : { ...nothing, amount, cautions: daily.cautions.map(({ part }) => part) }
}

/** "100", "0.5 as needed": of what, is asked or known from before. */
function withUnit(
  label: string,
  language: Language,
  words: PlanWords,
  halves: readonly LocalTime[],
): Directions | null {
  const { figure } =
    /(?:^|\s)(?<figure>\d+(?:[.,]\d+)?|½)(?!\s*(?:[a-zµμ%/:]|\d))/i.exec(` ${label}`)?.groups ?? {}
  const first = /^(?<figure>\d+(?:[.,]\d+)?)(?=\s|$)/.exec(label)?.groups?.figure ?? figure
  if (first === undefined || !label.startsWith(first)) return null
  const spelled = `${first}${words.aUnit}${label.slice(first.length)}`
  const read = readLabel(spelled, language)
  if (!('why' in read)) return { ...whole({ ...read, phases: withoutUnit(read.phases) }, halves) }
  if (read.why !== 'noTiming') return null
  const alone = amountAlone(spelled, language, words)
  return alone?.amount ? { ...alone, amount: { ...alone.amount, unit: null } } : null
}

/** The only amount of all phases, or null where they differ. */
export function onlyAmount(phases: readonly LabelPhase[]): AmountSaid | null {
  const [first, ...others] = phases.flatMap(amountsOf)
  if (first === undefined) return null
  return others.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : null
}

const amountsOf = ({ when }: LabelPhase): readonly AmountSaid[] =>
  when.kind === 'calendar' ? when.intakes.map(({ amount }) => amount) : [when.amount]

/** The same with this amount in place of each. */
export const withAmount = (
  phases: readonly LabelPhase[],
  change: (amount: AmountSaid) => AmountSaid,
): readonly LabelPhase[] =>
  phases.map(({ when, lasts }) => ({
    lasts,
    when:
      when.kind === 'calendar'
        ? { ...when, intakes: when.intakes.map((one) => ({ ...one, amount: change(one.amount) })) }
        : { ...when, amount: change(when.amount) },
  }))

const withoutUnit = (phases: readonly LabelPhase[]): readonly LabelPhase[] =>
  withAmount(phases, (amount) => ({ ...amount, unit: null }))

/** Times by the clock in the form that labels are read in, and the hours of which the half is open. */
function asOnLabel(
  text: string,
  words: PlanWords,
): { readonly label: string; readonly halves: readonly LocalTime[] } {
  let label = folded(text)
  for (const [pattern, instead] of words.asOnLabels) label = label.replace(pattern, instead)
  const halves: LocalTime[] = []
  label = label.replace(words.bareHour, (found, hour: string) => {
    const n = Number(hour)
    if (n > 23) return found
    if (n >= 1 && n <= 12) halves.push(new Temporal.PlainTime(n % 12))
    return `${words.at}${String(n >= 1 && n <= 12 ? n % 12 : n).padStart(2, '0')}:00`
  })
  // "8:00" beside tookit's own times is of the 24-hour clock.
  label = label.replace(/(?<![\d:])(\d):(\d\d)(?! ?[ap]\.?m)/g, '0$1:$2')
  return { label: label.trim(), halves }
}
