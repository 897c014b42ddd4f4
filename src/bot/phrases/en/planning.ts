import type { PartOfDay } from '../../../domain/directions.ts'
import type { Dosage, DosagePhase } from '../../../domain/prescription.ts'
import type { RoutineMoment } from '../../../domain/routine.ts'
import type { Content, NextWords, PlanWords } from '../../content.ts'
import { clock } from '../calendar.ts'
import type { Phrases, Voice } from '../phrases.ts'
import { withoutReason } from '../regimen.ts'
import { amount } from './amounts.ts'
import { dosage, regimens } from './regimen.ts'
import { and, capital, day, dosesOf, moment, next, or, sentences, when } from './words.ts'

/** Plans by chat: what is missing, the sentence, what became of it, and who may say so. */
export const planning = {
  askPlan: ({ asks, medicine, isNew, unread }, voice) =>
    sentences(
      unread === null
        ? null
        : `I can't be sure of ${voice.names ? `"${unread}"` : 'part of that'}, so I took nothing from it.`,
      asked(asks, medicine, isNew, voice),
    ),
  planUnderstood: (content, voice) => {
    const { patient, before, next: coming, assumed, cautions, confirmedBy } = content
    return sentences(
      `This is what I understood${patient === null ? '' : ` for ${patient}`}. ${capital(sentenceOf(content, voice))}`,
      before === null ? null : `Until now: ${dosageOf(before, content.today, voice)}.`,
      assumed.length === 0
        ? null
        : `I took ${and(assumed.map(({ part, time }) => `${clock(time)} for ${parts[part]}`))}.`,
      coming.length === 0 ? null : `Next doses: ${ahead(coming, voice)}.`,
      cautions.length === 0
        ? null
        : `Please look twice at ${and(cautions.map((part) => `"${part}"`))}: that is often misread.`,
      confirmedBy === null
        ? 'Is that right? Nothing changes before you say so.'
        : `That one was ordered, so ${confirmedBy} has to confirm it. If it's right, I pass it on.`,
    )
  },
  planNoted: (content, voice) => {
    const { patient, before, askedOf, undoUntil } = content
    const plan = patient === null ? 'your plan' : `${patient}'s plan`
    return askedOf === null
      ? sentences(
          `Done. ${capital(sentenceOf(content, voice))}`,
          patient === null ? undo(undoUntil, voice) : `I tell ${patient} now.`,
        )
      : sentences(
          `I passed it on to ${askedOf}.`,
          before === null
            ? `Until they confirm it, ${plan} here stays as it was.`
            : `Until they confirm it, ${plan} here still says ${dosageOf(before, content.today, voice)}.`,
          'Please check with them first what to take.',
          patient === null ? undo(undoUntil, voice) : `I tell ${patient} now.`,
        )
  },
  planChangedBy: (content, voice) => {
    const { caregiver, askedOf, undoUntil } = content
    return sentences(
      askedOf === null
        ? `${caregiver} changed your plan here. ${capital(sentenceOf(content, voice))}`
        : `${caregiver} asked ${askedOf} for a change. ${capital(sentenceOf(content, voice))} Until they confirm it, your plan stays as it was.`,
      `If that's not right, ${undoBefore(undoUntil, voice)}.`,
    )
  },
  planLeft: () => "All right. I've changed nothing.",
  planLapsed: ({ again }) =>
    again
      ? "That question is over, so I've changed nothing. Please write it once more."
      : "I didn't hear back about your plan, so I've changed nothing. You can write it again any time.",
  planUndone: ({ next: coming }, voice) =>
    sentences('Taken back. Your plan is as it was before.', next(coming, voice)),
  planNotYours: ({ patient, caregiver }) =>
    sentences(
      `I've changed nothing: only ${patient} can change that plan here.`,
      `If ${patient} wants you to, ${patient} can write to me: "${caregiver} may change my plan".`,
    ),
  planWhose: ({ names }) =>
    `Whose plan is it? Please write it again with the name, for example: for ${names[0] ?? 'Ana'}. You may change the plans of ${and(names)}.`,
  requestSettled: ({ confirmed, medicine, phases, from, today, before, by }, voice) =>
    confirmed
      ? sentences(
          `${by} has confirmed the change.`,
          capital(sentenceOf({ wants: 'change', medicine, phases, from, today }, voice)),
        )
      : sentences(
          `${by} has not confirmed the change of ${called(medicine, voice)}.`,
          before === null ? null : `Your plan here still says ${dosageOf(before, today, voice)}.`,
          'Please ask them about it before you change anything.',
        ),
  doseUnderRequest: ({ doses, askedOf }, voice) =>
    sentences(
      `${capital(dosesOf(doses, voice))}: your plan here still says ${and(doses.map((dose) => (dose.amount === '' ? 'the same as before' : amount(dose.amount))))}.`,
      `A change was asked for, and ${askedOf} has not confirmed it yet.`,
      'Please check with them what to take, and tell me what you do.',
    ),
  askPlanRight: ({ caregiver }) =>
    sentences(
      `May ${caregiver} add, change and stop medicines on your plan here? Then ${caregiver} sees their names.`,
      'I tell you of every change at once, and you can take it back.',
    ),
  planRightNoted: ({ caregiver, granted }) =>
    granted
      ? `Noted. ${caregiver} may change your plan here. To end it, write "${caregiver} may not change my plan".`
      : `Noted. ${caregiver} can't change your plan here.`,
  routineUnderstood: ({ moment: of, time, days, next: coming }, voice) =>
    sentences(
      `This is what I understood: ${moments[of]} at ${clock(time)} ${daysOf[days]}.`,
      coming.length === 0
        ? 'No medicine on your plan goes by it.'
        : `What goes by it comes next: ${ahead(coming, voice)}.`,
      'Is that right?',
    ),
  routineNoted: ({ undoUntil }, voice) => sentences('Noted.', undo(undoUntil, voice)),
  operatorPlanRequest: ({ patientId, patient, prescriptionId, stops, from }, voice) =>
    `${patient} (${patientId}) is asking for ${stops ? 'an end' : 'a change'} of ${prescriptionId} from ${day(from, voice)}. The order holds until you say so. See npx tookit requests.`,
} satisfies Partial<Phrases['say']>

