import { expect, it } from 'vitest'
import { EarState } from '../../src/channels/earState.ts'

const at = (minute: number) => Temporal.Instant.from('2026-11-25T08:00:00Z').add({ minutes: minute })

it('is deaf since the first failure, and hears again once something arrives', () => {
  let minute = 0
  const state = new EarState(() => at(minute))
  expect(state.deaf).toBeNull()
  state.failed('502')
  minute = 7
  state.failed('503')
  expect(state.deaf).toEqual({ since: at(0), code: '503' })
  state.answered()
  expect(state.deaf).toBeNull()
})

it('what should have come by itself and did not is over only when something comes', () => {
  const state = new EarState(() => at(0))
  state.missed('webhook_missing')
  state.answered()
  expect(state.deaf).toEqual({ since: at(0), code: 'webhook_missing' })
  state.heard()
  expect(state.deaf).toBeNull()
})
