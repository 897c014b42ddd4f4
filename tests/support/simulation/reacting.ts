import type { DraftReply } from '../../../src/bot/draft.ts'
import type { StagedMessage } from '../../../src/bot/rehearsal/staged.ts'
import type { Dice } from '../../crash/dice.ts'
import { type Text, texts } from '../histories/texts.ts'
import type { Habits, Temperament } from './habits.ts'

/** What somebody does about a message, and after how long. */
export interface Reaction {
  readonly afterMin: number
  readonly does:
    | {
        readonly kind: 'take'
        readonly sent: StagedMessage
        readonly reply: DraftReply
        readonly byTyping: boolean
      }
    | { readonly kind: 'write'; readonly text: Text }
}

/** From the people of a text list, a text by its words. */
export function textOf(words: string): Text {
  const text = texts.find((one) => one.text === words)
  if (text === undefined) throw new Error(`nobody writes "${words}"`)
  return text
}

const answers: {
  readonly [T in Temperament]: { readonly share: number; readonly withinMin: readonly [number, number] }
} = {
  always: { share: 0.97, withinMin: [0, 12] },
  forgetful: { share: 0.45, withinMin: [1, 60] },
  late: { share: 0.9, withinMin: [40, 300] },
  eveningsOff: { share: 0.95, withinMin: [1, 20] },
  chatty: { share: 0.9, withinMin: [0, 30] },
  silent: { share: 0, withinMin: [0, 0] },
}
const eveningHour = 17

/** Danger and STOP have moments of their own; what else is written by chance. */
const chat = texts.filter((text) => text.danger !== true && !/^stop/i.test(text.text))
const strangers = ['wrong number', 'who is this?', 'qwertz', 'wrong number', 'no thanks', 'stop messaging me']

/** @param hour on her wall clock. `isStrangers`: her number is somebody else's for now. */
export function reactionTo(
  sent: StagedMessage,
  habits: Habits,
  hour: number,
  isStrangers: boolean,
  dice: Dice,
): Reaction | null {
  if (isStrangers)
    return dice.next() < 0.3
      ? {
          afterMin: dice.below(60),
          does: { kind: 'write', text: textOf(strangers[dice.below(strangers.length)] ?? '') },
        }
      : null
  const { temperament } = habits
  const { share, withinMin } = answers[temperament]
  if (temperament === 'eveningsOff' && hour >= eveningHour) return null
  if (dice.next() >= share) return null
  const afterMin = withinMin[0] + dice.next() * (withinMin[1] - withinMin[0])
  const isChat = dice.next() < (temperament === 'chatty' ? 0.4 : 0.03)
  if (isChat) return { afterMin, does: { kind: 'write', text: chat[dice.below(chat.length)] as Text } }
  const reply = replyOf(sent, dice)
  if (reply === null) return null
  if (reply.choice.kind === 'taken' && dice.next() < 0.35)
    return {
      afterMin,
      does: { kind: 'write', text: textOf(dice.one(['took it', 'took it', 'yes done', 'yes', '👍', '1'])) },
    }
  return { afterMin, does: { kind: 'take', sent, reply, byTyping: dice.next() < 0.2 } }
}

/** Of a question about doses mostly "taken"; of others mostly what keeps things going; sometimes anything. */
function replyOf({ draft: { replies } }: StagedMessage, dice: Dice): DraftReply | null {
  const likely = new Set(['taken', 'yes', 'shareAll', 'willCheck', 'itsMe', 'stillRight'])
  if (replies.length === 0) return null
  const [first] = replies.filter(({ choice }) => likely.has(choice.kind))
  if (first !== undefined && dice.next() < 0.85) return first
  return replies[dice.below(replies.length)] ?? null
}
