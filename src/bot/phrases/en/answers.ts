import type { Choice } from '../../../domain/prompt.ts'
import { clock } from '../calendar.ts'
import type { Phrases, Voice } from '../phrases.ts'
import { answerOf } from '../questionnaires.ts'
import type { RegimenPhrases } from '../regimen.ts'
import { subjectOf } from '../subject.ts'
import { counted } from './amounts.ts'
import { appointmentCalled } from './appointments.ts'
import { reasonLabels } from './reasons.ts'
import { helpsLabels } from './wellbeing.ts'
import { day, plural, theDay, when } from './words.ts'

/** How to answer: what the choices are called, and the line that offers them. */
export const answers = {
  label,
  replyLine: (replies) => `Reply ${replies.map(({ reply, label }) => `${reply} ${label}`).join(', ')}`,
  scaleLine: (first, last) => `Reply ${first} to ${last}`,
  subject: (content, voice) =>
    subjectOf(content, {
      when: (dose) => when(dose, voice),
      mood: 'mood',
      sideEffects: 'side effects:',
      sleep: 'sleep:',
      appointment: 'appointment:',
    }),
  moodWord: 'mood',
  scaleWord: (scale) => scaleWords[scale],
  besideAName: new Set(
    'the my a one ones i meant mean it was is its that please o clock oclock am pm for dose pill and'.split(
      ' ',
    ),
  ),
  allOfThem: ['both', 'all', 'everything'],
  startingWith: (letters) => `(starts with ${letters})`,
  again: "(Again, in case the first one didn't arrive.)",
} satisfies Omit<Phrases, 'say' | keyof RegimenPhrases>

const fixed = {
  taken: 'taken',
  later: 'later',
  skip: 'skip',
  yes: 'I agree',
  no: 'no thanks',
  noSideEffects: 'no side effects',
  allDoses: 'all of them',
  shareAlarms: 'alerts only',
  shareAll: 'alerts and weekly summary',
  shareNothing: 'nothing',
  willCheck: "I'll check",
  patientTookIt: 'it was taken',
  cannotHelp: "I can't",
  stillRight: 'right',
  changeSharing: 'change it',
  noMoreSharing: 'no more',
  itsMe: "that's me",
  notMe: 'not me',
  asTold: "that's right",
  notAsTold: 'not what I was told',
  planAsSaid: "that's right",
  planOther: 'change it',
  planLeave: 'leave it',
  mayChangePlan: 'that is fine',
  mayNotChangePlan: 'rather not',
  sameOne: 'the same one',
  secondOne: 'a second one',
  homeTime: 'home time',
  localTime: 'local time',
  startNow: 'begin',
  notThisTime: 'not now',
  thinkingOfIt: "I'm thinking of it",
  notThinkingOfIt: "no, I'm not",
  inDanger: 'I may be in danger',
  notInDanger: "I'm safe",
  asPlanned: 'only what was due',
  tookMore: 'more than that',
  gone: 'gone',
  better: 'better',
  same: 'about the same',
  worse: 'worse',
  notSure: 'not sure',
  isSafe: 'is safe now',
  appointmentDone: 'done',
  appointmentMoved: 'moved',
  appointmentBooked: 'booked',
  cannotGo: "can't go",
  notDone: 'not done',
  notSafeYet: 'not yet',
  keepTime: 'keep the time',
  passItOn: 'pass it on',
  keepIt: 'no need',
} as const

const scaleWords = { sleepHours: 'sleep', sleepQuality: 'quality', own: 'scale' } as const

const signsLabels = ['none', 'one', 'two or more'] as const
const tellLabels = { me: 'only me', careTeam: 'my care team', people: 'the people I chose' } as const

/** The ends of the hours of sleep stand for all beyond them. */
function scoreLabel({ scale, n }: Extract<Choice, { kind: 'score' }>): string {
  if (scale === 'sleepHours' && n <= 3) return '3 or less'
  return scale === 'sleepHours' && n >= 10 ? '10 or more' : String(n)
}

/** In letters, since a number stands before it. */
const spelled: Readonly<Record<number, string>> = {
  1: 'one day',
  3: 'three days',
  7: 'one week',
  14: 'two weeks',
}

function label(choice: Choice, voice: Voice): string {
  switch (choice.kind) {
    case 'mood':
      return String(choice.score)
    case 'dose':
      return voice.names ? `${choice.name} (${when(choice, voice)})` : `${theDay(choice, voice)} one`
    case 'units':
      return String(choice.n)
    case 'question':
      return about(choice, voice)
    case 'patient':
    case 'person':
      return choice.name
    case 'score':
      return scoreLabel(choice)
    case 'medicine':
      return voice.names ? choice.name : `the one with ${choice.name.charAt(0).toUpperCase()}`
    case 'amount':
      return counted(choice.value, choice.unit)
    case 'at':
      return clock(choice.time)
    case 'onDay':
      return day(choice.date, voice)
    case 'helps':
      return helpsLabels[choice.answer]
    case 'frequency':
      return answerOf(choice.questionnaire, choice.n, 'en')
    case 'signs':
      return signsLabels[choice.count]
    case 'tellOf':
      return tellLabels[choice.tell]
    case 'appointmentDone':
      return choice.on === undefined ? fixed.appointmentDone : day(choice.on, voice)
    case 'pauseDays':
      return spelled[choice.days] ?? plural(choice.days, 'day')
    case 'reason':
      return reasonLabels[choice.reason]
    case 'newTime':
      return `at ${clock(choice.time)}`
    default:
      return fixed[choice.kind]
  }
}

function about({ about, time, date, name }: Extract<Choice, { kind: 'question' }>, voice: Voice): string {
  switch (about) {
    case 'doses':
      return time === null ? 'my medicine' : `the ${clock(time)} medicine`
    case 'mood':
      return 'my mood'
    case 'sideEffects':
      return 'side effects'
    case 'sleep':
      return 'my sleep'
    case 'scale':
      return 'my own scale'
    case 'helps':
      return 'whether it helps'
    case 'signs':
      return 'my early signs'
    case 'questionnaire':
      return 'the short questions'
    case 'howSheIs':
      return 'how I am'
    case 'plan':
      return 'the change of my plan'
    case 'supply':
      return 'how much I have'
    case 'people':
      return 'who hears of me'
    case 'appointment':
      return appointmentCalled(date, name, voice)
    case 'why':
      return 'why it was not taken'
    case 'passOn':
      return 'telling my care team'
    case 'other':
      return 'something else'
    default:
      return about satisfies never
  }
}
