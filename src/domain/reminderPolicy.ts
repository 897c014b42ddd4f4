/** How a dose is asked about. All of it can be set for a patient or for one prescription. */
export interface ReminderPolicy {
  /** Minutes after the reminder at which it is asked again. */
  readonly followUpsAfterMin: readonly number[]
  /** Minutes after the planned time at which an unanswered dose counts as unanswered. */
  readonly windowMin: number
  /** How often "later" may be said for one dose. */
  readonly snoozesMax: number
  /** How long a bare "later" lasts. */
  readonly snoozeMin: number
  /** Minutes in which no text says "time for" after a dose was taken. `null`: half the usual gap between doses. */
  readonly leastIntervalMin: number | null
}

export const defaultReminderPolicy: ReminderPolicy = {
  followUpsAfterMin: [15, 45],
  windowMin: 120,
  snoozesMax: 3,
  snoozeMin: 20,
  leastIntervalMin: null,
}
