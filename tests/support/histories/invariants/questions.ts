import { meaningOfBare } from '../../../../src/bot/bareAnswer.ts'
import { Conversation } from '../../../../src/bot/conversation.ts'
import { choiceKey } from '../../../../src/bot/numbering.ts'
import type { Prompt } from '../../../../src/domain/prompt.ts'
import { isAfter } from '../../../../src/domain/time.ts'
import type { MemoryWorld } from '../../world/memoryWorld.ts'
import type { Invariant } from '../invariant.ts'

const openPrompts = (world: MemoryWorld): readonly Prompt[] =>
  [...world.situations.keys()]
    .flatMap((id) => world.load(id).prompts)
    .filter((prompt) => prompt.closed === null)

export const everyQuestionEnds: Invariant = {
  name: 'every open question has an end that lies ahead',
  watch: ({ history: { world }, broken }) => ({
    stepped: () => {
      if (world.isDown) return
      const over = openPrompts(world).find(({ expiresAt }) => !isAfter(expiresAt, world.now))
      if (over !== undefined)
        broken(`${over.id} is open at ${world.now}, and was to end at ${over.expiresAt}`)
    },
  }),
}

export const noTwoQuestionsShareAReply: Invariant = {
  name: 'two questions that are open with one person never share a reply',
  watch: ({ history: { world }, broken }) => ({
    stepped: () => {
      for (const own of Map.groupBy(openPrompts(world), ({ personId }) => personId).values()) {
        const meaning = new Map<string, string>()
        for (const { id, offers } of own) {
          for (const { reply } of offers.flatMap(({ replies }) => replies)) {
            const typed = reply.toLowerCase()
            const other = meaning.get(typed)
            if (other !== undefined && other !== id) broken(`"${reply}" answers both ${other} and ${id}`)
            meaning.set(typed, id)
          }
        }
      }
    },
  }),
}

export const numbersMeanWhatWasOffered: Invariant = {
  name: 'a number that was offered means what was offered, or is asked back',
  watch: ({ history: { world }, broken }) => ({
    stepped: () => {
      // While tookit is down, questions end without it.
      if (world.isDown) return
      const open = openPrompts(world)
      for (const prompt of open) {
        const numbers = prompt.offers
          .flatMap(({ replies }) => replies)
          .filter(({ reply }) => /^\d+$/.test(reply))
        if (numbers.length === 0) continue
        const conversation = heardFrom(world, prompt.personId)
        for (const { reply, choice } of numbers) {
          const meant = meaningOfBare(conversation, { kind: 'number', n: Number(reply), words: reply })
          const candidates =
            meant.kind === 'only' ? [meant.taken] : meant.kind === 'several' ? meant.candidates : []
          const found = candidates.some(
            (each) => each.prompt.id === prompt.id && choiceKey(each.choice) === choiceKey(choice),
          )
          if (!found)
            broken(
              `"${reply}" of ${prompt.id} (${choiceKey(choice)}) means ${meant.kind} ${candidates.map((each) => each.prompt.id).join(', ')}`,
            )
        }
      }
    },
  }),
}

/** As if this person wrote now. */
function heardFrom(world: MemoryWorld, personId: string): Conversation {
  const person = world.people.get(personId)
  const contact = person?.contacts[0]
  if (person === undefined || contact === undefined) throw new Error(`${personId} has no phone`)
  const situations = [...world.situations.keys()].map((id) => world.load(id))
  const said = {
    eventId: 'event-0',
    sentAt: world.now,
    what: { kind: 'text', text: '' },
    handledByService: null,
    ownTexts: [],
    unclearLately: 0,
    unclearInARow: 0,
    earlierTexts: new Map(),
    spareCodes: [],
  } as const
  return new Conversation(
    { person, contact, serviceKeepsOptOuts: false, usedCode: false },
    situations,
    said,
    world.now,
  )
}

export const oneAlarmAtATime: Invariant = {
  name: 'one alarm about unconfirmed doses at a time; one that is open has a next step, or all were told',
  watch: ({ history: { world }, broken }) => ({
    stepped: () => {
      for (const { patient, alarms, caregivers } of world.situations.values()) {
        const open = alarms.filter(
          (alarm) => alarm.about.kind === 'unconfirmed' && alarm.state.kind !== 'closed',
        )
        if (open.length > 1) broken(`${open.map(({ id }) => id).join(' and ')} of ${patient.id}`)
        for (const { id, state, told } of alarms) {
          if (state.kind !== 'open' || state.nextStepAt !== null) continue
          const untold = caregivers.filter(
            (c) => c.state.kind === 'active' && !told.some(({ personId }) => personId === c.personId),
          )
          if (untold.length > 0)
            broken(
              `${id} has no next step, and ${untold.map((c) => c.personId).join(', ')} knows nothing of it`,
            )
        }
      }
    },
  }),
}
