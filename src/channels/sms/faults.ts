import twilio from 'twilio'
import type { Sent } from '../../bot/outgoing.ts'
import type { Instant } from '../../domain/time.ts'

/** What a message came to that was not taken, or was taken and then failed. */
export type Failure = Exclude<Sent, { kind: 'accepted' }>

/** Twilio's codes, of create calls and of receipts alike: https://www.twilio.com/docs/api/errors */
const gone = ['21211', '21604', '21612', '21614', '21635', '30005', '30006']
/** 21408: the country is switched off for our account; 30004 and 30007: blocked or filtered on the way; 30036: too late. */
const refused = ['21408', '21602', '21617', '30004', '30007', '30036']
/** Our credentials, sender, callback address or registration; every message would fail the same way. */
const unauthorized = ['20003', '21603', '21606', '21609', '30002', '30034']
const waitForAddress = ['30003', '30008', '30450']
const waitForSender = ['20429', '21611', '30001', '30022', '63017', '63038']

/** The daily limit frees message by message over a rolling 24 hours, so trying each hour is soon enough. */
const dailyLimit = '63038'
/** A block on one handset that lasts 15 to 30 minutes. */
const shortBlock = '30450'

/** `null` where this table does not know the code. */
function knownFailure(code: string, now: Instant): Failure | null {
  if (code === '21610') return { kind: 'optedOut', code }
  if (gone.includes(code)) return { kind: 'gone', code }
  if (refused.includes(code)) return { kind: 'refused', code }
  if (unauthorized.includes(code)) return { kind: 'unauthorized', code }
  if (waitForSender.includes(code))
    return {
      kind: 'later',
      code,
      scope: 'sender',
      retryAt: code === dailyLimit ? now.add({ hours: 1 }) : null,
    }
  if (waitForAddress.includes(code))
    return {
      kind: 'later',
      code,
      scope: 'address',
      retryAt: code === shortBlock ? now.add({ minutes: 15 }) : null,
    }
  return null
}

/** What a code means that came with a receipt. A failure without a known code stands for this message alone. */
export const failureOfCode = (code: string | null, now: Instant): Failure =>
  (code === null ? null : knownFailure(code, now)) ?? { kind: 'refused', code: code ?? 'no_code' }

/** Codes of Node under which a call has not reached Twilio, so that it may be made again without doubt. */
const neverSent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN']

/**
 * What an error of the client means. Holds nothing of the error but its code, since Twilio's messages carry the
 * number and the client's errors the whole call.
 */
export function failureOfError(error: unknown, now: Instant): Failure {
  if (error instanceof twilio.RestException) return answered(error, now)
  const code = nodeCode(error)
  if (code !== null && neverSent.includes(code))
    return { kind: 'later', code: `network_${code}`, scope: 'sender', retryAt: null }
  return { kind: 'unknown', code: code === null ? 'no_answer' : `network_${code}` }
}

function answered(
  { status, code: given }: { status: number; code?: number | undefined },
  now: Instant,
): Failure {
  const code = typeof given === 'number' ? String(given) : `http_${status}`
  const known = knownFailure(code, now)
  if (known !== null) return known
  // 503 is said before any work. Behind another 5xx (a gateway that waited too long) the message may have been taken.
  if (status === 429 || status === 503) return { kind: 'later', code, scope: 'sender', retryAt: null }
  if (status >= 500) return { kind: 'unknown', code }
  if (status === 401 || status === 403) return { kind: 'unauthorized', code }
  return { kind: 'refused', code }
}

function nodeCode(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return typeof code === 'string' && /^E[A-Z_]+$/.test(code) ? code : null
}
