import type { Content, ContentKind, DoseWords, MedicineWeek } from '../../src/bot/content.ts'
import type { Abilities } from '../../src/bot/outgoing.ts'
import type { MedicineSupply } from '../../src/bot/supplyContent.ts'
import type { Allowance } from '../../src/domain/asNeeded.ts'
import type { SkipReason } from '../../src/domain/dose.ts'
import { fraction } from '../../src/domain/fraction.ts'
import type { Dosage } from '../../src/domain/prescription.ts'
import type { Choice, PassOnAbout } from '../../src/domain/prompt.ts'
import { itemsOf } from '../../src/domain/questionnaire.ts'
import { type Cause, nobodyTouched, type Touched } from '../../src/domain/trouble.ts'
import { appointmentSamples, appointmentsSoon } from './appointmentSamples.ts'

/** Monday 3 August 2026, 8:00 in Madrid. */
export const now = Temporal.Instant.from('2026-08-03T06:00:00Z')
export const zone = 'Europe/Madrid'

const instant = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()
const time = (text: string) => Temporal.PlainTime.from(text)
const date = (text: string) => Temporal.PlainDate.from(text)

export const dose = (at = '2026-08-03T08:00', name = 'lithium 300 mg', amount = '1 tablet'): DoseWords => {
  const local = Temporal.PlainDateTime.from(at)
  return { date: local.toPlainDate(), time: local.toPlainTime(), name, amount }
}
export const lithium = dose()
export const lamotrigine = dose('2026-08-03T08:00', 'lamotrigine 100 mg', '2 tablets')
const lorazepam = dose('2026-08-03T08:00', 'lorazepam 0.5 mg', '1 tablet')
const allowed = (taken: number, stands: Allowance['stands']): Allowance => ({
  maximum: { kind: 'doses', count: 3 },
  taken: fraction(taken),
  stands,
  until: instant('2026-08-03T20:10'),
})
const tablets = (amount: string): Dosage => ({
  amount,
  timing: { kind: 'daily', times: [time('08:00')], weekdays: [] },
})
const newPlan = {
  wants: 'add',
  medicine: 'lithium 300 mg',
  phases: [{ from: date('2026-08-03'), until: null, dosage: tablets('1 tablet') }],
  from: date('2026-08-03'),
  today: date('2026-08-03'),
} as const
const evening = dose('2026-08-03T20:00')
const yesterday = dose('2026-08-02T20:00')
export const medicineNames = ['lithium', 'lamotrigine', 'quetiapine']

const undoUntil = instant('2026-08-04T08:00')
const next = { date: date('2026-08-03'), time: time('20:00') }
const tomorrow = { date: date('2026-08-04'), time: time('08:00') }
const week = { from: date('2026-07-27'), to: date('2026-08-02') }
const medicineWeek = (name: string, counts: Partial<MedicineWeek>): MedicineWeek => ({
  name,
  taken: 0,
  late: 0,
  declined: 0,
  unanswered: 0,
  notAsked: 0,
  ...counts,
})
const nothingNoted = {
  taken: [],
  declined: [],
  open: [],
  mood: null,
  sideEffects: [],
  noSideEffects: false,
  next,
}

const reasons = [
  'forgot',
  'feltSick',
  'feltBetter',
  'doesNotWant',
  'outOfMedicine',
  'toldByDoctor',
  'asleep',
  'away',
  'cost',
  'notNeeded',
  'other',
] as const satisfies readonly SkipReason[]
const passable = ['unclear', 'question', 'reason', 'person', 'cost'] as const satisfies readonly PassOnAbout[]

const supplyOf = (units: number, more: Partial<MedicineSupply> = {}): MedicineSupply => ({
  medicine: { name: 'lithium 300 mg', only: true, time: time('20:00'), starts: null },
  left: {
    most: fraction(units),
    least: fraction(units),
    unit: 'tablet',
    ahead: { lastsUntil: date('2026-08-06'), runsOutOn: date('2026-08-07') },
    byUse: false,
  },
  more: { refills: null, leadDays: 7, perFill: null },
  ...more,
})
const unsure = supplyOf(6)
const twoLeft: MedicineSupply = {
  ...supplyOf(6, { more: { refills: 2, leadDays: 7, perFill: fraction(60) } }),
  medicine: { name: 'lithium 300 mg', only: false, time: time('08:00'), starts: 'L' },
}
const aboutSix: MedicineSupply = {
  ...unsure,
  left: unsure.left === null ? null : { ...unsure.left, least: fraction(4) },
}
const noneLeft = supplyOf(0, { more: { refills: 0, leadDays: 14, perFill: null } })
const neverCounted = supplyOf(0, { left: null })
const asNeededLeft: MedicineSupply = {
  ...supplyOf(4),
  medicine: { name: 'lorazepam 0.5 mg', only: false, time: null, starts: null },
  left: {
    most: fraction(4),
    least: fraction(4),
    unit: 'tablet',
    ahead: { lastsUntil: date('2026-08-14'), runsOutOn: date('2026-08-15') },
    byUse: true,
  },
}
const uncounted: MedicineSupply = {
  ...supplyOf(20),
  left: { most: fraction(20), least: fraction(20), unit: null, ahead: null, byUse: false },
}

