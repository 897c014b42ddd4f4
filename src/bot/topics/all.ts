import { answeringAlarms } from './answeringAlarms.ts'
import { caregivers } from './caregivers.ts'
import { checkIns } from './checkIns.ts'
import { contacts } from './contacts.ts'
import { crisis } from './crisis.ts'
import { dangers } from './dangers.ts'
import { doses } from './doses.ts'
import { dosageChanges } from './dosageChanges.ts'
import { enrolling } from './enrolling.ts'
import { forgetting } from './forgetting.ts'
import { helping } from './helping.ts'
import { journeys } from './journeys.ts'
import { optingOut, wrongNumbers } from './optingOut.ts'
import { pausing } from './pausing.ts'
import { proposing } from './proposing.ts'
import { settings } from './settings.ts'
import { stillSharing } from './stillSharing.ts'
import { summaries } from './summaries.ts'
import type { Topic } from './topic.ts'

/** Heard before any open question, whatever was asked: danger, opting out, the wrong person. In order of safety. */
export const first: readonly Topic[] = [dangers, forgetting, optingOut, wrongNumbers]

/** All that the bot can talk about, in the order in which it is asked. A new capability is a new line here. */
export const rest: readonly Topic[] = [
  contacts,
  enrolling,
  caregivers,
  stillSharing,
  proposing,
  pausing,
  crisis,
  doses,
  dosageChanges,
  journeys,
  checkIns,
  answeringAlarms,
  summaries,
  settings,
  helping,
]

export const topics: readonly Topic[] = [...first, ...rest]
