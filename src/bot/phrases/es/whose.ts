import type { Phrases } from '../phrases.ts'
import { sentences } from './words.ts'

/** To a phone that several people share, or of which nobody knows whose it is. Nothing personal. */
export const whose = {
  whoWrites: ({ quote }) =>
    `¿Quién ha escrito ${quote === '' ? 'esto' : `"${quote}"`}? Varias personas usan este contacto. No he anotado nada.`,
  askContact: ({ name, from, why }) =>
    sentences(
      'Hola, soy tookit, un programa que manda recordatorios.',
      why === 'added' ? `${from} me dio este contacto.` : null,
      why === 'silent' ? 'Hace tiempo que no recibo nada de este contacto.' : null,
      why === 'added' ? `¿Eres ${name}?` : `¿Sigues siendo ${name}?`,
    ),
  contactNoted: (_, { name }) => `Gracias, ${name}. Ya puedo escribirte por este contacto.`,
} satisfies Partial<Phrases['say']>
