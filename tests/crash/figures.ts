import { type DaysFigures, runDays } from './days.ts'
import { makeTemplate } from './places.ts'
import { cutPower, type PowerCuts } from './powerCut.ts'
import { type Amid, killOneOfTwo } from './workers.ts'

/** What a part of the crash tests prints, and whether all held. */
export interface Told {
  readonly lines: readonly string[]
  readonly wrong: readonly string[]
}

export interface CrashOptions {
  readonly database: 'postgres' | 'embedded'
  readonly kills: number
  readonly seed: number
  readonly patients: number
  readonly progress: (line: string) => void
}

const killsADay = 60

export async function killedDays(options: CrashOptions): Promise<Told> {
  const { database, ...rest } = options
  const { template, remove } = await makeTemplate(database)
  try {
    const figures = await runDays({ ...rest, template, killsADay })
    return { lines: linesOf(database, figures), wrong: figures.differences }
  } finally {
    await remove()
  }
}

const linesOf = (database: string, f: DaysFigures): readonly string[] => [
  `${database}: killed ${f.kills} times in ${f.days} days (${Object.entries(f.died)
    .map(([where, n]) => `${where} ${n}`)
    .join(', ')})`,
  `  ${f.replies} replies, ${f.doses} doses, ${f.facts} facts, ${f.notices} notices and ${f.messages} messages held ` +
    `against the same days without kills: ${f.differences.length} differences`,
  `  ${f.repeats} messages stand twice on a phone, each marked as a repeat; at work again ${f.restartMs} ms after a kill`,
]

export async function powerCuts(cuts: number, seed: number): Promise<Told> {
  const { template, remove } = await makeTemplate('embedded')
  if (template.kind !== 'embedded') throw new Error('not the embedded database')
  try {
    const found: PowerCuts = await cutPower(template.folder, cuts, seed)
    const line = `embedded: power cut ${cuts} times; of ${found.acknowledged} acknowledged writes ${found.lost.length} lost`
    return { lines: [line], wrong: found.lost }
  } finally {
    await remove()
  }
}

export async function twoWorkers(patients: number, amid: Amid): Promise<Told> {
  const { template, remove } = await makeTemplate('postgres')
  try {
    const { doneAtDeath, wrong } = await killOneOfTwo(template, patients, amid)
    const done = amid === 'asking' ? 'asked' : 'sent'
    const line = `postgres: one of two workers killed with ${doneAtDeath} of ${patients} ${done}: ${wrong.length} not asked exactly once`
    return { lines: [line], wrong }
  } finally {
    await remove()
  }
}
