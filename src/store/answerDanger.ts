import type { Notice } from '../bot/notice.ts'
import type { Address } from '../domain/contact.ts'
import type { StoreContext } from './change.ts'
import type { Conversation } from './conversation.ts'
import { Hearing } from './hearing.ts'
import { newCode } from './invitations.ts'
import { saveNotices } from './save.ts'
import { takeWaiting } from './waiting.ts'

/**
 * While nothing may be decided: whoever wrote of danger gets her answer, and whoever has to know hears of it. Nothing is
 * recorded, no alarm is raised, and all of it keeps waiting: what is told here is not told again once it is handled, but
 * for the people around her, who are asked then what they can answer.
 */
export async function answerDanger(
  context: StoreContext,
  conversation: Conversation,
  addresses: readonly Address[],
): Promise<void> {
  const told = await context.database.$transaction(async (tx) => {
    const batch = await takeWaiting(tx, context.clock, conversation, addresses, null)
    const hearing = new Hearing(batch, conversation, newCode)
    for (const event of batch.events) {
      try {
        hearing.hear(event)
      } catch {
        // It is tried again, and told of, once it may be handled.
      }
    }
    const notices = [...hearing.decided().flatMap(({ decision }) => decision.notices), ...hearing.loose]
    return saveNotices(
      tx,
      notices.filter(({ urgency }) => urgency === 'danger').map(withoutQuestion),
      context.enqueue,
    )
  })
  if (told > 0) context.wakeDelivery()
}

/** Neither the question nor the alarm is there yet. */
const withoutQuestion = (notice: Notice): Notice => ({
  ...notice,
  choices: [],
  promptId: null,
  alarmId: null,
})
