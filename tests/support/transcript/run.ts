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

const whoWidth = 22

/** Codes are random, so a story shows a place for them. */
const withoutCode = (text: string): string =>
  text.replace(/\b(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{8}\b/g, '<code>')

/** The lines of a story, with a heading for each new day. */
export class Page {
  readonly lines: string[] = []
  readonly #zone: string
  readonly #cast: Cast
  readonly #several: ReadonlySet<string>
  #day = ''

  constructor(zone: string, cast: Cast) {
    this.#zone = zone
    this.#cast = cast
    this.#several = new Set(
      cast.people.filter((person) => person.channels.length > 1).map((person) => person.name),
    )
  }

  day(at: Instant, startTime: string | null = null): void {
    const local = at.toZonedDateTimeISO(this.#zone)
    const heading = local
      .toPlainDate()
      .toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
      .replace(',', '')
      .replace('Sept', 'Sep')
    if (heading === this.#day) return
    this.#day = heading
    this.lines.push('', startTime === null ? heading : `${heading}, ${startTime}`)
  }

  texts(shown: readonly Shown[]): void {
    for (const text of this.#inOrder(shown)) {
      this.day(text.at)
      const via = this.#several.has(text.to) ? ` (${channelLabel[text.channel]})` : ''
      const buttons = text.buttons.map((label) => ` [${label}]`).join('')
      const [first, ...more] = withoutCode(text.text).split('\n')
      this.#line(text.at, `tookit → ${text.to}${via}`, `${first ?? ''}${more.length === 0 ? buttons : ''}`)
      for (const [i, line] of more.entries())
        this.lines.push(
          `${' '.repeat(7 + whoWidth)}| ${line}${i === more.length - 1 ? buttons : ''}`.trimEnd(),
        )
    }
  }

  /** What different people get at one moment is in no order of its own: a story tells it in the order of its cast. */
  #inOrder(shown: readonly Shown[]): readonly Shown[] {
    const rank = (name: string): number => this.#cast.people.findIndex((person) => person.name === name)
    return shown.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at) || rank(a.to) - rank(b.to))
  }

  step({ step, time }: TimedStep, at: Instant): void {
    this.day(at)
    const via = (parts: readonly (string | undefined)[]) => {
      const said = parts.filter((part) => part !== undefined && part !== '')
      return said.length === 0 ? '' : ` (${said.join(', ')})`
    }
    switch (step.kind) {
      case 'write':
        return this.#plain(
          time,
          `${step.who}${via([step.channel && channelLabel[step.channel], step.sentAgoSec > 0 ? `sent ${step.sentAgoSec} s earlier` : undefined])}`,
          step.text.replaceAll('\n', '⏎'),
        )
      case 'press':
        return this.#plain(
          time,
          `${step.who}${via([step.channel && channelLabel[step.channel]])}`,
          `[${step.label}]`,
        )
      case 'photo':
        return this.#plain(
          time,
          `${step.who}${via([step.channel && channelLabel[step.channel]])}`,
          step.caption === null ? '[photo]' : `[photo: ${step.caption}]`,
        )
      case 'event':
        return void this.lines.push(`${time}  ~ ${step.text}`)
      case 'remark':
        return void this.lines.push(`${time}  # ${step.text}`)
      default:
        return step satisfies never
    }
  }

  #line(at: Instant, who: string, text: string): void {
    const local = at.toZonedDateTimeISO(this.#zone).toPlainTime()
    this.#plain(local.toString({ smallestUnit: 'minute' }), who, text)
  }

  #plain(time: string, who: string, text: string): void {
    this.lines.push(`${time}  ${who.padEnd(whoWidth)}${who.length >= whoWidth ? ' ' : ''}${text}`.trimEnd())
  }
}

const channelLabel = { sms: 'SMS', telegram: 'Telegram', slack: 'Slack' } as const
