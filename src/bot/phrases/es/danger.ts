import type { Danger } from '../../../domain/danger.ts'
import { emergencyNumbers } from '../emergency.ts'
import type { Phrases } from '../phrases.ts'
import { aProgram, capital, crisis, dosesOf, emergency, pendiente, queda, sentences } from './words.ts'

/** Fixed texts, a human line first, then whom to call. They name no method and promise nobody's reading. */
export const danger = {
  danger: ({ danger, country, aboutOther, told }) =>
    sentences(
      aboutOther ? aboutSomebodyElse[danger] : aboutYou[danger],
      whom(danger, country, aboutOther),
      aProgram,
      told ? 'También aviso a las personas que elegiste.' : null,
    ),
  safetyPlan: ({ plan }) =>
    [
      'Tu propio plan.',
      plan.signs === '' ? '' : `Señales: ${plan.signs}`,
      plan.helps === '' ? '' : `Te ayuda: ${plan.helps}`,
      plan.people === '' ? '' : `Tus personas: ${plan.people}`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  crisisCheck: ({ country }, voice) => {
    const line = crisis(country)
    return sentences(
      `Gracias por tu sinceridad, ${voice.name}. Te lo pregunto directamente: ¿piensas ahora en quitarte la vida?`,
      line === null ? null : `Respondas lo que respondas, ${line}, a cualquier hora.`,
      `Si hay peligro, llama ${emergency(country)}.`,
    )
  },
  crisisCheckNo: ({ country }, voice) => {
    const line = crisis(country)
    return sentences(
      `Gracias por responder, ${voice.name}. Pensamientos como este son buen motivo para hablar con alguien. Tu equipo de salud sabe que te lo he preguntado.`,
      line === null ? null : `Si se hace duro, ${line}, a cualquier hora.`,
      `En una emergencia llama ${emergency(country)}.`,
    )
  },
  maybeDanger: ({ danger, country, again }, voice) => {
    const opening = again
      ? `Te lo pregunto otra vez, ${voice.name}, porque importa.`
      : `Quiero entenderte bien, ${voice.name}.`
    if (danger === 'overdose')
      return sentences(
        `${opening} ¿Has tomado solo lo que tocaba, o una cantidad mayor?`,
        `Si ha sido una cantidad mayor, no esperes a mi respuesta: ${poisonLine(country)}.`,
      )
    const line = crisis(country)
    return sentences(
      `${opening} ¿Corres peligro, o piensas en hacerte daño? Cualquier respuesta vale.`,
      line === null
        ? `Si corres peligro, llama ${emergency(country)}.`
        : `Si corres peligro, ${line}, a cualquier hora.`,
    )
  },
  notInDanger: ({ openDoses }, voice) =>
    sentences(
      `Gracias por responder, ${voice.name}. No he anotado nada.`,
      openDoses.length === 0
        ? null
        : `${capital(dosesOf(openDoses, voice))} ${queda(openDoses)} ${pendiente(openDoses)}.`,
    ),
  howAreYou: (_, voice) =>
    `¿Qué tal te sientes ahora, ${voice.name}? Solo lo pregunto una vez. Cualquier respuesta vale.`,
  gladYouAreBetter: ({ country }, voice) => {
    const line = crisis(country)
    return sentences(
      `Gracias por responder, ${voice.name}. Me alegro.`,
      line === null ? null : `Si vuelve a ser duro, ${line}, a cualquier hora.`,
      `En una emergencia llama ${emergency(country)}.`,
    )
  },
} satisfies Partial<Phrases['say']>

function poisonLine(country: string): string {
  const poison = emergencyNumbers(country)?.poison ?? null
  return poison === null
    ? `llama ahora ${emergency(country)}`
    : `llama ahora al servicio de intoxicaciones: ${poison}`
}

const aboutYou: { readonly [K in Danger]: string } = {
  suicide:
    'Siento mucho que tengas tanto dolor. Tu vida importa, y hay personas que quieren ayudarte con esto.',
  selfHarm: 'Siento mucho que te duela tanto. Tu vida importa, y hay personas que quieren ayudarte con esto.',
  overdose: 'Gracias por avisar. Por favor, busca ayuda ahora mismo, aunque te sientas bien.',
  breathing:
    'Si cuesta respirar o se hincha la cara, puede ser una emergencia. Por favor, busca ayuda ahora mismo.',
  seizure: 'Un ataque con convulsiones puede ser una emergencia. Por favor, busca ayuda ahora mismo.',
  fainting:
    'Un desmayo puede ser una emergencia. Por favor, busca ayuda ahora mismo, y siéntate o acuéstate.',
  symptomNow: 'Gracias por avisar. Con lo que tomas, esto puede ser grave.',
  symptomToday: 'Gracias por avisar. Con lo que tomas, esto necesita un médico hoy.',
}

const aboutSomebodyElse: { readonly [K in Danger]: string } = {
  suicide: 'Gracias por avisar. Es bueno que lo tomes en serio.',
  selfHarm: 'Gracias por avisar. Es bueno que lo tomes en serio.',
  overdose: 'Gracias por avisar. Por favor, busca ayuda ahora mismo, aunque la persona se sienta bien.',
  breathing:
    'Si cuesta respirar o se hincha la cara, puede ser una emergencia. Por favor, busca ayuda ahora mismo.',
  seizure: 'Un ataque con convulsiones puede ser una emergencia. Por favor, busca ayuda ahora mismo.',
  fainting: 'Un desmayo puede ser una emergencia. Por favor, busca ayuda ahora mismo.',
  symptomNow: 'Gracias por avisar. Esto puede ser grave.',
  symptomToday: 'Gracias por avisar. Esto necesita un médico hoy.',
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
        `Llama ahora ${emergency(country)}${aboutOther ? '' : ', o pide a alguien cercano que llame'}.`,
        aboutOther ? 'Quédate con esa persona.' : null,
      )
    case 'symptomToday':
      return sentences(
        'Por favor, llama ahora a tu médico o centro de salud, y pregunta qué hacer con la siguiente toma.',
        `Si nadie responde o empeora, llama ${emergency(country)}.`,
      )
    default:
      return danger satisfies never
  }
}

function inACrisis(country: string, aboutOther: boolean): string {
  const line = crisis(country)
  const people = aboutOther ? 'Te dicen qué puedes hacer.' : 'Te atienden a cualquier hora.'
  const alone = aboutOther
    ? 'Si puedes, quédate con esa persona.'
    : 'Si puedes, quédate cerca de alguien de confianza.'
  const atOnce = aboutOther
    ? 'Si el peligro es de ahora'
    : 'Si crees que puedes hacerte daño, o ya tienes heridas'
  if (line === null) return sentences(`Por favor, llama ahora ${emergency(country)}.`, alone)
  return sentences(
    `Por favor, ${line}, ahora mismo. ${people}`,
    `${atOnce}, llama ${emergency(country)}.`,
    alone,
  )
}

function poisoned(country: string, aboutOther: boolean): string {
  const poison = emergencyNumbers(country)?.poison ?? null
  const line = crisis(country)
  const grave = aboutOther
    ? 'Si pierde el conocimiento, tiene convulsiones o respira mal'
    : 'Si te sientes desfallecer o respiras mal'
  const onPurpose = aboutOther ? 'Si esa persona quiso hacerse daño' : 'Si quisiste hacerte daño'
  return sentences(
    poison === null
      ? `Llama ahora ${emergency(country)}.`
      : `Llama al servicio de intoxicaciones: ${poison}.`,
    poison === null ? null : `${grave}, llama ${emergency(country)}.`,
    line === null ? null : `${onPurpose}, también ${line}.`,
  )
}
