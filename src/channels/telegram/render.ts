import type { InlineKeyboardMarkup } from 'grammy/types'
import type { Button } from '../../bot/outgoing.ts'

/** Bytes (UTF-8) that `callback_data` may have; more is BUTTON_DATA_INVALID. */
const tokenMaxBytes = 64
/** Labels that are all this short stand side by side. */
const shortLabel = 12
const shortPerRow = 3

export const tokensFit = (buttons: readonly Button[]): boolean =>
  buttons.every(({ token }) => token !== '' && Buffer.byteLength(token, 'utf8') <= tokenMaxBytes)

/**
 * An inline keyboard: it belongs to its message and stays until it is taken off. Buttons hold only tokens, never
 * addresses: Telegram refuses a whole message for a button that links to `localhost`.
 */
export function keyboard(buttons: readonly Button[]): InlineKeyboardMarkup {
  const perRow = buttons.every(({ label }) => label.length <= shortLabel) ? shortPerRow : 1
  const inline_keyboard: { text: string; callback_data: string }[][] = []
  for (let i = 0; i < buttons.length; i += perRow)
    inline_keyboard.push(
      buttons.slice(i, i + perRow).map(({ token, label }) => ({ text: label, callback_data: token })),
    )
  return { inline_keyboard }
}
