import type { Address } from '../domain/contact.ts'
import { hours, type Instant, minutes } from '../domain/time.ts'
import type { Said } from './decision.ts'
import { answerWorthMin, dangerWorthHours } from './limits.ts'
import type { Understand } from './meaning.ts'
import type { Notice } from './notice.ts'
import { notice } from './turn.ts'

/**
 * Somebody writes whom we don't know. Danger is answered whoever it is; a code that leads nowhere is said to; anybody
 * else hears once a day who we are, so that two bots never talk each other to death.
 */
export function respondToStranger(
  understand: Understand,
  from: Address,
  said: Said,
  greetedToday: boolean,
  now: Instant,
): readonly Notice[] {
  const text = said.what.kind === 'text' || said.what.kind === 'media' ? (said.what.text ?? '') : ''
  const meanings = understand(text, {
    language: 'en',
    zone: 'UTC',
    sentAt: said.sentAt,
    medicines: [],
    people: [],
  })
  const to = { kind: 'address', address: from } as const
  const danger = meanings.find((meaning) => meaning.kind === 'danger')
  if (danger?.kind === 'danger') {
    const content = {
      kind: 'danger',
      danger: danger.danger,
      country: '',
      aboutOther: true,
      told: false,
    } as const
    return [
      notice(`danger:${said.eventId}`, null, to, 'danger', now.add(hours(dangerWorthHours)), now, content, {
        despiteStop: true,
      }),
    ]
  }
  if (said.handledByService !== null || meanings.some((meaning) => meaning.kind === 'optOut')) return []
  const badCode = meanings.some((meaning) => meaning.kind === 'code')
  if (greetedToday && !badCode) return []
  const worthUntil = now.add(minutes(answerWorthMin))
  return [
    notice(`answer:${said.eventId}`, null, to, 'answer', worthUntil, now, {
      kind: badCode ? 'badCode' : 'stranger',
    }),
  ]
}
