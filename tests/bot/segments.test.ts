import fc from 'fast-check'
import { SegmentedMessage } from 'sms-segments-calculator'
import { describe, expect, it } from 'vitest'
import { segmentsOf } from '../../src/bot/segments.ts'

/** Of each kind that counts differently: plain, extended GSM-7, accents, other alphabets, what joins, what is a pair. */
const unit = fc.constantFrom(
  ...'aZ0 \n@_-¿ñü',
  ...'[]{}^~|\\€',
  ...'áíóúÁ',
  ...'çàæ£Ω',
  ...'`’жα',
  '\r\n',
  'é',
  '👍🏽',
  '🙂',
)
const ofSome = (units: fc.Arbitrary<string>) =>
  fc.array(units, { minLength: 0, maxLength: 340, size: 'max' }).map((all) => all.join(''))

describe('the segments of an SMS', () => {
  it.each([
    ['any', ofSome(unit)],
    ['plain', ofSome(fc.constantFrom(...'abcXYZ 019\n!"#$%&\'()*+,-./:;<=>?@_¡¿ñÑéÉüÜ'))],
    ['accented', ofSome(fc.constantFrom(...'áíóúÁÍÓÚ [~ñçÿ¡'))],
  ])('are those that the service counts: %s text', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(segmentsOf(text)).toBe(Math.max(1, new SegmentedMessage(text).segmentsCount))
      }),
    )
  })

  it('begin anew after 160 and 153 characters, or 70 and 67', () => {
    expect([160, 161, 306, 307].map((length) => segmentsOf('a'.repeat(length)))).toEqual([1, 2, 2, 3])
    expect([70, 71, 134, 135].map((length) => segmentsOf('á'.repeat(length)))).toEqual([1, 2, 2, 3])
  })
})
