import { describe, expect, it } from 'vitest'
import { evolve } from '../../src/domain/evolve.ts'
import type { Fact, FactBody, FactKind } from '../../src/domain/fact.ts'
import { fraction } from '../../src/domain/fraction.ts'
import { occurrence } from '../../src/domain/occurrence.ts'
import { firstReview } from '../../src/domain/sharingReview.ts'
import type { Situation } from '../../src/domain/situation.ts'
import { slotsOn } from '../../src/domain/slot.ts'
import { usualTerms } from '../../src/domain/supply.ts'
import { injectionOn } from './anAppointment.ts'
import { lithium, quetiapine, situation } from './aSituation.ts'

const at = Temporal.Instant.from('2026-11-23T09:00Z')
const later = at.add({ hours: 1 })
const today = Temporal.PlainDate.from('2026-11-23')
const by = { personId: 'person-ana', as: 'patient' } as const

const [takenDose, openDose] = situation.doses as [Situation['doses'][number], Situation['doses'][number]]
const slotOf = (dose: Situation['doses'][number]) => ({
  doseId: dose.id,
  prescriptionId: dose.prescriptionId,
  date: dose.date,
  time: dose.time,
  plannedAt: dose.plannedAt,
})
const [freshSlot] = slotsOn(quetiapine, today, { zone: 'Europe/London' }) as [
  ReturnType<typeof slotsOn>[number],
]
const [ben] = situation.caregivers as [Situation['caregivers'][number]]
const [alarm] = situation.alarms as [Situation['alarms'][number]]
const [prompt] = situation.prompts as [Situation['prompts'][number]]
const [self] = situation.people as [Situation['people'][number]]
const [firstContact, secondContact] = self.contacts as [
  (typeof self.contacts)[number],
  (typeof self.contacts)[number],
]
const newContact = { ...secondContact, id: 'person-ana-3', order: 2 }
const proposed = { ...ben, id: 'care-cleo', personId: 'person-cleo', order: 2 }
const cleo = { ...self, id: 'person-cleo', name: 'cleo', contacts: [] }
const consent = { by: 'Maria', relation: 'mother', scopes: ['reminders'], at } as const
const review = { at: Temporal.Instant.from('2026-12-30T10:00Z'), again: true }
const shares = { unconfirmed: true, danger: true, summary: false }
const wellbeing = { sleep: { time: Temporal.PlainTime.from('09:00') } }
const injection = injectionOn('2026-12-14', at)
const due = occurrence(Temporal.PlainDate.from('2027-01-11'), null, at)
const reminded = { step: 'daysBefore', at, outcome: 'told' } as const
const request = { at, byPersonId: self.id, from: Temporal.PlainDate.from('2026-12-01'), phases: [] }
const settings = { ...situation.patient.settings, namesShown: true }

interface Case {
  readonly fact: FactBody
  /** What is another object afterwards, or new: `patient`, or a row by its id. Nothing else may be. */
  readonly changes: readonly string[]
  /** What is said of it. */
  readonly says: object
}

