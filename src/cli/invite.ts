import type { Invitation } from '../bot/decision.ts'
import { invitationDays } from '../bot/limits.ts'
import { invite } from '../bot/topics/enrolling.ts'
import type { Turn } from '../bot/turn.ts'
import type { Contact } from '../domain/contact.ts'
import { patientPerson } from '../domain/situation.ts'
import { hours } from '../domain/time.ts'
import { makeLog } from '../log.ts'
import { telegramOf } from '../work/services.ts'
import type { Session } from './session.ts'
import { say } from './show.ts'

/** Contacts to which an invitation can be written. */
const writable = (contacts: readonly Contact[]): boolean =>
  contacts.some(({ state }) => state === 'invited' || state === 'usable')

/**
 * Invites the patient over her contacts if she has any; a code is for those who have to begin themselves. Who has
 * agreed already only gets the code, for one more contact.
 */
export function invitePatient(turn: Turn, code: string | null, hasAgreed = false): void {
  if (!hasAgreed) {
    if (writable(patientPerson(turn.situation).contacts)) invite(turn)
    else turn.record({ kind: 'PatientInvited' }, turn.now)
  }
  if (code !== null) giveOut(turn, code, turn.patient.personId, 'patient')
}

export function giveOut(turn: Turn, code: string, personId: string, purpose: Invitation['purpose']): void {
  const expiresAt = turn.now.add(hours(24 * invitationDays))
  turn.invitations.push({ code, personId, patientId: turn.patient.id, purpose, expiresAt })
}

/** Prints how the code is used: as a Telegram link if there is a bot, and as words to write in any case. */
export async function printCode({ config }: Session, name: string, code: string): Promise<void> {
  say(`The code for ${name} is ${code}. It works once, for ${invitationDays} days.`)
  if (config.telegram === null) {
    say(`${name} writes "join ${code}" to tookit, from the phone or account to be used.`)
    return
  }
  const bot = telegramOf(config.telegram, {
    clock: () => Temporal.Now.instant(),
    log: makeLog({ write: () => {} }),
  })
  try {
    say(`Pass this link on to ${name}: ${await bot.inviteLink(code)}`)
  } catch {
    say(`Telegram can not be asked for the link now. ${name} can write "join ${code}" to the bot instead.`)
  }
}
