import type { Instant } from '../domain/time.ts'
import { keepSetting, setting } from '../store/beat.ts'
import type { Database } from '../store/database.ts'

/** That the clock has jumped by more than an hour, until a person says that it is right: kept over a restart. */
export interface Doubt {
  /** When it was first in doubt, by the clock that is doubted: its name. */
  readonly since: Instant
  readonly jumpMin: number
}

const key = 'clock'

export async function openDoubt(database: Database): Promise<Doubt | null> {
  const kept = await setting(database, key)
  if (kept === null) return null
  const { since, jumpMin, confirmed } = JSON.parse(kept) as {
    since: string
    jumpMin: number
    confirmed: boolean
  }
  return confirmed ? null : { since: Temporal.Instant.from(since), jumpMin }
}

/** @returns the doubt that is open: this one, or one that another process has raised before. */
export async function raiseDoubt(database: Database, doubt: Doubt): Promise<Doubt> {
  const open = await openDoubt(database)
  if (open === null) await keep(database, doubt, false)
  return open ?? doubt
}

export async function isConfirmed(database: Database, { since }: Doubt): Promise<boolean> {
  const kept = await setting(database, key)
  if (kept === null) return false
  const last = JSON.parse(kept) as { since: string; confirmed: boolean }
  return last.confirmed && Temporal.Instant.from(last.since).equals(since)
}

/** The clock is right, or has been put right. @returns the doubt that this ended; null when there was none. */
export async function confirmClock(database: Database): Promise<Doubt | null> {
  const open = await openDoubt(database)
  if (open !== null) await keep(database, open, true)
  return open
}

const keep = (database: Database, { since, jumpMin }: Doubt, confirmed: boolean): Promise<void> =>
  keepSetting(database, key, JSON.stringify({ since: since.toString(), jumpMin, confirmed }))
