import { expect, it } from 'vitest'
import type { Inbound } from '../../src/bot/inbound.ts'
import type { Address } from '../../src/domain/contact.ts'
import type { Handled } from '../../src/store/handle.ts'
import { conversationOver } from '../../src/work/conversation.ts'
import { makeHandling } from '../../src/work/handling.ts'
import { capturingLog } from '../channels/contractRig.ts'

const now = Temporal.Instant.from('2026-11-24T12:00:00Z')
const ana: Address = { channel: 'sms', value: '+12125550147' }

const said = (n: number): Inbound => ({
  kind: 'said',
  externalId: `SM${n}`,
  from: ana,
  sentAt: now,
  utterance: { kind: 'text', text: 'took it' },
  handledByService: null,
})
const receipt: Inbound = {
  kind: 'delivery',
  externalId: 'r',
  channel: 'sms',
  messageId: 'SM0',
  status: 'sent',
  code: null,
  at: now,
}

/** A store that does what a test says, and everything that was asked of it. */
function rig(
  about: {
    handle?: (addresses: readonly Address[]) => Promise<Handled>
    mayDecide?: () => boolean
    lanes?: number
  } = {},
) {
  const stored: Inbound[] = []
  const asked: string[] = []
  const givenUp = { times: 0 }
  const { log, lines } = capturingLog()
  const handling = makeHandling({
    store: {
      accept: async (events) => {
        stored.push(...events)
        return events.map(({ externalId }) => externalId)
      },
      waitingAddresses: async () => (stored.length > 0 ? [ana] : []),
      handleWaiting: async (_conversation, addresses) => {
        asked.push(`handle ${addresses.length}`)
        if (about.handle !== undefined) return about.handle(addresses)
        return { eventIds: stored.splice(0).map(({ externalId }) => externalId), failed: [] }
      },
      answerDanger: async (_conversation, addresses) => void asked.push(`danger ${addresses.length}`),
    },
    conversation: conversationOver([]),
    receipts: async () => void asked.push('receipts'),
    mayDecide: about.mayDecide ?? (() => true),
    onGivenUp: () => {
      givenUp.times += 1
    },
    lanes: about.lanes ?? 1,
    log,
  })
  return { handling, stored, asked, givenUp, lines }
}

it('answers the service once it is stored, and handles it right after', async () => {
  const held = Promise.withResolvers<Handled>()
  const { handling, stored, asked } = rig({ handle: () => held.promise })
  await handling.accept([said(1)])
  expect(stored).toHaveLength(1)
  expect(asked).toEqual(['handle 1'])
  held.resolve({ eventIds: ['SM1'], failed: [] })
  await handling.settled()
})

it('what comes while something is being handled is handled next, however often it comes', async () => {
  const held = Promise.withResolvers<Handled>()
  const { handling, asked } = rig({ handle: () => held.promise })
  await handling.accept([said(1)])
  await handling.accept([said(2)])
  await handling.accept([said(3)])
  expect(asked).toEqual(['handle 1'])
  held.resolve({ eventIds: ['SM1'], failed: [] })
  await handling.settled()
  expect(asked).toEqual(['handle 1', 'handle 1'])
})

it('takes receipts in without handling anybody', async () => {
  const { handling, asked } = rig()
  await handling.accept([receipt])
  await handling.settled()
  expect(asked).toEqual(['receipts'])
})

it('while nothing may be decided it only stores, and the next beat handles it', async () => {
  let trusted = false
  const { handling, stored, asked } = rig({ mayDecide: () => trusted })
  await handling.accept([said(1)])
  await handling.drain()
  expect([stored.length, asked]).toEqual([1, []])
  trusted = true
  await handling.drain()
  expect(stored).toEqual([])
})

it('a fault is logged by its kind, and the next beat tries again', async () => {
  let broken = true
  const { handling, asked, lines } = rig({
    handle: async () => {
      if (broken) throw Object.assign(new Error('took it +12125550147'), { code: 'P1001' })
      return { eventIds: [], failed: [] }
    },
  })
  await handling.accept([said(1)])
  await handling.settled()
  expect(lines.join()).toContain('P1001')
  expect(lines.join()).not.toMatch(/took it|2125550147/)
  broken = false
  await handling.drain()
  expect(asked).toHaveLength(2)
})

it('an event that fails again and again does not keep a beat from ending, and people are told', async () => {
  const failed = [{ eventId: '7', error: new Error('a bug'), givenUp: true }]
  const { handling, stored, givenUp } = rig({ handle: async () => ({ eventIds: [], failed }) })
  stored.push(said(7))
  await handling.drain()
  expect(givenUp.times).toBe(1)
})

it('while the clock is doubted what waits is searched for danger once, and what comes then at once', async () => {
  let trusted = false
  const { handling, asked } = rig({ mayDecide: () => trusted })
  await handling.accept([said(1)])
  expect(asked).toEqual([])
  await handling.whileDoubted()
  await handling.whileDoubted()
  expect(asked).toEqual(['danger 1'])
  await handling.accept([said(2), receipt])
  await handling.settled()
  expect(asked).toEqual(['danger 1', 'danger 1'])
  trusted = true
  await handling.drain()
  expect(asked.slice(2)).toEqual(['handle 1'])
})