/** Each kind of fact, once: the type asks for a new line when there is a new kind. */
const cases: { readonly [K in FactKind]: Case & { readonly fact: { readonly kind: K } } } = {
  PatientInvited: {
    fact: { kind: 'PatientInvited' },
    changes: [],
    says: { patient: { enrolment: { kind: 'invited', at } } },
  },
  ConsentRecorded: {
    fact: { kind: 'ConsentRecorded', consent },
    changes: [],
    says: { patient: { consent } },
  },
  PatientAgreed: {
    fact: { kind: 'PatientAgreed' },
    changes: [],
    says: { patient: { enrolment: { kind: 'active', since: at } } },
  },
  PatientDeclined: {
    fact: { kind: 'PatientDeclined' },
    changes: [],
    says: { patient: { enrolment: { kind: 'declined', at } } },
  },
  PatientPaused: {
    fact: { kind: 'PatientPaused', until: later },
    changes: [],
    says: { patient: { enrolment: { kind: 'paused', since: at, until: later } } },
  },
  PatientResumed: {
    fact: { kind: 'PatientResumed' },
    changes: [],
    says: { patient: { enrolment: { kind: 'active', since: at } } },
  },
  WellbeingChanged: {
    fact: { kind: 'WellbeingChanged', wellbeing },
    changes: [],
    says: { patient: { wellbeing } },
  },
  SettingsChanged: {
    fact: { kind: 'SettingsChanged', settings },
    changes: [],
    says: { patient: { settings: { namesShown: true } } },
  },
  ZoneChanged: {
    fact: { kind: 'ZoneChanged', zone: 'Asia/Tokyo' },
    changes: [],
    says: { patient: { zone: 'Asia/Tokyo' } },
  },
  MessagesStopped: {
    fact: { kind: 'MessagesStopped', personId: self.id },
    changes: [self.id],
    says: { people: [{ stoppedAt: at }, {}, {}] },
  },
  MessagesStarted: {
    fact: { kind: 'MessagesStarted', personId: self.id },
    changes: [self.id],
    says: { people: [{ stoppedAt: null }, {}, {}] },
  },
  LanguageChanged: {
    fact: { kind: 'LanguageChanged', personId: self.id, language: 'es' },
    changes: [self.id],
    says: { people: [{ language: 'es' }, {}, {}] },
  },
  ContactAdded: {
    fact: { kind: 'ContactAdded', contact: newContact },
    changes: [self.id, newContact.id],
    says: { people: [{ contacts: [{}, {}, newContact] }, {}, {}] },
  },
  ContactConfirmed: {
    fact: { kind: 'ContactConfirmed', personId: self.id, contactId: secondContact.id },
    changes: [self.id, secondContact.id],
    says: { people: [{ contacts: [{}, { state: 'usable', since: at }] }, {}, {}] },
  },
  ContactSuspended: {
    fact: { kind: 'ContactSuspended', personId: self.id, contactId: firstContact.id },
    changes: [self.id, firstContact.id],
    says: { people: [{ contacts: [{ state: 'suspended', since: at }, {}] }, {}, {}] },
  },
  ContactUnreachable: {
    fact: { kind: 'ContactUnreachable', personId: self.id, contactId: firstContact.id, code: '403' },
    changes: [self.id, firstContact.id],
    says: { people: [{ contacts: [{ state: 'unreachable', since: at }, {}] }, {}, {}] },
  },
  PrescriptionAdded: {
    fact: { kind: 'PrescriptionAdded', prescription: { ...lithium, id: 'new' } },
    changes: ['new'],
    says: { prescriptions: [{}, {}, { id: 'new' }] },
  },
  SupplyCounted: {
    fact: { kind: 'SupplyCounted', prescriptionId: 'lithium', units: fraction(20), by },
    changes: ['lithium'],
    says: {
      prescriptions: [{ supply: { stock: { units: fraction(20), countedAt: at }, warned: null } }, {}],
    },
  },
  SupplyPickedUp: {
    fact: { kind: 'SupplyPickedUp', prescriptionId: 'lithium', units: fraction(60), by },
    changes: ['lithium'],
    says: { prescriptions: [{ supply: { stock: { units: fraction(60) }, warned: null } }, {}] },
  },
  SupplyTermsChanged: {
    fact: { kind: 'SupplyTermsChanged', prescriptionId: 'lithium', terms: { ...usualTerms, refills: 2 } },
    changes: ['lithium'],
    says: { prescriptions: [{ supply: { stock: null, terms: { refills: 2, leadDays: 7 } } }, {}] },
  },
  SupplyWarned: {
    fact: { kind: 'SupplyWarned', prescriptionId: 'lithium', step: 'early' },
    changes: ['lithium'],
    says: { prescriptions: [{ supply: { warned: 'early' } }, {}] },
  },
  DosageChanged: {
    fact: { kind: 'DosageChanged', prescriptionId: 'lithium', phases: [] },
    changes: ['lithium'],
    says: { prescriptions: [{ phases: [] }, {}] },
  },
  PrescriptionStopped: {
    fact: { kind: 'PrescriptionStopped', prescriptionId: 'lithium' },
    changes: ['lithium'],
    says: { prescriptions: [{ stoppedAt: at }, {}] },
  },
  PrescriptionResumed: {
    fact: { kind: 'PrescriptionResumed', prescriptionId: 'lithium' },
    changes: ['lithium'],
    says: { prescriptions: [{ stoppedAt: null }, {}] },
  },
  ChangeRequested: {
    fact: { kind: 'ChangeRequested', prescriptionId: 'lithium', request },
    changes: ['lithium'],
    says: { prescriptions: [{ request }, {}] },
  },
  RequestSettled: {
    fact: { kind: 'RequestSettled', prescriptionId: 'lithium', how: 'declined' },
    changes: ['lithium'],
    says: { prescriptions: [{ id: 'lithium' }, {}] },
  },
  DoseAsked: {
    fact: { kind: 'DoseAsked', slot: freshSlot, windowEndsAt: later, followUpAt: null },
    changes: [freshSlot.doseId],
    says: {
      doses: [
        {},
        {},
        {
          id: freshSlot.doseId,
          plannedAt: freshSlot.plannedAt,
          askedAt: at,
          state: {
            kind: 'asked',
            askedAt: at,
            windowEndsAt: later,
            followUps: 0,
            followUpAt: null,
            snoozes: 0,
          },
        },
      ],
    },
  },
  DoseAskedAgain: {
    fact: { kind: 'DoseAskedAgain', doseId: openDose.id, followUpAt: null },
    changes: [openDose.id],
    says: { doses: [{}, { state: { followUps: 1, followUpAt: null, snoozes: 0 } }] },
  },
  DoseSnoozed: {
    fact: { kind: 'DoseSnoozed', doseId: openDose.id, until: later },
    changes: [openDose.id],
    says: { doses: [{}, { state: { followUps: 0, followUpAt: later, snoozes: 1 } }] },
  },
  DoseTaken: {
    fact: { kind: 'DoseTaken', slot: slotOf(openDose), takenAt: at, by },
    changes: [openDose.id],
    says: { doses: [{}, { askedAt: openDose.askedAt, state: { kind: 'taken', takenAt: at, by } }] },
  },
  DoseDeclined: {
    fact: { kind: 'DoseDeclined', slot: slotOf(openDose), reason: 'cost', by },
    changes: [openDose.id],
    says: {
      doses: [
        {},
        { askedAt: openDose.askedAt, state: { kind: 'declined', declinedAt: at, reason: 'cost', by } },
      ],
    },
  },
  DoseUnanswered: {
    fact: { kind: 'DoseUnanswered', doseId: openDose.id },
    changes: [openDose.id],
    says: { doses: [{}, { state: { kind: 'unanswered', at } }] },
  },
  // Of a dose that is open, or taken, a reason says nothing: the tests below tell of the others.
  ReasonTold: {
    fact: { kind: 'ReasonTold', doseIds: [openDose.id], reason: 'forgot' },
    changes: [],
    says: { doses: [{}, { state: { kind: 'asked' } }] },
  },
  DoseNotAsked: {
    fact: { kind: 'DoseNotAsked', slot: freshSlot, because: 'paused' },
    changes: [freshSlot.doseId],
    says: { doses: [{}, {}, { askedAt: null, state: { kind: 'notAsked', because: 'paused', at } }] },
  },
  DoseReopened: {
    fact: { kind: 'DoseReopened', doseId: takenDose.id, windowEndsAt: later, followUpAt: null },
    changes: [takenDose.id],
    says: {
      doses: [
        { askedAt: takenDose.askedAt, state: { kind: 'asked', windowEndsAt: later, followUpAt: null } },
        {},
      ],
    },
  },
  AppointmentAdded: {
    fact: { kind: 'AppointmentAdded', appointment: { ...injection, id: 'added' } },
    changes: ['added'],
    says: { appointments: [{}, {}, { id: 'added' }] },
  },
  AppointmentReminded: {
    fact: { kind: 'AppointmentReminded', appointmentId: 'injection', step: 'daysBefore', outcome: 'told' },
    changes: ['injection'],
    says: { appointments: [{ due: { steps: [reminded] } }, {}] },
  },
  AppointmentFellDue: {
    fact: { kind: 'AppointmentFellDue', appointmentId: 'level', changedOn: today, due },
    changes: ['level'],
    says: { appointments: [{}, { due, afterChange: { seen: today } }] },
  },
  AppointmentDone: {
    fact: { kind: 'AppointmentDone', appointmentId: 'injection', on: today, by, next: due },
    changes: ['injection'],
    says: { appointments: [{ due, lastDoneOn: today, endedAt: null }, {}] },
  },
  AppointmentMoved: {
    fact: { kind: 'AppointmentMoved', appointmentId: 'injection', due, by },
    changes: ['injection'],
    says: { appointments: [{ due, lastDoneOn: null }, {}] },
  },
  AppointmentCalledOff: {
    fact: { kind: 'AppointmentCalledOff', appointmentId: 'injection', due: null, by },
    changes: ['injection'],
    says: { appointments: [{ due: null, endedAt: at }, {}] },
  },
  AppointmentLetGo: {
    fact: { kind: 'AppointmentLetGo', appointmentId: 'level', next: null },
    changes: ['level'],
    // A change of dose may bring it back.
    says: { appointments: [{}, { due: null, endedAt: null }] },
  },
  AppointmentEnded: {
    fact: { kind: 'AppointmentEnded', appointmentId: 'level' },
    changes: ['level'],
    says: { appointments: [{}, { due: null, endedAt: at }] },
  },
  PromptOpened: {
    fact: { kind: 'PromptOpened', prompt: { ...prompt, id: 'prompt-3' } },
    changes: ['prompt-3'],
    says: { prompts: [{}, {}, { id: 'prompt-3' }] },
  },
  PromptClosed: {
    fact: { kind: 'PromptClosed', promptId: prompt.id, why: 'expired' },
    changes: [prompt.id],
    says: { prompts: [{ closed: { at, why: 'expired' } }, {}] },
  },
  CheckInAsked: {
    fact: { kind: 'CheckInAsked', about: 'mood', date: today },
    changes: [],
    says: { patient: { lastAsked: { mood: today, sideEffects: null } } },
  },
  ObservationMade: {
    fact: { kind: 'ObservationMade', id: 'seen-2', by, observation: { kind: 'mood', score: 2 } },
    changes: ['seen-2'],
    says: { observations: [{}, { id: 'seen-2', patientId: 'ana', at, by, kind: 'mood', score: 2 }] },
  },
  PassedOn: { fact: { kind: 'PassedOn', personId: self.id, about: 'question' }, changes: [], says: {} },
  NotUnderstood: { fact: { kind: 'NotUnderstood', personId: self.id }, changes: [], says: {} },
  DangerHeard: { fact: { kind: 'DangerHeard', personId: self.id, danger: 'suicide' }, changes: [], says: {} },
  HowSheIsAsked: {
    fact: { kind: 'HowSheIsAsked', alarmId: 'alarm-2' },
    changes: ['alarm-2'],
    says: { alarms: [{}, { about: { kind: 'danger' } }] },
  },
  HowSheIsTold: {
    fact: { kind: 'HowSheIsTold', alarmId: 'alarm-2', says: 'worse' },
    changes: ['alarm-2'],
    says: { alarms: [{}, { about: { says: 'worse' } }] },
  },
  AlarmRaised: {
    fact: { kind: 'AlarmRaised', alarm: { ...alarm, id: 'alarm-3' } },
    changes: ['alarm-3'],
    says: { alarms: [{}, {}, { id: 'alarm-3' }] },
  },
  AlarmTold: {
    fact: { kind: 'AlarmTold', alarmId: alarm.id, personId: 'person-ben', nextStepAt: later },
    changes: [alarm.id],
    says: {
      alarms: [
        {
          told: [{}, { personId: 'person-ben', at, answer: null }],
          state: { kind: 'open', nextStepAt: later },
        },
        {},
      ],
    },
  },
  AlarmStepTimed: {
    fact: { kind: 'AlarmStepTimed', alarmId: alarm.id, nextStepAt: later },
    changes: [alarm.id],
    says: { alarms: [{ state: { kind: 'open', nextStepAt: later } }, {}] },
  },
  AlarmAcknowledged: {
    fact: { kind: 'AlarmAcknowledged', alarmId: alarm.id, personId: 'person-olga' },
    changes: [alarm.id],
    says: {
      alarms: [
        { told: [{ answer: 'willCheck' }], state: { kind: 'acknowledged', by: 'person-olga', at } },
        {},
      ],
    },
  },
  AlarmPassedOn: {
    fact: { kind: 'AlarmPassedOn', alarmId: alarm.id, personId: 'person-olga', nextStepAt: later },
    changes: [alarm.id],
    says: { alarms: [{ told: [{ answer: 'cannotHelp' }], state: { kind: 'open', nextStepAt: later } }, {}] },
  },
  AlarmExtended: {
    fact: {
      kind: 'AlarmExtended',
      alarmId: alarm.id,
      prescriptionIds: ['lithium'],
      doseIds: [openDose.id],
      nextStepAt: later,
    },
    changes: [alarm.id],
    says: {
      alarms: [
        { about: { doseIds: [openDose.id] }, told: [], state: { kind: 'open', nextStepAt: later } },
        {},
      ],
    },
  },
  AlarmClosed: {
    fact: { kind: 'AlarmClosed', alarmId: alarm.id, why: 'taken' },
    changes: [alarm.id],
    says: { alarms: [{ told: alarm.told, state: { kind: 'closed', at, why: 'taken' } }, {}] },
  },
  CaregiverProposed: {
    fact: { kind: 'CaregiverProposed', caregiver: proposed, person: cleo },
    changes: ['care-cleo', 'person-cleo'],
    says: { people: [{}, {}, {}, { id: 'person-cleo' }], caregivers: [{}, {}, { id: 'care-cleo' }] },
  },
  SharingAgreed: {
    fact: { kind: 'SharingAgreed', caregiverId: ben.id, shares },
    changes: [ben.id],
    says: { caregivers: [{ shares, state: { kind: 'invited', at } }, {}] },
  },
  SharingDeclined: {
    fact: { kind: 'SharingDeclined', caregiverId: ben.id },
    changes: [ben.id],
    says: { caregivers: [{ state: { kind: 'declined', by: 'patient', at } }, {}] },
  },
  CaregiverAgreed: {
    fact: { kind: 'CaregiverAgreed', caregiverId: ben.id },
    changes: [ben.id],
    says: { caregivers: [{ state: { kind: 'active', since: at, review: firstReview(at) } }, {}] },
  },
  CaregiverDeclined: {
    fact: { kind: 'CaregiverDeclined', caregiverId: ben.id },
    changes: [ben.id],
    says: { caregivers: [{ state: { kind: 'declined', by: 'caregiver', at } }, {}] },
  },
  SharingReviewed: {
    fact: { kind: 'SharingReviewed', caregiverId: 'care-olga', review },
    changes: ['care-olga'],
    says: { caregivers: [{}, { state: { kind: 'active', review } }] },
  },
  PlanRightChanged: {
    fact: { kind: 'PlanRightChanged', caregiverId: ben.id, granted: true },
    changes: [ben.id],
    says: { caregivers: [{ changesPlans: true }, {}] },
  },
  CaregiverRemoved: {
    fact: { kind: 'CaregiverRemoved', caregiverId: ben.id },
    changes: [ben.id],
    says: { caregivers: [{ state: { kind: 'removed', at } }, {}] },
  },
}

