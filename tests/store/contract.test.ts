import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Alarm } from '../../src/domain/alarm.ts'
import type { Appointment } from '../../src/domain/appointment.ts'
import { evolve } from '../../src/domain/evolve.ts'
import type { Fact, FactBody, FactKind } from '../../src/domain/fact.ts'
import { fraction } from '../../src/domain/fraction.ts'
import { occurrence } from '../../src/domain/occurrence.ts'
import type { Prompt } from '../../src/domain/prompt.ts'
import type { Situation } from '../../src/domain/situation.ts'
import { nobody } from '../../src/store/admin.ts'
import { type FactRow, factFromRow } from '../../src/store/rows/fact.ts'
import {
  active,
  caregiver,
  clock,
  contact,
  day,
  patient,
  person,
  prescription,
  slot,
  start,
} from './household.ts'
import { openTestStore, type TestStore } from './openTestStore.ts'

// What is loaded after a save is what the domain says: evolve(before, fact), for every kind of fact.

const later = (min: number) => start.add({ minutes: min })

/** Facts that fit the situation below, of each kind; a kind that is missing here is an error of types. */
const examples = (name: string): { readonly [K in FactKind]: readonly Extract<FactBody, { kind: K }>[] } => {
  const self = { personId: `person-${name}`, as: 'patient' } as const
  const brother = { personId: `person-${name}Ben`, as: 'caregiver' } as const
  const prompt = (asked: Prompt['asked'], id = `prompt-${name}-new`): Prompt => ({
    id,
    patientId: `patient-${name}`,
    personId: `person-${name}`,
    asked,
    openedAt: start,
    expiresAt: later(90),
    closed: null,
    offers: [],
  })
  const alarm = (about: Alarm['about'], id = `alarm-${name}-new`): Alarm => ({
    id,
    patientId: `patient-${name}`,
    about,
    raisedAt: start,
    told: [],
    state: { kind: 'open', nextStepAt: later(30) },
  })
  const settings = patient(name).settings
  const alarmId = `alarm-${name}`
  const caregiverId = `caregiver-${name}-${name}Ben`
  const tookIn = prescription(name)
  return {
    PatientInvited: [{ kind: 'PatientInvited' }],
    PatientAgreed: [{ kind: 'PatientAgreed' }],
    PatientDeclined: [{ kind: 'PatientDeclined' }],
    PatientPaused: [{ kind: 'PatientPaused', until: later(3000) }],
    PatientResumed: [{ kind: 'PatientResumed' }],
    WellbeingChanged: [
      {
        kind: 'WellbeingChanged',
        wellbeing: {
          sleep: { time: clock('09:00') },
          scales: [{ id: '1', name: 'voices', max: 10, time: clock('20:00') }],
          questionnaires: [{ name: 'phq9', everyWeeks: 2, weekday: 2, time: clock('18:00') }],
          itemNineSeenBy: 'person-Olga',
          warningSigns: { signs: ['little sleep'], tell: 'people', weekday: 7, time: clock('11:00') },
          safetyPlan: { signs: 'I stop answering', helps: 'a walk', people: 'Ben' },
        },
      },
    ],
    SettingsChanged: [
      {
        kind: 'SettingsChanged',
        settings: { ...settings, mood: null, summary: { weekday: 7, time: clock('10:15') } },
      },
    ],
    ZoneChanged: [{ kind: 'ZoneChanged', zone: 'America/New_York' }],
    MessagesStopped: [
      { kind: 'MessagesStopped', personId: self.personId },
      { kind: 'MessagesStopped', personId: brother.personId },
    ],
    MessagesStarted: [{ kind: 'MessagesStarted', personId: self.personId }],
    LanguageChanged: [{ kind: 'LanguageChanged', personId: self.personId, language: 'es' }],
    ContactAdded: [
      {
        kind: 'ContactAdded',
        contact: { ...contact(name, 'telegram', `chat-${name}`), order: 1, state: 'invited' },
      },
      { kind: 'ContactAdded', contact: { ...contact(name), order: 2, state: 'suspended' } },
    ],
    ContactConfirmed: [{ kind: 'ContactConfirmed', personId: self.personId, contactId: contact(name).id }],
    ContactSuspended: [{ kind: 'ContactSuspended', personId: self.personId, contactId: contact(name).id }],
    ContactUnreachable: [
      { kind: 'ContactUnreachable', personId: self.personId, contactId: contact(name).id, code: '30003' },
    ],
    PrescriptionAdded: [
      {
        kind: 'PrescriptionAdded',
        prescription: { ...tookIn, id: `second-${name}`, addedAt: later(1), critical: true },
      },
    ],
    SupplyCounted: [
      { kind: 'SupplyCounted', prescriptionId: tookIn.id, units: fraction(41, 2), by: self },
      { kind: 'SupplyCounted', prescriptionId: tookIn.id, units: fraction(0), by: self },
    ],
    SupplyPickedUp: [{ kind: 'SupplyPickedUp', prescriptionId: tookIn.id, units: fraction(60), by: brother }],
    SupplyTermsChanged: [
      {
        kind: 'SupplyTermsChanged',
        prescriptionId: tookIn.id,
        terms: { refills: 2, perFill: fraction(30), leadDays: 5, renewalDays: 10 },
      },
    ],
    SupplyWarned: [{ kind: 'SupplyWarned', prescriptionId: tookIn.id, step: 'soon' }],
    DosageChanged: [
      {
        kind: 'DosageChanged',
        prescriptionId: tookIn.id,
        phases: [
          ...tookIn.phases.map((phase) => ({ ...phase, until: day('2026-12-01') })),
          {
            from: day('2026-12-01'),
            until: null,
            dosage: {
              amount: '½ tablet',
              timing: { kind: 'daily', times: [clock('07:30')], weekdays: [1, 4] },
            },
          },
          {
            from: day('2026-12-08'),
            until: null,
            lastsDoses: 10,
            order: { by: 'Dr. Lopez', why: 'it is the usual step' },
            dosage: {
              amount: { words: null, quantity: { value: fraction(1, 2), upTo: fraction(1), unit: 'tablet' } },
              amountsAt: [{ time: { named: 'bedtime', offsetMin: -30 }, amount: '2 tablets' }],
              timing: {
                kind: 'asNeeded',
                reason: 'panic',
                maximum: { kind: 'amount', value: fraction(8), unit: 'tablet' },
                leastIntervalMin: 240,
                times: [{ named: 'bedtime', offsetMin: -30 }],
              },
            },
          },
          {
            from: day('2026-12-08'),
            until: null,
            dosage: {
              amount: '1 tablet',
              timing: {
                kind: 'monthly',
                every: 2,
                anchor: day('2026-12-08'),
                day: { kind: 'nthWeekday', nth: 'last', weekday: 2 },
                times: [clock('10:00')],
              },
            },
          },
        ],
      },
    ],
    PrescriptionStopped: [
      { kind: 'PrescriptionStopped', prescriptionId: tookIn.id, whyStopped: 'it made her dizzy' },
    ],
    PrescriptionResumed: [{ kind: 'PrescriptionResumed', prescriptionId: tookIn.id }],
    ChangeRequested: [
      {
        kind: 'ChangeRequested',
        prescriptionId: tookIn.id,
        request: { at: start, byPersonId: self.personId, from: day('2026-12-01'), phases: tookIn.phases },
      },
      {
        kind: 'ChangeRequested',
        prescriptionId: tookIn.id,
        request: { at: start, byPersonId: brother.personId, from: day('2026-12-01'), phases: [] },
      },
    ],
    RequestSettled: [{ kind: 'RequestSettled', prescriptionId: tookIn.id, how: 'withdrawn' }],
    DoseAsked: [{ kind: 'DoseAsked', slot: slot(name, 1), windowEndsAt: later(120), followUpAt: null }],
    DoseAskedAgain: [{ kind: 'DoseAskedAgain', doseId: slot(name).doseId, followUpAt: later(45) }],
    DoseSnoozed: [{ kind: 'DoseSnoozed', doseId: slot(name).doseId, until: later(20) }],
    DoseTaken: [
      { kind: 'DoseTaken', slot: slot(name), takenAt: later(-10), by: self },
      { kind: 'DoseTaken', slot: slot(name, 1), takenAt: later(-10), by: brother },
    ],
    DoseDeclined: [
      { kind: 'DoseDeclined', slot: slot(name), reason: 'feltSick', by: self },
      { kind: 'DoseDeclined', slot: slot(name, 1), reason: null, by: self },
    ],
    DoseUnanswered: [{ kind: 'DoseUnanswered', doseId: slot(name).doseId }],
    ReasonTold: [
      { kind: 'ReasonTold', doseIds: [slot(name, 1, '2026-11-23').doseId], reason: 'feltSick' },
      { kind: 'ReasonTold', doseIds: [slot(name).doseId], reason: 'forgot' },
    ],
    DoseNotAsked: [{ kind: 'DoseNotAsked', slot: slot(name, 1), because: 'outage' }],
    DoseReopened: [
      { kind: 'DoseReopened', doseId: slot(name).doseId, windowEndsAt: later(60), followUpAt: later(15) },
      {
        kind: 'DoseReopened',
        doseId: slot(name, 1, '2026-11-23').doseId,
        windowEndsAt: later(60),
        followUpAt: null,
      },
    ],
    AppointmentAdded: [
      {
        kind: 'AppointmentAdded',
        appointment: appointment(name, {
          id: `new-${name}`,
          afterChange: { prescriptionId: tookIn.id, days: 5, seen: day('2026-11-24') },
          recurrence: {
            kind: 'calendar',
            on: {
              kind: 'monthly',
              every: 3,
              anchor: day('2026-11-24'),
              day: { kind: 'nthWeekday', nth: 2, weekday: 1 },
            },
            time: clock('10:30'),
          },
        }),
      },
      {
        kind: 'AppointmentAdded',
        appointment: appointment(name, {
          id: `other-${name}`,
          kind: 'therapy',
          recurrence: { kind: 'once' },
          prepare: null,
          graceDays: null,
          due: null,
        }),
      },
    ],
    AppointmentReminded: [
      {
        kind: 'AppointmentReminded',
        appointmentId: `appointment-${name}`,
        step: 'shortlyBefore',
        outcome: 'outage',
      },
    ],
    AppointmentFellDue: [
      {
        kind: 'AppointmentFellDue',
        appointmentId: `appointment-${name}`,
        changedOn: day('2026-11-24'),
        due: occurrence(day('2026-11-29'), null, start),
      },
    ],
    AppointmentDone: [
      {
        kind: 'AppointmentDone',
        appointmentId: `appointment-${name}`,
        on: day('2026-11-23'),
        by: brother,
        next: occurrence(day('2026-12-21'), null, start),
      },
      {
        kind: 'AppointmentDone',
        appointmentId: `appointment-${name}`,
        on: day('2026-11-23'),
        by: null,
        next: null,
      },
    ],
    AppointmentMoved: [
      {
        kind: 'AppointmentMoved',
        appointmentId: `appointment-${name}`,
        due: occurrence(day('2026-11-27'), clock('10:00'), start, { planned: day('2026-11-26') }),
        by: self,
      },
    ],
    AppointmentCalledOff: [
      { kind: 'AppointmentCalledOff', appointmentId: `appointment-${name}`, due: null, by: self },
    ],
    AppointmentLetGo: [{ kind: 'AppointmentLetGo', appointmentId: `appointment-${name}`, next: null }],
    AppointmentEnded: [{ kind: 'AppointmentEnded', appointmentId: `appointment-${name}` }],
    PromptOpened: [
      {
        kind: 'PromptOpened',
        prompt: prompt({
          kind: 'appointment',
          appointmentId: `appointment-${name}`,
          of: start,
          when: 'ahead',
        }),
      },
      { kind: 'PromptOpened', prompt: prompt({ kind: 'doses', doseIds: [slot(name).doseId] }) },
      { kind: 'PromptOpened', prompt: prompt({ kind: 'mood', date: day('2026-11-24') }) },
      {
        kind: 'PromptOpened',
        prompt: prompt({ kind: 'whichDose', doseIds: [], meant: 'taken', takenAt: later(-10) }),
      },
      {
        kind: 'PromptOpened',
        prompt: prompt({
          kind: 'whichQuestion',
          candidates: [
            {
              promptId: `prompt-${name}`,
              choice: {
                kind: 'dose',
                doseId: slot(name).doseId,
                time: clock('09:00'),
                date: day('2026-11-24'),
                name: 'Exa',
              },
            },
          ],
        }),
      },
      { kind: 'PromptOpened', prompt: prompt({ kind: 'agreement' }, `prompt-${name}`) },
    ],
    PromptClosed: [{ kind: 'PromptClosed', promptId: `prompt-${name}`, why: 'answered' }],
    CheckInAsked: [
      { kind: 'CheckInAsked', about: 'mood', date: day('2026-11-24') },
      { kind: 'CheckInAsked', about: 'sideEffects', date: day('2026-11-24') },
      { kind: 'CheckInAsked', about: 'summary', date: day('2026-11-24') },
      { kind: 'CheckInAsked', about: 'sleep', date: day('2026-11-24') },
      { kind: 'CheckInAsked', about: 'scale 1', date: day('2026-11-24') },
    ],
    ObservationMade: [
      { kind: 'ObservationMade', id: `o1-${name}`, by: self, observation: { kind: 'mood', score: 2 } },
      {
        kind: 'ObservationMade',
        id: `o2-${name}`,
        by: brother,
        observation: {
          kind: 'sideEffect',
          effect: null,
          words: `she's "dizzy" \\ 😵 {"$date": "2026-11-24"}`,
        },
      },
      { kind: 'ObservationMade', id: `o3-${name}`, by: self, observation: { kind: 'noSideEffects' } },
      {
        kind: 'ObservationMade',
        id: `o4-${name}`,
        by: self,
        observation: { kind: 'question', words: 'how long do I take it' },
      },
      {
        kind: 'ObservationMade',
        id: `o4-${name}`,
        by: self,
        observation: { kind: 'sleep', hours: 6, quality: 2 },
      },
      {
        kind: 'ObservationMade',
        id: `o5-${name}`,
        by: self,
        observation: { kind: 'scale', words: 'voices', score: 3, max: 10 },
      },
      {
        kind: 'ObservationMade',
        id: `o6-${name}`,
        by: self,
        observation: { kind: 'helps', answer: 'tooEarly' },
      },
      {
        kind: 'ObservationMade',
        id: `o7-${name}`,
        by: self,
        observation: { kind: 'questionnaire', questionnaire: 'phq9', score: 11, itemNine: 1 },
      },
      {
        kind: 'ObservationMade',
        id: `o8-${name}`,
        by: self,
        observation: { kind: 'warningSigns', words: 'spending at night; little sleep', count: 2 },
      },
      {
        kind: 'ObservationMade',
        id: `o9-${name}`,
        by: self,
        observation: { kind: 'effectsAfter', words: 'dizziness', says: 'better' },
      },
    ],
    PassedOn: [{ kind: 'PassedOn', personId: self.personId, about: 'cost' }],
    NotUnderstood: [{ kind: 'NotUnderstood', personId: self.personId }],
    DangerHeard: [{ kind: 'DangerHeard', personId: self.personId, danger: 'overdose' }],
    HowSheIsAsked: [{ kind: 'HowSheIsAsked', alarmId: `alarm-${name}-danger` }],
    HowSheIsTold: [{ kind: 'HowSheIsTold', alarmId: `alarm-${name}-danger`, says: 'same' }],
    AlarmRaised: [
      { kind: 'AlarmRaised', alarm: alarm({ kind: 'danger', danger: 'suicide', askAt: later(180) }) },
      { kind: 'AlarmRaised', alarm: alarm({ kind: 'unreachable' }) },
      {
        kind: 'AlarmRaised',
        alarm: alarm({ kind: 'unconfirmed', prescriptionIds: [tookIn.id], doseIds: [slot(name).doseId] }),
      },
    ],
    AlarmTold: [{ kind: 'AlarmTold', alarmId, personId: brother.personId, nextStepAt: later(15) }],
    AlarmStepTimed: [{ kind: 'AlarmStepTimed', alarmId, nextStepAt: later(35) }],
    AlarmAcknowledged: [{ kind: 'AlarmAcknowledged', alarmId, personId: brother.personId }],
    AlarmPassedOn: [{ kind: 'AlarmPassedOn', alarmId, personId: brother.personId, nextStepAt: later(1) }],
    AlarmExtended: [
      {
        kind: 'AlarmExtended',
        alarmId,
        prescriptionIds: [tookIn.id, `second-${name}`],
        doseIds: [slot(name).doseId, slot(name, 1).doseId],
        nextStepAt: later(2),
      },
    ],
    AlarmClosed: [{ kind: 'AlarmClosed', alarmId, why: 'taken' }],
    CaregiverProposed: [
      {
        kind: 'CaregiverProposed',
        caregiver: caregiver(name, `${name}Eva`, { kind: 'proposed', at: start }, 1),
        person: person(`${name}Eva`),
      },
    ],
    SharingAgreed: [
      { kind: 'SharingAgreed', caregiverId, shares: { unconfirmed: true, danger: true, summary: false } },
    ],
    SharingDeclined: [{ kind: 'SharingDeclined', caregiverId }],
    CaregiverAgreed: [{ kind: 'CaregiverAgreed', caregiverId }],
    CaregiverDeclined: [{ kind: 'CaregiverDeclined', caregiverId }],
    ConsentRecorded: [
      {
        kind: 'ConsentRecorded',
        consent: { by: 'Maria', relation: 'mother', scopes: ['reminders', 'alarms'], at: start },
      },
    ],
    SharingReviewed: [
      { kind: 'SharingReviewed', caregiverId, review: { at: later(9), again: true } },
      { kind: 'SharingReviewed', caregiverId, review: { at: later(9), again: true } },
    ],
    PlanRightChanged: [
      { kind: 'PlanRightChanged', caregiverId, granted: true },
      { kind: 'PlanRightChanged', caregiverId, granted: false },
    ],
    CaregiverRemoved: [{ kind: 'CaregiverRemoved', caregiverId }],
  }
}

