import { expect, it } from 'vitest'
import { tally } from '../../src/work/tally.ts'
import { capturingLog } from '../channels/contractRig.ts'

it('logs the first of many faults at once, and then once a minute how many there were', () => {
  const { log, lines } = capturingLog()
  let nowMs = 0
  const met = tally(log, 'faults', () => nowMs)
  for (; nowMs < 150_000; nowMs += 1000) met(Object.assign(new Error('secret'), { code: '57P01' }))
  expect(lines.map((line) => JSON.parse(line).count)).toEqual([1, 60, 60])
  expect(lines.join()).not.toContain('secret')
})
