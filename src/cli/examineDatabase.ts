import { existsSync } from 'node:fs'
import type { DatabaseConfig } from '../config.ts'
import { lastBeat } from '../store/beat.ts'
import { databaseClock } from '../store/clock.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { embeddedConnectionString } from '../store/embedded.ts'
import { FolderInUse, lockFolder } from '../store/folderLock.ts'
import { DatabaseUnreachable, reach } from '../store/reach.ts'
import { openDoubt } from '../work/doubt.ts'
import { heartBeat } from '../work/heartbeat.ts'
import type { Finding } from './commands/doctor.ts'

/** What else is found in a database that answers. */
export type LookInto = (database: Database, now: Temporal.Instant) => Promise<readonly Finding[]>

/** Whether the database is there, and whether a tookit works on it. Makes nothing. */
export async function examineDatabase(
  database: DatabaseConfig,
  lookInto: LookInto,
): Promise<readonly Finding[]> {
  if (database.kind === 'postgres') return examineRunning(database.connectionString, postgres, lookInto)
  const what = 'Database'
  if (!existsSync(database.folder))
    return [
      { state: 'missing', what, says: `Embedded, in ${database.folder}: not made yet. npm start makes it.` },
      notRunning,
    ]
  if (isFree(database.folder))
    return [{ state: 'ok', what, says: `Embedded, in ${database.folder}.` }, notRunning]
  return examineRunning(
    embeddedConnectionString(database.folder),
    `Embedded, in ${database.folder}`,
    lookInto,
  )
}

const notRunning: Finding = {
  state: 'missing',
  what: 'tookit',
  says: 'Not running now. Start it with npm start.',
}

function isFree(folder: string): boolean {
  try {
    lockFolder(folder)()
    return true
  } catch (error) {
    if (error instanceof FolderInUse) return false
    throw error
  }
}

const postgres = 'PostgreSQL'
const beatLateSec = 30

async function examineRunning(
  connectionString: string,
  name: string,
  lookInto: LookInto,
): Promise<readonly Finding[]> {
  const database = openDatabase(connectionString, 1)
  try {
    await reach(connectionString)
    const now = await databaseClock(database)
    return [
      { state: 'ok', what: 'Database', says: `${name}: reached.` },
      await examineHeart(database, now),
      // Nothing is found in one that has never been set up.
      ...(await lookInto(database, now).catch(() => [])),
    ]
  } catch (error) {
    const unreachable = error instanceof DatabaseUnreachable && name === postgres
    const says = unreachable
      ? error.message
      : `${name}: does not answer. If tookit is just starting or stopping, try again.`
    return [{ state: 'problem', what: 'Database', says }]
  } finally {
    await database.$disconnect()
  }
}

async function examineHeart(
  database: ReturnType<typeof openDatabase>,
  now: Temporal.Instant,
): Promise<Finding> {
  const what = 'tookit'
  const found = await Promise.all([lastBeat(database, heartBeat), openDoubt(database)]).catch(() => null)
  if (found === null)
    return { state: 'missing', what, says: 'Has never run on this database. npm start sets it up.' }
  const [last, doubt] = found
  if (doubt !== null)
    return {
      state: 'problem',
      what,
      says: `The clock jumped by ${doubt.jumpMin} minutes, so nothing is decided. If it is right now: npx tookit clock confirm`,
    }
  if (last === null) return notRunning
  const agoSec = Math.round(now.since(last).total('seconds'))
  return agoSec <= beatLateSec
    ? { state: 'ok', what, says: `Running; its heart beat ${agoSec} s ago.` }
    : {
        state: 'missing',
        what,
        says: `Not running: the last beat was ${agoSec > 7200 ? `${Math.round(agoSec / 3600)} h` : `${Math.round(agoSec / 60)} min`} ago. Start it with npm start.`,
      }
}
