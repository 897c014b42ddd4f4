import { CsvError, parse } from 'csv-parse/sync'
import { readField } from './fields.ts'
import type { Remark } from './incoming.ts'

export interface Row {
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
}

/** The lines below the names of the columns. Empty where these can't be understood. */
export function rowsOf(text: string, known: readonly string[], refused: Remark[]): readonly Row[] {
  const records = recordsOf(text, refused)
  const [heads, ...rest] = records
  if (heads === undefined) {
    if (refused.length === 0) refused.push({ at: 'the file', why: 'is empty' })
    return []
  }
  const columns = heads.cells.map((head) => head.trim().toLowerCase())
  for (const [i, column] of columns.entries()) {
    const at = `line ${heads.line}, column ${i + 1}`
    if (!known.includes(column))
      refused.push({ at, why: `"${column}" is no column that is known. They are: ${known.join(', ')}` })
    else if (columns.indexOf(column) !== i) refused.push({ at, why: `"${column}" is given twice` })
  }
  if (!columns.includes('patient')) refused.push({ at: `line ${heads.line}`, why: 'has no column "patient"' })
  if (refused.length > 0) return []
  return rest.map(({ line, cells }) => ({
    line,
    cells: new Map(
      cells.flatMap((cell, i) => (cell.trim() === '' ? [] : [[columns[i] ?? '', cell.trim()] as const])),
    ),
  }))
}

interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/** With commas or semicolons between, whichever the first line has. */
function recordsOf(text: string, refused: Remark[]): readonly CsvRecord[] {
  const [head = ''] = text.split('\n', 1)
  const delimiter = head.includes(';') && !head.includes(',') ? ';' : ','
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      skip_empty_lines: true,
    }) as unknown as readonly {
      readonly record: readonly string[]
      readonly info: { readonly lines: number }
    }[]
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = (error as { lines?: number }).lines
    refused.push({ at: line === undefined ? 'the file' : `line ${line}`, why: faultWords(error) })
    return []
  }
}

/** Its own words may repeat what stands in the line. */
const faultWords = ({ code }: CsvError): string =>
  code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH'
    ? 'has more or fewer cells than the first line'
    : 'is no CSV: look for a quotation mark that is not closed or not doubled'

/** The cells of one line, each read with the place that is named when it can't be. */
export class Cells {
  private readonly row: Row
  private readonly refused: Remark[]

  constructor(row: Row, refused: Remark[]) {
    this.row = row
    this.refused = refused
  }

  at(column: string | null): string {
    return column === null ? `line ${this.row.line}` : `line ${this.row.line}, column ${column}`
  }

  refuse(column: string | null, why: string): null {
    this.refused.push({ at: this.at(column), why })
    return null
  }

  said(column: string): string | null {
    return this.row.cells.get(column) ?? null
  }

  read<T>(column: string, read: (written: string) => T): T | null {
    const said = this.said(column)
    return said === null ? null : readField(read, said, (why) => this.refuse(column, why))
  }

  /** `yes` or `no`; nothing is no. */
  flag(column: string): boolean {
    const said = this.said(column)?.toLowerCase() ?? 'no'
    if (said !== 'yes' && said !== 'no') this.refuse(column, 'Give yes or no.')
    return said === 'yes'
  }
}
