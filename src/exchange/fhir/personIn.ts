import { phoneNumberIn } from '../../bot/phoneNumber.ts'
import type { Language } from '../../domain/language.ts'
import { type Fields, readField } from '../fields.ts'
import type { IncomingContact } from '../incoming.ts'
import { conceptText } from './conceptIn.ts'
import type { Element } from './element.ts'

/** A first name, as tookit calls people; null: refused. */
export function nameIn(resource: Element, fields: Fields): string | null {
  const names = resource.children('name').filter((one) => one.text('use') !== 'old')
  const [best] = [...names.filter((one) => one.text('use') === 'usual'), ...names]
  const said = best?.texts('given')[0] ?? best?.text('text') ?? null
  if (best === undefined || said === null) return resource.refuse('name', 'has no given name')
  return readField(fields.name, said, (why) => best.refuse('given[0]', why))
}

/** The language that she prefers; null: none is said, or it is refused. */
export function languageIn(resource: Element, fields: Fields): Language | null {
  const all = resource.children('communication')
  const best = all.find((one) => one.flag('preferred') === true) ?? all[0]
  const concept = best?.child('language') ?? null
  const said = concept?.children('coding')[0]?.text('code') ?? conceptText(concept)
  if (best === undefined || said == null) return null
  return readField(fields.language, said.slice(0, 2), (why) => best.refuse('language', why))
}

/** Phones that take messages, and tookit's own ways, the preferred one first. Other numbers are left out. */
export function contactsIn(resource: Element, country: string, fields: Fields): readonly IncomingContact[] {
  const all = resource.children('telecom').map((one) => ({
    rank: one.number('rank') ?? Number.POSITIVE_INFINITY,
    contact: contactIn(one, country, fields),
  }))
  return all.toSorted((a, b) => a.rank - b.rank || 0).flatMap(({ contact }) => contact ?? [])
}

function contactIn(telecom: Element, country: string, fields: Fields): IncomingContact | null {
  const [system, use, value] = [telecom.text('system'), telecom.text('use'), telecom.text('value')]
  if (value === null || use === 'old') return null
  if (system === 'other' && /^(?:telegram$|slack:)/.test(value))
    return readField(fields.contact, value, (why) => telecom.refuse('value', why))
  if (system !== 'sms' && system !== 'phone') return null
  if (system === 'phone' && use !== null && use !== 'mobile')
    return telecom.findings.leaveOut(telecom.path, `this phone is for "${use}" and may take no messages`)
  const number = phoneNumberIn(value, country)
  if (number === null) return telecom.refuse('value', 'is no phone number')
  return { channel: 'sms', value: number }
}
