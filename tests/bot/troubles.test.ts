import { describe, expect, it } from 'vitest'
import { type Found, review } from '../../src/bot/troubles.ts'
import type { ChannelName } from '../../src/domain/contact.ts'
import type { Person } from '../../src/domain/person.ts'
import type { Instant } from '../../src/domain/time.ts'
import { type Cause, nobodyTouched, type Trouble } from '../../src/domain/trouble.ts'

const friday = Temporal.Instant.from('2026-11-27T18:00:00Z')

const operator = (channel: ChannelName): Person => ({
  id: `operator-${channel}`,
  name: 'Operator',
  language: 'en',
  contacts: [
    {
      id: `operator-${channel}-contact`,
      personId: `operator-${channel}`,
      address: { channel, value: '1' },
      order: 0,
      state: 'usable',
      since: friday,
    },
  ],
  stoppedAt: null,
  isOperator: true,
})

const account = { kind: 'account', channel: 'telegram', code: '401' } as const
const stuck = { kind: 'stuckPatients' } as const

/** Operators who live through looks: what is found at each, and what they are told. */
function clinic(...operators: readonly Person[]) {
  let troubles: readonly Trouble[] = []
  return {
    /** @returns to whom what was told */
    look(at: Instant, causes: readonly Cause[], options: { readonly unknown?: boolean } = {}) {
      const found = causes.map(
        (cause): Found => ({ cause, touched: nobodyTouched, since: null, at, overAt: null }),
      )
      const looked = { found, isClear: () => options.unknown !== true }
      const { changed, notices } = review(troubles, looked, operators, at)
      const ids = new Set(changed.map(({ id }) => id))
      troubles = [...troubles.filter(({ id }) => !ids.has(id)), ...changed].filter(
        ({ overAt }) => overAt === null || at.since(overAt).total('minutes') < 60,
      )
      return notices.map(({ to, content }) => {
        if (content.kind !== 'operatorTrouble' || to.kind !== 'person') throw new Error('not to an operator')
        return `${to.personId.slice('operator-'.length)} ${content.cause.kind} ${content.as}`
      })
    },
    get troubles() {
      return troubles
    },
  }
}

const later = (min: number): Instant => friday.add({ minutes: min })

describe('a trouble', () => {
  it('is told of at once, once a day while it lasts, and when it is over', () => {
    const { look } = clinic(operator('sms'))
    expect(look(friday, [stuck])).toEqual(['sms stuckPatients began'])
    expect(look(later(1), [stuck])).toEqual([])
    expect(look(later(24 * 60 - 1), [stuck])).toEqual([])
    expect(look(later(24 * 60), [stuck])).toEqual(['sms stuckPatients lasts'])
    expect(look(later(24 * 60 + 1), [stuck])).toEqual([])
    expect(look(later(48 * 60), [stuck])).toEqual(['sms stuckPatients lasts'])
    expect(look(later(50 * 60), [])).toEqual(['sms stuckPatients over'])
    expect(look(later(50 * 60 + 1), [])).toEqual([])
  })

  it('is one, however often and for however many people it is found', () => {
    const clinicOfOne = clinic(operator('sms'))
    clinicOfOne.look(friday, [stuck])
    clinicOfOne.look(later(5), [stuck])
    expect(clinicOfOne.troubles).toHaveLength(1)
  })

  it('is not over because nothing is known of it', () => {
    const { look } = clinic(operator('sms'))
    look(friday, [account])
    expect(look(later(30), [], { unknown: true })).toEqual([])
    expect(look(later(31), [])).toEqual(['sms account over'])
  })

  it('that comes and goes is told of once an hour', () => {
    const { look } = clinic(operator('sms'))
    const told = Array.from({ length: 120 }, (_, min) => look(later(min), min % 2 === 0 ? [stuck] : []))
    expect(told.flat().filter((one) => one.endsWith('began'))).toHaveLength(2)
    expect(told.flat().filter((one) => one.endsWith('over'))).toHaveLength(2)
  })

  it('of before its end is no news to a worker that did not see the end', () => {
    const { look } = clinic(operator('sms'))
    look(friday, [account])
    look(later(10), [])
    const late: Found = { cause: account, touched: nobodyTouched, since: friday, at: later(9), overAt: null }
    const again = review(
      [{ ...troubleAt(friday), overAt: later(10), told: { as: 'over', at: later(10) } }],
      { found: [late], isClear: () => false },
      [operator('sms')],
      later(11),
    )
    expect(again.notices).toEqual([])
    expect(again.changed).toEqual([])
  })

  it('with nobody to tell is kept, and told to whoever is named later', () => {
    const nobody = clinic()
    expect(nobody.look(friday, [stuck])).toEqual([])
    const told = review(nobody.troubles, { found: [], isClear: () => false }, [operator('sms')], later(60))
    expect(told.notices).toHaveLength(1)
  })
})

const troubleAt = (since: Instant): Trouble => ({
  id: `account:telegram@${since}`,
  cause: account,
  since,
  seenAt: since,
  touched: nobodyTouched,
  told: { as: 'began', at: since },
  overAt: null,
})

describe('a service in trouble', () => {
  it('is told of on other channels; who has no other hears of it when it is over', () => {
    const { look } = clinic(operator('telegram'), operator('sms'))
    expect(look(friday, [account])).toEqual(['sms account began'])
    expect(look(later(24 * 60), [account])).toEqual(['sms account lasts'])
    expect(look(later(25 * 60), [])).toEqual(['telegram account over', 'sms account over'])
  })

  it('is told of when it is over where there is no other channel', () => {
    const { look } = clinic(operator('telegram'))
    expect(look(friday, [account])).toEqual([])
    expect(look(later(15 * 60), [])).toEqual(['telegram account over'])
  })
})

describe('what is known only afterwards', () => {
  const silence = (to: Instant): Found => ({
    cause: { kind: 'noBeat' },
    touched: { count: 2, patientIds: ['a', 'b'] },
    since: friday,
    at: to,
    overAt: to,
  })

  it('is told once, as over', () => {
    const found = [silence(later(180))]
    const first = review([], { found, isClear: () => true }, [operator('sms')], later(181))
    expect(first.notices.map(({ content }) => content)).toMatchObject([
      { as: 'over', since: friday, until: later(180), touched: { count: 2 } },
    ])
    const again = review(first.changed, { found, isClear: () => true }, [operator('sms')], later(182))
    expect(again.notices).toEqual([])
  })
})
