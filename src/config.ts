import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loadEnvFile } from 'node:process'
import { ConfigError, type ConfigFault } from './config/fault.ts'
import {
  readService,
  type SlackConfig,
  type SmsConfig,
  slackFrom,
  smsFrom,
  type TelegramConfig,
  telegramFrom,
} from './config/services.ts'
import { type Variables, variables } from './config/variables.ts'
import type { Address } from './domain/contact.ts'
import type { KeySource } from './store/keys.ts'

export type Role = 'all' | 'web' | 'worker'

export type DatabaseConfig =
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'postgres'; readonly connectionString: string }

/** Everything that the environment says, once it is known to be usable. */
export interface Config {
  readonly role: Role
  readonly database: DatabaseConfig
  /** Where the server listens, and the address under which the internet reaches it; null when it can't. */
  readonly web: { readonly host: string; readonly port: number; readonly publicUrl: string | null }
  readonly telegram: TelegramConfig | null
  readonly sms: SmsConfig | null
  readonly slack: SlackConfig | null
  /** Who is told of what a person must see. */
  readonly operators: readonly Address[]
  /** A monitor's address that is called after good beats. A secret: whoever knows it can keep the monitor quiet. */
  readonly heartbeatUrl: string | null
  /** With what texts and addresses are sealed in the database. */
  readonly keys: KeySource
  /** Texts of people and to people are emptied when they are older. */
  readonly keepTextDays: number
  /** Null: off. */
  readonly metrics: MetricsConfig | null
  readonly traces: TracesConfig | null
  /** From this age on, by year of birth, a patient consents alone. */
  readonly adultAge: number
}

/** Prometheus may read figures at /metrics; with a token, only who has it. */
export interface MetricsConfig {
  readonly token: string | null
}

/** Where spans go: to stdout, or to an OpenTelemetry collector over HTTP. */
export type TracesConfig = { readonly kind: 'console' } | { readonly kind: 'otlp'; readonly endpoint: string }

export type Environment = Readonly<Record<string, string | undefined>>

/** The process's own environment, with what `.env` adds to it. The only place that reads it. */
export function environment(): Environment {
  if (existsSync('.env')) loadEnvFile('.env')
  return process.env
}

/**
 * Reads the configuration. What is empty counts as left out.
 * @throws ConfigError with every fault there is.
 */
export function readConfig(from: Environment): Config {
  const { config, faults } = examineConfig(from)
  if (config === null) throw new ConfigError(faults)
  return config
}

/** For `doctor`: the faults, and the configuration if there are none. */
export function examineConfig(from: Environment): {
  readonly config: Config | null
  readonly faults: readonly ConfigFault[]
} {
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => (value ?? '').trim() !== ''))
  const parsed = variables.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({
      variable: String(path[0]),
      problem: message,
    }))
    return {
      config: null,
      faults: [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()],
    }
  }
  const faults: ConfigFault[] = []
  const config = assemble(parsed.data, faults)
  return faults.length > 0 ? { config: null, faults } : { config: frozen(config), faults }
}

/** No service is configured: `npm start` shows the simulator. */
export const isDemo = ({ telegram, sms, slack }: Config): boolean =>
  telegram === null && sms === null && slack === null

function assemble(v: Variables, faults: ConfigFault[]): Config {
  const database: DatabaseConfig =
    v.DATABASE_URL === undefined
      ? { kind: 'embedded', folder: resolve(v.TOOKIT_DATA) }
      : { kind: 'postgres', connectionString: v.DATABASE_URL }
  const config: Config = {
    role: v.TOOKIT_ROLE,
    database,
    keys: keysFrom(v, database, faults),
    web: { host: v.HOST, port: v.PORT, publicUrl: v.PUBLIC_URL ?? null },
    telegram: readService(telegramFrom, v, faults),
    sms: readService(smsFrom, v, faults),
    slack: readService(slackFrom, v, faults),
    operators: v.TOOKIT_OPERATOR,
    heartbeatUrl: v.HEARTBEAT_URL ?? null,
    adultAge: v.TOOKIT_ADULT_AGE,
    keepTextDays: v.TOOKIT_KEEP_TEXT_DAYS,
    metrics: v.TOOKIT_METRICS === '1' ? { token: v.TOOKIT_METRICS_TOKEN ?? null } : null,
    traces: tracesFrom(v),
  }
  if (config.role !== 'all' && config.database.kind === 'embedded')
    faults.push({
      variable: 'DATABASE_URL',
      problem: `is missing: TOOKIT_ROLE=${config.role} is one of several processes, and the embedded database serves one. Give a PostgreSQL, or leave TOOKIT_ROLE out.`,
    })
  for (const { channel } of config.operators) {
    // What keeps the service itself from working has been said already.
    if (config[channel] === null && faults.length === 0)
      faults.push({
        variable: 'TOOKIT_OPERATOR',
        problem: `names a contact on ${channel}, which is not configured. Configure it, or name another contact.`,
      })
  }
  return config
}

function keysFrom(v: Variables, database: DatabaseConfig, faults: ConfigFault[]): KeySource {
  const { TOOKIT_KEYS: keys, TOOKIT_KEYS_FILE: path } = v
  if (keys !== undefined && path !== undefined)
    faults.push({ variable: 'TOOKIT_KEYS', problem: 'and TOOKIT_KEYS_FILE are both set. Keep one of them.' })
  if (keys !== undefined) return { kind: 'given', keys }
  if (path !== undefined) return { kind: 'file', path: resolve(path) }
  return database.kind === 'embedded'
    ? { kind: 'ownFile', path: join(database.folder, 'tookit.keys') }
    : { kind: 'none' }
}

function tracesFrom({
  TOOKIT_TRACES: to,
  OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
}: Variables): TracesConfig | null {
  if (to === 'console') return { kind: 'console' }
  return endpoint === undefined ? null : { kind: 'otlp', endpoint }
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}
