import { chmodSync, fsyncSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { lockFolder } from './folderLock.ts'
import { startUpkeep } from './upkeep.ts'
import { wholeSequences } from './wholeSequences.ts'

/** PostgreSQL inside this process, for whoever has no database server; any `pg` client can connect to it. */
export interface EmbeddedDatabase {
  readonly connectionString: string
  /** Ends all connections, closes the database and lets other processes open the folder. */
  close(): Promise<void>
}

/** Longest path of a unix socket that the system takes, in bytes. */
const socketPathMax = 107

const connectionsMax = 20

/**
 * Opens the database in this folder, or makes it (3 to 6 seconds the first time).
 * What is committed is on the disk: it survives a power cut.
 * @param sync what brings a file to the disk.
 * @throws FolderInUse when another process has the folder open.
 */
export async function openEmbedded(
  folder: string,
  sync: (fileDescriptor: number) => void = fsyncSync,
): Promise<EmbeddedDatabase> {
  const path = resolve(folder)
  const socket = join(path, '.s.PGSQL.5432')
  if (Buffer.byteLength(socket) > socketPathMax)
    throw new Error(
      `The path of the database folder is too long by ${Buffer.byteLength(socket) - socketPathMax} bytes`,
    )
  mkdirSync(path, { recursive: true, mode: 0o700 })
  chmodSync(path, 0o700) // it may have been there before, open to others
  const release = lockFolder(path)
  try {
    const pglite = await startDurably(join(path, 'postgres'), sync)
    chmodSync(join(path, 'postgres'), 0o700) // PGlite gives its files modes of its own, open to all
    rmSync(socket, { force: true }) // left by a process that was killed: the lock says that it is gone
    const server = new PGLiteSocketServer({
      db: wholeSequences(pglite),
      path: socket,
      maxConnections: connectionsMax,
    })
    await server.start()
    const connectionString = embeddedConnectionString(path)
    const stopUpkeep = startUpkeep(connectionString)
    return {
      connectionString,
      async close() {
        await stopUpkeep()
        await server.stop()
        await pglite.close()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

/** Where the database in this folder is reached while some process has it open. */
export function embeddedConnectionString(folder: string): string {
  return `postgres://postgres@localhost/template1?host=${encodeURIComponent(resolve(folder))}`
}

/**
 * PGlite itself answers every fsync without doing it, and is started without asking for any.
 * @param sync what brings a file to the disk.
 */
export function startDurably(
  folder: string,
  sync: (fileDescriptor: number) => void = fsyncSync,
): Promise<PGlite> {
  // Only the method `fsync` goes through the file system's own function.
  const durable = ['-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'shared_buffers=16MB']
  const startParams = [...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'), ...durable]
  return PGlite.create({ fs: new DurableNodeFS(folder, sync), startParams })
}

type Init = Parameters<NodeFS['init']>

class DurableNodeFS extends NodeFS {
  readonly #sync: (fileDescriptor: number) => void

  constructor(folder: string, sync: (fileDescriptor: number) => void) {
    super(folder)
    this.#sync = sync
  }

  override async init(pglite: Init[0], options: Init[1]) {
    const ready = await super.init(pglite, options)
    const makeDurable: NonNullable<Init[1]['preRun']>[number] = (module) => {
      const nodefs = module.FS.filesystems.NODEFS as unknown as NodeFileSystem
      nodefs.stream_ops.fsync = ({ nfd }) => {
        this.#sync(nfd)
        return 0
      }
    }
    ready.emscriptenOpts.preRun = [...(ready.emscriptenOpts.preRun ?? []), makeDurable]
    return ready
  }
}

/** The part of Emscripten's NODEFS that its types leave out. */
interface NodeFileSystem {
  stream_ops: { fsync?: (stream: { nfd: number }) => number }
}
