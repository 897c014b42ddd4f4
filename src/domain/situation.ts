import type { Alarm } from './alarm.ts'
import type { Appointment } from './appointment.ts'
import type { Caregiver } from './caregiver.ts'
import type { Dose } from './dose.ts'
import type { Observation } from './observation.ts'
import type { Patient } from './patient.ts'
import type { Person } from './person.ts'
import type { Prescription } from './prescription.ts'
import type { Prompt } from './prompt.ts'

/**
 * All that the engine may know of one patient when it decides. Loaded by the store in a handful of queries;
 * a topic that needs more says so here.
 */
export interface Situation {
  readonly patient: Patient
  /** The patient's own person, everybody in `caregivers`, and the operators. */
  readonly people: readonly Person[]
  /** In order: who is told first. Removed and declined ones are included, so that they are not proposed twice. */
  readonly caregivers: readonly Caregiver[]
  /** All that are not stopped, and those stopped within the last 14 days. */
  readonly prescriptions: readonly Prescription[]
  /**
   * Doses planned within the last 14 days or later, whatever is open, and, whatever its age, the last asked and the
   * last taken one of each prescription. In order of `plannedAt`.
   */
  readonly doses: readonly Dose[]
  /** Open prompts about this patient, with anybody, and those closed within the last 48 hours. */
  readonly prompts: readonly Prompt[]
  /** Alarms that are not closed, and those closed within the last 14 days. */
  readonly alarms: readonly Alarm[]
  /** Of the last 14 days. */
  readonly observations: readonly Observation[]
  /** All that are not ended, and those ended within the last 14 days. */
  readonly appointments: readonly Appointment[]
}

/** How far back a situation reaches. */
export const situationDays = 14

export function personOf(situation: Situation, personId: string): Person {
  const person = situation.people.find((candidate) => candidate.id === personId)
  if (person === undefined)
    throw new Error(`person ${personId} is not part of the situation of patient ${situation.patient.id}`)
  return person
}

/** The patient herself. */
export const patientPerson = (situation: Situation): Person => personOf(situation, situation.patient.personId)

export const operatorsIn = (situation: Situation): readonly Person[] =>
  situation.people.filter((person) => person.isOperator)
