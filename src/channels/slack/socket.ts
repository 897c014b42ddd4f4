import { type App, SocketModeReceiver } from '@slack/bolt'
import type { Logger } from 'pino'
import type { BackOff } from '../backOff.ts'
import type { EarState } from '../earState.ts'
import { type Hear, quietLogger } from './app.ts'
import { faultOf } from './faults.ts'

export interface Socket {
  readonly appToken: string
  readonly apiUrl: string
  readonly requestTimeoutMs: number
  readonly backOff: BackOff
  readonly log: Logger
  readonly hear: Hear
  readonly state: EarState
  /** Called at each connection: what came while there was none has to be fetched. */
  onConnected(): void
}

/**
 * Holds a socket open until `closing`. Bolt's own reconnecting is off: it waits five seconds at each change of
 * connection, and where it fails for good it rejects a promise that nobody holds, which ends the process.
 * An envelope is acknowledged when it is stored; one that is not comes again.
 */
export async function holdSocket(socket: Socket, closing: AbortSignal): Promise<void> {
  const receiver = receiverOf(socket)
  const { client } = receiver
  const closed = new Promise<void>((resolve) => closing.addEventListener('abort', () => resolve()))
  while (!closing.aborted) {
    const started = client.start()
    try {
      await Promise.race([started, closed])
      if (closing.aborted) break
      socket.backOff.reset()
      socket.state.heard()
      socket.onConnected()
      await Promise.race([
        new Promise<void>((resolve) => client.once('disconnected', () => resolve())),
        closed,
      ])
    } catch (error) {
      if (closing.aborted) break
      const { kind, code } = faultOf(error)
      socket.state.failed(code)
      if (kind === 'unauthorized')
        socket.log.error({ channel: 'slack', code }, 'Slack does not accept the app token')
      else socket.log.warn({ channel: 'slack', code }, 'no connection to Slack; trying again')
      await socket.backOff.wait(closing)
    } finally {
      // A start that is still under way may yet connect.
      if (closing.aborted) void started.then(() => client.disconnect()).catch(() => undefined)
    }
  }
}

function receiverOf({ appToken, apiUrl, requestTimeoutMs, log, hear }: Socket): SocketModeReceiver {
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: quietLogger(log),
    installerOptions: {
      clientOptions: {
        slackApiUrl: apiUrl,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        timeout: requestTimeoutMs,
      },
    },
    processEventErrorHandler: async ({ error }) => {
      log.error(
        { channel: 'slack', fault: error.name },
        'an event could not be stored; Slack will send it again',
      )
      return false
    },
  })
  const storing: Pick<App, 'processEvent'> = {
    processEvent: async ({ body, ack }) => {
      await hear(body)
      await ack()
    },
  }
  receiver.init(storing as App)
  return receiver
}
