import { table } from '../src/cli/show.ts'
import { freshSets, type Judged, judgedSet, shapeOfReading } from '../tests/understanding/judging.ts'

/**
 * How well sets of lines are understood: npm run understanding [-- NAME…] [-- --wrong]. NAME is a part of a set's
 * name ("first", "fresh/03"); without one, all sets that have been used for mending.
 */
const typed = process.argv.slice(2).filter((each) => !each.startsWith('-'))
const mended = ['blind/first.tsv', 'blind/second.tsv', 'blind/third.tsv', ...freshSets()]
const sets = typed.length === 0 ? mended : mended.filter((set) => typed.some((name) => set.includes(name)))
const judged = sets.flatMap(judgedSet)

const share = (part: number, whole: number): string =>
  whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} % of ${whole}`
const print = (text: string): void => void process.stdout.write(`${text}\n`)

const kindOf = (part: string): string => part.replace(/\{.*$/, '')
const kindsHeard = ({ heard }: Judged): string[] => heard.split(' + ').filter(Boolean).map(kindOf)
const kindsRead = (reading: string): string[] =>
  shapeOfReading(reading).split(' + ').filter(Boolean).map(kindOf)
const mayBe = ({ readings }: Judged, kind: string): boolean =>
  readings.some((reading) => kindsRead(reading).includes(kind))
/** Danger in every reading, or at least a question about it. */
const mustBeDanger = ({ readings }: Judged): boolean =>
  readings.every((reading) => kindsRead(reading).some((kind) => /^(?:danger|maybeDanger)$/.test(kind)))
const mustBe = ({ readings }: Judged, kind: string): boolean =>
  readings.every((reading) => kindsRead(reading).includes(kind))
const hears = (line: Judged, kind: string): boolean => kindsHeard(line).includes(kind)

/** Of the readings the one that is nearest to what was heard. */
function nearest(line: Judged): string[] {
  const heard = kindsHeard(line)
  const [best = []] = line.readings.map(kindsRead).toSorted((a, b) => far(a, heard) - far(b, heard))
  return best
}
const far = (some: readonly string[], others: readonly string[]): number =>
  some.filter((kind) => !others.includes(kind)).length + others.filter((kind) => !some.includes(kind)).length

function headlines(lines: readonly Judged[]): string[] {
  const right = lines.filter((line) => line.right)
  const wrong = lines.filter((line) => !line.right)
  const crisis = lines.filter((line) => line.category === 'crisis' && mustBeDanger(line))
  const ordinary = lines.filter((line) => !mayBe(line, 'danger'))
  const hazardous = lines.filter(({ note }) => /hazardous/.test(note))
  const asked = (line: Judged): boolean => line.heard === '' || line.heard === 'maybeDanger'
  return [
    share(right.length, lines.length),
    share(wrong.filter(asked).length, wrong.length),
    String(lines.filter((line) => hears(line, 'taken') && !mayBe(line, 'taken')).length),
    share(crisis.filter((line) => hears(line, 'danger')).length, crisis.length),
    share(crisis.filter((line) => hears(line, 'danger') || hears(line, 'maybeDanger')).length, crisis.length),
    share(ordinary.filter((line) => hears(line, 'danger')).length, ordinary.length),
    share(
      ordinary.filter((line) => hears(line, 'maybeDanger') && !mayBe(line, 'maybeDanger')).length,
      ordinary.length,
    ),
    share(
      hazardous.filter((line) => hears(line, 'sideEffect') || hears(line, 'danger')).length,
      hazardous.length,
    ),
  ]
}

const columns: readonly (readonly [string, readonly Judged[]])[] = [
  ...sets.map((set) => [set.replace('.tsv', ''), judged.filter((line) => line.set === set)] as const),
  ...(sets.length > 1 ? [['all', judged] as const] : []),
]
const names = [
  'wholly right',
  'else asked back',
  'wrongly "taken"',
  'danger heard as danger',
  '… or asked about',
  'false alarms',
  'asked about without need',
  'hazardous symptoms heard',
]
print(
  table(
    ['Set', ...names],
    columns.map(([name, lines]) => [name, ...headlines(lines)]),
  ),
)

const kinds = [
  ...new Set(judged.flatMap((line) => [...kindsHeard(line), ...line.readings.flatMap(kindsRead)])),
]
print(
  table(
    ['Meaning', 'Precision', 'Recall'],
    kinds.toSorted().map((kind) => {
      const heard = judged.filter((line) => hears(line, kind))
      const due = judged.filter((line) => mustBe(line, kind))
      return [
        kind,
        share(heard.filter((line) => mayBe(line, kind)).length, heard.length),
        share(due.filter((line) => hears(line, kind)).length, due.length),
      ]
    }),
  ),
)

/** What was heard where something else was meant. */
const confusions = new Map<string, Map<string, number>>()
for (const line of judged) {
  if (line.right) continue
  const meant = nearest(line)
  const heard = kindsHeard(line)
  const missed = meant.filter((kind) => !heard.includes(kind))
  const instead = heard.filter((kind) => !meant.includes(kind))
  for (const from of missed.length > 0 ? missed : ['(nothing more)']) {
    const row = confusions.get(from) ?? new Map<string, number>()
    confusions.set(from, row)
    for (const to of instead.length > 0 ? instead : ['(asked back or left out)'])
      row.set(to, (row.get(to) ?? 0) + 1)
  }
}
print(
  table(
    ['Meant', 'Heard instead'],
    [...confusions]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([from, row]) => [
        from,
        [...row]
          .toSorted(([, a], [, b]) => b - a)
          .map(([to, n]) => `${to} ${n}`)
          .join(', '),
      ]),
  ),
)

if (process.argv.includes('--wrong')) {
  for (const { set, category, text, readings, heard, right } of judged)
    if (!right)
      print(
        `${set}\t${category}\t${text.replaceAll('\n', '\\n')}\t${readings.join(' | ')}\t→ ${heard || '(asked back)'}`,
      )
}
