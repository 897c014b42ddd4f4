import { answeringAlarms } from './answeringAlarms.ts'
import { appointments } from './appointments.ts'
import { betterTime } from './betterTime.ts'
import { caregivers } from './caregivers.ts'
import { checkIns } from './checkIns.ts'
import { contacts } from './contacts.ts'
import { crisis } from './crisis.ts'
import { crisisCheck } from './crisisCheck.ts'
import { dangers } from './dangers.ts'
import { dosageChanges } from './dosageChanges.ts'
import { doses } from './doses.ts'
import { effectsAfter } from './effectsAfter.ts'
import { enrolling } from './enrolling.ts'
import { forgetting } from './forgetting.ts'
import { hazards } from './hazards.ts'
import { helping } from './helping.ts'
import { helps } from './helps.ts'
import { journeys } from './journeys.ts'
import { maybeDanger } from './maybeDanger.ts'
import { optingOut, wrongNumbers } from './optingOut.ts'
import { ownWords } from './ownWords.ts'
import { passingOn } from './passingOn.ts'
import { pausing } from './pausing.ts'
import { planRights } from './planRights.ts'
import { plans } from './plans.ts'
import { proposing } from './proposing.ts'
import { questionnaires } from './questionnaires.ts'
import { askingReasons, reasons } from './reasons.ts'
import { routines } from './routines.ts'
import { sayingSafe } from './sayingSafe.ts'
import { scales } from './scales.ts'
import { settings } from './settings.ts'
import { sleep } from './sleep.ts'
import { stillSharing } from './stillSharing.ts'
import { summaries } from './summaries.ts'
import { supply } from './supply.ts'
import type { Topic } from './topic.ts'
import { warningSigns } from './warningSigns.ts'

/** Heard before any open question, whatever was asked: danger, opting out, the wrong person. In order of safety. */
export const first: readonly Topic[] = [dangers, maybeDanger, forgetting, optingOut, wrongNumbers]

/** All that the bot can talk about, in the order in which it is asked. A new capability is a new line here. */
export const rest: readonly Topic[] = [
  contacts,
  enrolling,
  caregivers,
  stillSharing,
  proposing,
  ownWords,
  journeys,
  plans,
  planRights,
  routines,
  pausing,
  crisis,
  hazards,
  appointments,
  reasons,
  betterTime,
  supply,
  doses,
  dosageChanges,
  checkIns,
  effectsAfter,
  askingReasons,
  sleep,
  scales,
  helps,
  warningSigns,
  questionnaires,
  crisisCheck,
  answeringAlarms,
  sayingSafe,
  summaries,
  settings,
  passingOn,
  helping,
]

export const topics: readonly Topic[] = [...first, ...rest]
