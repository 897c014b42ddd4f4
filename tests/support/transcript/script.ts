import type { ChannelName } from '../../../src/domain/contact.ts'

/** What is done in a story, read from its file. What tookit says stands there too, and is what the run has to match. */
export type Step =
  | {
      readonly kind: 'write'
      readonly who: string
      readonly channel: ChannelName | undefined
      readonly text: string
      readonly sentAgoSec: number
    }
  | {
      readonly kind: 'press'
      readonly who: string
      readonly channel: ChannelName | undefined
      readonly label: string
    }
  | {
      readonly kind: 'photo'
      readonly who: string
      readonly channel: ChannelName | undefined
      readonly caption: string | null
    }
  /** `~ …`: something that happens around them. */
  | { readonly kind: 'event'; readonly text: string }
  /** `# …`: a remark to the reader. */
  | { readonly kind: 'remark'; readonly text: string }

export interface TimedStep {
  readonly date: string
  /** Wall clock, "08:07" or "08:07:30". */
  readonly time: string
  readonly step: Step
}

export interface Script {
  /** Title, prose and cast, kept as they stand. */
  readonly head: string
  readonly cast: readonly string[]
  readonly startDate: string
  readonly startTime: string
  readonly steps: readonly TimedStep[]
}

const channels: Readonly<Record<string, ChannelName>> = { SMS: 'sms', Telegram: 'telegram', Slack: 'slack' }
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const dayHead = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (\d{1,2}) (\w{3}) (\d{4})(?:, (\d{2}:\d{2}))?$/

export function readScript(text: string): Script {
  const lines = text.split('\n')
  const begin = lines.findIndex((line) => dayHead.test(line))
  if (begin < 0) throw new Error('a story needs a first day, such as "Mon 23 Nov 2026, 07:00"')
  const head = lines.slice(0, begin).join('\n').trimEnd()
  const cast = lines.slice(0, begin).filter((line) => /^\p{Lu}\p{L}+: /u.test(line))
  const first = dayHead.exec(lines[begin] ?? '')
  let date = dateOf(first)
  const steps: TimedStep[] = []
  for (const line of lines.slice(begin + 1)) {
    if (/^Recorded/.test(line)) break
    const day = dayHead.exec(line)
    if (day !== null) date = dateOf(day)
    else if (!line.includes('→') && !/^\s+\|/.test(line) && line.trim() !== '') steps.push(stepOf(line, date))
  }
  return { head, cast, startDate: dateOf(first), startTime: first?.[4] ?? '00:00', steps }
}

const dateOf = (match: RegExpExecArray | null): string => {
  const month = months.indexOf(match?.[2] ?? '') + 1
  return `${match?.[3]}-${String(month).padStart(2, '0')}-${String(match?.[1]).padStart(2, '0')}`
}

function stepOf(line: string, date: string): TimedStep {
  const [, time, rest] = /^(\d{2}:\d{2}(?::\d{2})?) +(.+)$/.exec(line) ?? []
  if (time === undefined || rest === undefined) throw new Error(`a line without a time: "${line}"`)
  if (rest.startsWith('~ ')) return { date, time, step: { kind: 'event', text: rest.slice(2) } }
  if (rest.startsWith('# ')) return { date, time, step: { kind: 'remark', text: rest.slice(2) } }
  const [, who, how, text] = /^(\p{L}+)(?: \(([^)]+)\))? +(.+)$/u.exec(rest) ?? []
  if (who === undefined || text === undefined) throw new Error(`who says that? "${line}"`)
  const channel = channels[how?.split(', ')[0] ?? '']
  const sentAgoSec = Number(/sent (\d+) s earlier/.exec(how ?? '')?.[1] ?? 0)
  return { date, time, step: saidOf(who, channel, text, sentAgoSec) }
}

function saidOf(who: string, channel: ChannelName | undefined, text: string, sentAgoSec: number): Step {
  const photo = /^\[photo(?:: (.+))?\]$/.exec(text)
  if (photo !== null) return { kind: 'photo', who, channel, caption: photo[1] ?? null }
  const pressed = /^\[(.+)\]$/.exec(text)
  if (pressed?.[1] !== undefined) return { kind: 'press', who, channel, label: pressed[1] }
  return { kind: 'write', who, channel, text: text.replaceAll('⏎', '\n'), sentAgoSec }
}
