import type { Command } from 'commander'
import { patientPerson } from '../../domain/situation.ts'
import { makeLog } from '../../log.ts'
import { type Forgotten, forgetPatient } from '../../store/forget.ts'
import { redactEach } from '../../work/retention.ts'
import { channelsOf, heardIn } from '../../work/services.ts'
import { NotDone } from '../badInput.ts'
import { findPatient } from '../find.ts'
import { type Session, withSession } from '../session.ts'
import { say } from '../show.ts'
import { askToType } from '../typedWord.ts'

export function addPatientForget(patient: Command): void {
  patient
    .command('forget')
    .argument('<patient>', 'name or id')
    .description(
      'Remove a patient with all words, names and numbers, here and at Twilio. There is no way back.',
    )
    .option('--yes', 'do not ask for her name')
    .addHelpText(
      'after',
      `
What stays: figures without a person (that a dose was taken, and when).
Caregivers who are nobody else's go with her. Backups that were made before
still hold her, and so do the chats at Telegram and Slack, and on people's
phones. \`npx tookit patient export\` first, if she wants her data.

Example:
  npx tookit patient forget Ana`,
    )
    .action((who: string, typed: { yes?: boolean }) =>
      withSession((session) => forget(session, who, typed.yes === true)),
    )
}

async function forget(session: Session, who: string, yes: boolean): Promise<void> {
  const s = await findPatient(session, who)
  const { name } = patientPerson(s)
  if (!yes)
    await askToType(
      name,
      `${name} (${s.patient.id}) is removed with everything that was said. There is no way back.`,
      'Give --yes to say that you mean it.',
    )
  const forgotten = await forgetPatient(session.store, s.patient.id)
  if (forgotten === null) throw new NotDone(`Patient ${s.patient.id} could not be found any more.`)
  say(whatHappened(forgotten))
  await emptyAtServices(session, forgotten)
  say(
    'Backups that were made before still hold her, and chats at Telegram and Slack and on phones do: see docs/privacy.md.',
  )
}

const whatHappened = ({ persons, facts, staysAsPerson }: Forgotten): string =>
  [
    staysAsPerson
      ? 'The patient is forgotten. The person stays: she is somebody else here, too.'
      : `Forgotten, with ${persons - 1} ${persons === 2 ? 'caregiver' : 'caregivers'} who ${persons === 2 ? 'was' : 'were'} nobody else's.`,
    `${facts} facts stay as figures, without a person.`,
  ].join(' ')

/** What is gone here can't be looked up again, so whatever could not be emptied there is named. */
async function emptyAtServices({ config, store }: Session, { atServices }: Forgotten): Promise<void> {
  const around = {
    heard: heardIn(store.database),
    clock: () => Temporal.Now.instant(),
    log: makeLog({ write: () => {} }),
  }
  for (const channel of channelsOf(config, around)) {
    const texts = atServices.filter((one) => one.channel === channel.name)
    if (channel.redact === undefined || texts.length === 0) continue
    const done = new Set(await redactEach(channel, texts))
    say(`${done.size} of ${texts.length} texts were emptied at the service for ${channel.name}.`)
    const left = texts.filter((one) => !done.has(one))
    if (left.length > 0)
      say(
        `Empty these by hand, in its console:\n${left.map(({ externalId }) => `  ${externalId}`).join('\n')}`,
      )
  }
}
