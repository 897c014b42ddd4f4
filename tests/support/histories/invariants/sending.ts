import type { Content } from '../../../../src/bot/content.ts'
import type { Notice } from '../../../../src/bot/notice.ts'
import type { Caregiver } from '../../../../src/domain/caregiver.ts'
import { personOf, type Situation } from '../../../../src/domain/situation.ts'
import { medicinesOf } from '../cast.ts'
import type { Invariant } from '../invariant.ts'
import { marker } from '../texts.ts'

type Kind = Content['kind']

/** An answer to danger goes out whatever she wants; so does the receipt of what she wanted, and who we are if she asks. */
const despiteStop: ReadonlySet<Kind> = new Set<Kind>([
  'danger',
  // Her own plan goes with it, and what whoever was named to see it hears.
  'safetyPlan',
  'operatorItemNine',
  'maybeDanger',
  'extraDose',
  'operatorDanger',
  'operatorDangerAround',
  'stopped',
  'started',
  'suspended',
  'whoWeAre',
])

export const silenceAfterStop: Invariant = {
  name: 'after STOP nothing goes out but answers to danger and the receipts of STOP and START',
  watch: ({ replay, broken }) => ({
    sent: ({ personId, notices, draft }) => {
      const isStopped = replay.all.some((s) =>
        s.people.some((person) => person.id === personId && person.stoppedAt !== null),
      )
      const wrong = isStopped ? notices.find(({ content }) => !despiteStop.has(content.kind)) : undefined
      if (wrong !== undefined) broken(`"${draft.text}" (${wrong.content.kind}) to ${personId}`)
    },
    handled: ({ personId }, said, _speaker, _situations, response) => {
      if (said.handledByService !== 'stop') return
      const notices = [...response.notices, ...response.decisions.flatMap((decision) => decision.notices)]
      if (notices.some(({ to }) => to.kind === 'person' && to.personId === personId))
        broken('a service that obeys STOP answers it itself')
    },
  }),
}

const beforeAgreement: ReadonlySet<Kind> = new Set<Kind>([
  'invitation',
  'declinedInvitation',
  'suspended',
  'whoWeAre',
  'danger',
  'extraDose',
  'stopped',
  'started',
  'help',
  'badCode',
  'cannotRead',
  'notUnderstood',
  'nothingOpen',
  'caregiverRemoved',
  'noSuchCaregiver',
  // She is a caregiver of another already, and answered whose contact it is.
  'contactNoted',
])

export const nothingBeforeAgreement: Invariant = {
  name: 'before she agrees nothing goes to a patient but the invitation and answers to what she writes',
  watch: ({ replay, broken }) => ({
    sent: ({ personId, notices, draft }) => {
      for (const { patientId, content } of notices) {
        if (patientId === null) continue
        const { patient } = replay.of(patientId)
        const hasAgreed = patient.enrolment.kind === 'active' || patient.enrolment.kind === 'paused'
        if (patient.personId === personId && !hasAgreed && !beforeAgreement.has(content.kind))
          broken(`"${draft.text}" (${content.kind})`)
      }
    },
  }),
}

/** What a caregiver must have been allowed for each thing that tells of a patient. */
const needs: { readonly [K in Kind]?: (caregiver: Caregiver) => boolean } = {
  alarmUnconfirmed: ({ shares }) => shares.unconfirmed,
  alarmUnreachable: ({ shares }) => shares.unconfirmed,
  alarmSigns: ({ shares }) => shares.danger,
  safeNoted: () => true,
  alarmDanger: ({ shares }) => shares.danger,
  alarmTaken: ({ shares }) => shares.unconfirmed,
  alarmOver: ({ shares }) => shares.unconfirmed || shares.danger,
  caregiverSummary: ({ shares }) => shares.summary,
  thanksForChecking: () => true,
  passedOn: () => true,
  askIsSafe: ({ shares }) => shares.danger,
  notSafeYet: ({ shares }) => shares.danger,
  askWhatOfAlarm: ({ shares }) => shares.unconfirmed || shares.danger,
  caregiverReported: () => true,
  caringAgreed: () => true,
  askContact: () => true,
}

