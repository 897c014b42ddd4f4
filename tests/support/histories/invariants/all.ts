import type { Invariant } from '../invariant.ts'
import { dangerIsAlwaysHeard, everyMessageIsAnswered } from './answers.ts'
import {
  noDoseIsDoubled,
  noDoseIsLost,
  nothingWithinTheLeastInterval,
  takenIsNeverInTheFuture,
} from './doses.ts'
import {
  factsAreTheWholeStory,
  nothingIsDueAndUndone,
  theAlarmClockIsAlwaysSet,
  theSameAgainChangesNothing,
} from './passing.ts'
import {
  everyQuestionEnds,
  noTwoQuestionsShareAReply,
  numbersMeanWhatWasOffered,
  oneAlarmAtATime,
} from './questions.ts'
import { whyIsAskedOnce, wordsGoOnlyWithHerYes } from './reasons.ts'
import {
  namesStayWhereTheyBelong,
  nobodyIsToldWithoutConsent,
  nothingBeforeAgreement,
  removedCaregiversHearNothing,
  silenceAfterStop,
} from './sending.ts'
import { takenOnlyIfSaid } from './taken.ts'

/** What holds in every history. */
export const invariants: readonly Invariant[] = [
  takenOnlyIfSaid,
  takenIsNeverInTheFuture,
  noDoseIsLost,
  noDoseIsDoubled,
  nothingWithinTheLeastInterval,
  silenceAfterStop,
  nothingBeforeAgreement,
  nobodyIsToldWithoutConsent,
  removedCaregiversHearNothing,
  namesStayWhereTheyBelong,
  theAlarmClockIsAlwaysSet,
  nothingIsDueAndUndone,
  theSameAgainChangesNothing,
  oneAlarmAtATime,
  everyQuestionEnds,
  noTwoQuestionsShareAReply,
  numbersMeanWhatWasOffered,
  whyIsAskedOnce,
  wordsGoOnlyWithHerYes,
  everyMessageIsAnswered,
  dangerIsAlwaysHeard,
  factsAreTheWholeStory,
]