/** Over a channel that others may read she reads no more of a name than its first letter. */
const called = (name: string, voice: Voice): string =>
  voice.names ? name : `the medicine that starts with ${name.charAt(0).toUpperCase()}`

const dosageOf = (one: Dosage, today: PlanWords['today'], voice: Voice): string =>
  dosage(voice.names ? one : withoutReason(one), today)

function sentenceOf({ wants, medicine, phases, from, today }: PlanWords, voice: Voice): string {
  const name = called(medicine, voice)
  if (wants === 'stop' || phases.length === 0) return `no more of ${name}, from ${day(from, voice)} on.`
  const said = voice.names
    ? phases
    : phases.map((phase): DosagePhase => ({ ...phase, dosage: withoutReason(phase.dosage) }))
  return regimens.regimen({ name, phases: said, today })
}

const ahead = (coming: readonly NonNullable<NextWords>[], voice: Voice): string =>
  coming.map((slot) => when(slot, voice)).join(', ')

const undoBefore = (until: Parameters<typeof moment>[0], voice: Voice): string =>
  `write "undo" before ${moment(until, voice)}`
const undo = (until: Parameters<typeof moment>[0], voice: Voice): string =>
  `To take it back, ${undoBefore(until, voice)}.`

function asked(
  asks: Extract<Content, { kind: 'askPlan' }>['asks'],
  medicine: string | null,
  isNew: boolean,
  voice: Voice,
): string {
  const of = medicine === null ? '' : ` of ${called(medicine, voice)}`
  switch (asks) {
    case 'medicine':
      return 'Which medicine is it? Please write its name.'
    case 'amount':
      return `How much${of} at a time? For example 50 mg, or 2 tablets.`
    case 'unit':
      return `How much${of} is that?`
    case 'when':
      return `When${isNew ? ` do you take it` : ''}? For example "every day at 8:00" or "at bedtime".`
    case 'half':
      return 'In the morning or in the evening?'
    case 'from':
      return 'From which day on?'
    case 'whole':
      return `How much${of}, and when? For example "50 mg every day at 8:00".`
    case 'other':
      return `What is different? Write for example ${or(['"75 mg"', '"at 21:00"', '"from Tuesday"'])}.`
    default:
      return asks satisfies never
  }
}

const parts: Readonly<Record<PartOfDay, string>> = {
  morning: 'the morning',
  midday: 'midday',
  afternoon: 'the afternoon',
  evening: 'the evening',
  night: 'the night',
}
const moments: Readonly<Record<RoutineMoment, string>> = {
  onWaking: 'you get up',
  breakfast: 'breakfast is',
  lunch: 'lunch is',
  dinner: 'dinner is',
  bedtime: 'you go to bed',
}
const daysOf = { every: 'every day', weekday: 'from Monday to Friday', weekend: 'at weekends' }
