import type { Fraction } from '../domain/fraction.ts'
import type { Language } from '../domain/language.ts'
import type { Zone } from '../domain/time.ts'
import type { IncomingContact } from './incoming.ts'

/**
 * Readers of single fields, the same for files as for what an operator types. Each throws an Error whose message says
 * what may stand there.
 */
export interface Fields {
  readonly name: (written: string) => string
  readonly medicine: (written: string) => string
  readonly strength: (written: string) => string
  readonly purpose: (written: string) => string
  readonly relation: (written: string) => string
  readonly zone: (written: string) => Zone
  readonly country: (written: string) => string
  readonly language: (written: string) => Language
  readonly birthYear: (written: string) => number
  readonly units: (written: string) => Fraction
  readonly refills: (written: string) => number
  readonly contact: (written: string) => IncomingContact
}

/** What a field says, or what is wrong with it. */
export function readField<T>(
  read: (written: string) => T,
  written: string,
  refuse: (why: string) => null,
): T | null {
  try {
    return read(written)
  } catch (error) {
    return refuse(error instanceof Error ? error.message : 'can not be read')
  }
}
