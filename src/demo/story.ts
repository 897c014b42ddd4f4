import { figure } from '../bot/phrases/amounts.ts'
import type { Ahead } from '../bot/wake.ts'
import type { Fact, FactBody } from '../domain/fact.ts'
import type { Fraction } from '../domain/fraction.ts'
import { medicineLabel } from '../domain/prescription.ts'
import { personOf, type Situation } from '../domain/situation.ts'
import type { Slot } from '../domain/slot.ts'

/** A fact as a sentence for who watches the simulator: what was decided, and why. Null: nothing to tell. */
export function sentenceFor(fact: Fact, s: Situation): string | null {
  const { body } = fact
  const name = (personId: string): string => s.people.find((p) => p.id === personId)?.name ?? 'somebody'
  const patient = name(s.patient.personId)
  const clock = (at: Temporal.Instant): string =>
    at.toZonedDateTimeISO(s.patient.zone).toPlainTime().toString({ smallestUnit: 'minute' })
  const slot = (of: Slot): string =>
    `${of.time.toString({ smallestUnit: 'minute' })} ${medicine(s, of.prescriptionId)}`
  const dose = (id: string): string => {
    const found = s.doses.find((d) => d.id === id)
    return found === undefined ? 'a dose' : slot({ ...found, doseId: id })
  }
  switch (body.kind) {
    case 'DoseAsked':
      return `${slot(body.slot)} is due: ${patient} is asked. Without an answer it is asked again${body.followUpAt === null ? '' : ` at ${clock(body.followUpAt)}`} and counts as unanswered at ${clock(body.windowEndsAt)}.`
    case 'DoseAskedAgain':
      return `No answer about ${dose(body.doseId)} yet, so it is asked again.`
    case 'DoseSnoozed':
      return `"Later": ${dose(body.doseId)} is asked about again at ${clock(body.until)}.`
    case 'DoseTaken':
      return `${slot(body.slot)} was taken at ${clock(body.takenAt)}, says ${name(body.by.personId)}.`
    case 'DoseDeclined':
      return `${slot(body.slot)} is left out, says ${name(body.by.personId)}${body.reason === null ? '' : ` (${body.reason})`}.`
    case 'DoseUnanswered':
      return `The window of ${dose(body.doseId)} ended without an answer.`
    case 'DoseNotAsked':
      return `${slot(body.slot)} is not asked about (${body.because}), so it counts neither way.`
    case 'DoseReopened':
      return `The answer about ${dose(body.doseId)} was taken back: it is open again.`
    case 'ObservationMade':
      return observationSentence(body.observation, patient)
    case 'NotUnderstood':
      return `Not understood, so nothing is recorded and ${name(body.personId)} is asked back.`
    case 'DangerHeard':
      return `Danger heard (${body.danger}): the help lines go out before anything else.`
    case 'HowSheIsAsked':
      return `Some hours have passed: ${patient} is asked once how she is.`
    case 'HowSheIsTold':
      return `How ${patient} is now: ${body.says}. The alarm stays open until a person closes it.`
    case 'AlarmRaised':
      return `Alarm: ${aboutOf(body.alarm.about, s)}.`
    case 'AlarmExtended':
      return body.nextStepAt === null
        ? 'More doses are unconfirmed; the people told already know.'
        : 'More doses are unconfirmed: people are told anew.'
    case 'AlarmTold':
      return `${name(body.personId)} is told${body.nextStepAt === null ? '' : `; without an answer the next person hears of it by ${clock(body.nextStepAt)}`}.`
    case 'AlarmStepTimed':
      return `The next step of the alarm is at ${clock(body.nextStepAt)}.`
    case 'AlarmAcknowledged':
      return `${name(body.personId)} looks after it, so nobody else is asked.`
    case 'AlarmPassedOn':
      return `${name(body.personId)} can't, so the next person is told.`
    case 'AlarmClosed':
      return body.why === 'taken'
        ? 'The alarm is over: it was taken. Those who were told hear it.'
        : 'The alarm is over.'
    case 'MessagesStopped':
      return `${name(body.personId)} wants no messages until START.`
    case 'MessagesStarted':
      return `${name(body.personId)} wants messages again.`
    case 'CheckInAsked':
      return body.about === 'summary' ? 'The week is summed up.' : `Time for a question how ${patient} is.`
    default:
      return restOf(body, s)
  }
}

