import { request as httpRequest } from 'node:http'
import express, { type Router } from 'express'
import { expect, it, onTestFinished } from 'vitest'
import { webhookBodyLimit } from '../src/channels/channel.ts'
import { createWebServer, type Readiness, type WebServer } from '../src/server.ts'
import { capturingLog } from './channels/contractRig.ts'

async function open(
  mount: (router: Router) => void = () => undefined,
  ready: () => Promise<Readiness> = async () => ({ ok: true, reasons: [] }),
): Promise<{ server: WebServer; url: string; logged: () => string }> {
  const { log, lines } = capturingLog()
  const server = createWebServer({ ready, log })
  mount(server.router)
  const url = await server.listen('127.0.0.1', 0)
  onTestFinished(() => server.close(0))
  return { server, url, logged: () => lines.join('') }
}

const get = async (url: string) => {
  const response = await fetch(url)
  return { status: response.status, body: await response.text(), headers: response.headers }
}

it('is alive also while it is not ready, and says why it is not', async () => {
  let readiness: Readiness = { ok: false, reasons: ['the database does not answer'] }
  const { url } = await open(undefined, async () => readiness)
  expect(await get(`${url}/healthz`)).toMatchObject({ status: 200 })
  expect(await get(`${url}/readyz`)).toMatchObject({
    status: 503,
    body: '{"ok":false,"reasons":["the database does not answer"]}',
  })
  readiness = { ok: true, reasons: [] }
  expect(await get(`${url}/readyz`)).toMatchObject({ status: 200 })
})

it('is not ready when that can not be found out', async () => {
  const { url, logged } = await open(undefined, async () => {
    throw new Error('connect postgres://tookit:hunter2@db')
  })
  const answer = await get(`${url}/readyz`)
  expect(answer.status).toBe(503)
  expect(answer.body + logged()).not.toContain('hunter2')
})

it('shows neither stack nor message of an error, to the caller or in the log, but where it happened', async () => {
  const { url, logged } = await open((router) =>
    router.get('/fails', async () => {
      throw new TypeError('Unique constraint: +12125550147 took Examplol')
    }),
  )
  const answer = await get(`${url}/fails`)
  expect(answer).toMatchObject({ status: 500, body: '{"error":"try again"}' })
  expect(logged()).toContain('TypeError')
  expect(logged()).toContain('server.test.ts')
  expect(logged()).not.toMatch(/2125550147|Examplol/)
})

it('logs no message of several lines either', async () => {
  const { url, logged } = await open((router) =>
    router.get('/fails', () => {
      throw new Error('first line\n    at bedtime she wrote Examplol')
    }),
  )
  await get(`${url}/fails`)
  expect(logged()).toContain('server.test.ts')
  expect(logged()).not.toContain('Examplol')
})

it('tells nobody what it is made of', async () => {
  const { url } = await open()
  const { status, headers } = await get(`${url}/nowhere`)
  expect(status).toBe(404)
  expect(headers.get('x-powered-by')).toBeNull()
})

it('leaves bodies to those who mount themselves, and answers 413 to too much', async () => {
  const { url } = await open((router) =>
    router.post('/echo', express.raw({ type: () => true, limit: webhookBodyLimit }), (request, response) => {
      response.type('application/octet-stream').send(request.body)
    }),
  )
  const post = (body: string) =>
    fetch(`${url}/echo`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  expect(await (await post('{ "a" :1}')).text()).toBe('{ "a" :1}')
  expect((await post('a'.repeat(256 * 1024))).status).toBe(200)
  expect((await post('a'.repeat(256 * 1024 + 1))).status).toBe(413)
})

it('survives an error after the answer has begun', async () => {
  const { url } = await open((router) =>
    router.get('/half', (_request, response) => {
      response.write('half')
      throw new Error('too late')
    }),
  )
  await expect(get(`${url}/half`)).rejects.toThrow()
  expect(await get(`${url}/healthz`)).toMatchObject({ status: 200 })
})

it('says when the port is taken', async () => {
  const { url } = await open()
  const second = createWebServer({ ready: async () => ({ ok: true, reasons: [] }), log: capturingLog().log })
  await expect(second.listen('127.0.0.1', Number(new URL(url).port))).rejects.toThrow('EADDRINUSE')
})

it('lets a request under way finish when it closes, and takes no new one', async () => {
  const [arrived, finish] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const { server, url } = await open((router) =>
    router.get('/slow', async (_request, response) => {
      arrived.resolve()
      await finish.promise
      response.send('stored')
    }),
  )
  const answer = get(`${url}/slow`)
  await arrived.promise
  const closed = server.close(60)
  await expect(get(`${url}/healthz`)).rejects.toThrow()
  finish.resolve()
  expect(await answer).toMatchObject({ status: 200, body: 'stored' })
  await closed
})

it('cuts off what does not end by itself', async () => {
  const { server, url } = await open((router) =>
    router.get('/stream', (_request, response) => void response.writeHead(200).write('one')),
  )
  const cut = new Promise<string>((resolve, reject) => {
    httpRequest(`${url}/stream`, (response) => {
      response.on('data', () => void server.close(0))
      response.on('error', () => resolve('cut off'))
      response.on('end', () => resolve('ended'))
    })
      .on('error', reject)
      .end()
  })
  expect(await cut).toBe('cut off')
})

it('may be closed twice', async () => {
  const { server } = await open()
  await Promise.all([server.close(), server.close()])
  await server.close()
})
