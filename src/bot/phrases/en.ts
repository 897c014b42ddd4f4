import { answers } from './en/answers.ts'
import { appointments } from './en/appointments.ts'
import { caring } from './en/caring.ts'
import { checkIns } from './en/checkIns.ts'
import { control } from './en/control.ts'
import { danger } from './en/danger.ts'
import { doses } from './en/doses.ts'
import { forgetting } from './en/forgetting.ts'
import { newcomer } from './en/newcomer.ts'
import { noted } from './en/noted.ts'
import { operators } from './en/operators.ts'
import { planning } from './en/planning.ts'
import { plans } from './en/plans.ts'
import { reasons } from './en/reasons.ts'
import { regimens } from './en/regimen.ts'
import { sharing } from './en/sharing.ts'
import { summaries } from './en/summaries.ts'
import { supply } from './en/supply.ts'
import { troubles } from './en/troubles.ts'
import { wellbeing } from './en/wellbeing.ts'
import { whose } from './en/whose.ts'
import type { Phrases } from './phrases.ts'

/** English. */
export const en: Phrases = {
  ...answers,
  ...regimens,
  say: {
    ...newcomer,
    ...doses,
    ...noted,
    ...plans,
    ...appointments,
    ...planning,
    ...reasons,
    ...checkIns,
    ...danger,
    ...control,
    ...forgetting,
    ...sharing,
    ...caring,
    ...summaries,
    ...supply,
    ...operators,
    ...troubles,
    ...wellbeing,
    ...whose,
  },
}
