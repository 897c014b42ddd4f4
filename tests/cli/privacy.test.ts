import { chmodSync, globSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { fakeTwilio } from '../support/fakeTwilio.ts'
import { place, startMain } from './bin.ts'

const ana = (name: string, phone: string) => [
  ...['patient', 'add', '--name', name, '--zone', 'America/New_York', '--country', 'US'],
  ...['--contact', `sms:${phone}`, '--invited-by', 'Northside <Clinic>'],
]

it('makes a database that only its owner can read, also in a folder that was open to all', {
  timeout: 120_000,
}, async () => {
  const { folder, tookit } = place({ TOOKIT_DATA: 'fresh' })
  const fresh = join(folder, 'fresh')
  mkdirSync(fresh)
  chmodSync(fresh, 0o777)
  expect((await tookit('patient', 'list')).code).toBe(0)
  expect(statSync(fresh).mode & 0o777).toBe(0o700)
  // PGlite gives the files inside modes of its own; nobody else gets to them through a closed folder.
  const folders = globSync('*/', { cwd: fresh })
  expect(folders).toEqual(['postgres'])
  for (const inside of folders) expect(statSync(join(fresh, inside)).mode & 0o777).toBe(0o700)
})

it('backs up and restores; what is there is never replaced without a word', {
  timeout: 180_000,
}, async () => {
  const { folder, tookit, json } = place()
  expect((await tookit(...ana('Ana', '+12125550147'))).code).toBe(0)
  const file = join(folder, 'one.gz')
  const made = await tookit('backup', file)
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(made.out).toMatch(/one\.gz: \d+ rows, \d+ kB, as of /)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect((await tookit('restore', file, '--check')).out).toMatch(/one\.gz is whole\. Made by tookit /)

  expect((await tookit(...ana('Eva', '+12125550148'))).code).toBe(0)
  const refused = await tookit('restore', file)
  expect(refused.code).toBe(1)
  expect(refused.err).toMatch(/The database is not empty.*Nothing was changed/)
  const unasked = await tookit('restore', file, '--replace')
  expect(unasked.code).toBe(1)
  expect(unasked.err).toMatch(/Nobody is here to confirm it/)
  expect((await json<unknown[]>('patient', 'list')).length).toBe(2)
  expect(await tookit('restore', file, '--replace', '--yes')).toMatchObject({ code: 0, err: '' })
  expect(await json<unknown[]>('patient', 'list')).toEqual([expect.objectContaining({ name: 'Ana' })])
})

it('exports a patient and forgets her, while tookit runs, at Twilio too', { timeout: 180_000 }, async () => {
  const twilio = await fakeTwilio()
  onTestFinished(() => twilio.close())
  const env = {
    TWILIO_ACCOUNT_SID: twilio.accountSid,
    TWILIO_AUTH_TOKEN: twilio.authToken,
    TWILIO_FROM: twilio.number,
    TWILIO_API_BASE: twilio.url,
    TWILIO_POLL_SECONDS: '0.1',
  }
  const here = place(env)
  await startMain(here, env)
  const phone = '+12125550147'
  expect((await here.tookit(...ana('Ana', phone))).code).toBe(0)
  const told = () => twilio.messages.filter(({ to }) => to === phone).length
  await expect.poll(told, { timeout: 20_000 }).toBe(1)
  await twilio.receive(phone, '1 <b>yes</b> zworkl')
  await expect.poll(told, { timeout: 20_000 }).toBeGreaterThan(1)

  const [out, page] = [join(here.folder, 'ana.json'), join(here.folder, 'ana.html')]
  expect(await here.tookit('patient', 'export', 'Ana', '--out', out)).toMatchObject({ code: 0, err: '' })
  expect(await here.tookit('patient', 'export', 'Ana', '--html', '--out', page)).toMatchObject({ code: 0 })
  expect((await here.tookit('patient', 'export', 'Ana', '--out', out)).err).toMatch(
    /--out: .*is there already/,
  )
  expect(statSync(out).mode & 0o777).toBe(0o600)
  const { tables } = JSON.parse(readFileSync(out, 'utf8')) as {
    tables: Record<string, Record<string, unknown>[]>
  }
  expect(tables.Event?.map(({ utterance }) => utterance)).toEqual([
    { kind: 'text', text: '1 <b>yes</b> zworkl' },
  ])
  expect(tables.Message?.length).toBe(told())
  const html = readFileSync(page, 'utf8')
  expect(html).toContain('1 &lt;b&gt;yes&lt;/b&gt; zworkl')
  expect(html).toContain('Northside &lt;Clinic&gt;')
  expect(html).not.toMatch(/<script|<b>/)

  const unasked = await here.tookit('patient', 'forget', 'Ana')
  expect(unasked.code).toBe(1)
  expect(unasked.err).toMatch(/Nobody is here to confirm it/)
  await expect.poll(() => twilio.sent.every(({ status }) => status === 'delivered')).toBe(true)
  const forgotten = await here.tookit('patient', 'forget', 'Ana', '--yes')
  expect(forgotten).toMatchObject({ code: 0, err: '' })
  expect(forgotten.out).toMatch(/Backups that were made before still hold her/)
  expect(await here.json<unknown[]>('patient', 'list')).toEqual([])
  expect(twilio.messages.map(({ body }) => body).join('')).toBe('')
})
