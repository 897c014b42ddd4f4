import type { Address } from '../../src/domain/contact.ts'
import type { Instant } from '../../src/domain/time.ts'
import { at, brotherAddress, doseTimes, patientAddress } from './clinic.ts'
import { makeDice } from './dice.ts'

/** What somebody does at a moment, whatever tookit has said by then. */
export interface Act {
  readonly at: Instant
  readonly from: Address
  readonly what:
    | { readonly kind: 'says'; readonly text: string }
    /** Takes one of the answers that the newest message with answers offers: its button, or its number. */
    | { readonly kind: 'chooses'; readonly index: number }
}

const says = (text: string): Act['what'] => ({ kind: 'says', text })
const chooses = (index: number): Act['what'] => ({ kind: 'chooses', index })

/** How somebody answers a reminder: after so many minutes, one thing after the other. */
const habits: readonly [readonly [number, Act['what']][], ...(readonly [number, Act['what']][])[]] = [
  [[5, says('took it')]],
  [[10, says('just took my pill')]],
  [[10, chooses(0)]],
  [[20, chooses(0)]],
  [
    [5, chooses(1)],
    [40, says('taken')],
  ],
  [
    [10, says('later')],
    [35, says('yes I took it')],
  ],
  [[15, chooses(2)]],
  [
    [10, says('my hands shake')],
    [15, says('took it')],
  ],
  [
    [5, says('hello')],
    [25, says('took it at 8')],
  ],
  [[150, says('took it')]],
  [],
  [],
]

/** A busy day of so many patients, the same for the same seed, in order of time. */
export function busyDay(seed: number, patients: number): readonly Act[] {
  const dice = makeDice(seed)
  const acts: Act[] = []
  for (let n = 0; n < patients; n++) {
    for (const time of doseTimes(n))
      for (const [afterMin, what] of dice.one(habits))
        acts.push({ at: at(time).add({ minutes: afterMin }), from: patientAddress(n), what })
    acts.push({
      at: at('19:00').add({ minutes: 5 * dice.below(8) }),
      from: patientAddress(n),
      what: says(dice.one(['4', 'ok', '2', '5'])),
    })
    if (n % 4 === 0)
      acts.push({ at: at('10:10').add({ minutes: 5 * (n % 4) }), from: brotherAddress(n), what: chooses(0) })
  }
  acts.push({ at: at('16:00'), from: patientAddress(1), what: says('I want to die') })
  acts.push({
    at: at('16:30'),
    from: patientAddress(2),
    what: says('I took two tablets by mistake, an overdose'),
  })
  return acts.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
}
