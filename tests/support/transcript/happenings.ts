import { Command } from 'commander'
import { doubt } from '../../../src/bot/topics/contacts.ts'
import { invite, recordConsent } from '../../../src/bot/topics/enrolling.ts'
import { askJourney } from '../../../src/bot/topics/journeys.ts'
import {
  addAppointment,
  cancelByOperator,
  moveByOperator,
} from '../../../src/bot/topics/planningAppointments.ts'
import { settleRequest } from '../../../src/bot/topics/planRequests.ts'
import { askPlanRight } from '../../../src/bot/topics/planRights.ts'
import { changeDosage, moveTimes, stopPrescription } from '../../../src/bot/topics/prescribing.ts'
import { Turn } from '../../../src/bot/turn.ts'
import {
  addAppointmentOptions,
  appointmentTyped,
  readKind,
  type TypedAppointment,
} from '../../../src/cli/appointmentOptions.ts'
import { replacedFrom } from '../../../src/domain/changingPlans.ts'
import { consentScopes } from '../../../src/domain/consent.ts'
import type { ChannelName } from '../../../src/domain/contact.ts'
import type { Situation } from '../../../src/domain/situation.ts'
import { patientPerson } from '../../../src/domain/situation.ts'
import type { Cast } from '../world/cast.ts'
import { orderedPhases, patientId, personId } from '../world/cast.ts'
import type { ServiceWeather, Weather, World } from '../world/world.ts'

const channels: Readonly<Record<string, ChannelName>> = { SMS: 'sms', Telegram: 'telegram', Slack: 'slack' }

type Happening = (match: RegExpExecArray, world: World, cast: Cast, zone: string) => Promise<void>

const service =
  (kind: ServiceWeather): Happening =>
  async ([, channel], world) => {
    if (world.service === undefined) throw new Error('services have no weather here')
    await world.service(channels[channel ?? ''] as ChannelName, kind)
  }

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

const weather =
  (kind: Weather): Happening =>
  async ([, channel, name], world) =>
    world.weather(name ?? '', channels[channel ?? ''] as ChannelName, kind)