const fact = (body: FactBody, when = at): Fact => ({ patientId: 'ana', at: when, eventId: null, body })

/** All rows of a situation, the contacts of people among them. Ids are unique over the tables of this situation. */
const rowsOf = (s: Situation): ReadonlyMap<string, object> =>
  new Map(
    [
      ...s.people,
      ...s.people.flatMap((p) => p.contacts),
      ...s.caregivers,
      ...s.prescriptions,
      ...s.doses,
      ...s.prompts,
      ...s.alarms,
      ...s.observations,
      ...s.appointments,
    ].map((row): [string, object] => [row.id, row]),
  )

describe('what a fact changes', () => {
  it.each(Object.values(cases))('$fact.kind', ({ fact: body, changes, says }) => {
    const after = evolve(situation, fact(body))
    expect(after).toMatchObject(says)
    const before = rowsOf(situation)
    const changed = [...rowsOf(after)].filter(([id, row]) => before.get(id) !== row).map(([id]) => id)
    // Rows that were not touched are the very same objects: by that the store knows what to write.
    expect(changed.toSorted()).toEqual([...changes].toSorted())
    expect([...before.keys()].filter((id) => !rowsOf(after).has(id))).toEqual([])
  })

  it.each(Object.values(cases))(
    '$fact.kind changes no other setting of the patient',
    ({ fact: body, says }) => {
      const after = evolve(situation, fact(body)).patient
      const said = 'patient' in says ? Object.keys(says.patient as object) : []
      for (const key of Object.keys(situation.patient) as (keyof typeof after)[]) {
        if (key !== 'lastFactAt' && !said.includes(key)) expect(after[key]).toBe(situation.patient[key])
      }
    },
  )

  it('the moment of the newest fact never goes back', () => {
    const first = evolve(situation, fact({ kind: 'PatientResumed' }, later))
    expect(evolve(first, fact({ kind: 'PatientResumed' }, at)).patient.lastFactAt).toEqual(later)
  })

  it('a late answer does not change that it was asked, nor when', () => {
    const unanswered = evolve(situation, fact({ kind: 'DoseUnanswered', doseId: openDose.id }))
    const after = evolve(unanswered, fact({ kind: 'DoseTaken', slot: slotOf(openDose), takenAt: later, by }))
    expect(after.doses[1]?.askedAt).toEqual(openDose.askedAt)
  })

  it('a dose answered before it was due gets its row in order of time, and was not asked', () => {
    const early = slotsOn(lithium, today.subtract({ days: 1 }), { zone: 'Europe/London' })[0]
    if (early === undefined) throw new Error('lithium is planned every day')
    const after = evolve(situation, fact({ kind: 'DoseTaken', slot: early, takenAt: at, by }))
    expect(after.doses.map((dose) => dose.id)).toEqual([early.doseId, takenDose.id, openDose.id])
    expect(after.doses[0]?.askedAt).toBeNull()
  })

  it('what is closed or acknowledged is not opened again by a late report of delivery', () => {
    for (const kind of ['AlarmAcknowledged', 'AlarmClosed'] as const) {
      const over = evolve(situation, fact(cases[kind].fact))
      expect(evolve(over, fact(cases.AlarmStepTimed.fact)).alarms[0]?.state).toEqual(over.alarms[0]?.state)
    }
  })

  it('sharing more with an active caregiver does not invite her anew', () => {
    const after = evolve(situation, fact({ kind: 'SharingAgreed', caregiverId: 'care-olga', shares }))
    expect(after.caregivers[1]).toMatchObject({ shares, state: { kind: 'active' } })
  })
})

describe('why a dose was not taken', () => {
  const told = (s: typeof situation) =>
    evolve(s, fact({ kind: 'ReasonTold', doseIds: [openDose.id], reason: 'toldByDoctor' }))

  it('is kept of one without an answer, and of one that was left out', () => {
    const unanswered = evolve(situation, fact({ kind: 'DoseUnanswered', doseId: openDose.id }))
    expect(told(unanswered).doses[1]?.state).toEqual({ kind: 'unanswered', at, reason: 'toldByDoctor' })
    const slot = slotOf(openDose)
    const declined = evolve(situation, fact({ kind: 'DoseDeclined', slot, reason: null, by }))
    expect(told(declined).doses[1]?.state).toMatchObject({ kind: 'declined', reason: 'toldByDoctor' })
  })

  it('says nothing of one that was taken after all', () => {
    const taken = evolve(situation, fact({ kind: 'DoseTaken', slot: slotOf(openDose), takenAt: at, by }))
    expect(told(taken).doses[1]).toBe(taken.doses[1])
  })
})
