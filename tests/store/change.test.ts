import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Decision } from '../../src/bot/decision.ts'
import type { Notice } from '../../src/bot/notice.ts'
import { evolve } from '../../src/domain/evolve.ts'
import type { Fact, FactBody } from '../../src/domain/fact.ts'
import type { Situation } from '../../src/domain/situation.ts'
import type { Instant } from '../../src/domain/time.ts'
import { makeSecrecy } from '../../src/store/secrecy.ts'
import { openStore } from '../../src/store/store.ts'
import { active, alone, at, caregiver, person, slot, start } from './household.ts'
import { openTestStore, type TestStore, testKey } from './openTestStore.ts'

let store: TestStore
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())
afterEach(async () => {
  await store.database.$executeRaw`TRUNCATE "Person", "Fact", "Event", "Notice" CASCADE`
  store.enqueued.length = 0
  store.stuck.length = 0
  store.setTime(start)
})

const due = { kind: 'due', limit: 100 } as const

function decide(
  s: Situation,
  now: Instant,
  bodies: readonly FactBody[],
  notices: readonly Notice[] = [],
): Decision {
  const facts = bodies.map((body): Fact => ({ patientId: s.patient.id, at: now, eventId: null, body }))
  return {
    facts,
    notices,
    invitations: [],
    situation: facts.reduce(evolve, s),
    wakeAt: now.add({ hours: 2 }),
  }
}

const nameOf = (s: Situation) => s.patient.id.replace('patient-', '')

const ask = (s: Situation, now: Instant): Decision =>
  decide(
    s,
    now,
    [{ kind: 'DoseAsked', slot: slot(nameOf(s)), windowEndsAt: now.add({ hours: 1 }), followUpAt: null }],
    [noticeTo(s, now)],
  )

const noticeTo = (s: Situation, now: Instant): Notice => ({
  id: `${s.patient.id}/reminder`,
  patientId: s.patient.id,
  to: { kind: 'person', personId: s.patient.personId },
  content: { kind: 'askMood' },
  choices: [],
  promptId: null,
  alarmId: null,
  urgency: 'reminder',
  contactId: null,
  avoid: [],
  despiteStop: false,
  worthUntil: now.add({ hours: 1 }),
  createdAt: now,
})

/** Breaks a promise that the database checks: taken, by nobody. */
function takenByNobody(s: Situation, now: Instant): Decision {
  const fine = ask(s, now)
  const doses = fine.situation.doses.map((dose) => ({
    ...dose,
    state: {
      kind: 'taken' as const,
      takenAt: now,
      by: { personId: null as unknown as string, as: 'patient' as const },
    },
  }))
  return { ...fine, situation: { ...fine.situation, doses } }
}

it('decides about whoever is due, once, and says when to look again', async () => {
  await store.enrol(alone('ana', 'ida'))
  expect(await store.change(due, ask)).toEqual({ patientIds: ['patient-ana', 'patient-ida'], stuck: [] })
  expect(await store.change(due, ask)).toEqual({ patientIds: [], stuck: [] })
  expect((await store.situation('patient-ana')).doses).toMatchObject([{ state: { kind: 'asked' } }])
  store.setTime(start.add({ hours: 2 }))
  expect((await store.change(due, (s, now) => decide(s, now, []))).patientIds).toHaveLength(2)
})

it('saves the same notice once, and enqueues it once', async () => {
  await store.enrol(alone('ana'))
  const these = { kind: 'these', patientIds: ['patient-ana'] } as const
  await store.change(these, (s, now) => decide(s, now, [], [noticeTo(s, now)]))
  await store.change(these, (s, now) => decide(s, now, [], [noticeTo(s, now)]))
  expect(store.enqueued.map(({ id }) => id)).toEqual(['patient-ana/reminder'])
})

it('drops what waits to be said of a question once that is closed', async () => {
  await store.enrol(alone('ana'))
  const these = { kind: 'these', patientIds: ['patient-ana'] } as const
  await store.change(these, (s, now) => {
    const prompt = {
      id: 'q',
      patientId: s.patient.id,
      personId: s.patient.personId,
      asked: { kind: 'agreement' as const },
      openedAt: now,
      expiresAt: now.add({ hours: 1 }),
      closed: null,
      offers: [],
    }
    return decide(s, now, [{ kind: 'PromptOpened', prompt }], [{ ...noticeTo(s, now), promptId: 'q' }])
  })
  await store.change(these, (s, now) =>
    decide(s, now, [{ kind: 'PromptClosed', promptId: 'q', why: 'answered' }]),
  )
  expect(await store.column('SELECT "state" || \':\' || "why" FROM "Notice"')).toEqual([
    'dropped:promptClosed',
  ])
})

it('rolls back rows and delivery together', async () => {
  await store.enrol(alone('ana'))
  const failing = openStore({
    connectionString: store.connectionString,
    secrecy: makeSecrecy([testKey]),
    clock: async () => start,
    enqueue: async () => {
      throw Object.assign(new Error('the queue is down'), { code: 'ECONNREFUSED' })
    },
    onStuck: () => {},
  })
  await expect(failing.change(due, ask)).rejects.toThrow('the queue is down')
  await failing.close()
  expect((await store.situation('patient-ana')).doses).toEqual([])
  expect(await store.column('SELECT "id" FROM "Notice"')).toEqual([])
})

