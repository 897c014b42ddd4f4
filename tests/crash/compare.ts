import { phrasesOf } from '../../src/bot/phrases/byLanguage.ts'
import type { Ledger, MessageEntry, NoticeEntry } from './ledger.ts'

/** What a death may cost: the time until a message of unknown fate is said again. */
const toleranceMs = 5 * 60_000
const again = phrasesOf('en').again

/** What is wrong with a day in which tookit died again and again, held against the same day in which it lived. */
export function differences(lived: Ledger, died: Ledger): readonly string[] {
  return [
    ...replies(died),
    ...doses(lived, died),
    ...facts(lived, died),
    ...notices(lived, died),
    ...phones(lived, died),
  ]
}

/** Each is there once and was handled. */
function replies({ events, done, stuckPatients }: Ledger): readonly string[] {
  const stored = Map.groupBy(events, (event) => `${event.channel} ${event.externalId}`)
  const wrong: string[] = stuckPatients > 0 ? [`${stuckPatients} patients are stuck`] : []
  for (const key of new Set(done.map(({ channel, externalId }) => `${channel} ${externalId}`))) {
    const found = stored.get(key) ?? []
    if (found.length !== 1) wrong.push(`reply ${key} is stored ${found.length} times`)
    else if (found[0]?.handled !== true) wrong.push(`reply ${key} is not handled`)
    else if (found[0].attempts > 0) wrong.push(`reply ${key} failed ${found[0].attempts} times`)
  }
  return wrong
}

function doses(lived: Ledger, died: Ledger): readonly string[] {
  const after = new Map(died.doses.map((dose) => [dose.id, dose]))
  const wrong = lived.doses.flatMap((dose) => {
    const other = after.get(dose.id)
    after.delete(dose.id)
    if (other === undefined) return [`dose ${dose.id} is lost`]
    const same =
      other.state === dose.state &&
      other.byRole === dose.byRole &&
      other.snoozes === dose.snoozes &&
      isNear(other.takenAt, dose.takenAt)
    return same ? [] : [`dose ${JSON.stringify(dose)} is ${JSON.stringify(other)}`]
  })
  return [...wrong, ...[...after.keys()].map((id) => `dose ${id} is one too many`)]
}

const isNear = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : Math.abs(Date.parse(a) - Date.parse(b)) <= toleranceMs

/** Without moments, and without what a database or a service counts. */
const timeless = (text: string): string =>
  text
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)/g, '<moment>')
    .replace(/([A-Za-z]:|[>~]:?(?=\d\d))\d+/g, '$1<event>')
    .replace(/"\d+:(\d)/g, '"<event>:$1')
    .replace(/("eventId": ?)"\d+"/g, '$1"<event>"')

function facts(lived: Ledger, died: Ledger): readonly string[] {
  const key = ({ patientId, kind, body }: Ledger['facts'][number]) => `${patientId} ${kind} ${timeless(body)}`
  const [before, after] = [Map.groupBy(lived.facts, key), Map.groupBy(died.facts, key)]
  const wrong: string[] = []
  for (const one of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(one) ?? [], after.get(one) ?? []].map((some) =>
      some.map(({ at }) => at).toSorted(),
    )
    if (was?.length !== is?.length) wrong.push(`fact ${one}: ${was?.join()} became ${is?.join()}`)
    else if (was?.some((at, i) => !isNear(at, is?.[i] ?? null)))
      wrong.push(`fact ${one}: ${was?.join()} became ${is?.join()}`)
  }
  return wrong
}

/** What was told is told, and what was not worth it is not. */
function notices(lived: Ledger, died: Ledger): readonly string[] {
  const key = ({ id, personId, state }: NoticeEntry) => `${personId} ${timeless(id)} ${state}`
  const [before, after] = [Map.groupBy(lived.notices, key), Map.groupBy(died.notices, key)]
  const wrong: string[] = []
  for (const one of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(one)?.length ?? 0, after.get(one)?.length ?? 0]
    if (was !== is)
      wrong.push(
        `notice ${one}: ${was} became ${is} (${after.get(one)?.[0]?.why ?? before.get(one)?.[0]?.why ?? ''})`,
      )
  }
  return wrong
}

const arrived: ReadonlySet<string> = new Set(['accepted', 'sent', 'delivered', 'read'])
const plain = (text: string): string => (text.startsWith(again) ? text.slice(again.length).trimStart() : text)

type OnPhone = Ledger['onPhones'][number]
interface Said {
  readonly to: OnPhone['to']
  readonly said: string
  readonly isRepeat: boolean
}

/** What one message would have said together may come in two when a death lies between, and the other way round. */
const partsOf = ({ to, text }: OnPhone): readonly Said[] =>
  plain(text)
    .split('\n\n')
    .map((said) => ({ to, said, isRepeat: text.startsWith(again) }))

/** Each notice that was sent is on a phone; twice only where a service gave no answer, and then marked as a repeat. */
function phones(lived: Ledger, died: Ledger): readonly string[] {
  const wrong: string[] = []
  const messageOf = new Map(died.messages.map((message) => [message.id, message]))
  for (const { id, state, messageId } of died.notices) {
    const status = messageOf.get(messageId ?? '')?.status
    if (state === 'sent' && !arrived.has(status ?? ''))
      wrong.push(`notice ${id} stands in a message that is ${status}`)
    if (state === 'waiting') wrong.push(`notice ${id} waits`)
  }
  const where = ({ to, said }: Said) => `${to.channel} ${to.value} ${said}`
  const [before, after] = [lived, died].map((one) => Map.groupBy(one.onPhones.flatMap(partsOf), where))
  for (const one of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])) {
    const [was, is] = [before?.get(one) ?? [], after?.get(one) ?? []]
    const unmarked = is.filter(({ isRepeat }) => !isRepeat).length
    if (is.length < was.length) wrong.push(`phone ${one}: ${was.length} became ${is.length}`)
    else if (unmarked > was.length)
      wrong.push(`phone ${one}: ${was.length} became ${unmarked}, not marked as repeats`)
  }
  return [
    ...wrong,
    ...died.messages.filter(isRepeat).flatMap((message) => unexplained(message, died.messages)),
  ]
}

const isRepeat = ({ text }: MessageEntry): boolean => text.startsWith(again)

/** An earlier message told the same, and nobody knows whether it came. */
function unexplained(repeat: MessageEntry, messages: readonly MessageEntry[]): readonly string[] {
  const explained = messages.some(
    (message) =>
      message.id !== repeat.id &&
      message.results.includes('unknown') &&
      message.noticeIds.some((id) => repeat.noticeIds.includes(id)),
  )
  return explained ? [] : [`message ${repeat.id} is marked as a repeat of nothing`]
}
