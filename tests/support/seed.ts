/**
 * Every random choice of the tests comes from this one number, so that the same code gives the same result everywhere.
 * Another one looks further: `TOOKIT_SEED=12345`, or `TOOKIT_SEED=random`, which vitest.config.ts turns into a number
 * and prints.
 */
export const seed = Number(process.env.TOOKIT_SEED ?? 20_261_123)
if (!Number.isSafeInteger(seed)) throw new Error('TOOKIT_SEED is a whole number, or random')
