import { pino } from 'pino'

/** Nothing but what must not happen. */
export const quietLog = pino({ level: 'error' })
