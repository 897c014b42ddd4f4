import type { Fact } from '../domain/fact.ts'
import type { HandedOver } from './handing.ts'

/** What is counted as it happens. Each call only adds to a figure or keeps an id. */
export interface Counting {
  /** Saved in this process. */
  facts(facts: readonly Fact[]): void
  tick(patients: number, ms: number): void
  beat(): void
  /** A service has called us and was answered. */
  webhook(path: string, status: number): void
  handedOver(batch: readonly HandedOver[]): void
  /** A receipt said so. */
  reached(messageIds: readonly string[]): void
}

export const countsNothing: Counting = {
  facts: () => {},
  tick: () => {},
  beat: () => {},
  webhook: () => {},
  handedOver: () => {},
  reached: () => {},
}
