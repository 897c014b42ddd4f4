import type { AlarmAbout } from '../domain/alarm.ts'
import type { Caregiver } from '../domain/caregiver.ts'
import { usableContacts } from '../domain/contact.ts'
import { personOf, type Situation } from '../domain/situation.ts'

/** The people who agreed, whom the patient lets know of this, and who can be reached. In order. */
export function listenersOf(s: Situation, about: AlarmAbout): readonly Caregiver[] {
  // Her signs are told to the people who may hear of danger, and only if she wishes it.
  if (about.kind === 'warningSigns' && s.patient.wellbeing?.warningSigns?.tell !== 'people') return []
  return s.caregivers
    .filter((caregiver) => caregiver.state.kind === 'active')
    .filter(({ shares }) =>
      about.kind === 'danger' || about.kind === 'warningSigns' ? shares.danger : shares.unconfirmed,
    )
    .filter((caregiver) => {
      const person = personOf(s, caregiver.personId)
      return person.stoppedAt === null && usableContacts(person.contacts).length > 0
    })
    .toSorted((a, b) => a.order - b.order)
}
