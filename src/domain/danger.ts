/**
 * What must never be overheard, whoever says it and whatever was asked. The first three are a crisis; the others
 * are red-flag symptoms that call for emergency help.
 */
export type Danger = 'suicide' | 'selfHarm' | 'overdose' | 'breathing' | 'seizure' | 'fainting'

/** What she may do to herself. In it nobody is pressed, and people who know her matter more than questions. */
export const crises: readonly Danger[] = ['suicide', 'selfHarm']
