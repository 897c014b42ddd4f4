import { type Urgency, urgencies } from '../bot/notice.ts'
import type { ChannelName } from '../domain/contact.ts'
import type { Instant } from '../domain/time.ts'

/**
 * Which notices wait behind each other. An answer, an alarm or danger never waits behind reminders, nor a reminder
 * behind a summary.
 */
export type DeliveryClass = 'urgent' | 'reminder' | 'routine'

const classes: Readonly<Record<Urgency, DeliveryClass>> = {
  danger: 'urgent',
  answer: 'urgent',
  alarm: 'urgent',
  reminder: 'reminder',
  followUp: 'routine',
  routine: 'routine',
}

export const deliveryClassOf = (urgency: Urgency): DeliveryClass => classes[urgency]

/** Look after whoever this is: a person, or somebody we don't know, by the notice that goes to her address. Ids only. */
export interface Errand {
  readonly to: 'person' | 'stranger'
  /** Of the person, or of the notice. */
  readonly id: string
  /** Where she is expected to be reached. It only chooses the queue. */
  readonly channel: ChannelName
  readonly deliveryClass: DeliveryClass
  /** Within the queue, the higher the sooner. */
  readonly priority: number
}

export const makeErrand = (
  to: Errand['to'],
  id: string,
  channel: ChannelName,
  { urgency, worthUntil }: { readonly urgency: Urgency; readonly worthUntil: Instant },
): Errand => ({
  to,
  id,
  channel,
  deliveryClass: deliveryClassOf(urgency),
  priority: priorityOf(urgency, worthUntil),
})

/** More minutes than have passed since 1970 by the year 2500, and six of it fit the queue's whole number of 32 bits. */
const minutesMax = 300_000_000

/** The more urgent first, and of what is as urgent, what is not worth saying soonest. */
const priorityOf = (urgency: Urgency, worthUntil: Instant): number => {
  const minute = Math.floor(worthUntil.epochMilliseconds / 60_000)
  const rank = urgencies.length - 1 - urgencies.indexOf(urgency)
  return rank * minutesMax + (minutesMax - 1 - Math.min(Math.max(minute, 0), minutesMax - 1))
}

/** The same for all errands to one person. */
export const errandKey = ({ to, id }: Pick<Errand, 'to' | 'id'>): string => `${to}:${id}`

/** One errand for each person and queue, the most urgent one. */
export function onePerQueue(errands: readonly Errand[]): readonly Errand[] {
  const kept = new Map<string, Errand>()
  for (const errand of errands) {
    const key = `${queueFor(errand)} ${errandKey(errand)}`
    const known = kept.get(key)
    if (known === undefined || known.priority < errand.priority) kept.set(key, errand)
  }
  return [...kept.values()]
}

const queueName = (channel: ChannelName, deliveryClass: DeliveryClass): string =>
  `deliver-${channel}-${deliveryClass}`

export const queueFor = ({ channel, deliveryClass }: Errand): string => queueName(channel, deliveryClass)

/** Where a job goes that failed again and again, until an operator has seen it. */
export const givenUpQueue = 'deliver-given-up'

/** All queues, the urgent ones first. */
export const deliveryQueues = (['urgent', 'reminder', 'routine'] as const).flatMap((deliveryClass) =>
  (['telegram', 'sms', 'slack'] as const).map((channel) => ({
    name: queueName(channel, deliveryClass),
    channel,
    deliveryClass,
  })),
)
