import type { Phrases } from '../phrases.ts'
import { sentences } from './words.ts'

/** To a phone that several people share, or of which nobody knows whose it is. Nothing personal. */
export const whose = {
  whoWrites: ({ quote }) =>
    `Who wrote ${quote === '' ? 'this' : `"${quote}"`}? Several people write from here. I've noted nothing yet.`,
  askContact: ({ name, from, why }) =>
    sentences(
      'Hello, this is tookit, a program that sends reminders.',
      why === 'added' ? `${from} gave me this contact.` : null,
      why === 'silent' ? 'I have heard nothing from here for a while.' : null,
      why === 'added' ? `Is this ${name}?` : `Is this still ${name}?`,
    ),
  contactNoted: (_, { name }) => `Thank you, ${name}. I know now that I reach you here.`,
} satisfies Partial<Phrases['say']>
