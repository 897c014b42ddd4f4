import { defineConfig } from 'vitest/config'

/** The tests that the rules of danger are held to while they are mutated, and nothing that is slower than they are. */
export default defineConfig({
  test: {
    include: ['tests/bot/understand.test.ts', 'tests/bot/hazards.test.ts'],
    testTimeout: 60_000,
    testNamePattern: /tables of texts|lines written before|hazard/i,
    setupFiles: './tests/support/fixedSeed.ts',
  },
})
