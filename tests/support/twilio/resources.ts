import type { Ledger } from './ledger.ts'
import { resourceOf } from './message.ts'

export interface Account {
  readonly accountSid: string
  readonly number: string
  /** Where texts to the number are sent, as entered at the number. */
  readonly smsUrl: string
}

/** What a GET answers; null is 404. */
export function resourceAt({ pathname, searchParams }: URL, ledger: Ledger, account: Account): object | null {
  const { accountSid, number, smsUrl } = account
  const root = `/2010-04-01/Accounts/${accountSid}`
  if (pathname === `${root}/Messages.json`) return listing(searchParams, ledger, root, accountSid)
  if (pathname === `${root}.json`)
    return { sid: accountSid, friendly_name: 'Test clinic', status: 'active', type: 'Full' }
  if (pathname === `${root}/IncomingPhoneNumbers.json`) {
    const owned =
      searchParams.get('PhoneNumber') === number ? [{ phone_number: number, sms_url: smsUrl }] : []
    return { incoming_phone_numbers: owned, next_page_uri: null }
  }
  if (/^\/v1\/Services\/\w+\/PhoneNumbers$/.test(pathname))
    return { phone_numbers: [{ sid: 'PN1', phone_number: number }], meta: { key: 'phone_numbers' } }
  const withMedia = ledger.find(pathname.match(/\/Messages\/(\w+)\/Media\.json$/)?.[1] ?? '')
  if (withMedia !== undefined)
    return {
      media_list: Array.from({ length: withMedia.numMedia }, (_, i) => ({
        sid: `ME${i}`,
        parent_sid: withMedia.sid,
      })),
      next_page_uri: null,
    }
  const message = ledger.find(pathname.match(/\/Messages\/(\w+)\.json$/)?.[1] ?? '')
  return message === undefined ? null : resourceOf(message, accountSid)
}

function listing(query: URLSearchParams, ledger: Ledger, root: string, accountSid: string): object {
  const { messages, more } = ledger.page(query)
  const next = new URLSearchParams(query)
  next.set('Page', String(Number(query.get('Page') ?? 0) + 1))
  return {
    messages: messages.map((message) => resourceOf(message, accountSid)),
    next_page_uri: more ? `${root}/Messages.json?${next}` : null,
  }
}
