import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phrasesOf } from '../../src/bot/phrases/byLanguage.ts'
import { localDate } from '../../src/domain/time.ts'
import { bundleIn } from '../../src/exchange/fhir/bundleIn.ts'
import type { Placing } from '../../src/exchange/incoming.ts'
import { holds } from '../support/properties.ts'
import { nothingPlaced, now, readBundle, reading } from './files.ts'

/** Files that other systems wrote. */

const patient = {
  resourceType: 'Patient',
  id: '7',
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/timezone', valueCode: 'America/New_York' }],
  name: [{ family: 'Lopez', given: ['Ana', 'Maria'] }],
  telecom: [{ system: 'phone', use: 'mobile', value: '(212) 555-0137' }],
  birthDate: '1990-05-01',
  address: [{ country: 'US' }],
}
const request = {
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  subject: { reference: 'Patient/7' },
  medicationCodeableConcept: { text: 'lithium 300 mg' },
}
const tablet = { doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet' } }] }

const bundle = (...resources: readonly object[]) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource) => ({ resource })),
})

const ordered = (dosage: object | readonly object[], placing: Placing = nothingPlaced, other: object = {}) =>
  readBundle(
    bundle(patient, {
      ...request,
      dosageInstruction: Array.isArray(dosage) ? dosage : [{ ...tablet, ...dosage }],
      ...other,
    }),
    { placing },
  )

/** As a sentence, or what was refused and why. */
const understood = (...given: Parameters<typeof ordered>): string => {
  const { patients, refused, leftOut } = ordered(...given)
  const [read] = patients[0]?.prescriptions ?? []
  if (refused.length > 0 || read === undefined)
    return [...refused, ...leftOut]
      .map(({ at, why }) => `${at.replace(/^.*dosageInstruction/, '')}: ${why}`)
      .join('\n')
  const today = localDate(now, 'America/New_York')
  return phrasesOf('en').regimen({ name: read.medicine.name, phases: read.phases, today })
}

const repeat = (of: object) => ({ timing: { repeat: of } })
const at = (time: string) => Temporal.PlainTime.from(time)
const placing: Placing = {
  parts: new Map([['MORN', at('08:30')]]),
  daily: new Map([
    [1, [at('09:00')]],
    [2, [at('08:00'), at('20:00')]],
  ]),
  everyHours: new Map([[8, at('06:00')]]),
}

