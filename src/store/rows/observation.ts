import type { Reporter } from '../../domain/dose.ts'
import type { Observation, ObservationBody, OneToFive } from '../../domain/observation.ts'
import { fromJson, type Json, toJson } from '../temporalJson.ts'
import { instant, present } from './column.ts'

export interface ObservationRow {
  readonly id: string
  readonly patientId: string
  readonly at: string
  readonly kind: Observation['kind']
  readonly score: OneToFive | null
  readonly effect: string | null
  readonly words: string | null
  /** Scores and words of closed lists, of the kinds that have no column of their own. */
  readonly figures: Json | null
  readonly byPersonId: string
  readonly byRole: Reporter['as']
}

export const observationToRow = (observation: Observation): ObservationRow => {
  const { id, patientId, at, by, ...body } = observation
  return {
    id,
    patientId,
    at: at.toString(),
    kind: body.kind,
    score: body.kind === 'mood' ? body.score : null,
    effect: body.kind === 'sideEffect' ? body.effect : null,
    words: 'words' in body ? body.words : null,
    figures: figuresOf(body),
    byPersonId: by.personId,
    byRole: by.as,
  }
}

function figuresOf(body: ObservationBody): Json | null {
  switch (body.kind) {
    case 'mood':
    case 'sideEffect':
    case 'noSideEffects':
    case 'question':
      return null
    case 'scale':
    case 'warningSigns':
    case 'effectsAfter': {
      const { kind: _kind, words: _words, ...figures } = body
      return toJson(figures)
    }
    case 'sleep':
    case 'helps':
    case 'questionnaire': {
      const { kind: _kind, ...figures } = body
      return toJson(figures)
    }
    default:
      return body satisfies never
  }
}

export function observationFromRow(row: ObservationRow): Observation {
  const by: Reporter = { personId: row.byPersonId, as: row.byRole }
  return { id: row.id, patientId: row.patientId, at: instant(row.at), by, ...bodyOf(row) }
}

/** What the figures of a kind are is known from how it was written: see `figuresOf`. */
type Figures<K extends ObservationBody['kind']> = Omit<
  Extract<ObservationBody, { kind: K }>,
  'kind' | 'words'
>

function bodyOf({ kind, score, effect, words, figures }: ObservationRow): ObservationBody {
  const said = () => present(words, 'Observation.words')
  const read = <K extends ObservationBody['kind']>(_kind: K) =>
    fromJson<Figures<K>>(present(figures, 'Observation.figures'))
  switch (kind) {
    case 'mood':
      return { kind, score: present(score, 'Observation.score') }
    case 'sideEffect':
      return { kind, effect, words: said() }
    case 'noSideEffects':
      return { kind }
    case 'question':
      return { kind, words: said() }
    case 'scale':
      return { kind, words: said(), ...read(kind) }
    case 'warningSigns':
      return { kind, words: said(), ...read(kind) }
    case 'effectsAfter':
      return { kind, words: said(), ...read(kind) }
    case 'sleep':
      return { kind, ...read(kind) }
    case 'helps':
      return { kind, ...read(kind) }
    case 'questionnaire':
      return { kind, ...read(kind) }
    default:
      return kind satisfies never
  }
}
