import { expect, it } from 'vitest'
import { faultOf, makeLog } from '../src/log.ts'

function logged(write: (log: ReturnType<typeof makeLog>) => void): string {
  const lines: string[] = []
  write(makeLog({ write: (line: string) => void lines.push(line) }))
  return lines.join('')
}

it('keeps ids and kinds', () => {
  const line = logged((log) => log.warn({ patientId: 'p-1', channel: 'sms', code: '30003' }, 'not delivered'))
  expect(JSON.parse(line)).toMatchObject({
    level: 'warn',
    patientId: 'p-1',
    channel: 'sms',
    code: '30003',
    msg: 'not delivered',
  })
})

it.each([
  ['a text', { text: 'took my lithium' }],
  ['a number', { to: '+15551234567' }],
  ['an address inside something', { contact: { address: { value: '+15551234567' } } }],
  ['an error', { err: new Error('took my lithium +15551234567') }],
  ['an error under a name of its own', { error: new Error('took my lithium +15551234567') }],
])('leaves out %s', (_what, about) => {
  const line = logged((log) => log.error(about, 'a fault'))
  expect(line).not.toMatch(/lithium|5551234567/)
  expect(line).toContain('a fault')
})

it('leaves out what an error says when it is all that is logged', () => {
  expect(logged((log) => log.error(new Error('took my lithium +15551234567')))).not.toMatch(
    /lithium|5551234567/,
  )
})

it('tells the kind of an error, its code and where it was, without its message', () => {
  const error = Object.assign(new Error('no such number: +15551234567\n    at lithium'), { code: 'P2010' })
  const about = faultOf(error)
  expect(about.fault).toBe('Error P2010')
  expect(about.at[0]).toContain('log.test.ts')
  expect(JSON.stringify(about)).not.toMatch(/lithium|5551234567/)
})
