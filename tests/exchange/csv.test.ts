import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { phrasesOf } from '../../src/bot/phrases/byLanguage.ts'
import { fileDosage } from '../../src/cli/fileDosage.ts'
import { fraction } from '../../src/domain/fraction.ts'
import { localDate } from '../../src/domain/time.ts'
import { csvIn } from '../../src/exchange/csvIn.ts'
import { fields, now, reading } from './files.ts'

const read = (text: string, defaults = reading.defaults) =>
  csvIn(text, { fields, dosage: fileDosage, defaults, now })

/** One line below the names of all usual columns. */
const head = 'patient,born,zone,country,language,contact'
const her = 'Ana,1990,America/New_York,US,en,sms:+12125550137'
const line = (columns: string, cells: string) => read(`${head},${columns}\n${her},${cells}\n`)

const sentences = (...given: Parameters<typeof read>): readonly string[] => {
  const { patients, refused } = read(...given)
  if (refused.length > 0) return refused.map(({ at, why }) => `${at}: ${why}`)
  return patients.flatMap(({ zone, prescriptions }) =>
    prescriptions.map(({ medicine, phases }) =>
      phrasesOf('en').regimen({
        name: `${medicine.name} ${medicine.strength ?? ''}`.trim(),
        phases,
        today: localDate(now, zone),
      }),
    ),
  )
}

describe('a line of CSV is understood as', () => {
  it.each([
    [
      'medicine,strength,amount,at',
      'lithium,300 mg,1 tablet,08:00;20:00',
      'lithium 300 mg: 1 tablet every day at 8:00 and 20:00.',
    ],
    [
      'medicine,amount,at',
      'sertraline 50 mg,half a tablet,breakfast',
      'sertraline 50 mg: half a tablet every day at breakfast.',
    ],
    [
      'medicine,amount,at',
      '"sertraline",1 tablet,"08:00, 22:00=2 tablets"',
      'sertraline: 1 tablet at 8:00 and 2 tablets at 22:00, every day.',
    ],
    [
      'medicine,amount,as_needed,max,apart',
      'lorazepam,1 tablet,panic,3,4 hours',
      'lorazepam: 1 tablet when needed for panic, at most 3 times in 24 hours, at least 4 hours apart.',
    ],
    [
      'medicine,amount,at,for,then',
      'lamotrigine,1 tablet,08:00,14 days,2 tablets for 14 days; 4 tablets',
      'lamotrigine: 1 tablet every day at 8:00, until 7 December; then 2 tablets every day at 8:00, until 21 December; then 4 tablets every day at 8:00.',
    ],
    [
      'medicine,amount,at,every,day',
      'aripiprazole,1 injection,10:00,month,2nd tue',
      'aripiprazole: 1 injection on the second Tuesday of every month at 10:00.',
    ],
    [
      'medicine,label,at',
      'sertraline,1 tab po bid x 7d,08:00;20:00',
      'sertraline: 1 tablet every day at 8:00 and 20:00, until 30 November.',
    ],
  ])('%s', (columns, cells, sentence) => {
    expect(sentences(`${head},${columns}\n${her},${cells}\n`)).toEqual([sentence])
  })

  it('with semicolons between, as some spreadsheets write it, and a mark at its beginning', () => {
    const text = `\ufeff${head.replaceAll(',', ';')};medicine;amount;at\r\n${her.replaceAll(',', ';')};lithium;1 tablet;08:00\r\n`
    expect(sentences(text)).toEqual(['lithium: 1 tablet every day at 8:00.'])
  })
})

it('the example in the documentation', () => {
  const example = new URL('../../docs/examples/ward.csv', import.meta.url)
  expect(sentences(readFileSync(example, 'utf8'))).toEqual([
    'lithium 300 mg: 1 tablet every day at 8:00 and 20:00.',
    'lamotrigine 25 mg: 1 tablet every day at breakfast, until 7 December; then 2 tablets every day at breakfast, until 21 December; then 4 tablets every day at breakfast.',
    'lorazepam 0.5 mg: 1 tablet when needed for panic, at most 3 times in 24 hours, at least 4 hours apart.',
    'quetiapine 100 mg: media pastilla every day at bedtime.',
  ])
})

it('a label, in the language of the patient', () => {
  const label =
    'medicine,label,at\nEva,1985,Europe/Madrid,ES,es,telegram,quetiapina,media pastilla cada 12 horas,08:00\n'
  expect(sentences(`${head},${label}`)).toEqual([
    'quetiapina: half a tablet every 12 hours day and night, counted from 8:00.',
  ])
})

