import { plain, type Token, tokens } from './clean.ts'

/** Letters beyond this are not searched for garbled phrases: the work grows with them. */
const lettersMax = 1_000

/** How many letters of a neighbour may have grown onto a phrase: "itwant to die". */
const borderMax = 2

/** How many slips a phrase may hold: a letter left out, added or changed, or two neighbours swapped. */
const slips = (length: number): number => (length >= 14 ? 2 : length >= 8 ? 1 : 0)

interface Letters {
  readonly text: string
  /** Which token each letter is from. */
  readonly tokenAt: readonly number[]
}

function lettersOf(some: readonly Token[]): Letters {
  let text = ''
  const tokenAt: number[] = []
  for (const [i, token] of some.entries()) {
    const letters = token.kind === 'word' ? plain(token.word) : token.kind === 'number' ? token.word : '.'
    if (text.length + letters.length > lettersMax) break
    text += letters
    for (let k = 0; k < letters.length; k++) tokenAt.push(i)
  }
  return { text, tokenAt }
}

/** A phrase made ready for being looked for. */
interface Sought {
  readonly phrase: string
  readonly words: ReadonlySet<string>
  readonly bare: string
  readonly most: number
  /** Of one more parts than slips can spoil (a swap may spoil two) one is in the text as it is. Spares most work. */
  readonly parts: readonly string[]
}

const ready = new WeakMap<readonly string[], readonly Sought[]>()

function soughtIn(phrases: readonly string[]): readonly Sought[] {
  const known = ready.get(phrases)
  if (known !== undefined) return known
  const sought = phrases.map((phrase): Sought => {
    const words = phrase.split(' ')
    const bare = words.join('')
    const most = slips(bare.length)
    const count = 2 * most + 1
    const size = Math.floor(bare.length / count)
    const parts = Array.from({ length: count }, (_, i) =>
      bare.slice(i * size, i === count - 1 ? undefined : (i + 1) * size),
    )
    return { phrase, words: new Set(words), bare, most, parts }
  })
  ready.set(phrases, sought)
  return sought
}

/**
 * Where a phrase ends in a text with the fewest slips, and where it begins there: Sellers' algorithm with swaps of
 * neighbours. Null if it takes more slips than `most`. Of each column only the cells are worked out that can still
 * lead to so few slips (Ukkonen's cut-off), which is most of the saving.
 */
function approximately(phrase: string, text: string, most: number): Place | null {
  const rows = phrase.length
  const far = most + 1
  let before = column(0, rows)
  let last = column(1, rows)
  let now = column(2, rows)
  for (let i = 0; i <= rows; i++) {
    last.cost[i] = i > most ? far : i
    last.from[i] = 0
    before.cost[i] = far
  }
  let reach = Math.min(rows, most)
  let reachBefore = -2
  let best: Place | null = null
  for (let j = 1; j <= text.length; j++) {
    const letter = text.charCodeAt(j - 1)
    const letterBefore = j > 1 ? text.charCodeAt(j - 2) : -1
    const top = Math.min(rows, Math.max(reach + 1, reachBefore + 2))
    now.cost[0] = 0
    now.from[0] = j
    let reached = 0
    for (let i = 1; i <= top; i++) {
      const wanted = phrase.charCodeAt(i - 1)
      let cost = (last.cost[i - 1] ?? far) + (wanted === letter ? 0 : 1)
      let from = last.from[i - 1] ?? 0
      // Of two beginnings as good the later one is nearer to what was typed.
      const added = (last.cost[i] ?? far) + 1
      if (added < cost || (added === cost && (last.from[i] ?? 0) > from)) {
        cost = added
        from = last.from[i] ?? 0
      }
      const leftOut = (now.cost[i - 1] ?? far) + 1
      if (leftOut < cost || (leftOut === cost && (now.from[i - 1] ?? 0) > from)) {
        cost = leftOut
        from = now.from[i - 1] ?? 0
      }
      if (i > 1 && wanted === letterBefore && phrase.charCodeAt(i - 2) === letter) {
        const swapped = (before.cost[i - 2] ?? far) + 1
        if (swapped < cost || (swapped === cost && (before.from[i - 2] ?? 0) > from)) {
          cost = swapped
          from = before.from[i - 2] ?? 0
        }
      }
      now.cost[i] = cost > most ? far : cost
      now.from[i] = from
      if (cost <= most) reached = i
    }
    if (top < rows) now.cost[top + 1] = far
    if (top + 1 < rows) now.cost[top + 2] = far
    const slips = top === rows ? (now.cost[rows] ?? far) : far
    if (slips <= most && (best === null || slips < best.slips))
      best = { from: now.from[rows] ?? 0, to: j, slips }
    reachBefore = reach
    reach = reached
    const free = before
    before = last
    last = now
    now = free
  }
  return best
}

interface Place {
  readonly from: number
  readonly to: number
  readonly slips: number
}

/** For each beginning of the phrase: the fewest slips with which it ends at one letter of the text, and its start. */
interface Column {
  cost: Int32Array
  from: Int32Array
}

const columns: Column[] = [0, 1, 2].map(() => ({ cost: new Int32Array(64), from: new Int32Array(64) }))

/** Columns are used again and again: each search fills in what it reads. */
function column(which: 0 | 1 | 2, rows: number): Column {
  const one = columns[which] as Column
  if (one.cost.length <= rows) {
    one.cost = new Int32Array(rows + 1)
    one.from = new Int32Array(rows + 1)
  }
  return one
}

/**
 * The tokens with the phrase that is hidden in them by slips of the thumb ("i want tod ie") written out, for each
 * phrase that is. A phrase hides only between the borders of words, and not behind words of their own ("dine");
 * nor a single word behind one of another language ("suicida" is no slip for "suicidal").
 */
export function ungarbled(
  some: readonly Token[],
  phrases: readonly string[],
  everyday: ReadonlySet<string>,
  ofAnyLanguage: ReadonlySet<string>,
): Token[][] {
  const { text, tokenAt } = lettersOf(some)
  const found: Token[][] = []
  for (const { phrase, words, bare, most, parts } of soughtIn(phrases)) {
    if (text.length + most < bare.length || !parts.some((part) => text.includes(part))) continue
    const place = approximately(bare, text, most)
    if (place === null) continue
    const first = tokenAt[place.from] ?? 0
    const last = tokenAt[place.to - 1] ?? 0
    const before = place.from - tokenAt.indexOf(first)
    const after = tokenAt.lastIndexOf(last) + 1 - place.to
    const covered = some.slice(first, last + 1)
    const others = covered.filter((token) => !words.has(token.word))
    if (
      before > borderMax ||
      after > borderMax ||
      others.length === 0 ||
      (covered.length === 1 && others.some((token) => ofAnyLanguage.has(token.word))) ||
      (place.slips > 0 && others.some((token) => everyday.has(token.word) && token.word.length > 1))
    )
      continue
    const [start, end] = [covered[0]?.start ?? 0, covered.at(-1)?.end ?? 0]
    const written = tokens(phrase).map((token): Token => ({ ...token, start, end }))
    found.push([...some.slice(0, first), ...written, ...some.slice(last + 1)])
  }
  return found
}
