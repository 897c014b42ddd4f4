import fc from 'fast-check'
import type { Weather } from '../world/world.ts'
import { type Text, texts } from './texts.ts'

/** Who does it, and with what, as numbers: each is taken modulo what there is to choose from when its turn comes. */
export type Act =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'write'
      readonly who: number
      readonly phone: number
      readonly text: Text
      readonly arrivesInSec: number
    }
  /** One of the choices of a message: `back` messages ago; pressed, or typed. */
  | {
      readonly kind: 'choose'
      readonly who: number
      readonly back: number
      readonly choice: number
      readonly type: boolean
      readonly arrivesInSec: number
    }
  | { readonly kind: 'photo'; readonly who: number }
  /** Our last text, sent back. */
  | { readonly kind: 'quote'; readonly who: number }
  | { readonly kind: 'redeliver'; readonly who: number }
  | { readonly kind: 'weather'; readonly who: number; readonly phone: number; readonly weather: Weather }
  | { readonly kind: 'block'; readonly who: number; readonly phone: number; readonly allowed: boolean }
  | { readonly kind: 'fail'; readonly who: number }
  | { readonly kind: 'down'; readonly forMin: number }
  | { readonly kind: 'jump'; readonly forMin: number }
  | {
      readonly kind: 'move'
      readonly patient: number
      readonly medicine: number
      readonly times: readonly string[]
    }
  | { readonly kind: 'end'; readonly patient: number; readonly medicine: number }
  | { readonly kind: 'invite'; readonly patient: number }

export interface Step {
  readonly wait:
    | { readonly kind: 'minutes'; readonly n: number }
    /** Until the next thing that happens by itself, and a little longer. */
    | { readonly kind: 'next'; readonly andMin: number }
    /** Until a few seconds before it, so that what is said crosses it. */
    | { readonly kind: 'justBefore' }
  readonly act: Act
}

const n = fc.nat({ max: 11 })
const soon = fc.constantFrom(0, 0, 0, 1, 30, 600, 5_000)
const moved: readonly (readonly string[])[] = [
  ['09:00'],
  ['07:00', '19:00'],
  ['10:30'],
  ['21:00'],
  ['12:00', '23:30'],
  ['06:00'],
]

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Act>({ kind: 'nothing' }) },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      who: n,
      phone: n,
      text: fc.constantFrom(...texts),
      arrivesInSec: soon,
    }),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant('choose' as const),
      who: n,
      back: fc.constantFrom(0, 0, 0, 1, 2, 5),
      choice: n,
      type: fc.boolean(),
      arrivesInSec: soon,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('photo' as const), who: n }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('quote' as const), who: n }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('redeliver' as const), who: n }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('weather' as const),
      who: n,
      phone: n,
      weather: fc.constantFrom<Weather>('fine', 'fine', 'gone', 'busy', 'busy', 'answerLost', 'undelivered'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('block' as const), who: n, phone: n, allowed: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fail' as const), who: n }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('down' as const), forMin: fc.constantFrom(5, 60, 180, 1_600) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('jump' as const),
      forMin: fc.constantFrom(3, 30, 90, 400, 2_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      patient: n,
      medicine: n,
      times: fc.constantFrom(...moved),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end' as const), patient: n, medicine: n }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('invite' as const), patient: n }) },
)

const wait: fc.Arbitrary<Step['wait']> = fc.oneof(
  fc.record({
    kind: fc.constant('minutes' as const),
    n: fc.constantFrom(0, 0, 0, 1, 5, 20, 60, 200, 720, 1_500),
  }),
  fc.record({ kind: fc.constant('next' as const), andMin: fc.constantFrom(0, 0, 1, 4, 16, 50) }),
)

const step: fc.Arbitrary<readonly Step[]> = fc.record({ wait, act }).map((one) => [one])

const now = { kind: 'minutes', n: 0 } as const
const next = { kind: 'next', andMin: 1 } as const
const saying = (...wanted: readonly string[]): fc.Arbitrary<Text> =>
  fc.constantFrom(...texts.filter(({ text }) => wanted.includes(text)))
const writes = (who: number, text: Text, arrivesInSec = 0): Act => ({
  kind: 'write',
  who,
  phone: 0,
  text,
  arrivesInSec,
})
const turns = (who: number, weather: Weather): Act => ({ kind: 'weather', who, phone: 0, weather })
const [ana, ben] = [0, 1]

/** What goes wrong together, and would meet by chance too seldom. */
const scenes: readonly fc.Arbitrary<readonly Step[]>[] = [
  // A reminder waits at a busy service while she says something of her own accord.
  saying('took the lithium', 'took my quetiapine', 'took my evening one', 'took it', 'skip').map((text) => [
    { wait: now, act: turns(ana, 'busy') },
    { wait: next, act: writes(ana, text) },
    { wait: next, act: turns(ana, 'fine') },
  ]),
  // What she answers crosses the next text.
  fc.tuple(saying('1', 'yes', '2', '👍', 'took it', '4'), fc.constantFrom(30, 90)).map(([text, sec]) => [
    { wait: { kind: 'justBefore' }, act: writes(ana, text, sec) },
    { wait: { kind: 'minutes', n: 5 }, act: { kind: 'nothing' } },
  ]),
  // Something for Ben waits at a busy service while she takes him off.
  fc
    .constantFrom(1, 3, 6)
    .chain((times) =>
      saying("don't tell Ben any more").map((text) => [
        { wait: now, act: turns(ben, 'busy') },
        ...Array.from({ length: times }, () => ({ wait: next, act: { kind: 'nothing' } as const })),
        { wait: now, act: writes(ana, text) },
        { wait: now, act: turns(ben, 'fine') },
      ]),
    ),
  // She asks for a pause, or ends one, while tookit is down over a dose.
  fc
    .tuple(saying('pause until tomorrow', 'resume', 'pause for 3 days'), fc.constantFrom(180, 700, 1_600))
    .map(([text, forMin]) => [
      { wait: { kind: 'justBefore' }, act: { kind: 'down', forMin } },
      { wait: { kind: 'minutes', n: 5 }, act: writes(ana, text) },
    ]),
  // Two doses could be meant; she answers which, and the old question is answered once more.
  saying('took it', 'skip').map((text) => [
    { wait: { kind: 'next', andMin: 50 }, act: { kind: 'nothing' } },
    { wait: { kind: 'next', andMin: 50 }, act: writes(ana, text) },
    ...[0, 1].map((back) => ({
      wait: now,
      act: { kind: 'choose', who: ana, back, choice: 0, type: false, arrivesInSec: 0 } as const,
    })),
  ]),
]

export const anySteps: fc.Arbitrary<readonly Step[]> = fc
  .array(fc.oneof({ weight: 9, arbitrary: step }, { weight: 1, arbitrary: fc.oneof(...scenes) }), {
    minLength: 5,
    maxLength: 28,
    size: 'max',
  })
  .map((parts) => parts.flat())
