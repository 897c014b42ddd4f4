import type { Element } from './element.ts'

/** So often in so long, as Timing.repeat says it. */
export interface Frequency {
  /** Null: not said. */
  readonly times: number | null
  readonly timesMax: number | null
  readonly period: number
  readonly unit: 'min' | 'h' | 'd' | 'wk' | 'mo'
}

const isUnit = (unit: string | null): unit is Frequency['unit'] =>
  unit !== null && ['min', 'h', 'd', 'wk', 'mo'].includes(unit)

/** Codes of GTSAbbreviation that say how often and nothing of when. http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation */
const codes: ReadonlyMap<string, Pick<Frequency, 'times' | 'period' | 'unit'>> = new Map(
  Object.entries({
    QD: { times: 1, period: 1, unit: 'd' },
    BID: { times: 2, period: 1, unit: 'd' },
    TID: { times: 3, period: 1, unit: 'd' },
    QID: { times: 4, period: 1, unit: 'd' },
    QOD: { times: 1, period: 2, unit: 'd' },
    Q4H: { times: 1, period: 4, unit: 'h' },
    Q6H: { times: 1, period: 6, unit: 'h' },
    Q8H: { times: 1, period: 8, unit: 'h' },
  }),
)

/** 'refused', or null where the times alone say it, which then are those of every day. */
export function frequencyIn(timing: Element): Frequency | 'refused' | null {
  const repeat = timing.child('repeat')
  const code = timing.child('code')?.children('coding')[0]?.text('code') ?? null
  if (repeat === null || isBoundsAlone(repeat)) {
    if (code === null) return null
    const known = codes.get(code)
    if (known !== undefined) return { ...known, timesMax: null }
    return timing.refuse('code', `"${code}" is not known here, and there is no repeat`) ?? 'refused'
  }
  const [times, timesMax] = [repeat.number('frequency'), repeat.number('frequencyMax')]
  const [period, unit] = [repeat.number('period'), repeat.text('periodUnit')]
  if (period === null && unit === null && times === null && timesMax === null) return null
  if (period === null || period <= 0 || !isUnit(unit))
    return repeat.refuse('periodUnit', 'needs a period above 0 in min, h, d, wk or mo') ?? 'refused'
  if (times !== null && !(Number.isInteger(times) && times > 0))
    return repeat.refuse('frequency', 'has to be a whole number above 0') ?? 'refused'
  return { times, timesMax, period, unit }
}

const sayingWhen = ['frequency', 'period', 'periodUnit', 'dayOfWeek', 'timeOfDay', 'when', 'extension']
const isBoundsAlone = (repeat: Element): boolean => !sayingWhen.some((key) => repeat.has(key))
