import { fileURLToPath } from 'node:url'

/**
 * For processes that a test starts: many of them live for a moment only, and what starts them costs more than what they
 * do. Their code is kept compiled, and the embedded database's is not compiled a second time, to run faster later.
 */
export const quickStart = {
  execArgv: ['--disable-warning=ExperimentalWarning', '--liftoff-only'],
  env: {
    NODE_COMPILE_CACHE: fileURLToPath(new URL('../../node_modules/.cache/tookit/code', import.meta.url)),
  },
} as const
