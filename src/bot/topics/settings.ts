import { hasAgreed, type PatientSettings } from '../../domain/patient.ts'
import { patientPerson } from '../../domain/situation.ts'
import type { Content } from '../content.ts'
import type { Conversation } from '../conversation.ts'
import type { SettingChange } from '../meaning.ts'
import type { Turn } from '../turn.ts'
import type { Topic } from './topic.ts'

/** What the patient can set by chat, and what is set. */
export const settings: Topic = { name: 'settings', respond: hearSettings }

function hearSettings(conversation: Conversation): void {
  const changes = conversation.take('change')
  const asked = conversation.take('settings').length > 0
  const turn = conversation.self
  if (turn === null || !hasAgreed(turn.patient)) return
  for (const change of changes) apply(conversation, turn, change)
  if (asked) conversation.answer(turn, present(turn.patient.settings))
}

const present = ({ mood, sideEffects, summary, namesShown }: PatientSettings): Content => ({
  kind: 'settings',
  mood: mood?.time ?? null,
  sideEffects,
  summary,
  namesShown,
})

function apply(conversation: Conversation, turn: Turn, change: SettingChange): void {
  const { settings } = turn.patient
  const changed = (
    next: Partial<PatientSettings>,
    content: Extract<Content, { kind: 'settingChanged' }>,
  ): void => {
    turn.record({ kind: 'SettingsChanged', settings: { ...settings, ...next } })
    conversation.answer(turn, content)
  }
  switch (change.setting) {
    case 'moodTime': {
      const mood = change.time === 'off' ? null : { time: change.time }
      return changed(
        { mood },
        {
          kind: 'settingChanged',
          setting: 'mood',
          on: mood !== null,
          weekday: null,
          time: mood?.time ?? null,
        },
      )
    }
    case 'sideEffectsTime': {
      const weekly = change.off ? null : weeklyFrom(change, settings.sideEffects)
      return changed({ sideEffects: weekly }, told('sideEffects', weekly))
    }
    case 'summaryTime': {
      const weekly = change.off ? null : weeklyFrom(change, settings.summary)
      return changed({ summary: weekly }, told('summary', weekly))
    }
    case 'names':
      return changed(
        { namesShown: change.shown },
        { kind: 'settingChanged', setting: 'names', on: change.shown, weekday: null, time: null },
      )
    case 'language': {
      turn.record({
        kind: 'LanguageChanged',
        personId: patientPerson(turn.situation).id,
        language: change.language,
      })
      return conversation.answer(turn, {
        kind: 'settingChanged',
        setting: 'language',
        on: true,
        weekday: null,
        time: null,
      })
    }
    default:
      return change satisfies never
  }
}

type Weekly = NonNullable<PatientSettings['summary']>

/** What is not said stays as it was. */
const weeklyFrom = (
  change: { readonly weekday: number | null; readonly time: Temporal.PlainTime | null },
  before: Weekly | null,
): Weekly => ({
  weekday: change.weekday ?? before?.weekday ?? 7,
  time: change.time ?? before?.time ?? Temporal.PlainTime.from('18:00'),
})

const told = (
  setting: 'sideEffects' | 'summary',
  weekly: Weekly | null,
): Extract<Content, { kind: 'settingChanged' }> => ({
  kind: 'settingChanged',
  setting,
  on: weekly !== null,
  weekday: weekly?.weekday ?? null,
  time: weekly?.time ?? null,
})
