import type { Instant, Zone } from '../domain/time.ts'

/** Columns that the name of who speaks takes. */
const whoWidth = 22
/** Where a text begins, after "08:00", two spaces and the name. */
const textColumn = 7 + whoWidth

/** A conversation as a page to read, the form in which stories are written: a heading for each day, a line for each message. */
export class ChatPage {
  readonly lines: string[] = []
  readonly #zone: Zone
  #day = ''

  /** @param zone whose wall clock the page shows */
  constructor(zone: Zone) {
    this.#zone = zone
  }

  /** Begins a new day if there is one. `startTime`: when the story begins, on its first heading. */
  day(at: Instant, startTime: string | null = null): void {
    const heading = at
      .toZonedDateTimeISO(this.#zone)
      .toPlainDate()
      .toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
      .replace(',', '')
      .replace('Sept', 'Sep')
    if (heading === this.#day) return
    this.#day = heading
    this.lines.push('', startTime === null ? heading : `${heading}, ${startTime}`)
  }

  /** What tookit sent, its buttons after it. */
  ours(at: Instant, to: string, text: string, buttons: readonly string[]): void {
    this.day(at)
    const pressed = buttons.map((label) => ` [${label}]`).join('')
    const [first, ...more] = text.split('\n')
    this.#line(this.clock(at), `tookit → ${to}`, `${first ?? ''}${more.length === 0 ? pressed : ''}`)
    for (const [i, line] of more.entries())
      this.lines.push(`${' '.repeat(textColumn)}| ${line}${i === more.length - 1 ? pressed : ''}`.trimEnd())
  }

  /** What somebody wrote, or `[the button]` that she pressed. `time`: as the story has it, if not the clock's. */
  theirs(at: Instant, who: string, said: string, time = this.clock(at)): void {
    this.day(at)
    this.#line(time, who, said.replaceAll('\n', '⏎'))
  }

  /** What happened around the conversation. */
  event(at: Instant, text: string, time = this.clock(at)): void {
    this.day(at)
    this.lines.push(`${time}  ~ ${text}`)
  }

  /** A remark for the reader. */
  remark(at: Instant, text: string, time = this.clock(at)): void {
    this.day(at)
    this.lines.push(`${time}  # ${text}`)
  }

  clock(at: Instant): string {
    return at.toZonedDateTimeISO(this.#zone).toPlainTime().toString({ smallestUnit: 'minute' })
  }

  #line(time: string, who: string, text: string): void {
    this.lines.push(`${time}  ${who.padEnd(whoWidth)}${who.length >= whoWidth ? ' ' : ''}${text}`.trimEnd())
  }
}
