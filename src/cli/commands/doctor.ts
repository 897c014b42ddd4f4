import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { unnoticed } from '../../config/unnoticed.ts'
import { type Config, environment, examineConfig, isDemo } from '../../config.ts'
import { makeLog } from '../../log.ts'
import { channelsOf } from '../../work/services.ts'
import type { AnyChannel } from '../../work/ways.ts'
import { examineDatabase } from '../examineDatabase.ts'
import { examineKeys } from '../examineKeys.ts'
import { findingOf, loadOfSenders } from '../peakLoad.ts'
import { print, table } from '../show.ts'

/** One thing that was looked at. `says` is in plain words, with the remedy if there has to be one. */
export interface Finding {
  readonly state: 'ok' | 'missing' | 'problem'
  readonly what: string
  readonly says: string
}

export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('What is configured, what can be reached, and what is missing')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  npx tookit doctor\n  npx tookit doctor --json\n\nIt ends with 1 if there is a problem, else with 0.',
    )
    .action(async ({ json }: { json?: boolean }) => {
      const findings = await examine()
      print(json, findings, () =>
        table(
          ['', 'What', 'How it is'],
          findings.map(({ state, what, says }) => [marks[state], what, says]),
        ),
      )
      if (findings.some(({ state }) => state === 'problem')) process.exitCode = 1
    })
}

const marks = { ok: 'ok', missing: '-', problem: '!!' } as const

async function examine(): Promise<readonly Finding[]> {
  const { config, faults } = examineConfig(environment())
  const env: Finding = existsSync('.env')
    ? { state: 'ok', what: 'Configuration', says: '.env is read.' }
    : {
        state: 'missing',
        what: 'Configuration',
        says: 'There is no .env here. To serve real people, copy .env.example to .env and fill it in.',
      }
  if (config === null)
    return [
      env,
      ...faults.map(
        ({ variable, problem }): Finding => ({
          state: 'problem',
          what: variable,
          says: `${variable} ${problem}`,
        }),
      ),
    ]
  return [
    env,
    ...noticing(config),
    ...(await examineDatabase(config.database, async (database, now) =>
      (await loadOfSenders(database, config, now)).map(findingOf),
    )),
    examineKeys(config),
    publicAddress(config),
    ...(await examineServices(config)),
  ]
}

/** Who learns of failures, and which would go unnoticed. */
function noticing(config: Config): readonly Finding[] {
  const what = 'Failures'
  if (isDemo(config))
    return [{ state: 'missing', what, says: 'TOOKIT_OPERATOR is not set. The simulator needs none.' }]
  const count = config.operators.length
  const told = `${count} ${count === 1 ? 'contact is' : 'contacts are'} told of what a person must see.`
  const monitored = 'A monitor is called while all goes well (HEARTBEAT_URL).'
  return [
    ...(count > 0 ? [{ state: 'ok', what, says: told } as const] : []),
    ...(config.heartbeatUrl === null ? [] : [{ state: 'ok', what, says: monitored } as const]),
    ...unnoticed(config).map(
      ({ variable, says }): Finding => ({
        state: variable === 'TOOKIT_OPERATOR' && count === 0 ? 'problem' : 'missing',
        what,
        says,
      }),
    ),
  ]
}

const publicAddress = ({ web }: Config): Finding =>
  web.publicUrl === null
    ? {
        state: 'ok',
        what: 'Public address',
        says: 'None: services are asked for what is new. With PUBLIC_URL they call tookit.',
      }
    : { state: 'ok', what: 'Public address', says: `${web.publicUrl}, handed on to ${web.host}:${web.port}.` }

const services = { telegram: 'Telegram', sms: 'SMS by Twilio', slack: 'Slack' } as const
const firstVariable = {
  telegram: 'TELEGRAM_BOT_TOKEN',
  sms: 'TWILIO_ACCOUNT_SID',
  slack: 'SLACK_BOT_TOKEN',
} as const

async function examineServices(config: Config): Promise<readonly Finding[]> {
  const channels = channelsOf(config, {
    heard: { lastHeard: async () => null, heardFrom: async () => [], stored: async (_, ids) => new Set(ids) },
    clock: () => Temporal.Now.instant(),
    log: makeLog({ write: () => {} }),
  })
  const found = new Map(channels.map((channel) => [channel.name, channel]))
  const names = ['telegram', 'sms', 'slack'] as const
  const findings = await Promise.all(names.map((name) => examineService(name, found.get(name))))
  if (!isDemo(config)) return findings
  return [
    ...findings,
    { state: 'ok', what: 'Simulator', says: 'No service is configured, so `npm start` shows the simulator.' },
  ]
}

async function examineService(
  name: keyof typeof services,
  channel: AnyChannel | undefined,
): Promise<Finding> {
  const what = services[name]
  if (channel === undefined)
    return {
      state: 'missing',
      what,
      says: `Not configured. Set ${firstVariable[name]} and what .env.example says beside it.`,
    }
  const reachability = await channel.check()
  return reachability.ok
    ? { state: 'ok', what, says: `Reached as ${reachability.account}.` }
    : { state: 'problem', what, says: `${reachability.problem}. ${reachability.remedy}` }
}
