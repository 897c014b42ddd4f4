#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
import { exitCodeOf, explain, makeProgram } from './program.ts'

// What it makes holds people's data: files are for their owner alone.
process.umask(0o077)

try {
  await makeProgram().parseAsync()
} catch (error) {
  const said = explain(error)
  if (said !== null) process.stderr.write(`${said}\n`)
  process.exitCode = exitCodeOf(error)
}
