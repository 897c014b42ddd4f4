import {
  channelOf,
  type FakeSlackMessage,
  type HistoryEntry,
  historyOf,
  nextTs,
  type SlackState,
} from './state.ts'
import { shownText, typedInSlack } from './text.ts'

/** What people do in Slack. */
export function people(state: SlackState) {
  const number = () => ++state.lastNumber
  const event = (content: Readonly<Record<string, unknown>>, id = `Ev${number()}`) =>
    state.delivery.deliver('events_api', {
      type: 'event_callback',
      team_id: 'T1',
      api_app_id: 'A1',
      event_id: id,
      event_time: Math.floor(state.clockMs() / 1000),
      authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true, is_enterprise_install: false }],
      event: content,
    })
  const eventIdOf = (entry: HistoryEntry) => `Ev-${entry.channel}-${entry.ts}`
  const hear = (entry: HistoryEntry) =>
    event({ ...entry, channel_type: 'im', event_ts: entry.ts, team: 'T1' }, eventIdOf(entry))
  const write = (user: string, text: string, about: Readonly<Record<string, unknown>> = {}): HistoryEntry => {
    state.users.add(user)
    const channel = channelOf(user)
    const entry: HistoryEntry = {
      type: 'message',
      ts: nextTs(state),
      channel,
      user,
      client_msg_id: `client-${number()}`,
      text: typedInSlack(text),
      ...about,
    }
    historyOf(state, channel).push(entry)
    return entry
  }
  return {
    know: (...users: readonly string[]) => {
      for (const user of users) state.users.add(user)
    },
    say: (user: string, text: string, about?: Readonly<Record<string, unknown>>) => {
      const entry = write(user, text, about)
      hear(entry)
      return entry
    },
    sayUnheard: (user: string, text: string) => write(user, text),
    repeat: hear,
    event: (content: Readonly<Record<string, unknown>>) => event(content),
    press: (user: string, label: string, given?: FakeSlackMessage) => {
      const has = (message: FakeSlackMessage) => message.buttons.some((button) => button.label === label)
      const message = given ?? state.byUser.get(user)?.findLast(has)
      if (message === undefined) throw new Error(`${user} sees no button "${label}"`)
      state.delivery.deliver('interactive', pressOf(state, message, label))
    },
    command: (user: string, text: string) =>
      state.delivery.deliver('slash_commands', {
        command: '/tookit',
        text: typedInSlack(text),
        user_id: user,
        channel_id: channelOf(user),
        team_id: 'T1',
        trigger_id: `trigger-${number()}`,
        api_app_id: 'A1',
        response_url: `${state.url}/response`,
      }),
    block: (user: string) => void state.disabled.add(user),
  }
}

function pressOf(state: SlackState, message: FakeSlackMessage, label: string): object {
  const entry = state.histories.get(message.channel)?.find((one) => one.ts === message.ts)
  const elements = (entry?.blocks ?? []).flatMap((block) => block.elements ?? [])
  const element = elements.find(({ text }) => shownText(text) === label)
  if (element === undefined) throw new Error(`no button "${label}" is left`)
  return {
    type: 'block_actions',
    team: { id: 'T1', domain: 'example' },
    user: { id: message.to, team_id: 'T1' },
    api_app_id: 'A1',
    container: { type: 'message', message_ts: message.ts, channel_id: message.channel, is_ephemeral: false },
    trigger_id: `trigger-${++state.lastNumber}`,
    channel: { id: message.channel, name: 'directmessage' },
    message: { type: 'message', user: 'UBOT', ts: message.ts, text: entry?.text },
    response_url: `${state.url}/response`,
    actions: [{ ...element, type: 'button', block_id: 'b1', action_ts: nextTs(state) }],
  }
}
