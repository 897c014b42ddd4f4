/**
 * What a failed transaction means for its batch.
 * - `conflict`: another transaction was in the way; the same batch again will do
 * - `slow`: it took too long; half of it may not
 * - `unavailable`: the database can't be reached or refuses all work; nobody in the batch is to blame
 * - `refused`: something in this batch is at fault: a row that the database refuses, or a bug of ours
 */
export type Fault = 'conflict' | 'slow' | 'unavailable' | 'refused'

export function faultOf(error: unknown): Fault {
  const state = sqlStateOf(error)
  if (state === '40P01' || state === '40001') return 'conflict'
  if (state !== null && ['08', '53', '57', '58'].includes(state.slice(0, 2))) return 'unavailable'
  const { code, message } = error as { code?: unknown; message?: string }
  if (code === 'P2034') return 'conflict'
  if (code === 'P2028') return message?.includes('start a transaction') ? 'unavailable' : 'slow'
  if (code === 'P2024' || (typeof code === 'string' && /^(P1\d+|E[A-Z]+)$/.test(code))) return 'unavailable'
  return 'refused'
}

/** PostgreSQL's code of the error, where Prisma tells it. */
export function sqlStateOf(error: unknown): string | null {
  const meta = (error as { meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } } }).meta
  const state = meta?.driverAdapterError?.cause?.originalCode
  return typeof state === 'string' ? state : null
}
