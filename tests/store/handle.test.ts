import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Said, Speaker } from '../../src/bot/decision.ts'
import type { Inbound, Utterance } from '../../src/bot/inbound.ts'
import { codeIn } from '../../src/bot/understand/codes.ts'
import type { Possible } from '../../src/bot/whoWrote.ts'
import { evolve } from '../../src/domain/evolve.ts'
import type { Fact, FactBody } from '../../src/domain/fact.ts'
import type { Situation } from '../../src/domain/situation.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { Conversation } from '../../src/store/conversation.ts'
import { toJson } from '../../src/store/temporalJson.ts'
import { tokenOf } from '../../src/store/tokens.ts'
import { active, alone, caregiver, contact, person, phoneOf, slot, start } from './household.ts'
import { openTestStore, type TestStore } from './openTestStore.ts'

let store: TestStore
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())
afterEach(async () => {
  await store.database.$executeRaw`TRUNCATE "Person", "Fact", "Event", "Notice", "Message" CASCADE`
  heard.length = 0
  store.setTime(start)
})

interface Heard {
  readonly speaker: Speaker
  readonly said: Said
  readonly situations: readonly Situation[]
}
const heard: Heard[] = []
/** By message, who may have written it. */
const together: string[][] = []

/** Keeps what it hears. A text says what is to be recorded: "stop", "throw", "refuse"; all else is not understood. */
const listener: Conversation = {
  respond(speaker, situations, said, now) {
    heard.push({ speaker, said, situations })
    const text = said.what.kind === 'text' ? said.what.text : ''
    if (text === 'throw') throw new Error('a bug')
    return { decisions: situations.map((s) => decide(s, said, bodyFor(text, speaker), now)), notices: [] }
  },
  accessChanged: (s, personId, contactId, allowed, now) =>
    decide(
      s,
      { eventId: 'access', sentAt: now },
      allowed
        ? { kind: 'ContactConfirmed', personId, contactId }
        : { kind: 'ContactUnreachable', personId, contactId, code: 'blocked' },
      now,
    ),
  respondTogether(possible) {
    together.push(possible.map(({ speaker }) => speaker.person.name))
    const one = possible.find(({ said }) => said.what.kind === 'choice') ?? (possible[0] as Possible)
    return { response: this.respond(one.speaker, one.situations, one.said, one.now), earlier: null }
  },
  respondToStranger: (from, said, greetedToday, now) =>
    greetedToday
      ? []
      : [
          {
            id: `stranger:${said.eventId}`,
            patientId: null,
            to: { kind: 'address', address: from },
            content: { kind: 'stranger' },
            choices: [],
            promptId: null,
            alarmId: null,
            urgency: 'answer',
            contactId: null,
            avoid: [],
            despiteStop: false,
            worthUntil: now.add({ hours: 1 }),
            createdAt: now,
          },
        ],
  codeIn,
  serviceKeepsOptOuts: (channel) => channel === 'sms',
}

function bodyFor(text: string, { person: { id: personId } }: Speaker): FactBody {
  if (text === 'stop') return { kind: 'MessagesStopped', personId }
  const nobody = { personId: null as unknown as string, as: 'patient' } as const
  if (text === 'refuse') return { kind: 'DoseTaken', slot: slot('ana'), takenAt: start, by: nobody }
  return { kind: 'NotUnderstood', personId }
}

function decide(s: Situation, cause: Pick<Said, 'eventId' | 'sentAt'>, body: FactBody, now: Instant) {
  const fact: Fact = { patientId: s.patient.id, at: cause.sentAt, eventId: cause.eventId, body }
  return {
    facts: [fact],
    notices: [],
    invitations: [],
    situation: evolve(s, fact),
    wakeAt: now.add({ hours: 1 }),
  }
}

let count = 0
const says = (from: string, utterance: Utterance | string, sentAt = start): Inbound => ({
  kind: 'said',
  externalId: `said-${count++}`,
  from: { channel: 'sms', value: phoneOf(from) },
  sentAt,
  utterance: typeof utterance === 'string' ? { kind: 'text', text: utterance } : utterance,
  handledByService: null,
})

