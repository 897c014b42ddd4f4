import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { webhookPath as slackPath } from '../channels/slack/http.ts'
import { webhookPath as smsPath } from '../channels/sms/webhook.ts'
import { webhookPath as telegramPath } from '../channels/telegram/webhook.ts'
import type { ChannelName } from '../domain/contact.ts'
import type { Fact } from '../domain/fact.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from '../store/database.ts'
import { type DeliveryClass, deliveryClassOf } from '../store/errand.ts'
import { latenessOf, type Standing, standing } from '../store/measures.ts'
import type { Counting } from './counting.ts'

export interface MetricsParts {
  readonly database: () => Database
  readonly now: () => Promise<Instant>
  /** Milliseconds of a clock that only ever counts on. */
  readonly monotonicMs: () => number
  /** Whether anything is decided just now, see Heartbeat.held. */
  readonly decides: () => boolean
  readonly reachedByAcceptance: () => readonly ChannelName[]
}

export interface Metrics {
  readonly counting: Counting
  /** In Prometheus' text format. */
  page(): Promise<string>
  readonly contentType: string
}

/** However often it is asked, the database is not asked more often. */
const askedEveryMs = 10_000
/** Messages whose lateness is found out at the next look; more are left out. */
const keptMax = 20_000
const classes = ['urgent', 'reminder', 'routine'] as const satisfies readonly DeliveryClass[]
const lateSec = [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 900, 3600]
const channelAt: ReadonlyMap<string, ChannelName> = new Map([
  [telegramPath, 'telegram'],
  [smsPath, 'sms'],
  [slackPath, 'slack'],
])

/**
 * What is counted in this process (add it up over processes), and how things stand in the database (each process says
 * the same). Labels are channels, classes, kinds and codes of our own: never anything of a person.
 */
export function makeMetrics(parts: MetricsParts): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const figures = figuresIn(registry)
  const toMeasure: ToMeasure = { handedOver: new Set(), reached: new Set() }
  const counting = countingInto(figures, toMeasure)
  const state = standingIn(registry)
  let [askedMs, asking] = [Number.NEGATIVE_INFINITY, Promise.resolve()]
  const ask = async () => {
    state.set(await standing(parts.database(), await parts.now()))
    const [handedOver, reached] = [new Set(toMeasure.handedOver), new Set(toMeasure.reached)]
    toMeasure.handedOver.clear()
    toMeasure.reached.clear()
    const acceptance = new Set(parts.reachedByAcceptance())
    for (const late of await latenessOf(parts.database(), [...handedOver.union(reached)])) {
      const labels = { channel: late.channel, class: deliveryClassOf(late.urgency) }
      const isReached = (acceptance.has(late.channel) ? handedOver : reached).has(late.id)
      if (handedOver.has(late.id) && late.handedOverSec !== null)
        figures.handedOver.observe(labels, Math.max(0, late.handedOverSec))
      if (handedOver.has(late.id) && late.answerSec !== null)
        figures.answers.observe({ channel: late.channel }, Math.max(0, late.answerSec))
      if (isReached && late.reachedSec !== null) figures.reached.observe(labels, Math.max(0, late.reachedSec))
    }
  }
  return {
    counting,
    contentType: registry.contentType,
    page: async () => {
      if (parts.monotonicMs() - askedMs >= askedEveryMs) {
        askedMs = parts.monotonicMs()
        asking = ask()
      }
      await asking
      state.deciding(parts.decides())
      return registry.metrics()
    },
  }
}

interface ToMeasure {
  readonly handedOver: Set<string>
  readonly reached: Set<string>
}

type Figures = ReturnType<typeof figuresIn>

