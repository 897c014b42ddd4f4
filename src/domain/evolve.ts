import type { Alarm, AlarmAbout, AlarmState } from './alarm.ts'
import { appointmentsAfter } from './appointmentFact.ts'
import type { Caregiver, CaregiverState } from './caregiver.ts'
import type { Contact } from './contact.ts'
import type { Dose, DoseState, SkipReason } from './dose.ts'
import type { Fact, FactBody } from './fact.ts'
import type { Patient } from './patient.ts'
import type { Person } from './person.ts'
import type { Prescription } from './prescription.ts'
import type { Prompt } from './prompt.ts'
import type { RegularQuestion } from './regularQuestion.ts'
import { firstReview } from './sharingReview.ts'
import type { Situation } from './situation.ts'
import type { Slot } from './slot.ts'
import { afterDose, afterPickUp, counted, pickedUp, type Supply, supplyOf } from './supply.ts'
import { isBefore, type LocalDate, latest } from './time.ts'

/**
 * The situation after a fact. Rows that a fact does not touch stay the very same objects, so that the store can
 * tell by identity what has to be written.
 */
export function evolve(before: Situation, fact: Fact): Situation {
  const after = countedDown(before, apply(before, fact), fact.body)
  const lastFactAt = latest(fact.at, after.patient.lastFactAt)
  return { ...after, patient: { ...after.patient, lastFactAt } }
}

/** What a dose used is taken off the supply of its medicine, or put back. */
function countedDown(before: Situation, after: Situation, body: FactBody): Situation {
  if (before.doses === after.doses || !after.prescriptions.some((p) => p.supply?.stock)) return after
  const id = 'slot' in body ? body.slot.doseId : 'doseId' in body ? body.doseId : null
  const find = ({ doses }: Situation) => doses.find((d) => d.id === id)
  const is = find(after)
  const own = after.prescriptions.find((p) => p.id === is?.prescriptionId)
  if (own === undefined) return after
  const changed = afterDose(own, find(before), is, after.patient)
  return changed === own
    ? after
    : { ...after, prescriptions: replaced(after.prescriptions, own.id, () => changed) }
}

