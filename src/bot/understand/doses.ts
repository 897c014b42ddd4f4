import type { SkipReason } from '../../domain/dose.ts'
import type { Meaning } from '../meaning.ts'
import { type Claim, claimOf, isNotThings, isThings, shape, whichOf } from './claims.ts'
import { wordsOf } from './clean.ts'
import { type Piece, type Sentence, splitAt } from './pieces.ts'
import { oneOff } from './slip.ts'

/** Claims of a text in order, and whether anything in it forbids to believe a report of taking. */
interface Reading {
  readonly claims: Claim[]
  /** Something was denied, doubted or left unread in a way that may turn a report around. */
  doubtful: boolean
  /** The clause before said "I", or was understood: a clause without a subject may go on from there. */
  continues: boolean
  /** A reason that was said before what it is a reason for. */
  waiting: { readonly reason: SkipReason; readonly alone: boolean; readonly tokens: Piece['tokens'] } | null
  undo: Piece | null
  oops: Piece | null
}

/** Words that turn a report around, long enough to be known when misspelt. */
const doubts = [
  'kidding',
  'joking',
  'maybe',
  'think',
  'probably',
  'perhaps',
  'possibly',
  'guess',
  'believe',
  'pretend',
  'almost',
  'nearly',
  'wrong',
  'mistake',
  'never',
  'havent',
  'didnt',
  'quizas',
  'supongo',
  'mentira',
  'broma',
  'nunca',
  'todavia',
  'tampoco',
]

/** Reasons that say by themselves that something was left out; "feeling better" may be about anything. */
const standsAlone: ReadonlySet<SkipReason> = new Set(['forgot', 'asleep', 'away', 'cost', 'toldByDoctor'])

/** What a text says of doses. */
export function doseMeanings(text: string, sentences: readonly Sentence[]): Meaning[] {
  const reading: Reading = {
    claims: [],
    doubtful: false,
    continues: true,
    waiting: null,
    undo: null,
    oops: null,
  }
  if (maySlip(sentences) || sentences.some(cameUpAgain)) reading.doubtful = true
  for (const sentence of sentences) {
    reading.continues =
      reading.continues || !sentence.clauses.some((clause) => clause.some((piece) => piece.role === 'o'))
    for (const clause of sentence.clauses) readClause(clause, sentence.asks, reading)
  }
  const kept = settled(reading).filter(
    (claim) => claim.kind !== 'taken' || !(reading.doubtful || isQuoted(text, claim)),
  )
  const undo = undoOf(reading, kept)
  const { waiting } = reading
  if (
    undo === null &&
    kept.length === 0 &&
    !reading.doubtful &&
    waiting?.alone &&
    standsAlone.has(waiting.reason)
  )
    return [{ kind: 'reason', reason: waiting.reason, words: wordsOf(text, waiting.tokens) }]
  return [
    ...(undo === null ? [] : [{ kind: 'undo', words: wordsOf(text, undo.tokens) } as const]),
    ...kept.filter((claim) => undo === null || !isNotThatOne(claim)).map((claim) => meaningOf(text, claim)),
  ]
}

/** "Brought it straight back up": what came up again was perhaps not taken, and nobody can tell how much of it was. */
const cameUpAgain = ({ clauses }: Sentence): boolean =>
  clauses.some((clause) => {
    const said = clause.flatMap(({ tokens }) => tokens.map(({ word }) => word))
    return (
      upAgain.test(said.join(' ')) ||
      said.some((word) => vomits.some((one) => one === word || oneOff(one, word)))
    )
  })

/** "Picked it up" is another thing; so is a matter that is brought up with somebody. */
const upAgain =
  /\b[a-z]?back up\b|(?<!\b(?:pick|picked|look|looked|clean|cleaned|wash|washed|set|fill|filled|write|wrote) )\b(?:[a-z]*it|them|pills?|tablets?)(?: all)? up\b(?! with)/

const vomits = ['puked', 'vomite', 'devolvi', 'regurgitated'] as const

/** "That was from last night, not tonight": beside what takes back, which dose it was, and no skip. */
const isNotThatOne = ({ kind, pieces }: Claim): boolean =>
  kind === 'skip' &&
  /^(?:not (?:tonight|today)|hoy no)$/.test(
    pieces.flatMap(({ tokens }) => tokens.map(({ word }) => word)).join(' '),
  )

