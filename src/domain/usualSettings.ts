import { defaultAlarmRule } from './alarm.ts'
import type { PatientSettings } from './patient.ts'
import { defaultReminderPolicy } from './reminderPolicy.ts'

const at = (time: string): Temporal.PlainTime => Temporal.PlainTime.from(time)

/** What holds for a patient until somebody changes it: check-ins in the evening and at the weekend. */
export const usualSettings: PatientSettings = {
  reminders: defaultReminderPolicy,
  alarm: defaultAlarmRule,
  mood: { time: at('19:00') },
  sideEffects: { weekday: 6, time: at('11:00') },
  summary: { weekday: 7, time: at('18:00') },
  namesShown: false,
}
