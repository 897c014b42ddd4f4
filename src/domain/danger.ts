/**
 * What must never be overheard, whoever says it and whatever was asked. The first three are a crisis; the next three
 * are red-flag symptoms that call for emergency help. The last two are side effects that may be grave with what she
 * takes: help is needed at once, or a doctor on the same day.
 */
export type Danger =
  | 'suicide'
  | 'selfHarm'
  | 'overdose'
  | 'breathing'
  | 'seizure'
  | 'fainting'
  | 'symptomNow'
  | 'symptomToday'

/** Danger that is told in so many words; a symptom is grave by what she takes. */
export type SpokenDanger = Exclude<Danger, 'symptomNow' | 'symptomToday'>

/** What she may do to herself. In it nobody is pressed, and people who know her matter more than questions. */
export const crises: readonly Danger[] = ['suicide', 'selfHarm']
