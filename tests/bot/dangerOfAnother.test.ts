import { expect, it } from 'vitest'
import { isDangerOfAnother } from '../../src/bot/dangerOfAnother.ts'
import type { Danger } from '../../src/domain/danger.ts'

const of = (text: string, ofDanger: string, danger: Danger = 'suicide'): 'herself' | 'another' =>
  isDangerOfAnother(text, ofDanger, danger, ['Ana']) ? 'another' : 'herself'

it.each([
  ['I want to die', 'want to die', 'suicide'],
  ["I can't go on, I want to die. Ana does not know", 'I want to die', 'suicide'],
  ['want to die', 'want to die', 'suicide'],
  ["I'll kill myself", 'kill myself', 'suicide'],
  ['I took the whole bottle', 'took the whole bottle', 'overdose'],
  ['quiero morirme', 'quiero morirme', 'suicide'],
  ['no puedo más, voy a matarme', 'matarme', 'suicide'],
] as const)('%s is told of herself', (text, ofDanger, danger) => {
  expect(of(text, ofDanger, danger)).toBe('herself')
})

it.each([
  ['my sister took an overdose', 'took an overdose', 'overdose'],
  ['I think Ana wants to die', 'wants to die', 'suicide'],
  ["I'm afraid she'll kill herself", 'kill herself', 'suicide'],
  ['overdose!', 'overdose', 'overdose'],
  ['can not breathe', 'can not breathe', 'breathing'],
  ['mi hermana se quiere matar', 'se quiere matar', 'suicide'],
  ['creo que Ana quiere morir', 'quiere morir', 'suicide'],
] as const)('%s is told of another', (text, ofDanger, danger) => {
  expect(of(text, ofDanger, danger)).toBe('another')
})
