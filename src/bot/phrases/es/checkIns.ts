import type { Phrases } from '../phrases.ts'

/** Mood and side effects. */
export const checkIns = {
  askMood: (_, voice) => `¿Qué tal tu humor hoy, ${voice.name}, de 1 (muy bajo) a 5 (muy bueno)?`,
  askSideEffects: () =>
    '¿Te ha molestado algo esta semana que pueda ser un efecto secundario? Cuéntame en pocas palabras.',
  moodUnclear: () => 'No entiendo bien tu humor de hoy. 1 es muy bajo, 5 es muy bueno.',
} satisfies Partial<Phrases['say']>
