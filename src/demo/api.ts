import express, { type RequestHandler, type Router } from 'express'
import { z } from 'zod'
import { behaviours } from '../bot/rehearsal/behaviour.ts'
import { isAfter, minutes } from '../domain/time.ts'
import type { Demo } from './demo.ts'
import { rehearsalOf } from './rehearsalOf.ts'
import { demoPhones } from './seed.ts'
import { demoState } from './state.ts'
import { transcriptOf } from './transcriptOf.ts'

const phone = z.enum(demoPhones.map(({ id }) => id) as [string, ...string[]], {
  error: 'phone: one of ana, ben, team',
})
const sayBody = z.object({
  phone,
  text: z
    .string({ error: 'text: what is written' })
    .min(1, 'text: must not be empty')
    .max(1600, 'text: at most 1600 characters'),
})
const pressBody = z.object({
  phone,
  button: z.string({ error: "button: a button's token, as in the state" }).min(1).max(64),
})
const rehearsalDaysMax = 92
const daysAllowed = `days: 1 to ${rehearsalDaysMax}`
const minutesAllowed = 'minutes: 1 to 10080'
/** Each minute on the way is lived through, so a leap of years would keep it busy for hours. */
const aheadMaxMin = 7 * 24 * 60
const clockBody = z.union(
  [
    z
      .object({
        minutes: z.number().int().min(1, minutesAllowed).max(aheadMaxMin, minutesAllowed),
      })
      .strict(),
    z.object({ next: z.literal(true) }).strict(),
    z.object({ running: z.boolean() }).strict(),
    z.object({ to: z.iso.datetime({ offset: true }) }).strict(),
  ],
  {
    error:
      'give one of: minutes (1 to 10080), next: true, running: true or false, to: a moment such as 2026-11-24T20:00:00-05:00',
  },
)

const rehearsalQuery = z.object({
  behaviour: z.enum(behaviours, { error: `behaviour: give one of ${behaviours.join(', ')}` }),
  days: z.coerce
    .number({ error: daysAllowed })
    .int(daysAllowed)
    .min(1, daysAllowed)
    .max(rehearsalDaysMax, daysAllowed)
    .default(14),
})

/**
 * The simulator's JSON interface, below /api. Each call answers with the state after it.
 *
 *     GET  state                         clock, phones, story, what is next
 *     POST say    { phone, text }        somebody writes
 *     POST press  { phone, button }      somebody presses a button (its token stands in the state)
 *     POST clock  { minutes } | { next: true } | { running } | { to }
 *     POST fresh  {}                     from the beginning
 *     GET  transcript                    the conversation as a story for tests/transcripts
 *     GET  rehearsal?behaviour=&days=    the chat that Ana's plan would bring, if she answered like this
 *     GET  changes                       server-sent events: something changed
 */
export function demoApi(demo: Demo): Router {
  const api = express.Router()
  const json = express.json({ limit: '16kb' })
  const answer =
    (act: RequestHandler): RequestHandler =>
    async (req, res, next) => {
      await act(req, res, next)
      if (!res.headersSent) res.json(await demoState(demo))
    }
  api.get(
    '/state',
    answer(() => undefined),
  )
  api.post(
    '/say',
    json,
    answer(async (req, res) => {
      const body = sayBody.safeParse(req.body)
      if (!body.success) return void refuse(res, body.error)
      await demo.say(body.data.phone, { kind: 'text', text: body.data.text })
    }),
  )
  api.post(
    '/press',
    json,
    answer(async (req, res) => {
      const body = pressBody.safeParse(req.body)
      if (!body.success) return void refuse(res, body.error)
      await demo.say(body.data.phone, { kind: 'press', token: body.data.button })
    }),
  )
  api.post(
    '/clock',
    json,
    answer(async (req, res) => {
      const body = clockBody.safeParse(req.body)
      if (!body.success) return void refuse(res, body.error)
      if ('to' in body.data && isTooFar(demo, body.data.to))
        return void res.status(400).json({ error: 'to: at most a week ahead' })
      if ('minutes' in body.data) await demo.goTo(demo.clock.now().add({ minutes: body.data.minutes }))
      else if ('to' in body.data) await demo.goTo(Temporal.Instant.from(body.data.to))
      else if ('next' in body.data) await demo.goToNext()
      else demo.clock.run(body.data.running)
    }),
  )
  api.post(
    '/fresh',
    json,
    answer(() => demo.fresh()),
  )
  api.get('/transcript', async (_req, res) => void res.type('text/plain').send(await transcriptOf(demo)))
  api.get('/rehearsal', async (req, res) => {
    const query = rehearsalQuery.safeParse(req.query)
    if (!query.success) return void refuse(res, query.error)
    res.type('text/plain').send(await rehearsalOf(demo, query.data.behaviour, query.data.days))
  })
  api.get('/changes', (_req, res) => {
    res.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    res.write('retry: 1000\n\n')
    const stop = demo.onChange(() => void res.write('data: changed\n\n'))
    res.on('close', stop)
  })
  return api
}

const isTooFar = (demo: Demo, to: string): boolean =>
  isAfter(Temporal.Instant.from(to), demo.clock.now().add(minutes(aheadMaxMin)))

const refuse = (res: Parameters<RequestHandler>[1], error: z.ZodError): void => {
  res.status(400).json({ error: error.issues.map((issue) => issue.message).join('; ') })
}