function apply(s: Situation, fact: Fact): Situation {
  const { body, at } = fact
  switch (body.kind) {
    case 'PatientInvited':
      return enrolled(s, { kind: 'invited', at })
    case 'ConsentRecorded':
      return { ...s, patient: { ...s.patient, consent: body.consent } }
    case 'PatientAgreed':
      return enrolled(s, { kind: 'active', since: at })
    case 'PatientDeclined':
      return enrolled(s, { kind: 'declined', at })
    case 'PatientPaused':
      return enrolled(s, { kind: 'paused', since: at, until: body.until })
    case 'PatientResumed':
      return enrolled(s, { kind: 'active', since: at })
    case 'WellbeingChanged': {
      const asked = s.patient.wellbeing?.asked
      const wellbeing = asked === undefined ? body.wellbeing : { ...body.wellbeing, asked }
      return { ...s, patient: { ...s.patient, wellbeing } }
    }
    case 'SettingsChanged':
      return { ...s, patient: { ...s.patient, settings: body.settings } }
    case 'ZoneChanged':
      return { ...s, patient: { ...s.patient, zone: body.zone } }
    case 'MessagesStopped':
      return person(s, body.personId, (p) => ({ ...p, stoppedAt: at }))
    case 'MessagesStarted':
      return person(s, body.personId, (p) => ({ ...p, stoppedAt: null }))
    case 'LanguageChanged':
      return person(s, body.personId, (p) => ({ ...p, language: body.language }))
    case 'ContactAdded':
      return person(s, body.contact.personId, (p) => ({
        ...p,
        contacts: [...p.contacts.filter((c) => c.id !== body.contact.id), body.contact],
      }))
    case 'ContactConfirmed':
      return contact(s, body.personId, body.contactId, (c) => ({ ...c, state: 'usable', since: at }))
    case 'ContactSuspended':
      return contact(s, body.personId, body.contactId, (c) => ({ ...c, state: 'suspended', since: at }))
    case 'ContactUnreachable':
      return contact(s, body.personId, body.contactId, (c) => ({ ...c, state: 'unreachable', since: at }))
    case 'PrescriptionAdded':
      return { ...s, prescriptions: [...s.prescriptions, body.prescription] }
    case 'DosageChanged':
      return prescription(s, body.prescriptionId, { phases: body.phases })
    case 'PrescriptionStopped':
      return prescription(s, body.prescriptionId, { stoppedAt: at })
    case 'PrescriptionResumed':
      return prescription(s, body.prescriptionId, { stoppedAt: null })
    case 'ChangeRequested':
      return prescription(s, body.prescriptionId, { request: body.request })
    case 'RequestSettled':
      return {
        ...s,
        prescriptions: replaced(s.prescriptions, body.prescriptionId, ({ request: _, ...rest }) => rest),
      }
    case 'SupplyCounted':
      return supply(s, body.prescriptionId, (own, p) => ({
        ...own,
        stock: counted(p, body.units, at, s.doses, s.patient),
        warned: null,
      }))
    case 'SupplyPickedUp':
      return supply(s, body.prescriptionId, (own, p) => ({
        stock: pickedUp(p, body.units, at, s.doses, s.patient),
        terms: afterPickUp(own.terms),
        warned: null,
      }))
    case 'SupplyTermsChanged':
      return supply(s, body.prescriptionId, (own) => ({ ...own, terms: body.terms }))
    case 'SupplyWarned':
      return supply(s, body.prescriptionId, (own) => ({ ...own, warned: body.step }))
    case 'DoseAsked':
      return dose(s, body.slot, {
        kind: 'asked',
        askedAt: at,
        windowEndsAt: body.windowEndsAt,
        followUps: 0,
        followUpAt: body.followUpAt,
        snoozes: 0,
      })
    case 'DoseAskedAgain':
      return asked(s, body.doseId, (d) => ({ ...d, followUps: d.followUps + 1, followUpAt: body.followUpAt }))
    case 'DoseSnoozed':
      return asked(s, body.doseId, (d) => ({ ...d, snoozes: d.snoozes + 1, followUpAt: body.until }))
    case 'DoseTaken':
      return dose(s, body.slot, { kind: 'taken', takenAt: body.takenAt, by: body.by })
    case 'DoseDeclined':
      return dose(s, body.slot, { kind: 'declined', declinedAt: at, reason: body.reason, by: body.by })
    case 'DoseUnanswered':
      return known(s, body.doseId, (d) => ({ ...d, state: { kind: 'unanswered', at } }))
    case 'ReasonTold':
      return body.doseIds.reduce((after, id) => known(after, id, (d) => withReason(d, body.reason)), s)
    case 'DoseNotAsked':
      return dose(s, body.slot, { kind: 'notAsked', because: body.because, at })
    case 'DoseReopened':
      return known(s, body.doseId, (d) => ({
        ...d,
        askedAt: d.askedAt ?? at,
        state: {
          kind: 'asked',
          askedAt: d.askedAt ?? at,
          windowEndsAt: body.windowEndsAt,
          followUps: 0,
          followUpAt: body.followUpAt,
          snoozes: 0,
        },
      }))
    case 'AppointmentAdded':
    case 'AppointmentReminded':
    case 'AppointmentFellDue':
    case 'AppointmentDone':
    case 'AppointmentMoved':
    case 'AppointmentCalledOff':
    case 'AppointmentLetGo':
    case 'AppointmentEnded':
      return { ...s, appointments: appointmentsAfter(s.appointments, body, at) }
    case 'PromptOpened':
      return { ...s, prompts: [...s.prompts.filter((p) => p.id !== body.prompt.id), body.prompt] }
    case 'PromptClosed':
      return {
        ...s,
        prompts: replaced(s.prompts, body.promptId, (p): Prompt => ({ ...p, closed: { at, why: body.why } })),
      }
    case 'CheckInAsked':
      return {
        ...s,
        patient: askedOn(s.patient, body.about, body.date),
      }
    case 'ObservationMade':
      return {
        ...s,
        observations: [
          ...s.observations,
          { ...body.observation, id: body.id, patientId: s.patient.id, at, by: body.by },
        ],
      }
    case 'NotUnderstood':
    case 'PassedOn':
    case 'DangerHeard':
      return s
    case 'HowSheIsAsked':
      return danger(s, body.alarmId, ({ askAt: _, ...about }) => about)
    case 'HowSheIsTold':
      return danger(s, body.alarmId, (about) => ({ ...about, says: body.says }))
    case 'AlarmRaised':
      return { ...s, alarms: [...s.alarms, body.alarm] }
    case 'AlarmTold':
      return alarm(s, body.alarmId, (a) => ({
        ...a,
        told: [...a.told, { personId: body.personId, at, answer: null }],
        state: a.state.kind === 'open' ? { kind: 'open', nextStepAt: body.nextStepAt } : a.state,
      }))
    case 'AlarmStepTimed':
      return alarm(s, body.alarmId, (a) => ({
        ...a,
        state: a.state.kind === 'open' ? { kind: 'open', nextStepAt: body.nextStepAt } : a.state,
      }))
    case 'AlarmAcknowledged':
      return alarm(s, body.alarmId, (a) => ({
        ...answered(a, body.personId, 'willCheck'),
        state: { kind: 'acknowledged', by: body.personId, at },
      }))
    case 'AlarmPassedOn':
      return alarm(s, body.alarmId, (a) => ({
        ...answered(a, body.personId, 'cannotHelp'),
        state: { kind: 'open', nextStepAt: body.nextStepAt },
      }))
    case 'AlarmExtended':
      return alarm(s, body.alarmId, (a) => ({
        ...a,
        about:
          a.about.kind === 'unconfirmed'
            ? { ...a.about, prescriptionIds: body.prescriptionIds, doseIds: body.doseIds }
            : a.about,
        ...(body.nextStepAt === null
          ? {}
          : { told: [], state: { kind: 'open', nextStepAt: body.nextStepAt } }),
      }))
    case 'AlarmClosed':
      return alarm(s, body.alarmId, (a) => ({
        ...a,
        state: { kind: 'closed', at, why: body.why } satisfies AlarmState,
      }))
    case 'CaregiverProposed':
      return {
        ...s,
        people: s.people.some((p) => p.id === body.person.id) ? s.people : [...s.people, body.person],
        caregivers: [...s.caregivers.filter((c) => c.id !== body.caregiver.id), body.caregiver].toSorted(
          (a, b) => a.order - b.order,
        ),
      }
    case 'SharingAgreed':
      return caregiver(s, body.caregiverId, (c) => ({
        ...c,
        shares: body.shares,
        state: c.state.kind === 'active' ? c.state : { kind: 'invited', at },
      }))
    case 'SharingDeclined':
      return caregiverState(s, body.caregiverId, { kind: 'declined', by: 'patient', at })
    case 'CaregiverAgreed':
      return caregiverState(s, body.caregiverId, { kind: 'active', since: at, review: firstReview(at) })
    case 'CaregiverDeclined':
      return caregiverState(s, body.caregiverId, { kind: 'declined', by: 'caregiver', at })
    case 'CaregiverRemoved':
      return caregiver(s, body.caregiverId, ({ changesPlans: _, ...rest }) => ({
        ...rest,
        state: { kind: 'removed', at },
      }))
    case 'PlanRightChanged':
      return caregiver(s, body.caregiverId, ({ changesPlans: _, ...rest }) =>
        body.granted ? { ...rest, changesPlans: true } : rest,
      )
    case 'SharingReviewed':
      return caregiver(s, body.caregiverId, (c) => ({
        ...c,
        state: c.state.kind === 'active' ? { ...c.state, review: body.review } : c.state,
      }))
    default:
      return body satisfies never
  }
}

