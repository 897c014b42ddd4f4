import type { webApi } from '@slack/bolt'
import type { Button, Outgoing } from '../../bot/outgoing.ts'
import { escaped } from './text.ts'

/** Characters of the text of one section block, and buttons of one actions block. */
const sectionMax = 3000
const buttonsMax = 25

export const attemptEvent = 'tookit_attempt'

/**
 * `text` is always there: it is what a notification and a screen reader say. Everything is `plain_text` or with
 * `mrkdwn: false`, so that stars and underscores of a medicine's name stay as they are.
 * `metadata` carries the id of the attempt, by which a message is found again when the answer got lost.
 */
export function messageOf({ id, text, buttons }: Outgoing, channel: string): webApi.ChatPostMessageArguments {
  return {
    channel,
    text: escaped(text),
    mrkdwn: false,
    parse: 'none',
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: attemptEvent, event_payload: { attempt: id } },
    blocks: [...pieces(text).map(section), ...rows(buttons)],
  }
}

const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: false })

const section = (text: string) => ({ type: 'section' as const, text: plain(text) })

function rows(buttons: readonly Button[]) {
  const blocks = []
  for (let first = 0; first < buttons.length; first += buttonsMax)
    blocks.push({
      type: 'actions' as const,
      elements: buttons.slice(first, first + buttonsMax).map(({ token, label }, i) => ({
        type: 'button' as const,
        text: plain(label),
        value: token,
        action_id: `choice_${first + i}`,
      })),
    })
  return blocks
}

/** Cut at the end of a line where there is one. */
function pieces(text: string): string[] {
  const cut: string[] = []
  let rest = text
  while (rest.length > sectionMax) {
    const lineEnd = rest.lastIndexOf('\n', sectionMax)
    const at = lineEnd > 0 ? lineEnd : sectionMax
    cut.push(rest.slice(0, at))
    rest = rest.slice(lineEnd > 0 ? at + 1 : at)
  }
  return [...cut, rest]
}
