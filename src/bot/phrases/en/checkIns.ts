import type { HowEffectsAre } from '../../../domain/observation.ts'
import { effectQuoted } from '../effects.ts'
import type { Phrases } from '../phrases.ts'
import { and } from './words.ts'

/** Mood and side effects. */
export const checkIns = {
  askMood: (_, voice) => `How is your mood today, ${voice.name}, from 1 (very low) to 5 (very good)?`,
  askSideEffects: () =>
    'Did anything bother you this week that may be a side effect? Tell me in a few words.',
  askEffectsAfter: ({ effects }, voice) =>
    voice.names
      ? `${voice.name}, some days ago you told me of ${and(effects.map((effect) => effectQuoted(effect, 'en')))}. How is that now?`
      : `${voice.name}, some days ago you told me of ${effects.length === 1 ? 'a side effect' : 'side effects'}. How is that now?`,
  effectsAfterNoted: ({ says }) => effectsNow[says],
  moodUnclear: () => "I'm not sure which number fits your mood. 1 is very low, 5 is very good.",
} satisfies Partial<Phrases['say']>

const effectsNow: { readonly [K in HowEffectsAre]: string } = {
  gone: "Noted. I'm glad that it is gone.",
  better: "Noted. I'm glad that it is better.",
  same: 'Noted. Your doctor or pharmacist may know what helps. They are glad to be asked.',
  worse: 'Noted. Please tell your doctor or pharmacist about it today. They may know what helps.',
}