async function handleAll() {
  return store.handleWaiting(listener, await store.waitingAddresses(100))
}

const texts = () => heard.map(({ said }) => (said.what.kind === 'text' ? said.what.text : said.what.kind))

it('stores an event once, however often it comes', async () => {
  const event = says('ana', 'took it')
  expect(await store.accept([event, says('ana', 'and again')])).toHaveLength(2)
  expect(await store.accept([event])).toEqual([])
  const [first, again] = await Promise.all([store.accept([says('ida', 'x')]), store.accept([event])])
  expect([first.length, again]).toEqual([1, []])
})

it('keeps a text that the database could not hold as it came', async () => {
  await store.enrol(alone('ana'))
  await store.accept([says('ana', 'took\0 it \ud83d')])
  await handleAll()
  expect(texts()).toEqual(['took\ufffd it \ufffd'])
})

it('handles what a person sent in the order in which she sent it, on all her contacts', async () => {
  const telegram = contact('ana', 'telegram', '77')
  await store.enrol({ ...alone('ana'), people: [person('ana', { contacts: [contact('ana'), telegram] })] })
  const at = (s: number) => start.add({ seconds: s })
  const chats = (text: string, sentAt: Instant): Inbound =>
    ({ ...says('ana', text, sentAt), from: telegram.address }) as Inbound
  await store.accept([
    says('ana', 'third', at(3)),
    says('ana', 'first', at(1)),
    chats('second', at(2)),
    says('ana', 'fourth', at(3)),
  ])
  const { eventIds } = await store.handleWaiting(listener, [telegram.address])
  expect(texts()).toEqual(['first', 'second', 'third', 'fourth'])
  expect(eventIds).toHaveLength(4)
  expect(heard.map(({ situations }) => situations[0]?.patient.lastFactAt)).toEqual([
    null,
    at(1),
    at(2),
    at(3),
  ])
  expect(await store.waitingAddresses(10)).toEqual([])
  expect((await handleAll()).eventIds).toEqual([])
})

it('lets each message see what the one before changed, for all patients of a caregiver', async () => {
  await store.enrol({
    ...alone('ana', 'ida', 'eva', 'max'),
    people: ['ana', 'ida', 'eva', 'max', 'ben'].map((name) => person(name)),
    caregivers: [
      caregiver('ana', 'ben', active),
      caregiver('ida', 'ben', { kind: 'invited', at: start }),
      caregiver('eva', 'ben', { kind: 'proposed', at: start }),
      caregiver('max', 'ben', { kind: 'removed', at: start }),
    ],
  })
  await store.accept([says('ben', 'stop'), says('ben', 'hello'), says('ana', 'hello')])
  await handleAll()
  expect(heard[0]?.situations.map(({ patient }) => patient.id)).toEqual(['patient-ana', 'patient-ida'])
  expect(heard.map(({ speaker }) => speaker.person.stoppedAt)).toEqual([null, start, null])
  expect(heard[0]?.speaker).toMatchObject({ serviceKeepsOptOuts: true, usedCode: false })
  const anas = heard[2]?.situations[0]?.people.find(({ name }) => name === 'ben')
  expect(anas?.stoppedAt).toEqual(start)
  expect(
    await store.column('SELECT "stoppedAt" IS NOT NULL FROM "Person" WHERE "id" = \'person-ben\''),
  ).toEqual([true])
})

it('hears somebody who is no caregiver any more about her former patients, so that STOP has a place', async () => {
  await store.enrol({
    ...alone('ana'),
    people: [person('ana'), person('ben')],
    caregivers: [caregiver('ana', 'ben', { kind: 'removed', at: start })],
  })
  await store.accept([says('ben', 'stop')])
  await handleAll()
  expect(await store.column('SELECT "name" FROM "Person" WHERE "stoppedAt" IS NOT NULL')).toEqual(['ben'])
})

