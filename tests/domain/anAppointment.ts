import type { Appointment, Occurrence } from '../../src/domain/appointment.ts'
import { occurrence } from '../../src/domain/occurrence.ts'
import type { Instant } from '../../src/domain/time.ts'

/** Ana's injection, every 28 days after the last one, due on this day ("2026-12-14"), with what `differs`. */
export function injectionOn(
  day: string,
  since: Instant,
  differs: Partial<Appointment> = {},
  due: Partial<Occurrence> = {},
): Appointment {
  return {
    id: 'injection',
    patientId: 'ana',
    kind: 'injection',
    name: 'injection',
    prepare: null,
    zone: 'Europe/London',
    recurrence: { kind: 'afterDone', days: 28 },
    afterChange: null,
    graceDays: 3,
    alarm: true,
    due: occurrence(Temporal.PlainDate.from(day), null, since, due),
    lastDoneOn: null,
    addedAt: since,
    endedAt: null,
    ...differs,
  }
}
