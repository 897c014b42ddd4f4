import { answers } from './es/answers.ts'
import { appointments } from './es/appointments.ts'
import { caring } from './es/caring.ts'
import { checkIns } from './es/checkIns.ts'
import { control } from './es/control.ts'
import { danger } from './es/danger.ts'
import { doses } from './es/doses.ts'
import { forgetting } from './es/forgetting.ts'
import { newcomer } from './es/newcomer.ts'
import { noted } from './es/noted.ts'
import { operators } from './es/operators.ts'
import { planning } from './es/planning.ts'
import { plans } from './es/plans.ts'
import { reasons } from './es/reasons.ts'
import { regimens } from './es/regimen.ts'
import { sharing } from './es/sharing.ts'
import { summaries } from './es/summaries.ts'
import { supply } from './es/supply.ts'
import { troubles } from './es/troubles.ts'
import { wellbeing } from './es/wellbeing.ts'
import { whose } from './es/whose.ts'
import type { Phrases } from './phrases.ts'

/** Spanish, with "tú". */
export const es: Phrases = {
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
