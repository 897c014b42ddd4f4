import type { Tx } from './database.ts'
import type { Forgetting } from './forgetTexts.ts'
import { Prisma } from './generated/client.ts'

/**
 * All that stays of a fact's body, by the path where it stands: words of closed lists, scores and moments. Whatever
 * else a fact holds, now or in a later release, is left out.
 */
const kept: Readonly<Record<string, string>> = {
  takenAt: '{takenAt}',
  plannedAt: '{slot,plannedAt}',
  because: '{because}',
  reason: '{reason}',
  why: '{why}',
  danger: '{danger}',
  by: '{by,as}',
  observation: '{observation,kind}',
  score: '{observation,score}',
  alarm: '{alarm,about,kind}',
}

const withoutPerson = Prisma.raw(
  `jsonb_strip_nulls(jsonb_build_object('kind', "body"->'kind', ${Object.entries(kept)
    .map(([name, path]) => `'${name}', "body"#>'${path}'`)
    .join(', ')}))`,
)

/** Her facts become figures under a pseudonym; in those of others, whoever goes loses name and addresses. */
export async function scrubFacts(tx: Tx, f: Forgetting, pseudonym: string): Promise<number> {
  const facts = await tx.$executeRaw`
    UPDATE "Fact" SET "patientId" = ${pseudonym}, "eventId" = NULL, "body" = ${withoutPerson}
    WHERE "patientId" = ${f.patientId}`
  const gone = [...f.gone]
  await tx.$executeRaw`
    UPDATE "Fact" SET "body" = jsonb_set(jsonb_set("body", '{person,name}', '""'), '{person,contacts}', '[]')
      #- '{caregiver,relation}'
    WHERE "kind" = 'CaregiverProposed' AND "body"#>>'{person,id}' = ANY(${gone}::text[])`
  await tx.$executeRaw`
    UPDATE "Fact" SET "body" = jsonb_set("body", '{contact,address,value}', '""')
    WHERE "kind" = 'ContactAdded' AND "body"#>>'{contact,personId}' = ANY(${gone}::text[])`
  // Each is a figure by itself: nothing says that two were the same person's.
  await tx.$executeRaw`
    UPDATE "PersonFact" SET "personId" = 'forgotten-' || gen_random_uuid(), "eventId" = NULL
    WHERE "personId" = ANY(${gone}::text[])`
  await tx.$executeRaw`
    UPDATE "Trouble" SET "touched" = jsonb_set("touched", '{patientIds}', ("touched"->'patientIds') - ${f.patientId}::text)
    WHERE "touched"->'patientIds' ? ${f.patientId}`
  return facts
}
