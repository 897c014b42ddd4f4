import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { quickStart } from '../support/children.ts'
import type { Done, Order } from './orders.ts'

/** The process died before it had done what it was told. */
export class Died extends Error {}

const file = fileURLToPath(new URL('./child.ts', import.meta.url))

const load = (): ChildProcess =>
  fork(file, {
    execArgv: [...quickStart.execArgv],
    env: { ...process.env, ...quickStart.env },
    serialization: 'json',
  })

/** A process that is there to be killed, and the next one, whose modules are loaded while this one works. */
export class Mortal {
  #child: ChildProcess | null = null
  #spare: ChildProcess | null = load()

  get alive(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null
  }

  async start(order: Extract<Order, { kind: 'start' }>): Promise<string> {
    this.#child = this.#spare ?? load()
    this.#spare = null
    const { url } = await this.ask(order)
    this.#spare = load()
    return url ?? ''
  }

  /** @throws Died when it is killed meanwhile; any other end is a fault of its own. */
  async ask(order: Order): Promise<Done> {
    const child = this.#child
    if (child === null || !this.alive) throw new Died()
    const ended = new AbortController()
    try {
      child.send(order, () => {})
      const done = once(child, 'message', { signal: ended.signal }) as Promise<[Done]>
      done.catch(() => undefined)
      const exited = once(child, 'exit', { signal: ended.signal }) as Promise<[number | null, string | null]>
      exited.catch(() => undefined)
      return await Promise.race([
        done.then(([answer]) => answer),
        exited.then(([code, signal]) => {
          if (signal === 'SIGKILL') throw new Died()
          throw new Error(`the process ended by itself: ${code ?? signal}`)
        }),
      ])
    } finally {
      ended.abort()
    }
  }

  kill(): void {
    this.#child?.kill('SIGKILL')
  }

  async died(): Promise<void> {
    if (this.alive && this.#child !== null) await once(this.#child, 'exit')
  }

  async end(): Promise<void> {
    if (this.alive) {
      await this.ask({ kind: 'stop' })
      this.#child?.kill('SIGKILL')
      await this.died()
    }
    this.#spare?.kill('SIGKILL')
  }
}
