import type { PlanAsks } from '../../../domain/planDraft.ts'
import type { Listening } from '../../meaning.ts'
import type { CorrectionSaid, DirectionsSaid, MedicineSaid } from '../../planSaid.ts'
import { directionsIn } from './directions.ts'
import { folded } from './folded.ts'
import { medicineIn, noMedicine } from './medicineSaid.ts'
import { cutOut, fromIn, medicineAndDirections, planWordsOf } from './planIn.ts'

/** "No, 75", "at night, I mean", "from Tuesday": all of it has to be understood. Null: it is about something else. */
export function correctionIn(text: string, asks: PlanAsks, listening: Listening): CorrectionSaid | null {
  if (text.length > 300 || /[?¿\n]/.test(text)) return null
  const words = planWordsOf(listening.language)
  const low = folded(text).trim()
  if (words.leave.test(low)) return { kind: 'planLeave' }
  if (words.other.test(low)) return { kind: 'planOther' }
  if (asks === 'agree' && words.agree.test(low)) return { kind: 'planAsSaid' }
  const plainly = cutOut(cutOut(cutOut(text.trim(), words.polite), words.correctingAfter), words.correcting)
  const starting =
    asks === 'from'
      ? fromIn(`${asks === 'from' ? fromWord[listening.language] : ''} ${plainly}`, listening, words)
      : null
  const { from, rest } = starting?.from ? starting : fromIn(plainly, listening, words)
  if (rest === '' && from === null) return null
  const timed = asks === 'when' && words.hours.test(folded(rest)) ? withHours(rest, words.at) : rest
  const nothing = {
    directions: null,
    amountOpen: false,
    amount: null,
    halves: [],
    everyDay: false,
    unread: null,
    cautions: [],
  }
  const more = (medicine: MedicineSaid, said: Omit<DirectionsSaid, 'from'>): CorrectionSaid => ({
    kind: 'more',
    medicine,
    said: { ...said, from },
  })
  if (timed === '') return more(noMedicine, nothing)
  const read = directionsIn(timed, listening.language, words)
  if (read.unread === null) return more(noMedicine, read)
  const found = medicineIn(timed, listening, words)
  if (found !== null) {
    const both = medicineAndDirections(timed, listening, words)
    if (both !== null && both.read.unread === null) return more(both.medicine, both.read)
    return null
  }
  // Whatever is typed where a medicine's name was asked for.
  if (asks === 'medicine' && isName(timed, words.notAName))
    return more({ ids: [], fresh: { name: timed, strength: null } }, nothing)
  return null
}

const fromWord = { en: 'from', es: 'desde' } as const

const isName = (text: string, notAName: ReadonlySet<string>): boolean => {
  const parts = folded(text).split(' ')
  return (
    /^[\p{L}][\p{L}\p{M}\p{N}' -]{2,40}$/u.test(text) &&
    parts.length <= 3 &&
    parts.every((word) => !notAName.has(word))
  )
}

/** "8 and 20" as "at 8 and at 20". */
const withHours = (text: string, at: string): string =>
  folded(text).replace(/(?:at |a las? )?(\d{1,2}(?::\d\d)?)/g, `${at}$1`)
