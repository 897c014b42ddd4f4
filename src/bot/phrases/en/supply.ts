import type { Fraction } from '../../../domain/fraction.ts'
import type { LocalDate } from '../../../domain/time.ts'
import type { StopRisk } from '../../abruptStop.ts'
import type { LeftWords, MedicineSupply, MedicineWords, MoreWords } from '../../supplyContent.ts'
import { figure } from '../amounts.ts'
import { clock, daysAhead } from '../calendar.ts'
import type { Phrases, Voice } from '../phrases.ts'
import { counted } from './amounts.ts'
import { day, emergency, plural, sentences } from './words.ts'

/** What she has of a medicine, and how she gets more. */
export const supply = {
  supplyLow: ({ step, medicine, left, more }, voice) =>
    sentences(
      step === 'out'
        ? `${voice.name}, what is left of ${medicineOf(medicine, voice)} is not enough for today.`
        : `${voice.name}, ${medicineOf(medicine, voice)} is running low.`,
      left === null ? null : leftSentence(left),
      left === null || step === 'out' ? null : lasts(left, voice),
      whatToDo(more, step === 'early'),
      'When you have more, tell me, like "picked up 30".',
    ),
  supplyNoted: ({ pickedUp, fresh, step, medicine, left, more }, voice) =>
    sentences(
      pickedUp === null
        ? `Noted: ${left === null ? '' : amountLeft(left)} of ${medicineOf(medicine, voice)}.`
        : `Noted: ${figure(pickedUp, '.')} more of ${medicineOf(medicine, voice)}.`,
      pickedUp === null || fresh || left === null ? null : leftSentence(left),
      left === null ? null : lasts(left, voice),
      pickedUp !== null && fresh ? 'If you had some before, tell me how many you have in all.' : null,
      step === null ? null : whatToDo(more, step === 'early'),
    ),
  supplyLeft: ({ medicines }, voice) =>
    medicines.length === 0
      ? 'There is no medicine on your list.'
      : medicines.map((one) => leftLine(one, voice)).join(voice.room === 'short' ? ' ' : '\n'),
  supplyRunningLow: ({ medicine, left, more, step }, voice) =>
    sentences(
      'Thanks for telling me.',
      left === null ? null : sentences(leftSentence(left), lasts(left, voice)),
      left !== null && step === null
        ? 'If my count is wrong, tell me, like "10 left".'
        : whatToDo(more, false),
      left === null ? `If you count ${medicineOf(medicine, voice)}, tell me, like "10 left".` : null,
    ),
  refillsNoted: ({ medicine, more }, voice) =>
    sentences(
      `Noted: ${more.refills === 0 ? 'no refills' : plural(more.refills ?? 0, 'refill')} left for ${medicineOf(medicine, voice)}.`,
      more.refills === 0
        ? `A new prescription takes time, so I'll tell you ${plural(more.leadDays, 'day')} before it runs out.`
        : null,
    ),
  supplyOut: ({ medicine, stop, country }, voice) => {
    const it = medicineOf(medicine, voice)
    return sentences(
      `Thank you for telling me, ${voice.name}. I noted that none is left of ${it}.`,
      stop === null
        ? 'Please call your pharmacy or your doctor today and ask how you can get more.'
        : `It is not safe to be without this one all at once${voice.names ? `: ${risks[stop.risk]}` : ''}. Please call your pharmacy or your doctor today.`,
      'Ask if they can give you enough for a few days.',
      stop?.afterAGap === true
        ? 'If you have been without it for two days or more, ask before you take it again.'
        : null,
      stop === null ? null : `If you feel very unwell, call ${emergency(country)}.`,
    )
  },
  askUnits: ({ of, miscounted, medicine, left, more }, voice) => {
    const it = medicineOf(medicine, voice)
    return sentences(
      miscounted ? `My count of ${it} is wrong: it says that none is left, and you took some.` : null,
      of === 'left'
        ? `How many ${units(left)} of ${it} do you have now, in all?`
        : `Good. How many ${units(left)} of ${it} did you pick up?`,
      of === 'pickedUp' && more.perFill !== null ? `One fill is ${figure(more.perFill, '.')}.` : null,
      'Please send just the number, or: not sure.',
    )
  },
  unitsNotSure: () => 'All right, I noted nothing. When you have counted, tell me, like "20 left".',
  whichMedicine: () => "Which medicine do you mean? I'll note it then.",
  noSupplyMeant: () => "I don't have that medicine on your list any more, so I noted nothing.",
} satisfies Partial<Phrases['say']>

