import fc from 'fast-check'
import { expect, it } from 'vitest'
import { KeyMissing, keyIdOf, makeSecrecy, sealedWords } from '../../src/store/secrecy.ts'
import { holds } from '../support/properties.ts'

const [oldKey, newKey] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
const before = makeSecrecy([oldKey])
const during = makeSecrecy([newKey, oldKey])
const after = makeSecrecy([newKey])

/** Any text that can be written as UTF-8, empty and very long ones included. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }).map((one) => one.toWellFormed()),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom('', ' ', '~tk.', '"$sealed":"x"', '\\"', '\u2028', 'x'.repeat(1_000_000)),
)

it('gives back every text and address, alone, in JSON, and in JSON within JSON text', () => {
  holds(500, text, (one) => {
    expect(during.open(during.seal(one))).toBe(one)
    expect(during.open(during.sealAddress(one))).toBe(one)
    const json = JSON.stringify([{ a: during.seal(one) }, during.sealAddress(one), 'plain'])
    expect(JSON.parse(during.open(json))).toEqual([{ a: one }, one, 'plain'])
    const members = { inner: [one, { deep: one }], number: 1 }
    const sealed = JSON.stringify({ kind: 'k', ...during.sealMembers(members) })
    expect(JSON.parse(during.open(sealed))).toEqual({ kind: 'k', ...members })
    expect(JSON.parse(during.open(sealed.replace('"$sealed":', '"$sealed": ')))).toEqual({
      kind: 'k',
      ...members,
    })
  })
})

it('lets no part of a text be seen, and no two look alike but equal addresses', () => {
  holds(
    200,
    text.filter((one) => one.length > 4),
    (one) => {
      const [first, second] = [before.seal(one), before.seal(one)]
      expect(first).not.toBe(second)
      expect(first).not.toContain(one)
      expect(Buffer.from(first.slice(13), 'base64url').includes(Buffer.from(one))).toBe(false)
      expect(before.sealAddress(one)).toBe(makeSecrecy([oldKey]).sealAddress(one))
      expect(before.sealAddress(one)).not.toBe(after.sealAddress(one))
    },
  )
})

it('reads with every key it has, seals with the newest, and knows all forms of an address', () => {
  expect(during.open(before.seal('lithium'))).toBe('lithium')
  expect(keyIdOf(during.seal('lithium'))).toBe(after.keyIds[0])
  expect(during.formsOf('+15551234567')).toEqual([
    after.sealAddress('+15551234567'),
    before.sealAddress('+15551234567'),
    '+15551234567',
  ])
})

it('says which key is missing, and by no word what was sealed', () => {
  const sealed = before.seal('lithium')
  expect(() => after.open(sealed)).toThrow(KeyMissing)
  expect(() => after.open(`{"text":"${sealed}"}`)).toThrow(before.keyIds[0] as string)
  expect(() => makeSecrecy([]).open(sealed)).toThrow(KeyMissing)
})

it('refuses what was altered, cut, or passed off as something else', () => {
  const sealed = before.seal('lithium')
  const last = sealed.at(-1) === 'A' ? 'E' : 'A'
  const at = sealed.length - 12
  const altered = sealed.slice(0, at) + (sealed[at] === 'x' ? 'y' : 'x') + sealed.slice(at + 1)
  expect(() => before.open(altered)).toThrow()
  expect(() => before.open(sealed.slice(0, -4) + last)).toThrow()
  expect(() => before.open(sealed.replace('~tk', '~ta'))).toThrow()
  expect(() => before.open(sealed.replace('~tk', '~tj'))).toThrow()
})

it('leaves alone what is no sealed word', () => {
  for (const plain of ['', 'took it', '~tk.abc', '~tx.hqqHQHov.aaaa', '{"a":"~t"}', 'a ~ta.b.c d'])
    expect([before.open(plain), sealedWords(plain)]).toEqual([plain, []])
})

it('seals nothing without a key', () => {
  const plain = makeSecrecy([])
  expect([plain.seal('lithium'), plain.sealAddress('+1'), plain.formsOf('+1'), plain.keyIds]).toEqual([
    'lithium',
    '+1',
    ['+1'],
    [],
  ])
})
