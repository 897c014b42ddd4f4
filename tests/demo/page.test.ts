import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningDemo, startDemo } from '../../src/demo/start.ts'

const executablePath = '/usr/bin/chromium'

let folder: string
let running: RunningDemo
let browser: Browser
let page: Page
const faults: string[] = []

beforeAll(async () => {
  if (!existsSync(executablePath))
    throw new Error('The page is tested in Chromium. Run .ci/run, which installs it.')
  folder = mkdtempSync(join(tmpdir(), 'tookit-page-'))
  const today = (): Temporal.Instant => Temporal.Instant.from('2026-11-23T18:00:00Z')
  running = await startDemo({ folder, host: '127.0.0.1', port: 0, today, log: pino({ level: 'silent' }) })
  browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  page = await browser.newPage({ viewport: { width: 1500, height: 900 } })
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(running.address)
}, 60_000)
afterAll(async () => {
  await browser.close()
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the page of the simulator', () => {
  it('shows three phones and goes to the first reminder at a click', async () => {
    await page.getByText('Ana', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: 'Next thing that happens' }).click()
    await page.getByText('Time for your 8:00 medicine').waitFor()
    expect(await page.locator('.phone').count()).toBe(3)
    expect(await page.getByText('1 segment').count()).toBe(1)
  })

  it('takes what is typed, shows the answer and the story beside it', async () => {
    await page.getByLabel('Write as Ana').fill('took it <b>& *all*</b>')
    await page.getByLabel('Write as Ana').press('Enter')
    await page.getByText('took it <b>& *all*</b>').waitFor()
    await page
      .getByText(/Noted|Sorry/)
      .first()
      .waitFor()
    expect(await page.locator('#story li').count()).toBeGreaterThan(0)
  })

  it('shows buttons on Telegram, and takes a press', async () => {
    for (let i = 0; i < 14 && (await page.locator('.phone.telegram .choices button').count()) === 0; i++) {
      const moved = page.waitForResponse((response) => response.url().includes('/api/clock'))
      await page.getByRole('button', { name: 'Next thing that happens' }).click()
      await moved
    }
    await page.getByRole('button', { name: "I'll check" }).click()
    await page.getByText('Thank you for checking').waitFor()
  })

  it("rehearses Ana's plan without touching it", async () => {
    const before = await page.locator('.phone .screen').allTextContents()
    await page.getByRole('button', { name: 'Rehearse' }).click()
    await page.getByLabel('Ana', { exact: true }).selectOption('never')
    const chat = page.locator('#rehearsal-text')
    await chat.getByText('Ana, answering: never').waitFor()
    expect(await chat.textContent()).toMatch(/tookit → Ben .*\n[\s\S]*Messages: Ana gets \d+, Ben gets \d+/)
    await page.getByRole('button', { name: 'Close' }).click()
    expect(await page.locator('.phone .screen').allTextContents()).toEqual(before)
  })

  it('starts anew at a click, and fits a narrow window', async () => {
    await page.getByRole('button', { name: 'Fresh demo' }).click()
    await page.getByText('Nothing here yet').first().waitFor()
    await page.setViewportSize({ width: 420, height: 800 })
    const overflow = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    expect(overflow).toBeLessThanOrEqual(1)
    expect(faults).toEqual([])
  })
})
