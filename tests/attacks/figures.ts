import { enrol } from '../../src/store/admin.ts'
import { openStore } from '../../src/store/store.ts'
import { makePlace, makeTemplate } from '../crash/places.ts'
import { alone } from '../store/household.ts'
import { fuzzCommandLine } from './commandLine.ts'
import { openLab } from './lab.ts'
import { forgeWebhooks, fuzzWebhooks } from './webhooks.ts'

/** How much is tried: values for each field of each webhook, flips for each recorded call, values for each typed word. */
export interface HowMuch {
  readonly perField: number
  readonly perRecording: number
  readonly perWord: number
  readonly seed: number
}

/** The figures of the attacks on a real tookit on PostgreSQL, and whatever did harm. */
export async function attacks({ perField, perRecording, perWord, seed }: HowMuch) {
  const { template, remove } = await makeTemplate('postgres')
  try {
    const onWebhooks = await onPlace(template, async (connectionString) => {
      const lab = await openLab({ connectionString, kind: template.kind })
      try {
        return [
          await forgeWebhooks(lab, perRecording, seed),
          await fuzzWebhooks(lab, perField, seed),
        ] as const
      } finally {
        await lab.close()
      }
    })
    const typed = await onPlace(template, (connectionString) =>
      onCommandLine(connectionString, perWord, seed),
    )
    const [forged, fuzzed] = onWebhooks
    return {
      lines: [
        `${forged.tried} calls forged: all refused, nothing stored, but for ${forged.harm.length}`,
        `${fuzzed.tried} signed webhooks with a field that is something else: ${fuzzed.harm.length} did harm`,
        `${typed.tried} commands with a word that does not belong there: ${typed.harm.length} did harm`,
      ],
      wrong: [forged, fuzzed, typed].flatMap(({ harm }) => harm),
    }
  } finally {
    await remove()
  }
}

async function onPlace<T>(
  template: Parameters<typeof makePlace>[0],
  act: (connectionString: string) => Promise<T>,
): Promise<T> {
  const place = await makePlace(template)
  const { connectionString, close } = await place.open()
  try {
    return await act(connectionString)
  } finally {
    await close()
    await place.remove()
  }
}

async function onCommandLine(connectionString: string, perWord: number, seed: number) {
  const store = openStore({
    connectionString,
    enqueue: async () => {},
    wakeDelivery: () => {},
    onStuck: () => {},
  })
  const before = process.env.DATABASE_URL
  process.env.DATABASE_URL = connectionString
  try {
    await enrol(store.database, store.clock, alone('1', '2'))
    return await fuzzCommandLine(store, perWord, seed)
  } finally {
    if (before === undefined) delete process.env.DATABASE_URL
    else process.env.DATABASE_URL = before
    await store.close()
  }
}
