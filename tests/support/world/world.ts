import type { Decision } from '../../../src/bot/decision.ts'
import type { ChannelName } from '../../../src/domain/contact.ts'
import type { Fact } from '../../../src/domain/fact.ts'
import type { Situation } from '../../../src/domain/situation.ts'
import type { Instant } from '../../../src/domain/time.ts'

/** A text of tookit on somebody's phone. */
export interface Shown {
  readonly at: Instant
  readonly to: string
  readonly channel: ChannelName
  readonly text: string
  readonly buttons: readonly string[]
}

/** What a phone or a service does from now on. */
export type Weather =
  /** Takes messages as usual. */
  | 'fine'
  /** The person has blocked the bot, or the number is gone. */
  | 'gone'
  /** The service answers that it is busy. */
  | 'busy'
  /** The message goes through, and the answer of the service is lost. */
  | 'answerLost'
  /** Accepted, and never delivered (SMS). */
  | 'undelivered'

/** What a whole service does from now on, whoever it is for. */
export type ServiceWeather =
  | 'fine'
  /** It refuses our account. */
  | 'refuses'
  /** Nobody answers there. */
  | 'away'

/** A small world in which people talk with tookit on a controlled clock: in memory, or on the real store and postman. */
export interface World {
  readonly now: Instant
  /** Time passes; everything that falls due meanwhile happens at its own moment. */
  until(instant: Instant): Promise<void>
  /** Somebody writes, from one of her phones (the first, unless said). `sentAgoSec`: it was on its way for so long. */
  write(name: string, text: string, channel?: ChannelName, sentAgoSec?: number): Promise<void>
  /** Somebody presses the newest button with this label. */
  press(name: string, label: string, channel?: ChannelName): Promise<void>
  photo(name: string, caption: string | null, channel?: ChannelName): Promise<void>
  /** The service brings the last event of this person once more. */
  redeliver(name: string): Promise<void>
  weather(name: string, channel: ChannelName, weather: Weather): Promise<void>
  /** Only where operators are told of troubles. */
  service?(channel: ChannelName, weather: ServiceWeather): Promise<void>
  /** She blocks the bot, or lets it in again, and the service says so. */
  block(name: string, channel: ChannelName, allowed: boolean): Promise<void>
  /** Decides something for one patient, as the command line does. */
  decide(patientId: string, decide: (situation: Situation, now: Instant) => Decision): Promise<void>
  /** tookit does not run until then; what people write waits at the service. */
  down(until: Instant): Promise<void>
  /** The texts since the last call, in order. */
  shown(): readonly Shown[]
  /** The facts since the last call, in order. */
  told(): Promise<readonly Fact[]>
  situation(name: string): Promise<Situation>
  close(): Promise<void>
}
