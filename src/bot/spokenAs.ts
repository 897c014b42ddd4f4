/**
 * What somebody says who gives her name first, as people do on a phone they share: "Ana: took it", "it's Ana, took it",
 * "Ana here, took it". Null where the name is not set apart: "Ana took it" may be said of her by somebody else.
 */
export function spokenAs(text: string, name: string): string | null {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const set = new RegExp(
    `^\\s*(?:${escaped}\\s*[:\\-–—]|(?:(?:it'?s|this is|i'?m|soy|habla|es)\\s+${escaped}|${escaped}\\s+(?:here|aquí|aqui))\\s*[:,.\\-–—!])\\s*(.+)$`,
    'isu',
  )
  return set.exec(text)?.[1]?.trim() ?? null
}
