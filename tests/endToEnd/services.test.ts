import { describe, expect, it, onTestFinished } from 'vitest'
import { at, Clinic } from './clinic.ts'
import { type Phones, slackPhones, smsPhones, telegramPhones } from './phones.ts'

type Clock = () => Temporal.Instant
const ways: Readonly<Record<string, (clock: Clock) => Promise<Phones>>> = {
  'Telegram by webhook': (clock) => telegramPhones('webhook', clock),
  'Telegram by long polling': (clock) => telegramPhones('polling', clock),
  'SMS by webhook': (clock) => smsPhones('webhook', clock),
  'SMS by asking for the list of messages': (clock) => smsPhones('polling', clock),
  'Slack over HTTP': (clock) => slackPhones('webhook', clock),
  'Slack over Socket Mode': (clock) => slackPhones('socket', clock),
}

/** Ana has agreed, and takes lithium at 8:00 and 20:00. */
async function agreed(clinic: Clinic): Promise<void> {
  const code = await clinic.enrolAna()
  if (code !== null) await clinic.say('ana', `/start ${code}`)
  clinic.hears('ana', /Northside Clinic/)
  clinic.hearsNothing()
  await clinic.chooseFirst('ana')
  clinic.hears('ana', /./)
  await clinic.prescribe(['08:00', '20:00'])
}

describe.each(Object.entries(ways))('%s', (name, phonesOn) => {
  it('carries a whole conversation, from the invitation to the caregiver who is told', async () => {
    const clinic = await Clinic.open(phonesOn, at('2026-11-23T18:00'))
    onTestFinished(() => clinic.close())
    const isSms = name.startsWith('SMS')

    await agreed(clinic)
    const bensCode = await clinic.proposeBen()
    clinic.hears('ana', /Ben/)
    await clinic.chooseFirst('ana')
    clinic.hears('ana', /Ben/)
    if (bensCode !== null) await clinic.say('ben', `/start ${bensCode}`)
    clinic.hears('ben', /Ana/)
    await clinic.chooseFirst('ben')
    clinic.hears('ben', /Ana/)
    clinic.hears('ana', /Ben/)
    clinic.hearsNothing()

    await clinic.until(at('2026-11-23T20:00'))
    clinic.hears('ana', isSms ? /20:00|8:00/ : /lithium 300 mg/)
    await clinic.say('ana', 'took it')
    clinic.hears('ana', /20:00|8:00/)
    await clinic.until(at('2026-11-24T07:59'))
    clinic.hearsNothing()

    await clinic.until(at('2026-11-24T08:00'))
    clinic.hears('ana', isSms ? /8:00/ : /lithium/)
    await clinic.until(at('2026-11-24T10:01')) // two follow-ups, then unanswered
    clinic.hears('ana', /8:00/)
    clinic.hears('ana', /8:00/)
    clinic.hearsNothing()
    await clinic.until(at('2026-11-24T20:00'))
    clinic.hears('ana', /20:00|8:00/)
    await clinic.until(at('2026-11-24T21:59'))
    clinic.hears('ana', /20:00|8:00/)
    clinic.hears('ana', /20:00|8:00/)
    clinic.hearsNothing()
    await clinic.until(at('2026-11-24T22:01'))
    clinic.hears('ben', /Ana/)
    await clinic.say('ana', 'took it')
    clinic.hears('ana', /./)
    clinic.hears('ben', /Ana/)
    clinic.hearsNothing()

    expect(clinic.logged.join('\n')).not.toMatch(/lithium|took it|12125550147|6900000001|Ana/)
  })
  it('hears what was written while it was down before it asks or tells anybody anything', async () => {
    const clinic = await Clinic.open(phonesOn, at('2026-11-24T07:00'))
    onTestFinished(() => clinic.close())
    await agreed(clinic)
    await clinic.until(at('2026-11-24T08:00'))
    clinic.hears('ana', /./)

    await clinic.stop()
    clinic.now = at('2026-11-24T08:10')
    clinic.sayUnheard('ana', 'took it')
    clinic.now = at('2026-11-24T11:00')
    await clinic.start()
    clinic.hears('ana', /8:10/)
    clinic.hearsNothing()
    await clinic.until(at('2026-11-24T19:59'))
    clinic.hearsNothing()
  })
})
