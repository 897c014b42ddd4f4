import { parseArgs } from 'node:util'
import { killedDays, powerCuts, type Told, twoWorkers } from './figures.ts'

// npm run crash -- --kills 300 --database postgres|embedded --seed N
// npm run crash -- --cuts 100            cuts the power of the embedded database
// npm run crash -- --workers 20000       kills one of two workers, with so many patients due

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '300' },
    database: { type: 'string', default: 'postgres' },
    seed: { type: 'string', default: '1' },
    patients: { type: 'string', default: '30' },
    cuts: { type: 'string' },
    workers: { type: 'string' },
  },
})
const { database } = values
if (database !== 'postgres' && database !== 'embedded') throw new Error('--database is postgres or embedded')
const seed = Number(values.seed)
const progress = (line: string) => void process.stderr.write(`${line}\n`)

async function run(): Promise<readonly Told[]> {
  if (values.cuts !== undefined) return [await powerCuts(Number(values.cuts), seed)]
  if (values.workers !== undefined) {
    const patients = Number(values.workers)
    return [await twoWorkers(patients, 'asking'), await twoWorkers(patients, 'sending')]
  }
  const [kills, patients] = [Number(values.kills), Number(values.patients)]
  return [
    await killedDays({ database: database as 'postgres' | 'embedded', kills, seed, patients, progress }),
  ]
}

const startedMs = performance.now()
const told = await run()
const wrong = told.flatMap((one) => one.wrong)
const seconds = Math.round((performance.now() - startedMs) / 1000)
process.stdout.write([...told.flatMap(({ lines }) => lines), ...wrong, `${seconds} s`, ''].join('\n'))
process.exit(wrong.length > 0 ? 1 : 0)
