import type { ShortWords } from '../shortAnswers.ts'

/** How Spanish answers "¿Qué tal tu humor?" and how long she slept in a word or two. Without accents. */
export const short: ShortWords = {
  moods: [
    [/^(?:muy bien|genial|fenomenal|estupend[oa]|excelente|fantastic[oa]|de maravilla)$/, 5],
    [/^(?:bastante )?bien$/, 4],
    [/^(?:regular|asi asi|mas o menos|normal|ni bien ni mal|tirando)$/, 3],
    [/^(?:(?:bastante|un poco|algo) )?(?:mal|baj[oa]|triste|deca[ií]d[oa]|floj[oa])$/, 2],
    [/^no muy bien$/, 2],
    [/^(?:muy|super) (?:mal|baj[oa]|triste|deca[ií]d[oa])$/, 1],
    [/^(?:fatal|horrible|terrible|de pena)$/, 1],
  ],
  plain: [[/^(?:ok|vale|estoy bien)$/, 3]],
  slept:
    /^(?:solo )?(?:he dormido|dormi|duermo)(?: (?:unas|como|solo|casi))* (?<n>\d{1,2})(?<half> y media)? ?(?:h|horas?)(?: (?:esta|anoche).{0,10})?$/,
  hours: /^(?:(?:unas|como|solo|casi) )*(?<n>\d{1,2})(?<half> y media)? ?(?:h|horas?)?(?: de sueno)?$/,
}
