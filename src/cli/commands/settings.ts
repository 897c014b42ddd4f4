import type { Command } from 'commander'
import { askJourney, takeClock } from '../../bot/topics/journeys.ts'
import { endWhatIsOffThePlan } from '../../bot/topics/prescribing.ts'
import type { Language } from '../../domain/language.ts'
import type { DailyAt, PatientSettings, WeeklyAt } from '../../domain/patient.ts'
import { type Routine, type RoutineTimes, routineMoments, usualRoutine } from '../../domain/routine.ts'
import { patientPerson } from '../../domain/situation.ts'
import type { Zone } from '../../domain/time.ts'
import { BadInput } from '../badInput.ts'
import { findPatient } from '../find.ts'
import {
  readCount,
  readDaily,
  readFollowUps,
  readLanguage,
  readMinutes,
  readOnOff,
  readRoutine,
  readWeekly,
  readZone,
} from '../input.ts'
import { type Session, withSession } from '../session.ts'
import { print, table } from '../show.ts'
import { hhmm, weeklyWords } from '../words.ts'

interface Typed {
  readonly mood?: DailyAt | 'off'
  readonly sideEffects?: WeeklyAt | 'off'
  readonly summary?: WeeklyAt | 'off'
  readonly names?: boolean
  readonly followUps?: readonly number[]
  readonly window?: number
  readonly snoozes?: number
  readonly snooze?: number
  readonly leastInterval?: number
  readonly inARow?: number
  readonly inSevenDays?: number
  readonly nextAfter?: number
  readonly operators?: boolean
  readonly zone?: Zone
  readonly travelsTo?: Zone
  readonly routine?: Partial<RoutineTimes>
  readonly weekend?: Partial<RoutineTimes>
  readonly language?: Language
  readonly json?: boolean
}

export function addSettingsCommand(program: Command): void {
  program
    .command('settings')
    .argument('<patient>', 'name or id')
    .description("See or change a patient's settings. Times are on her own clock.")
    .option('--mood <time>', 'when she is asked for her mood, such as 19:00, or off', readDaily)
    .option(
      '--side-effects <when>',
      'when she is asked for side effects, such as sat@11:00, or off',
      readWeekly,
    )
    .option('--summary <when>', 'when the weekly summary comes, such as sun@18:00, or off', readWeekly)
    .option('--names <on|off>', 'whether medicine names may stand in SMS; hers to choose', readOnOff)
    .option(
      '--follow-ups <minutes>',
      'minutes after which she is asked again, such as 15,45, or none',
      readFollowUps,
    )
    .option('--window <minutes>', 'minutes after which a dose counts as unanswered', readMinutes)
    .option('--snoozes <count>', 'how often "later" may be said for a dose', readCount)
    .option('--snooze <minutes>', 'how long a bare "later" lasts', readMinutes)
    .option('--least-interval <minutes>', 'minutes after a dose in which none is asked for', readMinutes)
    .option('--in-a-row <count>', 'unconfirmed doses in a row after which caregivers are told', readCount)
    .option('--in-seven-days <count>', '… or so many within seven days', readCount)
    .option('--next-after <minutes>', 'minutes after which the next caregiver is told', readMinutes)
    .option(
      '--operators <on|off>',
      'whether operators hear, by id, of unconfirmed doses where nobody around her may',
      readOnOff,
    )
    .option('--zone <zone>', 'she has moved: her time zone from now on', readZone)
    .option('--travels-to <zone>', 'she travels: she is asked whether doses keep home time', readZone)
    .option('--routine <times>', 'her days, such as waking=7:00,breakfast=7:30,bedtime=23:00', readRoutine)
    .option('--weekend <times>', 'where Saturday and Sunday differ, such as waking=9:00', readRoutine)
    .option('--language <code>', 'en or es', readLanguage)
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  npx tookit settings Ana\n  npx tookit settings Ana --mood 20:00 --summary sun@18:00\n  npx tookit settings Ana --routine waking=6:30,bedtime=0:30 --weekend waking=9:00\n  npx tookit settings Ana --follow-ups 10,30 --window 90 --in-a-row 1',
    )
    .action((who: string, typed: Typed) => withSession((session) => settings(session, who, typed)))
}