describe('lines of one patient', () => {
  const both = `${head},medicine,amount,at
${her},lithium,1 tablet,08:00
ana,1990,,,,,quetiapine,1 tablet,bedtime
`

  it('are one patient with two prescriptions, and say who she is once', () => {
    const { patients, refused } = read(both)
    expect(refused).toEqual([])
    expect(patients).toMatchObject([
      {
        name: 'Ana',
        birthYear: 1990,
        contacts: [{ channel: 'sms', value: '+12125550137' }],
        prescriptions: [{ medicine: { name: 'lithium' } }, { medicine: { name: 'quetiapine' } }],
      },
    ])
  })

  it('that say two things of her are refused', () => {
    expect(sentences(both.replace('ana,1990,,', 'ana,1990,Europe/Madrid,'))).toEqual([
      'line 3, column zone: is another than in line 2, of the same patient',
    ])
  })
})

describe('what can not be taken is refused with its line and column', () => {
  it.each([
    [
      'medicine,amount,at',
      'lithium,1 tablet,25:00',
      'line 2, column at: Give a time between 00:00 and 23:59, such as 08:00 or 20:30.',
    ],
    [
      'medicine,amount,at',
      'lithium,1 tablet,',
      'line 2, column at: say when, such as 08:00 or bedtime, or "as_needed".',
    ],
    [
      'medicine,amount,at,source',
      'lithium,1 tablet,08:00,told',
      'line 2, column source: Give ordered or reported.',
    ],
    ['medicine,amount,at', ',1 tablet,08:00', 'line 2, column medicine: is empty, but amount, at is not'],
    ['medicine,amount,at,max', 'lithium,1 tablet,08:00,3', 'line 2, column max: give it with "as_needed".'],
    [
      'medicine,label',
      'lithium,1 tab bid',
      'line 2, column at: the label leaves open when exactly. Give 2 times',
    ],
    ['medicine,label', 'lithium,wobble daily', 'line 2, column label: "wobble" is not understood.'],
    [
      'medicine,label,amount',
      'lithium,1 tab daily,2 tablets',
      'line 2, column label: it says how much and when.',
    ],
    ['medicine,dose', 'lithium,1', 'line 1, column 8: "dose" is no column that is known. They are: '],
    ['medicine,directions', 'lithium,1 daily', 'line 1, column 8: "directions" is no column that is known.'],
  ])('%s: %s', (columns, cells, why) => {
    const { patients, refused } = line(columns, cells)
    expect(refused.map(({ at, why: because }) => `${at}: ${because}`)).toEqual([expect.stringContaining(why)])
    expect(patients.flatMap(({ prescriptions }) => prescriptions)).toEqual([])
  })

  it.each([
    ['', 'the file: is empty'],
    [`${head}\nAna,1990\n`, 'line 2: has more or fewer cells than the first line'],
    [
      `${head}\n"Ana,1990,,,,\n`,
      'line 2: is no CSV: look for a quotation mark that is not closed or not doubled',
    ],
    ['name,zone\nAna,Europe/Madrid', 'line 1, column 1: "name" is no column that is known.'],
    [`${head}\n,,Europe/Madrid,ES,es,telegram\n`, 'line 2, column patient: says no name'],
    [`${head}\nAna,1990,Europe/Madrit,ES,es,telegram\n`, 'line 2, column zone: Give the name of a time zone'],
    [`${head}\nAna,1990,,,,\n`, 'line 2, column zone: is empty. Give one for all with --zone'],
    [`${head}\n${her.replace('sms:+12125550137', 'sms:12')}\n`, 'line 2, column contact: Give telegram'],
  ])('%j', (text, why) => {
    expect(sentences(text)[0]).toContain(why)
  })
})

it('a line says what she has, and how she gets more', () => {
  const { patients, refused } = line(
    'medicine,amount,at,left,refills,fill',
    'lithium,1 tablet,08:00,20.5,2,60',
  )
  expect(refused).toEqual([])
  expect(patients[0]?.prescriptions[0]?.supply).toEqual({
    left: fraction(41, 2),
    refills: 2,
    perFill: fraction(60),
  })
  expect(line('medicine,amount,at,left', 'lithium,1 tablet,08:00,many').refused).toEqual([
    { at: 'line 2, column left', why: 'Give a number, such as 30 or 12.5.' },
  ])
})
