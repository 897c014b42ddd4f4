import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type NextFunction, type Request, type Response, Router } from 'express'
import type { Logger } from 'pino'
import { spanned } from './trace.ts'

/** Whether work can be taken on. `reasons` are in plain words, one for each part that is not ready. */
export interface Readiness {
  readonly ok: boolean
  readonly reasons: readonly string[]
}

export interface WebServerOptions {
  /** Asked at each `/readyz`. A rejection counts as not ready. */
  readonly ready: () => Promise<Readiness>
  /** Told of each answer to what a channel or page serves. */
  readonly onAnswer?: (path: string, status: number) => void
  readonly log: Logger
}

/**
 * The one HTTP server. Channels and pages mount themselves on `router`, each with its own body parser, since a
 * signature is checked on the raw body. Open the channels before `listen`, so that no service is told 404.
 */
export interface WebServer {
  readonly router: Router
  /** Resolves with the bound address, for example `http://127.0.0.1:3000`. Port 0 lets the system choose. */
  listen(host: string, port: number): Promise<string>
  /** Takes no more requests, lets those under way finish for `graceSec`, then cuts them off. */
  close(graceSec?: number): Promise<void>
}

export function createWebServer(options: WebServerOptions): WebServer {
  const router = Router()
  const app = express().disable('x-powered-by').disable('etag')
  // Alive means only that the process answers: a restart does not mend a database that is away.
  app.get('/healthz', (_request, response) => void response.json({ ok: true }))
  app.get('/readyz', (_request, response) => answerReadiness(options, response))
  app.use(observed(options.onAnswer ?? (() => {})))
  app.use(router)
  app.use((_request, response) => void response.status(404).json({ error: 'not found' }))
  app.use(faultAnswer(options.log))
  const server = createServer(app)
  server.on('request', (_request, response) => {
    // A connection that is kept open after its last answer would hold up `close`.
    response.on('close', () => {
      if (!server.listening) setImmediate(() => server.closeIdleConnections())
    })
  })
  return {
    router,
    listen: (host, port) => listen(server, host, port),
    close: (graceSec = 10) => close(server, graceSec),
  }
}

/** A span for each call of a service, and the status that it was answered with. */
function observed(onAnswer: (path: string, status: number) => void) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.method !== 'POST') return next()
    const { path } = request
    void spanned('webhook', { method: request.method }, (span) => {
      const closed = new Promise<void>((resolve) => response.once('close', resolve))
      next()
      return closed.then(() => {
        span.setAttribute('status', response.statusCode)
        onAnswer(path, response.statusCode)
      })
    })
  }
}

async function answerReadiness({ ready, log }: WebServerOptions, response: Response): Promise<void> {
  let readiness: Readiness
  try {
    readiness = await ready()
  } catch (fault) {
    log.warn({ fault: faultName(fault) }, 'readiness could not be found out')
    readiness = { ok: false, reasons: ['the check itself failed'] }
  }
  response.status(readiness.ok ? 200 : 503).json(readiness)
}

/**
 * The last handler. The message of an error may hold what a person wrote or her number, and its stack begins with
 * that message, so neither is logged nor answered: only the kind of error and the lines of code that it passed.
 */
function faultAnswer(log: Logger) {
  return (fault: unknown, _request: Request, response: Response, _next: NextFunction): void => {
    const status = statusOf(fault)
    if (status >= 500) log.error({ fault: faultName(fault), at: codeLines(fault) }, 'a request failed')
    else log.warn({ fault: faultName(fault), status }, 'a request was refused')
    // Express's own handler, which is the next one, would write the whole error to stderr.
    if (response.headersSent) {
      response.destroy()
      return
    }
    response
      .status(status)
      .json({ error: status === 413 ? 'too large' : status < 500 ? 'bad request' : 'try again' })
  }
}

/** Parsers put the status on their errors (413, 400); everything else is ours, so the service should try again. */
function statusOf(fault: unknown): number {
  const status = typeof fault === 'object' && fault !== null && 'status' in fault ? fault.status : undefined
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}

function faultName(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault
  const code = 'code' in fault && typeof fault.code === 'string' ? ` ${fault.code}` : ''
  return `${fault.name}${code}`
}

/** A line of a stack: `at name (file:line:column)`. A message of several lines may hold anything else. */
const codeLine = /^\s+at (?:[\w$.<>#[\] ]+ \()?(?:file:|node:|\/|[A-Z]:\\)[^\s()]*:\d+:\d+\)?$/

function codeLines(fault: unknown): readonly string[] {
  if (!(fault instanceof Error)) return []
  return (fault.stack ?? '')
    .replace(fault.message, '')
    .split('\n')
    .filter((line) => codeLine.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
}

function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const { port: bound } = server.address() as AddressInfo
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${bound}`)
    })
  })
}

function close(server: Server, graceSec: number): Promise<void> {
  if (!server.listening) return Promise.resolve()
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), graceSec * 1000)
    server.close(() => {
      clearTimeout(cutOff)
      resolve()
    })
    server.closeIdleConnections()
  })
}
