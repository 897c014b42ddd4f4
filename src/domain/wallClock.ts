import { type Routine, usualRoutine } from './routine.ts'
import type { Zone } from './time.ts'

/** By whose clock and days doses are planned: what of a patient matters for that. */
export interface WallClock {
  readonly zone: Zone
  readonly settings?: { readonly routine?: Routine }
}

/** Hers, or what is supposed as long as nobody has said. */
export const routineBy = (clock: WallClock): Routine => clock.settings?.routine ?? usualRoutine
