import { compose } from '../bot/compose.ts'
import type { Content } from '../bot/content.ts'
import type { Notice } from '../bot/notice.ts'
import type { Abilities } from '../bot/outgoing.ts'
import { segmentsOf } from '../bot/segments.ts'
import { doseChoices } from '../bot/topics/askingDoses.ts'
import type { ChannelName } from '../domain/contact.ts'
import type { Language } from '../domain/language.ts'

export interface Reader {
  readonly language: Language
  readonly namesShown: boolean
}

/** What a usual message takes of a sender's pace: its segments where the service counts them, else 1. */
export function usualUnits(
  kind: 'reminder' | 'checkIn',
  reader: Reader,
  channel: ChannelName,
  abilities: Abilities,
): number {
  if (!abilities.segments) return 1
  const texts = textsOf(kind === 'reminder' ? reminder : checkIn, reader, channel, abilities)
  return texts.reduce((sum, text) => sum + segmentsOf(text), 0)
}

const now = Temporal.Instant.from('2026-01-07T08:00:00Z')
const dose = {
  time: Temporal.PlainTime.from('08:00'),
  date: Temporal.PlainDate.from('2026-01-07'),
  name: 'lithium 300 mg',
  amount: '1 tablet',
}
const reminder: Content = { kind: 'reminder', doses: [dose] }
const checkIn: Content = { kind: 'askMood' }

function textsOf(
  content: Content,
  reader: Reader,
  channel: ChannelName,
  abilities: Abilities,
): readonly string[] {
  const contact = {
    id: 'contact',
    personId: 'person',
    address: { channel, value: 'address' },
    order: 0,
    state: 'usable',
    since: now,
  } as const
  const notice: Notice = {
    id: 'notice',
    patientId: 'patient',
    to: { kind: 'person', personId: 'person' },
    content,
    choices:
      content.kind === 'reminder'
        ? doseChoices
        : ([1, 2, 3, 4, 5] as const).map((score) => ({ kind: 'mood', score })),
    promptId: 'prompt',
    alarmId: null,
    urgency: 'reminder',
    contactId: null,
    avoid: [],
    despiteStop: false,
    worthUntil: now,
    createdAt: now,
  }
  const person = {
    id: 'person',
    name: 'Isabella',
    language: reader.language,
    contacts: [contact],
    stoppedAt: null,
    isOperator: false,
  }
  return compose({
    person,
    contact,
    abilities,
    notices: [{ notice, zone: 'UTC', namesShown: reader.namesShown, priorReplies: [] }],
    taken: [],
    now,
  }).map(({ text }) => text)
}
