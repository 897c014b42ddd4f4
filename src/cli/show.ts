import Table from 'cli-table3'
import type { Instant, Zone } from '../domain/time.ts'

export const terminalWidth = 80

/** Every row on as many lines as it needs, the whole never wider than a terminal. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const colWidths = widths(heads, rows)
  const shown = new Table({
    head: [...heads],
    colWidths,
    wordWrap: true,
    wrapOnWordBoundary: true,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 1 },
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '',
      'left-mid': '',
      right: '',
      'right-mid': '',
      mid: '',
      'mid-mid': '',
      middle: ' ',
    },
  })
  shown.push(...rows.map((row) => row.map((cell, i) => broken(cell, (colWidths[i] ?? terminalWidth) - 1))))
  return shown
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

/** As wide as what is in them; if that is too much, the widest ones give way. A gap of one stands between columns. */
function widths(heads: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const natural = heads.map(
    (head, i) => Math.max(head.length, ...rows.map((row) => (row[i] ?? '').length)) + 1,
  )
  const room = terminalWidth - (heads.length - 1)
  while (natural.reduce((sum, width) => sum + width, 0) > room) {
    const widest = natural.indexOf(Math.max(...natural))
    natural[widest] = (natural[widest] ?? 0) - 1
  }
  return natural
}

/** A word that is longer than its column would be cut off. */
const broken = (cell: string, width: number): string =>
  cell
    .split(' ')
    .map((word) =>
      word.length > width ? (word.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join('\n') : word,
    )
    .join(' ')

/** `Tue 24 Nov 08:00`, on the wall clock of the zone. */
export function when(at: Instant, zone: Zone): string {
  const local = at.toZonedDateTimeISO(zone)
  const day = local
    .toPlainDate()
    .toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })
  return `${day.replace(',', '')} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

/** Without a patient whose zone it could be. */
export const whenHere = (at: Instant): string => when(at, Temporal.Now.timeZoneId())

/** Prints a listing: for people, or as JSON for programs. */
export function print(json: boolean | undefined, data: unknown, forPeople: () => string): void {
  process.stdout.write(`${json === true ? JSON.stringify(data, null, 2) : forPeople()}\n`)
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`)
