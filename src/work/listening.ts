import { Router } from 'express'
import type { Logger } from 'pino'
import type { Accept, Channel, Receiving } from '../channels/channel.ts'
import type { Deaf } from '../channels/earState.ts'
import type { ChannelName } from '../domain/contact.ts'
import type { Instant } from '../domain/time.ts'
import { faultOf } from '../log.ts'

export interface DeafTo extends Deaf {
  readonly channel: ChannelName
}

/** The beat in the store by which a process says that it listens, and has caught up. */
export const listeningBeat = 'listening'

/** The ears of this tookit, wherever they are. */
export interface Listening {
  /** Whether all that waited at the services at this moment has been stored. */
  caughtUpSince(gap: Instant): Promise<boolean>
  /** After a gap: asks every service again what came meanwhile. */
  renew(): Promise<void>
  /** The services from which nothing arrives, as far as these ears know. */
  deaf(): readonly DeafTo[]
  close(): Promise<void>
}

/**
 * Opens all channels below `router`. After a gap they are opened anew, below a router of their own, since a channel
 * says only once, after it was opened, that it has caught up.
 */
export async function listen(
  channels: readonly Channel[],
  router: Router,
  accept: Accept,
  log: Logger,
): Promise<Listening> {
  let current = Router()
  let ears: readonly Receiving[] = []
  let caughtUp = false
  const open = async () => {
    const fresh = Router()
    const opened = await Promise.all(channels.map((channel) => channel.open(fresh, accept)))
    current = fresh
    ears = opened
    caughtUp = false
    void Promise.all(opened.map((ear) => ear.caughtUp)).then(
      () => {
        if (ears === opened) caughtUp = true
      },
      (error: unknown) => log.error(faultOf(error), 'a channel did not catch up'),
    )
  }
  const close = async () => {
    await Promise.all(ears.map((ear) => ear.close()))
  }
  router.use((request, response, next) => void current(request, response, next))
  await open()
  return {
    caughtUpSince: async () => caughtUp,
    renew: async () => {
      await close()
      await open()
    },
    deaf: () =>
      channels.flatMap(({ name }, i): readonly DeafTo[] => {
        const deaf = ears[i]?.deaf?.() ?? null
        return deaf === null ? [] : [{ channel: name, ...deaf }]
      }),
    close,
  }
}

/** The ears are another process's: it says at each beat that they have caught up. */
export const listensElsewhere = (lastSaid: () => Promise<Instant | null>): Listening => ({
  caughtUpSince: async (gap) => {
    const said = await lastSaid()
    return said !== null && Temporal.Instant.compare(said, gap) > 0
  },
  renew: async () => {},
  deaf: () => [],
  close: async () => {},
})
