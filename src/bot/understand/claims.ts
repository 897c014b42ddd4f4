import type { SkipReason } from '../../domain/dose.ts'
import type { Spoken, Which } from '../meaning.ts'
import type { Piece } from './pieces.ts'

/**
 * What one clause says of doses, by its shape: the roles of its pieces in a row, one letter each (see words.ts).
 * A shape is matched whole, so a word of unknown role before or inside a report of taking makes it no report.
 */
export type ClaimKind = 'taken' | 'notTaken' | 'aboutToTake' | 'later' | 'skip' | 'extraDose'

export interface Claim {
  readonly kind: ClaimKind
  readonly which: Which
  readonly time: Spoken | null
  readonly reason: SkipReason | null
  readonly pieces: readonly Piece[]
  /** Whether the speaker says "I", or the verb does (Spanish). */
  readonly own: boolean
}

/** Nobody says more of a dose in one clause. A limit also bounds the work. */
const shapeLengthMax = 40

/** What is being spoken of: doses, medicines, dayparts, times, and "and" between them. */
const things = '(?:[OMRAPiuYCef]|J(?=[OMRAPiuSY]))*'
/** A circumstance: "with water", "after breakfast". No doubt, denial or second verb in it, and nobody else. */
const circumstance = '(?:w[^NdoKTVXqhWQU?]*)?'
const rest = `${things}${circumstance}$`

const shapes: readonly (readonly [ClaimKind, RegExp])[] = [
  [
    'extraDose',
    new RegExp(`^d?S?[OMPi]*(?:K|HT|HK|x)(?=.*[qx])?[OMRAPiuYCfq]*q[OMRAPiuYCfeqJ]*d?${circumstance}$`),
  ],
  ['extraDose', /^d?S?H?x.*$/],
  ['extraDose', /^d?S?(?:K|HT)[OMPiYCf]*[OMPi][OMPiYCf]*q[OMRAPiuYCf]*[*d]*$/],
  ['notTaken', /^n?[SOMRAPiuYCHDIf]*N[HOMRAPiIf]*[TVKZG](?!.*[KXBqxhZ]).*$/],
  ['notTaken', /^n?[SOMRAPiuYCHDIf]*[QW][TVKG]?[OMRAPiuYCJf]*(?:w[^KX]*)?$/],
  ['taken', new RegExp(`^(?!.*OO(?:K|HT))[CPYe]*S?[OMRAPiYC]*(?:K|HT|HK)${rest}`)],
  ['taken', new RegExp(`^SDV${rest}`)],
  ['taken', new RegExp(`^(?:S|[OMRAPiCYJ]*I?)[TZ]${rest}`)],
  ['skip', /^n?[SOMRAPiuYCHf]*(?:BS?N|NB)[OM]*V[OMRAPiuYCJfre]*$/],
  ['skip', /^n?[SOMRAPiuYCHDfr]*B?X[OMRAPiuYCJfVre]*(?:B[O]*V)?(?:w[^KN]*)?$/],
  ['later', /^[^KTXNDoqZUd]*[Ll][^KTXNoqZU]*$/],
  ['later', /^S?[OMRAPi]*(?:[Bb][SOMRAP]*[VGZ]?|G)[OMRAPiuYJSf]*[Ce][OMRAPiuYJSf]*$/],
  ['later', /^S?[OMRAPi]*[Ce][fOMRAPi]*$/],
  ['later', /^S?[OMRAPi]*[Bb][SOMRAP]*V[OMRAPi]*w[^KNdo]*C[OMRAPif]*$/],
  ['later', /^[Ce][SOMRAPi]*(?:[Bb][SOMRAP]*[VGZ]|G)[OMRAPiJf]*$/],
  ['aboutToTake', /^S?[OMRAPi]*[Bb][SOMRAPf]*[VGZ][OMRAPiuYJf]*(?:w[^KNdo]*)?$/],
  ['aboutToTake', /^S?[OMRAPif]*G(?:[OMRAPi]*f|[ORAPi]+)[OMRAPiJf]*$|^S?[ORAPi]+G$/],
  ['aboutToTake', /^S?bf?$/],
]

/** Roles that change nothing where a clause says something else. */
const filler = new Set(['F', 'k', 't', 'g', 'p', 'y', 'a', 'U'])

