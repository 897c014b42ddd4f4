import type { Notice } from '../../src/bot/notice.ts'
import type { Prompt } from '../../src/domain/prompt.ts'
import { at, clock, day, start } from '../store/household.ts'

/** Things to tell, to persons made from names. */

export function notice(id: string, to: string, more: Partial<Notice> = {}): Notice {
  return {
    id,
    patientId: `patient-${to}`,
    to: { kind: 'person', personId: `person-${to}` },
    content: { kind: 'cannotRead' },
    choices: [],
    promptId: null,
    alarmId: null,
    urgency: 'answer',
    contactId: null,
    avoid: [],
    despiteStop: false,
    worthUntil: start.add({ hours: 1 }),
    createdAt: start,
    ...more,
  }
}

export const dose = (time = '09:00') => ({
  time: clock(time),
  date: day('2026-11-24'),
  name: 'Examplol 300 mg',
  amount: '1 tablet',
})

/** A reminder that asks, with its prompt. */
export function reminder(to: string, more: Partial<Notice> = {}): Notice {
  return notice(`reminder-${to}`, to, {
    content: { kind: 'reminder', doses: [dose()] },
    choices: [{ kind: 'taken' }, { kind: 'later' }, { kind: 'skip' }],
    promptId: `prompt-${to}`,
    urgency: 'reminder',
    ...more,
  })
}

export const prompt = (to: string, more: Partial<Prompt> = {}): Prompt => ({
  id: `prompt-${to}`,
  patientId: `patient-${to}`,
  personId: `person-${to}`,
  asked: { kind: 'doses', doseIds: [`dose-${to}`] },
  openedAt: start,
  expiresAt: at('2026-11-24T20:00:00Z'),
  closed: null,
  offers: [],
  ...more,
})