type Told =
  | 'DoseAsked'
  | 'DoseAskedAgain'
  | 'DoseSnoozed'
  | 'DoseTaken'
  | 'DoseDeclined'
  | 'DoseUnanswered'
  | 'DoseNotAsked'
  | 'DoseReopened'
  | 'ObservationMade'
  | 'NotUnderstood'
  | 'DangerHeard'
  | 'HowSheIsAsked'
  | 'HowSheIsTold'
  | 'AlarmRaised'
  | 'AlarmExtended'
  | 'AlarmTold'
  | 'AlarmStepTimed'
  | 'AlarmAcknowledged'
  | 'AlarmPassedOn'
  | 'AlarmClosed'
  | 'MessagesStopped'
  | 'MessagesStarted'
  | 'CheckInAsked'

function restOf(body: Exclude<FactBody, { kind: Told }>, s: Situation): string | null {
  const patient = personOf(s, s.patient.personId).name
  const caregiver = (id: string): string => {
    const found = s.caregivers.find((c) => c.id === id)
    return found === undefined ? 'somebody' : personOf(s, found.personId).name
  }
  switch (body.kind) {
    case 'PatientInvited':
      return `${patient} is invited. Nothing else is sent before she agrees.`
    case 'ConsentRecorded':
      return `${body.consent.by} consented for ${patient}.`
    case 'PatientAgreed':
      return `${patient} agreed.`
    case 'PatientDeclined':
      return `${patient} declined.`
    case 'PatientPaused':
      return `${patient} asked for quiet. What falls due meanwhile counts as not asked.`
    case 'PatientResumed':
      return `The pause is over.`
    case 'WellbeingChanged':
    case 'SettingsChanged':
    case 'ZoneChanged':
    case 'LanguageChanged':
      return `${patient}'s settings changed.`
    case 'ContactAdded':
    case 'ContactConfirmed':
      return 'A contact answered, so messages may go there.'
    case 'ContactSuspended':
      return 'A contact is suspended until an operator has looked at it.'
    case 'ContactUnreachable':
      return `A contact takes no messages any more (${body.code}).`
    case 'PrescriptionAdded':
      return `${medicineLabel(body.prescription.medicine)} is on the plan.`
    case 'DosageChanged':
      return `The times of ${medicine(s, body.prescriptionId)} changed.`
    case 'PrescriptionStopped':
      return `${medicine(s, body.prescriptionId)} is stopped.`
    case 'PrescriptionResumed':
      return `${medicine(s, body.prescriptionId)} goes on.`
    case 'ChangeRequested':
      return `A change of ${medicine(s, body.prescriptionId)} is asked for; the order holds until an operator confirms it.`
    case 'RequestSettled':
      return `The change of ${medicine(s, body.prescriptionId)} that was asked for is ${body.how}.`
    case 'PlanRightChanged':
      return `${caregiver(body.caregiverId)} ${body.granted ? 'may' : 'may not'} change ${patient}'s plan.`
    case 'ReasonTold':
      return `Why it was not taken: ${body.reason}.`
    case 'PassedOn':
      return `${body.personId === s.patient.personId ? patient : 'A caregiver'} said yes: it goes to the care team.`
    case 'SupplyCounted':
      return `Of ${medicine(s, body.prescriptionId)} ${unitsIn(body.units)} are left.`
    case 'SupplyPickedUp':
      return `${unitsIn(body.units)} of ${medicine(s, body.prescriptionId)} were picked up.`
    case 'SupplyTermsChanged':
      return `How ${patient} gets more of ${medicine(s, body.prescriptionId)} changed.`
    case 'SupplyWarned':
      return `${patient} is told that ${medicine(s, body.prescriptionId)} runs low.`
    case 'CaregiverProposed':
      return `${body.person.name} was proposed; ${patient} is asked, alone.`
    case 'SharingAgreed':
      return `${patient} lets ${caregiver(body.caregiverId)} hear of her.`
    case 'SharingDeclined':
      return `${patient} does not want ${caregiver(body.caregiverId)} to hear anything.`
    case 'CaregiverAgreed':
      return `${caregiver(body.caregiverId)} agreed to look after ${patient}.`
    case 'CaregiverDeclined':
      return `${caregiver(body.caregiverId)} declined.`
    case 'CaregiverRemoved':
      return `${caregiver(body.caregiverId)} hears nothing any more, and is not told so.`
    case 'SharingReviewed':
      return body.review.again
        ? `${patient} is asked whether ${caregiver(body.caregiverId)} should still hear of her.`
        : `Nothing changes for ${caregiver(body.caregiverId)}.`
    case 'AppointmentAdded':
      return 'An appointment is on the list.'
    case 'AppointmentReminded':
      return null
    case 'AppointmentFellDue':
      return 'After a change of dose an appointment falls due.'
    case 'AppointmentDone':
      return 'An appointment is done.'
    case 'AppointmentMoved':
      return 'An appointment has another day.'
    case 'AppointmentCalledOff':
      return 'An appointment does not take place.'
    case 'AppointmentLetGo':
      return 'Nobody said how an appointment went; it is asked about no more.'
    case 'AppointmentEnded':
      return 'An appointment is off the list.'
    case 'PromptOpened':
    case 'PromptClosed':
      return null
    default:
      return body satisfies never
  }
}

