import twilio from 'twilio'
import type { TwilioClient } from './client.ts'

/** Twilio's code for a message that is not there (any more). */
const notFound = 404

/**
 * Empties the text that Twilio keeps of a message, in either direction, and removes its pictures. Numbers and times
 * stay there: https://www.twilio.com/docs/messaging/api/message-resource#update-a-message-resource
 * @returns false when it could not be done now.
 */
export async function redact(client: TwilioClient, sid: string): Promise<boolean> {
  try {
    const { numMedia } = await client.messages(sid).update({ body: '' })
    if (Number(numMedia) > 0)
      for (const media of await client.messages(sid).media.list())
        await client.messages(sid).media(media.sid).remove()
    return true
  } catch (error) {
    return error instanceof twilio.RestException && error.status === notFound
  }
}
