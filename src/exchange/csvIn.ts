import type { Language } from '../domain/language.ts'
import type { DosagePhase } from '../domain/prescription.ts'
import { type Instant, type LocalDate, localDate } from '../domain/time.ts'
import { Cells, type Row, rowsOf } from './csvRows.ts'
import { type Fields, readField } from './fields.ts'
import type {
  Defaults,
  Incoming,
  IncomingContact,
  IncomingPatient,
  IncomingPrescription,
  IncomingSupply,
  Remark,
} from './incoming.ts'
import { medicineFrom } from './medicineFrom.ts'

const patientColumns = ['patient_id', 'patient', 'born', 'zone', 'country', 'language', 'contact'] as const
const medicineColumns = [
  'medicine',
  'strength',
  'purpose',
  'source',
  'critical',
  'left',
  'refills',
  'fill',
] as const

export interface ReadingCsv {
  readonly fields: Fields
  /** The columns of a dosage, and how they are read. */
  readonly dosage: DosageColumns
  readonly defaults: Defaults
  readonly now: Instant
}

export interface DosageColumns {
  readonly names: readonly string[]
  /**
   * @param language of a label, unless a column says another.
   * @throws ColumnFault
   */
  readonly read: (
    cells: ReadonlyMap<string, string>,
    today: LocalDate,
    language: Language,
  ) => readonly DosagePhase[]
}

/** What is wrong in one column; `column` null: in the line as a whole. */
export class ColumnFault extends Error {
  readonly column: string | null

  constructor(column: string | null, why: string) {
    super(why)
    this.column = column
  }
}

/** One line for each prescription of each patient, with the names of the columns in the first. docs/importing.md */
export function csvIn(text: string, how: ReadingCsv): Incoming {
  const refused: Remark[] = []
  const known = [...patientColumns, ...medicineColumns, ...how.dosage.names]
  const rows = rowsOf(text, known, refused)
  const byPatient = Map.groupBy(rows, ({ cells }) =>
    [cells.get('patient_id'), cells.get('patient')?.toLowerCase(), cells.get('born')].join('|'),
  )
  const patients = [...byPatient.values()].flatMap((own) => patientFrom(own, how, refused) ?? [])
  return { patients, leftOut: [], refused }
}

/** Whoever she is stands in her first line; later ones say no other. */
function patientFrom(rows: readonly Row[], how: ReadingCsv, refused: Remark[]): IncomingPatient | null {
  const [first] = rows
  if (first === undefined) return null
  const { fields, defaults } = how
  const cells = new Cells(first, refused)
  for (const column of ['zone', 'country', 'language', 'contact'])
    for (const row of rows.slice(1)) {
      const said = row.cells.get(column)
      if (said !== undefined && said !== first.cells.get(column))
        new Cells(row, refused).refuse(column, `is another than in line ${first.line}, of the same patient`)
    }
  const name = cells.read('patient', fields.name)
  if (cells.said('patient') === null) cells.refuse('patient', 'says no name')
  const zone = cells.read('zone', fields.zone) ?? defaults.zone
  const country = cells.read('country', fields.country) ?? defaults.country
  if (zone === null && cells.said('zone') === null)
    cells.refuse('zone', 'is empty. Give one for all with --zone')
  if (country === null && cells.said('country') === null)
    cells.refuse('country', 'is empty. Give one for all with --country')
  const language = cells.read('language', fields.language) ?? defaults.language
  const contacts = contactsFrom(cells, fields)
  const born = cells.read('born', fields.birthYear)
  if (name === null || zone === null || country === null || contacts === null) return null
  const today = localDate(how.now, zone)
  const prescriptions = rows.flatMap((row) => prescriptionFrom(row, language, today, how, refused) ?? [])
  return {
    at: cells.at(null),
    tookitId: cells.said('patient_id'),
    name,
    birthYear: born,
    zone,
    country,
    language,
    contacts,
    prescriptions,
    caregivers: [],
  }
}

function contactsFrom(cells: Cells, fields: Fields): readonly IncomingContact[] | null {
  const said = cells.said('contact')
  if (said === null)
    return cells.refuse('contact', 'is empty: give telegram, sms:+15551234567 or slack:U0123ABC')
  const all = said.split(/[;|\s]+(?=telegram|sms:|slack:)/).map((one) => one.trim())
  const read = all.map((one) => readField(fields.contact, one, (why) => cells.refuse('contact', why)))
  const found = read.filter((one) => one !== null)
  return found.length < read.length ? null : found
}

function prescriptionFrom(
  row: Row,
  language: Language,
  today: LocalDate,
  how: ReadingCsv,
  refused: Remark[],
): IncomingPrescription | null {
  const cells = new Cells(row, refused)
  const { fields } = how
  const medicine = cells.read('medicine', fields.medicine)
  const rest = [...medicineColumns, ...how.dosage.names].filter((column) => cells.said(column) !== null)
  if (cells.said('medicine') === null)
    return rest.length === 0 ? null : cells.refuse('medicine', `is empty, but ${rest.join(', ')} is not`)
  const strength = cells.read('strength', fields.strength)
  const purpose = cells.read('purpose', fields.purpose)
  const source = cells.said('source') ?? 'ordered'
  const critical = cells.flag('critical')
  const phases = phasesFrom(row, cells, language, today, how)
  if (source !== 'ordered' && source !== 'reported')
    return cells.refuse('source', 'Give ordered or reported.')
  const supply = supplyFrom(cells, fields)
  if (medicine === null || phases === null) return null
  return {
    at: cells.at(null),
    tookitId: null,
    medicine: strength === null ? medicineFrom(medicine) : { name: medicine, strength, otherNames: [] },
    purpose,
    source,
    critical,
    phases,
    ...(supply === null ? {} : { supply }),
  }
}

function supplyFrom(cells: Cells, fields: Fields): IncomingSupply | null {
  const left = cells.read('left', fields.units)
  const refills = cells.read('refills', fields.refills)
  const perFill = cells.read('fill', fields.units)
  return left === null && refills === null && perFill === null ? null : { left, refills, perFill }
}

function phasesFrom(
  { cells: own }: Row,
  cells: Cells,
  language: Language,
  today: LocalDate,
  { dosage }: ReadingCsv,
): readonly DosagePhase[] | null {
  const said = new Map([...own].filter(([column]) => dosage.names.includes(column)))
  try {
    return dosage.read(said, today, language)
  } catch (error) {
    if (error instanceof ColumnFault) return cells.refuse(error.column, error.message)
    throw error
  }
}
