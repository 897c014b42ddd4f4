import type { HowEffectsAre } from '../../../domain/observation.ts'
import { effectQuoted } from '../effects.ts'
import type { Phrases } from '../phrases.ts'
import { y } from './words.ts'

/** Mood and side effects. */
export const checkIns = {
  askMood: (_, voice) => `¿Qué tal tu humor hoy, ${voice.name}, de 1 (muy bajo) a 5 (muy bueno)?`,
  askSideEffects: () =>
    '¿Te ha molestado algo esta semana que pueda ser un efecto secundario? Cuéntame en pocas palabras.',
  askEffectsAfter: ({ effects }, voice) =>
    voice.names
      ? `${voice.name}, hace unos días me hablaste de esto: ${y(effects.map((effect) => effectQuoted(effect, 'es')))}. ¿Qué tal sigue?`
      : `${voice.name}, hace poco me hablaste de ${effects.length === 1 ? 'un efecto secundario' : 'efectos secundarios'}. ¿Qué tal sigue?`,
  effectsAfterNoted: ({ says }) => effectsNow[says],
  moodUnclear: () => 'No entiendo bien tu humor de hoy. 1 es muy bajo, 5 es muy bueno.',
} satisfies Partial<Phrases['say']>

const effectsNow: { readonly [K in HowEffectsAre]: string } = {
  gone: 'Anotado. Me alegro de que ya no lo tengas.',
  better: 'Anotado. Me alegro de que vaya mejor.',
  same: 'Anotado. Tu médico o tu farmacia pueden saber qué ayuda. Pregunta con confianza.',
  worse: 'Anotado. Por favor, cuéntalo hoy a tu médico o en tu farmacia. Pueden saber qué ayuda.',
}
