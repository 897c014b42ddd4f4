import type { Caregiver } from './caregiver.ts'
import type { Situation } from './situation.ts'

/** Proposed people about whom the patient has not been asked yet. Before she has agreed herself she is not. */
export const unaskedProposals = (s: Situation): readonly Caregiver[] =>
  s.patient.enrolment.kind === 'active' ? s.caregivers.filter((c) => c.state.kind === 'proposed' && !wasAsked(s, c)) : []

const wasAsked = (s: Situation, caregiver: Caregiver): boolean =>
  s.prompts.some(({ asked }) => asked.kind === 'sharing' && asked.caregiverId === caregiver.id)
