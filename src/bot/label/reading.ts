import type { LabelPhase } from '../../domain/directions.ts'
import type { Danger } from './dangers.ts'

/** What the directions on a label say, and nothing that they do not: what they leave open is still to be asked. */
export interface LabelReading {
  /** One after another. */
  readonly phases: readonly LabelPhase[]
  /** What it is for, in the label's words: "for depression". Null where it says nothing. */
  readonly purpose: string | null
  readonly remarks: readonly Remark[]
  /** What was read although it is on a list of dangerous abbreviations: to be shown with the reason. */
  readonly cautions: readonly Caution[]
}

/** How it is to be taken, beside how much and when (FHIR Dosage.route and additionalInstruction). */
export type RemarkKind =
  | 'by mouth'
  | 'under the tongue'
  | 'into a muscle'
  | 'under the skin'
  | 'on the skin'
  | 'breathed in'
  | 'with food'
  | 'before food'
  | 'after food'
  | 'on an empty stomach'
  | 'with water'
  | 'dissolved in water'
  | 'swallowed whole'
  | 'not crushed or chewed'
  | 'may cause drowsiness'
  | 'without alcohol'
  | 'as directed'
export interface Remark {
  readonly kind: RemarkKind
  /** As on the label. */
  readonly words: string
}

interface Caution {
  readonly danger: Danger
  /** As on the label. */
  readonly part: string
}

/**
 * Why a label is not read.
 * - `unknown`: words that are not known here
 * - `ambiguous`: they mean two things, or are read wrongly so often that they must not be relied on
 * - `notExact`: they leave open when ("3 times a week", "every 4 to 6 hours" that is not as needed)
 * - `contradicts`: they contradict what was said before, or say it again otherwise
 * - `noAmount`, `noTiming`: it does not say how much, or when
 * - `notHeld`: understood, but nothing that a plan here can hold
 */
export type NotUnderstood =
  | { readonly why: 'ambiguous'; readonly part: string; readonly danger: Danger }
  | {
      readonly why: PlainWhy
      /** The words of the label that it is about; all of it where something is missing. */
      readonly part: string
    }
  | { readonly why: 'empty' | 'tooLong' }
export type PlainWhy = 'unknown' | 'notExact' | 'contradicts' | 'noAmount' | 'noTiming' | 'notHeld'
