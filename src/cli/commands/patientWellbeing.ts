import type { Command } from 'commander'
import type { DailyAt, WeeklyAt } from '../../domain/patient.ts'
import { operatorsIn, patientPerson, type Situation } from '../../domain/situation.ts'
import type { OwnScale, PlannedQuestionnaire, SignsTold, WellbeingPlan } from '../../domain/wellbeing.ts'
import { BadInput } from '../badInput.ts'
import { findPatient } from '../find.ts'
import { readDaily, readWeekly, readWords } from '../input.ts'
import { readQuestionnaire, readScale, readSigns, readTold } from '../inputWellbeing.ts'
import { type Session, withSession } from '../session.ts'
import { print, say, table } from '../show.ts'
import { hhmm, weeklyWords } from '../words.ts'

interface Typed {
  readonly sleep?: DailyAt | 'off'
  readonly helps?: WeeklyAt | 'off'
  readonly scale?: readonly Omit<OwnScale, 'id'>[]
  readonly questionnaire?: readonly PlannedQuestionnaire[]
  readonly itemNine?: string
  readonly signs?: readonly string[]
  readonly signsAt?: WeeklyAt | 'off'
  readonly tell?: SignsTold
  readonly whyGoOn?: string
  readonly json?: boolean
}

const off = 'off'

export function addPatientWellbeing(patient: Command): void {
  patient
    .command('wellbeing')
    .argument('<patient>', 'name or id')
    .description(
      'See or change what she is asked beside mood and side effects. Agree on it with her first; times are on her own clock.',
    )
    .option('--sleep <time>', "when she is asked for last night's sleep, such as 09:00, or off", readDaily)
    .option('--helps <when>', 'when she is asked whether it helps, such as sat@11:00, or off', readWeekly)
    .option(
      '--scale <scale>',
      'a scale of her own, such as voices:10@20:00, or off; again for more',
      readScale,
    )
    .option(
      '--questionnaire <form>',
      'phq9, phq8 or gad7 every 2 or 4 weeks, such as phq9:2@tue@18:00, or off; again for more',
      readQuestionnaire,
    )
    .option('--item-nine <operator>', 'the operator (id or name) who sees the ninth item of PHQ-9, or nobody')
    .option('--signs <signs>', 'her own early signs, such as "little sleep; spending", or off', readSigns)
    .option('--signs-at <when>', 'when she is asked for them, such as sun@11:00', readWeekly)
    .option('--tell <whom>', 'whom she wants told of them: me, care-team or people', readTold)
    .option(
      '--why-go-on <words>',
      'why going on matters when she feels better, in the words of whoever prescribes, or off',
      readWords(300),
    )
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      `
Examples:
  npx tookit patient wellbeing Ana
  npx tookit patient wellbeing Ana --sleep 09:00 --helps sat@11:00 --scale voices:10@20:00
  npx tookit patient wellbeing Ana --questionnaire phq9:2@tue@18:00 --item-nine Olga
  npx tookit patient wellbeing Ana --signs "little sleep; spending" --tell people`,
    )
    .action((who: string, typed: Typed) => withSession((session) => wellbeing(session, who, typed)))
}

async function wellbeing(session: Session, who: string, typed: Typed): Promise<void> {
  const before = await findPatient(session, who)
  const { json, ...changes } = typed
  const after =
    Object.keys(changes).length === 0
      ? before
      : await session.decide(before.patient.id, (turn) => {
          turn.record({ kind: 'WellbeingChanged', wellbeing: planFrom(turn.situation, typed) }, turn.now)
        })
  const { asked: _, ...plan } = after.patient.wellbeing ?? {}
  print(json, { patientId: after.patient.id, ...plan }, () =>
    table(['Asked', patientPerson(after).name], rowsOf(after, plan)),
  )
  if (json !== true && asksNinth(plan) && plan.itemNineSeenBy === undefined)
    say('Nobody is named to see the ninth item of PHQ-9, so PHQ-8 is asked in its place. See --item-nine.')
}

const asksNinth = ({ questionnaires }: WellbeingPlan): boolean =>
  questionnaires?.some(({ name }) => name === 'phq9') === true

