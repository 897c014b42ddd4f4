import { doubt } from '../../../src/bot/topics/contacts.ts'
import { invite } from '../../../src/bot/topics/enrolling.ts'
import { Turn } from '../../../src/bot/turn.ts'
import type { ChannelName } from '../../../src/domain/contact.ts'
import { personOf } from '../../../src/domain/situation.ts'
import type { Zone } from '../../../src/domain/time.ts'
import type { Dice } from '../../crash/dice.ts'
import { texts } from '../histories/texts.ts'
import type { CastPatient, CastPerson } from '../world/cast.ts'
import { patientId, personId } from '../world/cast.ts'
import type { Weather } from '../world/world.ts'
import type { Habits } from './habits.ts'
import type { Life } from './life.ts'
import { zones } from './zones.ts'

/** Something that happens about so many times a year to one person. */
export interface Happening {
  readonly what: string
  readonly aYear: number
  readonly happen: (life: Life) => Promise<void>
}

const hour = 60
const day = 24 * hour
const some = (dice: Dice, least: number, most: number): number => least + dice.below(most - least + 1)

/** Any person's phones fail in these ways. */
export function toAPerson(who: CastPerson, n: number, habits: Habits): readonly Happening[] {
  const phone = ({ dice }: Life): ChannelName => who.channels[dice.below(who.channels.length)] ?? 'sms'
  const badWeather = (what: string, weather: Weather, aYear: number, most: number): Happening => ({
    what: `${what}: ${who.name}`,
    aYear,
    happen: async (life) => {
      const channel = phone(life)
      await life.weather(who, channel, weather)
      life.after(some(life.dice, 20, most), `over for ${who.name}`, () => life.weather(who, channel, 'fine'))
    },
  })
  return [
    badWeather('a busy service', 'busy', 3, 8 * hour),
    badWeather('lost answers of the service', 'answerLost', 3, day),
    badWeather('accepted and not delivered', 'undelivered', 2, day),
    badWeather('number gone', 'gone', 0.5, 5 * day),
    {
      what: `blocked: ${who.name}`,
      aYear: 0.7,
      happen: async (life) => {
        const channel = phone(life)
        await life.world.block(who.name, channel, false)
        await life.weather(who, channel, 'gone')
        life.after(some(life.dice, hour, 10 * day), `let in again by ${who.name}`, async () => {
          await life.weather(who, channel, 'fine')
          await life.world.block(who.name, channel, true)
        })
      },
    },
    {
      what: `number reassigned: ${who.name}`,
      aYear: 0.4,
      happen: async (life) => {
        const channel = phone(life)
        life.strangers(who, channel, true)
        life.after(some(life.dice, day, 20 * day), `number hers again: ${who.name}`, async () =>
          life.strangers(who, channel, false),
        )
      },
    },
    {
      what: `opted out: ${who.name}`,
      aYear: habits.optsOut ? 2 : 0.05,
      happen: async (life) => {
        await life.write(who, life.dice.one(['STOP', 'stop messaging me', 'stop']))
        life.after(some(life.dice, 10, 15 * day), `back: ${who.name}`, () => life.write(who, 'START'))
      },
    },
    {
      what: `in danger: ${who.name}`,
      aYear: habits.inDanger ? 1 : 0,
      happen: async (life) => {
        const dangers = texts.filter(({ danger }) => danger === true)
        await life.write(who, dangers[life.dice.below(dangers.length)]?.text ?? '')
      },
    },
    {
      what: `a receipt of failure: ${who.name}`,
      aYear: 3,
      happen: (life) => life.act({ kind: 'fail', who: n }),
    },
    {
      what: `delivered twice: ${who.name}`,
      aYear: 5,
      happen: (life) => life.act({ kind: 'redeliver', who: n }),
    },
    { what: `a photo: ${who.name}`, aYear: 2, happen: (life) => life.act({ kind: 'photo', who: n }) },
    {
      what: `our words quoted: ${who.name}`,
      aYear: 2,
      happen: (life) => life.act({ kind: 'quote', who: n }),
    },
  ]
}

const moved: [readonly string[], ...(readonly string[])[]] = [
  ['09:00'],
  ['07:00', '19:00'],
  ['10:30'],
  ['21:00'],
  ['02:15', '14:15'],
  ['06:00', '12:00', '23:30'],
]

/** Decides as the command line does, which needs a tookit that runs. */
const decide = async ({ world }: Life, id: string, change: (turn: Turn) => void): Promise<void> => {
  if (world.isDown) return
  await world.decide(id, (s, now) => {
    const turn = new Turn(s, now, null)
    change(turn)
    return turn.decision()
  })
}

export const moveTo = (life: Life, id: string, zone: Zone): Promise<void> =>
  decide(life, id, (turn) => turn.record({ kind: 'ZoneChanged', zone }, turn.now))

/** A patient's plan and whereabouts change. */
export function toAPatient({ name }: CastPatient, n: number, who: CastPerson): readonly Happening[] {
  const id = patientId(name)
  return [
    {
      what: `times moved: ${name}`,
      aYear: 3,
      happen: (life) =>
        life.act({ kind: 'move', patient: n, medicine: life.dice.below(2), times: life.dice.one(moved) }),
    },
    {
      what: `a medicine stopped: ${name}`,
      aYear: 0.1,
      happen: (life) => life.act({ kind: 'end', patient: n, medicine: life.dice.below(2) }),
    },
    { what: `another zone: ${name}`, aYear: 1, happen: (life) => moveTo(life, id, life.dice.one(zones)) },
    {
      what: `paused: ${name}`,
      aYear: 2.5,
      happen: (life) => life.write(who, life.dice.one(['pause for 3 days', 'pause until tomorrow', 'pause'])),
    },
    { what: `resumed: ${name}`, aYear: 1, happen: (life) => life.write(who, 'resume') },
    {
      what: `said to be somebody else's: ${name}`,
      aYear: 0.2,
      happen: (life) =>
        decide(life, id, (turn) => {
          const contact = personOf(turn.situation, personId(name)).contacts.find(
            (one) => one.state === 'usable',
          )
          if (contact !== undefined) doubt(turn, contact, 'reassigned')
        }),
    },
    // The operator looks after what is left lying: invitations, and contacts that she has checked.
    {
      what: `looked after by the operator: ${name}`,
      aYear: 45,
      happen: (life) =>
        decide(life, id, (turn) => {
          if (turn.patient.enrolment.kind === 'invited') invite(turn)
          for (const person of turn.situation.people)
            for (const { id: contactId, state } of person.contacts)
              if (state === 'suspended')
                turn.record({ kind: 'ContactConfirmed', personId: person.id, contactId }, turn.now)
        }),
    },
  ]
}
