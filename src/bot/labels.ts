import type { Choice } from '../domain/prompt.ts'
import { shorten } from './fit.ts'
import type { Phrases, Voice } from './phrases/phrases.ts'

/** What each choice is called, so that no two of one question are called the same. */
export function labelsOf(choices: readonly Choice[], phrases: Phrases, voice: Voice): readonly string[] {
  const labels = choices.map((choice) => phrases.label(choice, voice))
  return numberTwins(
    labels.map((label, i) => {
      const twins = choices.filter((_, other) => labels[other] === label)
      const choice = choices[i]
      return twins.length > 1 && (choice?.kind === 'dose' || choice?.kind === 'medicine')
        ? told(label, choice.name, namesOf(twins), phrases)
        : label
    }),
  )
}

const namesOf = (choices: readonly Choice[]): readonly string[] =>
  choices.flatMap((choice) => (choice.kind === 'dose' || choice.kind === 'medicine' ? [choice.name] : []))

/**
 * Two medicines of one time where names may not stand: as few first letters as tell them apart, at most three.
 * Without that "which one?" could not be answered at all.
 */
function told(label: string, name: string, names: readonly string[], phrases: Phrases): string {
  for (let letters = 1; letters <= 3; letters += 1) {
    const starts = names.map((other) => other.slice(0, letters).toLowerCase())
    if (new Set(starts).size === names.length) {
      const start = name.slice(0, letters)
      return `${label} ${phrases.startingWith(start.charAt(0).toUpperCase() + start.slice(1))}`
    }
  }
  return label
}

/** The last resort: "8:00 (2)". None is longer than `max`. */
export function numberTwins(
  labels: readonly string[],
  inUse: ReadonlySet<string> = new Set(),
  max = Number.POSITIVE_INFINITY,
): readonly string[] {
  const used = new Set(inUse)
  return labels.map((label) => {
    let distinct = shorten(label, max)
    for (let n = 2; used.has(distinct); n += 1) distinct = `${shorten(label, max - ` (${n})`.length)} (${n})`
    used.add(distinct)
    return distinct
  })
}
