import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { openEmbedded } from './store/embedded.ts'
import { keepCheck, secrecyFor } from './store/keys.ts'
import { migrate } from './store/migrate.ts'
import { reach } from './store/reach.ts'
import type { Secrecy } from './store/secrecy.ts'
import { startTookit, type Tookit } from './tookit.ts'
import { version } from './version.ts'
import { channelsOf } from './work/services.ts'

/** Where the data is, opened and brought up to date. */
export interface OpenedDatabase {
  readonly connectionString: string
  readonly embedded: boolean
  readonly secrecy: Secrecy
  close(): Promise<void>
}

async function openConfigured({ database, keys }: Config): Promise<OpenedDatabase> {
  const opened =
    database.kind === 'embedded'
      ? { ...(await openEmbedded(database.folder)), embedded: true }
      : { connectionString: database.connectionString, embedded: false, close: async () => {} }
  try {
    if (!opened.embedded) await reach(opened.connectionString)
    const secrecy = await secrecyFor(keys, opened.connectionString)
    await migrate(opened.connectionString)
    await keepCheck(secrecy, opened.connectionString)
    return { ...opened, secrecy }
  } catch (error) {
    await opened.close()
    throw error
  }
}

/** Serves real people over the services that are configured. */
export async function startForReal(config: Config, log: Logger): Promise<Pick<Tookit, 'url' | 'close'>> {
  const database = await openConfigured(config)
  if (database.secrecy.keyIds.length === 0)
    log.warn({}, 'TOOKIT_KEYS is not set: texts and addresses stand in the database as they are')
  // The SDK is loaded only when somebody wants traces.
  const tracing =
    config.traces === null ? null : await (await import('./tracing.ts')).startTracing(config.traces, version)
  try {
    const tookit = await startTookit({
      role: config.role,
      database,
      channels: (around) => channelsOf(config, around),
      operators: config.operators,
      heartbeatUrl: config.heartbeatUrl,
      dataFolder: config.database.kind === 'embedded' ? config.database.folder : null,
      keepTextDays: config.keepTextDays,
      metrics: config.metrics,
      web: config.web,
      version,
      log,
    })
    return {
      url: tookit.url,
      close: async () => {
        await tookit.close()
        await database.close()
        await tracing?.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
