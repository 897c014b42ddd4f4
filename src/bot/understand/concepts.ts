import type { SpokenDanger } from '../../domain/danger.ts'
import { wordsIn } from './lexicon.ts'
import type { LanguageWords } from './words.ts'

/**
 * What a word or phrase is about, one letter each, where people speak of danger in their own words. As with doses
 * (see claims.ts) a sentence becomes a short string, and a rule about such strings holds for every wording and
 * language: "WD" is "I want to die", "quisiera morirme" and "I'd rather be dead".
 */
/** The letter of each concept. A language lists the words and phrases for each. */
const letters = {
  /** Changes nothing between others: "to", "just", "so" */
  filler: ' ',
  /** "I", "my" */
  speaker: 'I',
  /** "everyone", "my family", "nobody" */
  others: 'O',
  /** "not", "no", "never" */
  not: 'N',
  /** "want", "wish", "I'd rather", "ready", "deserve" */
  wanting: 'W',
  /** "going to", "tonight I'll" */
  aboutTo: 'G',
  /** "thinking about", "looked up" */
  inMind: 'T',
  /** "keep thinking about", "staring at" */
  notOutOfMind: 'U',
  /** "die", "dead" */
  dying: 'D',
  /** "kill myself" */
  killingOneself: 'K',
  /** "disappear", "gone" */
  gone: 'Y',
  /** "live", "exist", "be here" */
  living: 'L',
  /** "life" */
  life: 'l',
  /** "go on", "face another day" */
  goingOn: 'C',
  /** "cope", "bear it" */
  bearing: 'm',
  /** "end", "be over" */
  ending: 'E',
  /** "it all", "everything" */
  all: 'A',
  /** "tired of", "done with" */
  tiredOf: 'S',
  /** "hate" */
  hating: 'y',
  /** "reason", "point", "hope" */
  reason: 'R',
  /** "future", "way out" */
  future: 'e',
  /** "why", "what is the" */
  why: 'w',
  /** "without me", "if I was gone" */
  withoutMe: 'Q',
  /** "if I", "once I": before what would make her gone */
  ifI: '5',
  /** "better", "relieved" */
  relief: 'H',
  /** "miss", "notice", "care" */
  missing: 'M',
  /** "burden", "in the way" */
  burden: 'B',
  /** "worthless", "hate myself" */
  worthless: 'u',
  /** "last message", "say my goodbyes" */
  farewell: 'F',
  /** "goodbye" */
  goodbye: 'f',
  /** Affairs put in order, things given away */
  inOrder: 'P',
  /** "at peace", "ready now" */
  atPeace: 'X',
  /** "gun", "rope", "razor" */
  means: 'V',
  /** "bridge", "tracks" */
  places: 'v',
  /** "in my hand", "next to me" */
  atHand: 'i',
  /** "jump off", "drive into" */
  jumping: 'J',
  /** "jump", by itself */
  leaping: '=',
  /** "sleep", "close my eyes" */
  fallingAsleep: 'Z',
  /** "wake up" */
  waking: 'z',
  /** "see myself" */
  seeingMyself: 's',
  /** "cut", "slice" */
  cutting: 'h',
  /** "burn", "scratch", "punch" */
  hurting: 'g',
  /** "arms", "wrists" */
  bodyPart: 'b',
  /** "bleeding" */
  bleeding: 'd',
  /** "on purpose", "to feel something" */
  onPurpose: 'r',
  /** "cooking", "on the oven" */
  accident: 'a',
  /** "took", "swallowed" */
  took: 't',
  /** "got into", "found and ate" */
  gotInto: 'c',
  /** "pills", a medicine */
  pills: 'p',
  /** "the whole strip", "every last one" */
  byTheBox: 'x',
  /** Far more than anybody is given: "dozens"; numbers of themselves */
  many: '8',
  /** "saving up": pills kept for later */
  hoarding: '9',
  /** "enough to", "would do it" */
  enough: '6',
  /** "how many" */
  howMany: '4',
  /** Voices and thoughts that command: "my brain tells me to" */
  voices: '7',
  /** "telling me to" */
  commanding: '3',
  /** "used it" */
  using: '2',
  /** "on time", "as prescribed" */
  asPlanned: '%',
  /** "tell my" */
  messenger: '0',
  /** Says it outright by itself */
  outright: '@',
  /** "only way is": see `wanting`; "trust myself" */
  trustingMyself: '!',
  /** Says outright that she hurts herself: "cutting helps" */
  outrightHarm: ';',
  /** Says outright that it is an overdose: "lethal dose" */
  outrightOverdose: 'Ö',
  /** "end it" */
  endIt: 'Ø',
  /** "what's the use of" as one phrase */
  pointless: 'Þ',
  /** Blades, which every kitchen has */
  blades: 'ß',
  /** "make it through the night" */
  enduring: 'ð',
  /** "the whole", "the rest of" */
  wholeOf: '{',
  /** "box", "strip" */
  box: '}',
  /** "vodka" */
  alcohol: ':',
  /** "standing on", "I'm at" */
  beingAt: '^',
  /** "counted out", "lined up" */
  laidOut: '&',
  /** What is not to be swallowed: "bleach" */
  poison: '#',
  /** "lost count" */
  lostCount: '<',
  /** "at", before a clock time */
  atClock: '1',
  /** "more than I should" */
  moreThanMeant: 'o',
  /** "my toddler" */
  child: 'k',
  /** "something stupid" */
  stupidThing: 'j',
  /** "soon", "tonight", "anymore" */
  soon: 'q',
  /** "sorry for everything", "forgive me" */
  forgive: '+',
  /** "the edge", "the platform": where many stand, and some too near */
  brink: 'Ä',
  /** "they will understand" */
  willUnderstand: 'Ü',
  /** "my late wife" */
  theDead: 'Ł',
  /** "waiting for me in heaven" */
  beckoning: 'Ć',
  /** "keeps calling for me" */
  callingFor: 'ć',
  /** "go to her", "be with him" */
  toThem: 'Ñ',
  /** "the one who finds me" */
  beingFound: 'ę',
  /** "on my lap", "in my mouth" */
  onBody: 'ø',
  /** "emptied" */
  emptied: 'ě',
  /** "double dose", before "no, twelve" */
  dose: 'ď',
  /** "looking down" */
  lookingDown: 'ŧ',
  /** "can you die from" */
  wouldIDie: 'Đ',
  /** "the river" */
  waters: 'Ŵ',
  /** "deep enough", "would be quick" */
  wouldDo: 'Ş',
  /** "my heart is heavy" */
  sorrow: 'Ń',
  /** "reminders" */
  reminders: 'ř',
  /** "where I'm going" */
  whereIGo: 'ŋ',
  /** "the voices": of those only that are heard, other than `voices` */
  heardVoices: 'Ʋ',
  /** "it's done", after a number of pills */
  finished: 'ŵ',
  /** "four times today" */
  manyTimes: 'ŷ',
  /** "so sleepy" */
  sleepy: 'ž',
} as const

