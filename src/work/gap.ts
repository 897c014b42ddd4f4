import { endOutdated } from '../bot/topics/alarms.ts'
import { leaveUnasked } from '../bot/topics/askingDoses.ts'
import { review } from '../bot/troubles.ts'
import { Turn } from '../bot/turn.ts'
import type { Instant } from '../domain/time.ts'
import { namedMax } from '../domain/trouble.ts'
import { restoredKey } from '../store/backup/restore.ts'
import { setting } from '../store/beat.ts'
import type { Store } from '../store/store.ts'

const batchSize = 200

/**
 * After a backup was put back, what happened between is not known to tookit: nobody is asked for a dose that she may
 * have taken then, and each is told so; old alarms end, and the operators hear of them. Does nothing when there is no such gap. Begun again, it goes on.
 * @returns how many patients were looked at.
 */
export async function settleGap(store: Store): Promise<number> {
  const restored = await setting(store.database, restoredKey)
  if (restored === null) return 0
  const ended: string[] = []
  const patients = await store.database.patient.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  for (let i = 0; i < patients.length; i += batchSize) {
    const patientIds = patients.slice(i, i + batchSize).map(({ id }) => id)
    await store.change({ kind: 'these', patientIds }, (situation, now) => {
      const turn = new Turn(situation, now, null)
      leaveUnasked(turn)
      if (endOutdated(turn)) ended.push(turn.patient.id)
      return turn.decision()
    })
  }
  if (ended.length > 0) await tellOperators(store, Temporal.Instant.from(restored), ended)
  await store.database.setting.deleteMany({ where: { key: restoredKey } })
  return patients.length
}

/** As of a trouble that is over: nothing is left to be done but to look at these people. */
async function tellOperators(store: Store, backupOf: Instant, patientIds: readonly string[]): Promise<void> {
  const touched = { count: patientIds.length, patientIds: patientIds.slice(0, namedMax) }
  await store.reviewTroubles((recent, operators, now) => {
    const found = [{ cause: { kind: 'restored' as const }, touched, since: backupOf, at: now, overAt: now }]
    return review(recent, { found, isClear: () => false }, operators, now)
  })
}
