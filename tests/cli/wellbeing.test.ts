import { describe, expect, it } from 'vitest'
import { readQuestionnaire, readScale, readSigns, readTold } from '../../src/cli/inputWellbeing.ts'

const time = (text: string) => Temporal.PlainTime.from(text)

describe('what an operator types of her wellbeing', () => {
  it('reads scales, one after another', () => {
    const voices = readScale('voices:10@20:00')
    expect(voices).toEqual([{ name: 'voices', max: 10, time: time('20:00') }])
    expect(readScale('unrest:5@9:30', voices)).toEqual([
      ...voices,
      { name: 'unrest', max: 5, time: time('09:30') },
    ])
    expect(readScale('off', voices)).toEqual([])
  })

  it.each([
    'voices',
    'voices:10',
    'voices:1@20:00',
    'voices:11@20:00',
    ':5@20:00',
    'voices:5@25:00',
    '7:5@20:00',
  ])('refuses "%s" as a scale', (typed) => {
    expect(() => readScale(typed)).toThrow()
  })

  it('reads questionnaires', () => {
    expect(readQuestionnaire('phq9:2@tue@18:00')).toEqual([
      { name: 'phq9', everyWeeks: 2, weekday: 2, time: time('18:00') },
    ])
  })

  it.each(['phq9', 'phq9:3@tue@18:00', 'mmas8:2@tue@18:00', 'phq9:2@18:00', 'phq9:2@off'])(
    'refuses "%s" as a questionnaire',
    (typed) => {
      expect(() => readQuestionnaire(typed)).toThrow()
    },
  )

  it('reads signs and whom to tell', () => {
    expect(readSigns(' little sleep; spending at night , ')).toEqual(['little sleep', 'spending at night'])
    expect(readSigns('off')).toEqual([])
    expect(['me', 'care-team', 'people'].map(readTold)).toEqual(['me', 'careTeam', 'people'])
    expect(() => readTold('everybody')).toThrow()
  })
})
