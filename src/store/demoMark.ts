import { keepSetting, setting } from './beat.ts'
import type { Database } from './database.ts'
import { Prisma } from './generated/client.ts'

const key = 'demo'

/** A database that the simulator may use: its own, or an empty one. Never one with real people in it. */
export async function isForDemo(database: Database): Promise<boolean> {
  if ((await setting(database, key)) !== null) return true
  return (await database.person.count()) === 0
}

export const markAsDemo = (database: Database): Promise<void> => keepSetting(database, key, 'simulator')

/**
 * Removes everybody and everything from a demo's database.
 * @throws when it is not marked as one.
 */
export async function emptyDemo(database: Database): Promise<void> {
  if ((await setting(database, key)) === null)
    throw new Error('this database is not a demo, so it is not emptied')
  const tables = Object.values(Prisma.ModelName).filter((name) => name !== 'Setting')
  await database.$executeRaw`TRUNCATE ${Prisma.raw(tables.map((name) => `"${name}"`).join(', '))} RESTART IDENTITY CASCADE`
}
