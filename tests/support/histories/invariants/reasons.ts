import { crisisUnclosed } from '../../../../src/domain/crisis.ts'
import { patientPerson } from '../../../../src/domain/situation.ts'
import { localDate } from '../../../../src/domain/time.ts'
import type { Invariant } from '../invariant.ts'

export const whyIsAskedOnce: Invariant = {
  name: 'why a dose was not taken is asked once a dose and once a day, of what was not taken, and never in a crisis, a pause or after STOP',
  watch: ({ broken }) => {
    const doses = new Set<string>()
    const days = new Set<string>()
    return {
      decided: (_before, { facts, situation: s }, now) => {
        for (const { body } of facts) {
          if (body.kind !== 'PromptOpened' || body.prompt.asked.kind !== 'whyNotTaken') continue
          const { id, patientId, openedAt, asked } = body.prompt
          const day = `${patientId} ${localDate(openedAt, s.patient.zone)}`
          if (days.has(day)) broken(`${id} is the second on ${day}`)
          days.add(day)
          for (const doseId of asked.doseIds) {
            if (doses.has(doseId)) broken(`${doseId} is asked about again, by ${id}`)
            doses.add(doseId)
            const state = s.doses.find((dose) => dose.id === doseId)?.state.kind
            if (state !== 'declined' && state !== 'unanswered') broken(`${doseId} is ${state}`)
          }
          if (s.patient.enrolment.kind !== 'active') broken(`${id} while ${s.patient.enrolment.kind}`)
          if (patientPerson(s).stoppedAt !== null) broken(`${id} after STOP`)
          if (crisisUnclosed(s, 12, now)) broken(`${id} in a crisis`)
        }
      },
    }
  },
}

export const wordsGoOnlyWithHerYes: Invariant = {
  name: 'what she wrote goes to the care team only by a yes to that question',
  watch: ({ broken }) => ({
    decided: (before, { facts, notices }) => {
      const told = notices.some(({ content }) => content.kind === 'operatorPassedOn')
      const yes = facts.some(({ body }) => body.kind === 'PassedOn')
      if (told !== yes) broken(`told: ${told}, agreed: ${yes}`)
      const wasAsked = before.prompts.some(({ asked }) => asked.kind === 'passOn')
      if (told && !wasAsked) broken('she was not asked')
    },
  }),
}
