/** The languages tookit speaks and understands. A new one is one folder in bot/understand and one file in bot/phrases. */
export type Language = 'en' | 'es'
export const languages: readonly Language[] = ['en', 'es']
