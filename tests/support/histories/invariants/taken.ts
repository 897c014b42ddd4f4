import type { StagedEvent } from '../../../../src/bot/rehearsal/staged.ts'
import type { Fact } from '../../../../src/domain/fact.ts'
import type { Choice, Prompt } from '../../../../src/domain/prompt.ts'
import { patientPerson, type Situation } from '../../../../src/domain/situation.ts'
import { type Instant, isAfter, minutesBetween, notAfter } from '../../../../src/domain/time.ts'
import type { Invariant } from '../invariant.ts'
import type { Claim, Text } from '../texts.ts'

type DoseTaken = Fact & { readonly body: Extract<Fact['body'], { kind: 'DoseTaken' }> }
/** Whether what somebody did says that this dose was taken. */
type Said = (fact: DoseTaken) => boolean
const nothing: Said = () => false

export const takenOnlyIfSaid: Invariant = {
  name: '"taken" is recorded only if the patient or her caregiver said so, of that dose',
  watch: ({ history, broken }) => ({
    decided: (_before, { facts }) => {
      for (const { body, eventId } of facts)
        if (body.kind === 'DoseTaken' && eventId === null)
          broken(`${body.slot.doseId} taken, and nobody said anything`)
    },
    handled: (event, _said, _speaker, situations, { decisions }) => {
      const taken = decisions
        .flatMap(({ facts }) => facts)
        .filter((fact): fact is DoseTaken => fact.body.kind === 'DoseTaken')
      if (taken.length === 0) return
      const text = history.textOf(event.eventId)
      const says =
        event.what.kind === 'choice'
          ? chosen(promptsOf(situations, event), event.what.promptId, event.what.choice)
          : saidIn(text, situations, event)
      const wrong = taken.find((fact) => !says(fact))
      if (wrong !== undefined) broken(`${wrong.body.slot.doseId} as taken from ${JSON.stringify(event.what)}`)
      const times = new Set(taken.map(({ body }) => body.slot.plannedAt.toString()))
      if (text?.taken != null && text.taken.all === undefined && times.size > 1)
        broken(`doses of several times as taken from "${text.text}"`)
    },
  }),
}

function saidIn(text: Text | null, situations: readonly Situation[], event: StagedEvent): Said {
  if (text === null) return nothing
  if (text.taken !== null) return claimed(text.taken, situations, event.personId)
  const prompts = promptsOf(situations, event)
  if (text.label !== undefined) return labelled(text.label, prompts, situations, event.personId)
  if (text.bare === undefined) return nothing
  const meant = prompts
    .filter((prompt) => wasOpen(prompt, event.sentAt))
    .flatMap((prompt) => {
      const choice = bareChoice(prompt, text)
      return choice === null ? [] : [{ prompt, choice }]
    })
  // Two could be meant: then it says nothing.
  const [only, other] = meant.length > 0 ? meant : answeredJustNow(prompts, text, event.sentAt)
  return only === undefined || other !== undefined ? nothing : chosen(prompts, only.prompt.id, only.choice)
}

/** A number to the question that was answered last: she has thought better of it. */
const answeredJustNow = (prompts: readonly Prompt[], text: Text, sentAt: Instant) =>
  prompts
    .filter(
      ({ asked, closed }) =>
        asked.kind === 'doses' && closed?.why === 'answered' && isRecent(closed.at, sentAt),
    )
    .flatMap((prompt) => {
      const choice = typeof text.bare === 'number' ? bareChoice(prompt, text) : null
      return choice === null ? [] : [{ prompt, choice }]
    })
    .slice(-1)

export const isRecent = (at: Instant, sentAt: Instant): boolean => Math.abs(minutesBetween(at, sentAt)) <= 90

/** "Taken" and "It was taken" also say so where no question is open. */
const labelled = (
  { promptId, choice }: NonNullable<Text['label']>,
  prompts: readonly Prompt[],
  situations: readonly Situation[],
  personId: string,
): Said => {
  const says = chosen(prompts, promptId, choice)
  const by = choice.kind === 'taken' ? 'patient' : choice.kind === 'patientTookIt' ? 'caregiver' : null
  return by === null ? says : (fact) => says(fact) || claimed({ by }, situations, personId)(fact)
}

