import type { Instant } from './time.ts'

/** What the patient allows this person to hear. All off until she says yes herself (FHIR Consent). */
export interface Shares {
  /** Doses that stay unconfirmed, and when they are taken after all. */
  readonly unconfirmed: boolean
  /** That something dangerous was said or happened. Never her words. */
  readonly danger: boolean
  /** The weekly summary: doses only. */
  readonly summary: boolean
}

export const sharesNothing: Shares = { unconfirmed: false, danger: false, summary: false }

/** When the patient is asked about this person again. `again`: she was asked and has not answered yet. */
export interface SharingReview {
  readonly at: Instant
  readonly again: boolean
}

export type CaregiverState =
  /** Somebody named this person; the patient has not been asked or has not answered yet. */
  | { readonly kind: 'proposed'; readonly at: Instant }
  /** The patient said yes; the invitation is out. */
  | { readonly kind: 'invited'; readonly at: Instant }
  | { readonly kind: 'active'; readonly since: Instant; readonly review: SharingReview }
  | { readonly kind: 'declined'; readonly by: 'patient' | 'caregiver'; readonly at: Instant }
  | { readonly kind: 'removed'; readonly at: Instant }

/** A person around a patient (FHIR RelatedPerson), and what she may hear. */
export interface Caregiver {
  readonly id: string
  readonly patientId: string
  readonly personId: string
  /** In the patient's words: "brother". */
  readonly relation: string | null
  /** Who is told first. */
  readonly order: number
  readonly shares: Shares
  /** May enter and change medicines, and sees their names; left out: may not. Only her own yes grants it. */
  readonly changesPlans?: true
  readonly state: CaregiverState
}

/** Whether this person may change the patient's plan now. */
export const mayChangePlans = ({ state, changesPlans }: Caregiver): boolean =>
  state.kind === 'active' && changesPlans === true