const appointment = (name: string, more: Partial<Appointment> = {}): Appointment => ({
  id: `appointment-${name}`,
  patientId: `patient-${name}`,
  kind: 'injection',
  name: 'my "depot", {one}',
  prepare: 'come after breakfast',
  zone: 'Europe/Madrid',
  recurrence: { kind: 'afterDone', days: 28 },
  afterChange: null,
  graceDays: 3,
  alarm: true,
  due: occurrence(day('2026-12-14'), null, start),
  lastDoneOn: null,
  addedAt: start,
  endedAt: null,
  ...more,
})

/** What has happened to everybody before: an open dose, an unanswered one, a question, an alarm that one was told. */
function past(name: string): readonly FactBody[] {
  const { PromptOpened, AlarmRaised } = examples(name)
  const yesterday = slot(name, 1, '2026-11-23')
  const opened = PromptOpened[1]
  const raised = AlarmRaised[2]
  if (opened === undefined || raised === undefined) throw new Error('examples are missing')
  return [
    { kind: 'AppointmentAdded', appointment: appointment(name) },
    { kind: 'DoseAsked', slot: yesterday, windowEndsAt: later(-600), followUpAt: null },
    { kind: 'DoseUnanswered', doseId: yesterday.doseId },
    { kind: 'DoseAsked', slot: slot(name), windowEndsAt: later(60), followUpAt: later(15) },
    { kind: 'PromptOpened', prompt: { ...opened.prompt, id: `prompt-${name}` } },
    { kind: 'AlarmRaised', alarm: { ...raised.alarm, id: `alarm-${name}` } },
    { kind: 'AlarmTold', alarmId: `alarm-${name}`, personId: `person-${name}Ben`, nextStepAt: null },
    {
      kind: 'AlarmRaised',
      alarm: {
        ...raised.alarm,
        id: `alarm-${name}-danger`,
        about: { kind: 'danger', danger: 'suicide', askAt: later(180) },
      },
    },
  ]
}

