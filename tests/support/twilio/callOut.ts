import { createHmac } from 'node:crypto'
import { Agent, request } from 'node:http'

export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
}

/** How Twilio signs: the URL that it calls, then each parameter's name and value in order of name (HMAC-SHA1, base64). */
export function signature(authToken: string, url: string, params: Readonly<Record<string, string>>): string {
  const signed = Object.keys(params)
    .sort()
    .reduce((text, name) => text + name + params[name], url)
  return createHmac('sha1', authToken).update(signed).digest('base64')
}

/** Calls webhooks: signs for the public URL, connects to where tookit really listens. */
export interface CallOut {
  post(publicUrl: string, params: Readonly<Record<string, string>>, authToken: string): Promise<Answer>
  close(): void
}

/** `reach` is the origin to connect to instead of the public one; null connects to the URL itself. */
export function callOut(reach: () => string | null): CallOut {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  return {
    post: (publicUrl, params, authToken) =>
      new Promise((resolve, reject) => {
        const called = new URL(publicUrl)
        const body = new URLSearchParams(params).toString()
        const headers = {
          'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
          'content-length': Buffer.byteLength(body),
          'x-twilio-signature': signature(authToken, publicUrl, params),
        }
        const call = request(
          new URL(called.pathname + called.search, reach() ?? called.origin),
          { method: 'POST', agent, headers },
          (response) => {
            let text = ''
            response.setEncoding('utf8')
            response.on('data', (chunk: string) => {
              text += chunk
            })
            response.on('error', reject)
            response.on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                type: response.headers['content-type'] ?? '',
                body: text,
              }),
            )
          },
        )
        call.on('error', reject)
        call.end(body)
      }),
    close: () => agent.destroy(),
  }
}
