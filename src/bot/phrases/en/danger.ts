import type { Danger } from '../../../domain/danger.ts'
import { emergencyNumbers } from '../emergency.ts'
import type { Phrases } from '../phrases.ts'
import { aProgram, capital, crisis, dosesOf, emergency, is, sentences } from './words.ts'

/**
 * Fixed texts, a human line first, then whom to call. They name no method and promise nobody's reading
 * (https://reportingonsuicide.org and the safe messaging guidance of the Action Alliance for Suicide Prevention).
 */
export const danger = {
  danger: ({ danger, country, aboutOther, told }) =>
    sentences(
      aboutOther ? aboutSomebodyElse[danger] : aboutYou[danger],
      whom(danger, country, aboutOther),
      aProgram,
      told ? "I'm also letting the people you chose know." : null,
    ),
  safetyPlan: ({ plan }) =>
    [
      'Your own plan.',
      plan.signs === '' ? '' : `Signs: ${plan.signs}`,
      plan.helps === '' ? '' : `What helps: ${plan.helps}`,
      plan.people === '' ? '' : `Your people: ${plan.people}`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  crisisCheck: ({ country }, voice) => {
    const line = crisis(country)
    return sentences(
      `Thank you for being honest, ${voice.name}. I ask you directly: are you thinking of ending your life now?`,
      line === null ? null : `Whatever you answer, you can ${line}, day or night.`,
      `If you are in danger, call ${emergency(country)}.`,
    )
  },
  crisisCheckNo: ({ country }, voice) => {
    const line = crisis(country)
    return sentences(
      `Thank you for telling me, ${voice.name}. Thoughts like these are a good reason to talk with somebody. Your care team knows that I asked.`,
      line === null ? null : `If it gets hard, ${line}, day or night.`,
      `In an emergency call ${emergency(country)}.`,
    )
  },
  maybeDanger: ({ danger, country, again }, voice) => {
    const opening = again
      ? `I ask once more, ${voice.name}, because it matters.`
      : `I want to be sure I understand you, ${voice.name}.`
    if (danger === 'overdose')
      return sentences(
        `${opening} Did you take only what was due, or more than that?`,
        `If it was more, don't wait for me: ${poisonLine(country)}.`,
      )
    const line = crisis(country)
    return sentences(
      `${opening} Are you in danger, or thinking of hurting yourself? You can tell me either way.`,
      line === null
        ? `If you are, call ${emergency(country)}.`
        : `If you are, you can ${line}, day or night.`,
    )
  },
  notInDanger: ({ openDoses }, voice) =>
    sentences(
      `Thank you for telling me, ${voice.name}. I noted nothing.`,
      openDoses.length === 0 ? null : `${capital(dosesOf(openDoses, voice))} ${is(openDoses)} still open.`,
    ),
  howAreYou: (_, voice) => `How are you now, ${voice.name}? I only ask this once. Any answer is fine.`,
  gladYouAreBetter: ({ country }, voice) => {
    const line = crisis(country)
    return sentences(
      `Thank you for telling me, ${voice.name}. I'm glad.`,
      line === null ? null : `If it gets hard again, ${line}, day or night.`,
      `In an emergency call ${emergency(country)}.`,
    )
  },
} satisfies Partial<Phrases['say']>

function poisonLine(country: string): string {
  const poison = emergencyNumbers(country)?.poison ?? null
  return poison === null ? `call ${emergency(country)} now` : `call poison control at ${poison} now`
}

const aboutYou: { readonly [K in Danger]: string } = {
  suicide: "I'm so sorry you're in this much pain. You matter, and you don't have to go through this alone.",
  selfHarm: "I'm so sorry it hurts this much. You matter, and you don't have to go through this alone.",
  overdose: 'Thank you for telling me. Please get help right now, even if you feel fine.',
  breathing: 'Trouble breathing, or swelling of the face, can be an emergency. Please get help right now.',
  seizure: 'A seizure can be an emergency. Please get help right now.',
  fainting: 'Fainting can be an emergency. Please get help right now, and sit or lie down.',
  symptomNow: 'Thank you for telling me. With what you take, this can be serious.',
  symptomToday: 'Thank you for telling me. With what you take, this needs a doctor today.',
}

const aboutSomebodyElse: { readonly [K in Danger]: string } = {
  suicide: "Thank you for telling me. It's good that you take this seriously.",
  selfHarm: "Thank you for telling me. It's good that you take this seriously.",
  overdose: 'Thank you for telling me. Please get help right now, even if they seem fine.',
  breathing: 'Trouble breathing, or swelling of the face, can be an emergency. Please get help right now.',
  seizure: 'A seizure can be an emergency. Please get help right now.',
  fainting: 'Fainting can be an emergency. Please get help right now.',
  symptomNow: 'Thank you for telling me. This can be serious.',
  symptomToday: 'Thank you for telling me. This needs a doctor today.',
}

function whom(danger: Danger, country: string, aboutOther: boolean): string {
  switch (danger) {
    case 'suicide':
    case 'selfHarm':
      return inACrisis(country, aboutOther)
    case 'overdose':
      return poisoned(country, aboutOther)
    case 'breathing':
    case 'seizure':
    case 'fainting':
    case 'symptomNow':
      return sentences(
        `Call ${emergency(country)} now${aboutOther ? '' : ', or ask somebody near you to call'}.`,
        aboutOther ? 'Stay with them.' : null,
      )
    case 'symptomToday':
      return sentences(
        'Please call your doctor or clinic now, and ask what to do about your next dose.',
        `If you can't reach anybody or it gets worse, call ${emergency(country)}.`,
      )
    default:
      return danger satisfies never
  }
}

function inACrisis(country: string, aboutOther: boolean): string {
  const line = crisis(country)
  const people = aboutOther
    ? 'The people there can help you to help them.'
    : 'Somebody is there day and night.'
  const alone = aboutOther ? 'If you can, stay with them.' : 'If you can, stay near somebody you trust.'
  const atOnce = aboutOther ? 'If they are in danger now' : "If you might act on it or you're hurt"
  if (line === null) return sentences(`Please call ${emergency(country)} now.`, alone)
  return sentences(`Please ${line} now. ${people}`, `${atOnce}, call ${emergency(country)}.`, alone)
}

function poisoned(country: string, aboutOther: boolean): string {
  const poison = emergencyNumbers(country)?.poison ?? null
  const line = crisis(country)
  const grave = aboutOther
    ? 'If they pass out, have a seizure or breathe badly'
    : 'If you feel faint or breathe badly'
  const onPurpose = aboutOther ? 'If they wanted to get hurt' : 'If you wanted to hurt yourself'
  return sentences(
    poison === null ? `Call ${emergency(country)} now.` : `Call poison control: ${poison}.`,
    poison === null ? null : `${grave}, call ${emergency(country)}.`,
    line === null ? null : `${onPurpose}, you can also ${line}.`,
  )
}