/** Of each kind what a nurse should have seen. A new kind without a sample does not compile. */
export const samples: { readonly [K in ContentKind]: readonly Extract<Content, { kind: K }>[] } = {
  ...appointmentSamples,
  invitation: [{ kind: 'invitation', from: 'Dr. Lopez' }],
  welcome: [
    { kind: 'welcome', country: 'US', next },
    { kind: 'welcome', country: 'ES', next: tomorrow },
    { kind: 'welcome', country: 'ZZ', next: null },
  ],
  declinedInvitation: [{ kind: 'declinedInvitation' }],
  stillAgreed: [{ kind: 'stillAgreed' }],
  suspended: [{ kind: 'suspended' }],
  whoWeAre: [
    { kind: 'whoWeAre', from: 'Dr. Lopez', suspended: true },
    { kind: 'whoWeAre', from: 'Dr. Lopez', suspended: false },
  ],
  supplyLow: [
    { kind: 'supplyLow', step: 'early', ...supplyOf(6) },
    { kind: 'supplyLow', step: 'early', ...twoLeft },
    { kind: 'supplyLow', step: 'soon', ...aboutSix },
    { kind: 'supplyLow', step: 'last', ...supplyOf(1) },
    { kind: 'supplyLow', step: 'last', ...asNeededLeft },
    { kind: 'supplyLow', step: 'early', ...supplyOf(20, { more: noneLeft.more }) },
    { kind: 'supplyLow', step: 'out', ...noneLeft },
  ],
  supplyNoted: [
    { kind: 'supplyNoted', pickedUp: null, fresh: true, step: null, ...supplyOf(20) },
    { kind: 'supplyNoted', pickedUp: null, fresh: false, step: 'early', ...supplyOf(6) },
    { kind: 'supplyNoted', pickedUp: fraction(60), fresh: false, step: null, ...supplyOf(65) },
    { kind: 'supplyNoted', pickedUp: fraction(60), fresh: true, step: null, ...twoLeft },
    { kind: 'supplyNoted', pickedUp: null, fresh: true, step: null, ...uncounted },
  ],
  supplyLeft: [
    { kind: 'supplyLeft', medicines: [supplyOf(20)] },
    { kind: 'supplyLeft', medicines: [aboutSix, asNeededLeft] },
    { kind: 'supplyLeft', medicines: [noneLeft, neverCounted] },
    { kind: 'supplyLeft', medicines: [] },
  ],
  supplyRunningLow: [
    { kind: 'supplyRunningLow', step: 'early', ...supplyOf(6) },
    { kind: 'supplyRunningLow', step: null, ...supplyOf(60) },
    { kind: 'supplyRunningLow', step: null, ...neverCounted },
    { kind: 'supplyRunningLow', step: 'out', ...noneLeft },
  ],
  refillsNoted: [
    { kind: 'refillsNoted', ...twoLeft },
    { kind: 'refillsNoted', ...noneLeft },
  ],
  supplyOut: [
    { kind: 'supplyOut', stop: { risk: 'return', afterAGap: false }, country: 'US', ...noneLeft },
    { kind: 'supplyOut', stop: { risk: 'seizures', afterAGap: true }, country: 'ES', ...twoLeft },
    { kind: 'supplyOut', stop: { risk: 'withdrawal', afterAGap: false }, country: 'ZZ', ...asNeededLeft },
    { kind: 'supplyOut', stop: { risk: 'heart', afterAGap: false }, country: 'US', ...noneLeft },
    { kind: 'supplyOut', stop: null, country: 'US', ...asNeededLeft },
  ],
  askUnits: [
    { kind: 'askUnits', of: 'left', miscounted: false, ...supplyOf(6) },
    { kind: 'askUnits', of: 'left', miscounted: true, ...twoLeft },
    { kind: 'askUnits', of: 'pickedUp', miscounted: false, ...twoLeft },
    { kind: 'askUnits', of: 'pickedUp', miscounted: false, ...neverCounted },
  ],
  unitsNotSure: [{ kind: 'unitsNotSure' }],
  whichMedicine: [{ kind: 'whichMedicine' }],
  noSupplyMeant: [{ kind: 'noSupplyMeant' }],
  reminder: [
    { kind: 'reminder', doses: [lithium] },
    { kind: 'reminder', doses: [lithium, lamotrigine] },
    { kind: 'reminder', doses: [lithium], plain: true },
  ],
  followUp: [
    { kind: 'followUp', doses: [lithium], last: false, asAsked: false },
    { kind: 'followUp', doses: [lithium, lamotrigine], last: true, asAsked: false },
    { kind: 'followUp', doses: [yesterday], last: false, asAsked: false },
    { kind: 'followUp', doses: [lithium], last: true, asAsked: true },
  ],
  closeDose: [{ kind: 'closeDose', doses: [lithium], lastTakenAt: instant('2026-08-03T06:00') }],
  doseAfterDanger: [
    { kind: 'doseAfterDanger', danger: 'overdose', doses: [lithium] },
    { kind: 'doseAfterDanger', danger: 'symptomNow', doses: [lithium] },
  ],
  alreadyCovered: [{ kind: 'alreadyCovered', doses: [lithium], takenAt: instant('2026-08-03T07:30') }],
  asNeededNoted: [
    {
      kind: 'asNeededNoted',
      dose: lorazepam,
      at: now,
      allowance: null,
      soon: null,
      notBefore: null,
      country: 'US',
    },
    {
      kind: 'asNeededNoted',
      dose: lorazepam,
      at: now,
      allowance: allowed(1, 'more'),
      soon: null,
      notBefore: instant('2026-08-03T12:00'),
      country: 'US',
    },
    {
      kind: 'asNeededNoted',
      dose: lorazepam,
      at: now,
      allowance: allowed(2, 'oneLeft'),
      soon: null,
      notBefore: null,
      country: 'US',
    },
    {
      kind: 'asNeededNoted',
      dose: lorazepam,
      at: now,
      allowance: allowed(3, 'reached'),
      soon: null,
      notBefore: instant('2026-08-03T20:10'),
      country: 'ES',
    },
    {
      kind: 'asNeededNoted',
      dose: lorazepam,
      at: now,
      allowance: allowed(4, 'over'),
      soon: { before: instant('2026-08-03T06:00'), leastMin: 240 },
      notBefore: instant('2026-08-03T23:10'),
      country: 'US',
    },
    {
      kind: 'asNeededNoted',
      dose: lorazepam,
      at: now,
      allowance: null,
      soon: { before: instant('2026-08-03T07:15'), leastMin: 240 },
      notBefore: instant('2026-08-03T12:00'),
      country: 'US',
    },
  ],
  asNeededTakenBack: [{ kind: 'asNeededTakenBack', dose: lorazepam }],
  dosageChanges: [
    {
      kind: 'dosageChanges',
      name: 'lamotrigine 25 mg',
      from: date('2026-08-04'),
      time: time('08:00'),
      before: tablets('1 tablet'),
      after: tablets('2 tablets'),
    },
    {
      kind: 'dosageChanges',
      name: 'lamotrigine 25 mg',
      from: date('2026-08-04'),
      time: null,
      before: null,
      after: tablets('2 tablets'),
    },
    {
      kind: 'dosageChanges',
      name: 'lamotrigine 25 mg',
      from: date('2026-08-04'),
      time: null,
      before: tablets('1 tablet'),
      after: null,
    },
    {
      kind: 'dosageChanges',
      name: 'lorazepam 0.5 mg',
      from: date('2026-08-04'),
      time: null,
      before: tablets('1 tablet'),
      after: {
        amount: { words: null, quantity: { value: fraction(1, 2), upTo: null, unit: 'tablet' } },
        timing: {
          kind: 'asNeeded',
          reason: 'panic',
          maximum: { kind: 'doses', count: 3 },
          leastIntervalMin: 240,
          times: [],
        },
      },
    },
  ],
  askSameIntake: [
    {
      kind: 'askSameIntake',
      dose: lorazepam,
      at: now,
      allowance: allowed(1, 'more'),
      notBefore: instant('2026-08-03T12:00'),
    },
    { kind: 'askSameIntake', dose: lorazepam, at: now, allowance: null, notBefore: null },
  ],
  sameIntakeNoted: [{ kind: 'sameIntakeNoted', dose: lorazepam, at: now }],
  askPlan: [
    ...(['medicine', 'amount', 'unit', 'when', 'half', 'from', 'other'] as const).map(
      (asks) =>
        ({
          kind: 'askPlan',
          asks,
          medicine: asks === 'medicine' ? null : 'lithium',
          isNew: true,
          unread: null,
        }) as const,
    ),
    { kind: 'askPlan', asks: 'whole', medicine: 'lithium', isNew: true, unread: 'biw' },
  ],
  planUnderstood: [
    {
      kind: 'planUnderstood',
      ...newPlan,
      patient: null,
      before: null,
      next: [next, tomorrow],
      assumed: [{ part: 'morning', time: time('08:00') }],
      cautions: ['qd'],
      confirmedBy: null,
    },
    {
      kind: 'planUnderstood',
      ...newPlan,
      wants: 'change',
      patient: null,
      before: tablets('1 tablet'),
      next: [tomorrow],
      assumed: [],
      cautions: [],
      confirmedBy: 'Northside Clinic',
    },
    {
      kind: 'planUnderstood',
      ...newPlan,
      wants: 'stop',
      phases: [],
      patient: 'Ana',
      before: null,
      next: [],
      assumed: [],
      cautions: [],
      confirmedBy: null,
    },
  ],
  planNoted: [
    { kind: 'planNoted', ...newPlan, patient: null, before: null, askedOf: null, undoUntil },
    {
      kind: 'planNoted',
      ...newPlan,
      wants: 'change',
      patient: null,
      before: tablets('1 tablet'),
      askedOf: 'Northside Clinic',
      undoUntil,
    },
    { kind: 'planNoted', ...newPlan, patient: 'Ana', before: null, askedOf: null, undoUntil },
  ],
  planChangedBy: [
    { kind: 'planChangedBy', ...newPlan, caregiver: 'Ben', askedOf: null, undoUntil },
    {
      kind: 'planChangedBy',
      ...newPlan,
      wants: 'stop',
      phases: [],
      caregiver: 'Ben',
      askedOf: 'Northside Clinic',
      undoUntil,
    },
  ],
  planLeft: [{ kind: 'planLeft' }],
  planLapsed: [
    { kind: 'planLapsed', again: false },
    { kind: 'planLapsed', again: true },
  ],
  planUndone: [{ kind: 'planUndone', next }],
  planNotYours: [{ kind: 'planNotYours', patient: 'Ana', caregiver: 'Ben' }],
  planWhose: [{ kind: 'planWhose', names: ['Ana', 'Eva'] }],
  requestSettled: [true, false].map((confirmed) => ({
    kind: 'requestSettled',
    confirmed,
    medicine: newPlan.medicine,
    phases: newPlan.phases,
    from: newPlan.from,
    today: newPlan.today,
    before: tablets('1 tablet'),
    by: 'Northside Clinic',
  })),
  doseUnderRequest: [{ kind: 'doseUnderRequest', doses: [lithium], askedOf: 'Northside Clinic' }],
  askPlanRight: [{ kind: 'askPlanRight', caregiver: 'Ben' }],
  planRightNoted: [
    { kind: 'planRightNoted', caregiver: 'Ben', granted: true },
    { kind: 'planRightNoted', caregiver: 'Ben', granted: false },
  ],
  routineUnderstood: [
    { kind: 'routineUnderstood', moment: 'bedtime', time: time('23:00'), days: 'every', next: [next] },
    { kind: 'routineUnderstood', moment: 'breakfast', time: time('09:00'), days: 'weekend', next: [] },
  ],
  routineNoted: [{ kind: 'routineNoted', undoUntil }],
  operatorPlanRequest: [true, false].map((stops) => ({
    kind: 'operatorPlanRequest',
    patientId: 'ana-7',
    patient: 'Ana',
    prescriptionId: 'rx-1',
    stops,
    from: newPlan.from,
  })),
  dosageChangeNoted: [
    { kind: 'dosageChangeNoted', asTold: true, ends: false, told: false },
    { kind: 'dosageChangeNoted', asTold: true, ends: true, told: false },
    { kind: 'dosageChangeNoted', asTold: false, ends: false, told: true },
    { kind: 'dosageChangeNoted', asTold: false, ends: false, told: false },
  ],
  askJourney: [
    {
      kind: 'askJourney',
      home: 'Europe/Madrid',
      there: 'America/New_York',
      time: time('20:00'),
      timeThere: time('14:00'),
    },
    { kind: 'askJourney', home: 'Europe/Madrid', there: 'America/New_York', time: null, timeThere: null },
  ],
  journeyNoted: [
    { kind: 'journeyNoted', clock: 'home', zone: 'Europe/Madrid', next },
    { kind: 'journeyNoted', clock: 'back', zone: 'Europe/Madrid', next },
    { kind: 'journeyNoted', clock: 'local', zone: 'America/New_York', next },
  ],
  operatorDosageDoubt: [
    {
      kind: 'operatorDosageDoubt',
      patientId: 'p-ana',
      patient: 'Ana',
      prescriptionId: 'rx-1',
      from: date('2026-08-04'),
    },
  ],
  noted: [
    {
      kind: 'noted',
      ...nothingNoted,
      taken: [{ dose: lithium, at: instant('2026-08-03T08:07'), early: false, late: false }],
    },
    {
      kind: 'noted',
      ...nothingNoted,
      taken: [{ dose: lithium, at: instant('2026-08-03T08:07'), early: false, late: false }],
      open: [lamotrigine],
    },
    {
      kind: 'noted',
      ...nothingNoted,
      taken: [
        { dose: lithium, at: instant('2026-08-03T08:07'), early: false, late: false },
        { dose: lamotrigine, at: instant('2026-08-03T08:07'), early: false, late: false },
      ],
    },
    {
      kind: 'noted',
      ...nothingNoted,
      taken: [{ dose: evening, at: instant('2026-08-03T07:40'), early: true, late: false }],
      next: tomorrow,
    },
    {
      kind: 'noted',
      ...nothingNoted,
      taken: [{ dose: yesterday, at: instant('2026-08-02T23:30'), early: false, late: true }],
    },
    {
      kind: 'noted',
      ...nothingNoted,
      taken: [{ dose: lithium, at: instant('2026-08-03T08:00'), early: false, late: false }],
      mood: 2,
      sideEffects: ['dizziness', 'funny dreams'],
    },
    { kind: 'noted', ...nothingNoted, declined: [lithium], noSideEffects: true },
    { kind: 'noted', ...nothingNoted, mood: 4, next: null },
    {
      kind: 'noted',
      ...nothingNoted,
      told: [
        { kind: 'sleep', hours: 6, quality: 2 },
        { kind: 'scale', words: 'voices', score: 3, max: 10 },
        { kind: 'helps', answer: 'tooEarly' },
      ],
    },
  ],
  snoozed: [
    { kind: 'snoozed', doses: [lithium], until: instant('2026-08-03T08:30'), shortened: false },
    { kind: 'snoozed', doses: [lithium], until: instant('2026-08-03T09:40'), shortened: true },
  ],
  noMoreSnoozes: [{ kind: 'noMoreSnoozes', doses: [lithium], until: instant('2026-08-03T10:00') }],
  laterOrSkip: [
    { kind: 'laterOrSkip', doses: [lithium], mayBeLater: true },
    { kind: 'laterOrSkip', doses: [lithium, lamotrigine], mayBeLater: false },
  ],
  reopened: [
    { kind: 'reopened', doses: [lithium], again: instant('2026-08-03T08:45') },
    { kind: 'reopened', doses: [lithium], again: null },
  ],
  alreadyNoted: [
    { kind: 'alreadyNoted', dose: lithium, state: 'taken', at: instant('2026-08-03T07:55') },
    { kind: 'alreadyNoted', dose: lithium, state: 'declined', at: instant('2026-08-03T07:55') },
  ],
  whichDose: [
    { kind: 'whichDose', meant: 'taken' },
    { kind: 'whichDose', meant: 'later' },
    { kind: 'whichDose', meant: 'skip' },
    { kind: 'whichDose', meant: 'notTaken' },
  ],
  whichQuestion: [{ kind: 'whichQuestion' }],
  unknownMedicine: [{ kind: 'unknownMedicine', name: 'quetiapine' }],
  unclearTime: [{ kind: 'unclearTime' }],
  extraDose: [
    { kind: 'extraDose', country: 'US' },
    { kind: 'extraDose', country: 'ZZ' },
  ],
  nothingOpen: [{ kind: 'nothingOpen', next }],
  outage: [
    {
      kind: 'outage',
      why: 'down',
      doses: [dose('2026-08-03T06:00')],
    },
    { kind: 'outage', why: 'notDelivered', doses: [dose('2026-08-03T06:00')] },
  ],
  askMood: [{ kind: 'askMood' }],
  askSideEffects: [{ kind: 'askSideEffects' }],
  moodUnclear: [{ kind: 'moodUnclear' }],
  askEffectsAfter: [
    { kind: 'askEffectsAfter', effects: ['dizziness'] },
    { kind: 'askEffectsAfter', effects: ['dizziness', 'funny dreams'] },
  ],
  effectsAfterNoted: [
    { kind: 'effectsAfterNoted', says: 'gone' },
    { kind: 'effectsAfterNoted', says: 'better' },
    { kind: 'effectsAfterNoted', says: 'same' },
    { kind: 'effectsAfterNoted', says: 'worse' },
  ],
  askSleep: [{ kind: 'askSleep' }],
  askSleepQuality: [
    { kind: 'askSleepQuality', hours: 3 },
    { kind: 'askSleepQuality', hours: 7 },
    { kind: 'askSleepQuality', hours: 10 },
  ],
  askScale: [{ kind: 'askScale', name: 'voices', max: 10 }],
  askHelps: [
    { kind: 'askHelps', early: true },
    { kind: 'askHelps', early: false },
  ],
  offerQuestionnaire: [
    { kind: 'offerQuestionnaire', name: 'phq9', items: 9 },
    { kind: 'offerQuestionnaire', name: 'gad7', items: 7 },
  ],
  questionnaireItem: (['phq9', 'gad7'] as const).flatMap((name) =>
    Array.from({ length: itemsOf[name] }, (_, item) => ({
      kind: 'questionnaireItem' as const,
      name,
      item,
      items: itemsOf[name],
      again: item === 3,
    })),
  ),
  questionnaireDone: [{ kind: 'questionnaireDone', name: 'phq9', score: 11, max: 27 }],
  questionnaireLeft: [{ kind: 'questionnaireLeft' }],
  askSigns: [
    { kind: 'askSigns', signs: ['little sleep', 'spending at night'] },
    { kind: 'askSigns', signs: [] },
  ],
  signsNoted: [
    { kind: 'signsNoted', count: 0 },
    { kind: 'signsNoted', count: 1 },
  ],
  signsSeen: [
    { kind: 'signsSeen', why: 'signs', told: 'me', helps: null },
    { kind: 'signsSeen', why: 'signs', told: 'people', helps: 'a walk' },
    { kind: 'signsSeen', why: 'sleep', told: 'careTeam', helps: null },
  ],
  askOwnSigns: [
    { kind: 'askOwnSigns', signs: [] },
    { kind: 'askOwnSigns', signs: ['little sleep', 'spending at night'] },
  ],
  askSignsTold: [{ kind: 'askSignsTold', signs: ['little sleep', 'spending at night'] }],
  signsKept: [
    { kind: 'signsKept', tell: 'me' },
    { kind: 'signsKept', tell: 'careTeam' },
    { kind: 'signsKept', tell: 'people' },
  ],
  askPlanPart: [
    { kind: 'askPlanPart', part: 'signs' },
    { kind: 'askPlanPart', part: 'helps' },
    { kind: 'askPlanPart', part: 'people' },
  ],
  planKept: [{ kind: 'planKept' }],
  safetyPlan: [
    {
      kind: 'safetyPlan',
      plan: { signs: 'I stop answering', helps: 'a walk by the river', people: 'Ben 555 0100' },
    },
    { kind: 'safetyPlan', plan: { signs: '', helps: 'a walk by the river', people: '' } },
  ],
  crisisCheck: [
    { kind: 'crisisCheck', country: 'US' },
    { kind: 'crisisCheck', country: 'ZZ' },
  ],
  crisisCheckNo: [
    { kind: 'crisisCheckNo', country: 'US' },
    { kind: 'crisisCheckNo', country: 'ZZ' },
  ],
  danger: (
    [
      'suicide',
      'selfHarm',
      'overdose',
      'breathing',
      'seizure',
      'fainting',
      'symptomNow',
      'symptomToday',
    ] as const
  ).flatMap((danger) => [
    { kind: 'danger' as const, danger, country: 'US', aboutOther: false, told: true },
    { kind: 'danger' as const, danger, country: 'ES', aboutOther: false, told: false },
    { kind: 'danger' as const, danger, country: 'ZZ', aboutOther: false, told: false },
    { kind: 'danger' as const, danger, country: 'US', aboutOther: true, told: false },
  ]),
  maybeDanger: [
    { kind: 'maybeDanger', danger: 'suicide', country: 'US' },
    { kind: 'maybeDanger', danger: 'suicide', country: 'ZZ' },
    { kind: 'maybeDanger', danger: 'suicide', country: 'US', again: true },
    { kind: 'maybeDanger', danger: 'overdose', country: 'US' },
    { kind: 'maybeDanger', danger: 'overdose', country: 'ES' },
    { kind: 'maybeDanger', danger: 'overdose', country: 'ZZ' },
  ],
  notInDanger: [
    { kind: 'notInDanger', openDoses: [] },
    { kind: 'notInDanger', openDoses: [lithium, lamotrigine] },
  ],
  howAreYou: [{ kind: 'howAreYou' }],
  gladYouAreBetter: [
    { kind: 'gladYouAreBetter', country: 'US' },
    { kind: 'gladYouAreBetter', country: 'ES' },
    { kind: 'gladYouAreBetter', country: 'ZZ' },
  ],
  help: [{ kind: 'help', country: 'US' }],
  cannotRead: [{ kind: 'cannotRead' }],
  notUnderstood: [
    { kind: 'notUnderstood', open: 'doses' },
    { kind: 'notUnderstood', open: 'mood' },
    { kind: 'notUnderstood', open: 'other' },
    { kind: 'notUnderstood', open: 'nothing' },
  ],
  courtesy: [
    { kind: 'courtesy', openDoses: [] },
    { kind: 'courtesy', openDoses: [lithium] },
  ],
  stopped: [
    { kind: 'stopped', country: 'US' },
    { kind: 'stopped', country: 'ZZ' },
  ],
  started: [
    { kind: 'started', as: 'patient', next },
    { kind: 'started', as: 'caregiver', next: null },
    { kind: 'started', as: 'operator', next: null },
  ],
  deletionPassedOn: [
    { kind: 'deletionPassedOn', from: 'Northside Clinic', toSomebody: true, writing: true },
    { kind: 'deletionPassedOn', from: 'Northside Clinic', toSomebody: true, writing: false },
    { kind: 'deletionPassedOn', from: 'Northside Clinic', toSomebody: false, writing: true },
  ],
  askPauseUntil: [{ kind: 'askPauseUntil' }],
  paused: [
    { kind: 'paused', until: instant('2026-08-07T00:00'), shortened: false },
    { kind: 'paused', until: instant('2026-08-17T00:00'), shortened: true },
  ],
  resumed: [{ kind: 'resumed', next }],
  settings: [
    {
      kind: 'settings',
      mood: time('19:00'),
      sideEffects: { weekday: 7, time: time('18:00') },
      summary: null,
      namesShown: false,
    },
  ],
  settingChanged: [
    { kind: 'settingChanged', setting: 'mood', on: true, weekday: null, time: time('18:00') },
    { kind: 'settingChanged', setting: 'mood', on: false, weekday: null, time: null },
    { kind: 'settingChanged', setting: 'sideEffects', on: true, weekday: 7, time: time('18:00') },
    { kind: 'settingChanged', setting: 'sideEffects', on: false, weekday: null, time: null },
    { kind: 'settingChanged', setting: 'summary', on: true, weekday: 1, time: time('09:00') },
    { kind: 'settingChanged', setting: 'summary', on: false, weekday: null, time: null },
    { kind: 'settingChanged', setting: 'names', on: true, weekday: null, time: null },
    { kind: 'settingChanged', setting: 'names', on: false, weekday: null, time: null },
    { kind: 'settingChanged', setting: 'language', on: true, weekday: null, time: null },
  ],
  today: [
    {
      kind: 'today',
      doses: [
        { dose: lithium, state: 'taken', at: instant('2026-08-03T08:00') },
        { dose: lamotrigine, state: 'taken', at: instant('2026-08-03T08:00') },
        { dose: evening, state: 'ahead', at: null },
      ],
    },
    {
      kind: 'today',
      doses: [
        { dose: yesterday, state: 'unanswered', at: null },
        { dose: lithium, state: 'open', at: null },
        { dose: evening, state: 'ahead', at: null },
      ],
    },
    { kind: 'today', doses: [{ dose: lithium, state: 'notAsked', at: null }] },
    { kind: 'today', doses: [] },
  ],
  askSharing: [
    { kind: 'askSharing', caregiver: 'Ben', relation: 'brother' },
    { kind: 'askSharing', caregiver: 'Ben', relation: null },
  ],
  sharingNoted: [
    { kind: 'sharingNoted', caregiver: 'Ben', shares: 'alarms', invited: true, joinCode: null },
    { kind: 'sharingNoted', caregiver: 'Ben', shares: 'all', invited: false, joinCode: 'AB12CD34' },
    {
      kind: 'sharingNoted',
      caregiver: 'Ben',
      shares: 'all',
      invited: false,
      joinCode: null,
      hasAgreed: true,
    },
    { kind: 'sharingNoted', caregiver: 'Ben', shares: 'nothing', invited: false, joinCode: null },
  ],
  caregiverAnswered: [
    { kind: 'caregiverAnswered', caregiver: 'Ben', agreed: true },
    { kind: 'caregiverAnswered', caregiver: 'Ben', agreed: false },
  ],
  caregiverRemoved: [{ kind: 'caregiverRemoved', caregiver: 'Ben' }],
  askStillSharing: [
    {
      kind: 'askStillSharing',
      caregiver: 'Ben',
      relation: 'brother',
      shares: { unconfirmed: true, danger: true, summary: true },
    },
    {
      kind: 'askStillSharing',
      caregiver: 'Ben',
      relation: null,
      shares: { unconfirmed: false, danger: true, summary: false },
    },
  ],
  stillSharingNoted: [{ kind: 'stillSharingNoted', caregiver: 'Ben' }],
  whoWrites: [
    { kind: 'whoWrites', quote: '1' },
    { kind: 'whoWrites', quote: '' },
  ],
  askContact: [
    { kind: 'askContact', name: 'Ana', from: 'Dr. Lopez', why: 'added' },
    { kind: 'askContact', name: 'Ana', from: 'Dr. Lopez', why: 'silent' },
    { kind: 'askContact', name: 'Ana', from: 'Dr. Lopez', why: 'reassigned' },
  ],
  contactNoted: [{ kind: 'contactNoted' }],
  sameNameOnList: [{ kind: 'sameNameOnList', caregiver: 'Ben', from: 'Dr. Lopez' }],
  askCaregiverName: [{ kind: 'askCaregiverName' }],
  noSuchCaregiver: [
    { kind: 'noSuchCaregiver', names: ['Ben', 'Eva'] },
    { kind: 'noSuchCaregiver', names: [] },
  ],
  caringInvitation: [{ kind: 'caringInvitation', patient: 'Ana', from: 'Dr. Lopez' }],
  caringAgreed: [{ kind: 'caringAgreed', patient: 'Ana', country: 'US' }],
  caringDeclined: [{ kind: 'caringDeclined' }],
  alarmUnconfirmed: [
    {
      kind: 'alarmUnconfirmed',
      patient: 'Ana',
      doses: [lithium, evening],
      skipped: [],
      more: 0,
      critical: false,
    },
    {
      kind: 'alarmUnconfirmed',
      patient: 'Ana',
      doses: [yesterday],
      skipped: [lithium],
      more: 2,
      critical: false,
    },
    { kind: 'alarmUnconfirmed', patient: 'Ana', doses: [lithium], skipped: [], more: 0, critical: true },
    {
      kind: 'alarmUnconfirmed',
      patient: 'Ana',
      doses: [],
      skipped: [yesterday, lithium],
      more: 1,
      critical: false,
    },
  ],
  alarmDanger: [
    { kind: 'alarmDanger', patient: 'Ana', danger: 'suicide', country: 'US' },
    { kind: 'alarmDanger', patient: 'Ana', danger: 'overdose', country: 'US' },
    { kind: 'alarmDanger', patient: 'Ana', danger: 'seizure', country: 'ZZ' },
    { kind: 'alarmDanger', patient: 'Ana', danger: 'suicide', country: 'US', sharedPhone: true },
  ],
  alarmSigns: [{ kind: 'alarmSigns', patient: 'Ana' }],
  alarmUnreachable: [{ kind: 'alarmUnreachable', patient: 'Ana', since: instant('2026-08-02T20:00') }],
  alarmTaken: [
    { kind: 'alarmTaken', patient: 'Ana', doses: [lithium, evening] },
    { kind: 'alarmTaken', patient: 'Ana', doses: [] },
  ],
  alarmOver: [{ kind: 'alarmOver', patient: 'Ana' }],
  thanksForChecking: [
    { kind: 'thanksForChecking', patient: 'Ana', about: 'unconfirmed' },
    { kind: 'thanksForChecking', patient: 'Ana', about: 'danger' },
  ],
  askIsSafe: [{ kind: 'askIsSafe', patient: 'Ana' }],
  notSafeYet: [{ kind: 'notSafeYet', patient: 'Ana' }],
  askWhatOfAlarm: [{ kind: 'askWhatOfAlarm', patient: 'Ana' }],
  safeNoted: [{ kind: 'safeNoted', patient: 'Ana' }],
  passedOn: [
    { kind: 'passedOn', patient: 'Ana', to: 'next' },
    { kind: 'passedOn', patient: 'Ana', to: 'others' },
    { kind: 'passedOn', patient: 'Ana', to: 'nobody' },
  ],
  caregiverReported: [{ kind: 'caregiverReported', patient: 'Ana', doses: [lithium] }],
  reportedByCaregiver: [{ kind: 'reportedByCaregiver', caregiver: 'Ben', doses: [lithium] }],
  whichPatient: [{ kind: 'whichPatient', names: ['Ana', 'Carl'] }],
  caregiverHelp: [
    { kind: 'caregiverHelp', patients: ['Ana', 'Carl'], country: 'US' },
    { kind: 'caregiverHelp', patients: [], country: '' },
  ],
  askReason: [
    { kind: 'askReason', doses: [lithium], were: 'declined' },
    { kind: 'askReason', doses: [yesterday], were: 'unanswered' },
    { kind: 'askReason', doses: [lithium, lamotrigine], were: 'unanswered' },
  ],
  reasonNoted: [
    ...reasons.map((reason) => ({ kind: 'reasonNoted' as const, reason, goOn: null, told: false })),
    {
      kind: 'reasonNoted',
      reason: 'feltBetter',
      goOn: 'You feel well because you take it. Call me first.',
      told: false,
    },
    { kind: 'reasonNoted', reason: 'toldByDoctor', goOn: null, told: true },
  ],
  reasonLeft: [{ kind: 'reasonLeft' }],
  askFelt: [{ kind: 'askFelt' }],
  askOwnQuestion: [{ kind: 'askOwnQuestion' }],
  ownQuestionKept: [
    { kind: 'ownQuestionKept', asks: true },
    { kind: 'ownQuestionKept', asks: false },
  ],
  askBetterTime: [{ kind: 'askBetterTime', time: time('20:00'), times: 3 }],
  betterTimeNoted: (['moved', 'kept', 'far'] as const).map((result) => ({
    kind: 'betterTimeNoted' as const,
    result,
    time: time('21:00'),
    next,
  })),
  askPassOn: passable.map((about) => ({ kind: 'askPassOn' as const, about })),
  passedOnToTeam: [
    { kind: 'passedOnToTeam', country: 'US' },
    { kind: 'passedOnToTeam', country: 'ES' },
  ],
  notPassedOn: [{ kind: 'notPassedOn' }],
  aProgram: [
    { kind: 'aProgram', somebody: true, country: 'US' },
    { kind: 'aProgram', somebody: false, country: 'ES' },
  ],
  wantsPerson: [
    { kind: 'wantsPerson', somebody: true, country: 'US' },
    { kind: 'wantsPerson', somebody: false, country: 'ES' },
  ],
  cannotAnswer: [
    { kind: 'cannotAnswer', somebody: true },
    { kind: 'cannotAnswer', somebody: false },
  ],
  operatorPassedOn: passable.map((about) => ({
    kind: 'operatorPassedOn' as const,
    id: 'p-17',
    name: 'Ana',
    about,
    words: about === 'person' || about === 'cost' ? null : 'how long will it take to work',
  })),
  operatorOrderDoubt: [{ kind: 'operatorOrderDoubt', patientId: 'p-17' }],
  weeklySummary: [
    {
      kind: 'weeklySummary',
      ...week,
      medicines: [
        medicineWeek('lithium 300 mg', { taken: 12, late: 2, declined: 1, unanswered: 1 }),
        medicineWeek('lamotrigine 100 mg', { taken: 6, notAsked: 1 }),
      ],
      reasons: [
        { reason: 'feltSick', times: 2 },
        { reason: 'cost', times: 1 },
      ],
      moods: [3, 4, 2, 3, 4].map((score, i) => ({ date: week.from.add({ days: i }), score })),
      sideEffects: [
        { effect: 'dizziness', words: 'dizzy', times: 2 },
        { effect: null, words: 'funny dreams', times: 1 },
      ],
      sleep: [7, 5, 6],
      scores: [{ name: 'gad7', score: 8, max: 21 }],
      next,
      dosesNextWeek: 21,
      appointments: appointmentsSoon,
    },
    {
      kind: 'weeklySummary',
      ...week,
      medicines: [],
      moods: [],
      sideEffects: [],
      next: null,
      dosesNextWeek: 0,
    },
  ],
  caregiverSummary: [
    { kind: 'caregiverSummary', patient: 'Ana', ...week, taken: 18, declined: 1, unanswered: 1, notAsked: 1 },
  ],
  operatorHowSheIs: [
    { kind: 'operatorHowSheIs', patientId: 'p-17', patient: 'Ana', says: 'better' },
    { kind: 'operatorHowSheIs', patientId: 'p-17', patient: 'Ana', says: 'worse' },
    { kind: 'operatorHowSheIs', patientId: 'p-17', patient: 'Ana', says: null },
  ],
  operatorItemNine: (['asked', 'no', 'silent'] as const).map((state) => ({
    kind: 'operatorItemNine' as const,
    patientId: 'p-17',
    patient: 'Ana',
    state,
  })),
  operatorMaybeDanger: [
    { kind: 'operatorMaybeDanger', patientId: 'p-17', patient: 'Ana', danger: 'suicide', state: 'silent' },
    { kind: 'operatorMaybeDanger', patientId: 'p-17', patient: 'Ana', danger: 'overdose', state: 'silent' },
    { kind: 'operatorMaybeDanger', patientId: 'p-17', patient: 'Ana', danger: 'suicide', state: 'saysNo' },
  ],
  operatorSigns: [{ kind: 'operatorSigns', patientId: 'p-17', patient: 'Ana' }],
  operatorSafe: [{ kind: 'operatorSafe', patientId: 'p-17', patient: 'Ana', by: 'Ben' }],
  operatorDanger: [
    { kind: 'operatorDanger', patientId: 'p-17', patient: 'Ana', danger: 'suicide', caregiversTold: 1 },
    { kind: 'operatorDanger', patientId: 'p-17', patient: 'Ana', danger: 'fainting', caregiversTold: 0 },
    {
      kind: 'operatorDanger',
      patientId: 'p-17',
      patient: 'Ana',
      danger: 'suicide',
      caregiversTold: 1,
      sharedWith: ['Leo'],
    },
  ],
  operatorDangerAround: [
    {
      kind: 'operatorDangerAround',
      personId: 'q-9',
      name: 'Ben',
      patients: ['Ana', 'Carl'],
      danger: 'overdose',
    },
    {
      kind: 'operatorDangerAround',
      personId: 'q-9',
      name: 'Ben',
      patients: ['Ana', 'Carl'],
      danger: 'suicide',
      ofHerself: true,
    },
  ],
  operatorUnheard: [{ kind: 'operatorUnheard', patientId: 'p-17' }],
  operatorNobodyAnswered: [{ kind: 'operatorNobodyAnswered', patientId: 'p-17', patient: 'Ana' }],
  operatorWrongNumber: [
    { kind: 'operatorWrongNumber', personId: 'q-9', name: 'Ana', said: 'wrongNumber', suspended: true },
    { kind: 'operatorWrongNumber', personId: 'q-9', name: 'Ana', said: 'whoIsThis', suspended: false },
  ],
  operatorDeletion: [
    { kind: 'operatorDeletion', personId: 'q-9', name: 'Ana', patientId: 'p-17' },
    { kind: 'operatorDeletion', personId: 'q-10', name: 'Ben', patientId: null },
  ],
  operatorUnreachable: [{ kind: 'operatorUnreachable', personId: 'q-9', name: 'Ana' }],
  operatorContact: [
    { kind: 'operatorContact', personId: 'q-9', name: 'Ana', why: 'silent' },
    { kind: 'operatorContact', personId: 'q-9', name: 'Ana', why: 'reassigned' },
    { kind: 'operatorContact', personId: 'q-9', name: 'Ana', why: 'declined' },
    { kind: 'operatorContact', personId: 'q-9', name: 'Ana', why: 'unanswered' },
  ],
  operatorTrouble: troublesOf(),
  stranger: [{ kind: 'stranger' }],
  badCode: [{ kind: 'badCode' }],
}

