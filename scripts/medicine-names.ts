/**
 * Takes the names (generic, Spanish, brands) out of a table of medicines (CSV: ingredient, name_es,
 * brands_marketed, brands_discontinued, combination_brands) into data/medicine_names.json.
 * Usage: node scripts/medicine-names.ts <table.csv>
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Name the table: node scripts/medicine-names.ts <table.csv>')
const rows = parse<
  Record<'ingredient' | 'name_es' | 'brands_marketed' | 'brands_discontinued' | 'combination_brands', string>
>(readFileSync(file, 'utf8'), { columns: true })
/** Frequent with psychiatric medicines, and not in the table. Generic names are facts. */
const beside = [
  'aspirin',
  'aspirina',
  'ibuprofen',
  'ibuprofeno',
  'paracetamol',
  'acetaminophen',
  'tylenol',
  'advil',
  'metformin',
  'metformina',
  'omeprazole',
  'omeprazol',
  'levothyroxine',
  'levotiroxina',
  'amoxicillin',
  'amoxicilina',
  'melatonin',
  'melatonina',
  'insulin',
  'insulina',
  'statin',
  'lisinopril',
  'antibiotic',
  'antibiotico',
  'antihistamine',
  'benadryl',
]
const words = rows.flatMap((row) => [
  row.ingredient,
  row.name_es,
  ...`${row.brands_marketed}|${row.brands_discontinued}|${row.combination_brands}`.split('|'),
])
const all = [...words, ...beside]
  .map(
    (name) =>
      name
        .trim()
        .split(/[\s/]+/)[0]
        ?.toLowerCase() ?? '',
  )
  .filter((name) => name.length >= 4)
const unique = [...new Set(all)].sort()
writeFileSync(
  'data/medicine_names.json',
  `${JSON.stringify({ about: 'Names by which a word is known to be a medicine; says nothing else about it.', source: 'drugs.csv, from the Drugs@FDA data files', licence: 'CC0-1.0', names: unique }, null, 1)}\n`,
)
