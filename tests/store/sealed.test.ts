import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sealedWords } from '../../src/store/secrecy.ts'
import { allRows } from '../support/allRows.ts'
import { type FreshDatabase, freshDatabase } from '../support/freshDatabase.ts'
import { play, readStory } from '../support/transcript/run.ts'
import { addressOf } from '../support/world/cast.ts'
import { StoreStage, StoreWorld } from '../support/world/storeWorld.ts'

/** What people and tookit write, propose, choose and are told of: between them they fill every table. */
const stories = [
  'a-medicine-that-is-not-on-the-list',
  'side-effects-in-her-own-words',
  'stop-on-a-shared-phone',
  'a-caregiver-is-approved-then-invited',
  'the-clinic-is-told-of-danger',
  'the-week-for-patient-and-caregiver',
  'a-caregiver-of-two-is-asked-by-name',
  'slack-with-buttons',
  'enrolment-by-sms',
  'two-times-open-with-buttons',
  'sleep-and-a-scale-of-her-own',
  'her-own-warning-signs-and-safety-plan',
  'as-needed-with-a-maximum',
  'a-label-that-is-not-to-be-relied-on',
  'a-dose-answer-while-a-plan-is-entered',
  'nivel-de-litio-en-telegram',
]

let database: FreshDatabase
let stage: StoreStage
beforeAll(async () => {
  database = await freshDatabase()
  stage = await StoreStage.open(database.connectionString)
})
afterAll(async () => {
  await stage.close()
  await database.close()
})

it.each(stories)(
  'no name, number, medicine or word of "%s" stands anywhere in the database',
  async (file) => {
    const text = readFileSync(new URL(`../transcripts/${file}.txt`, import.meta.url), 'utf8')
    const story = readStory(text)
    const world = await StoreWorld.open(stage, story.cast)
    await play(story, world)

    const appointments = [...text.matchAll(/--name "([^"]+)"/g)].map(([, name]) => name ?? '')
    const secrets = [...secretsOf(story.cast, await textsIn()), ...appointments]
    const rows = await allRows(database.connectionString)
    const found = [...rows].flatMap(([table, all]) =>
      all.flatMap((row) =>
        secrets.filter((secret) => standsIn(row, secret)).map((secret) => `${table}: ${secret}`),
      ),
    )
    expect([...new Set(found)]).toEqual([])
    expect([...rows.values()].flat().flatMap(sealedWords).length).toBeGreaterThan(10)
  },
)

/** As its people read them. */
async function textsIn(): Promise<readonly string[]> {
  const { database: opened } = stage.store
  const messages = await opened.message.findMany({ select: { text: true } })
  const events = await opened.$queryRaw<{ text: string | null }[]>`
    SELECT "body"->'utterance'->>'text' AS "text" FROM "Event" WHERE NOT "body" ? 'utterance'`
  const said = await opened.event.findMany({ where: { kind: 'said' }, select: { body: true } })
  const utterances = said.map(({ body }) => (body as { utterance: { text?: string | null } }).utterance.text)
  return [...messages.map((message) => message.text), ...events.map((one) => one.text), ...utterances].filter(
    (one): one is string => typeof one === 'string' && one.length > 1,
  )
}

const secretsOf = (
  cast: ReturnType<typeof readStory>['cast'],
  texts: readonly string[],
): readonly string[] => [
  ...cast.people.map(({ name }) => name),
  ...cast.people.flatMap(({ name, phoneOf, channels }) =>
    channels.map((channel) => addressOf(phoneOf ?? name, channel)),
  ),
  ...cast.patients.flatMap(({ medicines }) => medicines.map(({ name }) => name)),
  ...cast.patients.flatMap(({ medicines }) =>
    medicines.flatMap(({ ordered }) => /--as-needed (\w+)/.exec(ordered ?? '')?.[1] ?? []),
  ),
  ...cast.patients.flatMap(({ wellbeing }) => (wellbeing?.scales ?? []).map(({ name }) => name)),
  ...texts,
]

/** As a word of its own: a name may be part of another word. Ids of the test's people are in small letters. */
function standsIn(row: string, secret: string): boolean {
  const open = sealedWords(row).reduce((rest, word) => rest.replace(word, ''), row)
  const written = JSON.stringify(secret).slice(1, -1)
  for (let at = open.indexOf(written); at >= 0; at = open.indexOf(written, at + 1))
    if (!/\w/.test(open[at - 1] ?? '') && !/\w/.test(open[at + written.length] ?? '')) return true
  return false
}
