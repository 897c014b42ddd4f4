import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from './generated/client.ts'
import { opening } from './openingAdapter.ts'
import { inPlain, type Secrecy } from './secrecy.ts'

interface Secretive {
  /** Seals what is written, see sealedColumns.ts. What is read has been opened. */
  readonly secrecy: Secrecy
}

type Transacting = <R>(
  work: (tx: Tx) => Promise<R>,
  options?: Parameters<PrismaClient['$transaction']>[1],
) => Promise<R>

export type Database = Omit<PrismaClient, '$transaction'> & Secretive & { readonly $transaction: Transacting }
/** One transaction of the database. Nothing but its own queries may be awaited inside. */
export type Tx = Omit<Prisma.TransactionClient, '$transaction'> & Secretive

/** A batch that takes longer is rolled back and tried again in halves. */
const transactionMaxMs = 20_000
const transactionWaitMs = 10_000

/**
 * Of each connection. Compiling a query takes longer than any of ours runs. A batch of patients is sorted in memory;
 * the default of 4 MB would go to disk for it. Transactions read what is committed, so that after waiting for a lock
 * one sees what the other has done: said here, Prisma need not say it in each, which takes a message to the server. What
 * is looked up is mostly in memory; at the cost of a spinning disk whole tables would be read for a few hundred rows.
 */
const sessionOptions = [
  ...['jit=off', 'work_mem=16MB', 'random_page_cost=1.1'],
  String.raw`default_transaction_isolation=read\ committed`,
]
  .map((option) => `-c ${option}`)
  .join(' ')

/**
 * @param connectionString of a PostgreSQL or of the embedded database's socket.
 * @param secrecy left out: nothing is sealed, and what is can't be read.
 */
export function openDatabase(
  connectionString: string,
  connectionsMax = 10,
  secrecy: Secrecy = inPlain,
): Database {
  const adapter = new PrismaPg({ connectionString, max: connectionsMax, options: sessionOptions })
  const client = new PrismaClient({
    adapter: opening(adapter, secrecy),
    transactionOptions: {
      maxWait: transactionWaitMs,
      timeout: transactionMaxMs,
    },
  })
  // Also each transaction's: that is what extending a client means. Its own type does not say so.
  return client.$extends({ client: { secrecy } }) as unknown as Database
}
