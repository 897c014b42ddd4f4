import { findPhoneNumbersInText } from 'libphonenumber-js'

/** A phone number in a message, in E.164; without a country code it is one of her own country. Null: none that is valid. */
export function phoneNumberIn(text: string, country: string): string | null {
  const [found] = findPhoneNumbersInText(text, country as Parameters<typeof findPhoneNumbersInText>[1])
  return found?.number.isValid() === true ? found.number.number : null
}

/** Nine digits and more: no date, time or dose has as many. */
const phoneNumber = /\+?\d(?:[\s().-]{0,2}\d){8,14}/g

/** What is left to understand: "add my brother Ben 212 555 0137" says whom, and the digits mean nothing else. */
export const withoutPhoneNumbers = (text: string): string => text.replace(phoneNumber, ' ').trim()
