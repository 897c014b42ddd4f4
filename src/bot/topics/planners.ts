import { mayChangePlans } from '../../domain/caregiver.ts'
import { hasAgreed } from '../../domain/patient.ts'
import { patientPerson } from '../../domain/situation.ts'
import type { Conversation } from '../conversation.ts'
import type { Turn } from '../turn.ts'

/** She herself, or a caregiver whom she lets. */
export function mayPlanIn(conversation: Conversation, turn: Turn): boolean {
  if (!hasAgreed(turn.patient)) return false
  if (conversation.self === turn) return true
  const caregiver = conversation.caregiverIn(turn)
  return caregiver !== undefined && mayChangePlans(caregiver)
}

/**
 * Whose plan somebody speaks of: the one who is named, else her own, else of the only one whose plan she may change. Null:
 * none, and it has been said why.
 */
export function turnToPlan(conversation: Conversation, of: string | null): Turn | null {
  const named =
    of === null ? null : (conversation.turns.find(({ patient }) => patient.personId === of) ?? null)
  if (of === null && conversation.self !== null) return conversation.self
  const meant = named === null ? conversation.caring : [named]
  const allowed = meant.filter((turn) => mayPlanIn(conversation, turn))
  const [only, other] = allowed
  if (only !== undefined && other === undefined) return only
  const [home] = conversation.caring
  if (home === undefined) return null
  if (other !== undefined)
    conversation.answer(home, {
      kind: 'planWhose',
      names: allowed.map(({ situation }) => patientPerson(situation).name),
    })
  else if (meant.every((turn) => conversation.caring.includes(turn)))
    conversation.answer(meant[0] ?? home, {
      kind: 'planNotYours',
      patient: patientPerson((meant[0] ?? home).situation).name,
      caregiver: conversation.speaker.person.name,
    })
  return null
}
