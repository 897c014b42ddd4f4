/** The characters of GSM 03.38: a text of these alone has room for 160 in one SMS, any other for 70. */
const gsm = new Set(
  [
    '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?',
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€',
  ].join(''),
)

const plainFor: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '•': '-',
  '·': '-',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
}

const isGsm = (text: string): boolean => [...text].every((character) => gsm.has(character))

/**
 * A text with plain characters in place of those that would more than halve the room of an SMS. Letters lose their
 * accent only where that makes all of the text plain: "María" becomes "Maria", but Greek or Arabic beside it means
 * that nothing is won, so it stays as it is written.
 */
export function plain(text: string): string {
  if (isGsm(text)) return text
  const typed = [...text.normalize('NFC')].map((character) => plainFor[character] ?? character)
  const folded = typed.map((character) =>
    gsm.has(character) ? character : character.normalize('NFD').replace(/\p{Mn}/gu, ''),
  )
  return isGsm(folded.join('')) ? folded.join('') : typed.join('')
}

/** Cuts a text at spaces into pieces of at most `max` characters; a word that is longer than that is cut inside. */
export function pieces(text: string, max: number): readonly string[] {
  const done: string[] = []
  let rest = text.trim()
  while (rest.length > max) {
    const cut = cutAt(rest, max)
    done.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  return rest === '' ? done : [...done, rest]
}

function cutAt(text: string, max: number): number {
  const space = Math.max(text.lastIndexOf(' ', max), text.lastIndexOf('\n', max))
  if (space > 0) return space
  // Never between the two halves of one character.
  const last = text.charCodeAt(max - 1)
  return max > 1 && last >= 0xd800 && last <= 0xdbff ? max - 1 : max
}

/** A label that fits a button. */
export const shorten = (label: string, max: number): string =>
  label.length <= max ? label : `${label.slice(0, cutInside(label, max - 1)).trimEnd()}…`

const cutInside = (text: string, max: number): number => {
  const last = text.charCodeAt(max - 1)
  return last >= 0xd800 && last <= 0xdbff ? max - 1 : max
}
