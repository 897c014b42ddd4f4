import type { PersonFact } from '../domain/personFact.ts'
import { personAfter } from '../domain/personFact.ts'
import type { Instant } from '../domain/time.ts'
import type { StoreContext } from './change.ts'
import { lockPersons } from './claim.ts'
import type { Tx } from './database.ts'
import type { MessageOutcome } from './report.ts'
import { personToRow } from './rows/person.ts'
import { loadPeople, patientsOf } from './whoIs.ts'
import { insertRows, updateRows } from './write.ts'

/** Writes what happened to people who are around no patient, and what they are after it. They are locked. */
export async function savePersonFacts(tx: Tx, facts: readonly PersonFact[], now: Instant): Promise<void> {
  if (facts.length === 0) return
  const people = await loadPeople(tx, [...new Set(facts.map(({ personId }) => personId))])
  const after = people.map((person) =>
    facts.filter(({ personId }) => personId === person.id).reduce(personAfter, person),
  )
  await updateRows(tx, 'Person', after.map(personToRow))
  await insertRows(
    tx,
    'PersonFact',
    facts.map(({ personId, kind, at, eventId }) => ({
      personId,
      kind,
      at: at.toString(),
      recordedAt: now.toString(),
      eventId,
    })),
  )
}

/** A service says, when something is sent to them, that they want no more: what is around no patient is kept here. */
export async function keepOptOuts(context: StoreContext, outcomes: readonly MessageOutcome[]): Promise<void> {
  const ids = outcomes.filter(({ result }) => result.kind === 'optedOut').map(({ personId }) => personId)
  if (ids.length === 0) return
  await context.database.$transaction(async (tx) => {
    await lockPersons(tx, ids)
    const now = await context.clock(tx)
    const around = await patientsOf(tx, ids)
    const people = await loadPeople(tx, [...new Set(ids)])
    const stopping = people.filter(({ id, stoppedAt }) => stoppedAt === null && !around.has(id))
    await savePersonFacts(
      tx,
      stopping.map(({ id }) => ({ personId: id, kind: 'MessagesStopped', at: now, eventId: null })),
      now,
    )
  })
}
