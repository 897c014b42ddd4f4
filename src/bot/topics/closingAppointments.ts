import type { Turn } from '../turn.ts'
import { close } from './alarms.ts'

/** Nothing is asked about this occurrence any more, and who was told that it is overdue hears that it is over. */
export function closeQuestions(
  turn: Turn,
  appointmentId: string,
  why: 'answered' | 'expired' | 'withdrawn',
  end: 'done' | 'withdrawn',
  except: string | null = null,
): void {
  for (const { id, asked, closed } of turn.situation.prompts) {
    const isOfIt =
      (asked.kind === 'appointment' || asked.kind === 'appointmentDate') &&
      asked.appointmentId === appointmentId
    if (isOfIt && closed === null) turn.closePrompt(id, why)
  }
  for (const alarm of turn.situation.alarms) {
    const { about, state } = alarm
    if (
      about.kind === 'appointmentOverdue' &&
      about.appointmentId === appointmentId &&
      state.kind !== 'closed'
    )
      close(turn, alarm, end, except)
  }
}
