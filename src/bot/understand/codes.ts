/** Codes of invitations: eight letters and digits, at least one digit among them. */
const code = '(?=[A-Za-z]*\\d)[A-Za-z0-9]{8}'
const introduced = new RegExp(
  `^\\s*(?:/start|join|unir(?:me)?|code|codigo|código)\\s*:?\\s+(?<code>${code})\\s*$`,
  'iu',
)
const alone = new RegExp(`^\\s*(?<code>${code})[\\s.!]*$`, 'u')
/** Glued words that happen to be as long: "in20mins", "at0830pm", "lithium2". */
const words =
  /^(?:in|at|took|mood|after|en|hace|las|animo)\d|^\d+(?:min|hour|hora|hrs?|mg|pill|past|dia|day|week)|^[a-z]{5,}\d{1,3}$/i

/** The code of an invitation in a text that holds nothing else. In capitals, as it was given out. */
export function codeIn(text: string): string | null {
  const found = introduced.exec(text)?.groups?.code ?? alone.exec(text)?.groups?.code
  return found === undefined || (words.test(found) && introduced.exec(text) === null)
    ? null
    : found.toUpperCase()
}
