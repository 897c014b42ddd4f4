import type { Caregiver } from './caregiver.ts'
import { patientPerson, type Situation } from './situation.ts'

/**
 * Proposed people about whom the patient is to be asked. She is not before she has agreed herself, nor while she wants
 * no messages; a question that STOP has withdrawn is put again after START.
 */
export const unaskedProposals = (s: Situation): readonly Caregiver[] =>
  s.patient.enrolment.kind === 'active' && patientPerson(s).stoppedAt === null
    ? s.caregivers.filter((c) => c.state.kind === 'proposed' && !isAsked(s, c))
    : []

const isAsked = (s: Situation, caregiver: Caregiver): boolean =>
  s.prompts.some(
    ({ asked, closed }) => asked.kind === 'sharing' && asked.caregiverId === caregiver.id && closed === null,
  )
