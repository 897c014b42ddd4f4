import type { Alarm } from '../../domain/alarm.ts'
import type { Reporter } from '../../domain/dose.ts'
import { patientPerson, personOf } from '../../domain/situation.ts'
import { hours, localDate } from '../../domain/time.ts'
import type { Conversation } from '../conversation.ts'
import { alarmPromptHours, operatorWorthHours } from '../limits.ts'
import type { Turn } from '../turn.ts'
import { toldOf } from './appointmentWords.ts'
import { isDue, nextOf, recordDone } from './recordingAppointments.ts'

/** A caregiver who was told that it is overdue says that it is done. The patient hears of it. */
export function noteByCaregiver(conversation: Conversation, turn: Turn, { about }: Alarm): void {
  if (about.kind !== 'appointmentOverdue') return
  const patient = patientPerson(turn.situation)
  const appointment = turn.situation.appointments.filter(isDue).find(({ id }) => id === about.appointmentId)
  if (appointment === undefined)
    return conversation.answer(turn, { kind: 'alarmOver', patient: patient.name })
  const by: Reporter = { personId: conversation.speaker.person.id, as: 'caregiver' }
  recordDone(turn, appointment, localDate(turn.at, appointment.zone), by)
  conversation.answer(turn, { kind: 'caregiverAppointmentDone', patient: patient.name, sure: true })
  turn.tell(
    `reportedAppointment:${turn.eventId}`,
    patient.id,
    'routine',
    turn.now.add(hours(operatorWorthHours)),
    {
      kind: 'reportedAppointment',
      caregiver: personOf(turn.situation, by.personId).name,
      appointment: toldOf(appointment, appointment.due),
      next: nextOf(turn, appointment),
    },
  )
}

/** "She took it" is said of a dose. Where only an appointment was told of, she is asked whether she means that. */
export function askWhetherAppointment(conversation: Conversation, turn: Turn, alarm: Alarm): void {
  const { id } = conversation.speaker.person
  const asked = { kind: 'alarm', alarmId: alarm.id } as const
  const promptId = turn.askAnew(`${alarm.id}:${id}`, id, asked, turn.now.add(hours(alarmPromptHours)))
  conversation.answer(
    turn,
    { kind: 'caregiverAppointmentDone', patient: patientPerson(turn.situation).name, sure: false },
    { choices: [{ kind: 'appointmentDone' }, { kind: 'willCheck' }], promptId },
  )
}
