import type { Config } from '../config.ts'

/** Failures that nobody would learn of with these settings, in plain words and with the remedy. */
export interface Unnoticed {
  readonly variable: 'TOOKIT_OPERATOR' | 'HEARTBEAT_URL'
  readonly says: string
}

export function unnoticed({
  operators,
  heartbeatUrl,
}: Pick<Config, 'operators' | 'heartbeatUrl'>): readonly Unnoticed[] {
  const nobody = operators.length === 0
  const found: Unnoticed[] = []
  if (nobody)
    found.push({
      variable: 'TOOKIT_OPERATOR',
      says:
        heartbeatUrl === null
          ? 'Failures will go unnoticed: nobody is told of danger, of what can not be delivered, or that tookit stands still. Set TOOKIT_OPERATOR and HEARTBEAT_URL.'
          : 'Nobody is told of danger or of what can not be delivered. Set TOOKIT_OPERATOR.',
    })
  if (heartbeatUrl === null && !nobody)
    found.push({
      variable: 'HEARTBEAT_URL',
      says: 'If tookit itself stands still, nobody will notice until it runs again. Set HEARTBEAT_URL to the address of a monitor.',
    })
  if (new Set(operators.map(({ channel }) => channel)).size === 1)
    found.push({
      variable: 'TOOKIT_OPERATOR',
      says: `All operators are reached by ${operators[0]?.channel}: if that fails, they hear of it when it works again. Name a contact on another channel, too.`,
    })
  return found
}