function planFrom(s: Situation, typed: Typed): WellbeingPlan {
  const { asked: _, ...before } = s.patient.wellbeing ?? {}
  const { sleep, helps, scale, questionnaire, itemNine, whyGoOn } = typed
  const plan: { -readonly [K in keyof WellbeingPlan]: WellbeingPlan[K] } = { ...before }
  if (sleep === 'off') delete plan.sleep
  else if (sleep !== undefined) plan.sleep = sleep
  if (helps === 'off') delete plan.helps
  else if (helps !== undefined) plan.helps = helps
  if (scale !== undefined) plan.scales = scale.map((one, i) => ({ ...one, id: idOf(before, one.name, i) }))
  if (questionnaire !== undefined) plan.questionnaires = questionnaire
  if (itemNine === 'nobody') delete plan.itemNineSeenBy
  else if (itemNine !== undefined) plan.itemNineSeenBy = operatorNamed(s, itemNine)
  if (whyGoOn === off) delete plan.whyGoOn
  else if (whyGoOn !== undefined) plan.whyGoOn = whyGoOn
  return withSigns(plan, typed)
}

/** A scale that stays is the same one, so that it is not asked twice on a day. */
const idOf = ({ scales }: WellbeingPlan, name: string, i: number): string =>
  scales?.find((scale) => scale.name === name)?.id ?? `${name.length}${i}${scales?.length ?? 0}`

function withSigns(plan: WellbeingPlan, { signs, signsAt, tell }: Typed): WellbeingPlan {
  const { warningSigns, ...others } = plan
  if (signs === undefined && signsAt === undefined && tell === undefined) return plan
  if (signsAt === 'off' || signs?.length === 0) return others
  const usual = { weekday: 7, time: Temporal.PlainTime.from('11:00'), signs: [], tell: 'me' } as const
  return {
    ...others,
    warningSigns: {
      ...usual,
      ...warningSigns,
      ...signsAt,
      ...(signs === undefined ? {} : { signs }),
      ...(tell === undefined ? {} : { tell }),
    },
  }
}

function operatorNamed(s: Situation, typed: string): string {
  const operators = operatorsIn(s)
  const found = operators.filter(({ id, name }) => id === typed || name.toLowerCase() === typed.toLowerCase())
  const [only, other] = found
  if (only === undefined || other !== undefined)
    throw new BadInput(
      `--item-nine: "${typed}" is ${only === undefined ? 'no operator' : 'the name of several'}. ` +
        `The operators are ${operators.map(({ id, name }) => `${name} (${id})`).join(', ') || 'none: see TOOKIT_OPERATOR'}.`,
    )
  return only.id
}

const tellWords: { readonly [T in SignsTold]: string } = {
  me: 'she alone is told',
  careTeam: 'the care team is told',
  people: 'the people who hear of danger are told',
}

function rowsOf(s: Situation, plan: WellbeingPlan): readonly (readonly string[])[] {
  const { sleep, helps, scales, questionnaires, itemNineSeenBy, warningSigns, safetyPlan, whyGoOn } = plan
  const seer = operatorsIn(s).find(({ id }) => id === itemNineSeenBy)
  return [
    ['Sleep', sleep === undefined ? off : hhmm(sleep.time)],
    ['Whether it helps', weeklyWords(helps ?? null)],
    [
      'Her own scales',
      scales?.map((one) => `${one.name} 0-${one.max} at ${hhmm(one.time)}`).join(', ') || off,
    ],
    [
      'Questionnaires',
      questionnaires
        ?.map((one) => `${one.name} every ${one.everyWeeks} weeks, ${weeklyWords(one)}`)
        .join('; ') || off,
    ],
    ['Ninth item seen by', seer === undefined ? 'nobody: PHQ-8 instead' : `${seer.name} (${seer.id})`],
    [
      'Her early signs',
      warningSigns === undefined
        ? off
        : `${warningSigns.signs.length}, ${weeklyWords(warningSigns)}; ${tellWords[warningSigns.tell]}`,
    ],
    ['Her safety plan', safetyPlan === undefined ? 'none' : 'written; shown to her in a crisis'],
    ['Why going on matters', whyGoOn ?? 'the usual words'],
  ]
}
