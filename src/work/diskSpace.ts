import { statfs } from 'node:fs/promises'
import type { Database } from '../store/database.ts'

const mb = 1024 * 1024
/** Nearly full: less than a twentieth is free, but no more is asked for than this. */
const enoughMb = 1024
const enoughShare = 0.05

export interface DiskSpace {
  readonly freeMb: number
  readonly isShort: boolean
  /** Not short, but not much more. */
  readonly isBarelyEnough: boolean
}

/** Of the disk that this folder is on; null where the system does not tell. */
export async function diskSpace(folder: string): Promise<DiskSpace | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder)
    const freeMb = Math.floor((bavail * bsize) / mb)
    const enough = Math.min(enoughMb, ((blocks * bsize) / mb) * enoughShare)
    return { freeMb, isShort: freeMb < enough, isBarelyEnough: freeMb < enough * 1.25 }
  } catch {
    return null
  }
}

/** Where PostgreSQL keeps its data, if it says so: to a superuser, or a member of pg_read_all_settings. */
export async function dataFolderOf(database: Database): Promise<string | null> {
  try {
    const [row] = await database.$queryRaw<{ folder: string | null }[]>`
      SELECT "setting" AS "folder" FROM pg_settings WHERE "name" = 'data_directory'`
    return row?.folder ?? null
  } catch {
    return null
  }
}

/** Of the disk that the data is on: the embedded database's folder, or where a PostgreSQL on this machine keeps it. */
export function diskOf(
  database: Database,
  connectionString: string,
  folder: string | null,
): () => Promise<DiskSpace | null> {
  const known = folder ?? (isHere(connectionString) ? undefined : null)
  let found = known === undefined ? null : Promise.resolve(known)
  return async () => {
    found ??= dataFolderOf(database)
    const where = await found
    return where === null ? null : diskSpace(where)
  }
}

const isHere = (connectionString: string): boolean => {
  const { hostname, searchParams } = new URL(connectionString)
  return (
    ['localhost', '127.0.0.1', '[::1]'].includes(hostname) ||
    searchParams.get('host')?.startsWith('/') === true
  )
}

/** What tookit's own data takes, in MB. */
export async function databaseSizeMb(database: Database): Promise<number> {
  const [row] = await database.$queryRaw<[{ mb: number }]>`
    SELECT (pg_database_size(current_database()) / ${mb})::int AS "mb"`
  return row.mb
}
