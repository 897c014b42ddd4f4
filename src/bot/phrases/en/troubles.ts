import type { ChannelName } from '../../../domain/contact.ts'
import type { Cause, Touched } from '../../../domain/trouble.ts'
import { momentUtc } from '../calendar.ts'
import type { Phrases } from '../phrases.ts'
import { and, plural, sentences } from './words.ts'

/** To operators: what does not work, since when, whom it touches, and what to do. Counts and ids, nobody's words. */
export const troubles = {
  operatorTrouble: ({ as, cause, since, until, touched }, { room }) => {
    const from = momentUtc(since, 'en-GB')
    if (until !== null)
      return sentences(
        `Over: ${wordsOf(cause).was}, from ${from} to ${momentUtc(until, 'en-GB')}.`,
        whom(cause, touched),
      )
    return sentences(
      `${as === 'lasts' ? 'Still' : 'Trouble'}: ${wordsOf(cause).is}, since ${from}.`,
      whom(cause, touched),
      room === 'short' ? null : remedies[cause.kind],
    )
  },
} satisfies Partial<Phrases['say']>

interface Words {
  readonly is: string
  readonly was: string
}

const names: Readonly<Record<ChannelName, string>> = { telegram: 'Telegram', sms: 'SMS', slack: 'Slack' }

function wordsOf(cause: Cause): Words {
  switch (cause.kind) {
    case 'account': {
      const ours = `our account or sender (${cause.code})`
      return { is: `${names[cause.channel]} refuses ${ours}`, was: `${names[cause.channel]} refused ${ours}` }
    }
    case 'outage': {
      const none = `no usable answer (${cause.code})`
      return { is: `${names[cause.channel]} gives ${none}`, was: `${names[cause.channel]} gave ${none}` }
    }
    case 'deaf': {
      const from = `heard from ${names[cause.channel]} (${cause.code})`
      return { is: `nothing is ${from}`, was: `nothing was ${from}` }
    }
    case 'operatorLost': {
      const whose = `${and(cause.operators.map(({ id, channel }) => `${id} (${names[channel]})`))}`
      return { is: `I can't reach ${whose} with news like this`, was: `I could not reach ${whose}` }
    }
    case 'unsent':
      return same('reminders could not be sent in time')
    case 'givenUp':
      return same('deliveries were tried again and again and given up')
    case 'stuckPatients':
      return { is: 'nothing can be decided (stuck)', was: 'nothing could be decided (stuck)' }
    case 'stuckEvents':
      return same('a message that came in could not be handled (stuck)')
    case 'noContact':
      return { is: 'no contact works', was: 'no contact worked' }
    case 'noBeat':
      return same('tookit did not run')
    case 'restored':
      return same('a backup was put back, and alerts in it that were older than a day were closed untold')
    case 'clock': {
      const was = `the clock jumped by ${cause.jumpMin} minutes`
      return { is: cause.held ? was : `${was}, so nothing is decided`, was }
    }
    case 'disk':
      return {
        is: `the disk is nearly full (${cause.freeMb} MB free)`,
        was: `the disk was nearly full (${cause.freeMb} MB free)`,
      }
    default:
      return cause satisfies never
  }
}

const same = (words: string): Words => ({ is: words, was: words })

/** What an operator can do, as docs/operating.md has it at more length. */
const remedies: Readonly<Record<Cause['kind'], string>> = {
  account: 'Nothing goes out there. Run: npx tookit doctor',
  outage: 'Messages wait. Run: npx tookit doctor',
  deaf: 'What people write waits or comes late. Run: npx tookit doctor',
  operatorLost: 'The bot is blocked, or the contact is gone. Check TOOKIT_OPERATOR.',
  unsent: 'Run: npx tookit doctor, and look into the log.',
  givenUp: 'Run: npx tookit stuck, and look into the log.',
  stuckPatients: 'I keep trying. Look into the log for the id.',
  stuckEvents: 'Run: npx tookit stuck',
  noContact: 'Ask them, then: npx tookit contact restore',
  noBeat: 'Look into the log for the reason.',
  restored: 'Look at these people: npx tookit alarms --all',
  clock: 'When it is right: npx tookit clock confirm',
  disk: 'Make room soon: without it nothing can be saved.',
}

function whom({ kind }: Cause, { count, patientIds }: Touched): string | null {
  if (count === 0) return null
  const ids = patientIds.length === 0 ? null : and(patientIds)
  const named = ids === null ? '' : patientIds.length < count ? ` (${ids} among them)` : ` (${ids})`
  const people = `${plural(count, 'person', 'people')}${named}`
  switch (kind) {
    case 'account':
    case 'outage':
    case 'noBeat':
    case 'unsent':
      return `${people} ${count === 1 ? 'was' : 'were'} not asked about a dose.`
    case 'stuckEvents':
      return `${plural(count, 'message')}${ids === null ? '' : `, about ${ids}`}.`
    case 'givenUp':
    case 'stuckPatients':
    case 'noContact':
    case 'clock':
    case 'disk':
    case 'deaf':
    case 'operatorLost':
    case 'restored':
      return `${people}.`
    default:
      return kind satisfies never
  }
}