export type Concepts = Readonly<Record<keyof typeof letters, readonly string[]>>

interface Node {
  readonly next: Map<string, Node>
  letter: string | null
}

const unknownLetter = '-'

/** From how many pieces on nobody is given that many at once. */
const manyMin = 8
const manyMax = 500

const built = new Map<LanguageWords, Node>()

function treeOf(words: LanguageWords): Node {
  const known = built.get(words)
  if (known !== undefined) return known
  const root: Node = { next: new Map(), letter: null }
  for (const [concept, phrases] of Object.entries(words.dangers.concepts) as [
    keyof Concepts,
    readonly string[],
  ][]) {
    for (const phrase of phrases) {
      let at = root
      for (const word of wordsIn(phrase, words)) {
        const next = at.next.get(word) ?? { next: new Map(), letter: null }
        at.next.set(word, next)
        at = next
      }
      at.letter ??= letters[concept]
    }
  }
  built.set(words, root)
  return root
}

/** A line as a string of letters, with the place in the line that each is from. */
export interface ConceptLine {
  readonly shape: string
  readonly from: readonly number[]
  readonly to: readonly number[]
}

export function conceptsIn(text: string, words: LanguageWords): ConceptLine {
  const root = treeOf(words)
  const parts = text.split(' ')
  const starts: number[] = []
  let at = 0
  for (const part of parts) {
    starts.push(at)
    at += part.length + 1
  }
  let shape = ''
  const from: number[] = []
  const to: number[] = []
  for (let i = 0; i < parts.length; ) {
    const part = parts[i] ?? ''
    let found: { letter: string; length: number } | null = null
    let node: Node | undefined = root
    for (let k = i; k < parts.length; k++) {
      node = node.next.get(parts[k] ?? '')
      if (node === undefined) break
      if (node.letter !== null) found = { letter: node.letter, length: k - i + 1 }
    }
    const length = found?.length ?? 1
    const letter = found?.letter ?? (part === '.' ? '.' : isMany(part) ? letters.many : unknownLetter)
    if (letter !== letters.filler && part !== '') {
      shape += letter
      from.push(starts[i] ?? 0)
      to.push((starts[i + length - 1] ?? 0) + (parts[i + length - 1] ?? '').length)
    }
    i += length
  }
  return { shape, from, to }
}

