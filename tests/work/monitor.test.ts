import { expect, it } from 'vitest'
import { callMonitor, makeMonitor } from '../../src/work/monitor.ts'
import { capturingLog } from '../channels/contractRig.ts'
import { serveOnLoopback } from '../support/loopback.ts'

/** A monitor that answers when the test says so. */
function monitor() {
  const time = { ms: 0 }
  const answers: ((fault: string | null) => void)[] = []
  const { log, lines } = capturingLog()
  const beat = makeMonitor({
    url: 'https://monitor.example/a-secret',
    call: () => new Promise((resolve) => answers.push(resolve)),
    monotonicMs: () => time.ms,
    log,
  })
  const answer = async (fault: string | null) => {
    answers.at(-1)?.(fault)
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  }
  return { beat, answer, time, lines, calls: () => answers.length }
}

it('is called after a good beat, three times a minute at most', async () => {
  const { beat, answer, time, calls } = monitor()
  for (; time.ms < 60_000; time.ms += 5000) {
    beat()
    await answer(null)
  }
  expect(calls()).toBe(3)
})

it('is not called again while it has not answered', async () => {
  const { beat, answer, time, calls } = monitor()
  for (; time.ms < 60_000; time.ms += 5000) beat()
  expect(calls()).toBe(1)
  await answer(null)
  beat()
  expect(calls()).toBe(2)
})

it('that fails is complained of once an hour, without its address', async () => {
  const { beat, answer, time, lines } = monitor()
  for (; time.ms < 3600_000; time.ms += 20_000) {
    beat()
    await answer('http_500')
  }
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('http_500')
  expect(lines[0]).not.toContain('secret')
  beat()
  await answer('http_500')
  expect(lines).toHaveLength(2)
})

it('hears of a beat over HTTP; what goes wrong is told without the address', async () => {
  const asked: string[] = []
  let status = 200
  const server = await serveOnLoopback(({ path }) => {
    asked.push(path)
    return { status, json: {} }
  })
  const url = `${server.url}/ping/a-secret`
  expect(await callMonitor(url)).toBeNull()
  expect(asked).toEqual(['/ping/a-secret'])
  status = 404
  expect(await callMonitor(url)).toBe('http_404')
  await server.close()
  expect(await callMonitor(url)).toBe('ECONNREFUSED')
})
