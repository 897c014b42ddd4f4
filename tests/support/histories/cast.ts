import fc from 'fast-check'
import type { ChannelName } from '../../../src/domain/contact.ts'
import type { WellbeingPlan } from '../../../src/domain/wellbeing.ts'
import type { Cast, CastCaregiver, CastMedicine, CastPatient, CastPerson } from '../world/cast.ts'

/** Where clocks change on some nights of `starts`, where they never do, and where half-hours count. */
const zones = [
  'Europe/London',
  'America/New_York',
  'Asia/Kolkata',
  'America/Nuuk',
  'Australia/Lord_Howe',
  'America/Santiago',
]
/** The eves of changes of the clock, and some quiet day. */
const starts = [
  '2026-03-28',
  '2026-10-23',
  '2026-11-23',
  '2026-10-31',
  '2026-03-07',
  '2026-04-04',
  '2026-09-05',
  '2026-10-03',
]
const phones: readonly (readonly ChannelName[])[] = [
  ['sms'],
  ['telegram'],
  ['slack'],
  ['telegram', 'sms'],
  ['sms', 'telegram'],
]
const plans: readonly (readonly string[])[] = [
  ['08:00'],
  ['08:00', '20:00'],
  ['20:00'],
  ['23:30'],
  ['02:30', '14:30'],
  ['08:00', '11:00', '14:00', '17:00'],
  ['08:00', '09:00'],
]

/** Names of one patient's medicines are never those of another's, so that a leak shows. */
export const medicinesOf: Readonly<Record<string, readonly string[]>> = {
  Ana: ['Lithium', 'Quetiapine'],
  Cleo: ['Sertraline', 'Lamotrigine'],
}

const medicine = (name: string): fc.Arbitrary<CastMedicine> =>
  fc
    .record({
      times: fc.constantFrom(...plans),
      weekdays: fc.constantFrom([], [], [], [1, 3, 5, 6, 7]),
      critical: fc.boolean(),
    })
    .map((plan) => ({ name, strength: '50 mg', ...plan }))

const sharing = fc.constantFrom(
  { unconfirmed: true, danger: true, summary: true },
  { unconfirmed: true, danger: true, summary: false },
  { unconfirmed: false, danger: true, summary: false },
  { unconfirmed: true, danger: false, summary: false },
)

const caregiver = (name: string): fc.Arbitrary<CastCaregiver> =>
  fc
    .record({ shares: sharing, proposed: fc.boolean() })
    .map((consent) => ({ name, relation: 'friend', ...consent }))

const time = (text: string) => Temporal.PlainTime.from(text)
const settings = fc.record({
  mood: fc.constantFrom(null, { time: time('20:00') }, { time: time('12:00') }),
  sideEffects: fc.constantFrom(null, { weekday: 6, time: time('18:00') }),
  summary: fc.constantFrom(null, { weekday: 7, time: time('18:00') }),
  namesShown: fc.boolean(),
})

const daily = fc.constantFrom({ time: time('09:00') }, { time: time('20:00') })
const weekly = fc.constantFrom({ weekday: 6, time: time('11:00') }, { weekday: 7, time: time('19:45') })

/** Everything that she may be asked beside; most are asked nothing of it. */
const wellbeing: fc.Arbitrary<WellbeingPlan> = fc
  .record(
    {
      sleep: daily,
      helps: weekly,
      scales: daily.map((at) => [{ id: '1', name: 'voices', max: 10, ...at }]),
      questionnaires: fc
        .tuple(weekly, fc.constantFrom('phq9', 'gad7'))
        .map(([at, name]) => [{ name, everyWeeks: 2, ...at } as const]),
      itemNineSeenBy: fc.constant('person-olga'),
      warningSigns: fc
        .tuple(weekly, fc.constantFrom('me', 'careTeam', 'people'))
        .map(([at, tell]) => ({ signs: ['little sleep', 'many plans'], tell, ...at })),
      safetyPlan: fc.constant({ signs: 'I stop answering', helps: 'a walk', people: 'a friend' }),
    },
    { requiredKeys: [] },
  )
  .map((plan) => plan as WellbeingPlan)

function patient(name: string, around: readonly string[]): fc.Arbitrary<CastPatient> {
  const [first = '', second = ''] = medicinesOf[name] ?? []
  return fc
    .record({
      zone: fc.constantFrom(...zones),
      medicines: fc.oneof(fc.tuple(medicine(first)), fc.tuple(medicine(first), medicine(second))),
      caregivers: fc.tuple(...around.map((other) => fc.option(caregiver(other), { freq: 3 }))),
      settings,
      invited: fc.constantFrom(false, false, false, true),
      country: fc.constantFrom('US', 'GB', 'CL'),
      wellbeing: fc.option(wellbeing, { freq: 2 }),
    })
    .map(({ caregivers, wellbeing: asked, ...rest }) => ({
      name,
      ...rest,
      ...(asked === null ? {} : { wellbeing: asked }),
      caregivers: caregivers.filter((one) => one !== null),
    }))
}

const channels = fc.constantFrom(...phones)

/** Ana, and Cleo, who may care for Ana and may be a patient too; Ben and Dora, who may care for both; Olga, who runs it. */
const cast = (isCleoPatient: boolean): fc.Arbitrary<Cast> =>
  fc
    .record({
      start: fc.constantFrom(...starts),
      ana: patient('Ana', ['Ben', 'Dora', 'Cleo']),
      cleo: isCleoPatient ? patient('Cleo', ['Ben', 'Dora']) : fc.constant(null),
      phones: fc.record({
        Ana: channels,
        Ben: channels,
        Dora: channels,
        Cleo: channels,
        Olga: fc.constant(['slack'] as const),
      }),
      spanish: fc.constantFrom<readonly string[]>([], [], [], ['Ana'], ['Ben']),
    })
    .map(({ start, ana, cleo, phones: own, spanish }) => {
      const patients = cleo === null ? [ana] : [ana, cleo]
      const invited = new Set([
        ...patients.filter((one) => one.invited).map((one) => one.name),
        ...patients.flatMap((one) =>
          (one.caregivers ?? []).filter((care) => care.proposed).map((care) => care.name),
        ),
      ])
      // Somebody who is enrolled or looks after somebody already has answered before.
      const known = new Set([
        ...patients.filter((one) => !one.invited).map((one) => one.name),
        ...patients.flatMap((one) =>
          (one.caregivers ?? []).filter((care) => !care.proposed).map((care) => care.name),
        ),
      ])
      const people: CastPerson[] = (['Ana', 'Ben', 'Dora', 'Cleo', 'Olga'] as const).map((name) => ({
        name,
        channels: own[name],
        language: spanish.includes(name) ? 'es' : 'en',
        isOperator: name === 'Olga',
        invited: invited.has(name) && !known.has(name),
      }))
      return { start: Temporal.Instant.from(`${start}T06:00Z`), people, patients }
    })

export const onePatient = cast(false)
export const twoPatients = cast(true)
