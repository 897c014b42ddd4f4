import type { SpokenDanger } from '../../domain/danger.ts'
import type { SkipReason } from '../../domain/dose.ts'
import type { Language } from '../../domain/language.ts'
import type { Daypart } from '../meaning.ts'
import type { Concepts } from './concepts.ts'

/**
 * What a word or phrase does in a sentence. One letter each, so that the shape of a clause is a short string
 * and a rule about shapes (claims.ts) holds for every language.
 */
export interface Roles {
  /** The speaker: "I" */
  S: readonly string[]
  /** Somebody else: "she", "my mum" */
  o: readonly string[]
  /** "have", "he": before a participle */
  H: readonly string[]
  /** "did": before an infinitive */
  D: readonly string[]
  /** "is", "are": "lithium is taken" */
  I: readonly string[]
  /** "not", "never" */
  N: readonly string[]
  /** Past: "took", "tomé" */
  K: readonly string[]
  /** Participle: "taken", "tomada" */
  T: readonly string[]
  /** "take", "tomar" */
  V: readonly string[]
  /** "taking", "tomo": under way or about to be */
  G: readonly string[]
  /** "about to", "will", "voy a" */
  B: readonly string[]
  /** Whole sayings that mean a short later: "will do" */
  b: readonly string[]
  /** "done", "hecho": taken when it stands alone */
  Z: readonly string[]
  /** The doses in general: "it", "my meds", "la pastilla" */
  O: readonly string[]
  /** "the other one", "the rest" */
  R: readonly string[]
  /** "both", "all of them" */
  A: readonly string[]
  /** A medicine that has no name: "some medicine", "a different pill" */
  u: readonly string[]
  /** "today", "yesterday" */
  Y: readonly string[]
  /** Joins things of one kind: "and" */
  J: readonly string[]
  /** Begins a new clause: "but", "because" */
  c: readonly string[]
  /** Begins a circumstance that changes nothing: "with", "after" */
  w: readonly string[]
  /** Adds nothing: "just", "already", "sorry" */
  F: readonly string[]
  /** "not yet" */
  Q: readonly string[]
  /** "forgot", "missed it": says that it was not taken */
  W: readonly string[]
  /** "later", "remind me" */
  L: readonly string[]
  /** "after dinner": when to be reminded, or when it was taken */
  e: readonly string[]
  /** "in a bit": later, with no time that could be kept */
  l: readonly string[]
  /** "skip", "skipped" */
  X: readonly string[]
  /** More than planned: "twice", "two", "an extra" */
  q: readonly string[]
  /** Whole sayings for more than planned: "double dosed" */
  x: readonly string[]
  /** Less than planned: "half" */
  h: readonly string[]
  /** Doubt, condition, hearsay, questions: nothing in such a sentence is a report of taking */
  d: readonly string[]
  /** Takes back: "undo", "no wait" */
  U: readonly string[]
  /** "oops": takes back only where nothing else explains it */
  a: readonly string[]
  /** "now" */
  f: readonly string[]
  /** "yes" */
  y: readonly string[]
  /** "no" as an answer */
  n: readonly string[]
  /** "ok": heard, and nothing more */
  k: readonly string[]
  /** "thanks" */
  t: readonly string[]
  /** "good morning", "bye" */
  g: readonly string[]
  /** A pill emoji */
  p: readonly string[]
}

export type Role =
  | keyof Roles
  /** A medicine of the list */
  | 'M'
  /** A clock time, "ago" or "in" */
  | 'C'
  /** A part of the day */
  | 'P'
  /** "the 8 o'clock one" */
  | 'i'
  /** A symptom */
  | 'E'
  /** A mood with its score */
  | 'm'
  /** A reason for leaving out */
  | 'r'
  /** A number that is no time */
  | '#'
  /** A word of no known role */
  | '*'

/** Sayings that are a meaning by themselves, as patterns over a clean line (see clean.ts). */
export interface Sayings {
  /** Only as a whole message: "stop" inside a sentence is about something else. */
  readonly optOutWord: RegExp
  /** A whole sentence. */
  readonly optOut: readonly RegExp[]
  readonly optIn: readonly RegExp[]
  readonly help: readonly RegExp[]
  readonly forgetMe: readonly RegExp[]
  readonly wrongNumber: readonly RegExp[]
  readonly whoIsThis: readonly RegExp[]
  readonly didITake: readonly RegExp[]
  readonly whatNext: readonly RegExp[]
  readonly week: readonly RegExp[]
  /** The group `until`, if there is one, holds when. */
  readonly pause: readonly RegExp[]
  readonly resume: readonly RegExp[]
  readonly settings: readonly RegExp[]
  readonly warningSigns: readonly RegExp[]
  readonly safetyPlan: readonly RegExp[]
  readonly moodOff: readonly RegExp[]
  /** The group `at` holds the time, `day` the weekday. */
  readonly moodTime: readonly RegExp[]
  readonly sideEffectsOff: readonly RegExp[]
  readonly sideEffectsTime: readonly RegExp[]
  readonly summaryOff: readonly RegExp[]
  readonly summaryTime: readonly RegExp[]
  readonly showNames: readonly RegExp[]
  readonly hideNames: readonly RegExp[]
  readonly toEnglish: readonly RegExp[]
  readonly toSpanish: readonly RegExp[]
  readonly noSideEffects: readonly RegExp[]
  /** The groups `relation` and `name`. */
  readonly addCaregiver: readonly RegExp[]
  /** The group `person`. */
  readonly removeCaregiver: readonly RegExp[]
  readonly willCheck: readonly RegExp[]
  readonly cannotHelp: readonly RegExp[]
  /** The group `who`; `rest` may hold a time. */
  readonly patientTookIt: readonly RegExp[]
}

