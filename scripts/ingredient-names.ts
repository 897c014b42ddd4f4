/**
 * Turns a reviewed table of medicines (CSV: ingredient, name_es and columns of US brands) into data/ingredient_names.json:
 * each ingredient with every name by which it goes. Usage: node scripts/ingredient-names.ts <table.csv>
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

type Row = Readonly<Record<string, string>>

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Name the table: node scripts/ingredient-names.ts <table.csv>')
const rows = parse<Row>(readFileSync(file, 'utf8'), { columns: true, skip_empty_lines: true })
const named = Object.keys(rows[0] ?? {}).filter((column) => column === 'name_es' || column.includes('brand'))

/** Forms of an ingredient that stand on boxes as its name. */
const forms: Readonly<Record<string, readonly string[]>> = {
  valproate: ['valproic acid', 'divalproex', 'acido valproico', 'divalproato'],
}

const plain = (name: string): string => name.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

const ingredients = Object.fromEntries(
  rows.map((row) => {
    const own = plain(row.ingredient ?? '')
    const others = [
      ...named.flatMap((column) => (row[column] ?? '').split('|')).map(plain),
      ...(forms[own] ?? []),
    ]
    return [own, [...new Set([own, ...others])].filter((name) => name.length > 2)]
  }),
)

writeFileSync(
  'data/ingredient_names.json',
  `${JSON.stringify(
    {
      about:
        'Ingredients and the names by which they go: generic, Spanish, US brands. Says nothing else about them.',
      source: 'drugs.csv, from the Drugs@FDA data files',
      licence: 'CC0-1.0',
      ingredients,
    },
    null,
    2,
  )}\n`,
)