it('tries an event that throws three times, holds up only what the same person sent after it, then goes on', async () => {
  await store.enrol(alone('ana', 'ida'))
  await store.accept([
    says('ana', 'throw'),
    says('ana', 'after', start.add({ seconds: 1 })),
    says('ida', 'hello'),
  ])
  expect(await handleAll()).toMatchObject({ eventIds: [expect.any(String)], failed: [{ givenUp: false }] })
  expect(texts().toSorted()).toEqual(['hello', 'throw'])
  expect(await handleAll()).toMatchObject({ eventIds: [], failed: [{ givenUp: false }] })
  expect(await handleAll()).toMatchObject({ eventIds: [], failed: [{ givenUp: true }] })
  expect((await handleAll()).eventIds).toHaveLength(1)
  expect(texts().at(-1)).toBe('after')
  expect(await handleAll()).toEqual({ eventIds: [], failed: [] })
})

it('takes out an event whose rows the database refuses; what came before it and from others is saved', async () => {
  await store.enrol(alone('ana', 'ida', 'eva'))
  const later = (s: number) => start.add({ seconds: s })
  await store.accept([
    says('ana', 'before'),
    says('ana', 'refuse', later(1)),
    says('ana', 'after', later(2)),
    says('ida', 'hello'),
    says('eva', 'hello'),
  ])
  for (const givenUp of [false, false, true]) expect((await handleAll()).failed).toMatchObject([{ givenUp }])
  await handleAll()
  expect(await store.column('SELECT "patientId" FROM "Fact" ORDER BY 1')).toEqual([
    'patient-ana',
    'patient-ana',
    'patient-eva',
    'patient-ida',
  ])
  expect(await store.column('SELECT "body"->\'utterance\' FROM "Event" WHERE "stuckAt" IS NOT NULL')).toEqual(
    [{ kind: 'text', text: 'refuse' }],
  )
})

const yes = { kind: 'yes' } as const
async function offer(name: string, messageId: string, minutesAgo: number, reply: string) {
  const prompt = { id: `prompt-${messageId}`, patientId: `patient-${name}`, personId: `person-${name}` }
  const openedAt = start.subtract({ hours: 1 }).toString()
  const expiresAt = start.add({ hours: 1 }).toString()
  await store.database.prompt.create({
    data: { ...prompt, asked: { kind: 'agreement' }, openedAt, expiresAt },
  })
  await store.database.message.create({
    data: {
      id: messageId,
      personId: prompt.personId,
      contactId: contact(name).id,
      channel: 'sms',
      address: 'anything',
      text: `Reply ${reply}`,
      replies: toJson([{ index: 3, promptId: prompt.id, reply, choice: yes }]) as never,
      promptIds: [prompt.id],
      noticeIds: [],
      urgency: 'reminder',
      worthUntil: expiresAt,
      createdAt: start.subtract({ minutes: minutesAgo }).toString(),
      status: 'accepted',
      statusAt: openedAt,
      attempts: { create: [{ number: 1, startedAt: start.subtract({ minutes: minutesAgo }).toString() }] },
    },
  })
}

it('knows by its token which choice of which question a button was, and only from whom it was offered to', async () => {
  await store.enrol(alone('ana', 'ida'))
  await offer('ana', 'm1', 1, '1')
  const press = (token: string): Utterance => ({ kind: 'press', token })
  await store.accept([
    says('ana', press(tokenOf('m1', 3))),
    says('ana', press(tokenOf('m1', 4))),
    says('ana', press('nonsense')),
    says('ida', press(tokenOf('m1', 3))),
  ])
  await handleAll()
  const whats = heard.map(({ said }) => said.what)
  expect(whats).toContainEqual({ kind: 'choice', promptId: 'prompt-m1', choice: yes })
  expect(whats.filter(({ kind }) => kind === 'staleChoice')).toHaveLength(3)
  expect(heard[0]?.said.ownTexts).toEqual(['Reply 1'])
})

it('on a shared phone everybody who has it may have written, but a button is hers to whom it was offered', async () => {
  const shared = { channel: 'sms', value: '+15550000' } as const
  const at = (name: string) => person(name, { contacts: [{ ...contact(name), address: shared }] })
  await store.enrol({ ...alone('ana', 'ida'), people: [at('ana'), at('ida'), { ...at('aaron') }] })
  together.length = 0
  await store.accept([{ ...says('x', 'hello'), from: shared } as Inbound])
  await handleAll()
  expect(together).toEqual([['aaron', 'ana', 'ida']])
  await offer('ana', 'm1', 10, '1')
  await store.accept([{ ...says('x', { kind: 'press', token: tokenOf('m1', 3) }), from: shared } as Inbound])
  await handleAll()
  expect(heard.at(-1)?.speaker.person.name).toBe('ana')
})

