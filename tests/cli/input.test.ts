import { describe, expect, it } from 'vitest'
import * as input from '../../src/cli/input.ts'

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('what is typed', () => {
  it.each<[string, () => unknown, unknown]>([
    ['a zone in any case', () => input.readZone('europe/madrid'), 'Europe/Madrid'],
    ['an old name of a zone', () => input.readZone('Asia/Calcutta'), 'Asia/Calcutta'],
    ['a country', () => input.readCountry('es'), 'ES'],
    ['a time with one digit', () => input.readTime('8:05'), '08:05:00'],
    ['times with commas', () => input.readTimes('08:00, 20:00', undefined), ['08:00:00', '20:00:00']],
    ['weekdays, in order and once', () => input.readWeekdays('Fri,mon,MONDAY'), [1, 5]],
    ['a day and a time', () => input.readWeekly('sun@18:00'), { weekday: 7, time: '18:00:00' }],
    ['off', () => input.readDaily('off'), 'off'],
    ['no follow-ups', () => input.readFollowUps('none'), []],
    [
      'a number with blanks',
      () => input.readContact('sms:+1 (212) 555-0147', undefined),
      [{ kind: 'address', address: { channel: 'sms', value: '+12125550147' } }],
    ],
    [
      'contacts in order',
      () => input.readContact('telegram', [{ kind: 'telegramLink' }]),
      [{ kind: 'telegramLink' }, { kind: 'telegramLink' }],
    ],
  ])('%s is read', (_what, read, expected) => {
    expect(plain(read())).toEqual(expected)
  })

  it.each<[string, () => unknown]>([
    ['an offset, which knows no summer time', () => input.readZone('+02:00')],
    ['a zone that is none', () => input.readZone('Mars/Base')],
    ['a country that is none', () => input.readCountry('XX')],
    ['24:00', () => input.readTime('24:00')],
    ['a bare hour', () => input.readTime('8')],
    ['the same time twice', () => input.readTimes('08:00', [Temporal.PlainTime.from('08:00')])],
    ['follow-ups out of order', () => input.readFollowUps('45,15')],
    ['a year to come', () => input.readBirthYear('3000')],
    ['a chat id, to which no bot may write first', () => input.readContact('telegram:12345', undefined)],
    ['a number without its country', () => input.readContact('sms:5551234567', undefined)],
    ['a language that is not spoken', () => input.readLanguage('fr')],
    ['half a minute', () => input.readMinutes('0.5')],
  ])('%s is refused', (_what, read) => {
    expect(read).toThrow(/Give|Did you mean|cannot|twice/)
  })
})
