import { ChatPage } from '../bot/chatPage.ts'
import { type ChatLine, chatAt } from '../store/chat.ts'
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
  const page = new ChatPage(demoZone)
  page.day(demo.startedAt, page.clock(demo.startedAt))
  for (const line of chat) {
    const name = storyName(line.address)
    if (line.kind === 'theirs') page.theirs(line.at, name, saidIn(line, chat))
    else
      page.ours(
        line.at,
        name,
        line.text,
        line.channel === 'sms' ? [] : line.replies.map(({ label }) => label),
      )
  }
  page.event(demo.clock.now(), 'the story ends')
  return `${['# What happened in the simulator', ...cast, ...page.lines].join('\n')}\n`
}

function saidIn({ utterance }: Extract<ChatLine, { kind: 'theirs' }>, chat: readonly ChatLine[]): string {
  if (utterance.kind === 'text') return utterance.text
  const pressed = utterance.kind === 'press' ? pressedLabel(utterance.token, chat) : null
  return pressed === null ? '[photo]' : `[${pressed}]`
}

const storyName = (address: string): string => {
  const phone = demoPhones.find((candidate) => candidate.address === address)
  return phone === undefined ? 'Somebody' : phone.id === 'team' ? 'Team' : phone.name
}
