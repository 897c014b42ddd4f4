import type { LostOperator } from '../domain/trouble.ts'
import { addressPairs } from './addressForms.ts'
import type { Database } from './database.ts'
import { loadOperators } from './operators.ts'

/**
 * Operators of whom the last thing known is that nothing reaches them: a message to them failed for good, or they blocked
 * the bot. Who has said STOP wants nothing, and is not lost.
 */
export async function lostOperators(database: Database): Promise<readonly LostOperator[]> {
  const operators = (await loadOperators(database)).filter(({ stoppedAt }) => stoppedAt === null)
  const lost = await Promise.all(
    operators.map(async ({ id, contacts }) => {
      const addresses = contacts.map(({ address }) => address)
      const [first] = addresses
      if (first === undefined) return []
      const [last] = await database.$queryRaw<{ lost: boolean }[]>`
        SELECT "lost" FROM (
          SELECT "statusAt" AS "at", "status" = 'failed' AS "lost" FROM "Message"
            WHERE "personId" = ${id} AND "status" IN ('accepted', 'sent', 'delivered', 'read', 'failed')
          UNION ALL
          SELECT "receivedAt", "kind" = 'access' AND ("body"->>'allowed') = 'false' FROM "Event"
            WHERE ("channel", "address") IN (${addressPairs(database, addresses)})
        ) known ORDER BY "at" DESC, "lost" LIMIT 1`
      return last?.lost === true ? [{ id, channel: first.channel }] : []
    }),
  )
  return lost.flat().toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
