import { SegmentedMessage } from 'sms-segments-calculator'

/** One septet of GSM-7 each, and none joins with its neighbour. */
const plain = /^[\n A-Za-z0-9!"#$%&'()*+,\-./:;<=>?@_¡¿ñÑéÉüÜ]*$/
/** One code unit of UCS-2 each, in a text that is none of GSM-7 for the vowels in it. */
const accented = /^[\n -~¡-ÿ]*[áíóúÁÍÓÚ][\n -~¡-ÿ]*$/

/**
 * How many segments an SMS takes: 160 characters of GSM-7 or 70 of UCS-2 fit one, 153 or 67 each of several. Nearly all
 * texts can be counted by their length; taking a text apart takes the library a millisecond.
 */
export function segmentsOf(text: string): number {
  if (plain.test(text)) return text.length <= 160 ? 1 : Math.ceil(text.length / 153)
  if (accented.test(text)) return text.length <= 70 ? 1 : Math.ceil(text.length / 67)
  return Math.max(1, new SegmentedMessage(text).segmentsCount)
}
