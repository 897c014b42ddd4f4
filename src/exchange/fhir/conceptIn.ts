import type { Element } from './element.ts'

/** What a CodeableConcept says to people: its text, or else what a code of it displays. */
export function conceptText(concept: Element | null): string | null {
  if (concept === null) return null
  const text = concept.text('text')
  if (text !== null) return text
  for (const coding of concept.children('coding')) {
    const display = coding.text('display')
    if (display !== null) return display
  }
  return null
}
