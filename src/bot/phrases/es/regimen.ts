import type { Dosage, DosagePhase } from '../../../domain/prescription.ts'
import type { LocalDate } from '../../../domain/time.ts'
import {
  type DoseTime,
  isNamed,
  type Maximum,
  type MonthDay,
  type NamedTime,
  type Timing,
  type TimingOf,
  timesNamed,
} from '../../../domain/timing.ts'
import { dayAndMonth } from '../calendar.ts'
import { byAmount, phasesAhead, type RegimenPhrases, type RegimenWords } from '../regimen.ts'
import { amount, counted } from './amounts.ts'
import { plural, theHour, weekdayName, y } from './words.ts'

const places = {
  onWaking: { at: 'al despertar', of: 'de despertar' },
  breakfast: { at: 'con el desayuno', of: 'del desayuno' },
  lunch: { at: 'con la comida', of: 'de la comida' },
  dinner: { at: 'con la cena', of: 'de la cena' },
  bedtime: { at: 'al acostarte', of: 'de acostarte' },
}

function namedTime({ named: moment, offsetMin }: NamedTime): string {
  if (offsetMin === 0) return places[moment].at
  const min = Math.abs(offsetMin)
  const span = min % 60 === 0 ? plural(min / 60, 'hora') : plural(min, 'minuto')
  return `${span} ${offsetMin < 0 ? 'antes' : 'después'} ${places[moment].of}`
}

function timesWords(times: readonly DoseTime[]): string {
  const clocks = times.flatMap((time) => (isNamed(time) ? [] : [theHour(time)]))
  const byRoutine = times.flatMap((time) => (isNamed(time) ? [namedTime(time)] : []))
  return y([...(clocks.length === 0 ? [] : [`a ${y(clocks)}`]), ...byRoutine])
}

export function dosage(said: Dosage, today: LocalDate): string {
  const { timing } = said
  if (timing.kind === 'asNeeded') return `${amount(said.amount)} ${whenNeeded(timing)}`
  if (timing.kind === 'cycle') {
    const inDays = { ...said, timing: { kind: 'daily', times: timing.times, weekdays: [] } } as const
    return `${dosage(inDays, today)} ${inCycle(timing)}`
  }
  const often = howOften(timing, today)
  const groups = byAmount(said, timesNamed(timing))
  const [only] = groups
  if (only === undefined) return `${amount(said.amount)} ${often}`
  if (timing.kind === 'afterTaken')
    return `${amount(only.amount)} ${often}, la primera ${timesWords(only.times)}`
  if (groups.length === 1) return `${amount(only.amount)} ${often} ${timesWords(only.times)}`
  return `${y(groups.map((one) => `${amount(one.amount)} ${timesWords(one.times)}`))}, ${often}`
}

const inCycle = (timing: TimingOf<'cycle'>): string =>
  `durante ${plural(timing.on, 'día')}, luego ${plural(timing.off, 'día')} sin tomar, una y otra vez`

function howOften(timing: Exclude<Timing, { kind: 'asNeeded' | 'cycle' }>, today: LocalDate): string {
  switch (timing.kind) {
    case 'daily':
      return timing.weekdays.length === 0 ? 'a diario' : onWeekdays(timing.weekdays)
    case 'everyDays':
      return timing.every % 7 === 0
        ? `${everyNth(timing.every / 7, 'semana')} el ${weekdayName(timing.anchor.dayOfWeek)}`
        : everyNth(timing.every, 'día')
    case 'everyWeeks':
      return `${everyNth(timing.every, 'semana')} el ${y(timing.weekdays.map(weekdayName))}`
    case 'everyHours':
      return timing.through === 'day'
        ? `cada ${plural(timing.hours, 'hora')} de noche también, contando desde ${theHour(timing.first)}`
        : `cada ${plural(timing.hours, 'hora')} mientras no duermes`
    case 'afterTaken':
      return `${plural(timing.hours, 'hora')} después de la anterior`
    case 'monthly':
      return `${monthDay(timing.day)} de cada ${timing.every === 1 ? 'mes' : `${timing.every} meses`}`
    case 'once':
      return `una sola vez, el ${date(timing.date, today)}`
    default:
      return timing satisfies never
  }
}

const everyNth = (n: number, unit: string): string => (n === 1 ? `cada ${unit}` : `cada ${plural(n, unit)}`)

/** "los lunes y jueves"; lunes to viernes are the same for many. */
const onWeekdays = (weekdays: readonly number[]): string =>
  `los ${y(weekdays.map((day) => (day > 5 ? `${weekdayName(day)}s` : weekdayName(day))))}`

const nths = { 1: 'primer', 2: 'segundo', 3: 'tercer', 4: 'cuarto', last: 'último' }

function monthDay(day: MonthDay): string {
  switch (day.kind) {
    case 'dayOfMonth':
      return `el ${day.day}`
    case 'lastDay':
      return 'al final'
    case 'nthWeekday':
      return `el ${nths[day.nth]} ${weekdayName(day.weekday)}`
    default:
      return day satisfies never
  }
}

function whenNeeded({ reason, maximum, leastIntervalMin, times }: TimingOf<'asNeeded'>): string {
  const apart =
    leastIntervalMin === null
      ? null
      : `con al menos ${leastIntervalMin % 60 === 0 ? plural(leastIntervalMin / 60, 'hora') : plural(leastIntervalMin, 'minuto')} entre una y otra`
  return [
    `si hace falta${reason === null ? '' : ` para ${reason}`}${times.length === 0 ? '' : ` ${timesWords(times)}`}`,
    ...(maximum === null ? [] : [`como mucho ${maximumWords(maximum)} en 24 horas`]),
    ...(apart === null ? [] : [apart]),
  ].join(', ')
}

export const maximumWords = (maximum: Maximum): string =>
  maximum.kind === 'doses'
    ? maximum.count === 1
      ? 'una vez'
      : `${maximum.count} veces`
    : counted(maximum.value, maximum.unit)

const date = (on: LocalDate, today: LocalDate): string =>
  on.year === today.year ? dayAndMonth(on, 'es') : `${dayAndMonth(on, 'es')} de ${on.year}`

function phaseWords(phase: DosagePhase, startsLater: boolean, today: LocalDate): string {
  const ends =
    phase.lastsDoses === undefined
      ? phase.until === null
        ? ''
        : `, hasta el ${date(phase.until.subtract({ days: 1 }), today)}`
      : `, ${plural(phase.lastsDoses, 'toma')}`
  const isOnce = phase.dosage.timing.kind === 'once'
  const starts = startsLater && !isOnce ? `desde el ${date(phase.from, today)} ` : ''
  return `${starts}${dosage(phase.dosage, today)}${isOnce ? '' : ends}`
}

const regimen = ({ name, phases, today }: RegimenWords): string => {
  const ahead = phasesAhead(phases, today)
  if (ahead.length === 0) return `${name}: ya nada.`
  return `${name}: ${ahead.map(({ phase, startsLater }) => phaseWords(phase, startsLater, today)).join('; luego ')}.`
}

export const regimens: RegimenPhrases = {
  anyMedicine: 'Medicina',
  anyAppointment: 'Cita',
  amount,
  dosage,
  regimen,
}
