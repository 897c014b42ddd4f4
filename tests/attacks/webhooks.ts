import fc from 'fast-check'
import { type Recording, recordings, webhookOf } from '../channels/contractRig.ts'
import type { Descriptor, Recorded, Webhook } from '../channels/descriptor.ts'
import { type Call, type Lab, services } from './lab.ts'
import { nastyText, nastyValue, places, replaced } from './nasty.ts'

/** What came of many attacks: how many there were, and in words each one that did harm. */
export interface Outcome {
  readonly tried: number
  readonly harm: readonly string[]
}

const atOnce = 8

async function inParallel<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const queue = [...all]
  const lane = async () => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await act(one)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
}

interface Case {
  readonly service: Descriptor
  readonly recording: Recording
}

const cases: readonly Case[] = services.flatMap((service) =>
  recordings(service.name).map((recording) => ({ service, recording })),
)

/**
 * Every field of every recorded webhook is replaced, one at a time, by `perField` values that do not belong there, and the
 * whole is signed as the service would: it is stored, left aside (200) or refused as broken (400), and never more.
 */
export async function fuzzWebhooks(lab: Lab, perField: number, seed: number): Promise<Outcome> {
  const fuzzed = cases.flatMap((one, i) => fuzzedOf(one, perField, seed + i))
  const harm: string[] = []
  await inParallel(fuzzed, async ({ service, webhook, what }) => {
    const { status } = await lab.post(lab.sign(service, webhook))
    if (status !== 200 && status !== 400) harm.push(`${what}: ${status}`)
  })
  await lab.tookit.settle()
  return { tried: fuzzed.length, harm: [...harm, ...(await lab.harm())] }
}

interface Fuzzed {
  readonly service: Descriptor
  readonly webhook: Webhook
  readonly what: string
}

function fuzzedOf(
  { service, recording: { name, recorded } }: Case,
  perField: number,
  seed: number,
): readonly Fuzzed[] {
  const { json, form } = recorded
  const payload = form?.payload === undefined ? null : (JSON.parse(form.payload) as unknown)
  const forms = fieldsOf(form ?? {}, nastyText, perField, seed).map(({ at, by, value }) => ({
    at,
    by,
    recorded: { ...recorded, form: value as Record<string, string> },
  }))
  const inside = payload === null ? [] : fieldsOf(payload, nastyValue, perField, seed)
  const payloads = inside.map(({ at, by, value }) => ({
    at,
    by,
    recorded: { ...recorded, form: { ...form, payload: JSON.stringify(value) ?? 'null' } },
  }))
  const jsons = json === undefined ? [] : fieldsOf(json, nastyValue, perField, seed)
  const bodies = jsons.map(({ at, by, value }) => ({
    at,
    by,
    recorded: { ...recorded, json: value ?? null },
  }))
  return [...(form === undefined ? [] : forms), ...payloads, ...bodies].map(
    ({ at, by, recorded: fuzzed }) => ({
      service,
      webhook: webhookOf(fuzzed as Recorded),
      what: `${service.name}/${name} with ${JSON.stringify(by)?.slice(0, 60)} at ${at.join('.')}`,
    }),
  )
}

function fieldsOf(value: unknown, by: fc.Arbitrary<unknown>, perField: number, seed: number) {
  return places(value).flatMap((at, i) =>
    at.length === 0 && typeof value === 'object' && by === nastyText
      ? []
      : fc
          .sample(by, { numRuns: perField, seed: seed * 1000 + i })
          .map((one) => ({ at, by: one, value: replaced(value, at, one) })),
  )
}

/**
 * Somebody else calls: signatures, bodies, addresses and times of which one character is another. All are refused, and
 * nothing is stored.
 */
export async function forgeWebhooks(lab: Lab, perRecording: number, seed: number): Promise<Outcome> {
  const before = await lab.events()
  const forged = cases.flatMap(({ service, recording }, i) => {
    const signed = lab.sign(service, webhookOf(recording.recorded))
    const flips = fc
      .sample(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { numRuns: perRecording, seed: seed + i })
      .flatMap(([at, by]) => flipped(service, signed, at, by))
    const known = Object.entries(service.forgeries).map(([what, forge]) => ({
      what,
      call: forge(signed) as Call,
    }))
    // A forgery made for a text leaves what other recordings mean as it is.
    const changed = known.filter(({ call }) => proofOf(service, call) !== proofOf(service, signed))
    return [...flips, ...changed].map((one) => ({ ...one, service, name: recording.name }))
  })
  const harm: string[] = []
  await inParallel(forged, async ({ service, name, what, call }) => {
    const { status } = await lab.post(call)
    if (status !== service.forgedStatus) harm.push(`${service.name}/${name}, ${what}: ${status}`)
  })
  const stored = (await lab.events()) - before
  if (stored > 0) harm.push(`${stored} forged events are stored`)
  return { tried: forged.length, harm: [...harm, ...(await lab.harm())] }
}

/** The header that proves who calls, and whether it covers the body. */
const proofs: Readonly<Record<string, { readonly header: string; readonly coversBody: boolean }>> = {
  telegram: { header: 'x-telegram-bot-api-secret-token', coversBody: false },
  sms: { header: 'x-twilio-signature', coversBody: true },
  slack: { header: 'x-slack-signature', coversBody: true },
}

/** All that a proof is about, in one text: the same for two calls that mean the same. */
const proofOf = ({ name }: Descriptor, { path, headers, body }: Call): string =>
  JSON.stringify([path, headers, meaningOf(name, body.toString())])

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-'

function flipped({ name }: Descriptor, signed: Webhook, at: number, by: number) {
  const { header, coversBody } = proofs[name] ?? { header: '', coversBody: false }
  const proof = signed.headers[header] ?? ''
  const withProof = (value: string): Call => ({ ...signed, headers: { ...signed.headers, [header]: value } })
  const place = at % proof.length
  const other = letters[(letters.indexOf(proof[place] ?? '') + by) % letters.length] ?? 'x'
  const calls: { what: string; call: Call }[] = [
    { what: 'a shorter signature', call: withProof(proof.slice(0, place)) },
    { what: 'a longer signature', call: withProof(`${proof}${other}`) },
  ]
  if (other !== proof[place])
    calls.push({
      what: `character ${place} of the signature changed`,
      call: withProof(proof.slice(0, place) + other + proof.slice(place + 1)),
    })
  if (!coversBody) return calls
  const body = Buffer.from(signed.body)
  const byte = at % body.length
  body[byte] = (body[byte] ?? 0) ^ by
  if (meaningOf(name, body.toString('utf8')) !== meaningOf(name, signed.body))
    calls.push({ what: `byte ${byte} of the body changed by ${by}`, call: { ...signed, body } })
  if (name === 'sms')
    calls.push({ what: 'another address', call: { ...signed, path: `${signed.path}?a=${at}` } })
  else
    calls.push({ what: 'another time', call: { ...signed, headers: later(signed.headers, 1 + (at % 400)) } })
  return calls
}

/** Twilio signs what the form means, however it is written. */
const meaningOf = (name: string, body: string): string =>
  name === 'sms' ? JSON.stringify([...new Set(new URLSearchParams(body).toString().split('&'))].sort()) : body

const later = (headers: Readonly<Record<string, string>>, bySec: number) => ({
  ...headers,
  'x-slack-request-timestamp': String(Number(headers['x-slack-request-timestamp']) + bySec),
})
