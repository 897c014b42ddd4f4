import Table from 'cli-table3'
import type { Figure } from './figures.ts'

/** All figures as one table. */
export function tableOf(figures: readonly Figure[]): string {
  const table = new Table({
    head: ['what', 'figure', '', 'beside it', '', 'ratio', 'target'],
    colAligns: ['left', 'right', 'left', 'left', 'right', 'right', 'left'],
    style: { head: [], border: [] },
  })
  for (const { what, value, unit, beside, held } of figures) {
    const holds = held === undefined ? '' : `${held.what}: ${held.holds ? 'yes' : 'NO'}`
    const target =
      beside?.target === undefined
        ? ''
        : `≥ ${beside.target}${beside.ratio >= beside.target ? '' : ', missed'}`
    table.push([
      what,
      shown(value),
      unit,
      beside?.what ?? holds,
      beside === undefined ? '' : shown(beside.value),
      beside === undefined ? '' : beside.ratio.toFixed(2),
      target,
    ])
  }
  return table.toString()
}

/** Three digits that say something. */
const shown = (value: number): string =>
  value.toLocaleString('en', value >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 })
