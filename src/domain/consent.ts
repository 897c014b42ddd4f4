import type { Shares } from './caregiver.ts'
import type { Instant } from './time.ts'

/** What somebody may consent to for a patient who does not decide alone. */
export type ConsentScope = 'reminders' | 'alarms' | 'summary'
export const consentScopes: readonly ConsentScope[] = ['reminders', 'alarms', 'summary']

/**
 * Who consented to what for a patient under age or under guardianship, as an operator recorded it (FHIR Consent). It
 * never stands in for her own yes: she is still asked whether she wants it, and who may hear of her.
 */
export interface Consent {
  /** As it stands on the paper: "Maria Lopez". */
  readonly by: string
  /** "mother", "guardian" */
  readonly relation: string
  readonly scopes: readonly ConsentScope[]
  readonly at: Instant
}

/**
 * Whether somebody born in that year decides for herself. Of the year alone nobody knows the birthday, so she counts as
 * of age from the year in which she reaches it. Where no year is known nobody has said that she is under age.
 */
export const isOfAge = (birthYear: number | null, adultAge: number, thisYear: number): boolean =>
  birthYear === null || thisYear - birthYear >= adultAge

/** What a patient may share at most: all that she wants, or what was consented to for her. */
export const withinConsent = (shares: Shares, consent: Consent | null): Shares => {
  if (consent === null) return shares
  const alarms = consent.scopes.includes('alarms')
  return {
    unconfirmed: shares.unconfirmed && alarms,
    danger: shares.danger && alarms,
    summary: shares.summary && alarms && consent.scopes.includes('summary'),
  }
}
