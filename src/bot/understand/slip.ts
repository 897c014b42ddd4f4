import { distance } from 'fastest-levenshtein'

/** Whether two words differ by one slip: a letter added, left out or changed, or two neighbours swapped. */
export function oneOff(word: string, target: string): boolean {
  if (Math.abs(word.length - target.length) > 1) return false
  if (distance(word, target) <= 1) return true
  if (word.length !== target.length) return false
  let at = 0
  while (word[at] === target[at]) at++
  return (
    word[at] === target[at + 1] && word[at + 1] === target[at] && word.slice(at + 2) === target.slice(at + 2)
  )
}
