import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlQueryable,
  SqlResultSet,
  Transaction,
} from '@prisma/driver-adapter-utils'
import type { Secrecy } from './secrecy.ts'

/**
 * Opens what is sealed in whatever a query finds, under whichever name it comes: a column, JSON, a list, a row that was
 * put together in SQL. So nobody who reads has to know what is sealed, and nothing sealed gets out by being forgotten.
 */
export function opening(factory: SqlDriverAdapterFactory, secrecy: Secrecy): SqlDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => openingConnection(await factory.connect(), secrecy),
  }
}

const openingConnection = (inner: SqlDriverAdapter, secrecy: Secrecy): SqlDriverAdapter => ({
  ...queries(inner, secrecy),
  executeScript: (script) => inner.executeScript(script),
  getConnectionInfo: () => inner.getConnectionInfo?.() ?? { supportsRelationJoins: true },
  dispose: () => inner.dispose(),
  startTransaction: async (isolationLevel) =>
    openingTransaction(await inner.startTransaction(isolationLevel), secrecy),
})

const openingTransaction = (inner: Transaction, secrecy: Secrecy): Transaction => ({
  ...queries(inner, secrecy),
  options: inner.options,
  commit: () => inner.commit(),
  rollback: () => inner.rollback(),
  createSavepoint: async (name) => inner.createSavepoint?.(name),
  rollbackToSavepoint: async (name) => inner.rollbackToSavepoint?.(name),
  releaseSavepoint: async (name) => inner.releaseSavepoint?.(name),
})

const queries = (inner: SqlQueryable, secrecy: Secrecy): SqlQueryable => ({
  provider: inner.provider,
  adapterName: inner.adapterName,
  executeRaw: (query) => inner.executeRaw(query),
  queryRaw: async (query: SqlQuery) => opened(await inner.queryRaw(query), secrecy),
})

/** In place: the rows have just been read, and nobody else has them. */
function opened(result: SqlResultSet, secrecy: Secrecy): SqlResultSet {
  for (const row of result.rows) for (const [i, value] of row.entries()) row[i] = openedValue(value, secrecy)
  return result
}

function openedValue(value: unknown, secrecy: Secrecy): unknown {
  if (typeof value === 'string') return secrecy.open(value)
  return Array.isArray(value) ? value.map((one) => openedValue(one, secrecy)) : value
}
