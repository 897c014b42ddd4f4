/**
 * What a person did not write: our own words that came back as a tapback, a quote or a forward. They are cut
 * before reading, so that a reminder is never understood as its own answer.
 */

const open = '["“”«„\'‘]'

/** Tapbacks of iMessage and Google Messages, as they arrive over SMS, and what they mean. */
const tapbacks: readonly (readonly [RegExp, 'yes' | 'no' | 'nothing'])[] = [
  [
    new RegExp(
      `^(?:Liked|Loved|Le gustó|Le encantó|Me gusta|Me encanta|Le ha gustado|Le ha encantado)\\s+(?:${open}|an? [\\p{L} ]{1,25}$|una? [\\p{L} ]{1,25}$|$)`,
      'iu',
    ),
    'yes',
  ],
  [
    new RegExp(
      `^(?:Disliked|No le gustó|No le ha gustado|No me gusta)\\s+(?:${open}|an? [\\p{L} ]{1,25}$|una? [\\p{L} ]{1,25}$|$)`,
      'iu',
    ),
    'no',
  ],
  [
    new RegExp(
      `^(?:Laughed at|Emphasi[sz]ed|Questioned|Exclamó por|Se rió de|Se ha reído de|Enfatizó|Destacó|Preguntó por|Cuestionó|Removed an? [a-z ]+ from|Eliminó (?:un|el) [a-z ]+ de|Quitó (?:un|el) [a-z ]+ de)\\s*(?:${open}|an? [\\p{L} ]{1,25}$|una? [\\p{L} ]{1,25}$|$)`,
      'iu',
    ),
    'nothing',
  ],
  [
    new RegExp(
      `^\\s*(?:Reacted|Reaccionó(?: con)?)\\s+(?:👍[\\u{1F3FB}-\\u{1F3FF}]?|❤️?|✅)\\s+(?:to|a)\\s+${open}`,
      'iu',
    ),
    'yes',
  ],
  [new RegExp(`^\\s*(?:Reacted|Reaccionó(?: con)?)\\s+\\S{1,8}\\s+(?:to|a)\\s+${open}`, 'iu'), 'nothing'],
  [new RegExp(`^\\s*(?:👍[\\u{1F3FB}-\\u{1F3FF}]?|❤️?|✅)\\s+(?:to|a)\\s+${open}`, 'iu'), 'yes'],
  [new RegExp(`^\\s*👎[\\u{1F3FB}-\\u{1F3FF}]?\\s+(?:to|a)\\s+${open}`, 'iu'), 'no'],
  [new RegExp(`^\\s*(?:😂|‼️?|❓|😮|😢|🤔)\\s+(?:to|a)\\s+${open}`, 'iu'), 'nothing'],
]

/** What a tapback says, or null if the text is none. Words after the closing quote are the person's own. */
export function tapbackIn(text: string): 'yes' | 'no' | 'nothing' | null {
  const shown = text
    .trim()
    .replace(/[\u200B-\u200F\u2060\u00A0]/gu, ' ')
    .trim()
  for (const [pattern, said] of tapbacks) {
    const match = pattern.exec(shown)
    if (match === null) continue
    const rest = shown.slice(match[0].length)
    // A long text may have been cut short before its closing quote.
    const whole = /["”»’'][.…\s]*$/u.test(rest) || !/["”»]/u.test(rest)
    return whole ? said : null
  }
  return null
}

/** Lines that a mail program, a phone or a forward adds. */
const added =
  /^\s*(?:>.*|(?:-- ?|_{3,}|—)$|sent (?:from my|via) [\p{L}\p{N} ]{1,25}|get outlook for [\p{L} ]{1,20}|enviado desde mi [\p{L}\p{N} ]{1,25}|obtener outlook para [\p{L} ]{1,20}|-{2,} ?(?:forwarded|original|mensaje).*|begin forwarded message:?|forwarded message:?|on .{5,80} wrote:|el .{5,80} escribió:|(?:from|to|date|subject|sent|de|para|fecha|asunto|enviado): .{1,200})\s*$/iu

/** The text without lines that quote another message: what danger is looked for in, lest a header hide it. */
export const withoutQuotedLines = (text: string): string =>
  text
    .split('\n')
    .filter((each) => !/^\s*>/.test(each))
    .join('\n')

/** One of our own menus: two or more numbered choices in a line, or "reply 1 …". */
const menu =
  /(?:\b(?:reply|responde|responda|contesta|conteste|answer|text)\b.{0,20}\b1\b|\b1[.):]?\s+\p{L}[^\n]{1,40}?[,;/·|\n]\s*2[.):]?\s+\p{L})/iu

const squeeze = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Letters and digits of a text, each with its place, so that other quotes, spaces and marks do not matter. */
interface Letters {
  readonly letters: string
  readonly places: readonly number[]
}

function lettersIn(text: string): Letters {
  const places: number[] = []
  let letters = ''
  for (let i = 0; i < text.length; i++) {
    const plain = (text[i] as string)
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]+/gu, '')
    for (const letter of plain) {
      letters += letter
      places.push(i)
    }
  }
  return { letters, places }
}

/** Whether it has more letters and digits than that, counting those of English alone: mostly seen at its beginning. */
function isLonger(text: string, max: number): boolean {
  let count = 0
  for (let i = 0; i < text.length && count <= max; i++) if (/[a-z0-9]/i.test(text[i] as string)) count++
  return count > max
}

/** The text without `own`, letters and digits alone being compared. */
function without(text: string, own: string, { letters, places }: Letters): string {
  if (isLonger(own, letters.length)) return text
  const wanted = squeeze(own)
  if (wanted.length < 12) return text
  const bare = wanted.replaceAll(' ', '')
  const at = letters.indexOf(bare)
  if (at < 0) return text
  return `${text.slice(0, places[at])} ${text.slice((places[at + bare.length - 1] ?? 0) + 1)}`
}

function withoutAll(text: string, owns: readonly string[]): string {
  if (owns.length === 0) return text
  let [rest, letters] = [text, lettersIn(text)]
  for (const own of owns) {
    const shown = without(rest, own, letters)
    if (shown !== rest) [rest, letters] = [shown, lettersIn(shown)]
  }
  return rest
}

/**
 * The text without quoted lines, signatures, forwarded headers and our own menus; and without any of `ownTexts`,
 * the texts that we sent last to this person. A tapback is left as it is: `understand` reads it.
 */
export function cutQuotes(text: string, ownTexts: readonly string[]): string {
  if (tapbackIn(text) !== null) return text
  const rest = withoutAll(text, ownTexts)
  const lines = rest.split('\n').filter((each) => !added.test(each))
  return lines
    .join('\n')
    .replace(/^[\s"“”«»'‘’.]+$/u, '')
    .trim()
}

/** Whether some words are a menu of choices such as we send: never an answer. */
export const isMenu = (text: string): boolean => menu.test(text)
