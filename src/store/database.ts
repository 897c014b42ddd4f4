import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from './generated/client.ts'

export type Database = PrismaClient
/** One transaction of the database. Nothing but its own queries may be awaited inside. */
export type Tx = Prisma.TransactionClient

/** A batch that takes longer is rolled back and tried again in halves. */
const transactionMaxMs = 20_000
const transactionWaitMs = 10_000

/**
 * Of each connection. Compiling a query takes longer than any of ours runs. A batch of patients is sorted in memory;
 * the default of 4 MB would go to disk for it.
 */
const sessionOptions = '-c jit=off -c work_mem=16MB'

/** @param connectionString of a PostgreSQL or of the embedded database's socket. */
export const openDatabase = (connectionString: string, connectionsMax = 10): Database =>
  new PrismaClient({
    adapter: new PrismaPg({ connectionString, max: connectionsMax, options: sessionOptions }),
    transactionOptions: {
      // So that after waiting for a lock one sees what the other has done.
      isolationLevel: Prisma.TransactionIsolationLevel.ReadCommitted,
      maxWait: transactionWaitMs,
      timeout: transactionMaxMs,
    },
  })
