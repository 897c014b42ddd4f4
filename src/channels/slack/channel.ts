import { webApi } from '@slack/bolt'
import type { Router } from 'express'
import { makeBackOff } from '../backOff.ts'
import type { Accept, Channel, LooksUp, Receiving, Retires } from '../channel.ts'
import { EarState } from '../earState.ts'
import { abilities } from './abilities.ts'
import { makeHear, quietLogger } from './app.ts'
import { catchUp, watchEvents } from './catchUp.ts'
import { check } from './check.ts'
import { type Conversations, makeConversations } from './conversations.ts'
import { mountWebhook } from './http.ts'
import { makeLookUp } from './lookUp.ts'
import { type SlackOptions, type SlackTiming, usualPace, usualTiming } from './options.ts'
import { retire } from './retire.ts'
import { makeSend } from './send.ts'
import { holdSocket } from './socket.ts'

export type SlackChannel = Channel & LooksUp & Retires

const usualApiUrl = 'https://slack.com/api/'

export function makeSlackChannel(options: SlackOptions): SlackChannel {
  const { clock, receive } = options
  const timing = { ...usualTiming, ...options.timing }
  const client = clientOf(options, timing)
  const conversations = makeConversations(client)
  return {
    name: 'slack',
    abilities,
    pace: options.pace ?? usualPace,
    send: makeSend(client, conversations, clock),
    lookUp: makeLookUp(client, conversations),
    retire: (messageId) => retire(client, messageId),
    check: () => check(client, receive.kind === 'socket' ? receive.appToken : null),
    open: async (router, accept) => listen(options, timing, client, conversations, router, accept),
  }
}

/**
 * Left to itself, the client repeats a call for half an hour, which doubles messages whose answer got lost, pauses
 * every call at one 429, and waits without end.
 */
function clientOf(
  { botToken, apiUrl = usualApiUrl, log }: SlackOptions,
  timing: SlackTiming,
): webApi.WebClient {
  return new webApi.WebClient(botToken, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: timing.requestTimeoutMs,
    logger: quietLogger(log),
  })
}

function listen(
  options: SlackOptions,
  timing: SlackTiming,
  client: webApi.WebClient,
  conversations: Conversations,
  router: Router,
  accept: Accept,
): Receiving {
  const { botToken, receive, clock, log, dms } = options
  const closing = new AbortController()
  const state = new EarState(clock)
  const stored: Accept = async (events) => {
    await accept(events)
    state.heard()
  }
  const hear = makeHear({ botToken, conversations, clock, log, accept: stored })
  const catching = { client, conversations, dms, log, accept, backOff: makeBackOff(timing.backOff) }
  const caughtUp = Promise.withResolvers<void>()
  const fetchMissed = (): Promise<void> => catchUp(catching, closing.signal).then(caughtUp.resolve)
  const running: Promise<unknown>[] = []
  switch (receive.kind) {
    case 'http':
      mountWebhook(router, { signingSecret: receive.signingSecret, clock, hear }, closing.signal)
      running.push(
        fetchMissed().then(() =>
          watchEvents({ ...catching, clock, everyMs: timing.gapCheckEveryMs, state }, closing.signal),
        ),
      )
      break
    case 'socket':
      running.push(
        holdSocket(
          {
            appToken: receive.appToken,
            apiUrl: options.apiUrl ?? usualApiUrl,
            requestTimeoutMs: timing.requestTimeoutMs,
            backOff: makeBackOff(timing.backOff),
            log,
            hear,
            state,
            onConnected: () => void running.push(fetchMissed()),
          },
          closing.signal,
        ),
      )
  }
  return {
    caughtUp: caughtUp.promise,
    deaf: () => state.deaf,
    close: async () => {
      closing.abort()
      await Promise.all(running)
      caughtUp.resolve()
    },
  }
}
