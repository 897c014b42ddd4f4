import { type DestinationStream, type Logger, pino } from 'pino'

/**
 * What may stand in a line of the log: ids, kinds, codes, counts, times. Whatever else is passed is left out, so that
 * no text, number, address or name of a medicine gets there by mistake, not even inside an error.
 */
const allowed: ReadonlySet<string> = new Set([
  'address', // of our own server
  'at',
  'channel',
  'code',
  'contactId',
  'count',
  'deliveryClass',
  'eventId',
  'fault',
  'givenUp',
  'held',
  'jumpMin',
  'trouble',
  'touched',
  'told',
  'kind',
  'messageId',
  'method',
  'name',
  'outcome',
  'patientId',
  'personId',
  'reason',
  'role',
  'scope',
  'since',
  'status',
  'took',
  'updateId',
  'version',
])

/** What is worth knowing of an error: its kind, its code, and the lines of ours that it passed. Never its message. */
export function faultOf(error: unknown): { readonly fault: string; readonly at: readonly string[] } {
  const { name, code } = (typeof error === 'object' ? (error ?? {}) : {}) as {
    name?: unknown
    code?: unknown
  }
  const words = [name, code].filter((one) => typeof one === 'string' || typeof one === 'number')
  const fault = words.length > 0 ? words.join(' ') : typeof error
  if (!(error instanceof Error)) return { fault, at: [] }
  const at = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at .*(?:file:|node:|\/)\S*:\d+:\d+\)?$/.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
  return { fault, at }
}

export const makeLog = (destination?: DestinationStream): Logger =>
  pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (line) => Object.fromEntries(Object.entries(line).filter(([key]) => allowed.has(key))),
      },
      hooks: {
        // An error alone would be told by its message; more arguments would be put into the text.
        logMethod([about, message], write) {
          if (typeof about === 'string') write.call(this, about)
          else write.call(this, about instanceof Error ? faultOf(about) : about, message ?? 'a fault')
        },
      },
    },
    destination as DestinationStream,
  )
