import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { openEmbedded } from './store/embedded.ts'
import { migrate } from './store/migrate.ts'
import { reach } from './store/reach.ts'
import { startTookit, type Tookit } from './tookit.ts'
import { version } from './version.ts'
import { channelsOf } from './work/services.ts'

/** Where the data is, opened and brought up to date. */
export interface OpenedDatabase {
  readonly connectionString: string
  readonly embedded: boolean
  close(): Promise<void>
}

async function openConfigured({ database }: Config): Promise<OpenedDatabase> {
  const opened =
    database.kind === 'embedded'
      ? { ...(await openEmbedded(database.folder)), embedded: true }
      : { connectionString: database.connectionString, embedded: false, close: async () => {} }
  try {
    if (!opened.embedded) await reach(opened.connectionString)
    await migrate(opened.connectionString)
  } catch (error) {
    await opened.close()
    throw error
  }
  return opened
}

/** Serves real people over the services that are configured. */
export async function startForReal(config: Config, log: Logger): Promise<Pick<Tookit, 'url' | 'close'>> {
  const database = await openConfigured(config)
  try {
    const tookit = await startTookit({
      role: config.role,
      database,
      channels: (around) => channelsOf(config, around),
      operators: config.operators,
      heartbeatUrl: config.heartbeatUrl,
      dataFolder: config.database.kind === 'embedded' ? config.database.folder : null,
      keepTextDays: config.keepTextDays,
      web: config.web,
      version,
      log,
    })
    return {
      url: tookit.url,
      close: async () => {
        await tookit.close()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
