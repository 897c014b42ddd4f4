import { readFileSync, statSync } from 'node:fs'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { BadInput } from '../../src/cli/badInput.ts'
import { exitCodeOf, explain, makeProgram } from '../../src/cli/program.ts'
import { ConfigError } from '../../src/config/fault.ts'

const named = (command: Command, before = ''): readonly (readonly [string, Command])[] => {
  const name = `${before} ${command.name()}`.trim()
  return [[name, command], ...command.commands.flatMap((one) => named(one, name))]
}
const commands = named(makeProgram())
const working = commands.filter(([, command]) => command.commands.length === 0)

function helpOf(command: Command): string {
  let help = ''
  command.configureOutput({ writeOut: (text) => (help += text), getOutHelpWidth: () => 80 })
  command.outputHelp()
  return help
}

/** The explanation, and the examples below it. */
function partsOf(command: Command): readonly [string, string] {
  const [explained = '', examples = ''] = helpOf(command).split(/\nExamples?:\n/)
  return [explained, examples.replaceAll('\\\n', ' ')]
}

describe('--help', () => {
  it.each(working)('%s explains itself, and fits', (_name, command) => {
    const [explained] = partsOf(command)
    expect(command.description()).not.toBe('')
    for (const line of explained.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it.each(working)('%s has an example that can be typed: its options are there', (name, command) => {
    const typed = [...partsOf(command)[1].matchAll(/^ {2}npx (.+)$/gm)].map(([, words = '']) => words)
    expect(typed).not.toEqual([])
    for (const words of typed) {
      expect(words.startsWith(name), words).toBe(true)
      const options = [...words.matchAll(/ (--[a-z-]+)/g)].map(([, option]) => option)
      expect(
        command.options.map(({ long }) => long),
        words,
      ).toEqual(expect.arrayContaining(options))
    }
  })
})

it.each([
  'patient list',
  'patient show',
  'patient week',
  'caregiver list',
  'messages',
  'alarms',
  'stuck',
  'requests',
  'unclear',
  'settings',
  'doctor',
])('%s prints JSON too', (name) => {
  const command = commands.find(([full]) => full === `tookit ${name}`)?.[1]
  expect(command?.options.map(({ long }) => long)).toContain('--json')
})

it('tells what was typed wrong from what could not be done', () => {
  expect(exitCodeOf(new BadInput('--at: no'))).toBe(2)
  expect(exitCodeOf(new ConfigError([]))).toBe(2)
  expect(exitCodeOf(new Error('a bug'))).toBe(1)
  expect(explain(new Error('took lithium +15551234567'))).not.toMatch(/lithium|555/)
})

it('can be run by npx: the right first line, and the right to be run', () => {
  const file = new URL('../../src/cli/main.ts', import.meta.url)
  expect(readFileSync(file, 'utf8')).toMatch(/^#!\/usr\/bin\/env -S node /)
  expect(statSync(file).mode & 0o111).toBe(0o111)
})
