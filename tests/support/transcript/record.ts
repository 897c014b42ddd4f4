import type { Dose } from '../../../src/domain/dose.ts'
import type { Observation } from '../../../src/domain/observation.ts'
import type { Cast } from '../world/cast.ts'
import type { World } from '../world/world.ts'

/** What stands in the record at the end of a story: each dose, each observation, each alarm. */
export async function recordOf(cast: Cast, world: World, zone: string): Promise<readonly string[]> {
  const lines: string[] = []
  for (const { name } of cast.patients) {
    const s = await world.situation(name)
    const clock = (at: Temporal.Instant) =>
      at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
    const day = (date: Temporal.PlainDate) => date.toLocaleString('en-GB', { weekday: 'short' })
    const stamp = (at: Temporal.Instant) => `${day(at.toZonedDateTimeISO(zone).toPlainDate())} ${clock(at)}`
    const by = (state: Extract<Dose['state'], { kind: 'taken' | 'declined' }>) =>
      state.by.as === 'patient' ? '' : `, said by ${s.people.find((p) => p.id === state.by.personId)?.name}`
    const stateOf = ({ state }: Dose): string => {
      switch (state.kind) {
        case 'taken':
          return `taken ${stamp(state.takenAt)}${by(state)}`
        case 'declined':
          return `skipped${state.reason === null ? '' : ` (${state.reason})`}${by(state)}`
        case 'notAsked':
          return `not asked (${state.because})`
        case 'asked':
          return 'open'
        default:
          return state.kind
      }
    }
    for (const dose of s.doses) {
      const prescription = s.prescriptions.find((p) => p.id === dose.prescriptionId)
      const medicine = prescription?.medicine.name ?? dose.prescriptionId
      lines.push(
        `${name}: ${day(dose.date)} ${dose.time.toString({ smallestUnit: 'minute' })} ${medicine}: ${stateOf(dose)}`,
      )
    }
    for (const o of s.observations) {
      const what = wordsOf(o)
      lines.push(`${name}: ${stamp(o.at)} ${what}`)
    }
    for (const { name: called, due, lastDoneOn } of s.appointments) {
      const date = (on: Temporal.PlainDate) =>
        on.toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })
      const done = lastDoneOn === null ? '' : `, done ${date(lastDoneOn)}`
      const at = due?.time ? ` ${due.time.toString({ smallestUnit: 'minute' })}` : ''
      const next =
        due === null ? 'nothing due' : `due ${date(due.date)}${at}${due.calledOff ? ', called off' : ''}`
      lines.push(`${name}: ${called}${done}, ${next}`)
    }
    for (const a of s.alarms) {
      const about = a.about.kind === 'danger' ? `danger (${a.about.danger})` : a.about.kind
      const state =
        a.state.kind === 'acknowledged'
          ? `acknowledged by ${s.people.find((p) => p.id === (a.state.kind === 'acknowledged' ? a.state.by : ''))?.name}`
          : a.state.kind === 'closed'
            ? `closed (${a.state.why})`
            : 'open'
      lines.push(`${name}: alarm about ${about}, ${state}`)
    }
    if (s.patient.enrolment.kind !== 'active') lines.push(`${name}: ${s.patient.enrolment.kind}`)
    for (const person of s.people)
      if (person.stoppedAt !== null) lines.push(`${person.name}: wants no messages`)
  }
  return lines.length === 0 ? ['nothing'] : lines
}

function wordsOf(o: Observation): string {
  switch (o.kind) {
    case 'mood':
      return `mood ${o.score}`
    case 'sideEffect':
      return `side effect ${o.effect ?? `"${o.words}"`}`
    case 'noSideEffects':
      return 'no side effects'
    case 'sleep':
      return `slept ${o.hours} hours, quality ${o.quality ?? 'not told'}`
    case 'scale':
      return `${o.words} ${o.score} of ${o.max}`
    case 'helps':
      return `helps: ${o.answer}`
    case 'questionnaire':
      return `${o.questionnaire} ${o.score}${o.itemNine === undefined ? '' : `, ninth item ${o.itemNine}`}`
    case 'effectsAfter':
      return `${o.words}: ${o.says}`
    case 'question':
      return `question "${o.words}"`
    case 'warningSigns':
      return `warning signs: ${o.count}`
    default:
      return o satisfies never
  }
}
