import type { ExportedRow, PatientExport } from '../store/exportPatient.ts'

/** One line of what happened, in her words, tookit's, or as a fact. */
export interface TimelineLine {
  readonly at: Temporal.Instant
  readonly kind: 'theirs' | 'ours' | 'fact'
  readonly who: string
  readonly says: string
}

/** What was said in both directions and what followed from it, in order of time. */
export function timelineOf({ tables }: PatientExport): readonly TimelineLine[] {
  const name = String(tables.Person[0]?.name ?? '')
  const said = tables.Event.filter(({ kind }) => kind === 'said').map((row) => saidLine(row, name))
  const told = tables.Message.map(toldLine)
  const medicines = new Map(tables.Prescription.map(({ id, medicine }) => [id, String(medicine)]))
  const facts = tables.Fact.filter(({ kind }) => !machinery.has(String(kind))).map((row) =>
    factLine(row, medicines),
  )
  return [...said, ...told, ...facts].toSorted(
    (a, b) => Temporal.Instant.compare(a.at, b.at) || order.indexOf(a.kind) - order.indexOf(b.kind),
  )
}

const order: readonly TimelineLine['kind'][] = ['theirs', 'fact', 'ours']

/** Facts about questions and delays: they are in the file, and say nothing to a reader. */
const machinery: ReadonlySet<string> = new Set([
  'PromptOpened',
  'PromptClosed',
  'AlarmStepTimed',
  'CheckInAsked',
])

const instant = (value: unknown): Temporal.Instant => Temporal.Instant.from(String(value))

function saidLine(row: ExportedRow, name: string): TimelineLine {
  const utterance = row.utterance as { kind?: string; text?: string | null } | null
  const says =
    utterance?.kind === 'press'
      ? '(a button)'
      : utterance?.kind === 'media'
        ? `(a picture, voice note or the like) ${utterance.text ?? ''}`.trim()
        : (utterance?.text ?? '(emptied)')
  return {
    at: instant(row.sentAt),
    kind: 'theirs',
    who: row.fromHerContact === true ? name : 'a caregiver',
    says,
  }
}

const toldLine = (row: ExportedRow): TimelineLine => ({
  at: instant(row.createdAt),
  kind: 'ours',
  who: `tookit to ${String(row.to ?? 'her address')}`,
  says: row.text === '' ? '(emptied)' : String(row.text),
})

interface FactJson {
  readonly kind: string
  readonly slot?: { readonly doseId: string }
  readonly doseId?: string
  readonly observation?: { readonly kind: string; readonly score?: number; readonly effect?: string | null }
  readonly [key: string]: unknown
}

const factLine = (row: ExportedRow, medicines: ReadonlyMap<unknown, string>): TimelineLine => ({
  at: instant(row.at),
  kind: 'fact',
  who: 'recorded',
  says: factWords(row.body as FactJson, medicines),
})

/** The kind of the fact in words, the dose that it is about, and the words of closed lists that it holds. */
function factWords(body: FactJson, medicines: ReadonlyMap<unknown, string>): string {
  const { kind, slot, observation } = body
  const doseId = slot?.doseId ?? body.doseId
  const what = kind.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase()
  const which = doseId === undefined ? [] : [doseWords(doseId, medicines)]
  const how =
    observation === undefined ? [] : [observation.kind, observation.score ?? observation.effect ?? '']
  const why = ['reason', 'because', 'why', 'danger'].flatMap((key) =>
    typeof body[key] === 'string' ? [String(body[key])] : [],
  )
  const more = [...which, how.join(' ').trim(), ...why].filter((one) => one !== '')
  return more.length === 0 ? what : `${what}: ${more.join(', ')}`
}

/** `<prescription id>@<date>T<time>`, see domain/dose.ts. */
function doseWords(doseId: string, medicines: ReadonlyMap<unknown, string>): string {
  const [prescriptionId, planned = ''] = doseId.split('@')
  return `${medicines.get(prescriptionId) ?? 'a medicine'} of ${planned.replace('T', ' ')}`
}