/** What can happen around a conversation, as it stands after a tilde. */
const happenings: readonly (readonly [RegExp, Happening])[] = [
  [/^(?:time passes|the story ends)$/, async () => undefined],
  [/^(\w+) cannot reach (\p{L}+) any more$/u, weather('gone')],
  [/^(\w+) is too busy for (\p{L}+)$/u, weather('busy')],
  [/^(\w+) reaches (\p{L}+) again$/u, weather('fine')],
  [/^(\w+) accepts texts for (\p{L}+) and delivers none$/u, weather('undelivered')],
  [
    /^(\p{L}+) blocks tookit on (\w+)$/u,
    async ([, name, channel], world) =>
      world.block(name ?? '', channels[channel ?? ''] as ChannelName, false),
  ],
  [
    /^(\p{L}+) lets tookit in again on (\w+)$/u,
    async ([, name, channel], world) => world.block(name ?? '', channels[channel ?? ''] as ChannelName, true),
  ],
  [
    /^the service brings (\p{L}+)'s last message once more$/u,
    async ([, name], world) => world.redeliver(name ?? ''),
  ],
  [
    /^tookit is down until (\d{2}:\d{2})$/,
    async ([, time], world, _cast, zone) => {
      const now = world.now.toZonedDateTimeISO(zone)
      const at = now.withPlainTime(Temporal.PlainTime.from(time ?? ''))
      await world.down((Temporal.ZonedDateTime.compare(at, now) <= 0 ? at.add({ days: 1 }) : at).toInstant())
    },
  ],
  [
    /^the clinic hears that (\p{L}+)'s (SMS|Telegram|Slack) is somebody else's now$/u,
    async ([, name, channel], world) =>
      world.decide(patientId(name ?? ''), (s, now) =>
        decided(new Turn(s, now, null), (turn) => {
          const { contacts } = patientPerson(s)
          const contact = contacts.find(({ address }) => address.channel === channels[channel ?? ''])
          if (contact !== undefined) doubt(turn, contact, 'reassigned')
        }),
      ),
  ],
  [
    /^the clinic records that (\p{L}+) consents to (.+) for (\p{L}+)$/u,
    async ([, by, what, name], world) =>
      world.decide(patientId(name ?? ''), (s, now) =>
        decided(new Turn(s, now, null), (turn) => {
          const scopes = consentScopes.filter((scope) => what?.includes(scope))
          recordConsent(turn, { by: by ?? '', relation: 'mother', scopes, at: now })
          if (scopes.includes('reminders')) invite(turn)
        }),
      ),
  ],
  [
    /^tookit is down until (\w{3}) (\d{2}:\d{2})$/,
    async ([, day, time], world, _cast, zone) => {
      const now = world.now.toZonedDateTimeISO(zone)
      const ahead = (weekdays.indexOf(day ?? '') + 1 - now.dayOfWeek + 7) % 7
      await world.down(
        now
          .add({ days: ahead })
          .withPlainTime(Temporal.PlainTime.from(time ?? ''))
          .toInstant(),
      )
    },
  ],
  [/^(\w+) refuses our account$/, service('refuses')],
  [/^(\w+) is away$/, service('away')],
  [/^(\w+) works again$/, service('fine')],
  [
    /^the clinic invites (\p{L}+)$/u,
    async ([, name], world) =>
      world.decide(patientId(name ?? ''), (s, now) => decided(new Turn(s, now, null), invite)),
  ],
  [
    /^(\p{L}+) travels to (\w+\/[\w/]+)$/u,
    async ([, name, zone], world) =>
      world.decide(patientId(name ?? ''), (s, now) =>
        decided(new Turn(s, now, null), (turn) => askJourney(turn, zone ?? '')),
      ),
  ],
  [
    /^the clinic changes (\p{L}+)'s (\w+) to (--.+)$/u,
    async ([, name, medicine, typed], world) =>
      world.decide(patientId(name ?? ''), (s, now) =>
        decided(new Turn(s, now, null), (turn) => {
          const prescription = s.prescriptions.find((p) => p.medicine.name === medicine)
          if (prescription === undefined) throw new Error(`nobody takes ${medicine}`)
          const today = now.toZonedDateTimeISO(s.patient.zone).toPlainDate()
          const phases = orderedPhases(typed ?? '', today)
          changeDosage(turn, prescription.id, replacedFrom(prescription, phases[0]?.from ?? today, phases))
        }),
      ),
  ],
  [
    /^the clinic adds for (\p{L}+): ([\w-]+) (--.+)$/u,
    async ([, name, kind, typed], world) =>
      world.decide(patientId(name ?? ''), (s, now) =>
        decided(new Turn(s, now, null), (turn) =>
          addAppointment(turn, typedAppointment(kind ?? '', typed ?? '', s, now)),
        ),
      ),
  ],
  [
    /^the clinic moves (\p{L}+)'s appointment "([^"]+)" to (\d{4}-\d\d-\d\d)(?: (\d\d:\d\d))?$/u,
    async ([, name, called, day, time], world) =>
      world.decide(patientId(name ?? ''), (s, now) =>
        decided(new Turn(s, now, null), (turn) => {
          const at = time === undefined ? null : Temporal.PlainTime.from(time)
          moveByOperator(turn, appointmentIdIn(s, called ?? ''), Temporal.PlainDate.from(day ?? ''), at)
        }),
      ),
  ],
  [
    /^the clinic calls off (\p{L}+)'s appointment "([^"]+)"$/u,
    async ([, name, called], world) =>
      world.decide(patientId(name ?? ''), (s, now) =>
        decided(new Turn(s, now, null), (turn) => {
          cancelByOperator(turn, appointmentIdIn(s, called ?? ''))
        }),
      ),
  ],
  [
    /^the clinic (confirms|declines) the change of (\p{L}+)'s (\w+)$/u,
    async ([, how, name, medicine], world) =>
      world.decide(patientId(name ?? ''), (s, now) =>
        decided(new Turn(s, now, null), (turn) => {
          const prescription = s.prescriptions.find((p) => p.medicine.name === medicine)
          if (prescription?.request === undefined) throw new Error(`nobody asked for a change of ${medicine}`)
          settleRequest(turn, prescription, how === 'confirms')
        }),
      ),
  ],
  [
    /^the clinic asks (\p{L}+) whether (\p{L}+) may change the plan$/u,
    async ([, name, whom], world) =>
      world.decide(patientId(name ?? ''), (s, now) =>
        decided(new Turn(s, now, null), (turn) => {
          const caregiver = s.caregivers.find((one) => one.personId === personId(whom ?? ''))
          if (caregiver === undefined) throw new Error(`${whom} is no caregiver`)
          askPlanRight(turn, caregiver)
        }),
      ),
  ],
  [
    /^the clinic stops (\p{L}+)'s (\w+)$/u,
    async ([, name, medicine], world) =>
      world.decide(patientId(name ?? ''), (s, now) =>
        decided(new Turn(s, now, null), (turn) =>
          stopPrescription(turn, prescriptionIdIn(s, medicine ?? '')),
        ),
      ),
  ],
  [
    /^the clinic moves (\p{L}+)'s (\w+) to (.+)$/u,
    async ([, name, medicine, times], world) =>
      world.decide(patientId(name ?? ''), (s, now) =>
        decided(new Turn(s, now, null), (turn) => {
          moveTimes(
            turn,
            prescriptionIdIn(s, medicine ?? ''),
            (times?.match(/\d{1,2}:\d{2}/g) ?? []).map((t) => Temporal.PlainTime.from(t.padStart(5, '0'))),
          )
        }),
      ),
  ],
]

/** As an operator types it: see `appointment add`. Its id is made of its name; `@Lithium` is a medicine. */
function typedAppointment(kind: string, typed: string, s: Situation, now: Temporal.Instant) {
  const words = [...typed.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? '').replace(/@(\w+)$/, (_, medicine: string) => `@${prescriptionIdIn(s, medicine)}`),
  )
  const command = addAppointmentOptions(new Command()).exitOverride().parse(words, { from: 'user' })
  const options = command.opts<TypedAppointment>()
  const id = `appointment-${s.patient.id}-${options.name.replaceAll(' ', '-')}`
  return appointmentTyped(readKind(kind), options, id, s, now)
}

function appointmentIdIn(s: Situation, called: string): string {
  const found = s.appointments.find(({ name }) => name === called)
  if (found === undefined) throw new Error(`no appointment is called ${called}`)
  return found.id
}

function prescriptionIdIn(s: Situation, medicine: string): string {
  const prescription = s.prescriptions.find((p) => p.medicine.name === medicine)
  if (prescription === undefined) throw new Error(`nobody takes ${medicine}`)
  return prescription.id
}

function decided(turn: Turn, act: (turn: Turn) => void) {
  act(turn)
  return turn.decision()
}

export async function happen(text: string, world: World, cast: Cast, zone: string): Promise<void> {
  for (const [pattern, happening] of happenings) {
    const match = pattern.exec(text)
    if (match !== null) return happening(match, world, cast, zone)
  }
  throw new Error(`nothing happens by "${text}"`)
}
