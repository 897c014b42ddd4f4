import type { ChannelName } from '../../../src/domain/contact.ts'
import type { PatientSettings } from '../../../src/domain/patient.ts'
import type { QuestionnaireName } from '../../../src/domain/questionnaire.ts'
import { usualRoutine } from '../../../src/domain/routine.ts'
import type { Instant } from '../../../src/domain/time.ts'
import type { WellbeingPlan } from '../../../src/domain/wellbeing.ts'
import {
  type Cast,
  type CastCaregiver,
  type CastMedicine,
  type CastPatient,
  type CastPerson,
  personId,
} from '../world/cast.ts'

/**
 * Reads who is in a story, one line a person, sentence by sentence:
 *
 *     Ana: by SMS, then Telegram. In Europe/London. Takes Lithium 300 mg (1 tablet) at 8:00 and 20:00; critical.
 *     Ben: by Telegram. Ana's brother, hears of doses, danger and the week.
 *     Olga: by Slack. Operator.
 *
 * @throws when a sentence is not known, so that nothing in a story is silently without effect.
 */
export function readCast(lines: readonly string[], start: Instant): Cast {
  const people: CastPerson[] = []
  const patients: Editable<CastPatient>[] = []
  const caregivers: { readonly of: string; readonly caregiver: CastCaregiver }[] = []
  for (const line of lines) {
    const [, name, rest] = /^(\p{L}+): (.+)$/u.exec(line) ?? []
    if (name === undefined || rest === undefined) throw new Error(`not a line about a person: ${line}`)
    const person: Editable<CastPerson> = { name, channels: [] }
    const patient: Editable<CastPatient> = { name, zone: '', medicines: [] }
    for (const sentence of rest.replace(/\.$/, '').split(/\.\s+/))
      readSentence(sentence, person, patient, caregivers)
    people.push(person)
    if (patient.zone !== '') patients.push(patient)
  }
  for (const patient of patients)
    patient.caregivers = caregivers.filter(({ of }) => of === patient.name).map(({ caregiver }) => caregiver)
  return { start, people, patients }
}

type Editable<T> = { -readonly [K in keyof T]: T[K] }

type Read = (
  match: RegExpExecArray,
  person: Editable<CastPerson>,
  patient: Editable<CastPatient>,
  caregivers: { readonly of: string; readonly caregiver: CastCaregiver }[],
) => void

const set = (patient: Editable<CastPatient>, settings: Partial<PatientSettings>): void => {
  patient.settings = { ...patient.settings, ...settings }
}

const plan = (patient: Editable<CastPatient>, more: WellbeingPlan): void => {
  patient.wellbeing = { ...patient.wellbeing, ...more }
}

const channelNames: Readonly<Record<string, ChannelName>> = {
  SMS: 'sms',
  Telegram: 'telegram',
  Slack: 'slack',
}
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const timesIn = (text: string): readonly string[] =>
  (text.match(/\d{1,2}:\d{2}/g) ?? []).map((t) => t.padStart(5, '0'))
const plainTime = (text: string): Temporal.PlainTime => Temporal.PlainTime.from(timesIn(text)[0] ?? '')
const weekdayIn = (text: string): number => weekdays.findIndex((day) => text.includes(day)) + 1

