import type { Logger } from 'pino'
import type { ChannelName } from '../domain/contact.ts'
import { hours, type Instant } from '../domain/time.ts'
import { faultOf } from '../log.ts'
import type { Database } from '../store/database.ts'
import { emptyTexts, emptyThese, oldTextsAt, type TextAtService, takeDailyTurn } from '../store/retention.ts'
import type { AnyChannel } from './ways.ts'

export interface Retaining {
  readonly database: Database
  readonly now: () => Promise<Instant>
  readonly channels: readonly AnyChannel[]
  /** Free text that is older is emptied. */
  readonly keepTextDays: number
  readonly log: Logger
}

/** The beat in the store that says so. */
export const retentionBeat = 'retention'

const callsMax = 5
const textsAtOnce = 200
/** A text that its service could not be brought to empty is emptied here after so much longer. */
const graceDays = 30

const daysBefore = (now: Instant, days: number): Instant => now.subtract(hours(24 * days))

/** Once a day: empties free text that has become too old, first where the service has it, then here. */
export class Retention {
  readonly #retaining: Retaining
  #underWay: Promise<void> = Promise.resolve()

  constructor(retaining: Retaining) {
    this.#retaining = retaining
  }

  /** For every beat. What it begins goes on beside the beats. */
  async look(): Promise<void> {
    const { database, now, log } = this.#retaining
    const at = await now()
    if (!(await takeDailyTurn(database, retentionBeat, at))) return
    this.#underWay = this.#underWay
      .then(() => this.#empty(at))
      .catch((error: unknown) =>
        log.error(faultOf(error), 'old texts could not be emptied; the next day tries again'),
      )
  }

  /** Settles when nothing is going on. */
  idle(): Promise<void> {
    return this.#underWay
  }

  async #empty(now: Instant): Promise<void> {
    const { database, channels, keepTextDays, log } = this.#retaining
    const before = daysBefore(now, keepTextDays)
    const elsewhere: ChannelName[] = []
    let count = 0
    for (const channel of channels) {
      if (channel.redact === undefined) continue
      elsewhere.push(channel.name)
      count += await this.#emptyAt(channel, before)
    }
    count += await emptyTexts(database, before, elsewhere)
    count += await emptyTexts(database, daysBefore(before, graceDays), [])
    if (count > 0) log.info({ count }, 'old texts were emptied')
  }

  async #emptyAt(channel: AnyChannel, before: Instant): Promise<number> {
    const { database } = this.#retaining
    let count = 0
    for (;;) {
      const texts = await oldTextsAt(database, channel.name, before, textsAtOnce)
      const done = await redactEach(channel, texts)
      await emptyThese(database, done)
      count += done.length
      // What could not be emptied would come again at once: the next day tries it.
      if (done.length < texts.length || texts.length < textsAtOnce) return count
    }
  }
}

/** @returns those of them that the service has no more. */
export async function redactEach<T extends Pick<TextAtService, 'externalId'>>(
  channel: AnyChannel,
  texts: readonly T[],
): Promise<readonly T[]> {
  const done: T[] = []
  const next = texts.values()
  const worker = async () => {
    for (const text of next) if ((await channel.redact?.(text.externalId)) === true) done.push(text)
  }
  await Promise.all(Array.from({ length: Math.min(callsMax, texts.length) }, worker))
  return done
}