async function settings(session: Session, who: string, typed: Typed): Promise<void> {
  const { json, zone, language, travelsTo, ...changes } = typed
  const before = await findPatient(session, who)
  const changed = Object.keys(changes).length > 0
  const after =
    changed || zone !== undefined || language !== undefined || travelsTo !== undefined
      ? await session.decide(before.patient.id, (turn) => {
          const next = settingsFrom(turn.patient.settings, typed)
          refuseNonsense(next)
          if (changed) turn.record({ kind: 'SettingsChanged', settings: next }, turn.now)
          if (typed.routine !== undefined || typed.weekend !== undefined) endWhatIsOffThePlan(turn)
          if (zone !== undefined && zone !== turn.patient.zone) takeClock(turn, zone, turn.now)
          if (travelsTo !== undefined) askJourney(turn, travelsTo)
          if (language !== undefined)
            turn.record({ kind: 'LanguageChanged', personId: turn.patient.personId, language }, turn.now)
        })
      : before
  const { patient } = after
  print(
    json,
    {
      patientId: patient.id,
      zone: patient.zone,
      language: patientPerson(after).language,
      ...patient.settings,
    },
    () =>
      table(
        ['Setting', patientPerson(after).name],
        rowsOf(patient.settings, patient.zone, patientPerson(after).language),
      ),
  )
}

const settingsFrom = ({ operatorsUntold, ...before }: PatientSettings, typed: Typed): PatientSettings => ({
  ...before,
  ...(typed.routine === undefined && typed.weekend === undefined
    ? {}
    : { routine: routineFrom(before.routine, typed) }),
  reminders: {
    followUpsAfterMin: typed.followUps ?? before.reminders.followUpsAfterMin,
    windowMin: typed.window ?? before.reminders.windowMin,
    snoozesMax: typed.snoozes ?? before.reminders.snoozesMax,
    snoozeMin: typed.snooze ?? before.reminders.snoozeMin,
    leastIntervalMin: typed.leastInterval ?? before.reminders.leastIntervalMin,
  },
  alarm: {
    inARow: typed.inARow ?? before.alarm.inARow,
    inSevenDays: typed.inSevenDays ?? before.alarm.inSevenDays,
    nextAfterMin: typed.nextAfter ?? before.alarm.nextAfterMin,
  },
  mood: asTyped(typed.mood, before.mood),
  sideEffects: asTyped(typed.sideEffects, before.sideEffects),
  summary: asTyped(typed.summary, before.summary),
  namesShown: typed.names ?? before.namesShown,
  ...((typed.operators ?? operatorsUntold !== true) ? {} : { operatorsUntold: true }),
})

const asTyped = <At>(typed: At | 'off' | undefined, before: At | null): At | null =>
  typed === undefined ? before : typed === 'off' ? null : typed

function refuseNonsense({ reminders }: PatientSettings): void {
  const last = reminders.followUpsAfterMin.at(-1) ?? 0
  if (last >= reminders.windowMin)
    throw new BadInput(
      `--follow-ups: she would be asked again ${last} minutes after, when the dose has counted as unanswered for ${reminders.windowMin}. Give fewer, or a longer --window.`,
    )
}

const rowsOf = (
  { reminders, alarm, ...s }: PatientSettings,
  zone: Zone,
  language: Language,
): readonly (readonly string[])[] => [
  ['Time zone', zone],
  ['Language', language],
  ['Routine', routineWords(s.routine)],
  ['Mood', s.mood === null ? 'off' : hhmm(s.mood.time)],
  ['Side effects', weeklyWords(s.sideEffects)],
  ['Weekly summary', weeklyWords(s.summary)],
  ['Medicine names in SMS', s.namesShown ? 'on' : 'off'],
  [
    'Asked again after',
    reminders.followUpsAfterMin.length === 0 ? 'never' : `${reminders.followUpsAfterMin.join(', ')} min`,
  ],
  ['Unanswered after', `${reminders.windowMin} min`],
  ['"Later"', `${reminders.snoozeMin} min, ${reminders.snoozesMax} times a dose`],
  [
    'Least interval',
    reminders.leastIntervalMin === null ? 'half the usual gap' : `${reminders.leastIntervalMin} min`,
  ],
  ['Caregivers are told', `after ${alarm.inARow} in a row, or ${alarm.inSevenDays} in seven days`],
  ['Operators hear where nobody else may', s.operatorsUntold === true ? 'off' : 'on'],
  ['The next is told', `after ${alarm.nextAfterMin} min`],
]

/** What is not typed stays as it was; without --weekend both are the same, as long as nobody has told them apart. */
function routineFrom(before: Routine | undefined, typed: Typed): Routine {
  const { weekday, weekend } = before ?? usualRoutine
  const both = before === undefined || routineMoments.every((one) => weekday[one].equals(weekend[one]))
  const changed = { ...weekday, ...typed.routine }
  return { weekday: changed, weekend: { ...(both ? changed : weekend), ...typed.weekend } }
}

function routineWords(routine: Routine | undefined): string {
  if (routine === undefined) return `not told; supposed: ${timesWords(usualRoutine.weekday)}`
  const [weekday, weekend] = [timesWords(routine.weekday), timesWords(routine.weekend)]
  return weekday === weekend ? weekday : `${weekday}; at weekends ${weekend}`
}

const timesWords = (times: RoutineTimes): string =>
  routineMoments.map((one) => `${one === 'onWaking' ? 'waking' : one} ${hhmm(times[one])}`).join(', ')
