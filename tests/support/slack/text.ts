/** The forms that Slack gives to a text: from a person's keyboard to the app, and from the app to a person's eyes. */

const named: readonly (readonly [string, string])[] = [
  ['👍', '+1'],
  ['👎', '-1'],
  ['✅', 'white_check_mark'],
]
const tones: readonly (readonly [string, string])[] = [
  ['🏻', '2'],
  ['🏼', '3'],
  ['🏽', '4'],
  ['🏾', '5'],
  ['🏿', '6'],
]

/** What the app is told when somebody types this: entities, links in angle brackets, names of emoji. */
export function typedInSlack(text: string): string {
  let sent = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  sent = sent.replace(/https?:\/\/[^\s&]+/g, '<$&>')
  for (const [emoji, name] of named) {
    for (const [tone, number] of tones) sent = sent.replaceAll(emoji + tone, `:${name}::skin-tone-${number}:`)
    sent = sent.replaceAll(emoji, `:${name}:`)
  }
  return sent
}

interface TextObject {
  readonly type: string
  readonly text: string
  readonly emoji?: boolean
}

export interface Block {
  readonly type: string
  readonly text?: TextObject
  readonly elements?: readonly {
    readonly text: TextObject
    readonly value?: string
    readonly action_id: string
  }[]
}

/** What a person sees of a message. */
export function seenInSlack(text: string, mrkdwn: boolean, blocks: readonly Block[]): string {
  const sections = blocks.filter(({ type }) => type === 'section')
  if (sections.length === 0) return mrkdwn ? rendered(text) : decoded(text)
  return sections.map(({ text: shown }) => (shown ? shownText(shown) : '')).join('\n')
}

export function shownText({ type, text, emoji = true }: TextObject): string {
  if (type === 'mrkdwn') return rendered(text)
  return emoji ? text.replace(/:[a-z_]+:/g, '□') : text
}

function rendered(text: string): string {
  return decoded(
    text
      .replace(/<[^>]*>/g, '□')
      .replace(/(^|[\s(])([*_~`])(\S(?:.*?\S)?)\2(?=$|[\s).,!?])/g, '$1$3')
      .replace(/:[a-z_]+:/g, '□'),
  )
}

const decoded = (text: string): string =>
  text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
