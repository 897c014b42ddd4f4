import { advance } from '../../../../src/bot/advance.ts'
import type { Decision } from '../../../../src/bot/decision.ts'
import { reported } from '../../../../src/bot/reported.ts'
import { type Response, respond } from '../../../../src/bot/respond.ts'
import { cutQuotes } from '../../../../src/bot/understand/quotes.ts'
import { understand } from '../../../../src/bot/understand/understand.ts'
import { remembered } from '../../../../src/domain/remembered.ts'
import type { Situation } from '../../../../src/domain/situation.ts'
import { isAfter } from '../../../../src/domain/time.ts'
import type { MemoryWorld } from '../../world/memoryWorld.ts'
import type { Invariant } from '../invariant.ts'

export const theAlarmClockIsAlwaysSet: Invariant = {
  name: 'wakeAt is set: never in the past, after a look after now, and at most 24 hours ahead',
  watch: ({ history: { world }, broken }) => ({
    decided: (_before, { wakeAt }, now) => {
      if (isAfter(now, wakeAt)) broken(`${wakeAt} at ${now}`)
      if (isAfter(wakeAt, now.add({ hours: 24 }))) broken(`${wakeAt} at ${now}`)
    },
    advanced: (id) => {
      const wakeAt = world.wakes.get(id)
      if (wakeAt === undefined || !isAfter(wakeAt, world.now))
        broken(`${wakeAt} after a look at ${world.now}`)
    },
  }),
}

/** What a decision would add to what is known already. */
const news = (world: MemoryWorld, { facts, notices }: Decision): string | null => {
  if (facts.length > 0) return facts.map(({ body }) => JSON.stringify(body)).join(', ')
  const fresh = notices.filter(({ id }) => !world.noticeIds.has(id))
  return fresh.length > 0 ? fresh.map(({ id }) => id).join(', ') : null
}

export const nothingIsDueAndUndone: Invariant = {
  name: 'nothing is due and undone: with the alarm clock ahead, time has nothing to do',
  watch: ({ history: { world }, broken }) => ({
    stepped: () => {
      if (world.isDown) return
      for (const [id, wakeAt] of world.wakes) {
        if (!isAfter(wakeAt, world.now.add({ seconds: 59 }))) continue
        const undone = news(world, advance(world.load(id), world.now))
        if (undone !== null) broken(`at ${world.now}, with the clock set to ${wakeAt}: ${undone}`)
      }
    },
  }),
}

export const theSameAgainChangesNothing: Invariant = {
  name: 'the same again changes nothing: time, a report, a message',
  watch: ({ history: { world }, broken }) => {
    let told = 0
    return {
      advanced: (id) => {
        const again = news(world, advance(world.load(id), world.now))
        if (again !== null) broken(`looking again at ${world.now}: ${again}`)
      },
      stepped: () => {
        for (const { patientId, outcome, at } of world.reports.slice(told)) {
          if (!at.equals(world.now)) continue
          const again = news(world, reported(world.load(patientId), outcome, at, world.now))
          if (again !== null) broken(`"${outcome.result.kind}" once more: ${again}`)
        }
        told = world.reports.length
      },
      handled: (event, said, speaker, situations, response) => {
        // Understanding is most of the work, so not every message is heard twice.
        if (Number(event.eventId.slice('event-'.length)) % 8 !== 0) return
        const again = respond(understand, cutQuotes, speaker, situations, said, world.now)
        if (decidedIn(again) !== decidedIn(response))
          broken(`${JSON.stringify(event.what)} is answered in two ways`)
      },
    }
  },
}

/** What follows from a message. The situation after it follows from the facts, which another invariant sees to. */
const decidedIn = ({ decisions, ...others }: Response): string =>
  JSON.stringify([decisions.map(({ situation: _, ...decided }) => decided), others])

/** Who says what on which phone is delivery's business, so offers are no part of it. */
const shown = (s: Situation): string =>
  JSON.stringify({
    ...s,
    prompts: s.prompts
      .map((prompt) => ({ ...prompt, offers: [] }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    people: s.people.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  })

export const factsAreTheWholeStory: Invariant = {
  name: 'all facts from the first on give the present situation',
  watch: ({ history: { world }, replay, broken }) => {
    const compare = (patientId: string): void => {
      const present = shown(world.load(patientId))
      const told = shown(remembered(replay.of(patientId), world.now))
      if (present === told) return
      const at = [...present].findIndex((character, i) => character !== told[i])
      const around = (text: string): string => `…${text.slice(Math.max(0, at - 60), at + 100)}…`
      broken(`${patientId}: ${around(present)} but by the facts ${around(told)}`)
    }
    let steps = 0
    return {
      // Writing a situation down takes its time, so one patient is looked at in each step.
      stepped: () => {
        const { patient } = replay.all[steps++ % replay.all.length] ?? {}
        if (patient !== undefined) compare(patient.id)
      },
      ended: () => {
        for (const { patient } of replay.all) compare(patient.id)
      },
    }
  },
}
