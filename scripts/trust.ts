import { attacks } from '../tests/attacks/figures.ts'
import { killedDays, powerCuts, twoWorkers } from '../tests/crash/figures.ts'
import { liveRun } from '../tests/support/simulation/processors.ts'

/** What one section proves: lines of figures, and what did not hold. */
interface Proof {
  readonly lines: readonly string[]
  readonly wrong: readonly string[]
}

interface Section {
  readonly title: string
  readonly prove: () => Promise<Proof>
}

const seed = 1
const progress = (line: string) => void process.stderr.write(`  ${line}\n`)

/** Each figure of trust in the README comes from here. A new one is a new section. */
const sections: readonly Section[] = [
  {
    title: 'Killed on PostgreSQL',
    prove: () => killedDays({ database: 'postgres', kills: 300, seed, patients: 30, progress }),
  },
  {
    title: 'Killed on the embedded database',
    prove: () => killedDays({ database: 'embedded', kills: 300, seed, patients: 30, progress }),
  },
  { title: 'Power cut under the embedded database', prove: () => powerCuts(100, seed) },
  { title: 'One of two workers killed while it asks', prove: () => twoWorkers(20_000, 'asking') },
  { title: 'One of two workers killed while it sends', prove: () => twoWorkers(20_000, 'sending') },
  { title: 'Attacked', prove: () => attacks({ perField: 20, perRecording: 40, perWord: 4, seed }) },
  { title: 'A year of a thousand patients', prove: () => liveRun({ seed, patients: 1000, days: 365 }) },
]

// npm run trust            all sections
// npm run trust -- power   those with this word in their title

const wanted = process.argv.slice(2).map((word) => word.toLowerCase())
const chosen = sections.filter(
  ({ title }) => wanted.length === 0 || wanted.some((word) => title.toLowerCase().includes(word)),
)
let failed = chosen.length === 0
for (const { title, prove } of chosen) {
  const { lines, wrong } = await prove()
  process.stdout.write([title, ...[...lines, ...wrong].map((line) => `  ${line}`), ''].join('\n'))
  failed ||= wrong.length > 0
}
process.exit(failed ? 1 : 0)
