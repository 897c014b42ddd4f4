import { hasAgreed } from '../../domain/patient.ts'
import type { PlanAsks, PlanDraft } from '../../domain/planDraft.ts'
import type { Choice, Prompt } from '../../domain/prompt.ts'
import { patientPerson } from '../../domain/situation.ts'
import { hours, localDate, notAfter } from '../../domain/time.ts'
import type { Conversation, Taken } from '../conversation.ts'
import { planLapsedWorthHours } from '../limits.ts'
import { openQuestions } from '../openQuestions.ts'
import type { CorrectionSaid, PlanSaid } from '../planSaid.ts'
import {
  begun,
  continued,
  nameIn,
  ofAmount,
  ofHalf,
  ofPrescription,
  prescriptionIn,
} from '../plans/drafting.ts'
import { lapseAt } from '../plans/lapsing.ts'
import { beforeChange, inUnit, nextStep, type Step } from '../plans/nextStep.ts'
import { plannedAhead } from '../plans/plannedAhead.ts'
import type { Turn } from '../turn.ts'
import { applyPlan } from './applyingPlans.ts'
import { openDoses } from './doseChoice.ts'
import { mayPlanIn, turnToPlan } from './planners.ts'
import { hearRight } from './planRights.ts'
import { hearRoutine } from './routines.ts'
import type { Topic } from './topic.ts'
import { hearUndo } from './undoingPlans.ts'

/**
 * What she takes, entered in a chat by herself or by a caregiver whom she lets. It is said back as a sentence with the
 * next doses, what is missing is asked for one by one, and nothing changes before a yes to the sentence.
 */
export const plans: Topic = {
  name: 'plans',
  prompts: ['plan'],
  choose: choosePlan,
  respond: (conversation) => {
    if (conversation.turns.some(isAboutDanger)) supersede(conversation)
    hearUndo(conversation)
    hearPlans(conversation)
  },
  advance: lapse,
}

/** After that a "yes" is about something else. */
const isAboutDanger = ({ facts }: Turn): boolean =>
  facts.some(
    ({ body }) =>
      body.kind === 'DangerHeard' ||
      (body.kind === 'PromptOpened' && body.prompt.asked.kind === 'maybeDanger'),
  )

function hearPlans(conversation: Conversation): void {
  for (const { said } of conversation.take('plan')) {
    if (said.wants === 'right') hearRight(conversation, said)
    else if (said.wants === 'routine') hearRoutine(conversation, said)
    else hearPlan(conversation, said)
  }
}

function hearPlan(
  conversation: Conversation,
  said: Extract<PlanSaid, { wants: 'add' | 'change' | 'stop' }>,
): void {
  const turn = turnToPlan(conversation, said.of)
  if (turn === null || !hasAgreed(turn.patient)) return
  // "One tablet at 8" while a dose is open may be an answer to that.
  if (said.wants !== 'stop' && said.bare && openDoses(turn.situation, turn.at).length > 0) return
  const draft = begun(turn.situation, said)
  const unread = said.wants === 'stop' ? null : said.said.unread
  if (draft.wants !== 'add' && said.medicine.fresh !== null && draft.prescriptionId === null)
    return conversation.answer(turn, { kind: 'unknownMedicine', name: said.medicine.fresh.name })
  goOn(conversation, turn, draft, unread, said.wants === 'stop' ? [] : said.said.cautions)
}

/** Asks for what is missing, or says the sentence. Whatever was asked of a plan before is over. */
function goOn(
  conversation: Conversation,
  turn: Turn,
  draft: PlanDraft,
  unread: string | null = null,
  cautions: readonly string[] = [],
): void {
  supersede(conversation)
  const step = nextStep(turn.situation, draft, turn.now)
  const promptId = `plan:${conversation.said.eventId}`
  const asks: PlanAsks = step.kind === 'ask' ? step.asks : 'agree'
  turn.openPrompt(
    promptId,
    conversation.speaker.person.id,
    { kind: 'plan', draft: step.draft, asks, shown: step.kind === 'show' ? step.shown : null },
    lapseAt(turn.now, turn.patient.zone),
  )
  if (step.kind === 'ask')
    return conversation.answer(
      turn,
      {
        kind: 'askPlan',
        asks: unread === null ? step.asks : 'whole',
        medicine: nameIn(turn.situation, step.draft),
        isNew: step.draft.wants === 'add',
        unread,
      },
      { choices: [...step.choices, { kind: 'planLeave' }], promptId },
    )
  showSentence(conversation, turn, step, promptId, cautions)
}

const agreeing: readonly Choice[] = [{ kind: 'planAsSaid' }, { kind: 'planOther' }, { kind: 'planLeave' }]

function showSentence(
  conversation: Conversation,
  turn: Turn,
  { draft, shown, assumed }: Extract<Step, { kind: 'show' }>,
  promptId: string,
  cautions: readonly string[],
): void {
  const target = prescriptionIn(turn.situation, draft.prescriptionId)
  const isOrdered = target?.source === 'ordered'
  conversation.answer(
    turn,
    {
      kind: 'planUnderstood',
      wants: draft.wants,
      medicine: nameIn(turn.situation, draft) ?? '',
      patient: conversation.self === turn ? null : patientPerson(turn.situation).name,
      phases: shown.phases,
      before: draft.wants === 'change' ? beforeChange(turn.situation, draft, shown.from) : null,
      from: shown.from,
      today: localDate(turn.now, turn.patient.zone),
      next: plannedAhead(turn.situation, target, draft, shown, turn.now),
      assumed,
      cautions,
      confirmedBy: isOrdered ? turn.patient.invitedBy : null,
    },
    { choices: agreeing, promptId },
  )
}