/** "oh sure, 'took it'": a report in quotes that are not around the whole text is somebody's words, or mockery. */
const isQuoted = (text: string, { pieces }: Claim): boolean =>
  pieces.some((piece) => {
    const at = piece.tokens[0]?.start ?? 0
    return 'KTZ'.includes(piece.role) && at > 1 && /["“”«„'‘]/.test(text[at - 1] ?? '')
  })

/** Words that a slip of the thumb makes of "not" or "no": "bot taken", "so took it". Before a report they doubt it. */
const slipsOfNot: ReadonlySet<string> = new Set(
  'so bot nit nt npt nof nog nor mot lot hot got dot cot jot rot pot not no ni nl bo np nno mo ho go do to oot mno non noy nkt ont'.split(
    ' ',
  ),
)

function maySlip([sentence]: readonly Sentence[]): boolean {
  const [first, second] = sentence?.clauses[0] ?? []
  const word = first?.tokens.length === 1 ? (first.tokens[0]?.word ?? '') : ''
  return (
    slipsOfNot.has(sentence?.opening ?? '') ||
    (slipsOfNot.has(word) && second !== undefined && 'KTO'.includes(second.role))
  )
}

/** "I don't want more soup": what is not wanted is none of hers. */
const wantsSomethingElse = ([first = [], second = []]: readonly (readonly Piece[])[]): boolean =>
  shape(first) === 'X' && second.some((piece) => piece.role === '*')

/** Reads a clause whole; failing that, what "and" joins in it; failing that, from "I" on. */
function readClause(clause: readonly Piece[], asks: boolean, reading: Reading): void {
  reading.undo ??= clause.find((piece) => piece.role === 'U') ?? null
  reading.oops ??= clause.find((piece) => piece.role === 'a') ?? null
  if (readWhole(clause, asks, reading)) return
  const joined = splitAt(clause, 'J')
  if (joined.length > 1 && !wantsSomethingElse(joined)) {
    for (const part of joined) {
      // A verb whose object is on the other side of "and" says nothing yet.
      if (/^S?(?:K|HT|HK)$/.test(shape(part))) unread(part, reading)
      else readClause(part, asks, reading)
    }
    return
  }
  if (readInTwo(clause, asks, reading)) return
  const [before, after] = beforeI(clause)
  if (before === undefined || after === undefined) {
    unread(clause, reading)
    return
  }
  // "when I took it", "he knows I took it": what is not understood before "I" may turn the report around.
  // "now I took it": "now" turns nothing around.
  if (shape(before) !== 'f' && (!readWhole(before, asks, reading) || shape(before).includes('d')))
    reading.doubtful = true
  readClause(after, asks, reading)
}

/**
 * "lithium done other one later": two statements without a mark between them. Only where each is wholly understood and
 * the second begins with a dose of its own.
 */
function readInTwo(clause: readonly Piece[], asks: boolean, reading: Reading): boolean {
  if (asks || clause.length > dictatedMax) return false
  for (let at = clause.length - 1; at > 0; at--) {
    const begins = clause[at]?.role === 'N' ? at + 1 : at
    if (!'MRPi'.includes(clause[begins]?.role ?? '-')) continue
    const [before, after] = [clause.slice(0, at), clause.slice(at)]
    const first = claimOf(before) ?? answeredFor(before)
    if (first === null || first.kind === 'extraDose') continue
    if (
      claimOf(after) === null &&
      answeredFor(after) === null &&
      !(isNotThings(after) && first.kind === 'taken')
    )
      continue
    readWhole(before, asks, reading)
    readWhole(after, asks, reading)
    return true
  }
  return false
}

/** Longer runs without a mark are not parted: the work grows with them. */
const dictatedMax = 16

/** Parted before each "I" that may begin a new statement: dictation has no commas. */
function beforeI(clause: readonly Piece[]): (readonly Piece[])[] {
  // Never between a verb and what it is about: "took i back" is "took it back".
  const at = clause.findIndex(
    (piece, i) => piece.role === 'S' && i > 0 && !'KVTGDHB'.includes(clause[i - 1]?.role ?? ''),
  )
  return at < 0 ? [clause] : [clause.slice(0, at), clause.slice(at)]
}

function readWhole(clause: readonly Piece[], asks: boolean, reading: Reading): boolean {
  const roles = shape(clause)
  if (roles === '' || roles === 'n') {
    if (roles === 'n') reading.doubtful = reading.doubtful || !reading.undo
    return true
  }
  if (isSymptoms(clause)) {
    const felt = clause.find((piece) => piece.reason !== undefined)?.reason
    if (!attachReason(reading, 'feltSick', clause) && felt !== undefined)
      reading.waiting ??= { reason: felt, alone: false, tokens: clause.flatMap(({ tokens }) => tokens) }
    return true
  }
  const previous = reading.claims.at(-1)
  if (isNotThings(clause) && previous?.kind === 'taken') {
    reading.claims.push({ ...previous, kind: 'notTaken', which: whichOf(clause), time: null, pieces: clause })
    return true
  }
  if (isThings(clause) && previous !== undefined && roles.search(/[^YPCOJf]/) >= 0) {
    mergeThings(reading, previous, clause)
    return true
  }
  const told = toldToStop(clause)
  if (told !== null && !asks) {
    reading.claims.push(told)
    reading.continues = true
    return true
  }
  const answer = answeredFor(clause)
  if (answer !== null && !asks) {
    reading.claims.push(answer)
    reading.continues = true
    return true
  }
  const reason = clause.find((piece) => piece.reason !== undefined)?.reason
  if (reason !== undefined && !/[KTVGXQWLZ]/.test(roles)) return reasonAlone(clause, reason, reading)
  const claim = claimOf(clause)
  if (claim === null || (asks && claim.kind !== 'extraDose')) return false
  if (claim.kind === 'taken' && !claim.own && !reading.continues) {
    reading.doubtful = true
    return true
  }
  reading.claims.push(claim)
  reading.continues = true
  return true
}

/** What a doctor tells her to do who stops a medicine. Without the doctor it is a question to ask, not a skip. */
const stopping =
  /\b(?:stop|skip|hold|pause|leave|drop|come off|stay off|quit|(?:not|no) (?:to )?(?:take|tomar\w*)|dej\w+|suspend\w*|par[ae]\w*|quit\w+)\b/

/** "My doctor told me to stop the lithium until the blood test." */
function toldToStop(clause: readonly Piece[]): Claim | null {
  const at = clause.findIndex((piece) => piece.reason === 'toldByDoctor')
  if (at < 0 || clause.some((piece) => 'KT'.includes(piece.role))) return null
  const rest = clause.slice(at + 1).flatMap(({ tokens }) => tokens.map(({ word }) => word))
  if (!stopping.test(rest.join(' '))) return null
  return {
    kind: 'skip',
    which: whichOf(clause),
    time: null,
    reason: 'toldByDoctor',
    pieces: clause,
    own: true,
  }
}

/** "lithium yes", "the other one no": each dose has its own answer. */
function answeredFor(clause: readonly Piece[]): Claim | null {
  const said = clause.filter((piece) => !'Fktgp'.includes(piece.role))
  const answer = said.at(-1)
  const things = said.slice(0, -1)
  const isYes = answer?.role === 'y' || (answer?.role === 'd' && answer.tokens[0]?.raw === 'si')
  const isNo = answer?.role === 'n' || answer?.role === 'N' || answer?.role === 'Q'
  if (!(isYes || isNo) || !/^(?:[MRPi]J?)+$/.test(things.map((piece) => piece.role).join(''))) return null
  const kind = isYes ? 'taken' : 'notTaken'
  return { kind, which: whichOf(things), time: null, reason: null, pieces: clause, own: true }
}

/** Symptoms, had or denied, and nothing else. */
const isSymptoms = (clause: readonly Piece[]): boolean =>
  /^(?:[EJSd#]*E[EJfq]*|[NnSIJ]*E[EJdfY]*)$/.test(shape(clause))

/** "quetiapine" after "took the lithium and": the same is said of it. At its own time, if the first had one. */
function mergeThings(reading: Reading, previous: Claim, clause: readonly Piece[]): void {
  const time = clause.find((piece) => piece.spoken !== undefined)?.spoken ?? null
  const names = clause.some((piece) => 'MRPiu'.includes(piece.role))
  if (previous.time !== null && names) {
    reading.claims.push({ ...previous, which: whichOf(clause), time, pieces: clause })
    return
  }
  const pieces = [...previous.pieces, ...clause]
  reading.claims[reading.claims.length - 1] = {
    ...previous,
    which: whichOf(pieces),
    time: previous.time ?? time,
    pieces,
  }
}

/** A reason by itself: goes with a skip that was said, or is one where nothing could have been taken. */
function reasonAlone(
  clause: readonly Piece[],
  reason: NonNullable<Piece['reason']>,
  reading: Reading,
): boolean {
  if (attachReason(reading, reason, clause)) return true
  if (/[No]/.test(shape(clause).replace(/N(?=r)/, ''))) return false
  // "I don't want to", "I have no" and then something unknown: to do something else, something else that is gone.
  if (
    (reason === 'doesNotWant' || reason === 'outOfMedicine') &&
    clause.some(
      (piece) =>
        piece.role === '*' ||
        (piece.role === 'd' && !/^any ?more$/.test(piece.tokens.map(({ word }) => word).join(' '))),
    )
  )
    return false
  if (reason === 'outOfMedicine' || reason === 'doesNotWant') {
    reading.claims.push({
      kind: 'skip',
      which: whichOf(clause),
      time: null,
      reason,
      pieces: clause,
      own: true,
    })
    return true
  }
  // "My foot fell asleep": with words that are not understood beside it, it is why nothing was taken only if something was.
  const alone = !clause.some((piece) => piece.role === '*')
  reading.waiting ??= { reason, alone, tokens: clause.flatMap(({ tokens }) => tokens) }
  return true
}

/** Gives the last skip its reason, if it has none. */
function attachReason(
  reading: Reading,
  reason: NonNullable<Piece['reason']>,
  clause: readonly Piece[],
): boolean {
  const last = reading.claims.at(-1)
  reading.continues = true
  if (last?.kind !== 'skip' || last.reason !== null) return false
  reading.claims[reading.claims.length - 1] = { ...last, reason, pieces: [...last.pieces, ...clause] }
  return true
}

/** A clause that says nothing known. What in it may turn a report around makes every report doubtful. */
function unread(clause: readonly Piece[], reading: Reading): void {
  const roles = shape(clause.filter((piece) => !isFear(piece)))
  if (/[dNnqhKTQWZB]/.test(roles) || clause.some(mayDeny)) reading.doubtful = true
  reading.continues =
    roles.startsWith('S') || isAside(clause) || goesOnOfHerself(clause) || isHerSymptom(roles)
}

/** "I'm scared of that rash": a symptom that is not there, and no doubt about what was taken. */
const isFear = (piece: Piece): boolean =>
  piece.role === 'd' &&
  /^(?:(?:scared|afraid|frightened|terrified) of|worried about|(?:me da )?miedo (?:de|a))$/.test(
    piece.tokens.map(({ word }) => word).join(' '),
  )

/** What happens to things and says nothing of who took what: "my phone died", "my feet are killing me". */
const aside =
  /^(?:so |sorry |and |ugh |omg |god )*(?:(?:my|the|this|that|these|those|mi|el|la|se me|se) )?(?:[a-z]+ ){0,2}(?:(?:is|are|was|r) killing (?:me|us)(?: with (?:these|those|this|that|your|all) (?:[a-z]+ )?[a-z]+)?|(?:just )?(?:died|dead|was dead|is dead|ran out|was off|was on silent|crashed|froze|murio|se murio|se apago)|will kill me(?: if i .*)?|murio el (?:movil|telefono|celular)|me (?:esta|estan) matando|(?:muert[oa]|muriendome) de [a-z]+)(?: (?:sorry|today|lol|haha|on me|again|perdon|perdona|tho|though|rn|right now))*$/

const isAside = (clause: readonly Piece[]): boolean =>
  aside.test(clause.flatMap(({ tokens }) => tokens.map(({ word }) => word)).join(' '))

/** "My neck is twisting": as much of herself as "I" is. */
const isHerSymptom = (roles: string): boolean => roles.includes('E') && !roles.includes('o')

/** "Burned my hand on the oven, took it": who began without a subject speaks of herself. */
const goesOnOfHerself = (clause: readonly Piece[]): boolean =>
  !clause.some((piece) => piece.role === 'o') &&
  /^(?:[a-z]+ed|watching|was|got|cut|left|burnt|had|did|went|ran|fell|made|ate|just|been|being|busy|late|home|up)$/.test(
    clause[0]?.tokens[0]?.word ?? '',
  ) &&
  clause[0]?.role !== 'K'

/** Everyday words a letter away from "nearly" and "think". */
const nearToDoubts: ReadonlySet<string> = new Set(['early', 'yearly', 'dearly', 'thing', 'things'])

/** An unknown word by itself, or one a letter away from a word of doubt, may be a misspelt "not" or "kidding". */
const mayDeny = (piece: Piece, _: number, clause: readonly Piece[]): boolean => {
  const word = piece.role === '*' ? (piece.tokens[0]?.word ?? '') : ''
  if (word.length >= 4 && !nearToDoubts.has(word) && doubts.some((doubt) => oneOff(doubt, word))) return true
  const others = clause.filter((each) => !'FJ'.includes(each.role))
  return (
    word !== '' &&
    (others.length === 1 ||
      others.every((each) => each.role === '*' && (each.tokens[0]?.word.length ?? 0) <= 3))
  )
}

/** What holds in the end: a reason that was said first goes to the skip that came after it. */
function settled({ claims, waiting }: Reading): Claim[] {
  const without = claims.findIndex((claim) => claim.kind === 'skip' && claim.reason === null)
  // "forgot earlier but took it now": what came later holds.
  const last = claims.at(-1)
  if (last?.kind === 'taken' && claims.length === 2 && isForgetting(claims[0])) return [last]
  const all = claims.map((claim, i) =>
    i === without ? { ...claim, reason: waiting?.reason ?? null } : claim,
  )
  // "busy at work, took it": no wish to be asked later.
  const told = all.some((claim) => claim.kind === 'taken')
  const meant = all.filter(
    (claim) =>
      !(
        claim.kind === 'later' &&
        claim.time === null &&
        isVague(claim) &&
        (told || (all.length > 1 && claim.pieces.every(isWait)))
      ),
  )
  // "took tonight's, then forgot and took it again" is one thing: more than planned.
  if (meant.some((claim) => claim.kind === 'extraDose'))
    return meant.filter((claim) => claim.kind === 'extraDose' || claim.which.medicines.length > 0)
  return contradict(meant) ? [] : meant
}

/** A bare "wait": beside a claim ("no, wait, I haven't taken it") it asks for nothing. */
const isWait = (piece: Piece): boolean =>
  piece.role === 'F' ||
  /^(?:wait|espera|espere|hold on)$/.test(piece.tokens.map(({ word }) => word).join(' '))

const isForgetting = (claim: Claim | undefined): boolean =>
  claim?.kind === 'notTaken' && claim.pieces.some((piece) => piece.role === 'W')

/** The same doses said to be taken and not taken: nobody can tell which is meant. */
function contradict(claims: readonly Claim[]): boolean {
  return (
    claims.some((claim) => claim.kind === 'taken' && isVague(claim)) &&
    claims.some((claim) => claim.kind !== 'taken' && claim.kind !== 'later' && isVague(claim))
  )
}

/** Names no dose at all. */
const isVague = ({ which }: Claim): boolean =>
  which.medicines.length === 0 &&
  !which.others &&
  which.daypart === null &&
  which.planned === null &&
  which.day === null &&
  which.unknownName === null

/** "no wait" always takes back; "oops" only beside a denial. */
function undoOf(reading: Reading, kept: readonly Claim[]): Piece | null {
  if (reading.undo !== null) return reading.undo
  const denied = kept.some(
    (claim) =>
      claim.kind === 'notTaken' && claim.pieces.some((piece) => piece.role === 'N' || piece.role === 'Q'),
  )
  return reading.oops !== null && denied ? reading.oops : null
}

function meaningOf(text: string, claim: Claim): Meaning {
  const { which, time } = claim
  const words = wordsOf(
    text,
    claim.pieces.flatMap((piece) => piece.tokens),
  )
  switch (claim.kind) {
    case 'taken':
      return { kind: 'taken', which, at: time, words }
    case 'later':
      return { kind: 'later', which, until: time, words }
    case 'skip':
      return { kind: 'skip', which, reason: claim.reason, words }
    case 'notTaken':
    case 'aboutToTake':
    case 'extraDose':
      return { kind: claim.kind, which, words }
    default: {
      const never: never = claim.kind
      return never
    }
  }
}
