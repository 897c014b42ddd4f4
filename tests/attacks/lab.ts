import { Agent, request } from 'node:http'
import { makeLog } from '../../src/log.ts'
import { enrol, nobody } from '../../src/store/admin.ts'
import { startTookit, type Tookit } from '../../src/tookit.ts'
import { now as contractNow, publicUrl } from '../channels/contractRig.ts'
import type { Delivered, Descriptor, Rig, Webhook } from '../channels/descriptor.ts'
import { descriptor as slack } from '../channels/slack/descriptor.ts'
import { descriptor as sms } from '../channels/sms/descriptor.ts'
import { descriptor as telegram } from '../channels/telegram/descriptor.ts'
import { contact, patient, person, prescription } from '../store/household.ts'

export const services: readonly Descriptor[] = [telegram, sms, slack]

/** Stands in every text that is sent in, and so never in a line of the log or in an answer. */
export const canary = 'Zyxwordle'

/** Of somebody else, who has a question of her own meanwhile. */
export const otherNumber = '+12125550199'

/** What belongs to people, or is a secret. */
const secrets = [canary, 'Examplol', 'Anaphora', ...services.flatMap((one) => [one.address, ...one.secrets])]

export interface Answered {
  /** `null`: the connection was cut without an answer. */
  readonly status: number | null
  readonly body: string
}

export type Call = Omit<Webhook, 'body'> & { readonly body: string | Buffer; readonly method?: string }

/** The database on which tookit is attacked: migrated, and nobody's. */
export interface Ground {
  readonly connectionString: string
  readonly kind: 'postgres' | 'embedded'
}

/**
 * A whole tookit with its three webhooks open and one patient, Anaphora, who has agreed and has a contact on each. Nothing
 * that comes in is handled before `settle`.
 */
export interface Lab {
  readonly tookit: Tookit
  readonly url: string
  post(call: Call): Promise<Answered>
  sign(service: Descriptor, webhook: Webhook): Webhook
  /** How many events are stored. */
  events(): Promise<number>
  /** What reached people by this service. */
  delivered(service: Descriptor): readonly Delivered[]
  /** What must not be so, after whatever was done: in the log, in answers, in the database. */
  harm(): Promise<readonly string[]>
  close(): Promise<void>
}

export async function openLab({ connectionString, kind }: Ground): Promise<Lab> {
  const logged: string[] = []
  const log = makeLog({ write: (line: string) => void logged.push(line) })
  const clock = () => contractNow
  const rigs = new Map<string, Rig>()
  for (const service of services) rigs.set(service.name, await service.rig({ publicUrl, clock, log }))
  const tookit = await startTookit({
    role: 'all',
    database: { connectionString, embedded: kind === 'embedded' },
    channels: () => [...rigs.values()].map(({ channel }) => channel),
    operators: [],
    web: { host: '127.0.0.1', port: 0 },
    drivenClock: clock,
    version: 'test',
    log,
  })
  const { store } = tookit
  const contacts = services.map(({ name, address }) => contact('1', name, address))
  await enrol(store.database, store.clock, {
    ...nobody,
    people: [
      person('1', { name: 'Anaphora', contacts }),
      person('2', { contacts: [contact('2', 'sms', otherNumber)] }),
    ],
    patients: [patient('1'), patient('2')],
    prescriptions: [prescription('1'), prescription('2')],
  })
  do await tookit.beat()
  while (tookit.heartbeat.held !== null)
  logged.length = 0 // what this machine lacks is no harm that was done
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const told = new Set<string>()
  const peopleBefore = await peopleIn(tookit)
  return {
    tookit,
    url: tookit.url,
    post: async (call) => {
      const answered = await post(agent, tookit.url, call)
      // Slack wants its challenge back, whatever it is.
      const own = answered.body.startsWith('{"challenge":') ? '' : answered.body
      for (const secret of secrets)
        if (own.includes(secret)) told.add(`an answer to ${call.path} holds ${secret}`)
      return answered
    },
    sign: (service, webhook) => service.sign(webhook, { publicUrl, now: contractNow }),
    events: () => store.database.event.count(),
    delivered: ({ name }) => rigs.get(name)?.fake.delivered() ?? [],
    harm: async () => [
      ...told,
      ...inLog(logged),
      ...faultsIn(logged),
      ...(await inDatabase(tookit, peopleBefore)),
      ...inProcess(),
    ],
    close: async () => {
      agent.destroy()
      await tookit.close()
      for (const { fake } of rigs.values()) await fake.close()
    },
  }
}

export function post(
  agent: Agent,
  origin: string,
  { method = 'POST', path, headers, body }: Call,
): Promise<Answered> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const call = request({ agent, hostname, port, method, path, headers }, (response) => {
      const chunks: Buffer[] = []
      const done = () =>
        resolve({ status: response.statusCode ?? null, body: Buffer.concat(chunks).toString('utf8') })
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', done)
      response.on('error', done)
    })
    call.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE'
        ? resolve({ status: null, body: '' })
        : reject(error),
    )
    call.end(body)
  })
}

const inLog = (logged: readonly string[]): readonly string[] =>
  secrets.flatMap((secret) => {
    const line = logged.find((one) => one.includes(secret))
    return line === undefined ? [] : [`the log holds ${secret}: ${line}`]
  })

/** A warning tells of what was refused; an error, of something that nobody foresaw. */
const faultsIn = (logged: readonly string[]): readonly string[] =>
  logged.filter((line) => line.includes('"level":"error"') && !line.includes('unknown form'))

const peopleIn = async ({ store: { database } }: Tookit): Promise<string> =>
  JSON.stringify([
    await database.person.count(),
    await database.contact.count(),
    await database.patient.count(),
    await database.prescription.count(),
  ])

/** Every row of the table of events is one, and could be handled. */
async function inDatabase(tookit: Tookit, peopleBefore: string): Promise<readonly string[]> {
  const rows = await tookit.store.database.event.findMany({
    select: {
      id: true,
      kind: true,
      channel: true,
      attempts: true,
      stuckAt: true,
      handledAt: true,
      externalId: true,
    },
  })
  const odd = rows.filter(
    ({ kind, channel, externalId }) =>
      !['said', 'delivery', 'access'].includes(kind) ||
      !services.some(({ name }) => name === channel) ||
      externalId === '' ||
      externalId.length > 1000,
  )
  const failed = rows.filter(({ attempts, stuckAt }) => attempts > 0 || stuckAt !== null)
  return [
    ...odd.map(({ id }) => `event ${id} is none`),
    ...failed.map(({ id }) => `event ${id} could not be handled`),
    ...((await peopleIn(tookit)) === peopleBefore ? [] : ['there are other people than before']),
  ]
}

const inProcess = (): readonly string[] =>
  Object.keys(Object.prototype).length > 0 || 'polluted' in {} ? ['Object.prototype has been changed'] : []
