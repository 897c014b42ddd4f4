import type { Abilities } from '../../bot/outgoing.ts'

export const abilities: Abilities = {
  buttons: false,
  textMax: 1600,
  labelMax: 0,
  segments: true,
  reachedBy: 'receipt',
  discreet: true,
  keepsOptOuts: true,
}
