import { expect, it } from 'vitest'
import { spokenAs } from '../../src/bot/spokenAs.ts'

it.each([
  ['Ana: took it', 'took it'],
  ['ana - mood 2', 'mood 2'],
  ["it's Ana, took it", 'took it'],
  ['Ana here. Skip it', 'Skip it'],
  ['soy Ana: ya la tomé', 'ya la tomé'],
  // Somebody else may say this of her, or to her.
  ['Ana took it', null],
  ['Ana, took it', null],
  ['Anabel: took it', null],
  ['took it, Ana', null],
  ['Ana:', null],
])('"%s"', (text, said) => {
  expect(spokenAs(text, 'Ana')).toBe(said)
})
