import type { ChannelName } from '../../../src/domain/contact.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { makeDice } from '../../crash/dice.ts'

/** What befalls everybody at once. */
export interface TownFault {
  readonly at: Instant
  readonly kind: 'killed' | 'outage' | 'clockJump' | 'serviceAway'
  readonly forMin: number
  readonly channel: ChannelName
}

interface Kind {
  readonly kind: TownFault['kind']
  readonly aYear: number
  readonly forMin: readonly [number, number]
}

const kinds: readonly Kind[] = [
  { kind: 'killed', aYear: 70, forMin: [1, 10] },
  { kind: 'outage', aYear: 7, forMin: [30, 1_800] },
  { kind: 'outage', aYear: 1, forMin: [4_000, 4_400] },
  { kind: 'clockJump', aYear: 12, forMin: [3, 400] },
  { kind: 'clockJump', aYear: 1, forMin: [1_900, 2_100] },
  { kind: 'serviceAway', aYear: 24, forMin: [20, 720] },
]
const yearMin = 366 * 24 * 60

/** The faults of the whole year, in order: the same for every household of a seed. */
export function townFaults(seed: number): readonly TownFault[] {
  const dice = makeDice(seed ^ 0x5eed)
  const newYear = Temporal.Instant.from('2026-01-05T06:00Z')
  return kinds
    .flatMap(({ kind, aYear, forMin: [least, most] }) =>
      Array.from({ length: aYear }, () => ({
        kind,
        at: newYear.add({ seconds: dice.below(yearMin * 60) }),
        forMin: least + dice.below(most - least + 1),
        channel: dice.one<ChannelName>(['telegram', 'sms', 'slack']),
      })),
    )
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
}
