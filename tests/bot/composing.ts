import { compose } from '../../src/bot/compose.ts'
import type { Content } from '../../src/bot/content.ts'
import type { Composing, Draft, Waiting } from '../../src/bot/draft.ts'
import type { Notice } from '../../src/bot/notice.ts'
import type { Abilities } from '../../src/bot/outgoing.ts'
import type { Contact } from '../../src/domain/contact.ts'
import type { Language } from '../../src/domain/language.ts'
import type { Person } from '../../src/domain/person.ts'
import type { Choice } from '../../src/domain/prompt.ts'
import { hours } from '../../src/domain/time.ts'
import { choicesWith, now, zone } from './samples.ts'

export const person = (name = 'Ana', language: Language = 'en'): Person => ({
  id: 'person',
  name,
  language,
  contacts: [],
  stoppedAt: null,
  isOperator: false,
})

const contact: Contact = {
  id: 'contact',
  personId: 'person',
  address: { channel: 'sms', value: '+15005550006' },
  order: 1,
  state: 'usable',
  since: now,
}

export interface WaitingOptions {
  readonly id?: string
  readonly choices?: readonly Choice[]
  readonly promptId?: string | null
  readonly urgency?: Notice['urgency']
  readonly worthUntil?: Notice['worthUntil']
  readonly createdAt?: Notice['createdAt']
  readonly priorReplies?: Waiting['priorReplies']
  readonly namesShown?: boolean
}

/** A notice at the door, with the choices that usually come with it. */
export function waiting(content: Content, options: WaitingOptions = {}): Waiting {
  const choices = options.choices ?? choicesWith(content)
  const id = options.id ?? content.kind
  return {
    zone,
    namesShown: options.namesShown ?? false,
    priorReplies: options.priorReplies ?? [],
    notice: {
      id,
      patientId: 'patient',
      to: { kind: 'person', personId: 'person' },
      content,
      choices,
      promptId:
        options.promptId === undefined ? (choices.length > 0 ? `prompt of ${id}` : null) : options.promptId,
      alarmId: null,
      urgency: options.urgency ?? 'reminder',
      contactId: null,
      avoid: [],
      despiteStop: false,
      worthUntil: options.worthUntil ?? now.add(hours(2)),
      createdAt: options.createdAt ?? now,
    },
  }
}

export const composed = (
  notices: readonly Waiting[],
  abilities: Abilities,
  rest: Partial<Pick<Composing, 'person' | 'taken' | 'now'>> = {},
): readonly Draft[] => compose({ person: person(), contact, abilities, notices, taken: [], now, ...rest })

/** The only message that one notice makes. */
export function only(drafts: readonly Draft[]): Draft {
  const [draft, ...more] = drafts
  if (draft === undefined || more.length > 0) throw new Error(`${drafts.length} messages, not one`)
  return draft
}
