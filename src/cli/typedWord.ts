import { isCancel, text } from '@clack/prompts'
import { NotDone } from './badInput.ts'

/**
 * Goes on only when exactly this word is typed: for what can't be undone.
 * @throws NotDone when something else is typed, or when nobody sits there to type it.
 */
export async function askToType(word: string, why: string, instead: string): Promise<void> {
  if (!process.stdin.isTTY) throw new NotDone(`${why} Nobody is here to confirm it. ${instead}`)
  const typed = await text({ message: `${why} Type "${word}" to go on.` })
  if (isCancel(typed) || typed?.trim() !== word) throw new NotDone('Nothing was changed.')
}
