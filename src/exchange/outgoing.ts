import type { RegimenPhrases } from '../bot/phrases/regimen.ts'
import type { Appointment } from '../domain/appointment.ts'
import type { Contact } from '../domain/contact.ts'
import type { Patient } from '../domain/patient.ts'
import type { Person } from '../domain/person.ts'
import type { Prescription } from '../domain/prescription.ts'
import type { Instant } from '../domain/time.ts'

/** What a file says of one patient. */
export interface Outgoing {
  readonly patient: Patient
  readonly person: Person
  readonly caregivers: readonly OutgoingCaregiver[]
  readonly prescriptions: readonly Prescription[]
  /** That are not ended. */
  readonly appointments: readonly Appointment[]
  readonly says: RegimenPhrases
  readonly now: Instant
}

export interface OutgoingCaregiver {
  readonly id: string
  readonly relation: string | null
  readonly name: string
  readonly contacts: readonly Contact[]
}
