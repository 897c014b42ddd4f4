import type { Command } from 'commander'
import { reasonLabels } from '../../bot/phrases/en/reasons.ts'
import { reasonsOf } from '../../bot/topics/summaries.ts'
import type { Observation } from '../../domain/observation.ts'
import { medicineLabel } from '../../domain/prescription.ts'
import { maxOf, severityOf } from '../../domain/questionnaire.ts'
import { patientPerson, type Situation } from '../../domain/situation.ts'
import { hours, type Instant, isAfter, localDate } from '../../domain/time.ts'
import { countWeek } from '../../domain/week.ts'
import { findPatient } from '../find.ts'
import { type Session, withSession } from '../session.ts'
import { print, table, when } from '../show.ts'
import { leftShort, supplyJson } from '../supplyWords.ts'

interface Json {
  readonly json?: boolean
}

export function addPatientWeek(patient: Command): void {
  patient
    .command('week')
    .argument('<patient>', 'name or id')
    .description('Her last seven days: doses by medicine, and how she is')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExamples:\n  npx tookit patient week Ana\n  npx tookit patient week Ana --json')
    .action((who: string, typed: Json) => withSession((session) => week(session, who, typed)))
}

async function week(session: Session, who: string, { json }: Json): Promise<void> {
  const s = await findPatient(session, who)
  const until = await session.store.now()
  const from = until.subtract(hours(7 * 24))
  const medicines = s.prescriptions.map((prescription) => ({
    prescriptionId: prescription.id,
    medicine: medicineLabel(prescription.medicine),
    ...countWeek(
      s.doses.filter(({ prescriptionId }) => prescriptionId === prescription.id),
      until,
    ),
    ...(prescription.supply === undefined ? {} : { supply: supplyJson(s, prescription, until) }),
    left: leftShort(s, prescription, until),
  }))
  const observations = s.observations.filter(({ at }) => isAfter(at, from))
  const reasons = reasonsOf(s, until)
  print(json, { patientId: s.patient.id, from, until, medicines, reasons, observations }, () =>
    [
      `${patientPerson(s).name}, ${localDate(from, s.patient.zone)} to ${localDate(until, s.patient.zone)}`,
      medicines.length === 0
        ? 'No medicines.'
        : table(
            ['Medicine', 'Taken', 'of them late', 'Left out', 'Unanswered', 'Not asked', 'What she has'],
            medicines.map((m) =>
              [m.medicine, m.taken, m.late, m.declined, m.unanswered, m.notAsked, m.left].map(String),
            ),
          ),
      reasonsGiven(s, until),
      observed(s, from, 'mood'),
      observed(s, from, 'sideEffect'),
      otherwiseTold(s, from),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  )
}

function reasonsGiven(s: Situation, until: Instant): string {
  const rows = reasonsOf(s, until).map(({ reason, times }) => [reasonLabels[reason], String(times)])
  return rows.length === 0 ? '' : table(['Why not taken, as she told it', 'Doses'], rows)
}

function observed(s: Situation, from: Instant, kind: 'mood' | 'sideEffect'): string {
  const rows = s.observations
    .filter((one) => isAfter(one.at, from))
    .flatMap((one) => {
      if (one.kind === 'mood')
        return kind === 'mood' ? [[when(one.at, s.patient.zone), `${one.score} of 5`]] : []
      if (one.kind === 'sideEffect')
        return kind === 'sideEffect' ? [[when(one.at, s.patient.zone), one.words]] : []
      return []
    })
  return rows.length === 0
    ? ''
    : table(['When', kind === 'mood' ? 'Mood' : 'Side effect, in her words'], rows)
}

/** Sleep, scales, whether it helps, and questionnaires: for whoever treats her, and for nobody else. */
function otherwiseTold(s: Situation, from: Instant): string {
  const rows = s.observations
    .filter((one) => isAfter(one.at, from))
    .flatMap((one) => {
      const words = toldWords(one)
      return words === null ? [] : [[when(one.at, s.patient.zone), words]]
    })
  return rows.length === 0 ? '' : table(['When', 'What else she told'], rows)
}

function toldWords(one: Observation): string | null {
  switch (one.kind) {
    case 'sleep':
      return one.quality === null
        ? `slept ${one.hours} hours`
        : `slept ${one.hours} hours, quality ${one.quality} of 5`
    case 'scale':
      return `${one.words}: ${one.score} of ${one.max}`
    case 'helps':
      return `whether it helps: ${one.answer === 'tooEarly' ? 'too early to say' : one.answer}`
    case 'questionnaire': {
      const severity = severityOf(one.questionnaire, one.score).replace(
        'moderatelySevere',
        'moderately severe',
      )
      const ninth = one.itemNine === undefined ? '' : `, ninth item ${one.itemNine}`
      return `${one.questionnaire.toUpperCase()}: ${one.score} of ${maxOf(one.questionnaire)} (${severity})${ninth}`
    }
    case 'warningSigns':
      return `early signs of her own: ${one.count === 1 ? 'one' : 'two or more'}`
    case 'effectsAfter':
      return `${one.words.replaceAll('_', ' ')}, some days later: ${one.says === 'same' ? 'about the same' : one.says}`
    case 'question':
      return `a question for whoever prescribes: ${one.words}`
    case 'mood':
    case 'sideEffect':
    case 'noSideEffects':
      return null
    default:
      return one satisfies never
  }
}
