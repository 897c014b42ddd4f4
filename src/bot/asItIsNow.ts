import { latest } from '../domain/time.ts'
import type { Content, DoseWords } from './content.ts'
import type { Waiting } from './draft.ts'
import { urgencies } from './notice.ts'

/** One thing to say, and the notices that wanted to say it. */
export interface ToSay {
  readonly waiting: Waiting
  readonly noticeIds: readonly string[]
}

/**
 * What waited for long may want to say one thing several times, each time as it was then. It is said once, as it is
 * now: of one question the newest asking, and of all that could not be asked one sentence. Danger is joined with nothing.
 */
export function asItIsNow(notices: readonly Waiting[]): readonly ToSay[] {
  const groups = Map.groupBy(notices.toSorted(byAge), ({ notice }) => {
    const { id, promptId, patientId, content, urgency } = notice
    if (urgency === 'danger') return `only ${id}`
    if (isAsking(content) && promptId !== null) return `ask ${promptId}`
    return content.kind === 'outage' ? `outage ${content.why} ${patientId}` : `only ${id}`
  })
  return [...groups.values()].flatMap((group) => {
    const [first, second] = group
    if (first === undefined) return []
    if (second === undefined) return [{ waiting: first, noticeIds: [first.notice.id] }]
    return first.notice.content.kind === 'outage' ? [oneOutage(group)] : newestAsking(group)
  })
}

type Asking = Extract<Content, { kind: 'reminder' | 'followUp' }>
const isAsking = (content: Content): content is Asking =>
  content.kind === 'reminder' || content.kind === 'followUp'

const byAge = ({ notice: a }: Waiting, { notice: b }: Waiting): number =>
  Temporal.Instant.compare(a.createdAt, b.createdAt) || (a.id < b.id ? -1 : 1)

/** The oldest first. Only where the newest asks about all that the older ones do. */
function newestAsking(group: readonly Waiting[]): readonly ToSay[] {
  const newest = group.at(-1)
  const older = group.slice(0, -1)
  if (newest === undefined) return []
  const asked = new Set(dosesIn(newest.notice.content).map(doseKey))
  const isCovered = older.every(({ notice }) =>
    dosesIn(notice.content).every((dose) => asked.has(doseKey(dose))),
  )
  if (!isCovered) return group.map((waiting) => ({ waiting, noticeIds: [waiting.notice.id] }))
  const { content } = newest.notice
  // Of what was never asked before, nothing is the last question.
  const isFirst = older.some(({ notice }) => notice.content.kind === 'reminder')
  const said = content.kind === 'followUp' && isFirst ? { ...content, last: false } : content
  return [sayingAll(newest, said, group)]
}

function oneOutage(group: readonly Waiting[]): ToSay {
  const newest = group.at(-1)
  if (newest?.notice.content.kind !== 'outage') throw new Error('no outage to tell of')
  const doses = new Map(
    group.flatMap(({ notice }) => dosesIn(notice.content).map((dose) => [doseKey(dose), dose])),
  )
  return sayingAll(newest, { ...newest.notice.content, doses: [...doses.values()] }, group)
}

function sayingAll(waiting: Waiting, content: Content, group: readonly Waiting[]): ToSay {
  const { notice } = waiting
  const urgency =
    urgencies.find((one) => group.some((other) => other.notice.urgency === one)) ?? notice.urgency
  const worthUntil = latest(notice.worthUntil, ...group.map((other) => other.notice.worthUntil))
  return {
    waiting: { ...waiting, notice: { ...notice, content, urgency, worthUntil } },
    noticeIds: group.map((other) => other.notice.id),
  }
}

const dosesIn = (content: Content): readonly DoseWords[] =>
  isAsking(content) || content.kind === 'outage' ? content.doses : []

const doseKey = ({ date, time, name }: DoseWords): string => `${date} ${time} ${name}`
