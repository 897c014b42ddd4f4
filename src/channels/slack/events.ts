import { z } from 'zod'
import type { Inbound, Utterance } from '../../bot/inbound.ts'
import type { Address } from '../../domain/contact.ts'
import type { Instant } from '../../domain/time.ts'
import { ServiceId } from '../serviceId.ts'
import { plainOf } from './text.ts'
import { instantOf } from './time.ts'

const Message = z.object({
  channel: ServiceId,
  channel_type: z.string().optional(),
  user: ServiceId.optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  text: z.string().optional(),
  ts: z.string(),
  files: z.array(z.unknown()).optional(),
})
const Press = z.object({
  user: z.object({ id: ServiceId }),
  channel: z.object({ id: ServiceId }),
  container: z.object({ message_ts: ServiceId }),
  actions: z.array(
    z.object({
      action_id: ServiceId,
      // Other apps' buttons may hold more; only ours are short.
      value: ServiceId.optional().catch(undefined),
      action_ts: z.string().optional(),
    }),
  ),
})
const Command = z.object({ user_id: ServiceId, text: z.string().optional(), trigger_id: ServiceId })

/** Kinds of message that hold a person's own words; the others are edits, notices and bots. */
const ownWords = [undefined, 'file_share', 'me_message', 'thread_broadcast']

/**
 * A message event, or a message of a direct conversation's history with `channel` and `channel_type: 'im'` added.
 * Its key is channel and `ts`, which are the same in both, and at each redelivery.
 */
export function readMessage(raw: unknown): Inbound[] {
  const parsed = Message.safeParse(raw)
  if (!parsed.success) return []
  const { channel, channel_type, user, bot_id, subtype, ts } = parsed.data
  const sentAt = instantOf(ts)
  const direct = channel_type === 'im' && user !== undefined && bot_id === undefined
  if (!direct || !ownWords.includes(subtype) || sentAt === null) return []
  const utterance = utteranceOf(parsed.data)
  if (utterance === null) return []
  return [said(`${channel}:${ts}`, user, sentAt, utterance)]
}

function utteranceOf({ text = '', files = [] }: z.infer<typeof Message>): Utterance | null {
  const words = plainOf(text)
  if (files.length > 0) return { kind: 'media', text: words === '' ? null : words }
  return words === '' ? null : { kind: 'text', text: words }
}

/**
 * Presses on our buttons. The key leaves `action_ts` out, which differs at each tap, and has the token in it, so that
 * a second tap is the same event and another button is not.
 */
export function readPress(raw: unknown, now: Instant): Inbound[] {
  const parsed = Press.safeParse(raw)
  if (!parsed.success) return []
  const { user, channel, container, actions } = parsed.data
  return actions.flatMap(({ action_id, value, action_ts }) => {
    if (value === undefined) return []
    const key = `${channel.id}:${container.message_ts}:${action_id}:${value}:${user.id}`
    return [said(key, user.id, instantOf(action_ts ?? '') ?? now, { kind: 'press', token: value })]
  })
}

/** `/tookit took it` is as good as writing it to the bot. Slack neither repeats it nor tells when it was sent. */
export function readCommand(raw: unknown, now: Instant): Inbound[] {
  const parsed = Command.safeParse(raw)
  if (!parsed.success) return []
  const words = plainOf(parsed.data.text ?? '').trim()
  const text = words === '' ? 'help' : words
  return [said(`command:${parsed.data.trigger_id}`, parsed.data.user_id, now, { kind: 'text', text })]
}

const addressOf = (userId: string): Address => ({ channel: 'slack', value: userId })

const said = (externalId: string, userId: string, sentAt: Instant, utterance: Utterance): Inbound => ({
  kind: 'said',
  externalId,
  from: addressOf(userId),
  sentAt,
  utterance,
  handledByService: null,
})