/** The shape of a clause without its fillers. */
export const shape = (clause: readonly Piece[]): string =>
  clause
    .filter((piece) => !filler.has(piece.role))
    .map((piece) => piece.role)
    .join('')
    // "and" at the end of what a mood or a comma has cut off joins nothing.
    .replace(/J+$/, '')

/** Only things, no verb: belongs to the claim before it. */
export const isThings = (clause: readonly Piece[]): boolean =>
  /^(?:[OMRAPiuYCf]|J)+$/.test(shape(clause)) && /[MRAPiuCY]/.test(shape(clause))
export const isNotThings = (clause: readonly Piece[]): boolean =>
  /^(?:N[OMRAPi]*[MRAPi][OMRAPi]*|[OMRAPi]*[MRAPi][OMRAPi]*N)$/.test(shape(clause))

/** Which doses some pieces name. */
export function whichOf(all: readonly Piece[]): Which {
  const first = <T>(read: (piece: Piece) => T | undefined): T | null =>
    all.map(read).find((value) => value !== undefined) ?? null
  const ids = all.flatMap((piece) => piece.medicines ?? [])
  const ambiguous = all.find((piece) => (piece.medicines?.length ?? 0) > 1)
  const unnamed = all.find((piece) => piece.role === 'u')
  const strange = unnamed ?? ambiguous
  return {
    medicines: [
      ...new Set(
        ambiguous === undefined
          ? ids
          : all.filter((piece) => piece !== ambiguous).flatMap((piece) => piece.medicines ?? []),
      ),
    ],
    others: all.some((piece) => piece.role === 'R'),
    all: all.some((piece) => piece.role === 'A'),
    daypart: first((piece) => piece.daypart),
    planned: first((piece) => piece.planned),
    day: first((piece) => piece.day),
    unknownName:
      strange === undefined
        ? null
        : (strange.unknownName ?? strange.tokens.map((token) => token.raw).join(' ')),
  }
}

/** Which circumstance a time makes: nothing that was taken was taken "in 20 minutes". */
function timeFits(kind: ClaimKind, time: Spoken | null): boolean {
  if (time === null) return true
  if (kind === 'taken' || kind === 'extraDose') return time.kind !== 'in'
  return kind === 'later' ? time.kind !== 'ago' : true
}

/** "lithium at 8 and quetiapine at 9": a time belongs to what stands before it, so the clause is to be parted. */
function timedApart(clause: readonly Piece[]): boolean {
  const at = clause.findIndex((piece) => piece.spoken !== undefined)
  const and = clause.findIndex((piece, i) => i > at && piece.role === 'J')
  return at > 0 && and > at && clause.slice(and).some((piece) => 'MRPiu'.includes(piece.role))
}

/** What a clause claims, or null if its shape is none that is known. */
export function claimOf(clause: readonly Piece[]): Claim | null {
  const roles = shape(clause).replace(/^J/, '')
  if (roles.length > shapeLengthMax) return null
  const kind = shapes.find(([, pattern]) => pattern.test(roles))?.[0]
  if (kind === undefined) return null
  // "took" alone has lost what it was about.
  if (/^S?K$/.test(roles) && clause.every((piece) => piece.role !== 'K' || piece.tokens.length === 1))
    return null
  if (timedApart(clause)) return null
  const time = clause.find((piece) => piece.spoken !== undefined)?.spoken ?? null
  if (!timeFits(kind, time)) return null
  // "I done" is more often a broken "I'm done" than a report.
  if (/^S.*Z/.test(roles) && clause.some((piece) => piece.role === 'Z' && piece.tokens.length === 1))
    return null
  // "A las 9 la tomo" may be a habit, or a past without its accent.
  if (kind === 'later' && /^C[^B]*G/.test(roles) && time?.kind === 'clock') return null
  // A bare "at 9" may be when it was taken or when to remind.
  if (kind === 'later' && time?.kind === 'clock' && !/[LlBbVG]/.test(roles)) return null
  if (
    kind === 'taken' &&
    (roles.startsWith('n') || clause.some((piece) => piece.role === 'n' || piece.role === 'h'))
  )
    return null
  const circumstances = clause.findIndex((piece) => piece.role === 'w')
  const named = circumstances < 0 ? clause : clause.slice(0, circumstances)
  return {
    kind,
    which: whichOf(named),
    time,
    reason: clause.find((piece) => piece.reason !== undefined)?.reason ?? null,
    pieces: clause,
    own: clause.some((piece) => piece.role === 'S'),
  }
}
