import { whatIsAhead } from '../bot/wake.ts'
import { chatAt } from '../store/chat.ts'
import { factsOf } from '../store/history.ts'
import type { Demo } from './demo.ts'
import { phoneView, type Shown } from './phoneView.ts'
import { demoPatientId, demoPhones, demoZone } from './seed.ts'
import { nextLine, sentenceFor } from './story.ts'

/** All that the page shows. */
export interface DemoState {
  readonly clock: {
    readonly at: string
    readonly time: string
    readonly day: string
    readonly running: boolean
  }
  readonly next: string
  readonly phones: readonly {
    readonly id: string
    readonly name: string
    readonly role: string
    readonly channel: string
    readonly messages: readonly Shown[]
  }[]
  readonly story: readonly {
    readonly time: string
    readonly kind: string
    readonly text: string
    readonly grave: boolean
  }[]
}

const linesShown = 120
const factsShown = 80

export async function demoState(demo: Demo): Promise<DemoState> {
  const { store, clock } = demo
  const now = clock.now()
  const local = now.toZonedDateTimeISO(demoZone)
  const situation = (await store.situations([demoPatientId])).get(demoPatientId)
  const chat = await chatAt(
    store.database,
    demoPhones.map(({ channel, address }) => ({ channel, value: address })),
    linesShown,
  )
  const facts = await factsOf(store.database, demoPatientId, factsShown)
  return {
    clock: {
      at: now.toString(),
      time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
      day: local.toPlainDate().toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }),
      running: clock.running,
    },
    next: situation === undefined ? '' : nextLine(whatIsAhead(situation, now), demoZone, now),
    phones: demoPhones.map(({ id, name, role, channel, address }) => ({
      id,
      name,
      role,
      channel,
      messages: phoneView(chat.filter((line) => line.channel === channel && line.address === address)),
    })),
    story:
      situation === undefined
        ? []
        : facts.flatMap((fact) => {
            const text = sentenceFor(fact, situation)
            if (text === null) return []
            const time = fact.at.toZonedDateTimeISO(demoZone).toPlainDateTime()
            return [
              {
                time: `${time.toPlainDate().toLocaleString('en-GB', { weekday: 'short' })} ${time.toPlainTime().toString({ smallestUnit: 'minute' })}`,
                kind: fact.body.kind,
                text,
                grave: /^(Alarm|Danger)/.test(fact.body.kind),
              },
            ]
          }),
  }
}
