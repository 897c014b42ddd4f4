import { ChatPage } from '../../../src/bot/chatPage.ts'
import type { Instant } from '../../../src/domain/time.ts'
import type { Cast } from '../world/cast.ts'
import type { Shown, World } from '../world/world.ts'
import { readCast } from './castLines.ts'
import { happen } from './happenings.ts'
import { recordOf } from './record.ts'
import { readScript, type Script, type TimedStep } from './script.ts'

export interface Story {
  readonly script: Script
  readonly cast: Cast
  readonly zone: string
}

/** Wall-clock times of a story are those of its first patient. */
export function readStory(text: string): Story {
  const script = readScript(text)
  const zone = /In (\w+\/[\w/]+)/.exec(script.cast.join('\n'))?.[1] ?? 'Europe/London'
  const start = instantOf(script.startDate, script.startTime, zone)
  return { script, cast: readCast(script.cast, start), zone }
}

const instantOf = (date: string, time: string, zone: string): Instant =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toInstant()

/** Plays the story and returns its file as it would read now. */
export async function play({ script, cast, zone }: Story, world: World): Promise<string> {
  const page = new Page(zone, cast)
  page.day(cast.start, script.startTime)
  for (const timed of script.steps) {
    await world.until(laterOf(instantOf(timed.date, timed.time, zone), world.now))
    page.texts(world.shown())
    page.step(timed, world.now)
    await act(timed, world, cast, zone)
    page.texts(world.shown())
  }
  const record = await recordOf(cast, world, zone)
  return `${script.head}\n${page.lines.join('\n')}\n\nRecorded\n${record.join('\n')}\n`
}

/** Two lines may be of one minute; the clock of a story never goes back. */
const laterOf = (a: Instant, b: Instant): Instant => (Temporal.Instant.compare(a, b) < 0 ? b : a)

async function act({ step }: TimedStep, world: World, cast: Cast, zone: string): Promise<void> {
  switch (step.kind) {
    case 'write':
      return world.write(step.who, step.text, step.channel, step.sentAgoSec)
    case 'press':
      return world.press(step.who, step.label, step.channel)
    case 'photo':
      return world.photo(step.who, step.caption, step.channel)
    case 'event':
      return happen(step.text, world, cast, zone)
    case 'remark':
      return
    default:
      return step satisfies never
  }
}

/** Codes are random, so a story shows a place for them. */
const withoutCode = (text: string): string =>
  text.replace(/\b(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{8}\b/g, '<code>')

/** The lines of a story, with a heading for each new day. */
export class Page {
  readonly #page: ChatPage
  readonly #cast: Cast
  readonly #several: ReadonlySet<string>

  constructor(zone: string, cast: Cast) {
    this.#page = new ChatPage(zone)
    this.#cast = cast
    this.#several = new Set(
      cast.people.filter((person) => person.channels.length > 1).map((person) => person.name),
    )
  }

  get lines(): readonly string[] {
    return this.#page.lines
  }

  day(at: Instant, startTime: string): void {
    this.#page.day(at, startTime)
  }

  texts(shown: readonly Shown[]): void {
    for (const text of this.#inOrder(shown)) {
      const via = this.#several.has(text.to) ? ` (${channelLabel[text.channel]})` : ''
      this.#page.ours(text.at, `${text.to}${via}`, withoutCode(text.text), text.buttons)
    }
  }

  /** What different people get at one moment is in no order of its own: a story tells it in the order of its cast. */
  #inOrder(shown: readonly Shown[]): readonly Shown[] {
    const rank = (name: string): number => this.#cast.people.findIndex((person) => person.name === name)
    return shown.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at) || rank(a.to) - rank(b.to))
  }

  step({ step, time }: TimedStep, at: Instant): void {
    const via = (parts: readonly (string | undefined)[]) => {
      const said = parts.filter((part) => part !== undefined && part !== '')
      return said.length === 0 ? '' : ` (${said.join(', ')})`
    }
    switch (step.kind) {
      case 'write': {
        const late = step.sentAgoSec > 0 ? `sent ${step.sentAgoSec} s earlier` : undefined
        const who = `${step.who}${via([step.channel && channelLabel[step.channel], late])}`
        return this.#page.theirs(at, who, step.text, time)
      }
      case 'press': {
        const who = `${step.who}${via([step.channel && channelLabel[step.channel]])}`
        return this.#page.theirs(at, who, `[${step.label}]`, time)
      }
      case 'photo': {
        const who = `${step.who}${via([step.channel && channelLabel[step.channel]])}`
        return this.#page.theirs(
          at,
          who,
          step.caption === null ? '[photo]' : `[photo: ${step.caption}]`,
          time,
        )
      }
      case 'event':
        return this.#page.event(at, step.text, time)
      case 'remark':
        return this.#page.remark(at, step.text, time)
      default:
        return step satisfies never
    }
  }
}

const channelLabel = { sms: 'SMS', telegram: 'Telegram', slack: 'Slack' } as const
