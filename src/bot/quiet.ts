import { crisisUnclosed } from '../domain/crisis.ts'
import type { Dose } from '../domain/dose.ts'
import type { Situation } from '../domain/situation.ts'
import { type Instant, isBefore } from '../domain/time.ts'
import { toldOfDanger } from '../domain/toldOfDanger.ts'
import { crisisHeldBackHours, quietAfterDangerHours } from './limits.ts'

type Asked = Extract<Dose['state'], { kind: 'asked' }>

/**
 * After danger nobody is pressed: a follow-up that falls into the quiet hours, or is looked at in them, is left out for
 * good. What she asked for herself ("later") is kept. One that lies ahead is judged by its own moment, so that it is
 * not forgotten when the quiet ends before it.
 */
export const isLeftOut = (s: Situation, { followUpAt, snoozes }: Asked, now: Instant): boolean =>
  followUpAt !== null &&
  snoozes === 0 &&
  (isTold(s, followUpAt) || (isBefore(followUpAt, now) && isTold(s, now)))

const isTold = (s: Situation, at: Instant): boolean => toldOfDanger(s, 'any', quietAfterDangerHours, at)

/** Check-ins and summaries wait: danger was told of not long ago, or nobody has closed a crisis yet. */
export const isHeldBack = (s: Situation, now: Instant): boolean =>
  isTold(s, now) || crisisUnclosed(s, crisisHeldBackHours, now)
