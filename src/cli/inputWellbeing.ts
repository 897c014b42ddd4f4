import { InvalidArgumentError } from 'commander'
import { questionnaireNames } from '../domain/questionnaire.ts'
import type { OwnScale, PlannedQuestionnaire, SignsTold } from '../domain/wellbeing.ts'
import { readDaily, readWeekly } from './input.ts'

type Scale = Omit<OwnScale, 'id'>

/** `voices:10@20:00`; again for more. `off`: none. */
export function readScale(typed: string, before: readonly Scale[] = []): readonly Scale[] {
  if (typed === 'off') return []
  const [, name, max, time] = /^([\p{L}][\p{L} ]{0,19}):(\d{1,2})@(\d{1,2}:\d{2})$/u.exec(typed) ?? []
  const at = time === undefined ? 'off' : readDaily(time)
  if (name === undefined || at === 'off' || Number(max) < 2 || Number(max) > 10)
    throw new InvalidArgumentError('Give a name, the highest number (2 to 10) and a time: voices:10@20:00.')
  return [...before, { name, max: Number(max), time: at.time }]
}

/** `phq9:2@tue@18:00`; again for more. `off`: none. */
export function readQuestionnaire(
  typed: string,
  before: readonly PlannedQuestionnaire[] = [],
): readonly PlannedQuestionnaire[] {
  if (typed === 'off') return []
  const [, form, weeks, when] = /^(\w+):([24])@(.+)$/.exec(typed) ?? []
  const name = questionnaireNames.find((known) => known === form)
  if (name === undefined || when === undefined)
    throw new InvalidArgumentError(
      `Give ${questionnaireNames.join(', ')}, every 2 or 4 weeks, and when: phq9:2@tue@18:00.`,
    )
  const at = readWeekly(when)
  if (at === 'off') throw new InvalidArgumentError('Give a weekday and a time: phq9:2@tue@18:00.')
  return [...before, { name, everyWeeks: weeks === '2' ? 2 : 4, ...at }]
}

/** "little sleep; spending". `off`: none. */
export const readSigns = (typed: string): readonly string[] =>
  typed === 'off'
    ? []
    : typed
        .split(/[;,]/)
        .map((sign) => sign.trim())
        .filter((sign) => sign !== '')

export function readTold(typed: string): SignsTold {
  if (typed === 'me' || typed === 'people') return typed
  if (typed === 'care-team') return 'careTeam'
  throw new InvalidArgumentError('Give me, care-team or people.')
}
