import { z } from 'zod'
import table from '../../../data/questionnaires.json' with { type: 'json' }
import type { Language } from '../../domain/language.ts'
import { itemsOf, type QuestionnaireName } from '../../domain/questionnaire.ts'

const inEach = <T extends z.ZodType>(of: T) => z.strictObject({ en: of, es: of })

const form = z
  .strictObject({
    name: z.enum(['phq9', 'phq8', 'gad7']),
    title: z.string(),
    /** What stands before each item. */
    stem: inEach(z.string()),
    items: inEach(z.array(z.string().min(5))),
    /** From 0 to 3. */
    answers: inEach(z.array(z.string()).length(4)),
    credit: inEach(z.string()),
    source: z.string().min(10),
    checkedBy: z.string().nullable(),
  })
  .refine(({ name, items }) => items.en.length === itemsOf[name] && items.es.length === itemsOf[name])

const forms: ReadonlyMap<QuestionnaireName, z.infer<typeof form>> = new Map(
  z
    .strictObject({ note: z.string(), questionnaires: z.array(form) })
    .parse(table)
    .questionnaires.map((one) => [one.name, one]),
)

const formOf = (name: QuestionnaireName): z.infer<typeof form> => {
  const found = forms.get(name)
  if (found === undefined) throw new Error(`data/questionnaires.json has no ${name}`)
  return found
}

export const titleOf = (name: QuestionnaireName): string => formOf(name).title
export const creditOf = (name: QuestionnaireName, language: Language): string => formOf(name).credit[language]
export const stemOf = (name: QuestionnaireName, language: Language): string => formOf(name).stem[language]
/** @param item from 0 */
export const itemOf = (name: QuestionnaireName, item: number, language: Language): string =>
  formOf(name).items[language][item] ?? ''
export const answerOf = (name: QuestionnaireName, answer: number, language: Language): string =>
  formOf(name).answers[language][answer] ?? ''