let store: TestStore
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

/** @returns what the domain says that has become of her. */
async function record(name: string, bodies: readonly FactBody[]): Promise<Situation> {
  const patientIds = [`patient-${name}`]
  let said: Situation | undefined
  const { stuck } = await store.change({ kind: 'these', patientIds }, (situation, now) => {
    const facts = bodies.map(
      (body): Fact => ({ patientId: situation.patient.id, at: now, eventId: '7', body }),
    )
    said = facts.reduce(evolve, situation)
    return { facts, notices: [], invitations: [], situation: said, wakeAt: now.add({ hours: 1 }) }
  })
  if (said === undefined || stuck[0] !== undefined) throw stuck[0]?.error ?? new Error(`no patient ${name}`)
  return said
}

/** The order within a collection is by time, and means nothing among what is of one moment. */
const byId = (s: Situation): Situation => ({
  ...s,
  people: sorted(s.people).map((p) => ({ ...p, contacts: sorted(p.contacts) })),
  caregivers: sorted(s.caregivers),
  prescriptions: sorted(s.prescriptions),
  doses: sorted(s.doses),
  prompts: sorted(s.prompts),
  alarms: sorted(s.alarms),
  observations: sorted(s.observations),
  appointments: sorted(s.appointments),
})
const sorted = <T extends { readonly id: string }>(rows: readonly T[]) =>
  rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))

