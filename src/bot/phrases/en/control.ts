import type { LocalTime } from '../../../domain/time.ts'
import type { Content } from '../../content.ts'
import { clock } from '../calendar.ts'
import type { Phrases } from '../phrases.ts'
import {
  aProgram,
  capital,
  dosesOf,
  emergency,
  inAnEmergency,
  is,
  next,
  sentences,
  until as untilWhen,
  weekdayName,
} from './words.ts'

/** Being in charge: help, quiet, settings, and what could not be read. */
export const control = {
  help: ({ country }, voice) =>
    sentences(
      'You can write: "took it", "in 20 min", "skip", "mood 3", "what is next", "pause" or "settings".',
      aProgram,
      inAnEmergency(country),
      voice.keepsOptOuts ? 'Reply STOP to opt out.' : 'Write "stop" and I send nothing more.',
    ),
  cannotRead: () => 'I can only read text, no pictures or voice notes. Please tell me in words.',
  notUnderstood: ({ open }) => `Sorry, I didn't understand that, so I noted nothing. ${askedBack[open]}`,
  courtesy: ({ openDoses }, voice) =>
    openDoses.length === 0
      ? `Good to hear from you, ${voice.name}.`
      : `Thanks, ${voice.name}. ${capital(dosesOf(openDoses, voice))} ${is(openDoses)} still open.`,
  stopped: ({ country }) =>
    `All right. I won't write to you any more unless you write first. To begin again, send START. In an emergency call ${emergency(country)}.`,
  started: ({ as, next: coming }, voice) =>
    sentences(`Welcome back, ${voice.name}. ${backAs[as]}`, next(coming, voice)),
  askPauseUntil: () => 'For how long would you like me to be quiet? I can do up to 14 days.',
  paused: ({ until, shortened }, voice) =>
    sentences(
      shortened ? 'I can be quiet for 14 days at most.' : 'All right.',
      `I won't ask you anything until ${untilWhen(until, voice)}.`,
      'Only my messages pause. Your medicine plan stays as it is.',
    ),
  resumed: ({ next: coming }, voice) => sentences(`I'm back, ${voice.name}.`, next(coming, voice)),
  settings: (content, voice) => {
    const lines = settingLines(content)
    const examples = 'To change one, write for example "mood at 18:00", "summary off" or "show names".'
    return voice.room === 'short'
      ? `Now: ${lines.join('; ')}. ${examples}`
      : `Your settings:\n${lines.map((line) => `- ${line}`).join('\n')}\n${examples}`
  },
  settingChanged: (content) => changed(content),
} satisfies Partial<Phrases['say']>

const askedBack: { readonly [K in Extract<Content, { kind: 'notUnderstood' }>['open']]: string } = {
  doses: 'Did you take your medicine?',
  mood: 'How is your mood, from 1 (very low) to 5 (very good)?',
  other: 'Please choose an answer.',
  nothing: 'You can write "took it", "skip" or "what is next".',
}

type Weekly = { readonly weekday: number | null; readonly time: LocalTime | null }
const weekly = ({ weekday, time }: Weekly): string =>
  `${weekday === null ? '' : ` on ${weekdayName(weekday)}`}${time === null ? '' : ` at ${clock(time)}`}`

function settingLines({
  mood,
  sideEffects,
  summary,
  namesShown,
}: Extract<Content, { kind: 'settings' }>): readonly string[] {
  return [
    mood === null ? 'mood off' : `mood every day at ${clock(mood)}`,
    sideEffects === null ? 'side effects off' : `side effects${weekly(sideEffects)}`,
    summary === null ? 'weekly summary off' : `weekly summary${weekly(summary)}`,
    `medicine names in SMS ${namesShown ? 'on' : 'off'}`,
  ]
}

function changed(content: Extract<Content, { kind: 'settingChanged' }>): string {
  const { setting, on } = content
  switch (setting) {
    case 'mood':
      return on ? `Done. I'll ask about your mood${weekly(content)}.` : "Done. I won't ask about your mood."
    case 'sideEffects':
      return on
        ? `Done. I'll ask about side effects${weekly(content)}.`
        : "Done. I won't ask about side effects."
    case 'summary':
      return on ? `Done. Your summary comes${weekly(content)}.` : "Done. I won't send you a summary."
    case 'names':
      return on
        ? 'Done. I use medicine names in SMS now. Others who see your phone can read them.'
        : 'Done. I leave medicine names out of SMS.'
    case 'language':
      return 'Done. I write in English now.'
    default:
      return setting satisfies never
  }
}

const backAs: { readonly [K in Extract<Content, { kind: 'started' }>['as']]: string } = {
  patient: "I'll ask you again at the times of your medicine.",
  caregiver: "I'll write again when I need you.",
  operator: "I'll tell you again when something needs a person.",
}
