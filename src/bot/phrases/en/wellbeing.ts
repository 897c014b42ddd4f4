import type { Helps } from '../../../domain/observation.ts'
import type { SignsTold } from '../../../domain/wellbeing.ts'
import type { Content, ToldWords } from '../../content.ts'
import type { Phrases } from '../phrases.ts'
import { creditOf, itemOf, stemOf, titleOf } from '../questionnaires.ts'
import { and, plural, sentences } from './words.ts'

/** Sleep, scales, questionnaires, and what she wrote down when she was well. */
export const wellbeing = {
  askSleep: (_, voice) =>
    `How many hours did you sleep last night, ${voice.name}? 3 is three or less, 10 is ten or more.`,
  askSleepQuality: ({ hours }) =>
    `${hoursOf(hours)}, noted. How well did you sleep, from 1 (very badly) to 5 (very well)?`,
  askScale: ({ name, max }, voice) =>
    `Your scale today, ${voice.name} - ${name}: from 0 (not at all) to ${max} (very strong).`,
  askHelps: ({ early }, voice) =>
    sentences(
      `Do you feel that your medicine helps, ${voice.name}?`,
      early ? 'In the first weeks it is often too early to say.' : null,
    ),
  offerQuestionnaire: ({ name, items }) =>
    sentences(
      `Time for ${items} short questions about the last two weeks, one at a time.`,
      'They are about how you feel. Your care team sees the result, and whoever sees your phone can read them.',
      creditOf(name, 'en'),
      'Shall we begin?',
    ),
  questionnaireItem: ({ name, item, items, again }) =>
    sentences(
      again ? 'We stopped here.' : null,
      `${item + 1} of ${items}.`,
      `${stemOf(name, 'en')}: ${itemOf(name, item, 'en')}.`,
    ),
  questionnaireDone: ({ name, score, max }, voice) =>
    sentences(
      `Thank you, ${voice.name}. That was all of it.`,
      voice.names ? `For your care team: ${titleOf(name)}, ${score} of ${max}. It is no diagnosis.` : null,
      'Your care team can talk with you about it.',
    ),
  questionnaireLeft: () => 'All right, not now.',
  askSigns: ({ signs }, voice) =>
    voice.names && signs.length > 0
      ? `Your early signs: ${and(signs)}. How many of them did you notice this week?`
      : 'How many of your early signs did you notice this week?',
  signsNoted: ({ count }) =>
    count === 0
      ? "Noted. I'm glad."
      : 'Noted. Thank you for telling me. If it becomes more, your care team is glad to hear it.',
  signsSeen: ({ why, told, helps }) =>
    sentences(
      why === 'signs'
        ? 'Thank you for telling me. You wrote down that these can be early signs.'
        : 'Three nights with little sleep can be an early sign.',
      helps === null || helps === '' ? null : `What helps you, as you wrote it: ${helps}`,
      toldWords[told],
    ),
  askOwnSigns: ({ signs }) =>
    signs.length === 0
      ? 'Which early signs show you that harder days may come? Write them in one message with commas between them, such as: little sleep, spending a lot, no appetite.'
      : `Your early signs: ${and(signs)}. To change them, write them anew in one message with commas between them.`,
  askSignsTold: ({ signs }) =>
    `Kept: ${and(signs)}. If you notice two or more, or sleep little for three nights, whom shall I tell?`,
  signsKept: ({ tell }) => `Done. I'll ask about them once a week${keptWords[tell]}`,
  askPlanPart: ({ part }) => planQuestions[part],
  planKept: (_, voice) =>
    `Your safety plan is kept, ${voice.name}. I'll show it to you in a crisis. To see it, write "my safety plan".`,
} satisfies Partial<Phrases['say']>

const hoursOf = (hours: number): string =>
  hours <= 3 ? 'Three hours or less' : hours >= 10 ? 'Ten hours or more' : plural(hours, 'hour')

const toldWords: { readonly [T in SignsTold]: string } = {
  me: 'It may be a good time to call your care team.',
  careTeam: "As you wished, I'm telling your care team.",
  people: "As you wished, I'm telling the people you chose.",
}

const keptWords: { readonly [T in SignsTold]: string } = {
  me: ' and tell nobody else.',
  careTeam: ', and tell your care team if there are two or more.',
  people: ', and tell the people you chose if there are two or more.',
}

const planQuestions: { readonly [P in Extract<Content, { kind: 'askPlanPart' }>['part']]: string } = {
  signs: 'Your safety plan, in your own words. First: what shows you that a crisis may be coming?',
  helps: 'What helps you then? Things you can do, places to go.',
  people: 'Whom can you call or be with? Names and numbers.',
}

export const helpsLabels: { readonly [H in Helps]: string } = {
  yes: 'it helps',
  somewhat: 'a little',
  no: 'not really',
  tooEarly: 'too early to say',
}

/** "slept 7 hours, quality 3" */
export function toldOf(told: ToldWords): string {
  switch (told.kind) {
    case 'sleep':
      return `slept ${plural(told.hours, 'hour')}${told.quality === null ? '' : `, quality ${told.quality}`}`
    case 'scale':
      return `${told.words} ${told.score}`
    case 'helps':
      return helpsLabels[told.answer]
    default:
      return told satisfies never
  }
}