describe('what other systems order is understood as', () => {
  it.each<[string, object | readonly object[], string]>([
    [
      'times of day',
      repeat({ timeOfDay: ['08:00:00', '20:00:00'] }),
      'lithium: 1 tablet every day at 8:00 and 20:00.',
    ],
    [
      'weekdays',
      repeat({ dayOfWeek: ['mon', 'thu'], timeOfDay: ['08:00:00'] }),
      'lithium: 1 tablet on Mondays and Thursdays at 8:00.',
    ],
    ['events', repeat({ when: ['CM', 'HS'] }), 'lithium: 1 tablet every day at breakfast and at bedtime.'],
    [
      'an offset',
      repeat({ when: ['ACM'], offset: 30 }),
      'lithium: 1 tablet every day 30 minutes before breakfast.',
    ],
    [
      'an event as often as the frequency says',
      repeat({ frequency: 1, period: 1, periodUnit: 'd', when: ['HS'] }),
      'lithium: 1 tablet every day at bedtime.',
    ],
    [
      'a frequency, at the hours that the operator gave',
      repeat({ frequency: 2, period: 1, periodUnit: 'd' }),
      'lithium: 1 tablet every day at 8:00 and 20:00.',
    ],
    [
      'a code, at the hours that the operator gave',
      { timing: { code: { coding: [{ code: 'BID' }] } } },
      'lithium: 1 tablet every day at 8:00 and 20:00.',
    ],
    ['a part of the day, likewise', repeat({ when: ['MORN'] }), 'lithium: 1 tablet every day at 8:30.'],
    [
      'round the clock, likewise',
      repeat({ frequency: 1, period: 8, periodUnit: 'h' }),
      'lithium: 1 tablet every 8 hours day and night, counted from 6:00.',
    ],
    [
      'every four weeks, from a day',
      repeat({
        boundsPeriod: { start: '2026-11-30' },
        frequency: 1,
        period: 4,
        periodUnit: 'wk',
        timeOfDay: ['10:00:00'],
      }),
      'lithium: from 30 November 1 tablet every 4 weeks on Monday at 10:00.',
    ],
    [
      'as needed, with an interval and a limit',
      [
        {
          ...tablet,
          asNeededCodeableConcept: { text: 'panic' },
          timing: { repeat: { frequency: 1, period: 4, periodMax: 6, periodUnit: 'h' } },
          maxDosePerPeriod: {
            numerator: { value: 8, unit: 'tablets' },
            denominator: { value: 24, unit: 'h' },
          },
        },
      ],
      'lithium: 1 tablet when needed for panic, at most 8 tablets in 24 hours, at least 4 hours apart.',
    ],
    [
      'as needed, so often a day (R5)',
      [
        {
          ...tablet,
          asNeeded: true,
          asNeededFor: [{ coding: [{ display: 'anxiety' }] }],
          timing: { repeat: { frequency: 3, period: 1, periodUnit: 'd' } },
        },
      ],
      'lithium: 1 tablet when needed for anxiety, at most 3 times in 24 hours.',
    ],
    [
      'two amounts a day',
      [
        { ...tablet, timing: { repeat: { timeOfDay: ['08:00:00'] } } },
        {
          doseAndRate: [{ doseRange: { low: { value: 1.5, unit: 'tab' }, high: { value: 2, unit: 'tab' } } }],
          timing: { repeat: { when: ['HS'] } },
        },
      ],
      'lithium: 1 tablet at 8:00 and 1.5 to 2 tablets at bedtime, every day.',
    ],
    [
      'steps, one after another',
      [
        {
          ...tablet,
          sequence: 1,
          timing: { repeat: { boundsDuration: { value: 2, code: 'wk' }, timeOfDay: ['08:00:00'] } },
        },
        {
          sequence: 2,
          doseAndRate: [{ doseQuantity: { value: 2, unit: 'tablets' } }],
          timing: { repeat: { timeOfDay: ['08:00:00'] } },
        },
      ],
      'lithium: 1 tablet every day at 8:00, until 7 December; then 2 tablets every day at 8:00.',
    ],
    [
      'one moment, on her clock',
      { timing: { event: ['2026-11-25T14:00:00Z'] } },
      'lithium: 1 tablet once, on 25 November at 9:00.',
    ],
  ])('%s', (_name, dosage, sentence) => {
    expect(understood(dosage, placing)).toBe(sentence)
  })
})

