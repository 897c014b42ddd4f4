import { expect, it } from 'vitest'
import { place } from './bin.ts'

it('reads a label, says what it understood and what to check, and records it only when somebody agrees', {
  timeout: 120_000,
}, async () => {
  const { tookit, json } = place()
  const ana = ['--name', 'Ana', '--zone', 'Europe/Madrid', '--country', 'ES', '--contact', 'sms:+34600000001']
  expect((await tookit('patient', 'add', ...ana, '--invited-by', 'Northside Clinic')).code).toBe(0)
  const medicines = async () =>
    (await json<readonly { medicines: number }[]>('patient', 'list'))[0]?.medicines
  const add = (medicine: string, label: string, ...others: readonly string[]) =>
    tookit('prescription', 'add', 'Ana', medicine, '--label', label, ...others)

  const times = ['--at', '08:00', '--at', '20:00']
  const shown = await add('sertraline', '1 tab po bid x 7d', ...times)
  expect(shown.code).not.toBe(0)
  expect(shown.out).toMatch(/sertraline: 1 tablet every day at 8:00 and 20:00, until \d/)
  expect(shown.out).toMatch(/Next doses:\n.*1 tablet/)
  expect(shown.out).toMatch(/Check "x 7d": read as days/)
  expect(shown.out).toMatch(/Not kept: po/)
  expect(shown.err).toMatch(/add --yes/)
  expect(await medicines()).toBe(0)

  expect((await add('sertraline', '1 tab po bid x 7d', ...times, '--yes')).code).toBe(0)
  expect(await medicines()).toBe(1)

  const open = await add('quetiapine', '50mg mane, 100mg nocte', '--yes')
  expect(open.err).toMatch(/2 times, in this order: in the morning; at night/)
  const dangerous = await add('insulin', '10U at bedtime', '--yes')
  expect(dangerous.err).toMatch(/"U": it is mistaken for 0, 4 or 10. Write "units"/)
  const unknown = await add('lithium', 'Take 1 tabelt daily', '--at', '08:00', '--yes')
  expect(unknown.err).toMatch(/"tabelt" is not understood. Nothing is recorded/)
  const twice = await add('lithium', '1 tab daily', '--amount', '1 tablet', '--at', '08:00', '--yes')
  expect(twice.err).toMatch(/--label: it says how much and when/)
  const spanish = await add('lorazepam', '1 mg si ansiedad, máx. 3 veces al día', '--label-language', 'es')
  expect(spanish.out).toMatch(/1 mg when needed for ansiedad, at most 3 times in 24 hours/)
  expect(await medicines()).toBe(1)
})
