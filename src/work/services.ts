import type { Logger } from 'pino'
import { makeSlackChannel } from '../channels/slack/channel.ts'
import { makeSmsChannel } from '../channels/sms/channel.ts'
import { makeTelegramChannel, type TelegramChannel } from '../channels/telegram/channel.ts'
import type { SlackConfig, SmsConfig, TelegramConfig } from '../config/services.ts'
import type { Config } from '../config.ts'
import type { ChannelName } from '../domain/contact.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from '../store/database.ts'
import { heardFrom, lastHeard, storedAmong } from '../store/lastHeard.ts'
import type { AnyChannel } from './ways.ts'

/** From when on services have to be caught up with. */
export interface Heard {
  lastHeard(channel: ChannelName): Promise<Instant | null>
  heardFrom(channel: ChannelName): ReturnType<typeof heardFrom>
  /** Which of these messages, by the service's ids, are stored. */
  stored(channel: ChannelName, ids: readonly string[]): Promise<ReadonlySet<string>>
}

export const heardIn = (database: Database): Heard => ({
  lastHeard: (channel) => lastHeard(database, channel),
  heardFrom: (channel) => heardFrom(database, channel),
  stored: (channel, ids) => storedAmong(database, channel, ids),
})

/** What every channel is given. */
export interface ChannelSurroundings {
  readonly heard: Heard
  readonly clock: () => Instant
  readonly log: Logger
}

/** The channels of the services that are configured. */
export function channelsOf(config: Config, around: ChannelSurroundings): readonly AnyChannel[] {
  const { telegram, sms, slack } = config
  return [
    ...(telegram === null ? [] : [telegramOf(telegram, around)]),
    ...(sms === null ? [] : [smsOf(sms, config.web.publicUrl, around)]),
    ...(slack === null ? [] : [slackOf(slack, around)]),
  ]
}

export const telegramOf = (
  { token, receive, apiRoot, perSecond }: TelegramConfig,
  { clock, log }: Omit<ChannelSurroundings, 'heard'>,
): TelegramChannel =>
  makeTelegramChannel({
    token,
    receive,
    ...(apiRoot === null ? {} : { apiRoot }),
    pace: { perSecond, perAddressPerSecond: 1 },
    clock,
    log,
  })

const smsOf = (
  sms: SmsConfig,
  publicUrl: string | null,
  { heard, clock, log }: ChannelSurroundings,
): AnyChannel =>
  makeSmsChannel({
    ...sms,
    publicUrl,
    since: () => heard.lastHeard('sms'),
    known: (sids) => heard.stored('sms', sids),
    clock,
    log,
  })

const slackOf = (
  { botToken, receive, apiUrl, perSecond }: SlackConfig,
  { heard, clock, log }: ChannelSurroundings,
): AnyChannel =>
  makeSlackChannel({
    botToken,
    receive,
    ...(apiUrl === null ? {} : { apiUrl }),
    dms: async () => (await heard.heardFrom('slack')).map(({ value, since }) => ({ userId: value, since })),
    pace: { perSecond, perAddressPerSecond: 1 },
    clock,
    log,
  })
