import type { Api } from 'grammy'

/** grammY declares the signals of a package of its own, which the built-in ones fit. */
export const signalOf = (signal: AbortSignal) => signal as NonNullable<Parameters<Api['getMe']>[0]>
