import type { Inbound } from '../bot/inbound.ts'
import { saysNothing } from '../bot/saysNothing.ts'
import { type Address, addressKey } from '../domain/contact.ts'
import type { Person } from '../domain/person.ts'
import type { Asked } from '../domain/prompt.ts'
import type { Situation } from '../domain/situation.ts'
import type { Instant } from '../domain/time.ts'
import { addressPairs } from './addressForms.ts'
import { lockAddresses, lockPatients, lockPersons } from './claim.ts'
import type { Clock } from './clock.ts'
import type { Conversation } from './conversation.ts'
import type { Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { codeHash, type ValidInvitation, validInvitations } from './invitations.ts'
import { loadSituations } from './load.ts'
import { eventFromRow } from './rows/event.ts'
import type { Json } from './temporalJson.ts'
import { type Pressed, pressed } from './tokens.ts'
import { householdOf, loadPeople, ownTexts, patientsOf } from './whoIs.ts'

/** Something that came from an address and waits to be handled. */
export interface Waiting {
  readonly id: string
  readonly inbound: Exclude<Inbound, { kind: 'delivery' }>
}

/** All that is needed to handle what waits from some addresses. Everybody in it is locked. */
export interface WaitingBatch {
  readonly now: Instant
  /** In the order in which they were sent. */
  readonly events: readonly Waiting[]
  /** Messages of which it is asked who of several wrote them, or whether they should go to the care team. */
  readonly earlier: readonly Waiting[]
  readonly people: readonly Person[]
  readonly situations: ReadonlyMap<string, Situation>
  /** By person, the patients she may speak about. */
  readonly patientsOf: ReadonlyMap<string, readonly string[]>
  /** By code. */
  readonly invitations: ReadonlyMap<string, ValidInvitation>
  /** By token. */
  readonly pressed: ReadonlyMap<string, Pressed>
  /** By contact. */
  readonly ownTexts: ReadonlyMap<string, readonly string[]>
  /** By person. */
  readonly unclear: ReadonlyMap<string, Unclear>
  /** Addresses of strangers who were told within 24 hours who we are. */
  readonly greeted: readonly string[]
}

/**
 * Locks whoever may have written from these addresses, and whoever it may be about, and takes what waits from them,
 * on all their contacts.
 * @param eventsMax takes only the first ones.
 */
export async function takeWaiting(
  tx: Tx,
  clock: Clock,
  conversation: Conversation,
  addresses: readonly Address[],
  eventsMax: number | null,
): Promise<WaitingBatch> {
  await lockAddresses(tx, addresses)
  const codesSeen = codesIn(await readEvents(tx, addresses, null, Prisma.empty), conversation)
  const invited = await invitedPersons(tx, codesSeen)
  const personIds = await householdOf(tx, addresses, invited)
  await lockPersons(tx, personIds)
  const now = await clock(tx)
  const people = await loadPeople(tx, personIds)
  const known = people.flatMap(({ contacts }) => contacts.map(({ address }) => address))
  const everywhere = [...addresses, ...known]
  const events = await readEvents(tx, everywhere, eventsMax, Prisma.sql`FOR UPDATE OF e`)
  const invitations = await validInvitations(tx, codesIn(events, conversation), now)
  const about = withInvitations(await patientsOf(tx, personIds), invitations)
  const patientIds = await lockPatients(tx, [...new Set([...about.values()].flat())])
  const situations = await loadSituations(tx, patientIds, now)
  return {
    now,
    events,
    earlier: await earlierEvents(tx, [...situations.values()]),
    people,
    situations,
    patientsOf: about,
    invitations,
    pressed: await pressed(tx, tokensIn(events)),
    ownTexts: await ownTexts(tx, contactsAt(people, events)),
    unclear: await unclearSince(tx, patientIds, now.subtract({ hours: 1 })),
    greeted: await greetedSince(tx, without(addresses, known), now.subtract({ hours: 24 })),
  }
}

/** How often somebody was not understood within the hour, and how often of that since something was. */
export interface Unclear {
  readonly lately: number
  readonly inARow: number
}

/** More than are looked at is too often, however many. */
const latestFacts = 50

async function unclearSince(
  tx: Tx,
  patientIds: readonly string[],
  since: Instant,
): Promise<ReadonlyMap<string, Unclear>> {
  if (patientIds.length === 0) return new Map()
  const found = await tx.$queryRaw<({ personId: string } & Unclear)[]>`
    SELECT f."body"->>'personId' AS "personId", count(*)::int AS "lately",
      (count(*) FILTER (WHERE f."seq" > f."lastKnown"))::int AS "inARow"
    FROM unnest(${[...patientIds]}::text[]) AS p("id"), LATERAL (
      SELECT "seq", "kind", "at", "body", coalesce(max("seq") FILTER (
        WHERE "eventId" IS NOT NULL AND "kind" <> ALL(${[...saysNothing]}::text[])) OVER (), 0) AS "lastKnown"
      FROM (
        SELECT * FROM "Fact" WHERE "patientId" = p."id" ORDER BY "seq" DESC LIMIT ${latestFacts}
      ) latest
    ) f
    WHERE f."kind" = 'NotUnderstood' AND f."at" > ${since.toString()}::timestamptz GROUP BY 1`
  return new Map(found.map(({ personId, ...unclear }) => [personId, unclear]))
}

function without(addresses: readonly Address[], known: readonly Address[]): readonly Address[] {
  const keys = new Set(known.map(addressKey))
  return addresses.filter((address) => !keys.has(addressKey(address)))
}

async function greetedSince(
  tx: Tx,
  addresses: readonly Address[],
  since: Instant,
): Promise<readonly string[]> {
  if (addresses.length === 0) return []
  const found = await tx.$queryRaw<Address[]>`
    SELECT DISTINCT "channel", "address" AS "value" FROM "Notice"
    WHERE "createdAt" >= ${since.toString()}::timestamptz AND "content"->>'kind' = 'stranger'
      AND ("channel", "address") IN (
        ${addressPairs(tx, addresses)}
      )`
  return found.map(addressKey)
}

async function readEvents(
  tx: Tx,
  addresses: readonly Address[],
  eventsMax: number | null,
  locking: Prisma.Sql,
): Promise<readonly Waiting[]> {
  const found = await tx.$queryRaw<{ id: string; body: string }[]>`
    SELECT e."id"::text, e."body"::text FROM "Event" e
    WHERE e."handledAt" IS NULL AND e."stuckAt" IS NULL AND e."kind" <> 'delivery'
      AND (e."channel", e."address") IN (
        ${addressPairs(tx, addresses)}
      )
    ORDER BY e."sentAt", e."id" LIMIT ${eventsMax} ${locking}`
  return found.map(waitingOf)
}

async function earlierEvents(tx: Tx, situations: readonly Situation[]): Promise<readonly Waiting[]> {
  const ids = situations
    .flatMap(({ prompts }) => prompts)
    .flatMap(({ asked, closed }) =>
      isOfAnEvent(asked) && (closed === null || closed.why === 'answered') ? [asked.eventId] : [],
    )
  if (ids.length === 0) return []
  const found = await tx.$queryRaw<{ id: string; body: string }[]>`
    SELECT "id"::text, "body"::text FROM "Event" WHERE "id" = ANY(${ids}::bigint[])`
  return found.map(waitingOf)
}

const isOfAnEvent = (asked: Asked): asked is Asked & { readonly eventId: string } =>
  asked.kind === 'whoWrites' || (asked.kind === 'passOn' && asked.eventId !== null)

const waitingOf = ({ id, body }: { readonly id: string; readonly body: string }): Waiting => ({
  id,
  inbound: eventFromRow({ body: JSON.parse(body) as Json }) as Waiting['inbound'],
})

/** What was typed or stood under a picture. */
export const textOf = ({ inbound }: Waiting): string | null =>
  inbound.kind === 'said' && inbound.utterance.kind !== 'press' ? inbound.utterance.text : null

function codesIn(events: readonly Waiting[], conversation: Conversation): readonly string[] {
  const codes = events.map((event) => {
    const text = textOf(event)
    return text === null ? null : conversation.codeIn(text)
  })
  return [...new Set(codes.filter((code) => code !== null))]
}

const tokensIn = (events: readonly Waiting[]): readonly string[] =>
  events.flatMap(({ inbound }) =>
    inbound.kind === 'said' && inbound.utterance.kind === 'press' ? [inbound.utterance.token] : [],
  )

const contactsAt = (people: readonly Person[], events: readonly Waiting[]): readonly string[] => {
  const from = new Set(events.map(({ inbound }) => addressKey(inbound.from)))
  return people.flatMap(({ contacts }) =>
    contacts.filter(({ address }) => from.has(addressKey(address))).map(({ id }) => id),
  )
}

async function invitedPersons(tx: Tx, codes: readonly string[]): Promise<readonly string[]> {
  if (codes.length === 0) return []
  const found = await tx.$queryRaw<{ personId: string }[]>`
    SELECT "personId" FROM "Invitation" WHERE "codeHash" = ANY(${codes.map(codeHash)}::text[]) AND "usedAt" IS NULL`
  return found.map(({ personId }) => personId)
}

/** Who joins with a code speaks about the patient whom it is about, whatever else she is. */
function withInvitations(
  about: ReadonlyMap<string, readonly string[]>,
  invitations: ReadonlyMap<string, ValidInvitation>,
): ReadonlyMap<string, readonly string[]> {
  const all = new Map(about)
  for (const { personId, patientId } of invitations.values()) {
    all.set(personId, [...new Set([...(all.get(personId) ?? []), patientId])])
  }
  return all
}
