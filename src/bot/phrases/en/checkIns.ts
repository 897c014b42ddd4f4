import type { Phrases } from '../phrases.ts'

/** Mood and side effects. */
export const checkIns = {
  askMood: (_, voice) => `How is your mood today, ${voice.name}, from 1 (very low) to 5 (very good)?`,
  askSideEffects: () =>
    'Did anything bother you this week that may be a side effect? Tell me in a few words.',
  moodUnclear: () => "I'm not sure which number fits your mood. 1 is very low, 5 is very good.",
} satisfies Partial<Phrases['say']>