/** How a language speaks of danger. Patterns over a clean line without commas. */
export interface DangerWords {
  readonly signs: Readonly<Record<SpokenDanger, readonly RegExp[]>>
  /** What words and phrases are about, for rules that hold in every language. */
  readonly concepts: Concepts
  /** Figures of speech and mentions that are no danger. Cut out before the signs are looked for. */
  readonly idioms: readonly RegExp[]
  /** A sign that only names the thing: no danger where `elsewhere` holds of its sentence and `personal` does not. */
  readonly mentioned: RegExp
  /** Films, news, work, study. */
  readonly elsewhere: RegExp
  /** The speaker's own, or somebody's near to her. */
  readonly personal: RegExp
  /** What every medicine's name is read as, so that no pattern has to know names. */
  readonly medicine: string
  /** What turns a sign that follows directly into its opposite. Matched at the end of what precedes the sign. */
  readonly negated: RegExp
  /** Long past and over: takes a sign away, unless `again` holds. */
  readonly longAgo: RegExp
  readonly again: RegExp
  /** The commonest ways of saying it, found even when garbled (see garbled.ts). In the form after expansion. */
  readonly phrases: readonly string[]
  /** Words near to the vocabulary that are words of their own ("will" beside "kill"). */
  readonly everyday: readonly string[]
  /** Words that are recognised when misspelt by one letter. */
  readonly vocabulary: readonly string[]
}

/** How a language tells time. */
export interface TimeWords {
  readonly numbers: Readonly<Record<string, number>>
  readonly weekdays: readonly (readonly string[])[]
  readonly months: readonly (readonly string[])[]
  /** Patterns over a clean line. Groups: h, m, half, quarter, to, am, pm, n, unit. */
  readonly clock: readonly RegExp[]
  readonly ago: readonly RegExp[]
  readonly in: readonly RegExp[]
  readonly am: ReadonlySet<string>
  readonly pm: ReadonlySet<string>
  readonly noon: ReadonlySet<string>
  readonly midnight: ReadonlySet<string>
  readonly hour: RegExp
  readonly halfHour: RegExp
  readonly tomorrow: RegExp
  /** Groups n and unit ("days", "weeks"). */
  readonly span: RegExp
  readonly week: RegExp
  /** Groups day and month. */
  readonly date: readonly RegExp[]
  /** Words before a planned time: "the … one". Group h, m, am, pm as in `clock`. */
  readonly planned: readonly RegExp[]
}

export interface MoodWords {
  /** Groups n (and, if given, max). */
  readonly scored: readonly RegExp[]
  readonly said: readonly (readonly [RegExp, 1 | 2 | 3 | 4 | 5])[]
}

/** Everything that tookit has to know of a language in order to read it. A part left out does not compile. */
export interface LanguageWords {
  readonly language: Language
  /** Contractions, slang and frequent misspellings (clean form), and the words that they stand for. */
  readonly expansions: Readonly<Record<string, string>>
  /** The same for two words in a row. */
  readonly pairs: Readonly<Record<string, string>>
  /** Words that mean something else without their accent: how they are read when the accent is there. */
  readonly accented: Readonly<Record<string, string>>
  readonly roles: Roles
  readonly dayparts: Readonly<Record<Daypart, readonly string[]>>
  /** Parts of the day just gone: "last night". */
  readonly daypartsYesterday: Readonly<Record<Daypart, readonly string[]>>
  readonly yesterday: ReadonlySet<string>
  readonly reasons: Readonly<Record<SkipReason, readonly string[]>>
  /** Symptoms beside those of data/side_effect_terms.json, by code. */
  readonly symptoms: Readonly<Record<string, string>>
  readonly sayings: Sayings
  readonly dangers: DangerWords
  readonly times: TimeWords
  readonly mood: MoodWords
  /** Frequent small words, by which a language is known. */
  readonly common: readonly string[]
}
