import type { Language } from '../../../domain/language.ts'
import { localDate } from '../../../domain/time.ts'
import type { Listening } from '../../meaning.ts'
import type { DirectionsSaid, MedicineSaid, PlanSaid } from '../../planSaid.ts'
import { english as englishWords } from '../en/english.ts'
import { spanish as spanishWords } from '../es/spanish.ts'
import type { TimeWords } from '../words.ts'
import { dayIn } from './days.ts'
import { directionsIn } from './directions.ts'
import { english } from './english.ts'
import { folded } from './folded.ts'
import { medicineIn, nameBefore, noMedicine } from './medicineSaid.ts'
import type { PlanWords } from './planWords.ts'
import { routineIn } from './routineIn.ts'
import { spanish } from './spanish.ts'

export const planWordsOf = (language: Language): PlanWords => (language === 'es' ? spanish : english)
const timesOf = (language: Language): TimeWords =>
  language === 'es' ? spanishWords.times : englishWords.times

/** No plan that is written in a chat is longer. */
const planLengthMax = 300

/** A whole text that speaks of a plan, or null. A question, or a word too many, makes it none. */
export function planIn(text: string, listening: Listening): PlanSaid | null {
  if (text.length > planLengthMax || /[?¿\n]/.test(text)) return null
  const words = planWordsOf(listening.language)
  if (!words.gate.test(folded(text))) return null
  const { of, rest: owned } = ownedBy(politely(text, words), listening, words)
  const right = rightIn(owned, listening, words)
  if (right !== null) return right
  const routine = routineIn(owned, listening, words)
  if (routine !== null) return routine
  const { from, rest } = fromIn(owned, listening, words)
  return stopIn(rest, from, of, listening, words) ?? changeIn(rest, from, of, listening, words)
}

const politely = (text: string, words: PlanWords): string => cutOut(text.trim(), words.polite)

