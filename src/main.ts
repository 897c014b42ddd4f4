import { ConfigError } from './config/fault.ts'
import { unnoticed } from './config/unnoticed.ts'
import { type Config, environment, isDemo, readConfig } from './config.ts'
import { faultOf, makeLog } from './log.ts'
import { startForReal } from './real.ts'
import { FolderInUse } from './store/folderLock.ts'
import { KeyProblem } from './store/keys.ts'
import { DatabaseUnreachable } from './store/reach.ts'
import { version } from './version.ts'

/** Config → database → channels → server → heartbeat; everything is stopped in order when the system asks for it. */
async function main(): Promise<void> {
  const config = readConfig(environment())
  const starting = isDemo(config) ? demo(config) : real(config)
  let stopping = false
  const stop = (): void => {
    if (stopping) process.exit(1) // asked twice: whoever asks does not want to wait
    stopping = true
    starting
      .then((running) => running.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.error(faultOf(error), 'it did not stop cleanly')
          process.exit(1)
        },
      )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  await starting
}

const log = makeLog()

async function real(config: Config): Promise<{ close(): Promise<void> }> {
  log.info({ role: config.role, version }, 'tookit starts')
  for (const { says } of unnoticed(config)) log.warn({}, says)
  const running = await startForReal(config, log)
  log.info({ address: running.url, role: config.role }, 'tookit is running')
  return running
}

async function demo(config: Config): Promise<{ close(): Promise<void> }> {
  const { startDemo } = await import('./demo/start.ts')
  const running = await startDemo({
    folder: './data/demo',
    host: config.web.host,
    port: config.web.port,
    today: () => Temporal.Now.instant(),
    log,
  })
  process.stdout.write(
    `No service is configured, so this is the simulator. Open it in a browser:\n\n  ${running.address}\n\n` +
      'To serve real people, copy .env.example to .env and set a service.\n',
  )
  return running
}

/** In plain words where a person can do something about it; everything else is a fault of ours. */
function explain(error: unknown): string {
  const said = [ConfigError, FolderInUse, DatabaseUnreachable, KeyProblem].some(
    (kind) => error instanceof kind,
  )
  if (said) return (error as Error).message
  const { code, port } = error as { code?: unknown; port?: unknown }
  if (code === 'EADDRINUSE')
    return `Something else listens on port ${port}. Stop it, or set PORT to another one.`
  if (code === 'EACCES') return `Listening on port ${port} is not allowed. Set PORT to one above 1023.`
  const { fault, at } = faultOf(error)
  return [`tookit could not start: ${fault}`, ...at].join('\n')
}

// What it makes holds people's data: files are for their owner alone.
process.umask(0o077)

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`)
  process.exit(1)
})
