import type { DatabaseConfig } from '../config.ts'
import { embeddedConnectionString, openEmbedded } from '../store/embedded.ts'
import { FolderInUse } from '../store/folderLock.ts'

/** The configured database as it is, without applying migrations; the embedded one through whoever has it open. */
export async function withBareDatabase<T>(
  database: DatabaseConfig,
  work: (connectionString: string) => Promise<T>,
): Promise<T> {
  if (database.kind === 'postgres') return work(database.connectionString)
  const opened = await openEmbedded(database.folder).catch((error: unknown) => {
    if (error instanceof FolderInUse) return null
    throw error
  })
  try {
    return await work(opened?.connectionString ?? embeddedConnectionString(database.folder))
  } finally {
    await opened?.close()
  }
}
