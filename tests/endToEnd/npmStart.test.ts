import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { expect, it, onTestFinished } from 'vitest'
import { startFakeTelegram } from '../support/fakeTelegram.ts'
import { freshDatabase } from '../support/freshDatabase.ts'

it('npm start hands SIGTERM on: tookit stops in order and nothing is left running', async () => {
  const fresh = await freshDatabase()
  onTestFinished(() => fresh.close())
  const telegram = await startFakeTelegram()
  onTestFinished(() => telegram.close())
  const npm = spawn('npm', ['start'], {
    env: {
      ...process.env,
      DATABASE_URL: fresh.connectionString,
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      HOST: '127.0.0.1',
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true, // a group of its own, so that a test that fails leaves nothing behind
  })
  onTestFinished(() => killGroup(npm.pid))
  const address = await addressIn(npm.stdout)
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  const exited = once(npm, 'exit')
  npm.kill('SIGTERM')
  await exited
  await expect(fetch(`${address}/healthz`)).rejects.toThrow()
})

async function addressIn(output: Readable): Promise<string> {
  const said = Promise.withResolvers<string>()
  createInterface({ input: output }).on('line', (line) => {
    if (line.includes('tookit is running')) said.resolve((JSON.parse(line) as { address: string }).address)
  })
  return said.promise
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // Nobody of it is left.
  }
}
