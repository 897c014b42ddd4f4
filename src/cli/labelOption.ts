import { confirm, isCancel } from '@clack/prompts'
import type { Command } from 'commander'
import { planOf } from '../bot/label/plan.ts'
import type { LabelReading } from '../bot/label/reading.ts'
import { readLabel } from '../bot/label/readLabel.ts'
import type { Language } from '../domain/language.ts'
import type { DosagePhase } from '../domain/prescription.ts'
import type { LocalDate } from '../domain/time.ts'
import type { DoseTime } from '../domain/timing.ts'
import { BadInput, NotDone } from './badInput.ts'
import { readLanguage, readWords } from './input.ts'
import { askedWords, dangerWords, notUnderstoodWords } from './labelWords.ts'
import { say } from './show.ts'

/** A dosage as the label says it, instead of in options. */
export interface TypedLabel {
  readonly label?: string
  readonly labelLanguage?: Language
  readonly yes?: boolean
}

export const addLabelOptions = (command: Command): Command =>
  command
    .option('--label <text>', 'instead: as on the label, such as "1 tab po bid x 7d"', readWords(500))
    .option('--label-language <language>', 'en or es (default: en)', readLanguage)
    .option('--yes', 'with --label: it is understood rightly, record it')

/** @throws BadInput that names the part of the label which is not understood. */
export function readTyped({ label = '', labelLanguage = 'en' }: TypedLabel): LabelReading {
  const reading = readLabel(label, labelLanguage)
  if ('why' in reading) throw new BadInput(`--label: ${notUnderstoodWords(reading)} Nothing is recorded.`)
  return reading
}

/** @throws BadInput where --at does not give the times that the label leaves open. */
export function phasesOfLabel(
  reading: LabelReading,
  times: readonly DoseTime[],
  from: LocalDate,
): readonly DosagePhase[] {
  const plan = planOf(reading, times, from)
  if (!('misfit' in plan)) return plan
  switch (plan.misfit) {
    case 'count': {
      const asked = plan.asked.map(askedWords)
      throw new BadInput(
        asked.length === 0
          ? '--at: the label says when. Leave it out.'
          : `--at: the label leaves open when exactly. Give ${asked.length === 1 ? 'the time' : `${asked.length} times, in this order`}: ${asked.join('; ')}.`,
      )
    }
    case 'notByClock':
      throw new BadInput(`--at: give a time by the clock for ${askedWords(plan.asked)}, such as 08:00.`)
    case 'twice':
      throw new BadInput('--at: two doses would fall on one time.')
    default:
      return plan satisfies never
  }
}

/** What tookit keeps of it is in the sentence; what was read with a reason, and what is not kept, beside it. */
const remarksOn = ({ cautions, remarks }: LabelReading): readonly string[] => [
  ...cautions.map(({ danger, part }) => `Check "${part}": ${dangerWords[danger]}`),
  ...(remarks.length === 0 ? [] : [`Not kept: ${remarks.map(({ words }) => words).join(', ')}.`]),
]

/** Asks whether it was understood rightly. @throws NotDone unless somebody says so. */
export async function agreed(
  understood: string,
  reading: LabelReading,
  { yes, json }: TypedLabel & { readonly json?: boolean },
): Promise<void> {
  const remarks = remarksOn(reading)
  if (yes === true) {
    if (json !== true && remarks.length > 0) say(remarks.join('\n'))
    return
  }
  say([understood, ...remarks].join('\n'))
  if (!process.stdin.isTTY) throw new NotDone('Nothing is recorded yet. If this is right, add --yes.')
  const answer = await confirm({ message: 'Is this right?', initialValue: false })
  if (isCancel(answer) || !answer) throw new NotDone('Nothing was recorded.')
}
