import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { Router } from 'express'
import { Api } from 'grammy'
import { makeBackOff } from '../backOff.ts'
import type { Accept, Channel, Receiving, Retires } from '../channel.ts'
import { EarState } from '../earState.ts'
import { abilities } from './abilities.ts'
import { announce, watchWebhook } from './announce.ts'
import { check } from './check.ts'
import { faultOf } from './faults.ts'
import { hear } from './hear.ts'
import { type TelegramOptions, type TelegramTiming, usualPace, usualTiming } from './options.ts'
import { poll } from './poll.ts'
import { chatIdOf, makeSend } from './send.ts'
import { mountWebhook, webhookPath } from './webhook.ts'

export interface TelegramChannel extends Channel, Retires {
  /** A link that opens the chat with the bot and sends `/start <code>` there. `code`: 1–64 of `A-Za-z0-9_-`. */
  inviteLink(code: string): Promise<string>
}

export function makeTelegramChannel(options: TelegramOptions): TelegramChannel {
  const { clock, receive } = options
  const timing = { ...usualTiming, ...options.timing }
  const api = apiOf(options, timing.requestTimeoutSec)
  return {
    name: 'telegram',
    abilities,
    pace: options.pace ?? usualPace,
    send: makeSend(api, clock),
    open: async (router, accept) => listen(options, timing, api, router, accept),
    check: () => check(api, receive.kind === 'webhook' ? webhookUrlAt(receive.publicUrl) : null, clock()),
    retire: async (messageId, to) => {
      const chatId = chatIdOf(to)
      if (chatId !== null) await api.editMessageReplyMarkup(chatId, Number(messageId)).catch(() => undefined)
    },
    inviteLink: inviteLinks(api),
  }
}

function listen(
  options: TelegramOptions,
  timing: TelegramTiming,
  api: Api,
  router: Router,
  accept: Accept,
): Receiving {
  const { receive, clock, log } = options
  const closing = new AbortController()
  const caughtUp = Promise.withResolvers<void>()
  const state = new EarState(clock)
  const hearing = { api, botId: botIdOf(options.token), clock, log, accept }
  let watching: Promise<void> = Promise.resolve()
  const listening = (() => {
    switch (receive.kind) {
      case 'webhook': {
        const { secret } = receive
        const hearOne = async (update: unknown) => {
          await hear(hearing, [update])
          state.heard()
        }
        mountWebhook(router, secret, hearOne, closing.signal)
        const webhookUrl = webhookUrlAt(receive.publicUrl)
        const announcing = { api, webhookUrl, secret, timing, log, clock, state }
        const announced = announce(announcing, closing.signal)
        watching = announced.then(() => watchWebhook(announcing, closing.signal))
        return announced
      }
      case 'polling':
        return poll(
          {
            api: apiOf(options, timing.pollTimeoutSec + timing.requestTimeoutSec),
            timeoutSec: timing.pollTimeoutSec,
            backOff: makeBackOff(timing.backOff),
            log,
            state,
            hear: (updates) => hear(hearing, updates),
            onCaughtUp: caughtUp.resolve,
          },
          closing.signal,
        )
    }
  })()
  const ended = listening.then(caughtUp.resolve)
  return {
    caughtUp: caughtUp.promise,
    deaf: () => state.deaf,
    close: async () => {
      closing.abort()
      await ended
      await watching
    },
  }
}

/**
 * grammY never repeats a call by itself; its plugin auto-retry, which does, stays out. Connections that were idle
 * are closed from our side: one that Telegram closes while we write into it leaves a message's fate unknown.
 */
function apiOf(
  { token, apiRoot = 'https://api.telegram.org' }: TelegramOptions,
  timeoutSeconds: number,
): Api {
  const connections = { keepAlive: true, timeout: idleConnectionMs }
  const agent = apiRoot.startsWith('http:') ? new HttpAgent(connections) : new HttpsAgent(connections)
  return new Api(token, { apiRoot, timeoutSeconds, baseFetchConfig: { agent, compress: true } })
}

const idleConnectionMs = 15_000

const webhookUrlAt = (publicUrl: string): string => `${publicUrl.replace(/\/+$/, '')}${webhookPath}`

/** A token is `<id of the bot>:<secret>`. */
const botIdOf = (token: string): string => token.split(':', 1)[0] ?? ''

function inviteLinks(api: Api): (code: string) => Promise<string> {
  let username: string | null = null
  return async (code) => {
    username ??= await api.getMe().then(
      (me) => me.username,
      (error: unknown) => {
        // grammY's own error holds the address of the call, and with it the token.
        throw new Error(`Telegram did not tell the name of the bot (${faultOf(error).code})`)
      },
    )
    return `https://t.me/${username}?start=${code}`
  }
}
