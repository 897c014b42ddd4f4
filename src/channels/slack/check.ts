import type { webApi } from '@slack/bolt'
import type { Reachability } from '../channel.ts'
import { faultOf } from './faults.ts'

/** What the app has to be allowed in the workspace (OAuth scopes). */
const scopesNeeded = ['chat:write', 'im:history', 'im:write']

/** `appToken`: of Socket Mode, or `null` with HTTP. */
export async function check(client: webApi.WebClient, appToken: string | null): Promise<Reachability> {
  try {
    const { team, user, response_metadata } = await client.auth.test()
    const granted = response_metadata?.scopes ?? []
    const missing = granted.length === 0 ? [] : scopesNeeded.filter((scope) => !granted.includes(scope))
    if (missing.length > 0)
      return problem(
        `The Slack app lacks the scopes ${missing.join(', ')}`,
        'Add them under "OAuth & Permissions" of the app and install it again.',
      )
    if (appToken !== null) await client.apps.connections.open({ token: appToken })
    return { ok: true, account: `${user} in ${team}` }
  } catch (error) {
    const { kind, code } = faultOf(error)
    if (kind === 'unauthorized')
      return problem(
        `Slack does not accept a token (${code})`,
        'Copy SLACK_BOT_TOKEN and SLACK_APP_TOKEN anew from the app.',
      )
    return problem(`Slack does not answer (${code})`, 'Check the network and, if set, SLACK_API_URL.')
  }
}

const problem = (what: string, remedy: string): Reachability => ({ ok: false, problem: what, remedy })
