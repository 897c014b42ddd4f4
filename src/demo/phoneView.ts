import { SegmentedMessage } from 'sms-segments-calculator'
import type { ChatLine } from '../store/chat.ts'
import { tokenOf } from '../store/tokens.ts'
import { demoZone } from './seed.ts'

/** A line on a phone of the page, or a day between lines. */
export type Shown =
  | { readonly kind: 'day'; readonly text: string }
  | {
      readonly kind: 'message'
      readonly own: boolean
      readonly text: string
      /** Below the bubble: when, and what the service shows of it. */
      readonly mark: string
      readonly buttons: readonly { readonly label: string; readonly token: string }[]
    }

/** A conversation as its service would show it. */
export function phoneView(lines: readonly ChatLine[]): readonly Shown[] {
  const shown: Shown[] = []
  let day = ''
  for (const line of lines) {
    const at = line.at.toZonedDateTimeISO(demoZone)
    const heading = at
      .toPlainDate()
      .toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
    if (heading !== day) shown.push({ kind: 'day', text: heading })
    day = heading
    shown.push(messageOf(line, lines, at.toPlainTime().toString({ smallestUnit: 'minute' })))
  }
  return shown
}

function messageOf(line: ChatLine, lines: readonly ChatLine[], time: string): Shown {
  if (line.kind === 'theirs') {
    return {
      kind: 'message',
      own: true,
      text: textOf(line, lines),
      mark: line.handled ? time : `${time} · waits`,
      buttons: [],
    }
  }
  const failed = line.status === 'failed' ? ' · not delivered' : line.status === 'unknown' ? ' · unknown' : ''
  if (line.channel === 'sms')
    return {
      kind: 'message',
      own: false,
      text: line.text,
      mark: `${time} · ${segments(line.text)}${failed}`,
      buttons: [],
    }
  const buttons = line.replies
    .filter((reply) => reply.open)
    .map(({ index, label }) => ({ label, token: tokenOf(line.messageId, index) }))
  return { kind: 'message', own: false, text: line.text, mark: `${time}${failed}`, buttons }
}

function textOf({ utterance }: Extract<ChatLine, { kind: 'theirs' }>, lines: readonly ChatLine[]): string {
  switch (utterance.kind) {
    case 'text':
      return utterance.text
    case 'press':
      return pressedLabel(utterance.token, lines) ?? '(a button)'
    case 'media':
      return utterance.text ?? '(a photo)'
    default:
      return utterance satisfies never
  }
}

/** What stood on the button that was pressed. */
export function pressedLabel(token: string, lines: readonly ChatLine[]): string | null {
  const message = lines.find(
    (line) =>
      line.kind === 'ours' && line.replies.some(({ index }) => tokenOf(line.messageId, index) === token),
  )
  const reply =
    message?.kind === 'ours'
      ? message.replies.find(({ index }) => tokenOf(message.messageId, index) === token)
      : undefined
  return reply?.label ?? null
}

function segments(text: string): string {
  const { segmentsCount, encodingName } = new SegmentedMessage(text)
  return `${segmentsCount} ${segmentsCount === 1 ? 'segment' : 'segments'}${encodingName === 'GSM-7' ? '' : `, ${encodingName}`}`
}