const askedOn = (patient: Patient, about: RegularQuestion, date: LocalDate): Patient =>
  about === 'mood' || about === 'sideEffects' || about === 'summary'
    ? { ...patient, lastAsked: { ...patient.lastAsked, [about]: date } }
    : {
        ...patient,
        wellbeing: { ...patient.wellbeing, asked: { ...patient.wellbeing?.asked, [about]: date } },
      }

const replaced = <T extends { readonly id: string }>(
  rows: readonly T[],
  id: string,
  change: (row: T) => T,
): readonly T[] => rows.map((row) => (row.id === id ? change(row) : row))

const enrolled = (s: Situation, enrolment: Patient['enrolment']): Situation => ({
  ...s,
  patient: { ...s.patient, enrolment },
})

const person = (s: Situation, id: string, change: (p: Person) => Person): Situation => ({
  ...s,
  people: replaced(s.people, id, change),
})

const contact = (
  s: Situation,
  personId: string,
  contactId: string,
  change: (c: Contact) => Contact,
): Situation => person(s, personId, (p) => ({ ...p, contacts: replaced(p.contacts, contactId, change) }))

const prescription = (
  s: Situation,
  id: string,
  change: Partial<Situation['prescriptions'][number]>,
): Situation => ({
  ...s,
  prescriptions: replaced(s.prescriptions, id, (p) => ({ ...p, ...change })),
})