it('takes out who throws and whose rows are refused; the others commit', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  await store.enrol(alone(...names))
  const changed = await store.change(due, (s, now) => {
    if (nameOf(s) === 'c') throw new Error('a bug')
    return nameOf(s) === 'f' ? takenByNobody(s, now) : ask(s, now)
  })
  expect(changed.patientIds.toSorted()).toEqual(['a', 'b', 'd', 'e', 'g'].map((name) => `patient-${name}`))
  expect(store.stuck.map(({ patientId }) => patientId).sort()).toEqual(['patient-c', 'patient-f'])
  expect(await store.column('SELECT "patientId" FROM "Dose" ORDER BY 1')).toEqual(
    changed.patientIds.toSorted(),
  )
  expect(store.enqueued.map(({ patientId }) => patientId)).not.toContain('patient-f')
})

it('tries who is stuck again later and later, and forgets it when all is well', async () => {
  await store.enrol(alone('ana'))
  const broken = () => {
    throw new Error('a bug')
  }
  let now = start
  for (const min of [1, 5, 15, 60, 60]) {
    expect((await store.change(due, broken)).stuck).toHaveLength(1)
    store.setTime(now.add({ minutes: min }).subtract({ seconds: 1 }))
    expect((await store.change(due, broken)).stuck).toHaveLength(0)
    now = now.add({ minutes: min })
    store.setTime(now)
  }
  expect((await store.change(due, ask)).patientIds).toEqual(['patient-ana'])
  expect(await store.column('SELECT "stuckAttempts" FROM "Patient" WHERE "stuckSince" IS NULL')).toEqual([0])
})

it('is never earlier for a patient than her last fact', async () => {
  await store.enrol(alone('ana'))
  const these = { kind: 'these', patientIds: ['patient-ana'] } as const
  store.setTime(at('2026-11-24T10:00:00Z'))
  await store.change(these, (s, now) => decide(s, now, [{ kind: 'NotUnderstood', personId: 'person-ana' }]))
  store.setTime(start)
  const seen: Instant[] = []
  await store.change(these, (_, now) => {
    seen.push(now)
    return null
  })
  expect(seen).toEqual([at('2026-11-24T10:00:00Z')])
})

it('lets no time pass for a patient while an answer of hers or of her caregiver waits', async () => {
  await store.enrol({
    ...alone('ana', 'ida', 'eva'),
    people: ['ana', 'ida', 'eva', 'ben'].map((name) => person(name)),
    caregivers: [caregiver('ida', 'ben', active), caregiver('eva', 'ben', { kind: 'removed', at: start })],
  })
  const says = (name: string) => ({
    kind: 'said' as const,
    externalId: `from ${name}`,
    from: { channel: 'sms' as const, value: `+1555${name}` },
    sentAt: start,
    utterance: { kind: 'text' as const, text: 'took it' },
    handledByService: null,
  })
  await store.accept([says('ana'), says('ben'), says('somebody')])
  expect((await store.change(due, ask)).patientIds).toEqual(['patient-eva'])
})

it('two ticks at once share who is due', async (test) => {
  test.skip(store.kind === 'embedded', 'its transactions come one after the other')
  const names = Array.from({ length: 60 }, (_, i) => `n${i}`)
  await store.enrol(alone(...names))
  const half = { kind: 'due', limit: 30 } as const
  const both = await Promise.all([store.change(half, ask), store.change(half, ask)])
  const everybody = both.flatMap(({ patientIds }) => patientIds)
  expect(new Set(everybody).size).toBe(60)
  expect(both.map(({ patientIds }) => patientIds.length)).toEqual([30, 30])
})

it('who waits for the lock sees what was decided before', async () => {
  await store.enrol(alone('ana'))
  const these = { kind: 'these', patientIds: ['patient-ana'] } as const
  const take = (s: Situation, now: Instant) =>
    s.doses.length > 0
      ? null
      : decide(s, now, [
          {
            kind: 'DoseTaken',
            slot: slot('ana'),
            takenAt: now,
            by: { personId: 'person-ana', as: 'patient' },
          },
        ])
  await Promise.all([store.change(these, take), store.change(these, take), store.change(these, take)])
  expect(await store.column('SELECT "kind" FROM "Fact"')).toEqual(['DoseTaken'])
})

it('a circle of waiting, which only an undeclared person can make, is broken and nobody is to blame', async () => {
  const names = Array.from({ length: 20 }, (_, i) => `p${i}`)
  await store.enrol({
    ...alone(...names),
    people: [...names, 'ben'].map((name) => person(name)),
    caregivers: names.map((name) => caregiver(name, 'ben', active)),
  })
  const patientIds = names.map((name) => `patient-${name}`)
  const stop = (s: Situation, now: Instant) =>
    decide(s, now, [{ kind: 'MessagesStopped', personId: 'person-ben' }])
  const runs = [
    store.change({ kind: 'these', patientIds, personIds: ['person-ben'] }, stop),
    store.change(due, ask),
    store.change({ kind: 'these', patientIds: patientIds.toReversed(), personIds: ['person-ben'] }, stop),
    store.change({ kind: 'these', patientIds: patientIds.slice(5, 9) }, stop),
  ]
  for (const { stuck } of await Promise.all(runs)) expect(stuck).toEqual([])
  expect((await store.situation('patient-p3')).people.find(({ name }) => name === 'ben')?.stoppedAt).toEqual(
    start,
  )
})
