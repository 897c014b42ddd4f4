#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
import { exitCodeOf, explain, makeProgram } from './program.ts'

try {
  await makeProgram().parseAsync()
} catch (error) {
  const said = explain(error)
  if (said !== null) process.stderr.write(`${said}\n`)
  process.exitCode = exitCodeOf(error)
}
