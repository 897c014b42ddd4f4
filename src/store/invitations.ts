import { createHash, randomInt } from 'node:crypto'
import type { Invitation } from '../bot/decision.ts'
import type { Instant } from '../domain/time.ts'
import type { Tx } from './database.ts'
import { insertRows } from './write.ts'

/** Whom a code connects with the address that it comes from, and for what. */
export interface ValidInvitation {
  readonly codeHash: string
  readonly personId: string
  readonly patientId: string
  readonly purpose: 'patient' | 'caregiver'
}

/** Without letters and digits that look alike. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const digits = '23456789'
const codeLength = 8

const pick = (from: string): string => from.charAt(randomInt(from.length))

/**
 * About 39 bits: with a week to guess and one use, none is found by trying. The last is a digit, so that no code is
 * a word.
 */
export const newCode = (): string =>
  Array.from({ length: codeLength - 1 }, () => pick(letters + digits)).join('') + pick(digits)

/** Only this is stored: who reads the database can't join with it. */
export const codeHash = (code: string): string =>
  createHash('sha256').update(code.trim().toUpperCase()).digest('hex')

export const addInvitations = (tx: Tx, invitations: readonly Invitation[], now: Instant): Promise<void> =>
  insertRows(
    tx,
    'Invitation',
    invitations.map(({ code, expiresAt, ...invitation }) => ({
      codeHash: codeHash(code),
      ...invitation,
      createdAt: now.toString(),
      expiresAt: expiresAt.toString(),
    })),
  )

/** Those of the codes that are valid now. Locked, so that each is used once: the caller marks what it uses. */
export async function validInvitations(
  tx: Tx,
  codes: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, ValidInvitation>> {
  if (codes.length === 0) return new Map()
  const found = await tx.$queryRaw<ValidInvitation[]>`
    SELECT "codeHash", "personId", "patientId", "purpose" FROM "Invitation"
    WHERE "codeHash" = ANY(${codes.map(codeHash)}::text[]) AND "usedAt" IS NULL
      AND "expiresAt" > ${now.toString()}::timestamptz
    ORDER BY "codeHash" FOR UPDATE`
  const byHash = new Map(found.map((invitation) => [invitation.codeHash, invitation]))
  return new Map(
    codes.flatMap((code) => {
      const invitation = byHash.get(codeHash(code))
      return invitation === undefined ? [] : [[code, invitation]]
    }),
  )
}

export async function useUp(tx: Tx, codeHashes: readonly string[], now: Instant): Promise<void> {
  if (codeHashes.length === 0) return
  await tx.$executeRaw`
    UPDATE "Invitation" SET "usedAt" = ${now.toString()}::timestamptz WHERE "codeHash" = ANY(${[...codeHashes]}::text[])`
}
