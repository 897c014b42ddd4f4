import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Another process (or another part of this one) has the database folder open. */
export class FolderInUse extends Error {
  readonly folder: string

  constructor(folder: string) {
    super(`Another tookit is using the database in ${folder}: stop it first, or choose another folder`)
    this.name = 'FolderInUse'
    this.folder = folder
  }
}

const sqliteBusy = 5

/**
 * Takes a folder for this process alone and returns what gives it back.
 *
 * The lock is the operating system's, on a file in the folder, held through SQLite. It ends with the process,
 * however that ends, so a killed tookit starts again at once; and nobody can take it from one that is only
 * asleep, as happens with locks that grow stale by time.
 * @throws FolderInUse
 */
export function lockFolder(folder: string): () => void {
  const file = new DatabaseSync(join(folder, 'tookit.lock'))
  try {
    file.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    throw (error as { errcode?: number }).errcode === sqliteBusy ? new FolderInUse(folder) : error
  }
  return () => file.close()
}
