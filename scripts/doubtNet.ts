import { writeFileSync } from 'node:fs'
import { tokens } from '../src/bot/understand/clean.ts'
import { type Net, opinionOf, sureness } from '../src/bot/understand/net/net.ts'
import { table } from '../src/cli/show.ts'
import { freshSets } from '../tests/understanding/judging.ts'
import { type Lesson, lessonsOf, ownLessons } from './doubt/lessons.ts'
import { shipped } from './doubt/ship.ts'
import { trained } from './doubt/train.ts'

/**
 * `npm run doubt` trains the net that doubts and writes data/doubt_net.json. `npm run doubt -- --measure` writes
 * nothing: it trains on the lines written for training alone and prints what the net does, without any rule, with lines
 * that it has not seen: the sets of others, and its own families, each left out in turn.
 */
const print = (text: string): void => void process.stdout.write(`${text}\n`)
const thresholds = [0.4, 0.5, 0.6, 0.7, 0.8]
const folds = 8

interface Weighed extends Lesson {
  readonly sure: number
}

const weigh = (net: Net, lessons: readonly Lesson[]): readonly Weighed[] =>
  lessons.map((lesson) => ({ ...lesson, sure: sureness(opinionOf(net, tokens(lesson.text))) }))

const share = (some: readonly Weighed[], from: number): string =>
  some.length === 0 ? '-' : ((100 * some.filter(({ sure }) => sure >= from).length) / some.length).toFixed(1)

/** In percent: how much of danger would be asked about, and how much of the rest. */
function shares(all: readonly Weighed[], from: number): string {
  const danger = all.filter(({ about }) => about !== null)
  const rest = all.filter(({ about }) => about === null)
  return `${share(danger, from)}/${share(rest, from)}`
}

function row(name: string, all: readonly Weighed[]): string[] {
  const danger = all.filter(({ about }) => about !== null).length
  return [name, `${danger}/${all.length - danger}`, ...thresholds.map((from) => shares(all, from))]
}

/** Lines that a training line repeats word for word tell nothing. */
function unseen(lessons: readonly Lesson[], own: readonly Lesson[]): readonly Lesson[] {
  const bare = (text: string): string =>
    tokens(text)
      .map(({ word }) => word)
      .join(' ')
  const known = new Set(own.map(({ text }) => bare(text)))
  return lessons.filter(({ text }) => !known.has(bare(text)))
}

function measure(): void {
  const own = ownLessons()
  const net = trained(own)
  const sets = [
    ['blind/first', lessonsOf('blind/first.tsv')],
    ['blind/second', lessonsOf('blind/second.tsv')],
    ['fresh', freshSets().flatMap(lessonsOf)],
  ] as const
  const families = [...new Set(own.map(({ family }) => family))]
  const leftOut = Array.from({ length: folds }, (_, fold) => {
    const out = new Set(families.filter((_family, i) => i % folds === fold))
    const rest = trained(own.filter(({ family }) => !out.has(family)))
    return weigh(
      rest,
      own.filter(({ family }) => out.has(family)),
    )
  }).flat()
  print(
    table(
      ['Lines', 'Danger/other', ...thresholds.map((from) => `${from}`)],
      [
        ...sets.map(([name, lessons]) => row(name, weigh(net, unseen(lessons, own)))),
        row('own, left out', leftOut),
      ],
    ),
  )
  for (const family of families) {
    const some = leftOut.filter((each) => each.family === family)
    print(`${shares(some, 0.5).padEnd(10)} ${some.length} ${family}`)
  }
}

if (process.argv.includes('--measure')) measure()
else
  writeFileSync(new URL('../data/doubt_net.json', import.meta.url), `${JSON.stringify(shipped(), null, 2)}\n`)
