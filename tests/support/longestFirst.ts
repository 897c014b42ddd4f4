import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Those that keep a core busy for more than ten seconds, the longest first. */
const long = [
  'crash/crash',
  'store/stories',
  'bot/histories/onePatient.property',
  'bot/histories/twoPatients.property',
  'bot/simulation/firstHalf',
  'bot/simulation/secondHalf',
  'store/troubleStories',
  'cli/privacy',
  'store/sealed',
  'cli/consent',
  'bot/understand',
  'cli/beside',
  'cli/alone',
  'store/embedded',
  'work/tookit',
  'work/metrics',
  'work/afterAnOutage',
  'store/backup',
  'work/troubles',
  'demo/simulator',
  'endToEnd/services',
  'attacks/simulator',
]

const place = ({ moduleId }: TestSpecification): number => {
  const at = long.findIndex((name) => moduleId.includes(`/tests/${name}`))
  return at === -1 ? long.length : at
}

/** One long file at the very end would leave the other cores without work. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => place(a) - place(b))
  }
}
