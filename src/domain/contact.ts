import type { Instant } from './time.ts'

/** The services over which tookit talks. The simulator stands in for any of them. */
export type ChannelName = 'telegram' | 'sms' | 'slack'

/** Where a message goes to or comes from: a Telegram chat id, a phone number in E.164, a Slack user id. */
export interface Address {
  readonly channel: ChannelName
  readonly value: string
}

/** An address in one word, to look it up by. */
export const addressKey = ({ channel, value }: Address): string => `${channel}:${value}`

export const isSameAddress = (a: Address, b: Address): boolean =>
  a.channel === b.channel && a.value === b.value

/**
 * One way to reach a person (FHIR ContactPoint). `order` is her own order of preference, the first one first.
 * - `invited`: an address that somebody typed and that has not answered yet; only an invitation goes there
 * - `usable`: she has answered from it, or opened it herself
 * - `suspended`: somebody there said "wrong number"; nothing goes there until an operator looked at it
 * - `unreachable`: the service says that nothing will ever arrive (blocked, deactivated, no such number)
 */
export interface Contact {
  readonly id: string
  readonly personId: string
  readonly address: Address
  readonly order: number
  readonly state: 'invited' | 'usable' | 'suspended' | 'unreachable'
  readonly since: Instant
}

/** Contacts that messages may go to, the preferred one first. */
export const usableContacts = (contacts: readonly Contact[]): readonly Contact[] =>
  contacts.filter((contact) => contact.state === 'usable').toSorted((a, b) => a.order - b.order)
