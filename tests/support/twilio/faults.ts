import type { ServerResponse } from 'node:http'

/** Refused with one of Twilio's codes. */
export interface Refusal {
  readonly kind: 'refused'
  readonly status: number
  readonly code: number | null
}

/** How the next create call goes wrong. */
export type CreateFault =
  /** Refused with one of Twilio's codes. */
  | {
      readonly kind: 'refused'
      readonly status: number
      readonly code: number | null
      readonly message?: string
    }
  /** Carried out, then the connection is cut before an answer. */
  | { readonly kind: 'answerLost' }
  /** Carried out, and the answer waits until `FakeTwilio.answerHeld()`; callbacks go out meanwhile. */
  | { readonly kind: 'answerHeld' }
  /** Answered with something that is no JSON, as a gateway on the way does. */
  | { readonly kind: 'gateway'; readonly status: number }

/** HTTP statuses of the codes that Twilio answers a create call with. */
const statuses: Readonly<Record<number, number>> = { 20003: 401, 20429: 429, 63038: 429 }

export const refusal = (code: number): Refusal => ({
  kind: 'refused',
  status: statuses[code] ?? 400,
  code,
})

export function answerJson(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}

/** An error as Twilio words it: number and text of the person included, which is why they must not be logged. */
export function answerFault(
  response: ServerResponse,
  status: number,
  code: number | null,
  about: string,
): void {
  answerJson(response, status, {
    code,
    message: `The request could not be completed: ${about}`,
    more_info: `https://www.twilio.com/docs/errors/${code}`,
    status,
  })
}