describe('what is loaded after a save is what the domain says', () => {
  for (const kind of Object.keys(examples('')) as FactKind[]) {
    it(kind, async () => {
      for (const i of examples(kind)[kind].keys()) {
        const name = `${kind}${i}`
        const fact = examples(name)[kind][i] as FactBody
        await store.enrol({
          ...nobody,
          people: [person(name), person(`${name}Ben`)],
          patients: [patient(name)],
          prescriptions: [prescription(name)],
          caregivers: [caregiver(name, `${name}Ben`, i === 0 ? { kind: 'proposed', at: start } : active)],
        })
        const before = await record(name, past(name))
        expect(byId(await store.situation(`patient-${name}`))).toEqual(byId(before))

        const after = await record(name, [fact])
        expect(byId(await store.situation(`patient-${name}`))).toEqual(byId(after))
        await expectKept(name, [...past(name), fact])
      }
    })
  }
})

async function expectKept(name: string, bodies: readonly FactBody[]) {
  const rows = await store.column<FactRow>(
    `SELECT to_json(f) FROM "Fact" f WHERE "patientId" = 'patient-${name}' ORDER BY "seq"`,
  )
  expect(rows.map((row) => factFromRow(row))).toEqual(
    bodies.map((body) => ({ patientId: `patient-${name}`, at: start, eventId: '7', body })),
  )
}
