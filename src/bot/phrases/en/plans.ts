import type { Allowance } from '../../../domain/asNeeded.ts'
import type { Dosage } from '../../../domain/prescription.ts'
import type { Content } from '../../content.ts'
import { figure } from '../amounts.ts'
import { clock } from '../calendar.ts'
import type { Phrases, Voice } from '../phrases.ts'
import { withoutReason } from '../regimen.ts'
import { dosage, maximumWords } from './regimen.ts'
import { at, day, emergency, moment, next, plural, sentences } from './words.ts'

/** What was taken as needed, changes of a dose, and journeys. */
export const plans = {
  asNeededNoted: ({ dose, at: takenAt, allowance, soon, notBefore, country }, voice) =>
    sentences(
      `Noted: ${voice.names ? dose.name : 'your as-needed medicine'} taken ${at(takenAt, voice)}.`,
      allowance === null ? null : countWords(allowance, voice),
      soon === null
        ? null
        : `It is ${gap(takenAt.since(soon.before).total('minutes'))} after the one before; your label says at least ${gap(soon.leastMin)}.`,
      notBefore === null ? null : `By your label the next is not before ${moment(notBefore, voice)}.`,
      allowance?.stands === 'over'
        ? `Thank you for telling me. Please ask a pharmacist or your care team now. If you feel very sleepy or it is hard to breathe, call ${emergency(country)}.`
        : allowance?.stands === 'reached' || soon !== null
          ? 'If you need more than that, your care team or pharmacist can help.'
          : null,
    ),
  asNeededTakenBack: ({ dose }, voice) =>
    `Changed: ${voice.names ? dose.name : 'your as-needed medicine'} was not taken. I no longer count it.`,
  askSameIntake: ({ dose, at: takenAt, allowance, notBefore }, voice) =>
    sentences(
      `I have ${voice.names ? dose.name : 'your as-needed medicine'} as taken ${at(takenAt, voice)}. Is this the same one, or a second one?`,
      allowance === null ? null : soFar(allowance),
      notBefore === null ? null : `By your label the next is not before ${moment(notBefore, voice)}.`,
      "I've noted nothing new yet.",
    ),
  sameIntakeNoted: ({ dose, at: takenAt }, voice) =>
    `All right: ${voice.names ? dose.name : 'your as-needed medicine'} once, ${at(takenAt, voice)}.`,
  dosageChanges: (content, voice) =>
    sentences(changeWords(content, voice), content.after === null ? null : 'Is that what you were told?'),
  dosageChangeNoted: ({ asTold, ends, told }) =>
    asTold
      ? ends
        ? 'Thank you. Then that one is done.'
        : "Thank you. I'll remind you that way."
      : sentences(
          'Thank you for saying so. Please ask your care team or pharmacist before you change anything.',
          told ? 'I told the people who run this service that you want to check it.' : null,
        ),
  askJourney: ({ home, there, time, timeThere }) =>
    sentences(
      `You are in another time zone (${city(there)}).`,
      time === null || timeThere === null
        ? 'By which clock shall I remind you?'
        : `Shall I keep home time? Then your ${clock(time)} medicine is at ${clock(timeThere)} there. Or use local time, ${clock(time)} there?`,
      `Until you say so I keep to ${city(home)}.`,
    ),
  journeyNoted: ({ clock: by, zone, next: coming }, voice) =>
    sentences(
      by === 'home'
        ? `All right, I keep to home time (${city(zone)}).`
        : by === 'back'
          ? `Welcome back. From now on by the clock in ${city(zone)}. Doses that would come too close together wait.`
          : `All right, from now on by the clock in ${city(zone)}. Doses that would come too close together wait.`,
      next(coming, voice),
    ),
  operatorDosageDoubt: ({ patientId, patient, prescriptionId, from }, voice) =>
    `${patient} (${patientId}) says that the change of ${prescriptionId} planned from ${day(from, voice)} is not what was agreed. I go on by the plan. Please check it with ${patient}.`,
} satisfies Partial<Phrases['say']>

function countWords({ maximum, taken, stands, until }: Allowance, voice: Voice): string {
  const count =
    maximum.kind === 'doses'
      ? `${figure(taken, '.')} of at most ${maximum.count}`
      : `${figure(taken, '.')} of at most ${maximumWords(maximum)}`
  switch (stands) {
    case 'more':
      return `That makes ${count} in 24 hours.`
    case 'oneLeft':
      return `That makes ${count} in 24 hours, so one is left until ${moment(until, voice)}.`
    case 'reached':
      return `That makes ${count}: the last one in these 24 hours.`
    case 'over':
      return `That makes ${figure(taken, '.')} in 24 hours; your label says at most ${maximum.kind === 'doses' ? maximum.count : maximumWords(maximum)}.`
    default:
      return stands satisfies never
  }
}

/** "So far 2 in 24 hours; your label says at most 3." */
const soFar = ({ maximum, taken }: Allowance): string =>
  `So far ${figure(taken, '.')} in 24 hours; your label says at most ${maximum.kind === 'doses' ? maximum.count : maximumWords(maximum)}.`

const gap = (min: number): string => {
  const whole = Math.max(1, Math.floor(min))
  return whole < 90 && whole % 60 !== 0
    ? plural(whole, 'minute')
    : plural(Math.floor((10 * whole) / 60) / 10, 'hour')
}

function changeWords(
  { name, from, time, before, after }: Extract<Content, { kind: 'dosageChanges' }>,
  voice: Voice,
): string {
  const what = voice.names
    ? `your ${name}`
    : time === null
      ? 'one of your medicines'
      : `your ${clock(time)} medicine`
  const today = voice.now.toZonedDateTimeISO(voice.zone).toPlainDate()
  const starts = `From ${day(from, voice)}`
  if (after === null)
    return `${starts} there is no more of ${voice.names ? what : 'one of your medicines'}, as planned. I'll stop reminding you of it.`
  const said = (one: Dosage) => dosage(voice.names ? one : withoutReason(one), today)
  if (before === null) return `${starts} you take ${what}: ${said(after)}.`
  return `${starts} ${what} changes: ${said(after)}. Until now: ${said(before)}.`
}

/** "New York", of America/New_York. */
const city = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
