import type { Danger } from '../bot/label/dangers.ts'
import type { AskedTime } from '../bot/label/plan.ts'
import type { NotUnderstood } from '../bot/label/reading.ts'

/** Why a label is not read, for an operator: the part, what is wrong with it, and what to write. */
export function notUnderstoodWords(found: NotUnderstood): string {
  switch (found.why) {
    case 'empty':
      return 'It says nothing.'
    case 'tooLong':
      return 'It is too long for a label.'
    case 'ambiguous':
      return `"${found.part}": ${dangerWords[found.danger]}`
    case 'unknown':
      return `"${found.part}" is not understood.`
    case 'notExact':
      return `"${found.part}" leaves open how much or when exactly.`
    case 'contradicts':
      return `"${found.part}" does not go with the rest of it.`
    case 'noAmount':
      return `"${found.part}" does not say how much.`
    case 'noTiming':
      return `"${found.part}" does not say when.`
    case 'notHeld':
      return `"${found.part}" is nothing that a plan here can hold.`
    default:
      return found satisfies never
  }
}

/** After ISMP's List of Error-Prone Abbreviations. */
export const dangerWords: Readonly<Record<Danger, string>> = {
  qd: 'read as once a day. It is mistaken for four times a day (qid); write "daily".',
  qod: 'read as every other day. It is mistaken for daily or four times a day; write "every other day".',
  od: 'read as once a day. It also stands for the right eye; write "daily".',
  hs: 'read as at bedtime. It also stands for half-strength; write "at bedtime".',
  xDays: 'read as days. It is mistaken for doses; write "for 7 days".',
  trailingZero: 'read without the zero after the point. 5.0 is mistaken for 50; write "5".',
  microgram: 'read as micrograms. It is mistaken for mg; write "mcg".',
  cc: 'read as mL. It is mistaken for units; write "mL".',
  sign: 'read as "and" or "at". These signs are mistaken for a 2; write the word.',
  sc: 'read as under the skin. It is mistaken for SL, under the tongue; write "under the skin".',
  odAlone: 'once a day, or the right eye? Write "daily".',
  xTimes: 'days, doses or times a day? Write "for 3 days" or "3 times a day".',
  nakedDecimal: 'a point with no figure before it is overlooked. Write "0.5".',
  thousands: 'a thousand, or a decimal? Write 1000 without a sign, or no zeros after the point.',
  decimalComma: 'a decimal comma? Write it with a point, such as "0.5".',
  units: 'it is mistaken for 0, 4 or 10. Write "units".',
  morphine: 'morphine or magnesium? Write the name, and leave it out here.',
  ss: 'half, 55 or a sliding scale? Write "half".',
  biw: 'twice a week, or every two weeks? Write which days.',
  tiw: 'three times a week, or a day? Write which days.',
  q1d: 'it is mistaken for four times a day. Write "daily".',
  q6pm: 'at 6 in the evening, or every 6 hours? Write "at 6 pm".',
  bt: 'at bedtime, or twice a day? Write the words.',
  eyesAndEars: 'an eye, an ear, or something else? Write the words.',
  ivFour: 'four, or into a vein? Write the word.',
  slash: 'a half, or one or two? Write "half a tablet" or "1 or 2 tablets".',
  letterT: 'a tablet, a teaspoon or a tablespoon? Write the word.',
  spoon: 'spoons differ. Write mL.',
  biweekly: 'twice a week, or every two weeks? Write which.',
  bimonthly: 'twice a month, or every two months? Write which.',
  discontinue: 'to stop, or to leave hospital? Write the word.',
  clock: 'in the morning or in the evening? Write it as 08:00 or 20:00, or with am or pm.',
  dashes: 'at which times of the day? Write them out.',
  maximumOf: 'at most so many of what? Write "3 times a day" or "3 tablets a day".',
  tomorrow: 'in the morning, or tomorrow? Write "por la mañana".',
  lunchOrFood: 'at lunch, or with food? Write "en el almuerzo" or "con alimentos".',
  fortnightOr15: 'every 14 days, or twice a month? Write "cada 14 días".',
  thenWhen: 'it does not say how long what comes before it lasts. Write "for 7 days, then".',
}

/** "in the morning", "before breakfast" */
export function askedWords(asked: AskedTime): string {
  switch (asked.kind) {
    case 'partOfDay':
      return asked.part === 'midday' || asked.part === 'night' ? `at ${asked.part}` : `in the ${asked.part}`
    case 'around':
      return `${asked.relation} ${asked.named === 'onWaking' ? 'waking' : asked.named}`
    case 'ofDay':
      return asked.of === 1 ? 'once a day' : `${asked.nth} of ${asked.of} a day`
    case 'first':
      return `the first of every ${asked.hours} hours, by the clock`
    case 'once':
      return 'the single time'
    default:
      return asked satisfies never
  }
}
