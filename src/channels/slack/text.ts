/** Emoji that may be an answer. Slack names every emoji, even one that was typed as itself. */
const answers: Readonly<Record<string, string>> = {
  '+1': '👍',
  thumbsup: '👍',
  '-1': '👎',
  thumbsdown: '👎',
  ok_hand: '👌',
  ok: '🆗',
  white_check_mark: '✅',
  heavy_check_mark: '✔️',
  ballot_box_with_check: '☑️',
  x: '❌',
  negative_squared_cross_mark: '❎',
  no_entry_sign: '🚫',
  raised_hands: '🙌',
  pray: '🙏',
  muscle: '💪',
  clap: '👏',
  heart: '❤️',
  one: '1️⃣',
  two: '2️⃣',
  three: '3️⃣',
  four: '4️⃣',
  five: '5️⃣',
}
const skinTones: Readonly<Record<string, string>> = { 2: '🏻', 3: '🏼', 4: '🏽', 5: '🏾', 6: '🏿' }

/** What the person wrote, from what Slack makes of it: entities, links, mentions, names of emoji. */
export function plainOf(text: string): string {
  return text
    .replace(/<(?:https?:\/\/|mailto:|tel:)[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<(https?:\/\/[^>]*)>/g, '$1')
    .replace(/<(?:mailto:|tel:)([^>]*)>/g, '$1')
    .replace(/<[@#!][^|>]*\|([^>]*)>/g, '$1')
    .replace(/<([@#!][^>]*)>/g, '$1')
    .replace(/:([+\-\w]+):(?::skin-tone-([2-6]):)?/g, (named, name: string, tone?: string) =>
      Object.hasOwn(answers, name) ? `${answers[name]}${tone === undefined ? '' : skinTones[tone]}` : named,
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}

/** For fields that Slack reads as its markup: these three would start a link, a mention or an entity. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
