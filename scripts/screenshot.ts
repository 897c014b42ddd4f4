import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { chromium } from 'playwright-core'
import { startDemo } from '../src/demo/start.ts'

/**
 * Takes the picture in the README from the real page: a day and a morning in which Ana answers, then falls silent, and
 * Ben hears of it. Run: npm run screenshot
 */
const folder = mkdtempSync(join(tmpdir(), 'tookit-'))
const today = (): Temporal.Instant => Temporal.Instant.from('2026-11-23T18:00:00Z')
const demo = await startDemo({ folder, host: '127.0.0.1', port: 0, today, log: pino({ level: 'silent' }) })
const executablePath = process.argv[2] ?? '/usr/bin/chromium'
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1500, height: 900 }, deviceScaleFactor: 1 })
  await page.goto(demo.address)
  const write = async (name: string, text: string): Promise<void> => {
    const input = page.getByLabel(`Write as ${name}`)
    await input.fill(text)
    const answered = page.waitForResponse((response) => response.url().includes('/api/say'))
    await input.press('Enter')
    await answered
  }
  const clock = (body: object) =>
    page.request.post(new URL('/api/clock', demo.address).href, {
      headers: { 'x-tookit-token': new URL(demo.address).searchParams.get('token') ?? '' },
      data: body,
    })
  await clock({ minutes: 9 })
  await write('Ana', 'took it, mood 2, bit dizzy')
  await clock({ to: '2026-11-24T10:06:00-05:00' })
  await page.reload()
  await page.getByRole('button', { name: "I'll check" }).click()
  await clock({ minutes: 14 })
  await write('Ana', 'took it at 8:10')
  await page.waitForTimeout(300)
  await page.screenshot({ path: 'docs/simulator.png' })
} finally {
  await browser.close()
  await demo.close()
  rmSync(folder, { recursive: true, force: true })
}
