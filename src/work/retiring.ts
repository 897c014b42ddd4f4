import type { Store } from '../store/store.ts'
import { takeAnswered } from '../store/unsettled.ts'
import type { Ways } from './ways.ts'

const callsMax = 5

/**
 * Takes the buttons off messages whose questions are closed, where the service can. A courtesy: tried once, after
 * everything else.
 * @param personIds only theirs; null for all.
 */
export async function retireButtons(
  store: Store,
  ways: Ways,
  personIds: readonly string[] | null,
): Promise<number> {
  const channels = ways.having('retire')
  if (channels.length === 0 || personIds?.length === 0) return 0
  const answered = await takeAnswered(store.database, channels, personIds)
  const next = answered.values()
  const worker = async () => {
    for (const { messageId, channel: name, address } of next) {
      const { channel, gate } = ways.to(name)
      // Its place in the pace is its own: an answer to the same person does not wait for it.
      if (await gate.turn('routine', `buttons ${address}`))
        await channel.retire?.(messageId, address).catch(() => undefined)
    }
  }
  await Promise.all(Array.from({ length: Math.min(callsMax, answered.length) }, worker))
  return answered.length
}
