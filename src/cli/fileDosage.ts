import { Command, CommanderError } from 'commander'
import type { Language } from '../domain/language.ts'
import { ColumnFault, type DosageColumns } from '../exchange/csvIn.ts'
import { BadInput } from './badInput.ts'
import { addDosageOptions, phasesTyped, type TypedDosage } from './dosageOptions.ts'

const options = addDosageOptions(new Command()).options
const nameOf = (option: string): string => option.replace(/^--/, '').replaceAll('-', '_')
const isFlag = (column: string): boolean =>
  options.some((option) => nameOf(option.long ?? '') === column && option.isBoolean())

/** Cells that hold several, with semicolons between, since commas part the cells. */
const lists: ReadonlySet<string> = new Set(['at', 'on'])

const names = options.flatMap(({ long }) => (long == null || long === '--yes' ? [] : [nameOf(long)]))

/** The columns of a dosage are the options of `prescription add`, so a file says it as an operator types it. */
export const fileDosage: DosageColumns = {
  names,
  read: (cells, today, language) => {
    const command = addDosageOptions(new Command())
      .exitOverride()
      .configureOutput({ writeErr: () => {} })
    try {
      command.parse(
        [...said(cells, language)].flatMap(([column, cell]) => typed(column, cell)),
        { from: 'user' },
      )
      return phasesTyped(command.opts<TypedDosage>(), today)
    } catch (error) {
      throw faultOf(error)
    }
  },
}

/** A label is in the patient's language, unless its own column says otherwise. */
const said = (cells: ReadonlyMap<string, string>, language: Language): ReadonlyMap<string, string> =>
  cells.has('label') && !cells.has('label_language')
    ? new Map([...cells, ['label_language', language]])
    : cells

function typed(column: string, cell: string): readonly string[] {
  const option = `--${column.replaceAll('_', '-')}`
  if (isFlag(column) || column === 'as_needed') {
    const said = cell.toLowerCase()
    if (said === 'no') return []
    if (said === 'yes') return [option]
    if (isFlag(column)) throw new ColumnFault(column, 'Give yes or no.')
  }
  if (column === 'then') return cell.split(';').map((one) => `${option}=${one.trim()}`)
  return [`${option}=${lists.has(column) ? cell.replaceAll(/\s*;\s*/g, ',') : cell}`]
}

/** The option in a message is the column. */
function faultOf(error: unknown): unknown {
  if (!(error instanceof CommanderError) && !(error instanceof BadInput)) return error
  const { option, why } =
    /option '--(?<option>[a-z-]+)[^']*' argument '.*' is invalid\. (?<why>.*)$/s.exec(error.message)
      ?.groups ??
    /^--(?<option>[a-z-]+): (?<why>.*)$/s.exec(error.message)?.groups ??
    /option '--(?<option>[a-z-]+)[^']*' not specified/.exec(error.message)?.groups ??
    {}
  // Where the message speaks of other options, they are columns as well.
  const asColumns = why?.replaceAll(/--[a-z][a-z-]*/g, (one) => `"${nameOf(one)}"`)
  return new ColumnFault(option === undefined ? null : nameOf(option), asColumns ?? 'is missing')
}
