import { describe, expect, it } from 'vitest'
import { clockTimeIn } from '../../src/bot/understand/clockTimeIn.ts'
import { isNoReason, reasonsIn } from '../../src/bot/understand/reasonsIn.ts'
import { understand } from '../../src/bot/understand/understand.ts'
import type { SkipReason } from '../../src/domain/dose.ts'
import type { Language } from '../../src/domain/language.ts'
import { listening } from '../understanding/lines.ts'

describe('why, where it was asked', () => {
  it.each<readonly [Language, string, SkipReason]>([
    ['en', 'I forgot', 'forgot'],
    ['en', 'it slipped my mind', 'forgot'],
    ['en', 'because I feel fine', 'feltBetter'],
    ['en', 'fell asleep on the couch', 'asleep'],
    ['en', 'can not afford it', 'cost'],
    ['en', 'my doctor told me to', 'toldByDoctor'],
    ['es', 'se me olvidó', 'forgot'],
    ['es', 'me sentía mal', 'feltSick'],
    ['es', 'es que ya me siento mejor', 'feltBetter'],
    ['es', 'me quedé dormida', 'asleep'],
    ['es', 'es muy cara', 'cost'],
    ['es', 'no me hizo falta', 'notNeeded'],
  ])('%s "%s" says %s', (language, text, reason) => {
    expect(reasonsIn(text, language)).toEqual([reason])
  })

  it.each<readonly [Language, string]>([
    ['en', 'I took it and felt sick'],
    ['en', 'he forgot'],
    ['en', 'my sister had her baby'],
    ['es', 'la tomé y me sentí mal'],
  ])('%s "%s" says no reason', (language, text) => {
    expect(reasonsIn(text, language)).toEqual([])
  })

  it.each<readonly [Language, string, boolean]>([
    ['en', "I don't know", true],
    ['en', 'rather not say', true],
    ['en', "I don't know if I took it", false],
    ['es', 'no sé', true],
    ['es', 'prefiero no decirlo', true],
    ['es', 'no sé si la tomé', false],
  ])('%s "%s": is no reason: %s', (language, text, is) => {
    expect(isNoReason(text, language)).toBe(is)
  })
})

describe('a time that she writes', () => {
  const around = Temporal.PlainTime.from('20:00')
  it.each<readonly [Language, string, string | null]>([
    ['en', 'at 9', '21:00:00'],
    ['en', '21:30', '21:30:00'],
    ['en', 'how about 8:30 pm', '20:30:00'],
    ['en', 'no idea', null],
    ['en', 'between 8:00 and 9:00', null],
    ['es', 'a las 9 y media', '21:30:00'],
  ])('%s "%s" is %s', (language, text, time) => {
    expect(clockTimeIn(text, language, around)?.toString() ?? null).toBe(time)
  })
})

describe('what only people can answer', () => {
  const kinds = (text: string, language: Language) =>
    understand(text, listening(language, 'usual')).map(({ kind }) => kind)
  it.each<readonly [Language, string, string]>([
    ['en', 'am i talking to a person?', 'areYouAPerson'],
    ['en', 'are you a robot', 'areYouAPerson'],
    ['en', 'does anyone read this?', 'areYouAPerson'],
    ['en', 'can I speak to a nurse?', 'wantsPerson'],
    ['en', 'what does lithium do?', 'medicineQuestion'],
    ['en', 'what happens if I miss a dose?', 'medicineQuestion'],
    ['es', '¿hablo con una persona?', 'areYouAPerson'],
    ['es', 'quiero hablar con mi médico', 'wantsPerson'],
    ['es', '¿puedo tomar alcohol?', 'medicineQuestion'],
    ['en', 'he is safe now', 'patientSafe'],
    ['es', 'está a salvo', 'patientSafe'],
  ])('%s "%s" is %s', (language, text, kind) => {
    expect(kinds(text, language)).toEqual([kind])
  })

  it.each<readonly [Language, string]>([
    ['en', 'she is not safe'],
    ['en', 'is she safe?'],
    ['en', 'took it, can I drink with it?'],
    ['es', 'no está a salvo'],
  ])('%s "%s" is none of these', (language, text) => {
    expect(
      kinds(text, language).filter((kind) => kind === 'patientSafe' || kind === 'areYouAPerson'),
    ).toEqual([])
  })
})