const sentences: readonly (readonly [RegExp, Read])[] = [
  [
    /^by (.+)$/,
    ([, channels], person) => {
      person.channels = (channels ?? '').split(/, then /).map((c) => channelNames[c] as ChannelName)
    },
  ],
  [
    /^[Ii]n (\w+\/[\w/]+)(?:, (\w\w))?$/,
    ([, zone, country], _person, patient) => {
      patient.zone = zone ?? ''
      if (country) patient.country = country
    },
  ],
  [
    /^Takes (.+)$/,
    ([, medicine], _person, patient) => {
      patient.medicines = [...patient.medicines, readMedicine(medicine ?? '')]
    },
  ],
  [
    /^Has (\d+) (\w+) left(?:, (no|\d+) refills?)?$/,
    ([, n, name, refills], _person, patient) => {
      patient.medicines = patient.medicines.map((medicine) =>
        medicine.name === name
          ? {
              ...medicine,
              left: Number(n),
              ...(refills === undefined ? {} : { refills: refills === 'no' ? 0 : Number(refills) }),
            }
          : medicine,
      )
    },
  ],
  [
    /^(\p{L}+)'s ([\w ]+), (proposed|hears of (.+))$/u,
    ([, of, relation, how, heard], person, _patient, caregivers) => {
      const shares = {
        unconfirmed: /doses/.test(heard ?? ''),
        danger: /danger/.test(heard ?? ''),
        summary: /week/.test(heard ?? ''),
      }
      caregivers.push({
        of: of ?? '',
        caregiver: {
          name: person.name,
          relation: relation ?? '',
          shares,
          proposed: how === 'proposed',
          changesPlans: /the plan/.test(heard ?? ''),
        },
      })
      // Whoever cares for somebody already has answered from her phone.
      person.invited = caregivers.every(
        ({ caregiver }) => caregiver.name !== person.name || caregiver.proposed === true,
      )
    },
  ],
  [
    /^[Uu]ses (\p{L}+)'s phone(?: by (SMS|Telegram|Slack))?$/u,
    ([, owner, channel], person) => {
      person.phoneOf = owner ?? ''
      person.channels = [channelNames[channel ?? 'SMS'] as ChannelName]
    },
  ],
  [
    /^Operator$/,
    (_match, person) => {
      person.isOperator = true
    },
  ],
  [
    /^Speaks Spanish$/,
    (_match, person) => {
      person.language = 'es'
    },
  ],
  [
    /^Goes to bed at (.+)$/,
    ([, at], _person, patient) => {
      const times = { ...usualRoutine.weekday, bedtime: plainTime(at ?? '') }
      set(patient, { routine: { weekday: times, weekend: times } })
    },
  ],
  [/^Sees medicine names$/, (_match, _person, patient) => set(patient, { namesShown: true })],
  [
    /^Has not answered by (SMS|Telegram|Slack) yet$/,
    ([, channel], person) => {
      person.unanswered = channelNames[channel ?? ''] as ChannelName
    },
  ],
  [
    /^Last heard from (\d+) days ago$/,
    ([, n], person) => {
      person.silentDays = Number(n)
    },
  ],
  [
    /^Under age$/,
    (_match, person, patient) => {
      person.invited = true
      patient.awaitsConsent = true
    },
  ],
  [
    /^Not enrolled yet$/,
    (_match, person, patient) => {
      person.invited = true
      patient.invited = true
    },
  ],
  [/^Sleep at (.+)$/, ([, at], _person, patient) => plan(patient, { sleep: { time: plainTime(at ?? '') } })],
  [
    /^Scale (\w+) to (\d+) at (.+)$/,
    ([, name, max, at], _person, patient) =>
      plan(patient, {
        scales: [
          ...(patient.wellbeing?.scales ?? []),
          {
            id: String(patient.wellbeing?.scales?.length ?? 0),
            name: name ?? '',
            max: Number(max),
            time: plainTime(at ?? ''),
          },
        ],
      }),
  ],
  [
    /^Whether it helps on (\w+) at (.+)$/,
    ([, day, at], _person, patient) =>
      plan(patient, { helps: { weekday: weekdayIn(day ?? ''), time: plainTime(at ?? '') } }),
  ],
  [
    /^(PHQ-9|PHQ-8|GAD-7) every (2|4) weeks on (\w+) at ([\d:]+)(?:, the ninth item for (\p{L}+))?$/u,
    ([, form, weeks, day, at, seer], _person, patient) =>
      plan(patient, {
        questionnaires: [
          ...(patient.wellbeing?.questionnaires ?? []),
          {
            name: (form ?? '').toLowerCase().replace('-', '') as QuestionnaireName,
            everyWeeks: weeks === '2' ? 2 : 4,
            weekday: weekdayIn(day ?? ''),
            time: plainTime(at ?? ''),
          },
        ],
        ...(seer === undefined ? {} : { itemNineSeenBy: personId(seer) }),
      }),
  ],
  [
    /^Early signs (.+), told to (her|the care team|her people), asked on (\w+) at (.+)$/,
    ([, signs, to, day, at], _person, patient) =>
      plan(patient, {
        warningSigns: {
          signs: (signs ?? '').split(' and '),
          tell: to === 'her' ? 'me' : to === 'the care team' ? 'careTeam' : 'people',
          weekday: weekdayIn(day ?? ''),
          time: plainTime(at ?? ''),
        },
      }),
  ],
  [/^Mood at (.+)$/, ([, at], _person, patient) => set(patient, { mood: { time: plainTime(at ?? '') } })],
  [
    /^Side effects on (\w+) at (.+)$/,
    ([, day, at], _person, patient) =>
      set(patient, { sideEffects: { weekday: weekdayIn(day ?? ''), time: plainTime(at ?? '') } }),
  ],
  [
    /^Summary on (\w+) at (.+)$/,
    ([, day, at], _person, patient) =>
      set(patient, { summary: { weekday: weekdayIn(day ?? ''), time: plainTime(at ?? '') } }),
  ],
  [
    /^Others hear after (\d+) in a row$/,
    ([, n], _person, patient) => {
      patient.alarm = { inARow: Number(n) }
    },
  ],
]

function readSentence(
  sentence: string,
  ...to: [
    Editable<CastPerson>,
    Editable<CastPatient>,
    { readonly of: string; readonly caregiver: CastCaregiver }[],
  ]
): void {
  for (const [pattern, read] of sentences) {
    const match = pattern.exec(sentence)
    if (match !== null) return read(match, ...to)
  }
  throw new Error(`the cast has a sentence that means nothing: "${sentence}"`)
}

/** "Lithium 300 mg (1 tablet) at 8:00 and 20:00 on Monday and Friday; critical" */
function readMedicine(text: string): CastMedicine {
  const [, orderedName, orderedStrength, ordered] =
    /^([\p{L}_*]+)(?: ([\d.]+ \w+))? by order (--.+)$/u.exec(text) ?? []
  if (orderedName !== undefined && ordered !== undefined)
    return {
      name: orderedName,
      times: [],
      ordered,
      ...(orderedStrength === undefined ? {} : { strength: orderedStrength }),
    }
  const [, name, strength, amount, when, critical, reported] =
    /^([\p{L}_*]+)(?: ([\d.]+ \w+))?(?: \(([^)]+)\))? at ([^;]+?)(; critical)?(; as reported)?$/u.exec(
      text,
    ) ?? []
  if (name === undefined || when === undefined) throw new Error(`not a medicine: "${text}"`)
  return {
    name,
    times: timesIn(when),
    weekdays: weekdays.flatMap((day, i) => (when.includes(day) ? [i + 1] : [])),
    critical: critical !== undefined,
    ...(reported === undefined ? {} : { reported: true }),
    ...(strength === undefined ? {} : { strength }),
    ...(amount === undefined ? {} : { amount }),
  }
}
