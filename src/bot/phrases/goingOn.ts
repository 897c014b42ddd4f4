import { z } from 'zod'
import table from '../../../data/going_on.json' with { type: 'json' }
import type { Language } from '../../domain/language.ts'

const words = z
  .strictObject({
    about: z.string(),
    licence: z.string(),
    en: z.string().min(10),
    es: z.string().min(10),
    source: z.url(),
    /** The clinician who checked it, and when. */
    checkedBy: z.string().nullable(),
  })
  .parse(table)

/** Why going on matters to somebody who feels better. */
export const whyGoOn = (language: Language): string => words[language]
