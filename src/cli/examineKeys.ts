import type { Config } from '../config.ts'
import type { Finding } from './commands/doctor.ts'

/** With what names, addresses and texts are sealed, if they are. */
export function examineKeys({ keys }: Config): Finding {
  const what = 'Encryption'
  const sealed = 'Names, addresses and texts are sealed'
  switch (keys.kind) {
    case 'given':
      return { state: 'ok', what, says: `${sealed} with TOOKIT_KEYS.` }
    case 'file':
      return { state: 'ok', what, says: `${sealed} with the key in ${keys.path}.` }
    case 'ownFile':
      return {
        state: 'ok',
        what,
        says: `${sealed} with the key in ${keys.path}. It lies beside the database: who copies that folder can read all. Better: TOOKIT_KEYS_FILE.`,
      }
    case 'none':
      return {
        state: 'missing',
        what,
        says: 'TOOKIT_KEYS is not set: names, addresses and texts stand in the database as they are. Make a key with: npx tookit keys new',
      }
    default:
      return keys satisfies never
  }
}
