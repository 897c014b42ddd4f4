import { rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { place } from './bin.ts'

it('works from a fresh clone, and makes nothing', async () => {
  const { tookit, data } = place()
  rmSync(data, { recursive: true, force: true })
  const { code, out } = await tookit('doctor')
  expect(code).toBe(0)
  expect(out).toMatch(/copy\s+\.env\.example to \.env/)
  expect(out).toMatch(/Database +Embedded, in .*:? ?not made yet/s)
  expect(out).toMatch(/Simulator/)
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  expect((await tookit('doctor')).out).toBe(out)
})

it('names each fault of the configuration and its remedy, and no secret', async () => {
  const { tookit } = place({ TELEGRAM_BOT_TOKEN: 'not-a-token-17', TWILIO_FROM: '+15005550006' })
  const { code, out } = await tookit('doctor')
  expect(code).toBe(1)
  expect(out).toMatch(/TELEGRAM_BOT_TOKEN/)
  expect(out).not.toMatch(/not-a-token-17/)
})

it('says in plain words what can not be reached', async () => {
  const { json } = place({ DATABASE_URL: 'postgres://postgres@127.0.0.1:1/none' })
  await expect(json('doctor')).rejects.toThrow(/ended with 1/)
})

it('tells an operator of whom there is none', async () => {
  const env = { TELEGRAM_BOT_TOKEN: '424242:AAF-Nq7tVkw0pRsecretZ0', TELEGRAM_API_ROOT: 'http://127.0.0.1:1' }
  const { code, out } = await place(env).tookit('doctor')
  expect(code).toBe(1)
  expect(out).toMatch(/Failures\s+will\s+go\s+unnoticed/)
  expect(out).toMatch(/Set\s+TOOKIT_OPERATOR\s+and\s+HEARTBEAT_URL/)
  expect(out).toMatch(/Telegram does not answer/)
})
