import type { Logger } from 'pino'
import { makeSlackChannel } from '../channels/slack/channel.ts'
import { makeSmsChannel } from '../channels/sms/channel.ts'
import { makeTelegramChannel, type TelegramChannel } from '../channels/telegram/channel.ts'
import type { SlackConfig, SmsConfig, TelegramConfig } from '../config/services.ts'
import type { Config } from '../config.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from '../store/database.ts'
import { heardFrom, lastHeard } from '../store/lastHeard.ts'
import type { AnyChannel } from './ways.ts'

/** What every channel is given. `database` is asked from when on a service has to be caught up with. */
export interface ChannelSurroundings {
  readonly database: Database
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
  { clock, log }: Omit<ChannelSurroundings, 'database'>,
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
  { database, clock, log }: ChannelSurroundings,
): AnyChannel => makeSmsChannel({ ...sms, publicUrl, since: () => lastHeard(database, 'sms'), clock, log })

const slackOf = (
  { botToken, receive, apiUrl, perSecond }: SlackConfig,
  { database, clock, log }: ChannelSurroundings,
): AnyChannel =>
  makeSlackChannel({
    botToken,
    receive,
    ...(apiUrl === null ? {} : { apiUrl }),
    dms: async () =>
      (await heardFrom(database, 'slack')).map(({ value, since }) => ({ userId: value, since })),
    pace: { perSecond, perAddressPerSecond: 1 },
    clock,
    log,
  })