export const kinds = Object.keys(samples) as readonly ContentKind[]

type Plain = Exclude<
  Choice,
  | { score: number }
  | { doseId: string }
  | { promptId: string }
  | { patientId: string }
  | { personId: string }
  | { days: number }
  | { reason: SkipReason }
  | { time: Temporal.PlainTime }
>
const plainChoices = (...kinds: readonly Plain['kind'][]): readonly Choice[] =>
  kinds.map((kind) => ({ kind }) as Choice)

const doseChoices = plainChoices('taken', 'later', 'skip')
const alarmChoices = plainChoices('willCheck', 'patientTookIt', 'cannotHelp')
export const moodChoices: readonly Choice[] = ([1, 2, 3, 4, 5] as const).map((score) => ({
  kind: 'mood',
  score,
}))
const doseChoice = (words: DoseWords): Choice => ({ kind: 'dose', doseId: words.name, ...words })

const planChoices: { readonly [K in Extract<Content, { kind: 'askPlan' }>['asks']]: readonly Choice[] } = {
  medicine: [
    { kind: 'medicine', prescriptionId: 'a', name: 'lithium' },
    { kind: 'medicine', prescriptionId: 'b', name: 'quetiapine' },
  ],
  amount: [],
  unit: [
    { kind: 'amount', value: fraction(1, 2), unit: 'mg' },
    { kind: 'amount', value: fraction(1, 2), unit: 'tablet' },
  ],
  when: [],
  half: [
    { kind: 'at', time: time('09:00') },
    { kind: 'at', time: time('21:00') },
  ],
  from: [
    { kind: 'onDay', date: date('2026-08-03') },
    { kind: 'onDay', date: date('2026-08-04') },
  ],
  whole: [],
  other: [],
}