/** Cuts out of the original what a pattern finds in its folded form. */
export function cutOut(text: string, pattern: RegExp): string {
  let rest = text
  for (;;) {
    const found = new RegExp(pattern.source, pattern.flags.replace('g', '')).exec(folded(rest))
    if (found === null || found[0] === '') return rest.trim()
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`
      .replace(/\s+/g, ' ')
      .trim()
  }
}

function ownedBy(
  text: string,
  { people }: Listening,
  words: PlanWords,
): { readonly of: string | null; readonly rest: string } {
  for (const { id, names } of people) {
    for (const name of names) {
      const rest = cutOut(text, words.whose(folded(name)))
      if (rest !== text) return { of: id, rest }
    }
  }
  return { of: null, rest: text }
}

export function fromIn(text: string, listening: Listening, words: PlanWords) {
  const found = words.from.exec(folded(text))
  const today = localDate(listening.sentAt, listening.zone)
  const from =
    found === null ? null : dayIn(found.groups?.on ?? '', today, words, timesOf(listening.language))
  if (found === null || from === null) return { from: null, rest: text }
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  return {
    from,
    rest: rest
      .replace(/\s+/g, ' ')
      .replace(/[ ,]+$/, '')
      .trim(),
  }
}

function rightIn(text: string, { people }: Listening, words: PlanWords): PlanSaid | null {
  const low = folded(text)
  for (const { id, names } of people) {
    for (const name of names.map(folded)) {
      if (words.granted.some((of) => of(name).test(low))) return { wants: 'right', person: id, granted: true }
      if (words.refused.some((of) => of(name).test(low)))
        return { wants: 'right', person: id, granted: false }
    }
  }
  return null
}

function stopIn(
  text: string,
  from: DirectionsSaid['from'],
  of: string | null,
  listening: Listening,
  words: PlanWords,
): PlanSaid | null {
  const found = medicineIn(text, listening, words)
  if (found === null) return null
  const line = folded(`${text.slice(0, found.start)}MED${text.slice(found.end)}`).replace('med', 'MED')
  const ordered = words.orderedStop.some((pattern) => pattern.test(line))
  return ordered || words.stop.some((pattern) => pattern.test(line))
    ? { wants: 'stop', medicine: found.medicine, from, ordered, of }
    : null
}

function changeIn(
  text: string,
  from: DirectionsSaid['from'],
  of: string | null,
  listening: Listening,
  words: PlanWords,
): PlanSaid | null {
  const low = folded(text)
  const said = (wants: 'add' | 'change', medicine: MedicineSaid, read: Read, ordered: boolean): PlanSaid => ({
    wants,
    medicine,
    said: { ...read, from },
    ordered,
    bare: false,
    of,
  })
  for (const [patterns, ordered] of [[words.ordered, true] as const, [words.change, false] as const]) {
    const changed = changeBy(patterns, text, listening, words)
    // "Move it to Tuesday" may be an appointment.
    const isVague = changed?.medicine === noMedicine && changed.read.amountOpen
    if (changed !== null && !isVague) return said('change', changed.medicine, changed.read, ordered)
  }
  const rest = restBy(words.add, text, low)
  if (rest !== null) {
    const added = medicineAndDirections(rest, listening, words)
    if (added !== null && (added.isKnown || hasDirections(added.read)))
      return said('add', added.medicine, added.read, false)
  }
  for (const [patterns, ordered] of [[words.orderedNew, true] as const, [words.takes, false] as const]) {
    const taken = restBy(patterns, text, low)
    const added = taken === null ? null : medicineAndDirections(taken, listening, words)
    if (added !== null && isWhole(added.read)) return said('add', added.medicine, added.read, ordered)
  }
  return bareIn(text, from, of, listening, words)
}

type Read = Omit<DirectionsSaid, 'from'>

/** All of it, as a plan and not as what is being taken just now: "I'm taking lithium now". */
const isWhole = ({ directions, amountOpen, unread }: Read): boolean =>
  directions !== null &&
  !amountOpen &&
  unread === null &&
  directions.every(({ when }) => when.kind !== 'once')

const hasDirections = ({ directions, amount }: Read): boolean => directions !== null || amount !== null

/** A medicine and its whole directions, or whole directions alone: nothing else is said. */
function bareIn(
  text: string,
  from: DirectionsSaid['from'],
  of: string | null,
  listening: Listening,
  words: PlanWords,
): PlanSaid | null {
  const alone = directionsIn(text, listening.language, words)
  const found = medicineIn(text, listening, words)
  const named = found?.start === 0 || /^(?:the|my|el|la|mi) $/.test(folded(text.slice(0, found?.start ?? 0)))
  const read =
    alone.directions !== null || !named ? alone : medicineAndDirections(text, listening, words)?.read
  if (read?.directions == null || read.amountOpen || read.unread !== null) return null
  const hasUnit = read.directions.every(({ when }) =>
    when.kind === 'calendar'
      ? when.intakes.every(({ amount }) => amount.unit !== null)
      : when.amount.unit !== null,
  )
  if (alone.directions !== null && !hasUnit) return null
  const medicine = alone.directions === null ? (found?.medicine ?? noMedicine) : noMedicine
  return {
    wants: medicine.ids.length > 0 ? 'change' : 'add',
    medicine,
    said: { ...read, from },
    ordered: false,
    bare: true,
    of,
  }
}

function restBy(patterns: readonly RegExp[], text: string, low: string): string | null {
  for (const pattern of patterns) {
    const rest = pattern.exec(low)?.groups?.rest
    if (rest !== undefined) {
      const at = low.lastIndexOf(rest)
      return text.slice(at, at + rest.length)
    }
  }
  return null
}

/** "my lithium to 600 mg", "me up to 100": whatever else stands between says something else. */
function changeBy(patterns: readonly RegExp[], text: string, listening: Listening, words: PlanWords) {
  const found = medicineIn(text, listening, words)
  const line =
    found === null ? folded(text) : `${folded(text.slice(0, found.start))}MED${folded(text.slice(found.end))}`
  for (const pattern of patterns) {
    const groups = pattern.exec(line)?.groups
    if (groups?.rest === undefined || !words.betweenChange.test(groups.mid ?? '')) continue
    const rest = groups.rest
      .replace(/(?:^| )(?:of |de |for )?(?:my |the |mi |el |la )?MED(?=$| )/, ' ')
      .trim()
    const read = directionsIn(rest, listening.language, words)
    if (read.unread === null && hasDirections(read)) return { medicine: found?.medicine ?? noMedicine, read }
  }
  return null
}

/** "sertraline 50 mg every morning", "2 tablets of lithium at night". */
export function medicineAndDirections(
  rest: string,
  listening: Listening,
  words: PlanWords,
): { readonly medicine: MedicineSaid; readonly read: Read; readonly isKnown: boolean } | null {
  const read = (text: string) => directionsIn(text, listening.language, words)
  const known = medicineIn(rest, listening, words)
  if (known !== null) {
    const before = rest
      .slice(0, known.start)
      .replace(/(?:^| )(?:(?:of|de) )?(?:(?:the|my|el|la|mi|un|una|a) )?$/i, '')
    const after = rest.slice(known.end).replace(/^[,:; ]+/, '')
    const together = `${before} ${after}`.trim()
    const whole = read(together)
    if (whole.unread === null) return { medicine: known.medicine, read: whole, isKnown: true }
    const boxed = withStrength(known.medicine, together, read)
    return { ...(boxed ?? { medicine: known.medicine, read: whole }), isKnown: true }
  }
  const named = nameBefore(
    rest,
    words,
    (text) => text !== '' && read(text).unread === null && hasDirections(read(text)),
  )
  if (named === null) return null
  return {
    medicine: named.medicine,
    read: read(rest.slice(named.end).replace(/^[,:; ]+/, '')),
    isKnown: false,
  }
}

/** "lithium 300 mg 1 tablet every morning": the first figure is of the box. */
function withStrength(medicine: MedicineSaid, text: string, read: (text: string) => Read) {
  const found =
    /^(?<strength>\d+(?:[.,]\d+)? ?(?:mg|mcg|g|ml|milligrams|miligramos))(?: (?:tablets?|capsules?|comprimidos?|capsulas?))?[,: ]+(?<rest>.+)$/i.exec(
      text,
    )
  const { strength, rest } = found?.groups ?? {}
  if (strength === undefined || rest === undefined) return null
  const said = read(rest)
  if (said.unread !== null) return null
  const { fresh } = medicine
  return { medicine: fresh === null ? medicine : { ...medicine, fresh: { ...fresh, strength } }, read: said }
}
