import { expect, it, onTestFinished } from 'vitest'
import { startFakeTelegram } from '../support/fakeTelegram.ts'
import { place, startMain } from './bin.ts'

const ana = 6_900_000_001

it('works beside a running tookit on its embedded database, and after that one was killed', {
  timeout: 180_000,
}, async () => {
  const telegram = await startFakeTelegram()
  onTestFinished(() => telegram.close())
  const env = { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url }
  const here = place(env)
  const main = await startMain(here, env)
  expect(await (await fetch(`${main.url}/readyz`)).json()).toEqual({ ok: true, reasons: [] })

  const added = await here.tookit(
    ...['patient', 'add', '--name', 'Ana', '--zone', 'America/New_York', '--country', 'US'],
    ...['--contact', 'telegram', '--invited-by', 'Northside Clinic'],
  )
  expect(added).toMatchObject({ code: 0, err: '' })
  const code = /https:\/\/t\.me\/tookit_test_bot\?start=(\w{8})/.exec(added.out)?.[1]
  expect(added.out).toMatch(/Pass this link on to Ana/)

  telegram.say(ana, `/start ${code}`)
  await telegram.until(() => telegram.messagesTo(ana).length === 1)
  expect(telegram.messagesTo(ana)[0]?.text).toMatch(/Northside Clinic/)
  telegram.press(ana, telegram.messagesTo(ana)[0]?.buttons[0]?.label ?? '')
  await telegram.until(() => telegram.messagesTo(ana).length === 2)

  const medicine = ['lithium', '--amount', '1 tablet', '--at', '08:00']
  expect((await here.tookit('prescription', 'add', 'Ana', ...medicine)).code).toBe(0)
  expect((await here.tookit('caregiver', 'add', 'Ana', '--name', 'Ben', '--contact', 'telegram')).code).toBe(
    0,
  )
  await telegram.until(() => telegram.messagesTo(ana).length === 3)
  expect(telegram.messagesTo(ana)[2]?.text).toMatch(/Ben/)

  const messages = await here.json<readonly { kind: string; status?: string; handled?: boolean }[]>(
    'messages',
    'Ana',
  )
  expect(messages.map(({ kind, status, handled }) => status ?? `${kind} ${handled}`)).toEqual([
    'theirs true',
    'accepted',
    'theirs true',
    'accepted',
    'accepted',
  ])
  telegram.say(ana, 'purple monkey dishwasher')
  await telegram.until(() => telegram.messagesTo(ana).length === 4)
  const [unclear] = await here.json<readonly { id: string; text: string }[]>('unclear')
  expect(unclear?.text).toBe('purple monkey dishwasher')
  const line = await here.tookit('unclear', 'line', unclear?.id ?? '', '-')
  expect(line.out).toBe('purple monkey dishwasher\ten\tusual\t-\tasked back\n')
  expect((await here.tookit('unclear', 'line', '999999', '-')).code).toBe(1)
  const doctor = await here.tookit('doctor')
  expect(doctor.out).toMatch(/tookit +Running; its heart beat/)
  expect(doctor.out).toMatch(/Telegram +Reached as @tookit_test_bot/)
  expect(main.output()).not.toMatch(/Ana|lithium|6900000001/)

  expect(await main.end('SIGKILL')).toBe('SIGKILL')
  expect(await here.json('patient', 'list')).toEqual([expect.objectContaining({ name: 'Ana', medicines: 1 })])
})

it('stops in order when the system asks for it, with its lock given back', { timeout: 120_000 }, async () => {
  const telegram = await startFakeTelegram()
  onTestFinished(() => telegram.close())
  const env = { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url }
  const here = place(env)
  const first = await startMain(here, env)
  expect(await first.end('SIGTERM')).toBe(0)
  const second = await startMain(here, env)
  expect(await second.end('SIGTERM')).toBe(0)
})
