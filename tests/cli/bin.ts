import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject, onTestFinished } from 'vitest'
import { quickStart } from '../support/children.ts'

const at = (file: string): string => fileURLToPath(new URL(`../../${file}`, import.meta.url))

const surroundings = (folder: string, data: string) => ({
  ...quickStart.env,
  PATH: process.env.PATH ?? '',
  HOME: folder,
  TZ: 'UTC',
  TOOKIT_DATA: data,
})

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface Place {
  /** Where commands are run: no `.env` is there. */
  readonly folder: string
  /** Of a database that is migrated and that nobody has open. */
  readonly data: string
  /** Runs the command line as a process of its own. */
  tookit(...args: readonly string[]): Promise<Ran>
  /** The same, for what prints JSON. */
  json<T>(...args: readonly string[]): Promise<T>
}

/** A folder of its own for a test, with whatever else stands in the environment. */
export function place(env: Readonly<Record<string, string>> = {}): Place {
  const folder = mkdtempSync(join(tmpdir(), 'tookit-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const data = join(folder, 'data')
  const template = inject('database')
  if (template.kind === 'embedded') cpSync(template.folder, data, { recursive: true })
  const whole = { ...surroundings(folder, data), ...env }
  const tookit = (...args: readonly string[]): Promise<Ran> =>
    new Promise((resolve) => {
      const command = [...quickStart.execArgv, at('src/cli/main.ts'), ...args]
      execFile(process.execPath, command, { cwd: folder, env: whole }, (error, out, err) =>
        resolve({ code: error === null ? 0 : Number(error.code), out, err }),
      )
    })
  return {
    folder,
    data,
    tookit,
    json: async (...args) => {
      const { code, out, err } = await tookit(...args, '--json')
      if (code !== 0) throw new Error(`tookit ${args.join(' ')} ended with ${code}: ${err}`)
      return JSON.parse(out)
    },
  }
}

/** `npm start` as a process of its own, once it is running. */
export async function startMain({ folder, data }: Place, env: Readonly<Record<string, string>>) {
  const child: ChildProcess = spawn(process.execPath, [...quickStart.execArgv, at('src/main.ts')], {
    cwd: folder,
    env: { ...surroundings(folder, data), PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | string | null>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal)),
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  let out = ''
  const running = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      out += chunk.toString()
      const url = /"address":"(http:[^"]+)"/.exec(out)?.[1]
      if (url !== undefined) resolve(url)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    void ended.then(() => reject(new Error(`it ended before it was running: ${out}`)))
  })
  return {
    url: await running,
    output: () => out,
    /** What it ends with. */
    async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | string | null> {
      child.kill(signal)
      return ended
    },
  }
}
