import type { Logger } from 'pino'
import type { Sent } from '../../src/bot/outgoing.ts'
import type { Channel, LooksUp, Retires } from '../../src/channels/channel.ts'
import type { ChannelName } from '../../src/domain/contact.ts'
import type { Instant } from '../../src/domain/time.ts'

/** A webhook call as it goes over the wire. */
export interface Webhook {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A message as the person on the other side reads it: markup rendered, entities decoded. */
export interface Delivered {
  /** The same form as `Address.value`. */
  readonly to: string
  readonly text: string
  readonly messageId: string
  readonly buttons: readonly { readonly token: string; readonly label: string }[]
}

/** The service in a box, on loopback, seen from outside. */
export interface FakeService {
  delivered(): readonly Delivered[]
  /** How often a send has reached the service, whatever became of it. */
  sendCalls(): number
  /** The next send fails with this recorded fault (a `name` of `Descriptor.faults`). */
  failNext(fault: string): void
  /** The next send is carried out, but its answer never comes: the connection is cut. */
  loseNextAnswer(): void
  /** Every call from now on fails as if the service were not there (the connection is refused or cut). */
  close(): Promise<void>
}

export interface Rig {
  readonly fake: FakeService
  readonly channel: Channel & Partial<LooksUp & Retires>
}

/** Something that a service cannot do, and why. The case that needs it then checks that the channel says so. */
export interface Cannot {
  readonly buttons?: string
}

export interface Descriptor {
  readonly name: ChannelName
  readonly cannot: Cannot
  /** Made anew for each test. Webhooks come to `publicUrl`, which is not where the test server listens (a proxy). */
  rig(setting: { publicUrl: string; clock: () => Instant; log: Logger }): Promise<Rig>

  /** Signs as the service does. */
  sign(webhook: Webhook, setting: { publicUrl: string; now: Instant }): Webhook
  /** Ways in which somebody else could call the webhook: no signature, a wrong one, one of another body… */
  readonly forgeries: Readonly<Record<string, (signed: Webhook) => Webhook>>
  /** What a forged call is told. */
  readonly forgedStatus: number
  /** The same event delivered once more, where that differs (a header that counts). */
  redelivery?(signed: Webhook): Webhook

  /** An unsigned webhook for a text that somebody at `from` sent. */
  said(from: string, text: string): Webhook
  /** An unsigned webhook for a press on a button of a message that the fake has taken. */
  press?(from: string, message: Delivered, token: string): Webhook

  /** A good address in the form of `Address.value`, in no log ever. */
  readonly address: string
  /** The credentials given to the channel, which stand in no log and no error. */
  readonly secrets: readonly string[]
  /** Each fault that the service documents and what the channel makes of it. */
  readonly faults: readonly { readonly name: string; readonly expected: Partial<Sent> & Pick<Sent, 'kind'> }[]
}

/**
 * A file of tests/recorded/<channel>/*.json: a webhook in the service's documented form, with invented people.
 * What it parses to stands beside it in <name>.events.json, which `vitest -u` rewrites.
 */
export interface Recorded {
  readonly about: string
  /** Where the service documents this form. */
  readonly source: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** Either a form (application/x-www-form-urlencoded) or a JSON body. */
  readonly form?: Readonly<Record<string, string>>
  readonly json?: unknown
  /** Nothing of it concerns us: our own message, a kind that we do not know. */
  readonly ignored?: boolean
}
