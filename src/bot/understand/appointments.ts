import type { AppointmentKind } from '../../domain/appointment.ts'
import type { Language } from '../../domain/language.ts'
import type { LocalDate } from '../../domain/time.ts'
import type { AppointmentSaid, Listening, Meaning } from '../meaning.ts'
import { type Token, tokens } from './clean.ts'
import { type DaySaid, type DayWords, daySaid } from './days.ts'
import { appointments as englishWords } from './en/appointments.ts'
import { english } from './en/english.ts'
import { appointments as spanishWords } from './es/appointments.ts'
import { spanish } from './es/spanish.ts'
import { said } from './heard.ts'
import type { LanguageWords } from './words.ts'

/** What a language says of appointments, clause by clause. Every pattern is of a whole clause; group `when` is its day. */
export interface AppointmentWords {
  readonly kinds: readonly (readonly [AppointmentKind, RegExp])[]
  readonly says: readonly (readonly [AppointmentSaid, RegExp])[]
  /** A bare word that something is done, whatever it is: no claim that a medicine was swallowed. Group `when`. */
  readonly bareDone: RegExp
  readonly days: DayWords
}

const words: Readonly<Record<Language, readonly [AppointmentWords, LanguageWords]>> = {
  en: [englishWords, english],
  es: [spanishWords, spanish],
}

/**
 * What is said of appointments, and the tokens of everything else. What cannot be read whole is left to others: no
 * clause with a doubt, a denial or a day that is not understood says that something was done.
 */
export function appointmentsIn(
  text: string,
  all: readonly Token[],
  language: LanguageWords,
  listening: Listening,
): { readonly found: readonly Meaning[]; readonly rest: readonly Token[] } {
  const found: Meaning[] = []
  const read = new Set<Token>()
  const seen = new Set<string>()
  for (const clause of clausesOf(all)) {
    const place = `${clause[0]?.start} ${clause.at(-1)?.end}`
    if (seen.has(place) || clause.some((token) => read.has(token))) continue
    seen.add(place)
    const meaning = meaningOf(text, clause, language, listening)
    if (meaning === null) continue
    found.push(meaning)
    for (const token of clause) read.add(token)
  }
  return { found, rest: found.length === 0 ? all : all.filter((token) => !read.has(token)) }
}

function meaningOf(
  text: string,
  clause: readonly Token[],
  language: LanguageWords,
  listening: Listening,
): Meaning | null {
  const one = said(text, clause, language, listening)
  if (one.asks || one.text === '') return null
  const [own] = words[language.language]
  for (const [says, pattern] of own.says) {
    const match = pattern.exec(one.text)
    if (match === null) continue
    const today = todayOf(listening)
    const side = says === 'done' || says === 'notDone' ? 'past' : 'future'
    const tail = (match.groups?.when ?? '').trim()
    const when = tail === '' ? none : daySaid(tail, today, side, own.days, language.times)
    // "Moved to next Friday": that it was moved is clear, and the day is asked for. Nothing else is passed over: it may
    // turn the sentence around ("I can't go on").
    if (when === null && !(mayBeAsked.has(says) && own.days.unclear.test(` ${tail} `))) continue
    const of = own.kinds.find(([, noun]) => noun.test(one.text))?.[0] ?? null
    return { kind: 'appointment', says, of, ...(when ?? none), words: one.words }
  }
  return null
}

const none: DaySaid = { on: null, time: null }
const mayBeAsked: ReadonlySet<AppointmentSaid> = new Set(['moved', 'booked'])

const todayOf = ({ sentAt, zone }: Listening): LocalDate => sentAt.toZonedDateTimeISO(zone).toPlainDate()

/** Longest first: a sentence, then what commas part in it, then what "and" does; each once. */
function clausesOf(all: readonly Token[]): ReadonlySet<readonly Token[]> {
  const whole = parted(all, ({ kind }) => kind === 'stop' || kind === 'question', true)
  const byComma = whole.flatMap((one) => parted(one, ({ kind }) => kind === 'comma', false))
  const byAnd = byComma.flatMap((one) => parted(one, ({ word }) => word === 'and' || word === 'y', false))
  return new Set([...whole, ...byComma, ...byAnd])
}

function parted(
  all: readonly Token[],
  ends: (token: Token) => boolean,
  keeps: boolean,
): readonly (readonly Token[])[] {
  if (!all.some(ends)) return all.length > 0 ? [all] : []
  const parts: Token[][] = [[]]
  for (const token of all) {
    if (!ends(token)) parts.at(-1)?.push(token)
    else {
      if (keeps) parts.at(-1)?.push(token)
      parts.push([])
    }
  }
  return parts.filter((part) => part.length > 0)
}

/** "Friday 10:00", as the answer to the question for the day; null: it is something else. */
export function dayAnswered(
  text: string,
  language: Language,
  zone: string,
  sentAt: Temporal.Instant,
): DaySaid | null {
  const [own, spoken] = words[language]
  const listening: Listening = { language, zone, sentAt, medicines: [], people: [] }
  const { text: line, asks } = said(text, tokens(text), spoken, listening)
  if (asks || line === '') return null
  return daySaid(line, todayOf(listening), 'future', own.days, spoken.times)
}

/**
 * Whether it only says that something is done, as "done" and "had it yesterday" do; and of which day, if it does.
 * "Took it" is said of a medicine, and never counts.
 */
export function bareDone(
  text: string,
  language: Language,
  zone: string,
  sentAt: Temporal.Instant,
): { readonly on: LocalDate | null } | null {
  const [own, spoken] = words[language]
  const listening: Listening = { language, zone, sentAt, medicines: [], people: [] }
  const match = own.bareDone.exec(said(text, tokens(text), spoken, listening).text)
  if (match === null) return null
  const tail = (match.groups?.when ?? '').trim()
  const when = tail === '' ? none : daySaid(tail, todayOf(listening), 'past', own.days, spoken.times)
  return when === null ? null : { on: when.on }
}
