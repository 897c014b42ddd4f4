import type { Patient } from './patient.ts'
import type { LocalTime } from './time.ts'

const usual = Temporal.PlainTime.from('10:00')
const earliestHour = 8
const latestHour = 21

/**
 * The wall-clock time at which a patient is asked what is nobody's hurry: with her mood, so that it is one message, or
 * at 10:00. Never at night, whatever she chose for her mood.
 */
export function askingTime({ settings }: Pick<Patient, 'settings'>): LocalTime {
  const time = settings.mood?.time ?? usual
  return time.hour >= earliestHour && time.hour < latestHour ? time : usual
}
