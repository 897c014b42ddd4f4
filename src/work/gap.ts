import { leaveUnasked } from '../bot/topics/askingDoses.ts'
import { Turn } from '../bot/turn.ts'
import { restoredKey } from '../store/backup/restore.ts'
import { setting } from '../store/beat.ts'
import type { Store } from '../store/store.ts'

const batchSize = 200

/**
 * After a backup was put back, what happened between is not known to tookit: nobody is asked for a dose that she may
 * have taken then, and each is told so. Does nothing when there is no such gap. Begun again, it goes on.
 * @returns how many patients were looked at.
 */
export async function settleGap(store: Store): Promise<number> {
  if ((await setting(store.database, restoredKey)) === null) return 0
  const patients = await store.database.patient.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  for (let i = 0; i < patients.length; i += batchSize) {
    const patientIds = patients.slice(i, i + batchSize).map(({ id }) => id)
    await store.change({ kind: 'these', patientIds }, (situation, now) => {
      const turn = new Turn(situation, now, null)
      leaveUnasked(turn)
      return turn.decision()
    })
  }
  await store.database.setting.deleteMany({ where: { key: restoredKey } })
  return patients.length
}
