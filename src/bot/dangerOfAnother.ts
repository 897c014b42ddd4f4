import type { Danger } from '../domain/danger.ts'

/** Without capitals, accents and apostrophes. */
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .match(/\p{L}+/gu) ?? []

const oneself = new Set(
  wordsOf(`i im ive id me myself
    yo me mi conmigo quiero voy estoy tengo matarme hacerme`),
)

/** In Spanish the verb alone may say that it is somebody else: "quiere", "se ha tomado". */
const another = new Set(
  wordsOf(`he she they hes shes theyre him her them his their himself herself themselves themself
    mum mom mother dad father wife husband son daughter sister brother friend partner boyfriend girlfriend roommate
    flatmate neighbor neighbour aunt uncle grandma grandpa cousin kid child patient
    ella ellos ellas se su quiere esta va matarse hacerse
    mama madre papa padre esposa esposo mujer marido hijo hija hermana hermano amiga amigo pareja novia novio tia tio
    abuela abuelo prima primo nieta nieto paciente`),
)

/** What somebody wants or does herself; the other kinds befall one. */
const wanted: ReadonlySet<Danger> = new Set(['suicide', 'selfHarm'])

/**
 * Whether somebody who looks after others tells of danger to one of them, rather than to herself. The words of danger
 * count first ("I want to die", whomever else she names); where they name nobody, the whole message does. Without a word
 * about anybody it is hers where it says what one wants, as "want to die".
 * @param names of the people whom she may speak of.
 */
export function isDangerOfAnother(
  text: string,
  ofDanger: string,
  danger: Danger,
  names: readonly string[],
): boolean {
  const others = new Set([...another, ...names.flatMap(wordsOf)])
  const told = (part: string): boolean | null => {
    const words = wordsOf(part)
    if (words.some((word) => others.has(word))) return true
    return words.some((word) => oneself.has(word)) ? false : null
  }
  return told(ofDanger) ?? told(text) ?? !wanted.has(danger)
}
