import type { Dose, DoseState, NotAskedBecause, Reporter, SkipReason } from '../../domain/dose.ts'
import type { Instant } from '../../domain/time.ts'
import {
  instant,
  instantOrNull,
  momentText,
  plannedDate,
  plannedMoment,
  plannedTime,
  present,
  text,
} from './column.ts'

export interface DoseRow {
  readonly id: string
  readonly prescriptionId: string
  readonly patientId: string
  readonly date: string
  readonly time: string
  readonly plannedAt: string
  readonly state: DoseState['kind']
  readonly askedAt: string | null
  readonly openSince: string | null
  readonly windowEndsAt: string | null
  readonly followUps: number | null
  readonly followUpAt: string | null
  readonly snoozes: number | null
  readonly takenAt: string | null
  readonly declinedAt: string | null
  readonly skipReason: SkipReason | null
  readonly unansweredAt: string | null
  readonly notAskedAt: string | null
  readonly notAskedBecause: NotAskedBecause | null
  readonly byPersonId: string | null
  readonly byRole: Reporter['as'] | null
}

export const doseToRow = (dose: Dose): DoseRow => ({
  id: dose.id,
  prescriptionId: dose.prescriptionId,
  patientId: dose.patientId,
  date: dose.date.toString(),
  time: dose.time.toString(),
  plannedAt: momentText(dose.plannedAt),
  state: dose.state.kind,
  askedAt: text(dose.askedAt),
  ...noState,
  ...stateColumns(dose.state),
})

/**
 * What is read of a dose, by place: names would be most of what tens of thousands of doses send. Most doses were taken,
 * and of those the columns that are empty then are left out.
 */
export type LoadedDose = readonly [
  id: string,
  prescriptionId: string,
  date: string,
  time: string,
  plannedAt: string,
  askedAt: string | null,
  takenAt: string | null,
  byPersonId: string | null,
  byRole: Reporter['as'] | null,
  /** All of it, of a dose that was not taken. */
  whole: DoseRow | null,
]

/** In SQL, of a row `d`. */
export const loadedDose = `json_build_array(d."id", d."prescriptionId", d."date", d."time", d."plannedAt", d."askedAt",
  d."takenAt", d."byPersonId", d."byRole", CASE WHEN d."state" <> 'taken' THEN to_json(d) END)`

export function doseFromLoaded(patientId: string, loaded: LoadedDose): Dose {
  const [id, prescriptionId, date, time, plannedAt, askedAt, takenAt, byPersonId, byRole, whole] = loaded
  if (whole !== null) return doseFromRow(whole)
  return {
    id,
    prescriptionId,
    patientId,
    date: plannedDate(date),
    time: plannedTime(time),
    plannedAt: plannedMoment(plannedAt),
    state: {
      kind: 'taken',
      takenAt: instant(present(takenAt, 'Dose.takenAt')),
      by: reporterOf({ byPersonId, byRole }),
    },
    askedAt: askedMoment(askedAt),
  }
}

export const doseFromRow = (row: DoseRow): Dose => ({
  id: row.id,
  prescriptionId: row.prescriptionId,
  patientId: row.patientId,
  date: plannedDate(row.date),
  time: plannedTime(row.time),
  plannedAt: plannedMoment(row.plannedAt),
  state: stateOf(row),
  askedAt: askedMoment(row.askedAt),
})

/** A tick asks at one moment about all that is due. */
const askedMoment = (text: string | null): Instant | null => (text === null ? null : plannedMoment(text))

const noState = {
  openSince: null,
  windowEndsAt: null,
  followUps: null,
  followUpAt: null,
  snoozes: null,
  declinedAt: null,
  skipReason: null,
  unansweredAt: null,
  notAskedAt: null,
  notAskedBecause: null,
  takenAt: null,
  byPersonId: null,
  byRole: null,
}

function stateColumns(state: DoseState): Partial<DoseRow> {
  switch (state.kind) {
    case 'due':
      return {}
    case 'asked':
      return {
        openSince: momentText(state.askedAt),
        windowEndsAt: momentText(state.windowEndsAt),
        followUps: state.followUps,
        followUpAt: text(state.followUpAt),
        snoozes: state.snoozes,
      }
    case 'taken':
      return { takenAt: state.takenAt.toString(), byPersonId: state.by.personId, byRole: state.by.as }
    case 'declined':
      return {
        declinedAt: state.declinedAt.toString(),
        skipReason: state.reason,
        byPersonId: state.by.personId,
        byRole: state.by.as,
      }
    case 'unanswered':
      return { unansweredAt: state.at.toString(), skipReason: state.reason ?? null }
    case 'notAsked':
      return { notAskedAt: state.at.toString(), notAskedBecause: state.because }
    default:
      return state satisfies never
  }
}

function stateOf(row: DoseRow): DoseState {
  switch (row.state) {
    case 'due':
      return { kind: 'due' }
    case 'asked':
      return {
        kind: 'asked',
        askedAt: instant(present(row.openSince, 'Dose.openSince')),
        windowEndsAt: instant(present(row.windowEndsAt, 'Dose.windowEndsAt')),
        followUps: present(row.followUps, 'Dose.followUps'),
        followUpAt: instantOrNull(row.followUpAt),
        snoozes: present(row.snoozes, 'Dose.snoozes'),
      }
    case 'taken':
      return { kind: 'taken', takenAt: instant(present(row.takenAt, 'Dose.takenAt')), by: reporterOf(row) }
    case 'declined':
      return {
        kind: 'declined',
        declinedAt: instant(present(row.declinedAt, 'Dose.declinedAt')),
        reason: row.skipReason,
        by: reporterOf(row),
      }
    case 'unanswered':
      return {
        kind: 'unanswered',
        at: instant(present(row.unansweredAt, 'Dose.unansweredAt')),
        ...(row.skipReason === null ? {} : { reason: row.skipReason }),
      }
    case 'notAsked':
      return {
        kind: 'notAsked',
        because: present(row.notAskedBecause, 'Dose.notAskedBecause'),
        at: instant(present(row.notAskedAt, 'Dose.notAskedAt')),
      }
    default:
      return row.state satisfies never
  }
}

const reporterOf = (row: Pick<DoseRow, 'byPersonId' | 'byRole'>): Reporter => ({
  personId: present(row.byPersonId, 'Dose.byPersonId'),
  as: present(row.byRole, 'Dose.byRole'),
})
