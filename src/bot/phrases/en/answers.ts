import type { Choice } from '../../../domain/prompt.ts'
import type { Content } from '../../content.ts'
import { clock } from '../calendar.ts'
import type { Phrases, Voice } from '../phrases.ts'
import { plural, when } from './words.ts'

/** How to answer: what the choices are called, and the line that offers them. */
export const answers = {
  label,
  replyLine: (replies) => `Reply ${replies.map(({ reply, label }) => `${reply} ${label}`).join(', ')}`,
  scaleLine: (first, last) => `Reply ${first} to ${last}`,
  subject,
  moodWord: 'mood',
  startingWith: (letters) => `(starts with ${letters})`,
} satisfies Omit<Phrases, 'say'>

const fixed = {
  taken: 'taken',
  later: 'later',
  skip: 'skip',
  yes: 'I agree',
  no: 'no, thanks',
  noSideEffects: 'none',
  allDoses: 'all of them',
  shareAlarms: 'alerts only',
  shareAll: 'alerts and weekly summary',
  shareNothing: 'nothing',
  willCheck: "I'll check",
  patientTookIt: 'it was taken',
  cannotHelp: "I can't",
} as const

function label(choice: Choice, voice: Voice): string {
  switch (choice.kind) {
    case 'mood':
      return String(choice.score)
    case 'dose':
      return voice.names ? `${choice.name} (${when(choice, voice)})` : when(choice, voice)
    case 'question':
      return about(choice)
    case 'patient':
      return choice.name
    case 'pauseDays':
      return plural(choice.days, 'day')
    default:
      return fixed[choice.kind]
  }
}

function about({ about, time }: Extract<Choice, { kind: 'question' }>): string {
  switch (about) {
    case 'doses':
      return time === null ? 'my medicine' : `the ${clock(time)} medicine`
    case 'mood':
      return 'my mood'
    case 'sideEffects':
      return 'side effects'
    case 'other':
      return 'something else'
    default:
      return about satisfies never
  }
}

function subject(content: Content, voice: Voice): string | null {
  switch (content.kind) {
    case 'reminder':
    case 'followUp':
    case 'closeDose':
    case 'noMoreSnoozes':
    case 'laterOrSkip':
    case 'reopened':
    case 'outage':
      return content.doses[0] === undefined ? null : when(content.doses[0], voice)
    case 'courtesy':
      return content.openDoses[0] === undefined ? null : when(content.openDoses[0], voice)
    case 'askMood':
    case 'moodUnclear':
      return 'mood'
    case 'askSideEffects':
      return 'side effects:'
    case 'askSharing':
      return `${content.caregiver}:`
    case 'caringInvitation':
    case 'alarmUnconfirmed':
    case 'alarmDanger':
    case 'alarmUnreachable':
    case 'thanksForChecking':
      return `${content.patient}:`
    default:
      return null
  }
}