describe('what can not be taken is refused with its path and reason', () => {
  const refused = (name: string, dosage: object | readonly object[], why: string) =>
    [name, dosage, why] as const
  it.each([
    refused(
      'no hour',
      repeat({ frequency: 2, period: 1, periodUnit: 'd' }),
      '[0].timing.repeat: names no time of day. Say which with --hours 2=HH:MM,HH:MM',
    ),
    refused(
      'a part of the day',
      repeat({ when: ['MORN'] }),
      '[0].timing.repeat.when[0]: "MORN" names a part of the day and no hour. Say which with --when MORN=HH:MM',
    ),
    refused(
      'before a meal, and nobody knows how long',
      repeat({ when: ['ACM'] }),
      '[0].timing.repeat.when[0]: "ACM" does not say how long before (offset). Say when with --when ACM=HH:MM',
    ),
    refused(
      'an unknown event',
      repeat({ when: ['IMD'] }),
      '[0].timing.repeat.when[0]: "IMD" is no event that is known here',
    ),
    refused(
      'a list of moments',
      { timing: { event: ['2026-11-25T14:00:00Z', '2026-11-26T14:00:00Z'] } },
      '[0].timing.event: a list of moments is not understood here; give a frequency',
    ),
    refused(
      'a rate',
      { ...repeat({ when: ['HS'] }), doseAndRate: [{ rateQuantity: { value: 5, unit: 'ml/h' } }] },
      '[0].doseAndRate[0].rateQuantity: is not understood here, and leaving it out would change what is meant\n[0].doseAndRate[0].doseQuantity: says no dose, so nobody knows how much',
    ),
    refused(
      'no dose',
      [{ text: '1 tablet at night', timing: { repeat: { when: ['HS'] } } }],
      '[0].doseAndRate: says no dose, so nobody knows how much',
    ),
    refused('no timing', { text: 'as directed' }, '[0].timing: does not say how often'),
    refused(
      'an unknown unit',
      { ...repeat({ when: ['HS'] }), doseAndRate: [{ doseQuantity: { value: 5, unit: 'IU' } }] },
      '[0].doseAndRate[0].doseQuantity.unit: "IU" is no unit that is known here',
    ),
    refused(
      'a modifier',
      {
        ...repeat({ when: ['HS'] }),
        modifierExtension: [{ url: 'http://example.org/only-if', valueString: 'x' }],
      },
      '[0].modifierExtension[0]: is not understood here and must not be passed over: http://example.org/only-if',
    ),
    refused(
      'an element of a later version',
      repeat({ when: ['HS'], notOn: ['sun'] }),
      '[0].timing.repeat.notOn: is not understood here, and leaving it out would change what is meant',
    ),
    refused(
      'so many times a week',
      repeat({ frequency: 3, period: 1, periodUnit: 'wk', timeOfDay: ['08:00:00'] }),
      '[0].timing.repeat.frequency: 3 times in 1 wk does not say on which days',
    ),
    refused(
      'every other day, and nobody knows from when',
      repeat({ frequency: 1, period: 2, periodUnit: 'd', when: ['HS'] }),
      '[0].timing.repeat.boundsPeriod.start: does not say from which day it is counted',
    ),
    refused(
      'a range of frequencies that is not as needed',
      repeat({ frequency: 1, frequencyMax: 2, period: 1, periodUnit: 'd', when: ['HS'] }),
      '[0].timing.repeat.frequencyMax: is not understood here, and leaving it out would change what is meant',
    ),
    refused(
      'a limit for a lifetime',
      { ...repeat({ when: ['HS'] }), maxDosePerLifetime: { value: 5, unit: 'mg' } },
      '[0].maxDosePerLifetime: is not understood here, and leaving it out would change what is meant',
    ),
    refused(
      'a regular dose and one as needed in one prescription',
      [
        { ...tablet, timing: { repeat: { when: ['HS'] } } },
        { ...tablet, asNeeded: true },
      ],
      '[1].timing: is of the same days as another dosage, and is not only another amount at another time. Make two prescriptions of them',
    ),
    refused(
      'half a day',
      repeat({ boundsPeriod: { start: '2026-11' }, when: ['HS'] }),
      '[0].timing.repeat.boundsPeriod.start: has to be a full day, as 2026-11-24, or a moment with its zone',
    ),
    refused(
      'a time between minutes',
      repeat({ timeOfDay: ['08:00:30'] }),
      '[0].timing.repeat.timeOfDay[0]: "08:00:30" is no time to the minute, such as 08:00:00',
    ),
    refused(
      'a dose below nothing',
      { ...repeat({ when: ['HS'] }), doseAndRate: [{ doseQuantity: { value: -1, unit: 'mg' } }] },
      '[0].doseAndRate[0].doseQuantity.value: has to be a number above 0 with at most six decimals',
    ),
  ])('%s', (_name, dosage, why) => {
    expect(understood(dosage)).toBe(why)
  })

  it('what she must not take', () => {
    const { refused: found } = ordered(repeat({ when: ['HS'] }), nothingPlaced, { doNotPerform: true })
    expect(found).toMatchObject([{ why: 'says what she must not take' }])
  })

  it('what she takes by another kind of resource', () => {
    const statement = { resourceType: 'MedicationStatement', subject: { reference: 'Patient/7' } }
    expect(readBundle(bundle(patient, statement)).refused).toMatchObject([
      { at: 'Bundle.entry[1].resource.resourceType' },
    ])
  })

  it('an order for somebody else', () => {
    const other = { ...request, subject: { reference: 'Patient/8' } }
    expect(readBundle(bundle(patient, other)).refused).toMatchObject([
      { at: 'Bundle.entry[1].resource.subject', why: 'is nobody in this file' },
    ])
  })

  it.each(['', '{', '[]', 'null', '{"resourceType":"Patient"}', 'name,zone'])(
    'a file that is none: %s',
    (text) => {
      const { patients, refused: found } = bundleIn(text, reading)
      expect(patients).toEqual([])
      expect(found.length).toBeGreaterThan(0)
    },
  )

  it('whatever is put in place of a part of a file, without a fall', () => {
    const whole = JSON.stringify(
      bundle(patient, {
        ...request,
        dosageInstruction: [{ ...tablet, ...repeat({ when: ['ACM'], offset: 30 }), asNeeded: false }],
      }),
    )
    const places = [...whole.matchAll(/(?<=:)(?:"[^"]*"|\d+|false)/g)]
    const odd = fc.oneof(fc.jsonValue(), fc.constantFrom('constructor', '__proto__', -1, 1e300, 'P1D'))
    holds(300, fc.constantFrom(...places), odd, (place, value) => {
      const changed =
        whole.slice(0, place.index) + JSON.stringify(value) + whole.slice(place.index + place[0].length)
      const { patients, refused: found, leftOut } = bundleIn(changed, reading)
      expect(patients.length + found.length + leftOut.length).toBeGreaterThan(0)
    })
  })
})

describe('what is not in force is left out with the reason', () => {
  it.each([
    ['draft', 'it is a draft'],
    ['cancelled', 'it was cancelled'],
    ['entered-in-error', 'it was entered in error'],
    ['on-hold', 'it is on hold'],
    ['stopped', 'it was stopped'],
    ['completed', 'it is completed'],
  ])('status %s', (status, why) => {
    const { patients, leftOut, refused } = ordered(repeat({ when: ['HS'] }), nothingPlaced, { status })
    expect({ leftOut, refused }).toEqual({ leftOut: [{ at: 'Bundle.entry[1].resource', why }], refused: [] })
    expect(patients[0]?.prescriptions).toEqual([])
  })

  it.each(['proposal', 'plan', 'option'])('intent %s', (intent) => {
    const { leftOut } = ordered(repeat({ when: ['HS'] }), nothingPlaced, { intent })
    expect(leftOut).toMatchObject([{ why: `it is a ${intent}, no order` }])
  })
})

describe('the patient of another system', () => {
  it('is called by her first name and reached on her mobile phone', () => {
    expect(readBundle(bundle(patient)).patients).toMatchObject([
      {
        name: 'Ana',
        birthYear: 1990,
        zone: 'America/New_York',
        contacts: [{ channel: 'sms', value: '+12125550137' }],
      },
    ])
  })

  it('is refused without a zone, a country or a way to reach her', () => {
    const { extension: _zone, address: _country, telecom: _ways, ...bare } = patient
    expect(readBundle(bundle(bare)).refused.map(({ at }) => at)).toEqual([
      'Bundle.entry[0].resource.extension',
      'Bundle.entry[0].resource.address',
    ])
    const here = { zone: 'Europe/Madrid', country: 'ES', language: 'es' as const }
    expect(readBundle(bundle(bare), { defaults: here }).refused.map(({ at }) => at)).toEqual([
      'Bundle.entry[0].resource.telecom',
    ])
  })

  it('is not reached over a phone at home', () => {
    const athome = { ...patient, telecom: [{ system: 'phone', use: 'home', value: '212 555 0137' }] }
    expect(readBundle(bundle(athome))).toMatchObject({
      refused: [{ at: 'Bundle.entry[0].resource.telecom' }],
      leftOut: [{ at: 'Bundle.entry[0].resource.telecom[0]' }],
    })
  })
})
