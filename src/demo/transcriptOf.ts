import { chatAt } from '../store/chat.ts'
import type { Demo } from './demo.ts'
import { pressedLabel } from './phoneView.ts'
import { demoPhones, demoZone } from './seed.ts'

const linesMax = 2000

/** The cast of the demo, in the sentences that stories are written in. */
const cast = [
  `Ana: by SMS. In ${demoZone}, US. Takes lithium 300 mg (1 tablet) at 8:00 and 20:00. Takes quetiapine 50 mg (1 tablet) at 20:00. Mood at 19:00. Side effects on Saturday at 11:00. Summary on Sunday at 18:00.`,
  "Ben: by Telegram. Ana's brother, hears of doses, danger and the week.",
  'Team: by Slack. Operator.',
]

/** The conversation so far as a story for tests/transcripts; run the tests with -u to let them write what tookit says. */
export async function transcriptOf(demo: Demo): Promise<string> {
  const chat = await chatAt(
    demo.store.database,
    demoPhones.map(({ channel, address }) => ({ channel, value: address })),
    linesMax,
  )
  const lines = ['# What happened in the simulator', ...cast, '']
  const start = demo.startedAt.toZonedDateTimeISO(demoZone)
  let day = dayOf(start)
  lines.push(`${day}, ${start.toPlainTime().toString({ smallestUnit: 'minute' })}`)
  for (const line of chat) {
    const at = line.at.toZonedDateTimeISO(demoZone)
    if (dayOf(at) !== day) lines.push('', dayOf(at))
    day = dayOf(at)
    const time = at.toPlainTime().toString({ smallestUnit: 'minute' })
    const name = storyName(line.address)
    if (line.kind === 'theirs') {
      const pressed = line.utterance.kind === 'press' ? pressedLabel(line.utterance.token, chat) : null
      const said =
        pressed === null
          ? line.utterance.kind === 'text'
            ? line.utterance.text.replaceAll('\n', '⏎')
            : '[photo]'
          : `[${pressed}]`
      lines.push(`${time}  ${name.padEnd(22)}${said}`)
    } else {
      const buttons = line.channel === 'sms' ? '' : line.replies.map(({ label }) => ` [${label}]`).join('')
      const [first, ...more] = line.text.split('\n')
      lines.push(`${time}  ${`tookit → ${name}`.padEnd(22)}${first}${more.length === 0 ? buttons : ''}`)
      for (const [i, text] of more.entries())
        lines.push(`${' '.repeat(29)}| ${text}${i === more.length - 1 ? buttons : ''}`.trimEnd())
    }
  }
  const now = demo.clock.now().toZonedDateTimeISO(demoZone)
  if (dayOf(now) !== day) lines.push('', dayOf(now))
  return `${[...lines, `${now.toPlainTime().toString({ smallestUnit: 'minute' })}  ~ the story ends`].join('\n')}\n`
}

const storyName = (address: string): string => {
  const phone = demoPhones.find((candidate) => candidate.address === address)
  return phone === undefined ? 'Somebody' : phone.id === 'team' ? 'Team' : phone.name
}

const dayOf = (at: Temporal.ZonedDateTime): string =>
  at
    .toPlainDate()
    .toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
    .replace(',', '')
    .replace('Sept', 'Sep')
