import { mkdtempSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningDemo, startDemo } from '../../src/demo/start.ts'
import { makeLog } from '../../src/log.ts'
import { holdsAlways } from '../support/properties.ts'
import { type Answered, canary, post } from './lab.ts'
import { deep, nastyTexts, nastyValue } from './nasty.ts'

let folder: string
let running: RunningDemo
let base: URL
let token: string
const logged: string[] = []
const agent = new Agent({ keepAlive: true })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tookit-attacked-'))
  const log = makeLog({ write: (line: string) => void logged.push(line) })
  const today = () => Temporal.Instant.from('2026-11-23T18:00:00Z')
  running = await startDemo({ folder, host: '127.0.0.1', port: 0, today, log })
  base = new URL(running.address)
  token = base.searchParams.get('token') ?? ''
})
afterAll(async () => {
  agent.destroy()
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

const call = (path: string, body?: string, headers: Record<string, string> = {}): Promise<Answered> =>
  post(agent, base.origin, {
    method: body === undefined ? 'GET' : 'POST',
    path,
    headers: { host: base.host, 'x-tookit-token': token, 'content-type': 'application/json', ...headers },
    body: body ?? '',
  })
const say = (text: string) => call('/api/say', JSON.stringify({ phone: 'ana', text }))

describe('the simulator lets in nobody', () => {
  it.each([
    ['with a token of other letters', { 'x-tookit-token': 'é'.repeat(24) }, 401],
    ['with an empty token', { 'x-tookit-token': '' }, 401],
    ['with a longer token', { 'x-tookit-token': 'x'.repeat(10_000) }, 401],
    ['from a page that another site opened', { origin: 'null' }, 403],
    ['from a page on another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['from a page over another protocol', { origin: 'https://127.0.0.1' }, 403],
    ['by a name that leads here', { host: 'rebound.example' }, 421],
    ['by a name that begins like ours', { host: '127.0.0.1.rebound.example' }, 421],
    ['by our own name in front of another', { host: 'localhost@rebound.example' }, 421],
    ['by a proxy that claims our name', { host: 'rebound.example', 'x-forwarded-host': '127.0.0.1' }, 421],
  ])('%s', async (_what, headers, status) => {
    expect((await call('/api/fresh', '{}', headers)).status).toBe(status)
    expect((await call('/api/changes', undefined, headers)).status).toBe(status)
  })

  it('with a token that is said twice, or in pieces', async () => {
    for (const query of [
      'token=a&token=b',
      'token[]=a',
      `token=${token}&token=${token}`,
      'token[length]=24',
    ]) {
      expect((await call(`/api/state?${query}`, undefined, { 'x-tookit-token': '' })).status, query).toBe(401)
    }
  })
})

it('gives out its page and no other file', async () => {
  const paths = [
    '/../start.ts',
    '/..%2fstart.ts',
    '/%2e%2e/%2e%2e/%2e%2e/package.json',
    '/..%5c..%5cpackage.json',
    '//etc/passwd',
    '/%00',
    '/page.js%00.html',
    '/.env',
    '/%E0%A4%A',
  ]
  for (const path of paths) {
    const { status, body } = await call(path)
    expect(status, path).toBeGreaterThanOrEqual(400)
    expect(status, path).toBeLessThan(500)
    expect(body, path).not.toMatch(/import|root:|"name"|\/work|node_modules/)
  }
})

it('survives whatever is sent to its interface, and says what is wrong with it', async () => {
  const statuses = new Set<number | null>()
  await holdsAlways(
    150,
    fc.constantFrom('say', 'press', 'clock'),
    fc.dictionary(
      fc.constantFrom('phone', 'text', 'button', 'minutes', 'next', 'running', 'to', '__proto__'),
      fc.oneof(
        nastyValue,
        fc.constantFrom<unknown>('ana', 'ben', '9999-12-31T00:00:00Z', 1e9, '2026-02-30T25:00Z'),
      ),
    ),
    async (path, body) => {
      const { status } = await call(`/api/${path}`, JSON.stringify(body))
      statuses.add(status)
      expect([200, 400, 413]).toContain(status)
    },
  )
  expect(statuses).toContain(400)
})

it.each([
  ['no JSON', '{', {}, 400],
  ['too much', JSON.stringify({ phone: 'ana', text: 'a'.repeat(20_000) }), {}, 413],
  ['depth', deep(7000), {}, 400],
  ['a form', 'phone=ana&text=x', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
  ['another alphabet', '{}', { 'content-type': 'application/json; charset=klingon' }, 415],
])('refuses %s', async (_what, body, headers, status) => {
  expect((await call('/api/say', body, headers)).status).toBe(status)
})

it('goes no further ahead than a week at once: a leap to the year 9999 would keep it busy for hours', async () => {
  const { status, body } = await call('/api/clock', JSON.stringify({ to: '9999-12-31T00:00:00Z' }))
  expect(status).toBe(400)
  expect(body).toContain('to:')
})

it('shows what was written, whatever it is, as it was written', async () => {
  for (const text of nastyTexts.filter(({ length }) => length > 0 && length <= 1600))
    expect((await say(text)).status, text).toBe(200)
  const { body } = await call('/api/state')
  expect(body).toContain(
    JSON.stringify(`<script>${canary}</script><img src=x onerror=alert(1)>`).slice(1, -1),
  )
})

it('is open to many watchers at once, and forgets those who leave', async () => {
  const controllers = Array.from({ length: 200 }, () => new AbortController())
  const open = await Promise.all(
    controllers.map(({ signal }) =>
      fetch(new URL(`/api/changes?token=${token}`, base), { signal }).then(({ status }) => status),
    ),
  )
  expect(new Set(open)).toEqual(new Set([200]))
  expect((await call('/api/fresh', '{}')).status).toBe(200)
  for (const controller of controllers) controller.abort()
  expect((await call('/api/state')).status).toBe(200)
})

it('wrote neither its token nor what anybody said into its log', () => {
  expect(logged.filter((line) => line.includes(token) || line.includes(canary))).toEqual([])
  expect(logged.filter((line) => line.includes('"level":"error"'))).toEqual([])
})
