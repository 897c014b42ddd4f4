import { flushCompileCache } from 'node:module'
import type { Router } from 'express'
import { pino } from 'pino'
import { phrasesOf } from '../../src/bot/phrases/byLanguage.ts'
import type { Accept } from '../../src/channels/channel.ts'
import { readConfig } from '../../src/config.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { startTookit, type Tookit } from '../../src/tookit.ts'
import { channelsOf } from '../../src/work/services.ts'
import type { AnyChannel } from '../../src/work/ways.ts'
import type { CrashDatabase, Done, Order, Point } from './orders.ts'

// All of tookit with real clients, on a clock that the parent sets, in a process that is there to be killed.

let now = Temporal.Instant.fromEpochMilliseconds(0)
let running: { readonly tookit: Tookit; close(): Promise<void> } | null = null
let dieAt: { readonly point: Point; nth: number } | null = null

function reach(point: Point): void {
  if (dieAt?.point !== point) return
  dieAt.nth -= 1
  if (dieAt.nth === 0) process.kill(process.pid, 'SIGKILL')
}

/** The channel itself, with the moments around it at which the process may die. */
function mortal(channel: AnyChannel): AnyChannel {
  return {
    ...channel,
    open: (router: Router, accept: Accept) =>
      channel.open(router, async (events) => {
        await accept(events)
        reach('stored')
      }),
    send: async (outgoing) => {
      // A message of unknown fate is said twice at most: killed at both, it would be given up, as it should.
      const isRepeat = outgoing.text.startsWith(phrasesOf('en').again)
      if (!isRepeat) reach('attempted')
      const sent = await channel.send(outgoing)
      if (!isRepeat) reach('called')
      return sent
    },
  }
}

const log = pino({ level: process.env.CRASH_LOG ?? 'silent' }, process.stderr)

async function start({ role, database, env, nowMs }: Extract<Order, { kind: 'start' }>): Promise<Done> {
  now = Temporal.Instant.fromEpochMilliseconds(nowMs)
  const config = readConfig(env)
  const opened = await open(database)
  const tookit = await startTookit({
    role,
    database: { connectionString: opened.connectionString, embedded: database.kind === 'embedded' },
    channels: (around) => channelsOf(config, around).map(mortal),
    operators: config.operators,
    web: { host: '127.0.0.1', port: 0 },
    drivenClock: () => now,
    version: 'crash',
    log,
  })
  running = {
    tookit,
    close: async () => {
      await tookit.close()
      await opened.close()
    },
  }
  return { url: tookit.url }
}

const open = async (database: CrashDatabase) =>
  database.kind === 'embedded'
    ? openEmbedded(database.folder)
    : { connectionString: database.connectionString, close: async () => {} }

/** `Tookit.beat`, in two. */
async function beat(): Promise<Done> {
  const { heartbeat, delivery, store } = (running as NonNullable<typeof running>).tookit
  do await heartbeat.beat()
  while (heartbeat.held === 'catchingUp')
  reach('committed')
  await delivery.deliverAll()
  const awake = await store.database.patient.findFirst({
    select: { wakeAt: true },
    orderBy: { wakeAt: 'asc' },
  })
  const due = [awake?.wakeAt.getTime(), (await delivery.nextDue())?.epochMilliseconds]
  const later = due.filter((ms) => ms !== undefined && ms > now.epochMilliseconds) as number[]
  return { nextMs: later.length > 0 ? Math.min(...later) : null }
}

async function obey(order: Order): Promise<Done> {
  switch (order.kind) {
    case 'start':
      return start(order)
    case 'time':
      now = Temporal.Instant.fromEpochMilliseconds(order.nowMs)
      return {}
    case 'beat':
      return beat()
    case 'dieAt':
      dieAt = { point: order.point, nth: order.nth }
      return {}
    case 'stop':
      await running?.close()
      return {}
    default:
      return order satisfies never
  }
}

process.on('message', (order: Order) => {
  obey(order).then(
    (done) => process.send?.(done),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
      process.exit(1)
    },
  )
})

flushCompileCache() // who is killed does not come to do it in the end
