import type { Notice } from '../bot/notice.ts'
import type { ChannelName } from '../domain/contact.ts'
import type { Tx } from './database.ts'
import { type Errand, makeErrand, onePerQueue } from './errand.ts'
import { textList } from './lists.ts'

/** Somebody without any contact is looked after all the same: that nothing can reach her has to be told. */
const channelOfNobody: ChannelName = 'sms'

/** What has to be known of a notice to find its queue. */
export type Addressed = Pick<Notice, 'id' | 'to' | 'urgency' | 'contactId' | 'worthUntil'>

/** Who has to be looked after for these notices, each in the queue of the contact that will probably be used. */
export async function errandsOf(tx: Tx, notices: readonly Addressed[]): Promise<readonly Errand[]> {
  const personal = notices.flatMap((notice) =>
    notice.to.kind === 'person' ? [{ ...notice, personId: notice.to.personId }] : [],
  )
  const channels = await likelyChannels(tx, personal)
  return onePerQueue(
    notices.map((notice) =>
      notice.to.kind === 'person'
        ? makeErrand('person', notice.to.personId, channels.get(notice.id) ?? channelOfNobody, notice)
        : makeErrand('stranger', notice.id, notice.to.address.channel, notice),
    ),
  )
}

/** By notice. The door decides anew when it is sent. */
async function likelyChannels(
  tx: Tx,
  notices: readonly { readonly id: string; readonly personId: string; readonly contactId: string | null }[],
): Promise<ReadonlyMap<string, ChannelName>> {
  if (notices.length === 0) return new Map()
  const found = await tx.$queryRaw<{ id: string; channel: ChannelName }[]>`
    SELECT n."id", c."channel"
    FROM unnest(${textList(notices.map(({ id }) => id))}, ${textList(notices.map(({ personId }) => personId))},
      ${textList(notices.map(({ contactId }) => contactId))}) AS n("id", "personId", "contactId"), LATERAL (
      SELECT "channel" FROM "Contact" c WHERE c."personId" = n."personId"
      ORDER BY (c."id" = n."contactId") IS TRUE DESC, c."state" = 'usable' DESC, c."order" LIMIT 1
    ) c`
  return new Map(found.map(({ id, channel }) => [id, channel]))
}
