import { latest } from '../domain/time.ts'
import { asItIsNow, type ToSay } from './asItIsNow.ts'
import type { Content, ContentKind } from './content.ts'
import { type Composing, type Draft, voiceFor, type Waiting } from './draft.ts'
import { pieces, plain } from './fit.ts'
import { type Urgency, urgencies } from './notice.ts'
import { choiceKey } from './numbering.ts'
import { offersOf } from './offers.ts'
import { phrasesOf } from './phrases/byLanguage.ts'
import type { Voice } from './phrases/phrases.ts'

/** All that waits for one person in as few messages as possible, the most urgent first. Danger stands alone. */
export function compose(composing: Composing): readonly Draft[] {
  const { name } = composing.person
  const room = composing.shared === true ? `${name}: `.length : 0
  const textMax = composing.abilities.textMax - room
  const parts = partsOf(composing).flatMap((part) => cut(part, textMax))
  const alone = parts.filter((part) => part.urgency === 'danger')
  const others = parts.filter((part) => part.urgency !== 'danger')
  const [apart, together] = saidApart(others, composing)
  const drafts = [alone, together, apart].flatMap((some) => packed(some, textMax))
  return composing.shared === true ? drafts.map((draft) => addressed(draft, composing)) : drafts
}

/** Buttons stand below a message's end: what was not asked would seem to be what they answer. */
function saidApart(
  parts: readonly Draft[],
  { abilities, notices }: Composing,
): readonly [readonly Draft[], readonly Draft[]] {
  const past = new Set(notices.filter(isPast).map(({ notice }) => notice.id))
  const isApart = ({ noticeIds }: Draft) => abilities.buttons && noticeIds.some((id) => past.has(id))
  return [parts.filter(isApart), parts.filter((part) => !isApart(part))]
}

/** One thing to say, in words. */
interface Told extends ToSay {
  readonly said: string
  readonly worthUntil: Draft['worthUntil']
}

function partsOf(composing: Composing): readonly Draft[] {
  const told = onceEach(inOrder(asItIsNow(composing.notices)), composing)
  const offers = offersOf({ ...composing, notices: told.map(({ waiting }) => waiting) })
  const { segments } = composing.abilities
  return told.map(({ waiting, noticeIds, said, worthUntil }) => {
    const offer = offers.get(waiting.notice.id)
    const text = offer?.line ? `${said}${segments ? ' ' : '\n'}${offer.line}` : said
    return {
      noticeIds,
      text: segments ? plain(text) : text,
      replies: offer?.replies ?? [],
      urgency: urgencyOf(waiting),
      worthUntil,
    }
  })
}

const urgencyOf = ({ notice }: Waiting): Urgency =>
  notice.content.kind === 'danger' ? 'danger' : notice.urgency
const rank = (waiting: Waiting): number => urgencies.indexOf(urgencyOf(waiting))

/** What was not asked comes after what is asked now. */
const isPast = ({ notice }: Waiting): boolean => notice.content.kind === 'outage'

const inOrder = (toSay: readonly ToSay[]): readonly ToSay[] =>
  toSay.toSorted(
    ({ waiting: a }, { waiting: b }) =>
      rank(a) - rank(b) ||
      Number(isPast(a)) - Number(isPast(b)) ||
      Temporal.Instant.compare(a.notice.createdAt, b.notice.createdAt) ||
      (a.notice.id < b.notice.id ? -1 : 1),
  )

/** What would be said twice word for word, of the same question, is said once: four photos are one "I can only read text". */
function onceEach(toSay: readonly ToSay[], composing: Composing): readonly Told[] {
  const told = new Map<string, Told>()
  for (const { waiting, noticeIds } of toSay) {
    const { promptId, worthUntil } = waiting.notice
    const said = say(waiting, composing)
    const key = `${urgencyOf(waiting) === 'danger' ? 'danger' : ''}\n${promptId ?? ''}\n${said}`
    const earlier = told.get(key)
    told.set(
      key,
      earlier === undefined
        ? { waiting, noticeIds, said, worthUntil }
        : {
            waiting: withChoicesOf(earlier.waiting, waiting),
            noticeIds: [...earlier.noticeIds, ...noticeIds],
            said,
            worthUntil: latest(earlier.worthUntil, worthUntil),
          },
    )
  }
  return [...told.values()]
}

function say(waiting: Waiting, composing: Composing): string {
  const { content } = waiting.notice
  // Each entry of `say` takes its own kind of content, and this one is chosen by that very kind.
  const phrase = phrasesOf(composing.person.language).say[content.kind] as (
    content: Content,
    voice: Voice,
  ) => string
  return phrase(content, voiceFor(waiting, composing))
}

function withChoicesOf(waiting: Waiting, other: Waiting): Waiting {
  const known = new Set(waiting.notice.choices.map(choiceKey))
  const more = other.notice.choices.filter((choice) => !known.has(choiceKey(choice)))
  return { ...waiting, notice: { ...waiting.notice, choices: [...waiting.notice.choices, ...more] } }
}

/** A part that no message can hold. Its answers stand with its end. */
function cut(part: Draft, textMax: number): readonly Draft[] {
  const texts = pieces(part.text, textMax)
  return texts.map((text, i) => ({ ...part, text, replies: i === texts.length - 1 ? part.replies : [] }))
}

const between = '\n\n'

function packed(parts: readonly Draft[], textMax: number): readonly Draft[] {
  const drafts: Draft[] = []
  for (const part of parts) {
    const last = drafts.at(-1)
    const fits = last !== undefined && last.text.length + between.length + part.text.length <= textMax
    if (fits) drafts[drafts.length - 1] = join(last, part)
    else drafts.push(part)
  }
  return drafts
}

const join = (a: Draft, b: Draft): Draft => ({
  noticeIds: [...new Set([...a.noticeIds, ...b.noticeIds])],
  text: `${a.text}${between}${b.text}`,
  replies: [...a.replies, ...b.replies],
  urgency: urgencies.indexOf(a.urgency) <= urgencies.indexOf(b.urgency) ? a.urgency : b.urgency,
  worthUntil: latest(a.worthUntil, b.worthUntil),
})

/** To whoever wrote, or to the phone itself: it names nobody, or asks who it is. */
const toThePhone: ReadonlySet<ContentKind> = new Set([
  'danger',
  'whoWrites',
  'suspended',
  'whoWeAre',
  'askContact',
])

/** On a phone that several read, a message says whom it is for, unless it begins with her name anyway. */
function addressed(draft: Draft, { person, notices }: Composing): Draft {
  const told = notices.filter(({ notice }) => draft.noticeIds.includes(notice.id))
  const [opening = ''] = draft.text.split(/[.?!:]/, 1)
  if (told.every(({ notice }) => toThePhone.has(notice.content.kind)) || opening.includes(person.name))
    return draft
  return { ...draft, text: `${person.name}: ${draft.text}` }
}
