import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { violationsIn } from './support/boundaries.ts'

const root = new URL('..', import.meta.url)
const files = globSync('src/**/*.ts', { cwd: root }).filter(
  (file) => !file.startsWith('src/store/generated/'),
)

const rulesBroken = (file: string, source: string) => violationsIn(file, source).map(({ rule }) => rule)

describe('the house keeps its boundaries', () => {
  it('in every file under src', () => {
    expect(files.flatMap((file) => violationsIn(file, readFileSync(new URL(file, root), 'utf8')))).toEqual([])
  })
})

describe('the check of the boundaries sees', () => {
  it.each([
    ['src/domain/dose.ts', "import { respond } from '../bot/respond.ts'"],
    ['src/domain/dose.ts', "import type { Inbound } from '../bot/inbound.ts'"],
    ['src/domain/dose.ts', "import { z } from 'zod'"],
    ['src/domain/dose.ts', "let dose: import('../bot/inbound.ts').Inbound"],
    ['src/bot/topics/mood.ts', "import { load } from '../../store/load.ts'"],
    ['src/bot/respond.ts', "export * from '../channels/channel.ts'"],
    ['src/bot/respond.ts', "import { readFileSync } from 'node:fs'"],
    ['src/bot/respond.ts', "import { Bot } from 'grammy'"],
    ['src/bot/respond.ts', "import { config } from '../config.ts'"],
    ['src/bot/respond.ts', "import data from '../../package.json' with { type: 'json' }"],
    ['src/channels/sms/send.ts', "import { change } from '../../store/change.ts'"],
    ['src/channels/sms/send.ts', "import { escape } from '../telegram/render.ts'"],
    ['src/channels/sms/send.ts', "import { Pool } from 'pg'"],
    ['src/store/save.ts', "import { send } from '../channels/sms/send.ts'"],
    ['src/store/save.ts', "import { show } from '../cli/show.ts'"],
    ['src/exchange/csv.ts', "import { enrol } from '../store/admin.ts'"],
    ['src/exchange/csv.ts', "import { readZone } from '../cli/input.ts'"],
    ['src/cli/show.ts', "import { PGlite } from '@electric-sql/pglite'"],
    ['src/server.ts', 'const port = process.env.PORT'],
    ['src/server.ts', "const port = process['env'].PORT"],
    ['src/domain/dose.ts', 'const now = new Date()'],
    ['src/domain/dose.ts', 'let at: Date'],
    ['src/domain/dose.ts', 'const now = Temporal.Now.instant()'],
    ['src/bot/respond.ts', 'const dice = Math.random()'],
    ['src/bot/respond.ts', 'const dice = [Math.random]'],
    ['src/bot/respond.ts', 'export async function respond() {}'],
    ['src/bot/respond.ts', 'const respond = async () => 1'],
    ['src/bot/respond.ts', 'const topic = { async answer() {} }'],
    ['src/bot/respond.ts', 'const word = `$' + '{Date.now()}`'],
    ['src/bot/respond.ts', 'setTimeout(() => {}, 1)'],
  ])('%s: %s', (file, source) => {
    expect(rulesBroken(file, source)).toHaveLength(1)
  })
})

describe('the check of the boundaries lets pass', () => {
  it.each([
    ['src/domain/dose.ts', "import type { Instant } from './time.ts'"],
    ['src/bot/topics/mood.ts', "import { said } from '../../domain/said.ts'; import { z } from 'zod'"],
    ['src/bot/danger.ts', "import lines from '../../data/emergency_numbers.json' with { type: 'json' }"],
    ['src/bot/respond.ts', 'const text = "new Date() async Math.random"; // process.env and Date'],
    ['src/bot/respond.ts', 'const day = { Date: 1 }; const other = day.Date'],
    [
      'src/channels/sms/send.ts',
      "import { render } from './render.ts'; import type { C } from '../channel.ts'",
    ],
    ['src/store/save.ts', "import { Pool } from 'pg'; export async function save() { return new Date() }"],
    ['src/config.ts', 'export const port = process.env.PORT'],
    ['src/main.ts', "import { open } from './store/open.ts'; import { sms } from './channels/sms/send.ts'"],
  ])('%s: %s', (file, source) => {
    expect(rulesBroken(file, source)).toEqual([])
  })
})
