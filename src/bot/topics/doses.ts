import { chooseDoses, hearDoses } from './answeringDoses.ts'
import { askDueDoses, endWindows, followUp } from './askingDoses.ts'
import { chooseIntake } from './asNeeded.ts'
import type { Topic } from './topic.ts'

/** Reminding of doses and hearing what became of them: the heart of it. */
export const doses: Topic = {
  name: 'doses',
  prompts: ['doses', 'whichDose', 'sameIntake'],
  choose: (conversation, taken) =>
    taken.prompt.asked.kind === 'sameIntake'
      ? chooseIntake(conversation, taken)
      : chooseDoses(conversation, taken),
  respond: (conversation) => {
    const turn = conversation.self
    if (
      turn !== null &&
      turn.patient.enrolment.kind !== 'invited' &&
      turn.patient.enrolment.kind !== 'declined'
    )
      hearDoses(conversation, turn)
  },
  advance: (turn) => {
    endWindows(turn)
    followUp(turn)
    askDueDoses(turn)
  },
}