/** The choices that usually come with a content. */
export function choicesWith(content: Content): readonly Choice[] {
  switch (content.kind) {
    case 'invitation':
    case 'caringInvitation':
      return plainChoices('yes', 'no')
    case 'reminder':
    case 'followUp':
    case 'closeDose':
      return doseChoices
    case 'courtesy':
      return content.openDoses.length > 0 ? doseChoices : []
    case 'laterOrSkip':
      return plainChoices('later', 'skip')
    case 'whichDose':
      return [doseChoice(lithium), doseChoice(lamotrigine), { kind: 'allDoses' }]
    case 'whichQuestion':
      return [
        { kind: 'question', promptId: 'd', about: 'doses', time: time('08:00') },
        { kind: 'question', promptId: 'm', about: 'mood', time: null },
      ]
    case 'askMood':
    case 'moodUnclear':
      return moodChoices
    case 'askSideEffects':
      return plainChoices('noSideEffects')
    case 'notUnderstood':
      if (content.open === 'doses') return doseChoices
      return content.open === 'mood' ? moodChoices : []
    case 'askPauseUntil':
      return [1, 3, 7, 14].map((days) => ({ kind: 'pauseDays', days }))
    case 'askSharing':
      return plainChoices('shareAlarms', 'shareAll', 'shareNothing')
    case 'dosageChanges':
      return plainChoices('asTold', 'notAsTold')
    case 'planUnderstood':
      return plainChoices('planAsSaid', 'planOther', 'planLeave')
    case 'routineUnderstood':
      return plainChoices('planAsSaid', 'planLeave')
    case 'askPlan':
      return [...planChoices[content.asks], { kind: 'planLeave' }]
    case 'askPlanRight':
      return plainChoices('mayChangePlan', 'mayNotChangePlan')
    case 'askSameIntake':
      return plainChoices('sameOne', 'secondOne')
    case 'doseUnderRequest':
      return doseChoices
    case 'askJourney':
      return plainChoices('homeTime', 'localTime')
    case 'askStillSharing':
      return plainChoices('stillRight', 'changeSharing', 'noMoreSharing')
    case 'askContact':
      return plainChoices('itsMe', 'notMe')
    case 'maybeDanger':
      return content.danger === 'overdose'
        ? plainChoices('asPlanned', 'tookMore')
        : plainChoices('inDanger', 'notInDanger')
    case 'askReason':
      return (
        ['forgot', 'feltSick', 'feltBetter', 'doesNotWant', 'outOfMedicine', 'toldByDoctor', 'other'] as const
      ).map((reason) => ({ kind: 'reason', reason }))
    case 'askFelt':
      return plainChoices('noSideEffects')
    case 'askOwnQuestion':
      return plainChoices('notThisTime')
    case 'askBetterTime':
      return [
        { kind: 'newTime', time: time('19:00') },
        { kind: 'newTime', time: time('21:00') },
        { kind: 'keepTime' },
      ]
    case 'askPassOn':
      return plainChoices('passItOn', 'keepIt')
    case 'ownQuestionKept':
      return content.asks ? plainChoices('passItOn', 'keepIt') : []
    case 'aProgram':
    case 'wantsPerson':
    case 'cannotAnswer':
      return content.somebody ? plainChoices('passItOn', 'keepIt') : []
    case 'whoWrites':
      return ['Ana', 'Leo'].map((name) => ({ kind: 'person', personId: name, name }))
    case 'alarmUnconfirmed':
    case 'askWhatOfAlarm':
      return alarmChoices
    case 'askIsSafe':
      return plainChoices('isSafe', 'notSafeYet')
    case 'alarmDanger':
    case 'alarmUnreachable':
      return plainChoices('willCheck', 'cannotHelp')
    case 'whichPatient':
      return content.names.map((name) => ({ kind: 'patient', patientId: name, name }))
    default:
      return []
  }
}

