import type { Content, DoseWords } from '../content.ts'
import { asksOfAppointment } from './appointments.ts'

/** What a question is about, in the words of a language. */
export interface SubjectWords {
  readonly when: (dose: DoseWords) => string
  readonly mood: string
  readonly sideEffects: string
  readonly sleep: string
  readonly appointment: string
}

/** What stands before a choice when several questions are open: "8:00" taken, "Ana:" I'll check. */
export function subjectOf(content: Content, words: SubjectWords): string | null {
  if (asksOfAppointment(content)) return words.appointment
  switch (content.kind) {
    case 'reminder':
    case 'followUp':
    case 'closeDose':
    case 'doseAfterDanger':
    case 'doseUnderRequest':
    case 'noMoreSnoozes':
    case 'laterOrSkip':
    case 'reopened':
    case 'outage':
      return content.doses[0] === undefined ? null : words.when(content.doses[0])
    case 'noted':
      return content.open[0] === undefined ? null : words.when(content.open[0])
    case 'courtesy':
      return content.openDoses[0] === undefined ? null : words.when(content.openDoses[0])
    case 'askMood':
    case 'moodUnclear':
      return words.mood
    case 'askSideEffects':
      return words.sideEffects
    case 'askSleep':
    case 'askSleepQuality':
      return words.sleep
    case 'askScale':
      return `${content.name}:`
    case 'askSharing':
    case 'askStillSharing':
      return `${content.caregiver}:`
    case 'caringInvitation':
    case 'alarmUnconfirmed':
    case 'alarmDanger':
    case 'alarmUnreachable':
    case 'alarmSigns':
    case 'alarmAppointment':
    case 'caregiverAppointmentDone':
    case 'thanksForChecking':
      return `${content.patient}:`
    default:
      return null
  }
}
