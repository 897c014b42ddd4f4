import { leastIntervalMin } from '../../../../src/domain/leastInterval.ts'
import type { Situation } from '../../../../src/domain/situation.ts'
import { slotsBetween, slotsOn } from '../../../../src/domain/slot.ts'
import { type Instant, isAfter, isBefore, latest, minutes } from '../../../../src/domain/time.ts'
import type { Invariant } from '../invariant.ts'

/** From when on a plan was in force for somebody who had agreed. */
interface Plan {
  readonly from: Instant
  readonly situation: Situation
}

const changesThePlan: ReadonlySet<string> = new Set([
  'PatientAgreed',
  'PatientDeclined',
  'DosageChanged',
  'PrescriptionAdded',
  'PrescriptionStopped',
  'ZoneChanged',
])
const hasAgreed = ({ patient }: Situation): boolean =>
  patient.enrolment.kind === 'active' || patient.enrolment.kind === 'paused'

export const noDoseIsLost: Invariant = {
  name: 'no dose is lost: every slot planned since she agreed has a row',
  watch: ({ history, replay, broken }) => {
    const plans = new Map<string, Plan[]>(
      replay.all.map((s) => [s.patient.id, [{ from: history.cast.start, situation: s }]]),
    )
    /** Up to now, with nothing due: what was looked at is not looked at again. */
    const look = (id: string, now: Instant): void => {
      const own = plans.get(id) ?? []
      const known = new Set(replay.of(id).doses.map((dose) => dose.id))
      for (const [i, { from, situation }] of own.entries()) {
        if (!hasAgreed(situation)) continue
        const to = own[i + 1]?.from ?? now
        for (const prescription of situation.prescriptions) {
          const lost = slotsBetween(prescription, situation.patient, from, to).find(
            (slot) => !known.has(slot.doseId),
          )
          if (lost !== undefined) broken(`nothing is known of ${lost.doseId}`)
        }
      }
      plans.set(
        id,
        own.slice(-1).map((plan) => ({ ...plan, from: latest(plan.from, now) })),
      )
    }
    return {
      decided: (before, { facts }, now) => {
        const change = facts.find(({ body }) => changesThePlan.has(body.kind))
        if (change === undefined) return
        const id = before.patient.id
        const from = change.body.kind === 'PatientAgreed' ? change.at : now
        plans.get(id)?.push({ from, situation: replay.of(id) })
      },
      stepped: () => {
        const { world } = history
        if (world.isDown) return
        for (const [id, wakeAt] of world.wakes) if (isAfter(wakeAt, world.now)) look(id, world.now)
      },
      ended: () => {
        for (const id of plans.keys()) look(id, history.world.now)
      },
    }
  },
}

export const noDoseIsDoubled: Invariant = {
  name: 'no dose is doubled: one row for each slot of the plan, asked about anew only when it was taken back',
  watch: ({ broken }) => {
    const asked = new Set<string>()
    const known = new Set<string>()
    return {
      decided: (before, { facts, situation }) => {
        for (const { body } of facts) {
          if (body.kind === 'DoseAsked') {
            if (asked.has(body.slot.doseId)) broken(`${body.slot.doseId} was asked about as if it were new`)
            asked.add(body.slot.doseId)
          }
          if (!('slot' in body) || before.doses.some((dose) => dose.id === body.slot.doseId)) continue
          const { slot } = body
          if (known.has(slot.doseId))
            broken(`${body.kind} of ${slot.doseId}, of which something is known already`)
          const planned = [before, situation].some((s) =>
            s.prescriptions.some(
              (p) =>
                p.id === slot.prescriptionId &&
                slotsOn(p, slot.date, s.patient).some(({ doseId }) => doseId === slot.doseId),
            ),
          )
          if (!planned) broken(`${body.kind} of ${slot.doseId}, which is not on the plan`)
        }
        for (const { body } of facts) if ('slot' in body) known.add(body.slot.doseId)
        if (new Set(situation.doses.map((dose) => dose.id)).size !== situation.doses.length)
          broken('a dose has two rows')
      },
    }
  },
}

export const nothingWithinTheLeastInterval: Invariant = {
  name: 'no reminder goes out within the least interval of a dose that was taken',
  watch: ({ replay, broken }) => ({
    sent: ({ notices, at, draft }) => {
      for (const { content, promptId, patientId } of notices) {
        if (content.kind !== 'reminder' || patientId === null) continue
        const s = replay.of(patientId)
        const asked = s.prompts.find((prompt) => prompt.id === promptId)?.asked
        for (const id of asked?.kind === 'doses' ? asked.doseIds : []) {
          const prescription = s.prescriptions.find((p) => id.startsWith(`${p.id}@`))
          if (prescription === undefined) return broken(`a reminder of ${id}, which nobody prescribed`)
          const least = minutes(Math.round(leastIntervalMin(s.patient, prescription, at)))
          for (const dose of s.doses) {
            if (dose.prescriptionId !== prescription.id || dose.state.kind !== 'taken') continue
            const { takenAt } = dose.state
            if (isBefore(at, takenAt.add(least)))
              broken(`at ${at} "${draft.text}" although ${dose.id} was taken at ${takenAt}`)
          }
        }
      }
    },
  }),
}

export const takenIsNeverInTheFuture: Invariant = {
  name: 'nobody has taken a dose in the future, and a slot far ahead is never taken',
  watch: ({ broken }) => ({
    handled: (event, _said, _speaker, _situations, { decisions }) => {
      for (const { body } of decisions.flatMap(({ facts }) => facts)) {
        if (body.kind !== 'DoseTaken') continue
        if (isAfter(body.takenAt, event.sentAt.add({ minutes: 2 })))
          broken(`taken at ${body.takenAt}, written at ${event.sentAt}`)
        if (isAfter(body.slot.plannedAt, event.sentAt.add({ hours: 12 })))
          broken(`${body.slot.doseId} taken at ${event.sentAt}`)
      }
    },
  }),
}
