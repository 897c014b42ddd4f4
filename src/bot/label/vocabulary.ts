import type { DoseUnit } from '../../domain/amount.ts'
import type { Fraction } from '../../domain/fraction.ts'
import type { RoutineMoment } from '../../domain/routine.ts'
import type { Danger } from './dangers.ts'
import type { Pattern } from './patterns.ts'

interface Part {
  readonly phrase: readonly string[]
  readonly value: Fraction
}

/** What labels say in one language. All words in lower case, without accents. */
export interface Vocabulary {
  /** Figures as this language writes them. */
  figures(
    written: string,
  ): { readonly value: Fraction; readonly cautions: readonly Danger[] } | Danger | 'unknown'
  readonly numbers: Readonly<Record<string, number>>
  readonly tens: Readonly<Record<string, number>>
  readonly romans: Readonly<Record<string, number>>
  readonly articles: readonly string[]
  /** "half", "three quarters", the longer before the shorter. */
  readonly parts: readonly Part[]
  /** What makes a whole number more: "and a half". */
  readonly andParts: readonly Part[]
  /** What may stand between a part and what it is a part of: "of a". The longer before the shorter. */
  readonly ofA: readonly (readonly string[])[]
  /** Between the ends of a range. */
  readonly to: readonly string[]
  /** Whether "1/2" before this word is one half, and not one or two. */
  afterOneHalf(word: string): boolean
  readonly measures: Readonly<Record<string, DoseUnit>>
  readonly forms: Readonly<Record<string, DoseUnit>>
  /** ISO, Monday is 1. */
  readonly weekdays: Readonly<Record<string, number>>
  readonly meals: Readonly<Record<string, RoutineMoment>>
  /** What a medicine is taken for, as labels say it. */
  readonly reasons: readonly string[]
  /** Between two reasons. */
  readonly orReason: readonly string[]
  readonly patterns: readonly Pattern[]
}
