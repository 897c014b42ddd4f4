import type { Meaning, Spoken, Which } from '../../src/bot/meaning.ts'

/**
 * Meanings in one short line, so that a table of texts and meanings can be read: `taken(lithium @8:10?) + mood:2`.
 * `@8:10?` is a clock time that may lie in either half of the day, `-60m` an hour ago, `+20m` in 20 minutes,
 * `one@8:00` the dose planned for 8:00, `?aspirin` a name that is not on the list, `-` nothing.
 */
export const notation = (meanings: readonly Meaning[]): string =>
  meanings.length === 0 ? '-' : meanings.map(one).join(' + ')

const clock = (time: Temporal.PlainTime): string => `${time.hour}:${String(time.minute).padStart(2, '0')}`

function spoken(time: Spoken | null): string[] {
  if (time === null) return []
  if (time.kind === 'clock') return [`@${clock(time.time)}${time.halfKnown ? '' : '?'}`]
  return [`${time.kind === 'ago' ? '-' : '+'}${time.minutes}m`]
}

const which = (all: Which): string[] => [
  ...all.medicines,
  ...(all.others ? ['others'] : []),
  ...(all.all ? ['all'] : []),
  ...(all.daypart === null ? [] : [all.daypart]),
  ...(all.day === null ? [] : [all.day]),
  ...(all.planned === null ? [] : [`one@${clock(all.planned)}`]),
  ...(all.unknownName === null ? [] : [`?${all.unknownName}`]),
]

const within = (parts: readonly (string | null)[]): string => {
  const said = parts.filter((part) => part !== null)
  return said.length === 0 ? '' : `(${said.join(' ')})`
}

function one(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'taken':
      return `taken${within([...which(meaning.which), ...spoken(meaning.at)])}`
    case 'later':
      return `later${within([...which(meaning.which), ...spoken(meaning.until)])}`
    case 'skip':
      return `skip${meaning.reason === null ? '' : `:${meaning.reason}`}${within(which(meaning.which))}`
    case 'aboutToTake':
    case 'notTaken':
    case 'extraDose':
      return `${meaning.kind}${within(which(meaning.which))}`
    case 'danger':
    case 'maybeDanger':
      return `${meaning.kind}:${meaning.danger}`
    case 'supply':
      return `supply:${supplySaid(meaning.says)}${within(which(meaning.which))}`
    case 'reason':
      return `reason:${meaning.reason}`
    case 'plan':
      return `plan:${meaning.said.wants}`
    case 'place':
      return `place:${meaning.at}`
    case 'number':
      return `number:${meaning.n}`
    case 'courtesy':
      return `courtesy:${meaning.courtesy}`
    case 'mood':
      return `mood:${meaning.score}`
    case 'sideEffect':
      return `sideEffect:${meaning.effect ?? '?'}`
    case 'question':
      return `question:${meaning.about}`
    case 'pause':
      return meaning.until === null ? 'pause' : `pause:${meaning.until.toString()}`
    case 'change':
      return `change:${changed(meaning)}`
    case 'code':
      return `code:${meaning.code}`
    case 'addCaregiver':
      return `addCaregiver${within([meaning.relation, meaning.name])}`
    case 'patientTookIt':
      return `patientTookIt${within([meaning.person, ...spoken(meaning.at)])}`
    case 'removeCaregiver':
    case 'willCheck':
    case 'cannotHelp':
      return `${meaning.kind}${within([meaning.person])}`
    default:
      return meaning.kind
  }
}

const supplySaid = (says: Extract<Meaning, { kind: 'supply' }>['says']): string =>
  'units' in says
    ? `${says.kind}=${says.units.numerator}`
    : 'count' in says
      ? `${says.kind}=${says.count}`
      : says.kind

function changed(meaning: Meaning & { readonly kind: 'change' }): string {
  switch (meaning.setting) {
    case 'moodTime':
      return `moodTime=${meaning.time === 'off' ? 'off' : clock(meaning.time)}`
    case 'names':
      return `names=${meaning.shown ? 'shown' : 'hidden'}`
    case 'language':
      return `language=${meaning.language}`
    case 'summaryTime':
    case 'sideEffectsTime': {
      const when = [meaning.weekday, meaning.time === null ? null : clock(meaning.time)].filter(
        (part) => part !== null,
      )
      return `${meaning.setting}=${meaning.off ? 'off' : when.join(',')}`
    }
    default: {
      const never: never = meaning
      return never
    }
  }
}