function figuresIn(registry: Registry) {
  const registers = [registry]
  const counter = <L extends string = never>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Counter({ name: `tookit_${name}`, help, labelNames: [...labelNames], registers })
  const seconds = <L extends string = never>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Histogram({ name: `tookit_${name}`, help, labelNames: [...labelNames], buckets: lateSec, registers })
  return {
    due: counter('doses_due_total', 'Doses whose time has come: asked about, or not asked for a reason'),
    asked: counter('doses_asked_total', 'Doses asked about for the first time'),
    answered: counter('doses_answered_total', 'Doses that somebody said were taken or declined', ['answer']),
    unanswered: counter('doses_unanswered_total', 'Doses whose window ended without an answer'),
    notAsked: counter('doses_not_asked_total', 'Doses that were not asked about', ['because']),
    messages: counter('messages_total', 'Calls of a service to hand a message over, by what it said', [
      'channel',
      'class',
      'result',
    ]),
    handedOver: seconds(
      'handed_over_seconds',
      "How late messages were handed over, from their dose's time or their decision",
      ['channel', 'class'],
    ),
    reached: seconds('reached_seconds', 'How late messages reached somebody, counted likewise', [
      'channel',
      'class',
    ]),
    answers: seconds(
      'answer_seconds',
      'From a message of a person being stored, by whichever process, to its answer being handed over by this one',
      ['channel'],
    ),
    tickSeconds: seconds('tick_seconds', 'How long one look for who is due took'),
    tickPatients: counter('tick_patients_total', 'Patients advanced'),
    beats: counter('beats_total', 'Beats that ran to their end'),
    webhooks: counter('webhooks_total', 'Calls of services, by the status that they were answered with', [
      'channel',
      'status',
    ]),
  }
}

function countingInto(figures: Figures, toMeasure: ToMeasure): Counting {
  const measure = (id: string, ids: Set<string>) => {
    if (ids.size < keptMax) ids.add(id)
  }
  return {
    facts: (facts) => {
      for (const { body } of facts) countFact(figures, body)
    },
    tick: (patients, ms) => {
      figures.tickSeconds.observe(ms / 1000)
      figures.tickPatients.inc(patients)
    },
    beat: () => figures.beats.inc(),
    webhook: (path, status) => {
      const channel = channelAt.get(path)
      if (channel !== undefined) figures.webhooks.inc({ channel, status: String(status) })
    },
    handedOver: (batch) => {
      for (const { message, sent } of batch) {
        const { channel, urgency } = message
        figures.messages.inc({ channel, class: deliveryClassOf(urgency), result: sent.kind })
        if (sent.kind === 'accepted') measure(message.id, toMeasure.handedOver)
      }
    },
    reached: (messageIds) => {
      for (const id of messageIds) measure(id, toMeasure.reached)
    },
  }
}

function countFact(figures: Figures, body: Fact['body']): void {
  switch (body.kind) {
    case 'DoseAsked':
      figures.due.inc()
      figures.asked.inc()
      return
    case 'DoseNotAsked':
      figures.due.inc()
      figures.notAsked.inc({ because: body.because })
      return
    case 'DoseTaken':
      figures.answered.inc({ answer: 'taken' })
      return
    case 'DoseDeclined':
      figures.answered.inc({ answer: 'declined' })
      return
    case 'DoseUnanswered':
      figures.unanswered.inc()
      return
    default: // What else happens is not counted.
  }
}

function standingIn(registry: Registry) {
  const registers = [registry]
  const gauge = <L extends string = never>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Gauge({ name: `tookit_${name}`, help, labelNames: [...labelNames], registers })
  const waiting = gauge('waiting_notices', 'Notices that wait to be handed over', ['class'])
  const oldest = gauge('oldest_waiting_seconds', 'How long the oldest of them has been waiting', ['class'])
  const beats = gauge('beat_age_seconds', 'How long ago each part last beat', ['beat'])
  const troubles = gauge('open_troubles', 'Troubles that last', ['cause'])
  const plain = {
    stuckPatients: gauge('stuck_patients', 'Patients about whom nothing can be decided'),
    stuckEvents: gauge('stuck_events', 'Messages that could not be handled'),
    waitingEvents: gauge('waiting_events', 'Events that are stored and not handled yet'),
    givenUpDeliveries: gauge('given_up_deliveries', 'Deliveries that failed again and again'),
  }
  const deciding = gauge(
    'deciding',
    '1 while people are advanced; 0 while it is held, such as after a jump of the clock',
  )
  return {
    deciding: (is: boolean) => deciding.set(is ? 1 : 0),
    set(found: Standing) {
      for (const deliveryClass of classes) {
        const these = found.waiting.filter(({ urgency }) => deliveryClassOf(urgency) === deliveryClass)
        waiting.set(
          { class: deliveryClass },
          these.reduce((sum, { count }) => sum + count, 0),
        )
        oldest.set({ class: deliveryClass }, Math.max(0, ...these.map(({ oldestSec }) => oldestSec)))
      }
      for (const { name, ageSec } of found.beats) beats.set({ beat: name }, ageSec)
      troubles.reset()
      for (const { cause, count } of found.troubles) troubles.set({ cause }, count)
      for (const key of Object.keys(plain) as (keyof typeof plain)[]) plain[key].set(found[key])
    },
  }
}