const isMany = (part: string): boolean =>
  /^\d{1,3}$/.test(part) && Number(part) >= manyMin && Number(part) <= manyMax

interface Rule {
  readonly danger: SpokenDanger
  /** Else she is asked what she means. */
  readonly sure: boolean
  readonly pattern: RegExp
}

/** `_` up to two other things between, `~` up to five, never past the end of a sentence. */
const patternOf = (source: string): RegExp =>
  new RegExp(
    source
      .replace(/\[[^\]]*\]|V/g, (part) => (part === 'V' ? '[Vß]' : part.replace('V', 'Vß')))
      .replaceAll('Ω', 'V')
      .replaceAll('7', '[7Ʋ]')
      .replaceAll('i', '[iø]')
      .replaceAll('Q', '(?:Q|5[NGW-]?[LDYK])')
      .replaceAll('_', '[^.]{0,2}?')
      .replaceAll('~', '[^.]{0,5}?'),
  )

const rules = (danger: SpokenDanger, sure: boolean, sources: readonly string[]): Rule[] =>
  sources.map((source) => ({ danger, sure, pattern: patternOf(source) }))

/** What shapes of sentences mean danger, in every language. The first of a kind that fits is enough. */
const allRules: readonly Rule[] = [
  ...rules('suicide', true, [
    // Wishing to be dead or gone; having it in mind; being about to.
    'W[IlA]?[DK]',
    'W[I-]{0,2}D(?=$|[.qI+])',
    '[TU][IW]?[DK](?![^.]?O)',
    'G[I-]?K',
    'WI?Y',
    // Not wanting to live; weary of it.
    'NW[Il]?L',
    'NWl(?=$|[.q])',
    'WI?NI?L',
    'S[I-]?L',
    'Sl(?=$|[.q])',
    'y[I-]?L',
    'wR[I-]?[LC]',
    'Nm_[LC]',
    'N[GI-]{0,2}ð(?=$|[.qI])',
    'Þ[I-]?[LC]',
    'NR~L',
    'NW~NL',
    'WQ',
    '[WG3]I?Ø(?=$|[.qIO+])',
    '\\^[-I]?Ω(?=$|[.q])',
    'NR[WI-]?[LC]',
    'RN[WI-]?L',
    'N-?e(?=$|[.qI])',
    'Ns[-G]?(?:L|q)',
    // Sleeping and not waking.
    'Z_N[-GW]?z(?![I-])',
    'Z_D',
    'H[I-]?D(?=$|[.q])',
    'W[q-]{0,2}N-?z(?!I)',
    '5N-?z(?!I)',
    'S-?B',
    'w~M~Q',
    '@',
    'N!~[Vpvqj]',
    'U~Ä',
    '[FP]~[.]?~Ü',
    'Ł[-I]?ć~Ñ',
    'Ć~Ñ',
    '[TG]2~ę',
    'Ω~ø',
    '5[-I]?J~7E',
    'vq[.]?~ŧ',
    'v~ŧ~G?[=J]',
    'v~G[I-]?=',
    'Ń~Ŵ~Ş',
    'Nř~[.]?~N~ŋ',
    'N-ř~[.]?~N~ŋ',
    '[fF][^ß]{0,16}?0~\\+A',
    'Tp~EA',
    'TŞJ',
    'N_s_ð',
    'V_X',
    '\\^[-I]?[vV]~[.]?~(?:=|J|\\+|f|F|N|u|Y|D|K)',
    'u[.]?_f',
    'f[.]?_u',
    'WI?N[-G]?z(?!I)',
    'NW[I-]?z(?=$|[.qI])',
    'Nz(?=q)',
    // Others without me.
    'O~H~Q',
    'H~O?_Q',
    'Q~H',
    'O~M~Q',
    'Q~O~M',
    'NO_MI?(?=$|[.q])',
    '[IW]B(?=$|[.qOIN+W])',
    'B[I-]?O',
    // Not being able to go on; wanting it all to end.
    'NC(?=$|[.qIO+]|A)',
    'NW[I-]?C(?=$|[.qI])',
    'D~O_M',
    'u~[.]?~V|V~[.]?~u',
    'W_A[-G]?E',
    'WE_A',
    // Farewells, affairs in order.
    '[Ff]~\\+',
    '\\+~[Ff]',
    'fO',
    'F[.]?[IO]~(?:M|Q|\\+)',
    'P~[.]?~(?:X|H|Q|F|f|\\+)',
    '[Xx]~[.]?~P',
    // Means and places.
    'U[-I]?[Vv]',
    'V_i~(?:W|T|U|E|G)',
    '[WTUG]I?-?J',
    '[WTUG]I?-?=(?=$|[.v])',
    'T[-I]?V(?=$|[.q])',
    '5[t-]?V~2',
    'X[.]?~(?:\\+|f|F)',
    '7~3~(?:D|K|J|x|=)',
    '7~[DK](?=$|[.q])',
  ]),
  ...rules('suicide', false, [
    'yl',
    'Ł~Ñ',
    'W-?Ł',
    'Ć',
    'T2(?=$|[.])',
    'v~[.]?~ŧ',
    'Ŵ~Ş',
    'N~ŋ',
    'Tp_i',
    'Đ',
    'O_N_ę',
    'Ʋ~3',
    '7~3~2(?=$|[.])',
    'y[I]?l',
    'w[I-]{0,2}L(?=$|[.q])',
    'wR(?=$|[.q])',
    'N\\^?R(?=$|[.q])',
    '5-?Y',
    '5~Y',
    'S[CA](?=$|[.qN])',
    '0~\\+',
    'Nm(?=$|[.q])',
    'u',
    'F',
    'V_i',
    'v_i|i_v',
    'W[-A]?E[.]A',
    'W[-A]E(?=$|[.q])',
    'A[-G]?Eq|qI?A[-G]?E',
    'GI?D',
    'T_J',
    'H~[HW]?_B|O~W~H_[.I]',
    '4_8|8_p?_6',
    'N[-GI]{0,2}L_q',
    'lI?[yS]',
    'GI?Y',
    'N!',
    '\\^[-I]?[vV]',
    '\\+~[.]?Nq',
    'NW_L',
    'T[-I]?v',
    'T[-I]?V',
    'j(?=$|[.I+])',
    'XI?Y',
    'N_I?M_I(?=$|[.q])',
    'O~H~N_I?L',
  ]),
  ...rules('selfHarm', true, [
    '(?<!a[^.]{0,3})h[IA-]?b(?!~a)',
    '(?<!a[^.]{0,3})[gh][^.a]{0,5}?d(?!~a)',
    '(?<!a[^.]{0,3})[gh]~r(?!~a)',
    '(?<!a[^.]{0,3})g_b~(?:r|d|q)(?!~a)',
    'j~[.]?~(?:d|b)',
    'h[I-]?V|Vh',
    '[gh]_V_b',
    'd_b(?!~a)',
    ';',
    '[WTUG]h(?=$|[.qbrN])',
    'hq',
  ]),
  ...rules('selfHarm', false, ['(?<!a[^.]{0,3})g[I-]?b(?!~a)', 'b~d', 'tV', '[UT][-I]?[gh](?=$|[.bI])']),
  ...rules('overdose', true, [
    '[tc]I?-?x(?![^.]?%)',
    't-?8p',
    't8(?=[NI])',
    '8p[I-]?t(?=$|[.q:])',
    '8p~:',
    '[tc]I?-?\\{-?\\}(?![^.]?%)',
    'k~[tc]~p',
    't_o',
    'p~&',
    'Ö',
    '&_p',
    '[tc][-I]?#',
    't~[.]?~<|<~t',
    't[-I]?p~[.]~[.]~<',
    'j~p',
    'xp?I?t[-AO]?(?=$|[.])',
    '9[I-]?p',
    '6~(?:N_z|D|K)',
    '4~p~(?:6|D|K)',
    'N_p~t[-I]?A',
    'Đ~[x:8{]',
    'ě[^.]{0,3}?}~Nz',
    'ď[.]?[-I]?N[-I.]{0,2}t8(?=$|[.q])',
  ]),
  ...rules('overdose', false, [
    'tA(?=$|[.])',
    't8(?=$|[.q])',
    'O_t-?Ap',
    'N_p_[.]?_tA',
    '8p_i|i_8p',
    't-?\\}',
    'O_ě_}',
    '8p[.]?[-I]?[tŵ](?=$|[.qI])',
    'tA[.]?[-I]{0,2}[fF]',
    't[-I]?(?:p|7)[-I]?ŷ',
    'ě[^.]{0,3}?}[^.]{0,8}?[.]?[^.]{0,5}?ž|}[^.]{0,3}?ě[^.]{0,8}?[.]?[^.]{0,5}?ž',
  ]),
]

/** All of them at once: most texts fit none, which is soon seen. */
const anyRule = new RegExp(allRules.map(({ pattern }) => `(?:${pattern.source})`).join('|'))

export interface ConceptFound {
  readonly danger: SpokenDanger
  readonly sure: boolean
  readonly from: number
  readonly to: number
}

/** Words that weigh so much that a text which says nothing else that is understood is asked about. */
const heavy = /[KQuF@!]|\^[-I]?V(?=$|[.qI])|(?:^|[IWGNTU.])D|[NSy]I?[Ll]|NC(?=$|[.qI])/

export const isHeavy = (text: string, words: LanguageWords): boolean =>
  heavy.test(conceptsIn(text, words).shape)

/** Where a line has a shape that means danger. */
export function dangerousShapes(text: string, words: LanguageWords): readonly ConceptFound[] {
  const { shape, from, to } = conceptsIn(text, words)
  if (!anyRule.test(shape)) return []
  const found: ConceptFound[] = []
  for (const { danger, sure, pattern } of allRules) {
    const match = pattern.exec(shape)
    if (match === null) continue
    const last = match.index + match[0].length - 1
    found.push({ danger, sure, from: from[match.index] ?? 0, to: to[last] ?? text.length })
  }
  return found
}
