import { rememberingOf } from '../../domain/remembering.ts'
import type { Listening, Meaning, SettingChange } from '../meaning.ts'
import { type Line, line, plain, type Token, tokens, wordsOf } from './clean.ts'
import { spelled } from './lexicon.ts'
import { timeIn, timesIn, untilIn, weekdayIn } from './spoken.ts'
import type { LanguageWords, Sayings } from './words.ts'

/** What a saying is looked for in: one sentence, or the whole message, as a line of words alone. */
export interface Said {
  readonly text: string
  /** The same with the names of people replaced by "her", and who they are. */
  readonly people: string
  readonly person: string | null
  readonly asks: boolean
  readonly words: string
}

/** A stretch of tokens as a saying is looked for in it. The same few are looked at again and again, and kept that long. */
export function said(
  original: string,
  some: readonly Token[],
  words: LanguageWords,
  listening: Listening,
): Said {
  const known = knownSaid.get(some) ?? new Map<LanguageWords, KnownSaid>()
  const found = known.get(words)
  if (found?.original === original && found.listening === listening) return found.one
  const one = worded(original, some, words, listening)
  knownSaid.set(some, known.set(words, { original, listening, one }))
  return one
}

interface KnownSaid {
  readonly original: string
  readonly listening: Listening
  readonly one: Said
}
const knownSaid = new WeakMap<readonly Token[], Map<LanguageWords, KnownSaid>>()

function worded(original: string, some: readonly Token[], words: LanguageWords, listening: Listening): Said {
  const kept = spelled(
    some.filter((token) => token.kind === 'word' || token.kind === 'number'),
    words,
  )
  const spoken = plainPeople(listening.people)
  const named = (token: Token): string | null =>
    spoken.find(({ names }) => names.some((name) => name === token.word || `${name}s` === token.word))?.id ??
    null
  const known: Line = line(kept)
  return {
    text: known.text,
    people: kept.map((token) => (named(token) === null ? token.word : 'her')).join(' '),
    person: kept.map(named).find((id) => id !== null) ?? null,
    asks: some.some((token) => token.kind === 'question'),
    words: wordsOf(original, some),
  }
}

/** Worked out once for those whose names may be heard. */
const plainPeople = rememberingOf((people: Listening['people']): Listening['people'] =>
  people.map(({ id, names }) => ({ id, names: names.map(plain) })),
)

const firstMatch = (patterns: readonly RegExp[], text: string): RegExpExecArray | null => {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match !== null) return match
  }
  return null
}

type Plain = 'optIn' | 'help' | 'wrongNumber' | 'whoIsThis' | 'resume' | 'settings'
const plainKinds: readonly Plain[] = ['wrongNumber', 'whoIsThis', 'settings', 'resume', 'optIn', 'help']
const ownWords = ['warningSigns', 'safetyPlan'] as const
const questions = ['didITake', 'whatNext', 'week'] as const

/** What a sentence says as a whole, or null. */
export function heard(one: Said, words: LanguageWords, listening: Listening): Meaning | null {
  const { sayings } = words
  const is = (patterns: readonly RegExp[]): boolean => firstMatch(patterns, one.text) !== null
  const kind = plainKinds.find((each) => is(sayings[each]))
  if (kind !== undefined) return { kind, words: one.words }
  const written = ownWords.find((each) => is(sayings[each]))
  if (written !== undefined) return { kind: 'ownWords', about: written, words: one.words }
  const asked = one.asks ? `${one.text} ?` : one.text
  const about = questions.find(
    (each) => firstMatch(sayings[each], each === 'didITake' ? asked : one.text) !== null,
  )
  if (about !== undefined) return { kind: 'question', about, words: one.words }
  const pause = firstMatch(sayings.pause, one.text)
  if (pause !== null) {
    const today = listening.sentAt.toZonedDateTimeISO(listening.zone).toPlainDate()
    const until = pause.groups?.until
    return {
      kind: 'pause',
      until: until === undefined ? null : untilIn(until, today, words.times),
      words: one.words,
    }
  }
  const change = changeIn(one.text, words)
  if (change !== null) return { kind: 'change', ...change, words: one.words }
  return aboutPeople(one, words)
}

/** A setting that a sentence changes. */
function changeIn(text: string, { sayings, times }: LanguageWords): SettingChange | null {
  const is = (patterns: readonly RegExp[]): boolean => firstMatch(patterns, text) !== null
  if (is(sayings.showNames)) return { setting: 'names', shown: true }
  if (is(sayings.hideNames)) return { setting: 'names', shown: false }
  if (is(sayings.toEnglish)) return { setting: 'language', language: 'en' }
  if (is(sayings.toSpanish)) return { setting: 'language', language: 'es' }
  if (is(sayings.moodOff)) return { setting: 'moodTime', time: 'off' }
  if (is(sayings.sideEffectsOff)) return { setting: 'sideEffectsTime', weekday: null, time: null, off: true }
  if (is(sayings.summaryOff)) return { setting: 'summaryTime', weekday: null, time: null, off: true }
  const mood = firstMatch(sayings.moodTime, text)?.groups?.at
  const moodAt = mood === undefined ? null : timeIn(mood, times)
  if (moodAt !== null) return { setting: 'moodTime', time: moodAt }
  const weekly = (
    patterns: Sayings['summaryTime'],
    setting: 'summaryTime' | 'sideEffectsTime',
  ): SettingChange | null => {
    const groups = firstMatch(patterns, text)?.groups
    const at = groups?.at ?? groups?.at2
    const time = at === undefined ? null : timeIn(at, times)
    const weekday = weekdayIn(groups?.day, times)
    return time === null && weekday === null ? null : { setting, weekday, time, off: false }
  }
  return weekly(sayings.summaryTime, 'summaryTime') ?? weekly(sayings.sideEffectsTime, 'sideEffectsTime')
}

/** Caregivers: adding and removing them, and what they say. */
function aboutPeople(one: Said, words: LanguageWords): Meaning | null {
  const { sayings } = words
  const { person } = one
  if (firstMatch(sayings.willCheck, one.people) !== null)
    return { kind: 'willCheck', person, words: one.words }
  if (firstMatch(sayings.cannotHelp, one.people) !== null)
    return { kind: 'cannotHelp', person, words: one.words }
  const took = firstMatch(sayings.patientTookIt, one.people)
  if (took !== null) {
    const rest = took.groups?.rest ?? ''
    const [time] = timesIn(rest, words.times)
    const understood =
      rest.trim() === '' ||
      (time !== undefined && time.spoken.kind !== 'in' && time.to - time.from >= rest.trim().length)
    return understood ? { kind: 'patientTookIt', person, at: time?.spoken ?? null, words: one.words } : null
  }
  const added = firstMatch(sayings.addCaregiver, one.text)
  if (added !== null) {
    const name = added.groups?.name ?? added.groups?.name2
    return {
      kind: 'addCaregiver',
      name: name === undefined ? null : asTyped(name, one.words),
      relation: added.groups?.relation ?? null,
      words: one.words,
    }
  }
  const removed = firstMatch(sayings.removeCaregiver, one.text)
  if (removed !== null) return { kind: 'removeCaregiver', person, words: one.words }
  return null
}

/** A name as it was typed, with its capitals and accents. */
const asTyped = (name: string, text: string): string => {
  const token = tokens(text).find((each) => each.word === name)
  return token === undefined ? name : text.slice(token.start, token.end)
}
