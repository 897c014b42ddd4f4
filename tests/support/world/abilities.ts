import type { Abilities } from '../../../src/bot/outgoing.ts'
import type { ChannelName } from '../../../src/domain/contact.ts'

/** What the three services can do, for phones that are only played. The channels' own suites hold the real ones to it. */
export const abilitiesOf: { readonly [C in ChannelName]: Abilities } = {
  sms: {
    buttons: false,
    textMax: 1600,
    labelMax: 0,
    segments: true,
    reachedBy: 'receipt',
    discreet: true,
    keepsOptOuts: true,
  },
  telegram: {
    buttons: true,
    textMax: 4096,
    labelMax: 64,
    segments: false,
    reachedBy: 'acceptance',
    discreet: false,
    keepsOptOuts: false,
  },
  slack: {
    buttons: true,
    textMax: 3000,
    labelMax: 75,
    segments: false,
    reachedBy: 'acceptance',
    discreet: false,
    keepsOptOuts: false,
  },
}
