/**
 * Words that Twilio obeys and answers itself, when they are the whole message, in any case. Longer wordings ("please
 * stop") it does not see. https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out
 */
const words: Readonly<Record<string, 'stop' | 'start' | 'help'>> = {
  STOP: 'stop',
  STOPALL: 'stop',
  UNSUBSCRIBE: 'stop',
  CANCEL: 'stop',
  END: 'stop',
  QUIT: 'stop',
  REVOKE: 'stop',
  OPTOUT: 'stop',
  START: 'start',
  YES: 'start',
  UNSTOP: 'start',
  HELP: 'help',
  INFO: 'help',
}

/** What Twilio has already done about a text. `optOutType` is what it says so itself, where Advanced Opt-Out is on. */
export function handledByTwilio(body: string, optOutType: string | null): 'stop' | 'start' | 'help' | null {
  return words[optOutType?.toUpperCase() ?? ''] ?? words[body.trim().toUpperCase()] ?? null
}
