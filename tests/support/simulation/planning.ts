import type { Zone } from '../../../src/domain/time.ts'
import { type Cast, patientId } from '../world/cast.ts'
import type { TownFault } from './faults.ts'
import { type Happening, moveTo, toAPatient, toAPerson } from './happening.ts'
import type { Household } from './household.ts'
import type { Life } from './life.ts'
import { zones } from './zones.ts'

/** What befalls everybody at once, as far as this life goes. */
export function planTown(life: Life, cast: Cast, faults: readonly TownFault[]): void {
  for (const fault of faults) {
    if (Temporal.Instant.compare(fault.at, cast.start) < 0) continue
    const what = `${townNames[fault.kind]}: for ${fault.forMin} min`
    life.fault(fault.at, what, () => befall(life, cast, fault))
  }
}

const townNames: { readonly [K in TownFault['kind']]: string } = {
  killed: 'tookit killed',
  outage: 'tookit out of order',
  clockJump: 'clock jumped',
  serviceAway: 'service away',
}

async function befall(life: Life, { people }: Cast, { kind, forMin, channel }: TownFault): Promise<void> {
  const { world } = life
  if (kind === 'serviceAway') {
    const phones = people.filter(({ channels }) => channels.includes(channel))
    for (const who of phones) await life.weather(who, channel, 'busy')
    return life.after(forMin, `${channel} is back`, async () => {
      for (const who of phones) await life.weather(who, channel, 'fine')
    })
  }
  // What does not run can neither be killed nor see a clock jump.
  if (world.isDown) return
  const until = world.now.add({ minutes: forMin })
  return kind === 'clockJump' ? world.jump(until) : world.down(until)
}

/** What happens to each of the household, at moments that the dice give out. */
export function planPeople(life: Life, { cast, habits }: Household, days: number): void {
  for (const [n, who] of cast.people.entries()) {
    const own = habits.get(who.name)
    if (own !== undefined) for (const one of toAPerson(who, n, own)) plan(life, cast, one, days)
  }
  for (const [n, patient] of cast.patients.entries()) {
    const who = cast.people.find(({ name }) => name === patient.name)
    if (who === undefined) continue
    for (const one of toAPatient(patient, n, who)) plan(life, cast, one, days)
    planClockChanges(life, cast, patient.name, patient.zone, days)
  }
}

function plan(life: Life, { start }: Cast, { what, aYear, happen }: Happening, days: number): void {
  const times = Math.floor((aYear * days) / 365 + life.dice.next())
  for (let i = 0; i < times; i++) {
    const at = start.add({ seconds: life.dice.below(days * 24 * 3600) })
    life.fault(at, what, () => happen(life))
  }
}

/** Of the nights in which her clock changes, she travels in some, within the hours around it. */
function planClockChanges(life: Life, { start }: Cast, name: string, zone: Zone, days: number): void {
  const end = start.add({ hours: 24 * days })
  const next = (from: Temporal.Instant) =>
    from.toZonedDateTimeISO(zone).getTimeZoneTransition('next')?.toInstant()
  for (let at = next(start); at !== undefined && Temporal.Instant.compare(at, end) < 0; at = next(at)) {
    if (life.dice.next() > 0.4) continue
    const moment = at.add({ minutes: life.dice.below(24 * 60) - 12 * 60 })
    if (Temporal.Instant.compare(moment, start) > 0)
      life.fault(moment, `another zone around a change of the clock: ${name}`, () =>
        moveTo(life, patientId(name), life.dice.one(zones)),
      )
  }
}
