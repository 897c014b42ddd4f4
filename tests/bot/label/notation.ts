import { readFileSync } from 'node:fs'
import type { LabelReading, NotUnderstood } from '../../../src/bot/label/reading.ts'
import type { DoseUnit } from '../../../src/domain/amount.ts'
import type { AmountSaid, DaysSaid, LabelPhase, TimeSaid } from '../../../src/domain/directions.ts'
import type { Fraction } from '../../../src/domain/fraction.ts'
import type { MonthDay } from '../../../src/domain/timing.ts'

/** A label and what it is to be read as, one a line: "1 tab bid", a tab, "1 tablet 2/day". */
export interface Line {
  readonly label: string
  readonly expected: string
}

export const linesOf = (file: string): readonly Line[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [label = '', expected = ''] = line.split('\t')
      return { label, expected }
    })

/** As it is written in the tables. What all phases share stands at each. */
export function noted(read: LabelReading | NotUnderstood): string {
  if ('why' in read) return 'part' in read ? `? ${read.why}: ${read.part}` : `? ${read.why}`
  const remarks = read.remarks.map(({ kind }) => kind)
  const phases = read.phases.map((phase) => {
    const extras = [...remarks, ...extrasOf(phase, read.purpose)]
    return `${whenNoted(phase)}${extras.length === 0 ? '' : ` | ${extras.join(', ')}`}`
  })
  const cautions = read.cautions.map(({ danger }) => danger)
  return `${phases.join(' ; then ')}${cautions.length === 0 ? '' : ` ! ${cautions.join(', ')}`}`
}

/** A table says of what is missing only that it is, and what a label says in whichever order. */
export function meets(read: LabelReading | NotUnderstood, expected: string): boolean {
  const got = noted(read)
  if (/^\? no\w+$/.test(expected)) return got.startsWith(`${expected}:`)
  const refused = /^\? \w+: /.exec(expected)?.[0]
  // The part that is named may hold a few words more.
  if (refused !== undefined)
    return got.startsWith(refused) && got.slice(refused.length).includes(expected.slice(refused.length))
  return normal(got) === normal(expected)
}

const normal = (notation: string): string =>
  notation.startsWith('?')
    ? notation
    : notation
        .split(' ! ')
        .map((part) =>
          part
            .split(' ; then ')
            .map((phase) => {
              const [when, extras = ''] = phase.split(' | ')
              return `${when} | ${extras.split(', ').sort().join(', ')}`
            })
            .join(' ; then '),
        )
        .join(' ! ')

const shown: Partial<Record<DoseUnit, string>> = { microgram: 'mcg', ml: 'mL' }
const figure = ({ numerator, denominator }: Fraction): string => String(numerator / denominator)

function amountNoted({ value, upTo, unit, strength }: AmountSaid): string {
  const figures = `${figure(value)}${upTo === null ? '' : `-${figure(upTo)}`}`
  const of = strength === null ? '' : ` (${figure(strength.value)} ${shown[strength.unit] ?? strength.unit})`
  return `${figures}${unit === null ? '' : ` ${shown[unit] ?? unit}`}${of}`
}

function timeNoted(time: TimeSaid): string {
  switch (time.kind) {
    case 'clock':
      return `@${time.time.toString({ smallestUnit: 'minute' })}`
    case 'partOfDay':
      return `@${time.part}`
    case 'named': {
      const named = time.named === 'onWaking' ? 'waking' : time.named
      const minutes = time.minutes === null ? '' : `${time.minutes} min `
      return `@${minutes}${time.relation === 'at' ? '' : `${time.relation} `}${named}`
    }
    case 'anyTime':
      return ''
    default:
      return time satisfies never
  }
}

const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const plural = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`

function daysNoted(days: DaysSaid): string {
  switch (days.kind) {
    case 'everyDay':
      return ''
    case 'everyDays':
      return ` every ${plural(days.every, 'day')}`
    case 'everyWeeks': {
      const on = days.weekdays.map((day) => weekdayNames[day - 1]).join(',')
      if (on === '') return ` every ${plural(days.every, 'week')}`
      return ` on ${on}${days.every === 1 ? '' : ` every ${plural(days.every, 'week')}`}`
    }
    case 'everyMonths':
      return `${days.day === null ? '' : ` on ${monthDayNoted(days.day)}`} every ${plural(days.every, 'month')}`
    default:
      return days satisfies never
  }
}

const monthDayNoted = (day: MonthDay): string =>
  day.kind === 'dayOfMonth'
    ? `day ${day.day}`
    : day.kind === 'lastDay'
      ? 'the last day'
      : `${day.nth} ${weekdayNames[day.weekday - 1]}`

function whenNoted({ when }: LabelPhase): string {
  switch (when.kind) {
    case 'everyHours':
      return `${amountNoted(when.amount)} every ${when.hours} h${when.whileAwake ? ' while awake' : ''}`
    case 'once':
      return `${amountNoted(when.amount)} once`
    case 'asNeeded':
      return [amountNoted(when.amount), 'prn', ...when.times.map(timeNoted)].join(' ')
    case 'calendar': {
      const [first] = when.intakes
      const days = daysNoted(when.days)
      if (first?.time.kind === 'anyTime') {
        const count = when.intakes.length
        return `${amountNoted(first.amount)}${days === '' || count > 1 ? ` ${count}/day` : ''}${days}`
      }
      return `${when.intakes.map(({ amount, time }) => `${amountNoted(amount)} ${timeNoted(time)}`).join(' + ')}${days}`
    }
    default:
      return when satisfies never
  }
}

function extrasOf({ when, lasts }: LabelPhase, purpose: string | null): readonly string[] {
  const needed = when.kind === 'asNeeded' ? when : null
  const maximum = needed?.maximum ?? null
  return [
    ...(purpose === null ? [] : [`for ${purpose}`]),
    ...(needed === null || needed.leastHours === null ? [] : [`least ${needed.leastHours} h`]),
    ...(maximum === null
      ? []
      : maximum.kind === 'doses'
        ? [`max ${maximum.count} doses/24 h`]
        : [`max ${figure(maximum.value)} ${shown[maximum.unit] ?? maximum.unit}/24 h`]),
    ...(lasts === null
      ? []
      : [`for ${lasts.kind === 'doses' ? plural(lasts.count, 'dose') : plural(lasts.count, lasts.unit)}`]),
  ]
}
