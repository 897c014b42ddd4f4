import type { Fields } from '../exchange/fields.ts'
import {
  readBirthYear,
  readContact,
  readCountry,
  readLanguage,
  readName,
  readRefills,
  readUnits,
  readWords,
  readZone,
} from './input.ts'

/** Files are read with the readers of what is typed, so that the same is refused with the same words. */
export const fileFields: Fields = {
  name: readName,
  medicine: readWords(80),
  strength: readWords(40),
  purpose: readWords(120),
  relation: readWords(40),
  zone: readZone,
  country: readCountry,
  language: readLanguage,
  birthYear: readBirthYear,
  units: readUnits,
  refills: readRefills,
  contact: (written) => {
    const [contact] = readContact(written, undefined)
    if (contact === undefined) throw new Error('Give telegram, sms:+15551234567 or slack:U0123ABC.')
    return contact.kind === 'address' ? contact.address : 'telegramLink'
  },
}