const claimed =
  (claim: Claim, situations: readonly Situation[], personId: string): Said =>
  (fact) => {
    const { slot, by } = fact.body
    const s = situations.find(({ patient }) => patient.id === fact.patientId)
    if (s === undefined || by.personId !== personId || by.as !== claim.by) return false
    const isSelf = s.patient.personId === personId
    if (
      claim.by === 'patient'
        ? !isSelf
        : !s.caregivers.some((c) => c.personId === personId && c.state.kind === 'active')
    )
      return false
    if (claim.of !== undefined && patientPerson(s).name !== claim.of) return false
    if (claim.medicine !== undefined && !slot.prescriptionId.endsWith(claim.medicine.toLowerCase()))
      return false
    return claim.half === undefined || (claim.half === 'morning') === slot.time.hour < 12
  }

/** All questions that were put to this person. */
export const promptsOf = (situations: readonly Situation[], { personId }: StagedEvent): readonly Prompt[] =>
  situations.flatMap((s) => s.prompts).filter((prompt) => prompt.personId === personId)

/** Handed over before she wrote, and not closed by then, but for a newer text that crossed her answer. */
const wasOpen = ({ closed, offers, expiresAt }: Prompt, sentAt: Instant): boolean =>
  (closed === null || (closed.why === 'superseded' && isAfter(closed.at, sentAt))) &&
  offers.some(({ handedOverAt }) => notAfter(handedOverAt, sentAt.add({ seconds: 2 }))) &&
  isAfter(expiresAt, sentAt)

function bareChoice({ asked, offers }: Prompt, { text, bare }: Text): Choice | null {
  const replies = offers.flatMap((offer) => offer.replies)
  const byReply = replies.find(({ reply, label }) =>
    [reply, label].some((shown) => shown.toLowerCase() === text.toLowerCase()),
  )?.choice
  if (byReply !== undefined) return byReply
  if (asked.kind === 'mood')
    return replies.find(({ choice }) => choice.kind === 'mood' && choice.score === bare)?.choice ?? null
  if (bare !== 'yes') return null
  if (asked.kind === 'doses') return { kind: 'taken' }
  const isYesOrNo =
    asked.kind === 'agreement' ||
    asked.kind === 'caring' ||
    asked.kind === 'sideEffects' ||
    asked.kind === 'sharing'
  return isYesOrNo ? { kind: 'yes' } : null
}

/** What a choice of a question says. */
function chosen(prompts: readonly Prompt[], promptId: string, choice: Choice): Said {
  const prompt = prompts.find((one) => one.id === promptId)
  const asked = prompt?.asked
  switch (asked?.kind) {
    case 'doses':
      return choice.kind === 'taken' || choice.kind === 'yes' ? of(asked.doseIds) : nothing
    case 'whichDose':
      if (asked.meant !== 'taken') return nothing
      return choice.kind === 'dose'
        ? of([choice.doseId])
        : choice.kind === 'allDoses'
          ? of(asked.doseIds)
          : nothing
    case 'whichQuestion': {
      const meant = asked.candidates.find(
        (candidate) => choice.kind === 'question' && candidate.promptId === choice.promptId,
      )
      return meant === undefined ? nothing : chosen(prompts, meant.promptId, meant.choice)
    }
    // "Took all of them", and it was only what was due by then.
    case 'maybeDanger':
      return choice.kind === 'asPlanned' && prompt?.closed === null
        ? ({ body }) => body.by.as === 'patient' && notAfter(body.slot.plannedAt, prompt.openedAt)
        : nothing
    case 'alarm':
      return choice.kind === 'patientTookIt' ? ({ body }) => body.by.as === 'caregiver' : nothing
    case 'whichPatient':
      return choice.kind === 'patient' && asked.answer === 'patientTookIt'
        ? ({ body, patientId }) => body.by.as === 'caregiver' && patientId === choice.patientId
        : nothing
    default:
      return nothing
  }
}

const of =
  (doseIds: readonly string[]): Said =>
  ({ body }) =>
    body.by.as === 'patient' && doseIds.includes(body.slot.doseId)
