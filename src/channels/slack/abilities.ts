import type { Abilities } from '../../bot/outgoing.ts'

export const abilities: Abilities = {
  buttons: true,
  textMax: 3000,
  labelMax: 75,
  segments: false,
  reachedBy: 'acceptance',
  discreet: false,
  keepsOptOuts: false,
}
