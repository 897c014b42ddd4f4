import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { unnoticed } from '../src/config/unnoticed.ts'
import { variables } from '../src/config/variables.ts'
import { type Environment, examineConfig, isDemo, readConfig } from '../src/config.ts'

const telegram = { TELEGRAM_BOT_TOKEN: '424242:AAF-Nq7tVkw0pRsecretZ0' }
const sms = {
  TWILIO_ACCOUNT_SID: `AC${'1'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'b0b1b2b3b4b5b6b7b8b9babbbcbdbebf',
  TWILIO_FROM: '+15005550006',
}
const slack = { SLACK_BOT_TOKEN: 'xoxb-17-secret', SLACK_APP_TOKEN: 'xapp-1-secret' }
const publicUrl = { PUBLIC_URL: 'https://tookit.example.org/' }

const faultsOf = (env: Environment) => examineConfig(env).faults.map(({ variable }) => variable)

describe('an empty environment', () => {
  it('is a demonstration on the embedded database', () => {
    const config = readConfig({})
    expect(isDemo(config)).toBe(true)
    expect(config.database).toEqual({ kind: 'embedded', folder: expect.stringMatching(/\/data\/embedded$/) })
    expect(config.web).toEqual({ host: '127.0.0.1', port: 3000, publicUrl: null })
  })

  it('is the same as one of empty variables', () => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN: '', PORT: ' ' })).toEqual(readConfig({}))
  })
})

describe('how services are heard', () => {
  it('polls and holds a socket where there is no public address', () => {
    const config = readConfig({ ...telegram, ...sms, ...slack })
    expect(config.telegram?.receive).toEqual({ kind: 'polling' })
    expect(config.slack?.receive).toEqual({ kind: 'socket', appToken: slack.SLACK_APP_TOKEN })
    expect(config.sms?.sender).toEqual({ kind: 'number', from: '+15005550006' })
  })

  it('is called by them where there is one', () => {
    const config = readConfig({
      ...publicUrl,
      ...telegram,
      TELEGRAM_WEBHOOK_SECRET: 'a-webhook-secret_17',
      SLACK_BOT_TOKEN: slack.SLACK_BOT_TOKEN,
      SLACK_SIGNING_SECRET: '8f742231b10e8888',
    })
    expect(config.web.publicUrl).toBe('https://tookit.example.org')
    expect(config.telegram?.receive).toMatchObject({
      kind: 'webhook',
      publicUrl: 'https://tookit.example.org',
    })
    expect(config.slack?.receive.kind).toBe('http')
  })

  it('takes a Messaging Service, and two auth tokens while one is being changed', () => {
    const { TWILIO_FROM: _, ...rest } = sms
    const config = readConfig({
      ...rest,
      TWILIO_AUTH_TOKEN: `${'a'.repeat(32)},${'b'.repeat(32)}`,
      TWILIO_MESSAGING_SERVICE_SID: `MG${'2'.repeat(32)}`,
    })
    expect(config.sms?.sender.kind).toBe('service')
    expect(config.sms?.authTokens).toHaveLength(2)
  })
})

describe('keys', () => {
  const [newest, old] = ['n'.repeat(43), 'o'.repeat(43)]

  it('are several with commas between, or a file; else the embedded database has its own', () => {
    expect(readConfig({ TOOKIT_KEYS: `${newest}, ${old}` }).keys).toEqual({
      kind: 'given',
      keys: [newest, old],
    })
    expect(readConfig({ TOOKIT_KEYS_FILE: '/etc/keys' }).keys).toEqual({ kind: 'file', path: '/etc/keys' })
    expect(readConfig({}).keys).toMatchObject({
      kind: 'ownFile',
      path: expect.stringMatching(/tookit\.keys$/),
    })
    expect(readConfig({ DATABASE_URL: 'postgres://localhost/tookit' }).keys).toEqual({ kind: 'none' })
  })

  it('that are none, or given twice, are refused without being repeated', () => {
    const { faults } = examineConfig({ TOOKIT_KEYS: `${newest},secret` })
    expect(faults.map(({ variable }) => variable)).toEqual(['TOOKIT_KEYS'])
    expect(JSON.stringify(faults)).not.toMatch(/secret|nnn/)
    expect(faultsOf({ TOOKIT_KEYS: newest, TOOKIT_KEYS_FILE: '/etc/keys' })).toEqual(['TOOKIT_KEYS'])
  })
})

describe('operators', () => {
  it('are contacts with commas between', () => {
    const env = { ...telegram, ...sms, TOOKIT_OPERATOR: 'telegram:12345, sms:+1 555 123 4567' }
    expect(readConfig(env).operators).toEqual([
      { channel: 'telegram', value: '12345' },
      { channel: 'sms', value: '+15551234567' },
    ])
  })

  it('must be reachable over a service that is configured', () => {
    expect(faultsOf({ ...telegram, TOOKIT_OPERATOR: 'slack:U0123' })).toEqual(['TOOKIT_OPERATOR'])
  })
})

describe('what would go unnoticed', () => {
  const says = (env: Environment) => unnoticed(readConfig(env)).map((one) => one.says)
  const monitored = { HEARTBEAT_URL: 'https://monitor.example/abc' }
  const one = { ...telegram, ...sms, TOOKIT_OPERATOR: 'telegram:12345' }

  it('is everything, with nothing set', () => {
    expect(says(telegram)).toEqual([
      expect.stringMatching(/^Failures will go unnoticed.*TOOKIT_OPERATOR and HEARTBEAT_URL/),
    ])
  })

  it('is that tookit stands still, without a monitor; and what goes wrong on the only channel', () => {
    expect(says(one)).toEqual([
      expect.stringContaining('HEARTBEAT_URL'),
      expect.stringContaining('another channel'),
    ])
    expect(says({ ...telegram, ...monitored })).toEqual([expect.stringContaining('Set TOOKIT_OPERATOR')])
  })

  it('is nothing, with operators on two channels and a monitor', () => {
    const two = { ...one, TOOKIT_OPERATOR: 'telegram:12345,sms:+15551234567' }
    expect(says({ ...two, ...monitored })).toEqual([])
    expect(readConfig({ ...two, ...monitored }).heartbeatUrl).toBe('https://monitor.example/abc')
  })
})

describe('faults', () => {
  it.each<[string, Environment, readonly string[]]>([
    ['a webhook without its secret', { ...telegram, ...publicUrl }, ['TELEGRAM_WEBHOOK_SECRET']],
    ['a secret without a bot', { TELEGRAM_WEBHOOK_SECRET: 'a-webhook-secret_17' }, ['TELEGRAM_BOT_TOKEN']],
    ['half of Twilio', { TWILIO_FROM: '+15005550006' }, ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN']],
    ['two senders', { ...sms, TWILIO_MESSAGING_SERVICE_SID: `MG${'2'.repeat(32)}` }, ['TWILIO_FROM']],
    ['no ear for Slack', { SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_APP_TOKEN']],
    ['no proof that it is Slack', { SLACK_BOT_TOKEN: 'xoxb-1', ...publicUrl }, ['SLACK_SIGNING_SECRET']],
    ['one of several processes without a server', { TOOKIT_ROLE: 'worker' }, ['DATABASE_URL']],
    ['a public address without TLS', { PUBLIC_URL: 'http://tookit.example.org' }, ['PUBLIC_URL']],
    ['a port that is none', { PORT: '99999' }, ['PORT']],
    ['another database', { DATABASE_URL: 'mysql://localhost/tookit' }, ['DATABASE_URL']],
    ['a monitor that is no address', { HEARTBEAT_URL: 'hc-ping.com/abc' }, ['HEARTBEAT_URL']],
    ['an operator who is none', { ...telegram, TOOKIT_OPERATOR: 'telegram:ana' }, ['TOOKIT_OPERATOR']],
  ])('%s', (_what, env, expected) => {
    expect(faultsOf(env)).toEqual(expected)
  })

  it('are told all at once, with the remedy', () => {
    const message = () => readConfig({ PORT: 'x', TELEGRAM_BOT_TOKEN: 'x', TWILIO_FROM: '12' })
    expect(message).toThrow(/PORT is not a port/)
    expect(message).toThrow(/TELEGRAM_BOT_TOKEN .*@BotFather/)
    expect(message).toThrow(/TWILIO_FROM is not a number like/)
  })

  it('never hold a value, whichever variable it stands in', () => {
    const secret = 'do-not-print-me!'
    for (const name of Object.keys(variables.shape)) {
      const { faults } = examineConfig({ [name]: secret })
      expect(JSON.stringify(faults), name).not.toContain(secret)
    }
  })
})

it('can not be changed', () => {
  const config = readConfig({ ...telegram, TOOKIT_OPERATOR: 'telegram:1' })
  expect(() => Object.assign(config.web, { port: 1 })).toThrow()
  expect(() => (config.operators as unknown[]).push({})).toThrow()
})

it('is documented whole in .env.example', () => {
  const documented = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').matchAll(
    /^# ([A-Z_]+)=/gm,
  )
  expect([...documented].map(([, name]) => name).sort()).toEqual(Object.keys(variables.shape).sort())
})
