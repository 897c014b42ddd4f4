import type { Caregiver } from '../../domain/caregiver.ts'
import type { Choice } from '../../domain/prompt.ts'
import { nextReview, repeatedReview, reviewAgainAfterDays } from '../../domain/sharingReview.ts'
import { personOf } from '../../domain/situation.ts'
import { hours, minutes } from '../../domain/time.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { checkInLateMin } from '../limits.ts'
import { reviewsDue } from '../reviewsDue.ts'
import type { Turn } from '../turn.ts'
import { askSharing, removeCaregiver } from './caregivers.ts'
import type { Topic } from './topic.ts'

const choices: readonly Choice[] = [
  { kind: 'stillRight' },
  { kind: 'changeSharing' },
  { kind: 'noMoreSharing' },
]

/**
 * She is asked about each person again, two weeks after that person agreed and then twice a year. Without an answer
 * nothing changes, and she is asked once more a week later.
 */
export const stillSharing: Topic = {
  name: 'stillSharing',
  prompts: ['stillSharing'],
  choose: chooseStillSharing,
  advance: (turn) => {
    for (const caregiver of reviewsDue(turn.situation, turn.now)) ask(turn, caregiver)
  },
}

function ask(turn: Turn, caregiver: Caregiver): void {
  if (caregiver.state.kind !== 'active') return
  const { again } = caregiver.state.review
  const review = again ? nextReview(turn.now) : repeatedReview(turn.now)
  turn.record({ kind: 'SharingReviewed', caregiverId: caregiver.id, review }, turn.now)
  const promptId = turn.askAnew(
    `stillSharing:${caregiver.id}`,
    turn.patient.personId,
    { kind: 'stillSharing', caregiverId: caregiver.id },
    // Closed before the next one is put, so that it is another question.
    turn.now.add(hours(24 * reviewAgainAfterDays - 1)),
  )
  const content = {
    kind: 'askStillSharing',
    caregiver: personOf(turn.situation, caregiver.personId).name,
    relation: caregiver.relation,
    shares: caregiver.shares,
  } as const
  const worthUntil = turn.now.add(minutes(checkInLateMin))
  turn.tell(`ask:${promptId}:${turn.now}`, turn.patient.personId, 'routine', worthUntil, content, {
    choices,
    promptId,
  })
}

function chooseStillSharing(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  const { asked } = prompt
  const caregiver = turn.situation.caregivers.find(
    ({ id }) => asked.kind === 'stillSharing' && id === asked.caregiverId,
  )
  if (caregiver?.state.kind !== 'active')
    return conversation.answer(turn, { kind: 'nothingOpen', next: null })
  turn.closePrompt(prompt.id, 'answered')
  switch (choice.kind) {
    case 'stillRight': {
      const review = nextReview(turn.now)
      turn.record({ kind: 'SharingReviewed', caregiverId: caregiver.id, review }, turn.now)
      const { name } = personOf(turn.situation, caregiver.personId)
      return conversation.answer(turn, { kind: 'stillSharingNoted', caregiver: name })
    }
    case 'changeSharing':
      turn.record(
        { kind: 'SharingReviewed', caregiverId: caregiver.id, review: nextReview(turn.now) },
        turn.now,
      )
      conversation.answered = true
      return askSharing(turn, caregiver)
    case 'noMoreSharing':
      return removeCaregiver(conversation, turn, caregiver)
    default:
  }
}
