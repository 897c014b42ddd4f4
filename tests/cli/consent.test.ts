import { expect, it } from 'vitest'
import { place } from './bin.ts'

const leo = [
  'patient',
  'add',
  '--name',
  'Leo',
  '--zone',
  'America/New_York',
  '--country',
  'US',
  '--contact',
  'sms:+12125550147',
  '--invited-by',
  'Northside Clinic',
]
const consent = ['--by', 'Maria Lopez', '--relation', 'guardian', '--for']

interface Shown {
  readonly patient: { readonly enrolment: { readonly kind: string }; readonly consent: unknown }
  readonly people: readonly {
    readonly contacts: readonly { readonly id: string; readonly state: string }[]
  }[]
}

it('invites nobody under the age of the clinic before somebody consented', { timeout: 120_000 }, async () => {
  const { tookit, json } = place({ TOOKIT_ADULT_AGE: '21' })
  const born = String(Temporal.Now.plainDateISO('America/New_York').year - 20)
  const added = await tookit(...leo, '--born', born)
  expect(added).toMatchObject({ code: 0, err: '' })
  expect(added.out).toMatch(/not invited yet: she is under 21 \(TOOKIT_ADULT_AGE\)/)
  expect(added.out).toMatch(/npx tookit consent record/)
  const refused = await tookit('patient', 'invite', 'Leo')
  expect(refused.code).toBe(2)
  expect(refused.err).toMatch(/nobody has consented for Leo yet/)

  const wrong = await tookit('consent', 'record', 'Leo', ...consent, 'reminders,everything')
  expect(wrong.err).toMatch(/any of reminders, alarms, summary/)
  expect((await tookit('consent', 'record', 'Leo', ...consent, 'alarms')).out).toMatch(/is not invited/)
  expect((await tookit('consent', 'record', 'Leo', ...consent, 'reminders,summary')).out).toMatch(
    /Leo is invited now/,
  )
  const { patient } = await json<Shown>('patient', 'show', 'Leo')
  expect(patient.enrolment.kind).toBe('invited')
  expect(patient.consent).toMatchObject({ by: 'Maria Lopez', scopes: ['reminders', 'summary'] })

  const caregiver = ['--name', 'Ben', '--contact', 'sms:+12125550148']
  expect((await tookit('caregiver', 'add', 'Leo', ...caregiver)).err).toMatch(/nobody consented to alarms/)
})

it('adds a contact that is asked first, and doubts only one that is in use', {
  timeout: 120_000,
}, async () => {
  const { tookit, json } = place()
  await tookit(...leo, '--guardianship')
  expect((await tookit('contact', 'add', 'Leo', 'sms:+12125550147')).err).toMatch(/has this contact already/)
  expect((await tookit('contact', 'add', 'Leo', 'telegram')).err).toMatch(/patient invite/)
  expect((await tookit('contact', 'add', 'Leo', 'sms:+12125550149')).out).toMatch(/asked there once/)
  const { people, patient } = await json<Shown>('patient', 'show', 'Leo')
  expect(patient.enrolment.kind).toBe('awaitingConsent')
  const contacts = people.flatMap((person) => person.contacts)
  expect(contacts.map(({ state }) => state)).toEqual(['invited', 'invited'])
  expect((await tookit('contact', 'reassigned', contacts[0]?.id ?? '')).err).toMatch(/not in use/)
})
