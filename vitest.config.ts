import { randomInt } from 'node:crypto'
import { defineConfig } from 'vitest/config'
import { quickStart } from './tests/support/children.ts'
import LongestFirst from './tests/support/longestFirst.ts'

const store = ['tests/store/**/*.test.ts', 'tests/work/**/*.test.ts', 'tests/crash/**/*.test.ts']
const endToEnd = ['tests/endToEnd/**/*.test.ts', 'tests/attacks/**/*.test.ts']

// Workers inherit it: see tests/support/seed.ts.
if (process.env.TOOKIT_SEED === 'random') {
  process.env.TOOKIT_SEED = String(randomInt(2 ** 31))
  process.stdout.write(`TOOKIT_SEED=${process.env.TOOKIT_SEED}\n`)
}

// The tests of the store, of what works on it and of what survives a kill run on both kinds of database. Whole
// conversations run on PostgreSQL, where they take a third of the time. All projects can have a database of their own
// for each test file: see tests/support/freshDatabase.ts.
export default defineConfig({
  test: {
    reporters: ['default', './tests/support/closingLine.ts'],
    setupFiles: './tests/support/fixedSeed.ts',
    execArgv: [...quickStart.execArgv],
    env: quickStart.env,
    // Starting an embedded database takes its time on a busy machine.
    hookTimeout: 60_000,
    testTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
    // One for each core of the smallest machine that it has to pass on.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...store, ...endToEnd],
          globalSetup: './tests/support/embedded.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [...store, ...endToEnd],
          exclude: ['tests/store/embedded.test.ts', 'tests/store/folderLock.test.ts'],
          globalSetup: './tests/support/postgres.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'embedded',
          include: store,
          globalSetup: './tests/support/embedded.ts',
        },
      },
    ],
  },
})