it('connects an address with a person by a code, once, within its days', async () => {
  const invitation = { personId: 'person-ana', patientId: 'patient-ana', purpose: 'patient' } as const
  await store.enrol({
    ...alone('ana'),
    invitations: [
      { ...invitation, code: 'AB12CD34', expiresAt: start.add({ hours: 1 }) },
      { ...invitation, code: 'XY98ZW76', expiresAt: start },
    ],
  })
  await store.accept([
    says('new', '/start ab12cd34'),
    says('other', '/start AB12CD34', start.add({ seconds: 1 })),
    says('late', 'XY98ZW76'),
  ])
  await handleAll()
  expect(
    heard.map(({ speaker }) => [speaker.person.name, speaker.contact.address.value, speaker.usedCode]),
  ).toEqual([['ana', phoneOf('new'), true]])
  const { people } = await store.situation('patient-ana')
  expect(people[0]?.contacts.map(({ address, state }) => [address.value, state])).toEqual([
    [phoneOf('new'), 'usable'],
    [phoneOf('ana'), 'usable'],
  ])
  expect((await store.column('SELECT "address" FROM "Notice"')).toSorted()).toEqual([
    phoneOf('late'),
    phoneOf('other'),
  ])
  await store.accept([says('new', 'hello')])
  await handleAll()
  expect(heard.at(-1)?.speaker).toMatchObject({ usedCode: false, person: { name: 'ana' } })
})

it('a code sent twice at once joins once', async () => {
  const expiresAt = start.add({ hours: 1 })
  const invitation = {
    personId: 'person-ana',
    patientId: 'patient-ana',
    purpose: 'patient',
    code: 'AB12CD34',
    expiresAt,
  } as const
  await store.enrol({ ...alone('ana'), invitations: [invitation] })
  await store.accept([says('one', 'AB12CD34'), says('two', 'AB12CD34')])
  await Promise.all(
    ['one', 'two'].map((who) => store.handleWaiting(listener, [{ channel: 'sms', value: phoneOf(who) }])),
  )
  expect(heard.filter(({ speaker }) => speaker.usedCode)).toHaveLength(1)
  expect(await store.waitingAddresses(10)).toEqual([])
})

it('greets a stranger once a day', async () => {
  await store.accept([says('who', 'hello'), says('who', 'hello?')])
  await handleAll()
  await store.accept([says('who', 'hello!')])
  await handleAll()
  expect(await store.column('SELECT count(*)::int FROM "Notice"')).toEqual([1])
  store.setTime(start.add({ hours: 25 }))
  await store.accept([says('who', 'hello?!')])
  await handleAll()
  expect(await store.column('SELECT count(*)::int FROM "Notice"')).toEqual([2])
})

it('tells of a contact that blocks the bot, and lets it in again', async () => {
  await store.enrol(alone('ana'))
  const access = (allowed: boolean): Inbound => ({
    kind: 'access',
    externalId: `access-${allowed}`,
    from: { channel: 'sms', value: phoneOf('ana') },
    allowed,
    at: start,
  })
  const state = async () => (await store.situation('patient-ana')).people[0]?.contacts[0]?.state
  await store.accept([access(false)])
  await handleAll()
  expect(await state()).toBe('unreachable')
  await store.accept([access(true)])
  await handleAll()
  expect(await state()).toBe('usable')
})

it('the same message handled by two at once is heard once', async () => {
  await store.enrol(alone('ana'))
  await store.accept([says('ana', 'one'), says('ana', 'two')])
  const address = { channel: 'sms', value: phoneOf('ana') } as const
  await Promise.all([1, 2, 3].map(() => store.handleWaiting(listener, [address])))
  expect(texts()).toEqual(['one', 'two'])
})
