import { z } from 'zod'
import type { Inbound, Utterance } from '../../bot/inbound.ts'
import type { Address } from '../../domain/contact.ts'
import type { Instant } from '../../domain/time.ts'
import { ServiceId, UnixSec } from '../serviceId.ts'

/** What one update means to us. */
export interface Heard {
  readonly updateId: number
  readonly events: readonly Inbound[]
  /** The press that Telegram wants answered, so that the button stops spinning. */
  readonly callbackId: string | null
}

const Chat = z.object({ id: z.int(), type: z.string() })
const Message = z.looseObject({
  message_id: z.int(),
  date: UnixSec,
  chat: Chat,
  text: z.string().optional(),
  caption: z.string().optional(),
  forward_origin: z.object({ sender_user: z.object({ is_bot: z.boolean() }).optional() }).optional(),
})
const CallbackQuery = z.object({
  id: z.string(),
  data: ServiceId.optional(),
  // Of a message that is too old Telegram tells only its chat and number; `date` is then 0, so it is not read.
  message: z.object({ message_id: z.int(), chat: Chat }).optional(),
})
const MyChatMember = z.object({
  chat: Chat,
  date: UnixSec,
  new_chat_member: z.object({ status: z.string() }),
})
const Update = z.object({
  update_id: z.int(),
  message: Message.optional(),
  callback_query: CallbackQuery.optional(),
  my_chat_member: MyChatMember.optional(),
})

/** The kinds of update that we ask for. Given at each start, since Telegram keeps the last list that it was told. */
export const allowedUpdates = ['message', 'callback_query', 'my_chat_member'] as const

/** Contents that a person sends and that are not words. Anything else without words is Telegram's own notice. */
const media = [
  'animation',
  'audio',
  'checklist',
  'contact',
  'dice',
  'document',
  'game',
  'live_photo',
  'location',
  'paid_media',
  'photo',
  'poll',
  'rich_message',
  'sticker',
  'story',
  'venue',
  'video',
  'video_note',
  'voice',
]

/**
 * Reads an update; `null` when it has not the documented form. Only private chats are heard: in a group others would
 * read along. `botId` is part of every key, since another bot counts its messages anew. Keys are built from chat and
 * message, not from `update_id`, which may start anew after a quiet week and would then look like a redelivery.
 */
export function readUpdate(raw: unknown, botId: string, clock: () => Instant): Heard | null {
  const parsed = Update.safeParse(raw)
  if (!parsed.success) return null
  const { update_id, message, callback_query, my_chat_member } = parsed.data
  return {
    updateId: update_id,
    events: [
      ...(message ? said(message, botId) : []),
      ...(callback_query ? pressed(callback_query, botId, clock()) : []),
      ...(my_chat_member ? access(my_chat_member, botId, update_id) : []),
    ],
    callbackId: callback_query?.id ?? null,
  }
}

/** The number of an update whose form is otherwise unknown, so that polling can get past it. */
export function updateIdOf(raw: unknown): number | null {
  const parsed = z.object({ update_id: z.number() }).safeParse(raw)
  return parsed.success ? parsed.data.update_id : null
}

function said(message: z.infer<typeof Message>, botId: string): Inbound[] {
  const utterance = utteranceOf(message)
  if (message.chat.type !== 'private' || utterance === null) return []
  return [
    {
      kind: 'said',
      externalId: `${botId}:message:${message.chat.id}:${message.message_id}`,
      from: addressOf(message.chat.id),
      sentAt: endOfSecond(message.date),
      utterance,
      handledByService: null,
    },
  ]
}

function utteranceOf(message: z.infer<typeof Message>): Utterance | null {
  // A forwarded message of a bot, most likely one of ours, is not her own words: "taken" in it says nothing.
  if (message.forward_origin?.sender_user?.is_bot === true) return { kind: 'media', text: null }
  if (message.text !== undefined) return { kind: 'text', text: message.text }
  if (message.caption !== undefined || media.some((kind) => kind in message))
    return { kind: 'media', text: message.caption ?? null }
  return null
}

/**
 * Telegram does not tell when a button was pressed, so it is when the press came in. A second tap and a client that
 * tries again come with a new callback id, hence the key of message and token.
 */
function pressed({ data, message }: z.infer<typeof CallbackQuery>, botId: string, at: Instant): Inbound[] {
  if (data === undefined || message === undefined || message.chat.type !== 'private') return []
  return [
    {
      kind: 'said',
      externalId: `${botId}:press:${message.chat.id}:${message.message_id}:${data}`,
      from: addressOf(message.chat.id),
      sentAt: at,
      utterance: { kind: 'press', token: data },
      handledByService: null,
    },
  ]
}

function access(change: z.infer<typeof MyChatMember>, botId: string, updateId: number): Inbound[] {
  const { status } = change.new_chat_member
  if (change.chat.type !== 'private' || (status !== 'kicked' && status !== 'member')) return []
  return [
    {
      kind: 'access',
      externalId: `${botId}:access:${change.chat.id}:${change.date}:${updateId}`,
      from: addressOf(change.chat.id),
      allowed: status === 'member',
      at: endOfSecond(change.date),
    },
  ]
}

const addressOf = (chatId: number): Address => ({ channel: 'telegram', value: String(chatId) })

/** Telegram counts in whole seconds, so the last millisecond of that second: never before the message it answers. */
const endOfSecond = (unixSec: number): Instant => Temporal.Instant.fromEpochMilliseconds(unixSec * 1000 + 999)
