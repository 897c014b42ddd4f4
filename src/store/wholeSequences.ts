import type { PGlite } from '@electric-sql/pglite'

/** The first byte of what a client sends: parse, bind, describe, execute, close, flush. Nothing is done before sync. */
const parts: ReadonlySet<number> = new Set([...'PBDECH'].map((letter) => letter.charCodeAt(0)))

/**
 * What PGlite's socket server has to be given instead of the database itself. The server takes one *message* of one
 * connection after another, and asks only within a transaction whose turn it is. But a statement is several messages,
 * up to its sync: another connection's parse in between takes the place of the unnamed statement, and a query is
 * answered with the rows of another. So the database is said to be in a transaction until the sync.
 */
export function wholeSequences(pglite: PGlite): PGlite {
  let unfinished = false
  const instead: Partial<Record<PropertyKey, unknown>> = {
    isInTransaction: () => unfinished || pglite.isInTransaction(),
    execProtocolRawStream: (...args: Parameters<PGlite['execProtocolRawStream']>) => {
      unfinished = parts.has(args[0][0] ?? 0)
      return pglite.execProtocolRawStream(...args)
    },
    // Only to roll back what a connection that is gone has left.
    exec: (...args: Parameters<PGlite['exec']>) => {
      unfinished = false
      return pglite.exec(...args)
    },
  }
  return new Proxy(pglite, {
    get(target, property) {
      if (property in instead) return instead[property]
      const value = Reflect.get(target, property, target) as unknown
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
