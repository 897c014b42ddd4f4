import { places } from './features.ts'
import { doubts, type Net } from './net.ts'

/** A net as data/doubt_net.json holds it: for each doubt its weights, a signed byte a place, in base64. */
export interface WrittenNet {
  readonly step: number
  readonly bias: readonly number[]
  readonly weights: Readonly<Record<string, string>>
}

/** Throws where it is not a net of this form: it is part of the program, so that is our own fault. */
export function netOf({ step, bias, weights }: WrittenNet): Net {
  const rows = doubts.map((kind) => {
    const row = new Int8Array(Uint8Array.fromBase64(weights[kind] ?? '').buffer)
    if (row.length !== places) throw new Error(`data/doubt_net.json: ${row.length} weights of ${kind}`)
    return row
  })
  return { step, bias, weights: rows }
}

export const written = ({ step, bias, weights }: Net): WrittenNet => ({
  step,
  bias,
  weights: Object.fromEntries(
    doubts.map((kind, i) => [kind, new Uint8Array((weights[i] as Int8Array).buffer).toBase64()]),
  ),
})
