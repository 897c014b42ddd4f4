import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bundleR5 } from '../../src/exchange/fhir/bundleOut.ts'
import { prescribed } from '../domain/generated.ts'
import { out } from '../exchange/files.ts'
import { place } from './bin.ts'

const ward = `patient,born,zone,country,language,contact,medicine,strength,amount,at,as_needed,max,apart
Ana,1990,America/New_York,US,en,sms:+12125550137,lithium,300 mg,1 tablet,08:00; 20:00,,,
Ana,1990,,,,,lorazepam,0.5 mg,1 tablet,,panic,3,4 hours
Eva,1985,Europe/Madrid,ES,es,telegram,quetiapine,100 mg,1 tablet,bedtime,,,
`
const by = ['--invited-by', 'Northside Clinic']

it('imports a table: all of it or nothing, and nothing twice', { timeout: 120_000 }, async () => {
  const { tookit, json, folder } = place()
  // Names are sealed, so the database does not know their order.
  const patients = async () =>
    (await json<readonly { readonly name: string }[]>('patient', 'list')).toSorted((a, b) =>
      a.name.localeCompare(b.name),
    )
  const file = join(folder, 'ward.csv')
  writeFileSync(file, ward)
  const dry = await tookit('import', file, ...by, '--dry-run')
  expect(dry).toEqual({
    code: 0,
    err: '',
    out: `Ana: new (America/New_York, US, en, born 1990; sms:+12125550137)
  + lithium 300 mg: 1 tablet every day at 8:00 and 20:00.
  + lorazepam 0.5 mg: 1 tablet when needed for panic, at most 3 times in 24 hours, at least 4 hours apart.
Eva: new (Europe/Madrid, ES, es, born 1985; telegram)
  + quetiapine 100 mg: 1 tablet every day at bedtime.
This was a dry run: nothing was changed.
`,
  })
  const unasked = await tookit('import', file, ...by)
  expect(unasked).toMatchObject({ code: 1, err: 'Nothing was changed yet. If this is right, add --yes.\n' })
  expect(await patients()).toEqual([])

  const done = await tookit('import', file, ...by, '--yes')
  expect(done).toMatchObject({ code: 0, err: '' })
  expect(done.out).toMatch(/Ana is enrolled as p-\w{8}\.\nEva is enrolled as p-\w{8}\.\nThe code for Eva is /)
  expect(await patients()).toMatchObject([
    { name: 'Ana', medicines: 2, enrolment: { kind: 'invited' } },
    { name: 'Eva', medicines: 1 },
  ])

  writeFileSync(
    file,
    `${ward.split('\n').slice(0, 2).join('\n').replace('20:00', '21:00')}
Ana,1990,,,,,quetiapine,100 mg,1 tablet,bedtime,,,
`,
  )
  const again = await tookit('import', file, ...by, '--yes')
  expect(again.out).toMatch(
    /^Ana: enrolled already as p-\w{8}, left as she is\n {2}\+ quetiapine 100 mg: 1 tablet every day at bedtime\.\n {2}= lithium 300 mg \(rx-\w{8}\) is here already and differs\./,
  )
  expect(await patients()).toMatchObject([{ name: 'Ana', medicines: 3 }, { name: 'Eva' }])
  expect((await tookit('import', file, ...by, '--yes')).out).toContain('Nothing to do: nothing was changed.')

  writeFileSync(file, ward.replace('Ana,1990,America', 'Mia,1992,America').replace('bedtime', 'at night'))
  const refused = await tookit('import', file, ...by, '--yes')
  expect(refused).toMatchObject({ code: 2 })
  expect(refused.out).toContain('Can not be taken:\n')
  expect(refused.out).toContain('  line 4, column at: Give times such as 08:00')
  expect(refused.err).toContain('so nothing is imported.')
  expect(await patients()).toHaveLength(2)
})

it('imports a bundle with the people around her', { timeout: 120_000 }, async () => {
  const { tookit, json, folder } = place()
  const file = join(folder, 'ana.json')
  writeFileSync(file, JSON.stringify(bundleR5(out(prescribed(['08:00'])))))
  const done = await tookit('import', file, ...by, '--yes')
  expect(done).toMatchObject({ code: 0, err: '' })
  expect(await json('patient', 'list')).toMatchObject([{ name: 'Ana', medicines: 1 }])
  expect(await json('caregiver', 'list')).toMatchObject([
    { name: 'Ben', patient: 'Ana', relation: 'brother', state: { kind: 'proposed' } },
  ])

  const said = await tookit('patient', 'regimen', 'Ana')
  expect(said).toMatchObject({ code: 0, out: expect.stringContaining('a diario a las 8:00') })
  const calendar = await tookit('patient', 'regimen', 'Ana', '--ics')
  expect(calendar.out).toMatch(/^BEGIN:VCALENDAR.*SUMMARY:Medicina\r\n.*END:VCALENDAR/s)
  const back = join(folder, 'back.json')
  expect((await tookit('patient', 'regimen', 'Ana', '--fhir', 'r4', '--out', back)).code).toBe(0)
  const again = await tookit('import', back, ...by, '--yes')
  expect(again.out).toMatch(
    /Ana: enrolled already as p-\w{8}, left as she is\n {2}= Lithium 300 mg \(rx-\w{8}\) is here already\n/,
  )
})
