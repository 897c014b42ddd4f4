import type { Secrecy } from './secrecy.ts'
import type { Json } from './temporalJson.ts'
import type { TableName } from './write.ts'

/** How a value is sealed on its way into the database. Whatever is read is opened: see openingAdapter.ts. */
type Sealing = (value: Json, secrecy: Secrecy, row: Row) => Json
type Row = Readonly<Record<string, Json>>

/**
 * Names, addresses, medicines and words, wherever they stand. Ids, times, states and figures stay open, for the
 * database works with them. Whoever adds a column, or something to a JSON column, decides here;
 * `tests/store/sealed.test.ts` looks for words through the whole database.
 */
const sealedColumns: Partial<Record<TableName, Readonly<Record<string, Sealing>>>> = {
  Person: { name: text },
  Contact: { value: address },
  Patient: { consent: members(['at']), wellbeing: members([]) },
  Caregiver: { relation: text },
  Appointment: { name: text, prepare: text },
  Prescription: { medicine: text, otherNames: each(text), purpose: text, phases: each(phase), request: plan },
  Prompt: { asked: asked },
  Observation: { words: text },
  Fact: { body: within(factPlaces()) },
  Event: {
    address,
    externalId,
    body: within({ externalId, utterance: members([]), from: within({ value: address }) }),
  },
  Notice: { address, content: members(['kind', 'as']), choices: each(named) },
  Message: { address, text, replies: each(reply) },
}

/** @returns the rows with what is to be kept to ourselves sealed. */
export function sealRows<T extends object>(
  secrecy: Secrecy,
  table: TableName,
  rows: readonly T[],
): readonly T[] {
  const columns = Object.entries(sealedColumns[table] ?? {})
  if (secrecy.keyIds.length === 0 || columns.length === 0) return rows
  return rows.map((row) => {
    const plain = row as unknown as Row
    const sealed: Record<string, Json> = { ...plain }
    for (const [column, seal] of columns) {
      const value = plain[column]
      if (value !== undefined && value !== null) sealed[column] = seal(value, secrecy, plain)
    }
    return sealed as unknown as T
  })
}

/** The columns of a table that may hold something sealed. */
export const sealedColumnsOf = (table: TableName): readonly string[] =>
  Object.keys(sealedColumns[table] ?? {})

export const sealedTables = Object.keys(sealedColumns) as readonly TableName[]

function text(value: Json, secrecy: Secrecy): Json {
  return typeof value === 'string' ? secrecy.seal(value) : value
}

function address(value: Json, secrecy: Secrecy): Json {
  return typeof value === 'string' ? secrecy.sealAddress(value) : value
}

function each(seal: Sealing): Sealing {
  return (value, secrecy, row) =>
    Array.isArray(value) ? value.map((one: Json) => seal(one, secrecy, row)) : value
}

/** All of a JSON object but these members. */
function members(open: readonly string[]): Sealing {
  return (value, secrecy) => {
    if (!isObject(value)) return value
    const entries = Object.entries(value)
    const ours = entries.filter(([key]) => !open.includes(key))
    if (ours.length === 0) return value
    const others = entries.filter(([key]) => open.includes(key))
    return { ...Object.fromEntries(others), ...secrecy.sealMembers(Object.fromEntries(ours)) }
  }
}

/** Some members of a JSON object, if they are there. */
function within(places: Readonly<Record<string, Sealing>>): Sealing {
  return (value, secrecy, row) => {
    if (!isObject(value)) return value
    const sealed: Record<string, Json> = { ...value }
    for (const [key, seal] of Object.entries(places)) {
      const inner = sealed[key]
      if (inner !== undefined && inner !== null) sealed[key] = seal(inner, secrecy, row)
    }
    return sealed
  }
}

/** A choice that says a medicine's or a person's name. The others are the same for everybody. */
function named(value: Json, secrecy: Secrecy, row: Row): Json {
  return within({ name: text })(value, secrecy, row)
}

/** With a name in its choice, it is on the button, too, and in what may be typed instead. */
function reply(value: Json, secrecy: Secrecy, row: Row): Json {
  const names = isObject(value) && isObject(value.choice) && value.choice.name !== undefined
  return names ? within({ reply: text, label: text, choice: named })(value, secrecy, row) : value
}

function asked(value: Json, secrecy: Secrecy, row: Row): Json {
  return within({
    candidates: each(within({ choice: named })),
    draft: within({
      medicine: within({ name: text }),
      directions: each(within({ when: within({ reason: text }) })),
    }),
    shown: plan,
    undo: plan,
  })(value, secrecy, row)
}

/** What it is needed for, who ordered it and why. Amounts and times stay open, as strengths do. */
function phase(value: Json, secrecy: Secrecy, row: Row): Json {
  return within({
    dosage: within({ timing: within({ reason: text }) }),
    order: within({ by: text, why: text }),
  })(value, secrecy, row)
}

/** A plan that is asked for, or was before: its phases. */
function plan(value: Json, secrecy: Secrecy, row: Row): Json {
  return within({ phases: each(phase) })(value, secrecy, row)
}

function factPlaces(): Readonly<Record<string, Sealing>> {
  const contact = within({ address: within({ value: address }) })
  return {
    observation: within({ words: text }),
    contact,
    person: within({ name: text, contacts: each(contact) }),
    caregiver: within({ relation: text }),
    prescription: within({
      medicine: within({ name: text, otherNames: each(text) }),
      purpose: text,
      phases: each(phase),
    }),
    phases: each(phase),
    appointment: within({ name: text, prepare: text }),
    request: plan,
    whyStopped: text,
    consent: members(['at']),
    wellbeing: members([]),
    prompt: within({ asked }),
  }
}

/** A service's id of an event may be made of the address: Telegram's is. */
function externalId(value: Json, secrecy: Secrecy, row: Row): Json {
  const { address: from } = row
  return typeof value === 'string' && typeof from === 'string' && from !== ''
    ? value.replaceAll(from, () => secrecy.sealAddress(from))
    : value
}

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