/** "lithium 300 mg", "your 8:00 medicine", "your 8:00 medicine (starts with L)" */
export function medicineOf({ name, only, time, starts }: MedicineWords, voice: Voice): string {
  if (voice.names) return name
  if (only) return 'your medicine'
  const which = time === null ? 'as-needed' : clock(time)
  return `your ${which} medicine${starts === null ? '' : ` (starts with ${starts})`}`
}

/** "6 tablets", "4 to 6 tablets" where some doses had no answer. */
function amountLeft({ most, least, unit }: LeftWords): string {
  const one = (n: Fraction) => (unit === null ? figure(n, '.') : counted(n, unit))
  return isSame(least, most) ? one(most) : `${figure(least, '.')} to ${one(most)}`
}

const isSame = (a: Fraction, b: Fraction): boolean =>
  a.numerator === b.numerator && a.denominator === b.denominator

function leftSentence(left: LeftWords): string {
  if (left.most.numerator <= 0) return 'By my count none is left.'
  const unsure = isSame(left.least, left.most) ? '' : ' Some doses had no answer, so this is a rough count.'
  return `By my count ${amountLeft(left)} ${isOne(left) ? 'is' : 'are'} left.${unsure}`
}

const isOne = ({ most, least }: LeftWords): boolean =>
  isSame(most, least) && most.numerator <= most.denominator

function lasts({ ahead, byUse }: LeftWords, voice: Voice): string {
  if (ahead === null) return "I can't count them down: your plan does not say in figures how much you take."
  const { lastsUntil, runsOutOn } = ahead
  if (byUse)
    return runsOutOn === null || lastsUntil === null
      ? ''
      : `If you use it as lately, that lasts until about ${day(lastsUntil, voice)}.`
  if (runsOutOn === null) return 'That is enough for all that is planned.'
  return lastsUntil === null
    ? 'That is not enough for the next dose.'
    : `That lasts until ${day(lastsUntil, voice)}${inDays(lastsUntil, voice)}.`
}

/** Where the day is no weekday: " (21 days)". */
function inDays(date: LocalDate, voice: Voice): string {
  const ahead = daysAhead(date, voice)
  return ahead < 7 ? '' : ` (${ahead} days)`
}

/** Whom to ask; with a few days left it is time to call. */
function whatToDo({ refills }: MoreWords, hasTime: boolean): string {
  if (refills === 0)
    return `No refills are left, so you need a new prescription. Please ${hasTime ? 'ask' : 'call'} your doctor or clinic ${hasTime ? 'soon' : 'today'}.`
  const known = refills === null ? '' : `You have ${plural(refills, 'refill')} left. `
  return hasTime
    ? `${known}Please ask your pharmacy for a refill.`
    : `${known}Please call your pharmacy today.`
}

function leftLine({ medicine, left }: MedicineSupply, voice: Voice): string {
  const it = medicineOf(medicine, voice)
  if (left === null) return `I don't know how many of ${it} you have. Tell me, like "20 left".`
  if (left.most.numerator <= 0) return `By my count none is left of ${it}.`
  const unsure = isSame(left.least, left.most) ? '' : ' (some doses had no answer)'
  return sentences(`You have ${amountLeft(left)} of ${it}${unsure}.`, lasts(left, voice))
}

/** For the week: "Running low: lithium 300 mg, 6 tablets." */
export const lowInWeek = (low: readonly MedicineSupply[], voice: Voice): string | null =>
  low.length === 0
    ? null
    : `Running low: ${low.map((one) => `${medicineOf(one.medicine, voice)}${one.left === null ? '' : `, ${amountLeft(one.left)}`}`).join('; ')}.`

const units = (left: LeftWords | null): string =>
  left?.unit == null ? 'pieces' : counted({ numerator: 2, denominator: 1 }, left.unit).replace('2 ', '')

const risks: { readonly [K in StopRisk]: string } = {
  seizures: 'that can cause seizures',
  withdrawal: 'that can make you feel very ill',
  return: 'you may get ill again fast',
  heart: 'your blood pressure or heart may react',
}
