import { type LocalDate, localDate } from '../../domain/time.ts'
import type { AppointmentTold } from '../appointmentContent.ts'
import type { Content } from '../content.ts'
import { daysAhead } from './calendar.ts'
import type { Voice } from './phrases.ts'

/** How far away a day is spoken of by its weekday alone. */
const weekdayAloneDays = 7

/** The city of the place's clock, where hers shows another time then: "New York". */
export function otherClock({ at, zone, date, time }: AppointmentTold, voice: Voice): string | null {
  const here =
    at === null || time === null
      ? localDate(voice.now, zone).equals(localDate(voice.now, voice.zone))
      : at.toZonedDateTimeISO(voice.zone).toPlainDateTime().equals(date.toPlainDateTime(time))
  return here ? null : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/** Today, tomorrow and yesterday have words of their own; so far away a date is clearer than a weekday. */
export const isNear = (date: LocalDate, voice: Voice): boolean =>
  Math.abs(daysAhead(date, voice)) < weekdayAloneDays

/** "Monday 14 December" */
export const wholeDate = (date: LocalDate, locale: string): string =>
  date.toLocaleString(locale, { weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '')

/** What a question about an appointment is called, where several questions are open. */
export const asksOfAppointment = ({ kind }: Content): boolean =>
  kind === 'appointmentAhead' ||
  kind === 'askAppointment' ||
  kind === 'askAppointmentDone' ||
  kind === 'appointmentEarly' ||
  kind === 'askAppointmentDay' ||
  kind === 'appointmentPlanned'
