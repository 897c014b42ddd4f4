import type { Command } from 'commander'
import { medicineLabel } from '../../domain/prescription.ts'
import { patientPerson, type Situation } from '../../domain/situation.ts'
import { hours, type Instant, isAfter, localDate } from '../../domain/time.ts'
import { countWeek } from '../../domain/week.ts'
import { findPatient } from '../find.ts'
import { type Session, withSession } from '../session.ts'
import { print, table, when } from '../show.ts'

interface Json {
  readonly json?: boolean
}

export function addPatientWeek(patient: Command): void {
  patient
    .command('week')
    .argument('<patient>', 'name or id')
    .description('Her last seven days: doses by medicine, mood, side effects')
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
  }))
  const observations = s.observations.filter(({ at }) => isAfter(at, from))
  print(json, { patientId: s.patient.id, from, until, medicines, observations }, () =>
    [
      `${patientPerson(s).name}, ${localDate(from, s.patient.zone)} to ${localDate(until, s.patient.zone)}`,
      medicines.length === 0
        ? 'No medicines.'
        : table(
            ['Medicine', 'Taken', 'of them late', 'Left out', 'Unanswered', 'Not asked'],
            medicines.map((m) =>
              [m.medicine, m.taken, m.late, m.declined, m.unanswered, m.notAsked].map(String),
            ),
          ),
      observed(s, from, 'mood'),
      observed(s, from, 'sideEffect'),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  )
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
