import { webApi } from '@slack/bolt'
import type { Sent } from '../../bot/outgoing.ts'

/** What went wrong with a call. Holds nothing of the call itself. */
export type Fault =
  | { readonly kind: 'tooFast'; readonly retryAfterSec: number; readonly code: string }
  | { readonly kind: Exclude<Sent['kind'], 'accepted' | 'optedOut'>; readonly code: string }

/** Slack's names of errors (docs.slack.dev, each method's list). Whatever else it answers is about the message. */
const kinds: ReadonlyMap<string, Exclude<Fault['kind'], 'tooFast'>> = new Map([
  ...kindOf('gone', [
    'channel_not_found',
    'is_archived',
    'not_in_channel',
    'user_not_found',
    'user_disabled',
    'users_not_found',
    'user_not_visible',
    'cannot_dm_bot',
    'messages_tab_disabled',
    'restricted_action',
    'method_not_supported_for_channel_type',
  ]),
  ...kindOf('unauthorized', [
    'token_revoked',
    'invalid_auth',
    'not_authed',
    'account_inactive',
    'missing_scope',
    'token_expired',
    'no_permission',
    'not_allowed_token_type',
    'access_denied',
    'team_access_not_granted',
    'org_login_required',
    'ekm_access_denied',
  ]),
  ...kindOf('later', [
    'ratelimited',
    'rate_limited',
    'service_unavailable',
    'team_added_to_org',
    'request_timeout',
  ]),
  // Slack says of these two that part of the work may have been done. A look at the history tells.
  ...kindOf('unknown', ['internal_error', 'fatal_error']),
])

/** Codes under which the call has not reached Slack, so that it may be made again without doubt. */
const neverSent = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
]

export function faultOf(error: unknown): Fault {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { kind: 'tooFast', retryAfterSec: error.retryAfter, code: 'ratelimited' }
  if (error instanceof webApi.WebAPIPlatformError)
    return { kind: kinds.get(error.data.error) ?? 'refused', code: safe(error.data.error) }
  if (error instanceof webApi.WebAPIHTTPError)
    return { kind: error.statusCode === 503 ? 'later' : 'unknown', code: `http_${error.statusCode}` }
  const code = error instanceof webApi.WebAPIRequestError ? nodeCode(error.original) : null
  if (code !== null && neverSent.includes(code)) return { kind: 'later', code: `network_${code}` }
  return { kind: 'unknown', code: code === null ? 'no_answer' : `network_${code}` }
}

function kindOf<K extends Fault['kind']>(kind: K, names: readonly string[]): [string, K][] {
  return names.map((name) => [name, kind])
}

const safe = (name: string): string => (/^[a-z_]{1,60}$/.test(name) ? name : 'other')

/** `fetch` says only "fetch failed"; what happened is in its cause. */
function nodeCode(error: Error): string | null {
  const cause = error.cause ?? error
  const code = typeof cause === 'object' && 'code' in cause ? cause.code : null
  return typeof code === 'string' && /^[A-Z_]+$/.test(code) ? code : null
}
