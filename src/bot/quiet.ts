import type { Dose } from '../domain/dose.ts'
import type { Situation } from '../domain/situation.ts'
import type { Instant } from '../domain/time.ts'
import { toldOfDanger } from '../domain/toldOfDanger.ts'
import { quietAfterDangerHours } from './limits.ts'

type Asked = Extract<Dose['state'], { kind: 'asked' }>

/**
 * After danger nobody is pressed: a follow-up that falls into the quiet hours is left out for good. What she asked for
 * herself ("later") is kept.
 */
export const isLeftOut = (s: Situation, { followUpAt, snoozes }: Asked, now: Instant): boolean =>
  followUpAt !== null &&
  snoozes === 0 &&
  [followUpAt, now].some((at) => toldOfDanger(s, 'any', quietAfterDangerHours, at))
