import type { Abilities } from '../../bot/outgoing.ts'

export const abilities: Abilities = {
  buttons: true,
  textMax: 4096,
  labelMax: 64,
  segments: false,
  reachedBy: 'acceptance',
  discreet: false,
  keepsOptOuts: false,
}