/** One thing is entered at a time. */
function supersede({ turns, speaker }: Conversation): void {
  for (const turn of turns)
    for (const { id, asked, personId } of turn.situation.prompts)
      if ((asked.kind === 'plan' || asked.kind === 'routine') && personId === speaker.person.id)
        turn.closePrompt(id, 'superseded')
}

type Asked = Extract<Prompt['asked'], { kind: 'plan' }>

function choosePlan(conversation: Conversation, { turn, prompt, choice }: Taken): void {
  const { asked } = prompt
  if (asked.kind !== 'plan') return
  if (prompt.closed !== null || !mayPlanIn(conversation, turn)) return sayLapsed(conversation, turn)
  const draft = chosen(asked, choice)
  if (draft !== null) return goOn(conversation, turn, draft)
  if (choice.kind === 'planLeave') return leave(conversation, turn, prompt)
  if (choice.kind === 'planOther') return askOther(conversation, turn, prompt, asked)
  if (choice.kind === 'planAsSaid' && asked.shown !== null) {
    turn.closePrompt(prompt.id, 'answered')
    applyPlan(conversation, turn, asked.draft, asked.shown)
  }
}

function chosen({ draft }: Asked, choice: Choice): PlanDraft | null {
  switch (choice.kind) {
    case 'medicine':
      return ofPrescription(draft, choice.prescriptionId)
    case 'amount':
      return draft.amount === null && draft.directions === null
        ? ofAmount(draft, { value: choice.value, upTo: null, unit: choice.unit, strength: null })
        : inUnit(draft, choice.unit)
    case 'at':
      return ofHalf(draft, choice.time)
    case 'onDay':
      return { ...draft, from: choice.date }
    default:
      return null
  }
}

/** A button of what is over: nothing is changed by it. */
const sayLapsed = (conversation: Conversation, turn: Turn): void =>
  conversation.answer(turn, { kind: 'planLapsed', again: true })

function leave(conversation: Conversation, turn: Turn, prompt: Prompt): void {
  turn.closePrompt(prompt.id, 'answered')
  conversation.answer(turn, { kind: 'planLeft' })
}

function askOther(conversation: Conversation, turn: Turn, prompt: Prompt, { draft }: Asked): void {
  conversation.answer(
    turn,
    {
      kind: 'askPlan',
      asks: 'other',
      medicine: nameIn(turn.situation, draft),
      isNew: draft.wants === 'add',
      unread: null,
    },
    { choices: [{ kind: 'planLeave' }], promptId: prompt.id },
  )
}

/** What is answered in words while a plan is entered. False: it is about something else. */
export function hearPlanAnswer(
  conversation: Conversation,
  text: string,
  correctionIn: (asks: PlanAsks, turn: Turn) => CorrectionSaid | null,
): boolean {
  const open = conversation.turns
    .flatMap((turn) =>
      openQuestions(turn.situation, conversation.speaker.person.id, turn.at).map((prompt) => ({
        turn,
        prompt,
      })),
    )
    .filter(({ prompt }) => prompt.closed === null)
  const found = open.findLast(({ prompt }) => prompt.asked.kind === 'plan')
  if (found === undefined) return false
  const { turn, prompt } = found
  // A number that some question has offered is that answer.
  const typed = text.trim().toLowerCase()
  if (
    open.some((one) => one.prompt.offers.some(({ replies }) => replies.some(({ reply }) => reply === typed)))
  )
    return false
  if (
    prompt.asked.kind !== 'plan' ||
    conversation.meanings.some(({ kind }) => kind === 'plan' && !isBare(conversation))
  )
    return false
  const heard = correctionIn(prompt.asked.asks, turn)
  if (heard === null) return false
  conversation.meanings = []
  if (heard.kind !== 'more') choosePlan(conversation, { turn, prompt, choice: { kind: heard.kind } })
  else {
    const draft = continued(turn.situation, prompt.asked.draft, heard.medicine, heard.said)
    goOn(conversation, turn, draft, null, heard.said.cautions)
  }
  return true
}

const isBare = ({ meanings }: Conversation): boolean =>
  meanings.some(
    (meaning) =>
      meaning.kind === 'plan' &&
      (meaning.said.wants === 'add' || meaning.said.wants === 'change') &&
      meaning.said.bare,
  )

/** Without an answer nothing changes, and she hears that it is so. */
function lapse(turn: Turn): void {
  for (const { id, asked, closed, personId, expiresAt } of turn.situation.prompts) {
    if (asked.kind !== 'plan' || closed !== null || !notAfter(expiresAt, turn.now)) continue
    turn.closePrompt(id, 'expired')
    const worthUntil = expiresAt.add(hours(planLapsedWorthHours))
    turn.tell(`lapsed:${id}`, personId, 'routine', worthUntil, { kind: 'planLapsed', again: false })
  }
}
