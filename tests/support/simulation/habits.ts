import type { Dice } from '../../crash/dice.ts'
import type { Cast } from '../world/cast.ts'

/** How somebody deals with messages, all year long. */
export const temperaments = ['always', 'forgetful', 'late', 'eveningsOff', 'chatty', 'silent'] as const
export type Temperament = (typeof temperaments)[number]

export interface Habits {
  readonly temperament: Temperament
  /** Says STOP from time to time, and mostly comes back. */
  readonly optsOut: boolean
  /** Writes once a year that she is in danger. */
  readonly inDanger: boolean
}

const ofPatients: [Temperament, ...Temperament[]] = [
  'always',
  'always',
  'always',
  'forgetful',
  'forgetful',
  'late',
  'eveningsOff',
  'chatty',
  'silent',
]
/** Of those who look after somebody, more never answer. */
const ofCaregivers: [Temperament, ...Temperament[]] = [
  'always',
  'always',
  'forgetful',
  'late',
  'chatty',
  'silent',
  'silent',
]

export function habitsOf({ patients }: Cast, name: string, dice: Dice): Habits {
  const isPatient = patients.some((patient) => patient.name === name)
  return {
    temperament: dice.one(isPatient ? ofPatients : ofCaregivers),
    optsOut: dice.next() < 0.15,
    inDanger: dice.next() < (isPatient ? 0.3 : 0.05),
  }
}
