import type { Draft } from '../bot/draft.ts'
import type { Button } from '../bot/outgoing.ts'
import type { Contact } from '../domain/contact.ts'
import type { Instant } from '../domain/time.ts'
import type { WaitingNotice } from '../store/outbox.ts'
import { momentText } from '../store/rows/column.ts'
import type { MessageRow } from '../store/rows/message.ts'
import { toJson } from '../store/temporalJson.ts'
import { tokenOf } from '../store/tokens.ts'
import type { Recipient } from './recipient.ts'

/** A message that is ready, with what its channel needs beside the row. */
export interface Letter {
  readonly message: MessageRow
  readonly buttons: readonly Button[]
  /** It tells of an alarm: that it reached her has to be reported. */
  readonly alarming: boolean
}

interface Writing {
  readonly id: string
  readonly recipient: Recipient
  readonly contact: Contact
  /** Its answers are buttons. */
  readonly buttoned: boolean
  readonly draft: Draft
  /** What it tells. */
  readonly told: readonly WaitingNotice[]
  readonly now: Instant
}

/** A draft becomes a message that is about to be handed over. */
export function writeLetter({ id, recipient, contact, buttoned, draft, told, now }: Writing): Letter {
  const { known, person } = recipient
  const buttons = buttoned
    ? draft.replies.map(({ label }, index) => ({ token: tokenOf(id, index), label }))
    : []
  const replies = draft.replies.map(({ promptId, reply, label, choice }, index) => ({
    index,
    promptId,
    reply,
    label,
    choice,
  }))
  return {
    buttons,
    alarming: told.some(({ notice }) => notice.alarmId !== null),
    message: {
      id,
      personId: known ? person.id : null,
      contactId: known ? contact.id : null,
      channel: contact.address.channel,
      address: contact.address.value,
      text: draft.text,
      replies: toJson(replies),
      promptIds: [...new Set(replies.map(({ promptId }) => promptId))],
      noticeIds: draft.noticeIds,
      urgency: draft.urgency,
      worthUntil: momentText(draft.worthUntil),
      createdAt: momentText(now),
      status: 'handing',
      statusAt: momentText(now),
      reachedAt: null,
      externalId: null,
      code: null,
      tries: Math.max(...told.map(triesOf)),
      hasButtons: buttons.length > 0,
    },
  }
}

const triesOf = ({ earlier }: WaitingNotice): number => {
  if (earlier === null) return 1
  return earlier.status === 'queued' ? earlier.tries : earlier.tries + 1
}
