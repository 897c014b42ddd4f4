import type { MedicineWeek } from '../content.ts'

/** All medicines of a week as one, for where they may not be named. */
export const totalOf = (medicines: readonly MedicineWeek[]): Omit<MedicineWeek, 'name'> =>
  medicines.reduce(
    (sum, week) => ({
      taken: sum.taken + week.taken,
      late: sum.late + week.late,
      declined: sum.declined + week.declined,
      unanswered: sum.unanswered + week.unanswered,
      notAsked: sum.notAsked + week.notAsked,
    }),
    { taken: 0, late: 0, declined: 0, unanswered: 0, notAsked: 0 },
  )
