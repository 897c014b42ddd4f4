import type { Choice } from '../domain/prompt.ts'

/** 3 is three or less, 10 is ten or more. */
export const hoursOffered: readonly number[] = [3, 4, 5, 6, 7, 8, 9, 10]

export const sleepChoice = (hours: number): Extract<Choice, { kind: 'score' }> => ({
  kind: 'score',
  scale: 'sleepHours',
  name: null,
  n: Math.min(10, Math.max(3, hours)),
})
