import type { SharingReview } from './caregiver.ts'
import { days, type Instant } from './time.ts'

/** She is asked about each person after this, since a yes of the first day may look different soon after. */
export const firstReviewAfterDays = 14
/** … and then twice a year. */
export const reviewEveryDays = 182
/** Without an answer nothing changes, and she is asked once more after this. */
export const reviewAgainAfterDays = 7

export const firstReview = (since: Instant): SharingReview => ({
  at: since.add(days(firstReviewAfterDays)),
  again: false,
})
export const nextReview = (since: Instant): SharingReview => ({
  at: since.add(days(reviewEveryDays)),
  again: false,
})
export const repeatedReview = (since: Instant): SharingReview => ({
  at: since.add(days(reviewAgainAfterDays)),
  again: true,
})
