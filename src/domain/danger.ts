/**
 * What must never be overheard, whoever says it and whatever was asked. The first three are a crisis; the others
 * are red-flag symptoms that call for emergency help.
 */
export type Danger = 'suicide' | 'selfHarm' | 'overdose' | 'breathing' | 'seizure' | 'fainting'
