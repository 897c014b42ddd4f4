import { expect, it } from 'vitest'
import { place } from './bin.ts'

const ana = [
  '--name',
  'Ana',
  '--zone',
  'America/New_York',
  '--country',
  'us',
  '--contact',
  'sms:+1 212 555 0147',
]

interface Listed {
  readonly id: string
  readonly name: string
  readonly medicines: number
}

it('enrols while no tookit runs, and shows what it did in tables that fit', {
  timeout: 120_000,
}, async () => {
  const { tookit, json } = place()
  const added = await tookit('patient', 'add', ...ana, '--invited-by', 'Northside Clinic')
  expect(added).toMatchObject({ code: 0, err: '' })
  expect(added.out).toMatch(/The invitation goes out over sms as soon as tookit runs/)

  const medicine = [
    'lithium',
    '--strength',
    '300 mg',
    '--amount',
    '1 tablet',
    '--at',
    '08:00',
    '--at',
    '20:00',
  ]
  expect((await tookit('prescription', 'add', 'ana', ...medicine)).code).toBe(0)
  const again = await tookit('prescription', 'add', 'ana', ...medicine)
  expect(again.code).toBe(2)
  expect(again.err).toMatch(/MEDICINE: Ana takes lithium 300 mg already/)

  const twice = await tookit('patient', 'add', ...ana, '--invited-by', 'Northside Clinic')
  expect(twice.code).toBe(2)
  expect(twice.err).toMatch(/--contact: Ana is enrolled with this contact already/)

  const listed = await json<readonly Listed[]>('patient', 'list')
  expect(listed).toEqual([expect.objectContaining({ name: 'Ana', medicines: 1 })])
  const shown = await tookit('patient', 'show', listed[0]?.id ?? '')
  expect(shown.out).toMatch(/sms:\+12125550147 \(invited\)/)
  expect(shown.out).toMatch(/lithium 300 mg +1 tablet every day at 8:00 and 20:00/)
  for (const line of shown.out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)

  const id = /rx-\w{8}/.exec(shown.out)?.[0] ?? ''
  const stated = await tookit('prescription', 'supply', id, '--left', '20', '--refills', '0')
  expect(stated).toMatchObject({ code: 0, err: '' })
  expect(stated.out).toMatch(/^lithium 300 mg: 20 tablets, until \d{4}-\d\d-\d\d\. Refills: 0\./)
  const more = await json<{ left: { atMost: number; daysLeft: number }; refills: null; leadDays: number }>(
    ...['prescription', 'supply', id, '--picked-up', '60', '--lead', '5'],
  )
  expect(more).toMatchObject({ left: { atMost: 80, daysLeft: 40 }, refills: null, leadDays: 5 })
  const table = await tookit('patient', 'show', listed[0]?.id ?? '')
  expect(table.out).toMatch(/80 tablets/)
  for (const line of table.out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  const wrong = await tookit('prescription', 'supply', id, '--left', 'some')
  expect(wrong.code).toBe(2)
  expect(wrong.err).toMatch(/--left.*Give a number, such as 30 or 12\.5/)
})

it('says what is wrong before it opens anything', { timeout: 60_000 }, async () => {
  const { tookit } = place()
  const wrong = async (...args: readonly string[]) => {
    const { code, err } = await tookit(...args)
    expect(code, args.join(' ')).toBe(2)
    return err
  }
  expect(await wrong('patient', 'add', '--name', 'Ana')).toMatch(/--zone <zone>' not specified/)
  expect(await wrong('patient', 'add', ...ana, '--zone', 'Europe/Madrit')).toMatch(
    /--zone.*Did you mean Europe\/Madrid/,
  )
  expect(await wrong('patient', 'add', ...ana, '--contact', 'sms:12')).toMatch(
    /--contact.*Give telegram, sms:\+15551234567/,
  )
  expect(await wrong('prescription', 'add', 'Ana', 'lithium', '--amount', '1', '--at', '25:00')).toMatch(
    /--at.*between 00:00 and 23:59/,
  )
  expect(await wrong('patient', 'lst')).toMatch(/unknown command 'lst'/)
})