const supply = (s: Situation, id: string, change: (own: Supply, p: Prescription) => Supply): Situation => ({
  ...s,
  prescriptions: replaced(s.prescriptions, id, (p) => ({ ...p, supply: change(supplyOf(p), p) })),
})

/** A dose gets its row when something is first known of it, which may be before it is due. */
function dose(s: Situation, slot: Slot, state: DoseState): Situation {
  const askedAt = state.kind === 'asked' ? state.askedAt : null
  if (s.doses.some((d) => d.id === slot.doseId)) {
    return known(s, slot.doseId, (d) => ({ ...d, state, askedAt: d.askedAt ?? askedAt }))
  }
  const { doseId, ...planned } = slot
  const added: Dose = { id: doseId, patientId: s.patient.id, ...planned, state, askedAt }
  const place = s.doses.findLastIndex((d) => comesBefore(d, added)) + 1
  return { ...s, doses: s.doses.toSpliced(place, 0, added) }
}

/** Of one moment in order of id, as they are loaded. */
const comesBefore = (a: Dose, b: Dose): boolean =>
  isBefore(a.plannedAt, b.plannedAt) || (a.plannedAt.equals(b.plannedAt) && a.id < b.id)

const known = (s: Situation, id: string, change: (d: Dose) => Dose): Situation => ({
  ...s,
  doses: replaced(s.doses, id, change),
})

const withReason = (dose: Dose, reason: SkipReason): Dose =>
  dose.state.kind === 'declined' || dose.state.kind === 'unanswered'
    ? { ...dose, state: { ...dose.state, reason } }
    : dose

const asked = (
  s: Situation,
  id: string,
  change: (d: Extract<DoseState, { kind: 'asked' }>) => DoseState,
): Situation => known(s, id, (d) => (d.state.kind === 'asked' ? { ...d, state: change(d.state) } : d))

const alarm = (s: Situation, id: string, change: (a: Alarm) => Alarm): Situation => ({
  ...s,
  alarms: replaced(s.alarms, id, change),
})

type AboutDanger = Extract<AlarmAbout, { kind: 'danger' }>

const danger = (s: Situation, id: string, change: (about: AboutDanger) => AboutDanger): Situation =>
  alarm(s, id, (a) => (a.about.kind === 'danger' ? { ...a, about: change(a.about) } : a))

const answered = (a: Alarm, personId: string, answer: 'willCheck' | 'cannotHelp'): Alarm => ({
  ...a,
  told: a.told.map((t) => (t.personId === personId ? { ...t, answer } : t)),
})

const caregiver = (s: Situation, id: string, change: (c: Caregiver) => Caregiver): Situation => ({
  ...s,
  caregivers: replaced(s.caregivers, id, change),
})

const caregiverState = (s: Situation, id: string, state: CaregiverState): Situation =>
  caregiver(s, id, (c) => ({ ...c, state }))
