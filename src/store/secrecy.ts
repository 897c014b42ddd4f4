import sodium from 'sodium-native'

/**
 * Texts and addresses as they stand in the database. A sealed value is one word of letters, digits, `_`, `-` and dots,
 * so that it can stand in a column as well as anywhere in JSON:
 *
 *     ~tk.<key>.<bytes>   a text           XChaCha20-Poly1305 under a random nonce: no two are alike
 *     ~tj.<key>.<bytes>   the inside of a JSON object, likewise
 *     ~ta.<key>.<bytes>   an address       the same under a nonce that is a keyed hash (BLAKE2b) of the address, so that
 *                                          equal addresses are equal words and can be looked up and joined
 *
 * `<key>` names the key, `<bytes>` are nonce, ciphertext and tag in base64url. What is no such word is a value from
 * before there was a key, and is read as it is.
 */
export interface Secrecy {
  /** The newest, which seals, first. Empty: nothing is sealed. */
  readonly keyIds: readonly string[]
  /** An empty text stays one: that it is empty is seen by whoever empties old texts. */
  seal(text: string): string
  sealAddress(value: string): string
  /** Every form in which an address may stand: under each key, and plain. */
  formsOf(value: string): readonly string[]
  /** @param members of a JSON object that are kept to ourselves. */
  sealMembers(members: object): SealedMembers
  /**
   * Opens whatever is sealed in a value of a column, or in JSON text.
   * @throws KeyMissing, or an Error when something has been altered.
   */
  open(stored: string): string
}

interface SealedMembers {
  readonly $sealed: string
}

/** Something was sealed with a key that is not among ours. */
export class KeyMissing extends Error {
  readonly keyId: string

  constructor(keyId: string) {
    super(`Something in the database was sealed with key ${keyId}, which TOOKIT_KEYS does not hold.`)
    this.name = 'KeyMissing'
    this.keyId = keyId
  }
}

/** Nothing is sealed, and nothing that is can be opened. */
export const inPlain: Secrecy = {
  keyIds: [],
  seal: (text) => text,
  sealAddress: (value) => value,
  formsOf: (value) => [value],
  sealMembers: () => {
    throw new Error('without a key there is nothing to seal with')
  },
  open: (stored) => (stored.includes(mark) ? openWith(new Map(), stored) : stored),
}

/** @param keys of 32 bytes, the newest first. */
export function makeSecrecy(keys: readonly Buffer[]): Secrecy {
  const all = keys.map(derive)
  const [newest] = all
  if (newest === undefined) return inPlain
  const byId = new Map(all.map((one) => [one.id, one]))
  return {
    keyIds: all.map(({ id }) => id),
    seal: (text) => (text === '' ? '' : sealText('k', newest, text)),
    sealAddress: (value) => (value === '' ? '' : sealAddress(newest, value)),
    formsOf: (value) => [...all.map((key) => sealAddress(key, value)), value],
    sealMembers: (members) => ({ $sealed: sealText('j', newest, JSON.stringify(members).slice(1, -1)) }),
    open: (stored) => (stored.includes(mark) ? openWith(byId, stored) : stored),
  }
}

/** What a master key is used for, each by a key of its own. */
interface Derived {
  readonly id: string
  readonly texts: Buffer
  readonly addresses: Buffer
  readonly addressNonces: Buffer
}

const mark = '~t'
const nonceBytes = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
const tagBytes = sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES
export const keyBytes = sodium.crypto_aead_xchacha20poly1305_ietf_KEYBYTES

function derive(key: Buffer): Derived {
  if (key.length !== keyBytes) throw new Error(`a key has ${keyBytes} bytes`)
  const part = (purpose: string, bytes = keyBytes): Buffer =>
    hashOf(Buffer.from(`tookit ${purpose}`), key, bytes)
  return {
    id: part('key id', 6).subarray(0, 6).toString('base64url'),
    texts: part('texts'),
    addresses: part('addresses'),
    addressNonces: part('address nonces'),
  }
}

/** BLAKE2b gives 16 bytes at least; fewer are the beginning of them. */
function hashOf(input: Buffer, key: Buffer, bytes: number): Buffer {
  const hash = Buffer.alloc(Math.max(bytes, 16))
  sodium.crypto_generichash(hash, input, key)
  return hash.subarray(0, bytes)
}

/** Taken from the system in pieces of many nonces: asking for each takes longer than sealing. */
let randomPool = Buffer.alloc(0)
function randomNonce(): Buffer {
  if (randomPool.length < nonceBytes) {
    randomPool = Buffer.alloc(nonceBytes * 256)
    sodium.randombytes_buf(randomPool)
  }
  const nonce = randomPool.subarray(0, nonceBytes)
  randomPool = randomPool.subarray(nonceBytes)
  return nonce
}

/** What kind of value it is can't be changed without notice. */
const associated = { k: Buffer.from('text'), j: Buffer.from('json'), a: Buffer.from('address') } as const
type Kind = keyof typeof associated

const sealText = (kind: 'k' | 'j', { id, texts }: Derived, text: string): string =>
  `${mark}${kind}.${id}.${sealBytes(kind, Buffer.from(text), randomNonce(), texts)}`

function sealAddress({ id, addresses, addressNonces }: Derived, value: string): string {
  const bytes = Buffer.from(value)
  return `${mark}a.${id}.${sealBytes('a', bytes, hashOf(bytes, addressNonces, nonceBytes), addresses)}`
}

function sealBytes(kind: Kind, message: Buffer, nonce: Buffer, key: Buffer): string {
  const sealed = Buffer.allocUnsafe(nonceBytes + message.length + tagBytes)
  nonce.copy(sealed)
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    sealed.subarray(nonceBytes),
    message,
    associated[kind],
    null,
    nonce,
    key,
  )
  return sealed.toString('base64url')
}

const idLength = 8
/** Nothing shorter was ever sealed. */
const leastLength = Math.ceil(((nonceBytes + 1 + tagBytes) * 4) / 3)
const word = `~t[kja]\\.[\\w-]{${idLength}}\\.[\\w-]{${leastLength},}`
const wholeWord = new RegExp(`^${word}$`)
/** `jsonb` puts a space after the colon, `json` keeps what it was given. */
const anyWord = new RegExp(`"\\$sealed"\\s*:\\s*"(${word})"|${word}`, 'g')

/** The words that are sealed in this text. */
export const sealedWords = (text: string): readonly string[] =>
  [...text.matchAll(anyWord)].map(([all, members]) => members ?? all)

export const keyIdOf = (sealed: string): string => sealed.slice(4, 4 + idLength)

/** In JSON text an opened text has to be one again, and members take the place of what held them. */
const openWith = (keys: ReadonlyMap<string, Derived>, stored: string): string =>
  wholeWord.test(stored)
    ? openWord(keys, stored)
    : stored.replace(anyWord, (all: string, members: string | undefined) =>
        members === undefined ? JSON.stringify(openWord(keys, all)).slice(1, -1) : openWord(keys, members),
      )

function openWord(keys: ReadonlyMap<string, Derived>, sealed: string): string {
  const key = keys.get(keyIdOf(sealed))
  if (key === undefined) throw new KeyMissing(keyIdOf(sealed))
  const kind = sealed.charAt(2) as Kind
  const bytes = Buffer.from(sealed.slice(5 + idLength), 'base64url')
  const message = Buffer.allocUnsafe(bytes.length - nonceBytes - tagBytes)
  sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
    message,
    null,
    bytes.subarray(nonceBytes),
    associated[kind],
    bytes.subarray(0, nonceBytes),
    kind === 'a' ? key.addresses : key.texts,
  )
  return message.toString()
}
