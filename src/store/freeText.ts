/**
 * Every place in the database where the words of people, and texts to people, stand. Whoever empties texts, by age or
 * because somebody is forgotten, goes by this list; what is not on it holds no free text. `tests/store/forget.test.ts`
 * knows each text column of the schema and asks for a new one to be named here or there.
 *
 * Names, addresses, medicines and their purpose are no free text: they are what tookit works with, and go with their
 * person.
 */
export interface FreeText {
  readonly table: 'Event' | 'Message' | 'Notice' | 'Observation' | 'Fact'
  readonly key: 'id' | 'seq'
  /** SQL: what to set, so that the row stays and says only that and when it was. */
  readonly emptied: string
  /** SQL: there is still something to empty. */
  readonly holds: string
  /** SQL: nothing needs the words any more. */
  readonly settled: string
  /** The column by which its age counts. */
  readonly at: string
}

export const freeTexts: readonly FreeText[] = [
  {
    // What a person wrote or pressed. The service's own id stays, so that a redelivery is known.
    table: 'Event',
    key: 'id',
    emptied: `"body" = jsonb_build_object('kind', "kind", 'emptied', true)`,
    holds: `"kind" = 'said' AND NOT "body" ? 'emptied'`,
    settled: `"handledAt" IS NOT NULL`,
    at: 'sentAt',
  },
  {
    // What tookit wrote, with the labels of its choices.
    table: 'Message',
    key: 'id',
    emptied: `"text" = '', "replies" = '[]', "promptIds" = '{}', "hasButtons" = false`,
    holds: `"text" <> ''`,
    settled: `"status" NOT IN ('queued', 'handing')`,
    at: 'createdAt',
  },
  {
    // What was to be told: names, medicines, her words for a side effect.
    table: 'Notice',
    key: 'id',
    emptied: `"content" = jsonb_build_object('kind', "content"->'kind'), "choices" = '[]'`,
    holds: `("content" - 'kind' <> '{}' OR "choices" <> '[]')`,
    settled: `"state" <> 'waiting'`,
    at: 'createdAt',
  },
  {
    table: 'Observation',
    key: 'id',
    emptied: `"words" = ''`,
    holds: `"words" <> ''`,
    settled: 'true',
    at: 'at',
  },
  {
    // The same words in the history.
    table: 'Fact',
    key: 'seq',
    emptied: `"body" = jsonb_set("body", '{observation,words}', '""')`,
    holds: `"kind" = 'ObservationMade' AND "body"#>>'{observation,words}' <> ''`,
    settled: 'true',
    at: 'at',
  },
]
