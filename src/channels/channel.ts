import type { Router } from 'express'
import type { Inbound } from '../bot/inbound.ts'
import type { Abilities, Outgoing, Sent } from '../bot/outgoing.ts'
import type { ChannelName } from '../domain/contact.ts'
import type { Deaf } from './earState.ts'

/** How fast the service lets us send, with what is published as the default. Messages a second. */
export interface Pace {
  readonly perSecond: number
  readonly perAddressPerSecond: number
}

/** The most that a webhook may carry; the services stay far below. More is answered with 413. */
export const webhookBodyLimit = '256kb'

/**
 * A call that is not signed, or not by the service, is answered with 403 on every path: it may try again as often as it
 * likes, and there is nothing that it could send along (which 401 would say).
 */
export const forgedStatus = 403

/** Stores events and returns once they are safe on disk; the channel acknowledges only after that. */
export type Accept = (events: readonly Inbound[]) => Promise<void>

/** What `doctor` shows. `remedy` says in plain words what the operator should do. */
export type Reachability =
  | { readonly ok: true; readonly account: string }
  | { readonly ok: false; readonly problem: string; readonly remedy: string }

/** An open ear. */
export interface Receiving {
  /** Settles once everything that waited at the service (while tookit was down) has been stored. */
  readonly caughtUp: Promise<void>
  /** Null while what people write arrives; left out where that can not be known. */
  readonly deaf?: () => Deaf | null
  close(): Promise<void>
}

/** The contract that every service passes (tests/channels/channelContract.ts). */
export interface Channel {
  readonly name: ChannelName
  readonly abilities: Abilities
  readonly pace: Pace
  /** Never throws for what a service may answer: each fault is a kind of `Sent`. It makes one call and never repeats it. */
  send(outgoing: Outgoing): Promise<Sent>
  /**
   * Starts to listen: mounts its webhook on `router` (its own path, raw body, signature first), or polls or holds a
   * socket where there is no public address, and fetches what waited at the service.
   */
  open(router: Router, accept: Accept): Promise<Receiving>
  /** Asks the service who we are. */
  check(): Promise<Reachability>
}

/** An extra power: finding out what became of a message whose answer got lost. */
export interface LooksUp {
  /** `null`: the service does not know it, so it was not sent. */
  lookUp(outgoing: Outgoing, since: Temporal.Instant): Promise<Sent | null>
}

/** An extra power: taking the buttons off a message whose question is closed. Faults are swallowed; it is a courtesy. */
export interface Retires {
  retire(messageId: string, to: string): Promise<void>
}

/** An extra power: emptying a text that the service keeps. */
export interface Redacts {
  /**
   * @param messageId the service's own id of a message in either direction.
   * @returns true when its text is there no more; false when that could not be done now. Never throws.
   */
  redact(messageId: string): Promise<boolean>
}

/** An extra power: telling what a code means that came with a later `failed`, in the words of an answer to `send`. */
export interface Explains {
  explain(code: string | null): Exclude<Sent, { kind: 'accepted' }>
}
