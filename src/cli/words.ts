import { phrasesOf } from '../bot/phrases/byLanguage.ts'
import type { Alarm } from '../domain/alarm.ts'
import type { CaregiverState } from '../domain/caregiver.ts'
import type { Contact } from '../domain/contact.ts'
import type { Enrolment, WeeklyAt } from '../domain/patient.ts'
import type { Dosage } from '../domain/prescription.ts'
import type { LocalDate, LocalTime, Zone } from '../domain/time.ts'
import { weekdayNames } from './input.ts'
import { when } from './show.ts'

export const hhmm = (time: LocalTime): string => time.toString({ smallestUnit: 'minute' })

export const contactWords = ({ address, state }: Contact): string =>
  `${address.channel}:${address.value}${state === 'usable' ? '' : ` (${state})`}`

export function enrolmentWords(enrolment: Enrolment, zone: Zone): string {
  switch (enrolment.kind) {
    case 'awaitingConsent':
      return `not invited: nobody has consented for her yet`
    case 'invited':
      return `invited ${when(enrolment.at, zone)}, no answer yet`
    case 'active':
      return `agreed, since ${when(enrolment.since, zone)}`
    case 'paused':
      return `paused until ${when(enrolment.until, zone)}`
    case 'declined':
      return `declined ${when(enrolment.at, zone)}`
    default:
      return enrolment satisfies never
  }
}

/** A dosage as the phrases say it. */
export const dosageWords = (dosage: Dosage, today: LocalDate): string => phrasesOf('en').dosage(dosage, today)

export function caregiverStateWords(state: CaregiverState): string {
  switch (state.kind) {
    case 'proposed':
      return 'proposed: the patient has not said yes yet'
    case 'invited':
      return 'invited: has not answered yet'
    case 'active':
      return 'active'
    case 'declined':
      return `declined by the ${state.by}`
    case 'removed':
      return 'removed'
    default:
      return state satisfies never
  }
}

export function alarmWords({ about, state }: Alarm): { readonly about: string; readonly state: string } {
  const what =
    about.kind === 'unconfirmed'
      ? `${about.doseIds.length} unconfirmed ${about.doseIds.length === 1 ? 'dose' : 'doses'}`
      : about.kind === 'danger'
        ? `danger: ${about.danger}`
        : about.kind === 'warningSigns'
          ? 'early signs of her own'
          : about.kind === 'appointmentOverdue'
            ? `overdue: an appointment of ${about.date}`
            : 'no message reaches her'
  return { about: what, state: state.kind === 'closed' ? `closed: ${state.why}` : state.kind }
}

export const weeklyWords = (weekly: WeeklyAt | null): string =>
  weekly === null ? 'off' : `${weekdayNames[weekly.weekday - 1]}@${hhmm(weekly.time)}`
