import type { Api } from 'grammy'
import type { Instant } from '../../domain/time.ts'
import type { Reachability } from '../channel.ts'
import { faultOf } from './faults.ts'

/** Seconds for which a failed delivery to our webhook is worth telling. */
const recentSec = 600

/** `webhookUrl` is where Telegram should call us; `null` when we poll. */
export async function check(api: Api, webhookUrl: string | null, now: Instant): Promise<Reachability> {
  try {
    const { username } = await api.getMe()
    const info = await api.getWebhookInfo()
    const account = `@${username}`
    if (webhookUrl === null)
      return info.url
        ? problem(
            `${account} has a webhook, so polling hears nothing`,
            'Start tookit, which takes it off, or set PUBLIC_URL.',
          )
        : { ok: true, account }
    if (info.url !== webhookUrl)
      return problem(
        info.url
          ? `Telegram calls another address for ${account}`
          : `Telegram does not call tookit for ${account} yet`,
        'Start tookit, which tells Telegram its PUBLIC_URL; stop whatever else uses this bot.',
      )
    if (
      info.last_error_date !== undefined &&
      Math.floor(now.epochMilliseconds / 1000) - info.last_error_date < recentSec
    )
      return problem(
        `Telegram could not hand over a message to tookit for ${account}`,
        'Check that PUBLIC_URL leads here over https on port 443, 80, 88 or 8443 with a valid certificate.',
      )
    return { ok: true, account }
  } catch (error) {
    return unreachable(error)
  }
}

function unreachable(error: unknown): Reachability {
  const { kind, code } = faultOf(error)
  if (kind === 'unauthorized')
    return problem(
      'Telegram does not accept the bot token',
      'Copy the token from @BotFather into TELEGRAM_BOT_TOKEN.',
    )
  return problem(`Telegram does not answer (${code})`, 'Check the network and, if set, TELEGRAM_API_ROOT.')
}

const problem = (what: string, remedy: string): Reachability => ({ ok: false, problem: what, remedy })
