import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { Client } from 'pg'
import { keyBytes, makeSecrecy, type Secrecy } from './secrecy.ts'

/** Where the keys are that seal texts and addresses. */
export type KeySource =
  | { readonly kind: 'given'; readonly keys: readonly string[] }
  | { readonly kind: 'file'; readonly path: string }
  /** Of the embedded database: it is made at the first start. */
  | { readonly kind: 'ownFile'; readonly path: string }
  | { readonly kind: 'none' }

/** The keys can't be used, or are not those of this database. The message names the variable and what to do. */
export class KeyProblem extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'KeyProblem'
  }
}

/** 32 random bytes in base64url, as TOOKIT_KEYS takes them. */
export const newKey = (): string => randomBytes(keyBytes).toString('base64url')

const keyPattern = /^[\w-]{43}$/

const checkText = 'tookit'
/** Before the id of each key under which something may be sealed: its value is a text sealed with it. */
export const settingPrefix = 'sealed:'

/**
 * The keys for this database, before anything is written to it.
 * @throws KeyProblem when they are not those with which it was sealed.
 */
export async function secrecyFor(source: KeySource, connectionString: string): Promise<Secrecy> {
  const checks = await withClient(connectionString, checksIn)
  const secrecy = makeSecrecy(keysFrom(source, checks.length === 0))
  const missing = checks.filter(({ keyId }) => !secrecy.keyIds.includes(keyId)).map(({ keyId }) => keyId)
  if (missing.length > 0) throw new KeyProblem(missingWords(source, missing, secrecy))
  for (const { keyId, value } of checks) if (!opens(secrecy, value)) throw new KeyProblem(alteredWords(keyId))
  return secrecy
}

/** Says in the database that something may be sealed with the newest key from now on. */
export async function keepCheck(secrecy: Secrecy, connectionString: string): Promise<void> {
  await withClient(connectionString, (client) => keepCheckOf(client, secrecy))
}

export async function keepCheckOf(client: Client, secrecy: Secrecy): Promise<void> {
  const [newest] = secrecy.keyIds
  if (newest === undefined) return
  await client.query(
    'INSERT INTO public."Setting" ("key", "value") VALUES ($1, $2) ON CONFLICT ("key") DO NOTHING',
    [`${settingPrefix}${newest}`, secrecy.seal(checkText)],
  )
}

interface Check {
  readonly keyId: string
  readonly value: string
}

/** Of each key with which something in this database may be sealed. */
export async function checksIn(client: Client): Promise<readonly Check[]> {
  const { rows: tables } = await client.query<{ is: string | null }>(
    `SELECT to_regclass('public."Setting"') AS "is"`,
  )
  if (tables[0]?.is == null) return []
  const { rows } = await client.query<Check>(
    `SELECT substr("key", ${settingPrefix.length + 1}) AS "keyId", "value" FROM public."Setting"
     WHERE starts_with("key", '${settingPrefix}') ORDER BY "key"`,
  )
  return rows
}

async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString, application_name: 'tookit-keys' })
  client.on('error', () => {}) // whatever is asked next fails and says so
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function opens(secrecy: Secrecy, value: string): boolean {
  try {
    return secrecy.open(value) === checkText
  } catch {
    return false
  }
}

/** @param mayMake nothing has been sealed yet, so that a new key loses nothing. */
function keysFrom(source: KeySource, mayMake: boolean): readonly Buffer[] {
  switch (source.kind) {
    case 'none':
      return []
    case 'given':
      return source.keys.map((key) => Buffer.from(key, 'base64url'))
    case 'file':
      return readKeyFile(source.path)
    case 'ownFile':
      if (!existsSync(source.path) && mayMake) makeKeyFile(source.path)
      return existsSync(source.path) ? readKeyFile(source.path) : []
    default:
      return source satisfies never
  }
}

/** A key on each line, the newest first; what follows a # is for people. */
function readKeyFile(path: string): readonly Buffer[] {
  const found = existsSync(path) ? readFileSync(path, 'utf8') : null
  if (found === null)
    throw new KeyProblem(`TOOKIT_KEYS_FILE: there is no file ${path}. Make a key with: npx tookit keys new`)
  const keys = found
    .split('\n')
    .flatMap((line) => line.replace(/#.*/, '').split(','))
    .map((key) => key.trim())
    .filter((key) => key !== '')
  if (keys.length === 0 || !keys.every((key) => keyPattern.test(key)))
    throw new KeyProblem(
      `TOOKIT_KEYS_FILE: ${path} does not hold a key on each line. Make one with: npx tookit keys new`,
    )
  return keys.map((key) => Buffer.from(key, 'base64url'))
}

/** On the disk before anything is sealed with it. */
function makeKeyFile(path: string): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(
      file,
      `# The key of the texts and addresses in this database. Without it they can't be read.\n# Keep a copy, but not together with copies of the database. See .env.example, TOOKIT_KEYS.\n${newKey()}\n`,
    )
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function missingWords(source: KeySource, missing: readonly string[], secrecy: Secrecy): string {
  const what = missing.length === 1 ? `key ${missing[0]}` : `the keys ${missing.join(' and ')}`
  const has =
    secrecy.keyIds.length === 0
      ? 'and no key is given'
      : `and what is given is ${secrecy.keyIds.join(' and ')}`
  switch (source.kind) {
    case 'ownFile':
      return `${source.path} does not hold ${what}, with which this database was sealed, ${has}. Put back the file, or set TOOKIT_KEYS.`
    case 'file':
      return `TOOKIT_KEYS_FILE: ${source.path} does not hold ${what}, with which this database was sealed, ${has}. Add it after the newest one.`
    case 'given':
    case 'none':
      return `TOOKIT_KEYS does not hold ${what}, with which this database was sealed, ${has}. Add it after the newest one.`
    default:
      return source satisfies never
  }
}

const alteredWords = (keyId: string): string =>
  `TOOKIT_KEYS: what was sealed with key ${keyId} can not be opened with it: the database was altered.`

/** By what a key is called in messages and in the database. */
export const keyIdFor = (key: string): string => makeSecrecy([Buffer.from(key, 'base64url')]).keyIds[0] ?? ''
