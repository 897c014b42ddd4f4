import type { Content } from '../bot/content.ts'
import { operatorWorthHours } from '../bot/limits.ts'
import { notice } from '../bot/turn.ts'
import type { Address } from '../domain/contact.ts'
import type { Person } from '../domain/person.ts'
import { hours } from '../domain/time.ts'
import { keepPeople } from './admin.ts'
import type { StoreContext } from './change.ts'
import type { Database } from './database.ts'
import { loadOperators } from './operators.ts'
import { saveNotices } from './save.ts'
import { loadPeople } from './whoIs.ts'

const idOf = ({ channel, value }: Address): string => `operator-${channel}-${value}`

/**
 * Makes exactly these contacts the operators: each is a person of her own, so that each is told. Who was one and is
 * not named any more is told nothing from now on.
 */
export async function keepOperators(
  database: Database,
  addresses: readonly Address[],
  now: Temporal.Instant,
): Promise<void> {
  const ids = addresses.map(idOf)
  const known = new Map((await loadPeople(database, ids)).map((person) => [person.id, person]))
  await keepPeople(
    database,
    addresses.map((address): Person => {
      const id = idOf(address)
      const before = known.get(id)
      if (before !== undefined) return { ...before, isOperator: true }
      const contact = {
        id: `${id}-contact`,
        personId: id,
        address,
        order: 0,
        state: 'usable',
        since: now,
      } as const
      return { id, name: 'Operator', language: 'en', contacts: [contact], stoppedAt: null, isOperator: true }
    }),
  )
  await database.person.updateMany({
    where: { isOperator: true, id: { notIn: ids } },
    data: { isOperator: false },
  })
}

/** What operators are told that is no decision about a patient. `what` makes it one notice, however often it is told. */
export interface ForOperators {
  readonly what: string
  readonly content: Content
}

export async function tellOperators(context: StoreContext, news: readonly ForOperators[]): Promise<void> {
  if (news.length === 0) return
  const told = await context.database.$transaction(async (tx) => {
    const now = await context.clock(tx)
    const operators = await loadOperators(tx)
    const notices = operators.flatMap(({ id: personId }) =>
      news.map(({ what, content }) =>
        notice(
          `${what}:${personId}`,
          null,
          { kind: 'person', personId },
          'alarm',
          now.add(hours(operatorWorthHours)),
          now,
          content,
        ),
      ),
    )
    return saveNotices(tx, notices, context.enqueue)
  })
  if (told > 0) context.wakeDelivery()
}

/** Once for each time that somebody gets stuck, however long it lasts. */
export async function tellOfStuck(context: StoreContext, patientIds: readonly string[]): Promise<void> {
  const stuck = await context.database.patient.findMany({
    where: { id: { in: [...patientIds] }, stuckSince: { not: null } },
    select: { id: true, stuckSince: true },
  })
  await tellOperators(
    context,
    stuck.map(({ id, stuckSince }) => ({
      what: `stuck:${id}:${stuckSince?.toISOString()}`,
      content: { kind: 'operatorStuck', patientId: id },
    })),
  )
}

/** A message that could not be handled: told as what it is, somebody about whom a person has to look. */
export async function tellOfGivenUp(context: StoreContext, eventIds: readonly string[]): Promise<void> {
  const about = await context.database.$queryRaw<{ eventId: string; patientId: string }[]>`
    SELECT DISTINCT e."id"::text AS "eventId", p."id" AS "patientId" FROM "Event" e
    JOIN "Contact" c ON c."channel" = e."channel" AND c."value" = e."address"
    JOIN "Patient" p ON p."personId" = c."personId"
      OR p."id" IN (SELECT "patientId" FROM "Caregiver" WHERE "personId" = c."personId" AND "state" = 'active')
    WHERE e."id" = ANY(${[...eventIds]}::bigint[])`
  await tellOperators(
    context,
    about.map(({ eventId, patientId }) => ({
      what: `stuck:${patientId}:event:${eventId}`,
      content: { kind: 'operatorStuck', patientId },
    })),
  )
}
