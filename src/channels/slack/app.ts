import { App, type Logger as BoltLogger, LogLevel, type Receiver } from '@slack/bolt'
import type { Logger } from 'pino'
import type { Inbound } from '../../bot/inbound.ts'
import type { Instant } from '../../domain/time.ts'
import type { Accept } from '../channel.ts'
import type { Conversations } from './conversations.ts'
import { readCommand, readMessage, readPress } from './events.ts'

/** One event as Slack sent it. Resolves when everything that it means is stored; rejects when it could not be. */
export type Hear = (body: Record<string, unknown>) => Promise<void>

export interface Hearing {
  readonly botToken: string
  readonly conversations: Conversations
  readonly clock: () => Instant
  readonly log: Logger
  readonly accept: Accept
}

/**
 * Bolt sorts the events; its listeners only collect what was said into `heard`, and the receiver acknowledges after
 * that is stored. `authorize` instead of `token`: with a token Bolt calls Slack in its constructor with nobody
 * waiting for the answer, and the process would die when Slack is unreachable at the start.
 */
export function makeHear({ botToken, conversations, clock, log, accept }: Hearing): Hear {
  const receiver: Receiver = {
    init: () => undefined,
    start: async () => undefined,
    stop: async () => undefined,
  }
  const app = new App({
    receiver,
    authorize: async () => ({ botToken }),
    convoStore: false,
    logger: quietLogger(log),
  })
  app.message(async ({ message, context }) => {
    const said = readMessage(message)
    for (const one of said) if (one.kind === 'said') conversations.learn(one.from.value, message.channel)
    heardIn(context).push(...said)
  })
  app.action({ type: 'block_actions' }, async ({ body, context }) => {
    heardIn(context).push(...readPress(body, clock()))
  })
  app.command('/tookit', async ({ command, context }) => {
    heardIn(context).push(...readCommand(command, clock()))
  })
  return async (body) => {
    const heard: Inbound[] = []
    try {
      await app.processEvent({ body, ack: async () => undefined, customProperties: { heard } })
    } catch {
      // Nothing is stored in there, so it can only be the form that Bolt stumbled over.
      throw new UnknownForm()
    }
    if (heard.length > 0) await accept(heard)
  }
}

/** A body that is no event, press or command as Slack documents them. The message of Bolt's own error would quote it. */
export class UnknownForm extends Error {
  /** Which the server answers with. */
  readonly status = 400
  constructor() {
    super('a body has an unknown form')
    this.name = 'UnknownForm'
  }
}

const heardIn = (context: object): Inbound[] => (context as { heard: Inbound[] }).heard

/** Bolt's own lines quote events and errors, and with them what people wrote, so only that there was one is told. */
export function quietLogger(log: Logger): BoltLogger {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: () => log.debug({ channel: 'slack' }, 'the Slack library warned'),
    error: () => log.warn({ channel: 'slack' }, 'the Slack library met an error'),
    getLevel: () => LogLevel.WARN,
    setLevel: () => undefined,
    setName: () => undefined,
  }
}