/** These say nothing of any patient, or only that somebody would like her to help. */
const saysNothing: ReadonlySet<Kind> = new Set<Kind>([
  'danger',
  'extraDose',
  'help',
  'caregiverHelp',
  'cannotRead',
  'notUnderstood',
  'askPassOn',
  'passedOnToTeam',
  'notPassedOn',
  'aProgram',
  'wantsPerson',
  'cannotAnswer',
  'stopped',
  'started',
  'suspended',
  'whoWeAre',
  'nothingOpen',
  'caringDeclined',
  'badCode',
  'whichQuestion',
  'whichPatient',
  'contactNoted',
])

const consentOf = (s: Situation, notice: Notice, personId: string): string | null => {
  const { content } = notice
  if (s.patient.personId === personId || personOf(s, personId).isOperator || saysNothing.has(content.kind))
    return null
  const caregiver = s.caregivers.find((c) => c.personId === personId)
  if (content.kind === 'caringInvitation')
    return caregiver?.state.kind === 'invited' ? null : 'the patient has not asked her'
  if (caregiver?.state.kind !== 'active') return `she is ${caregiver?.state.kind ?? 'nobody'}`
  const need = needs[content.kind]
  if (need === undefined) return 'it is not for caregivers'
  return need(caregiver) ? null : 'that is not shared with her'
}

export const nobodyIsToldWithoutConsent: Invariant = {
  name: 'nobody is told anything about a patient who has not agreed to that at the moment of sending',
  watch: ({ replay, broken }) => ({
    sent: ({ personId, notices, draft }) => {
      for (const notice of notices) {
        if (notice.patientId === null) continue
        const against = consentOf(replay.of(notice.patientId), notice, personId)
        if (against !== null) broken(`"${draft.text}" (${notice.content.kind}) to ${personId}: ${against}`)
      }
    },
  }),
}

export const removedCaregiversHearNothing: Invariant = {
  name: 'a removed caregiver gets nothing more about that patient',
  watch: ({ replay, broken }) => ({
    sent: ({ personId, notices, draft }) => {
      for (const { patientId, content } of notices) {
        if (patientId === null || content.kind === 'danger') continue
        const isRemoved = replay
          .of(patientId)
          .caregivers.some((c) => c.personId === personId && c.state.kind === 'removed')
        if (
          isRemoved &&
          !replay.of(patientId).people.some((person) => person.id === personId && person.isOperator)
        )
          broken(`"${draft.text}" (${content.kind})`)
      }
    },
  }),
}

export const namesStayWhereTheyBelong: Invariant = {
  name: "no text to another holds a patient's words or medicines, and no SMS a medicine she did not choose to see there",
  watch: ({ replay, history, broken }) => ({
    sent: ({ personId, contact, draft, notices }) => {
      // "I don't have … on your list" holds what she has just written herself.
      if (notices.some(({ content }) => content.kind === 'unknownMedicine')) return
      // What she agreed to pass on goes word for word: see wordsGoOnlyWithHerYes.
      if (notices.some(({ content }) => content.kind === 'operatorPassedOn')) return
      const text = draft.text.toLowerCase()
      const labels = draft.replies.map(({ label }) => label.toLowerCase()).join(' ')
      for (const { name } of history.cast.patients) {
        const { patient } = replay.of(`patient-${name.toLowerCase()}`)
        const mayRead =
          patient.personId === personId && (contact.address.channel !== 'sms' || patient.settings.namesShown)
        const named = (medicinesOf[name] ?? []).find((medicine) =>
          `${text} ${labels}`.includes(medicine.toLowerCase()),
        )
        if (named !== undefined && !mayRead)
          broken(`"${draft.text}" to ${personId} by ${contact.address.channel}`)
      }
      const isPatient = replay.all.some(({ patient }) => patient.personId === personId)
      if (text.includes(marker) && !isPatient) broken(`"${draft.text}" to ${personId}`)
    },
  }),
}
