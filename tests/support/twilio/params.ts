import type { FakeMessage, MessageStatus } from './message.ts'

/** What a webhook for a text of a person says. */
export const textParams = (
  message: FakeMessage,
  accountSid: string,
  optOutType: string | null,
): Record<string, string> => ({
  ToCountry: 'US',
  MessageSid: message.sid,
  SmsMessageSid: message.sid,
  SmsSid: message.sid,
  SmsStatus: 'received',
  NumMedia: String(message.numMedia),
  NumSegments: '1',
  Body: message.body,
  From: message.from,
  To: message.to,
  AccountSid: accountSid,
  ApiVersion: '2010-04-01',
  ...(optOutType === null ? {} : { OptOutType: optOutType }),
  ...(message.numMedia > 0
    ? { MediaUrl0: `https://api.twilio.com/Media/${message.sid}`, MediaContentType0: 'image/jpeg' }
    : {}),
})

/** What a status callback says. */
export const receiptParams = (
  message: FakeMessage,
  accountSid: string,
  status: MessageStatus,
  errorCode: number | null,
): Record<string, string> => ({
  ApiVersion: '2010-04-01',
  AccountSid: accountSid,
  From: message.from,
  To: message.to,
  MessageSid: message.sid,
  SmsSid: message.sid,
  MessageStatus: status,
  SmsStatus: status,
  ...(errorCode === null ? {} : { ErrorCode: String(errorCode) }),
})