const unitsIn = (units: Fraction): string => figure(units, '.')

const medicine = (s: Situation, prescriptionId: string): string => {
  const found = s.prescriptions.find((p) => p.id === prescriptionId)
  return found === undefined ? 'medicine' : medicineLabel(found.medicine)
}

function observationSentence(
  observation: Extract<FactBody, { kind: 'ObservationMade' }>['observation'],
  patient: string,
): string {
  switch (observation.kind) {
    case 'mood':
      return `${patient}'s mood: ${observation.score} of 5.`
    case 'sideEffect':
      return `${patient} told of ${observation.effect?.replaceAll('_', ' ') ?? `"${observation.words}"`}.`
    case 'noSideEffects':
      return `${patient} has no side effects to tell of.`
    case 'sleep':
      return `${patient} slept ${observation.hours} hours${observation.quality === null ? '' : `, quality ${observation.quality} of 5`}.`
    case 'scale':
      return `${patient}'s own scale "${observation.words}": ${observation.score} of ${observation.max}.`
    case 'helps':
      return `Whether the medicine helps: ${observation.answer}.`
    case 'questionnaire':
      return `${observation.questionnaire} answered: ${observation.score}.`
    case 'effectsAfter':
      return `${patient} says how ${observation.words} is now: ${observation.says}.`
    case 'question':
      return `${patient} has a question for whoever prescribes.`
    case 'warningSigns':
      return `${patient} notices early signs: ${observation.count}.`
    default:
      return observation satisfies never
  }
}

function aboutOf(about: Extract<FactBody, { kind: 'AlarmRaised' }>['alarm']['about'], s: Situation): string {
  switch (about.kind) {
    case 'danger':
      return `danger (${about.danger})`
    case 'warningSigns':
      return 'early signs of her own'
    case 'appointmentOverdue':
      return 'an appointment of which nobody said that it was done'
    case 'unreachable':
      return 'messages do not arrive'
    case 'unconfirmed':
      return `${about.doseIds.length} unconfirmed doses of ${about.prescriptionIds.map((id) => medicine(s, id)).join(' and ')}`
    default:
      return about satisfies never
  }
}

/** What comes next and when, in a line. */
export function nextLine(ahead: readonly Ahead[], zone: string, now: Temporal.Instant): string {
  const [next] = ahead.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
  if (next === undefined) return 'Nothing is planned.'
  const at = next.at.toZonedDateTimeISO(zone)
  const sameDay = at.toPlainDate().equals(now.toZonedDateTimeISO(zone).toPlainDate())
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' })
  return `Next: ${whatWords[next.what]} at ${sameDay ? '' : `${at.toPlainDate().toLocaleString('en-GB', { weekday: 'long' })} `}${time}.`
}

const whatWords: { readonly [K in Ahead['what']]: string } = {
  dose: 'a dose is due',
  followUp: 'an open dose is asked about again',
  windowEnd: 'the window of a dose ends',
  promptEnd: 'a question closes by itself',
  alarmStep: 'the next person is told',
  howSheIs: 'she is asked once how she is',
  pauseEnd: 'the pause ends',
  mood: 'the question about mood',
  sideEffects: 'the question about side effects',
  summary: 'the weekly summary',
  checkIn: 'a question how she is',
  contact: 'the contact, if nothing has come from it',
  dosageChange: 'she is told of a change of her dose',
  appointment: 'she is told or asked about an appointment',
  supply: 'she is told that a medicine gets low',
  review: 'the people around her',
}
