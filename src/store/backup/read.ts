import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import {
  type BackupHeader,
  BadBackup,
  complete,
  formatVersion,
  header,
  isRow,
  tableEnd,
  tableStart,
} from './format.ts'

/** What a backup holds, piece by piece. The header comes first and once. */
export type Piece =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'table'; readonly name: string; readonly columns: readonly string[] }
  /** Rows of the table that was named last, each as JSON. */
  | { readonly kind: 'rows'; readonly rows: readonly string[] }
  | { readonly kind: 'tableEnd'; readonly name: string; readonly rows: number }

const truncated = 'is cut off: it was not written or copied to its end. Take another backup.'
const altered = 'is damaged: what it holds is not what was written. Take another backup.'
const foreign = 'is no backup of tookit.'

/**
 * Reads a backup from its beginning to its end. Only whoever has read it to the end knows that it is whole.
 * @throws BadBackup as soon as something is missing or different.
 */
export async function* readBackup(file: string): AsyncGenerator<Piece> {
  const checks = new Checks(file)
  try {
    for await (const lines of linesOf(file)) yield* checks.take(lines)
  } catch (error) {
    throw explained(file, error)
  }
  if (!checks.isComplete) throw new BadBackup(`${file} ${checks.hasBegun ? truncated : foreign}`)
}

/** @throws BadBackup when it is not whole. */
export async function verifyBackup(file: string): Promise<BackupHeader> {
  let found: BackupHeader | null = null
  for await (const piece of readBackup(file)) if (piece.kind === 'header') found = piece.header
  if (found === null) throw new BadBackup(`${file} ${foreign}`)
  return found
}

/** Only at line feeds: a text may hold other signs that some readers take for the end of a line. */
async function* linesOf(file: string): AsyncGenerator<readonly string[]> {
  const source = createReadStream(file)
  const unzipped = createGunzip()
  source
    .on('error', (error) => unzipped.destroy(error))
    .pipe(unzipped)
    .setEncoding('utf8')
  let rest = ''
  try {
    for await (const chunk of unzipped as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      if (lines.length > 0) yield lines
    }
    if (rest !== '') yield [rest]
  } finally {
    source.destroy()
  }
}

function explained(file: string, error: unknown): unknown {
  const { code, errno } = error as { code?: unknown; errno?: unknown }
  if (error instanceof BadBackup) return error
  if (code === 'ENOENT') return new BadBackup(`There is no file ${file}.`)
  if (code === 'EACCES') return new BadBackup(`${file} can not be read: it belongs to somebody else.`)
  if (code === 'Z_BUF_ERROR') return new BadBackup(`${file} ${truncated}`)
  if (code === 'Z_DATA_ERROR' && String((error as Error).message).includes('header'))
    return new BadBackup(`${file} ${foreign}`)
  return typeof code === 'string' && code.startsWith('Z_') && errno !== undefined
    ? new BadBackup(`${file} ${altered}`)
    : error
}

/** Holds what was read against what the lines between say of it. */
class Checks {
  readonly #file: string
  readonly #all = createHash('sha256')
  #table: { readonly name: string; rows: number; readonly sha256: ReturnType<typeof createHash> } | null =
    null
  #rows = 0
  hasBegun = false
  isComplete = false

  constructor(file: string) {
    this.#file = file
  }

  *take(lines: readonly string[]): Generator<Piece> {
    for (let i = 0; i < lines.length; ) {
      const end = lines.findIndex((line, at) => at >= i && !isRow(line))
      const rows = lines.slice(i, end < 0 ? lines.length : end)
      if (rows.length > 0) yield this.#takeRows(rows)
      const line = end < 0 ? undefined : lines[end]
      if (line !== undefined) {
        const piece = this.#takeOther(line)
        if (piece !== null) yield piece
      }
      i += rows.length + 1
    }
  }

  #takeRows(rows: readonly string[]): Piece {
    const text = rows.map((row) => `${row}\n`).join('')
    if (this.#table === null) throw this.#bad(this.hasBegun ? altered : foreign)
    this.#table.sha256.update(text)
    this.#table.rows += rows.length
    this.#all.update(text)
    return { kind: 'rows', rows }
  }

  #takeOther(line: string): Piece | null {
    const sha256 = this.#all.copy().digest('hex')
    this.#all.update(`${line}\n`)
    const json = this.#parsed(line)
    if (!this.hasBegun) return this.#begin(json)
    const [start, end, last] = [
      tableStart.safeParse(json),
      tableEnd.safeParse(json),
      complete.safeParse(json),
    ]
    if (this.isComplete) throw this.#bad(altered)
    if (start.success && this.#table === null) {
      this.#table = { name: start.data.$table, rows: 0, sha256: createHash('sha256') }
      return { kind: 'table', name: start.data.$table, columns: start.data.columns }
    }
    if (end.success && this.#table !== null) return this.#endTable(end.data)
    if (!last.success || this.#table !== null) throw this.#bad(altered)
    if (last.data.rows !== this.#rows || last.data.sha256 !== sha256) throw this.#bad(altered)
    this.isComplete = true
    return null
  }

  #begin(json: unknown): Piece {
    const read = header.safeParse(json)
    if (!read.success) throw this.#bad(foreign)
    this.hasBegun = true
    const { $backup, version } = read.data
    if ($backup !== formatVersion)
      throw this.#bad(
        `was made by tookit ${version}, in a form that this one does not know. Use that release or a later one.`,
      )
    return { kind: 'header', header: read.data }
  }

  #endTable({ $end: name, rows, sha256 }: { $end: string; rows: number; sha256: string }): Piece {
    const table = this.#table
    this.#table = null
    if (table === null || table.name !== name || table.rows !== rows || table.sha256.digest('hex') !== sha256)
      throw this.#bad(altered)
    this.#rows += rows
    return { kind: 'tableEnd', name, rows }
  }

  #parsed(line: string): unknown {
    try {
      return JSON.parse(line)
    } catch {
      throw this.#bad(altered)
    }
  }

  #bad(why: string): BadBackup {
    return new BadBackup(`${this.#file} ${why}`)
  }
}
