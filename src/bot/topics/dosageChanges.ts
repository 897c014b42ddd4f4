import { dosageOn } from '../../domain/plan.ts'
import { medicineLabel } from '../../domain/prescription.ts'
import type { Choice } from '../../domain/prompt.ts'
import { operatorsIn, patientPerson } from '../../domain/situation.ts'
import { hours, type LocalDate } from '../../domain/time.ts'
import { changePromptId, changesDue, type DosageChange, firstTimeAfter } from '../changesDue.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { dosePromptHours, operatorWorthHours } from '../limits.ts'
import type { Turn } from '../turn.ts'
import type { Topic } from './topic.ts'

const choices: readonly Choice[] = [{ kind: 'asTold' }, { kind: 'notAsTold' }]

/** Each step of a titration or a taper is told and asked about on the evening before. */
export const dosageChanges: Topic = {
  name: 'dosageChanges',
  prompts: ['dosageChange'],
  choose: chooseChange,
  advance: (turn) => {
    for (const change of changesDue(turn.situation, turn.now)) ask(turn, change)
  },
}

function ask(turn: Turn, change: DosageChange): void {
  const { prescription, from, before, after } = change
  const promptId = changePromptId(change)
  const expiresAt = turn.now.add(hours(2 * dosePromptHours))
  turn.openPrompt(
    promptId,
    turn.patient.personId,
    { kind: 'dosageChange', prescriptionId: prescription.id, from },
    expiresAt,
  )
  const content = {
    kind: 'dosageChanges',
    name: medicineLabel(prescription.medicine),
    from,
    time: firstTimeAfter(turn.situation, change),
    before,
    after,
  } as const
  turn.tell(`ask:${promptId}`, turn.patient.personId, 'reminder', expiresAt, content, { choices, promptId })
}

/** What she knows of it changes nothing by itself: the plan is the order. A doubt goes to whoever can look at it. */
function chooseChange(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  if (prompt.asked.kind !== 'dosageChange') return
  turn.closePrompt(prompt.id, 'answered')
  const asTold = choice.kind === 'asTold'
  const operators = asTold ? [] : operatorsIn(turn.situation)
  for (const operator of operators)
    turn.tell(
      `doubt:${prompt.id}:${operator.id}`,
      operator.id,
      'alarm',
      turn.now.add(hours(operatorWorthHours)),
      {
        kind: 'operatorDosageDoubt',
        patientId: turn.patient.id,
        patient: patientPerson(turn.situation).name,
        prescriptionId: prompt.asked.prescriptionId,
        from: prompt.asked.from,
      },
    )
  conversation.answer(turn, {
    kind: 'dosageChangeNoted',
    asTold,
    ends: endsOn(turn, prompt.asked.prescriptionId, prompt.asked.from),
    told: operators.length > 0,
  })
}

const endsOn = (turn: Turn, prescriptionId: string, from: LocalDate): boolean =>
  turn.situation.prescriptions.some((one) => one.id === prescriptionId && dosageOn(one, from) === null)
