import type { Language } from '../../domain/language.ts'
import type { Person } from '../../domain/person.ts'
import { instantOrNull, text } from './column.ts'
import { type ContactRow, contactFromRow } from './contact.ts'

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly language: Language
  readonly stoppedAt: string | null
  readonly isOperator: boolean
}

export const personToRow = (person: Person): PersonRow => ({
  id: person.id,
  name: person.name,
  language: person.language,
  stoppedAt: text(person.stoppedAt),
  isOperator: person.isOperator,
})

/** @param contacts in her order of preference. */
export const personFromRow = (row: PersonRow, contacts: readonly ContactRow[]): Person => ({
  id: row.id,
  name: row.name,
  language: row.language,
  contacts: contacts.map(contactFromRow),
  stoppedAt: instantOrNull(row.stoppedAt),
  isOperator: row.isOperator,
})
