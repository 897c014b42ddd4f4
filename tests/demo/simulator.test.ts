import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type RunningDemo, startDemo } from '../../src/demo/start.ts'
import type { DemoState } from '../../src/demo/state.ts'
import { enrol, nobody } from '../../src/store/admin.ts'
import { readStory } from '../support/transcript/run.ts'

let folder: string
let running: RunningDemo
let base: URL
let token: string

const today = (): Temporal.Instant => Temporal.Instant.from('2026-11-23T18:00:00Z')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tookit-demo-'))
  running = await startDemo({ folder, host: '127.0.0.1', port: 0, today, log: pino({ level: 'silent' }) })
  base = new URL(running.address)
  token = base.searchParams.get('token') ?? ''
})
afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

const call = (path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(`/api/${path}`, base), {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'x-tookit-token': token,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
const state = async (response: Response): Promise<DemoState> => {
  expect(response.status).toBe(200)
  return (await response.json()) as DemoState
}
const texts = (shown: DemoState, id: string): readonly string[] =>
  shown.phones
    .find((phone) => phone.id === id)
    ?.messages.flatMap((m) => (m.kind === 'message' ? [m.text] : [])) ?? []

describe('the simulator', () => {
  beforeEach(async () => {
    await call('fresh', {})
  })

  it('reminds, hears "took it", and confirms', async () => {
    const due = await state(await call('clock', { next: true }))
    expect(due.clock.time).toBe('08:00')
    expect(texts(due, 'ana')).toEqual([expect.stringContaining('Time for your 8:00 medicine')])
    const noted = await state(await call('say', { phone: 'ana', text: 'took it' }))
    expect(texts(noted, 'ana').at(-1)).toContain('Noted: 8:00 taken at 8:00')
    expect(noted.story.at(-1)?.text).toBe('08:00 lithium 300 mg was taken at 08:00, says Ana.')
  })

  it('drives a whole day and the next morning by its interface, to the caregiver and back', async () => {
    const morning = await state(await call('clock', { to: '2026-11-24T10:01:00-05:00' }))
    expect(texts(morning, 'ben')).toEqual([expect.stringContaining('Ana has not confirmed')])
    const [button] = morning.phones[1]?.messages.flatMap((m) => (m.kind === 'message' ? m.buttons : [])) ?? []
    const checked = await state(await call('press', { phone: 'ben', button: button?.token }))
    expect(texts(checked, 'ben').slice(-2)).toEqual([
      button?.label,
      expect.stringContaining('Thank you for checking'),
    ])
    const taken = await state(await call('say', { phone: 'ana', text: 'took it at 8:10' }))
    expect(texts(taken, 'ben').at(-1)).toContain('Good news')
  })

  it('gives the conversation as a story that the tests can play', async () => {
    await call('clock', { minutes: 9 })
    await call('say', { phone: 'ana', text: 'took it' })
    const story = readStory(await (await call('transcript')).text())
    expect(story.cast.patients[0]?.medicines.map(({ name }) => name)).toEqual(['lithium', 'quetiapine'])
    expect(story.script.steps.map(({ step }) => step)).toContainEqual(
      expect.objectContaining({ kind: 'write', who: 'Ana', text: 'took it' }),
    )
  })

  it("rehearses Ana's plan by name of a behaviour, and says what it does not know", async () => {
    const before = await state(await call('state'))
    const page = await (await call('rehearsal?behaviour=late&days=2')).text()
    expect(page).toMatch(/^# Ana, answering: late\n[\s\S]*Doses: \d+ taken\.$/)
    expect(await state(await call('state'))).toEqual(before)
    const refused = await call('rehearsal?behaviour=often&days=2')
    expect(refused.status).toBe(400)
    expect(await refused.json()).toEqual({
      error: 'behaviour: give one of never, always, late, forgets-evenings',
    })
  })

  it('stands still until it is told to go on', async () => {
    const before = await state(await call('state'))
    const ran = await state(await call('clock', { running: true }))
    expect([before.clock.running, ran.clock.running]).toEqual([false, true])
    expect((await state(await call('clock', { running: false }))).clock.running).toBe(false)
  })
})

describe('the simulator refuses', () => {
  it.each([
    ['no token', {}, { 'x-tookit-token': '' }, 401],
    ['a wrong token', {}, { 'x-tookit-token': 'x'.repeat(24) }, 401],
    ['a script of another page', {}, { origin: 'http://evil.example' }, 403],
  ])('%s', async (_what, body, headers, status) => {
    expect((await call('fresh', body, headers)).status).toBe(status)
  })

  it('another host name that leads here', async () => {
    const { request } = await import('node:http')
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(
        {
          host: '127.0.0.1',
          port: base.port,
          path: '/api/state',
          headers: { host: 'rebound.example', 'x-tookit-token': token },
        },
        (response) => {
          response.resume()
          resolve(response.statusCode)
        },
      )
        .on('error', reject)
        .end()
    })
    expect(status).toBe(421)
  })

  it.each([
    ['say', { phone: 'nobody', text: 'x' }, /phone/],
    ['say', { phone: 'ana' }, /text/],
    ['say', { phone: 'ana', text: 'x'.repeat(1601) }, /1600/],
    ['press', { phone: 'ben' }, /button/],
    ['clock', { minutes: -5 }, /minutes/],
    ['clock', { minutes: 5, next: true }, /give one of/],
  ])('%s %j, and says which field', async (path, body, message) => {
    const response = await call(path, body)
    expect(response.status).toBe(400)
    expect(((await response.json()) as { error: string }).error).toMatch(message)
  })

  it('a database with people who are not its own', async () => {
    const other = mkdtempSync(join(tmpdir(), 'tookit-real-'))
    const options = { folder: other, host: '127.0.0.1', port: 0, today, log: pino({ level: 'silent' }) }
    const first = await startDemo(options)
    const { database } = first.demo.store
    await database.setting.deleteMany({})
    await enrol(database, first.demo.store.clock, {
      ...nobody,
      people: [
        { id: 'real', name: 'Real', language: 'en', contacts: [], stoppedAt: null, isOperator: false },
      ],
    })
    await first.close()
    await expect(startDemo(options)).rejects.toThrow(/not the simulator's/)
    rmSync(other, { recursive: true, force: true })
  })
})
