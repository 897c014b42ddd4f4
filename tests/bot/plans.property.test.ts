import fc from 'fast-check'
import { expect, it } from 'vitest'
import { watchNothing } from '../../src/bot/rehearsal/staged.ts'
import { replacedFrom } from '../../src/domain/changingPlans.ts'
import type { Fact } from '../../src/domain/fact.ts'
import type { Prescription } from '../../src/domain/prescription.ts'
import type { Situation } from '../../src/domain/situation.ts'
import { holdsAlways } from '../support/properties.ts'
import { type Cast, personId } from '../support/world/cast.ts'
import { MemoryWorld } from '../support/world/memoryWorld.ts'

// Whatever is written of a plan, in whatever order: it changes by a yes to the sentence that was shown, and by nothing
// else; what was ordered does not change at all; and a caregiver without the right changes nothing.

const cast = (granted: boolean): Cast => ({
  start: Temporal.Instant.from('2026-11-23T07:00Z'),
  people: [
    { name: 'Ana', channels: ['telegram'] },
    { name: 'Ben', channels: ['telegram'] },
  ],
  patients: [
    {
      name: 'Ana',
      zone: 'Europe/London',
      medicines: [
        { name: 'Lithium', strength: '300 mg', times: ['08:00', '20:00'] },
        { name: 'Melatonin', times: ['21:00'], reported: true },
      ],
      caregivers: [
        {
          name: 'Ben',
          shares: { unconfirmed: true, danger: true, summary: false },
          changesPlans: granted,
        },
      ],
    },
  ],
})

const sayings = [
  'add sertraline 50 mg every morning',
  '2 tabs at night for a week then 1',
  'lorazepam 0.5 as needed for panic, max 3 a day',
  'the doctor put me up to 100 from Monday',
  'the doctor put my lithium up to 2 tablets',
  'change melatonin to 4 mg at 22:00',
  'stop the melatonin',
  'stop the lithium',
  'no, 75',
  'at night, I mean',
  'from Tuesday',
  'at 9',
  'melatonin',
  '2',
  'no',
  'change it',
  'leave it',
  'took it',
  'later',
  'ok',
  'thanks',
  'what is next?',
  'undo',
  'I want to die',
]
const agreements = ['yes', "that's right", 'correct', '👍']

const chat = fc.array(
  fc.record({
    who: fc.constantFrom('Ana', 'Ana', 'Ben'),
    said: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...sayings) }, fc.constantFrom(...agreements)),
    minutes: fc.constantFrom(0, 1, 5, 60, 400),
  }),
  { minLength: 4, maxLength: 24 },
)

it('changes by a yes to the sentence that was shown, and by nothing else', { timeout: 120_000 }, async () => {
  const changed = new Set<string>()
  await holdsAlways(150, chat, fc.boolean(), async (steps, granted) => {
    const world = new MemoryWorld(cast(granted))
    const texts = new Map<string, { readonly who: string; readonly text: string }>()
    world.watcher = {
      ...watchNothing,
      done: ({ eventId, personId: who, what }) => {
        texts.set(eventId, { who, text: what.kind === 'text' ? what.text : '' })
      },
      decided: (before, { facts }) => {
        for (const fact of facts) {
          if (!kinds.has(fact.body.kind)) continue
          const said = texts.get(fact.eventId ?? '')
          expect(said).toBeDefined()
          if (said === undefined) continue
          changed.add(fact.body.kind)
          if (said.text === 'undo') expect(said.who).toBe(personId('Ana'))
          else agreedTo(before, fact, said, granted)
        }
      },
    }
    for (const { who, said, minutes } of steps) {
      await world.until(world.now.add({ minutes }))
      await world.write(who, said)
    }
    const { prescriptions } = await world.situation('Ana')
    const [lithium] = prescriptions.filter(({ source }) => source === 'ordered')
    expect(lithium).toMatchObject({ stoppedAt: null, phases: [{ until: null }] })
  })
  // The runs have changed something at all.
  expect([...changed]).toEqual(
    expect.arrayContaining(['ChangeRequested', 'DosageChanged', 'PrescriptionAdded', 'PrescriptionStopped']),
  )
})

const kinds: ReadonlySet<string> = new Set([
  'PrescriptionAdded',
  'DosageChanged',
  'PrescriptionStopped',
  'PrescriptionResumed',
  'ChangeRequested',
  'RequestSettled',
])

/** By a word that agrees, of somebody who may, to an open sentence that says exactly this. */
function agreedTo(
  before: Situation,
  { body }: Fact,
  said: { readonly who: string; readonly text: string },
  granted: boolean,
): void {
  expect(agreements).toContain(said.text)
  expect(said.who === personId('Ana') || granted).toBe(true)
  const shown = before.prompts.flatMap(({ asked, closed, personId: whose, offers }) =>
    asked.kind === 'plan' &&
    asked.shown !== null &&
    closed === null &&
    whose === said.who &&
    offers.length > 0
      ? [asked.shown]
      : [],
  )
  expect(shown).toHaveLength(1)
  const [sentence] = shown
  if (sentence === undefined) return
  const target = (id: string) => before.prescriptions.find((one) => one.id === id) as Prescription
  if (body.kind === 'PrescriptionAdded') expect(body.prescription.phases).toEqual(sentence.phases)
  if (body.kind === 'ChangeRequested') expect(body.request.phases).toEqual(sentence.phases)
  if (body.kind === 'PrescriptionStopped') expect(sentence.phases).toEqual([])
  if (body.kind === 'DosageChanged')
    expect(body.phases).toEqual(replacedFrom(target(body.prescriptionId), sentence.from, sentence.phases))
}
