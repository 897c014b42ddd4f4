import { describe, expect, it } from 'vitest'
import { advance } from '../../src/bot/advance.ts'
import { nextSupplyAt, supplyDue } from '../../src/bot/supplyDue.ts'
import { fraction } from '../../src/domain/fraction.ts'
import type { Prompt } from '../../src/domain/prompt.ts'
import type { Situation } from '../../src/domain/situation.ts'
import { usualTerms } from '../../src/domain/supply.ts'
import { situation } from '../domain/aSituation.ts'
import { prescribed } from '../domain/generated.ts'

const at = (text: string) => Temporal.Instant.from(text)
const morning = at('2026-11-23T10:00Z')
const daily = prescribed([], {
  id: 'lithium',
  phases: [
    {
      from: Temporal.PlainDate.from('2026-11-01'),
      until: null,
      dosage: {
        amount: { words: null, quantity: { value: fraction(1), upTo: null, unit: 'tablet' } },
        timing: { kind: 'daily', times: [Temporal.PlainTime.from('21:00')], weekdays: [] },
      },
    },
  ],
})
/** In London, with so many tablets, and nothing else that is due. */
const having = (units: number, differs: Partial<Situation> = {}): Situation => ({
  ...situation,
  prescriptions: [
    {
      ...daily,
      supply: {
        stock: { units: fraction(units), unknown: fraction(0), countedAt: at('2026-11-20T10:00Z') },
        terms: usualTerms,
        warned: null,
      },
    },
  ],
  doses: [],
  prompts: [],
  alarms: [],
  ...differs,
})
const steps = (s: Situation, now = morning) => supplyDue(s, now).map(({ step }) => step)

describe('a warning of a supply', () => {
  it('comes in the morning, and the alarm clock knows of it', () => {
    expect(steps(having(7))).toEqual(['early'])
    expect(steps(having(7), at('2026-11-23T09:59Z'))).toEqual([])
    expect(nextSupplyAt(having(7), at('2026-11-23T09:00Z'))).toEqual(morning)
    expect(nextSupplyAt(having(8), at('2026-11-23T09:00Z'))).toBeNull()
    expect(nextSupplyAt(having(8), morning)).toEqual(at('2026-11-24T10:00Z'))
  })

  it('is given once: asked again at the same moment nothing is decided', () => {
    const first = advance(having(7), morning)
    const told = first.notices.filter(({ content }) => content.kind === 'supplyLow')
    expect(told).toMatchObject([{ urgency: 'routine', to: { personId: situation.patient.personId } }])
    const again = advance(first.situation, morning)
    expect(again.notices.filter(({ content }) => content.kind === 'supplyLow')).toEqual([])
    expect(steps(first.situation, at('2026-11-24T10:00Z'))).toEqual([])
  })

  it('waits for the next morning while she is paused, has said STOP, or has been asked much already', () => {
    const paused = having(7, {
      patient: {
        ...situation.patient,
        enrolment: { kind: 'paused', since: morning, until: at('2026-11-25T10:00Z') },
      },
    })
    const people = situation.people.map((person) =>
      person.id === situation.patient.personId ? { ...person, stoppedAt: morning } : person,
    )
    const asked = Array.from(
      { length: 12 },
      (_, i): Prompt => ({
        id: `doses:${i}`,
        patientId: situation.patient.id,
        personId: situation.patient.personId,
        asked: { kind: 'doses', doseIds: [] },
        openedAt: at('2026-11-23T07:00Z'),
        expiresAt: at('2026-11-23T23:00Z'),
        closed: null,
        offers: [{ messageId: `m${i}`, contactId: 'c', handedOverAt: at('2026-11-23T07:00Z'), replies: [] }],
      }),
    )
    for (const s of [paused, having(7, { people }), having(7, { prompts: asked })]) {
      expect(steps(s)).toEqual([])
      expect(nextSupplyAt(s, morning)).toEqual(at('2026-11-24T10:00Z'))
    }
    expect(steps(having(7, { prompts: asked }), at('2026-11-24T10:00Z'))).toEqual(['early'])
  })

  it('is not put long after its hour, but on the next day', () => {
    expect(steps(having(7), at('2026-11-23T13:30Z'))).toEqual([])
    expect(steps(having(6), at('2026-11-24T10:00Z'))).toEqual(['early'])
  })
})