export const sms: Abilities = {
  buttons: false,
  textMax: 1600,
  labelMax: 0,
  segments: true,
  reachedBy: 'receipt',
  discreet: true,
  keepsOptOuts: true,
}
export const telegram: Abilities = {
  buttons: true,
  textMax: 4096,
  labelMax: 64,
  segments: false,
  reachedBy: 'acceptance',
  discreet: false,
  keepsOptOuts: false,
}

function troublesOf() {
  const since = Temporal.Instant.from('2026-11-20T18:02:00Z')
  const until = Temporal.Instant.from('2026-11-21T09:10:00Z')
  const one = { count: 1, patientIds: ['p-17'] }
  const many = { count: 7, patientIds: ['p-17', 'p-18', 'p-19', 'p-20', 'p-21'] }
  const kind = 'operatorTrouble'
  const touchedBy = (cause: Cause, people: Touched) =>
    ['clock', 'disk', 'deaf', 'operatorLost'].includes(cause.kind) ? nobodyTouched : people
  const causes: readonly Cause[] = [
    { kind: 'account', channel: 'sms', code: '20003' },
    { kind: 'outage', channel: 'telegram', code: 'network_ENOTFOUND' },
    { kind: 'deaf', channel: 'telegram', code: 'webhook_failing' },
    { kind: 'operatorLost', operators: [{ id: 'operator-1a2b3c4d', channel: 'telegram' }] },
    { kind: 'unsent' },
    { kind: 'givenUp' },
    { kind: 'stuckPatients' },
    { kind: 'stuckEvents' },
    { kind: 'noContact' },
    { kind: 'clock', jumpMin: 90, held: false },
    { kind: 'disk', freeMb: 312 },
  ]
  const lasting = causes.map(
    (cause) => ({ kind, as: 'began', cause, since, until: null, touched: touchedBy(cause, one) }) as const,
  )
  const over = [
    ...causes,
    { kind: 'noBeat' } as const,
    { kind: 'restored' } as const,
    { kind: 'clock', jumpMin: 12, held: true } as const,
  ].map((cause) => ({ kind, as: 'over', cause, since, until, touched: touchedBy(cause, many) }) as const)
  const still = {
    kind,
    as: 'lasts',
    cause: { kind: 'account', channel: 'slack', code: 'token_revoked' },
    since,
    until: null,
    touched: nobodyTouched,
  } as const
  return [...lasting, still, ...over]
}
