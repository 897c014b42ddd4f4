#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// What it makes holds people's data: files are for their owner alone.
process.umask(0o077)

// Keeping the code compiled spares each command half of its start. It is kept beside the packages, not in a folder
// that is open to all: what is found there is run. Where it can't be written, everything works without.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/tookit/code', import.meta.url)))
const { exitCodeOf, explain, makeProgram } = await import('./program.ts')

try {
  await makeProgram().parseAsync()
} catch (error) {
  const said = explain(error)
  if (said !== null) process.stderr.write(`${said}\n`)
  process.exitCode = exitCodeOf(error)
}
