/**
 * What FHIR has no element for, under tookit's own name. docs/importing.md lists them for whoever reads such files.
 * Those that say *when* a dose is due and that nobody may pass over stand as `modifierExtension`s, so that a reader who
 * does not know them leaves the dosage alone instead of planning too much.
 */
const base = 'urn:tookit:fhir:'

export const urls = {
  /** On a Dosage, must not be passed over: every so many hours from waking until bedtime. */
  wakingHours: `${base}waking-hours`,
  /** On a Dosage, must not be passed over: so many hours after the last one was taken. */
  hoursAfterTaken: `${base}hours-after-taken`,
  /** On a Dosage, must not be passed over: so many days `on`, so many `off`. */
  cycle: `${base}cycle`,
  /** On Timing.repeat: the day from which days, weeks, months, hours or a cycle are counted. */
  countedFrom: `${base}counted-from`,
  /** On Timing.repeat: a time of day beside a frequency, where Timing.repeat.timeOfDay would mean every day. */
  timeOfDay: `${base}time-of-day`,
  /** On Timing.repeat: a time that EventTiming has no code for, such as 30 minutes after bedtime. */
  namedTime: `${base}named-time`,
  dayOfMonth: `${base}day-of-month`,
  lastDayOfMonth: `${base}last-day-of-month`,
  weekdayOfMonth: `${base}weekday-of-month`,
  /** On Timing.repeat: on that one day and no other. */
  once: `${base}once`,
  /** On a Dosage: the days of the phase where the bounds say something else. */
  phaseFrom: `${base}phase-from`,
  phaseUntil: `${base}phase-until`,
  /** On a Dosage: as Timing.repeat.count, of several dosages together. */
  lastsDoses: `${base}lasts-doses`,
  /** On a Dosage: the amount in the words of the label. */
  amountWords: `${base}amount-words`,
  /** On a Quantity: the exact value where a decimal is not exact, such as 1/3. */
  fraction: `${base}fraction`,
  orderedBy: `${base}ordered-by`,
  orderedWhy: `${base}ordered-why`,
  /** On the CodeableConcept of a medicine: its name, strength and other names apart. */
  medicine: `${base}medicine`,
  /** On a MedicationRequest: an alarm is raised at the first unconfirmed dose. */
  critical: `${base}critical`,
  /** HL7's own, for the time zone of a person. */
  timezone: 'http://hl7.org/fhir/StructureDefinition/timezone',
} as const

/** Ids that tookit gave. */
export const identifiers = { patient: 'urn:tookit:patient', prescription: 'urn:tookit:prescription' } as const

/** As much of an Extension as is written; valid in R4 and R5. */
export interface Extension {
  url: string
  valueString?: string
  valueBoolean?: boolean
  valueUnsignedInt?: number
  valueInteger?: number
  valueDecimal?: number
  valueDate?: string
  valueTime?: string
  valueCode?: string
  extension?: Extension[]
}
