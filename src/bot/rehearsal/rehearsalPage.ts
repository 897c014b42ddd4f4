import { hasAgreed } from '../../domain/patient.ts'
import { patientPerson, personOf, type Situation } from '../../domain/situation.ts'
import { ChatPage } from '../chatPage.ts'
import type { Behaviour } from './behaviour.ts'
import type { Rehearsal } from './rehearse.ts'

/** How many messages one person gets and writes in a rehearsal. */
export interface MessageCount {
  readonly personId: string
  readonly name: string
  readonly received: number
  readonly written: number
}

/** Whoever gets most comes first. */
export const messagesIn = ({ lines }: Rehearsal): readonly MessageCount[] =>
  [...Map.groupBy(lines, ({ personId }) => personId)]
    .map(([personId, own]) => ({
      personId,
      name: own[0]?.name ?? personId,
      received: own.filter(({ from }) => from === 'tookit').length,
      written: own.filter(({ from }) => from === 'person').length,
    }))
    .toSorted((a, b) => b.received - a.received)

/** How many doses ended how, by the kind of their state. */
export const dosesIn = ({ doses }: Rehearsal): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...Map.groupBy(doses, ({ state }) => state.kind)].map(([kind, own]) => [kind, own.length]),
  )

const doseWords: Readonly<Record<string, string>> = {
  taken: 'taken',
  declined: 'skipped',
  unanswered: 'without an answer',
  notAsked: 'not asked about',
  asked: 'still open',
  due: 'still open',
}

/** A rehearsal for whoever plans: what was taken for granted, the chat on her wall clock, and the counts. */
export function rehearsalPage(before: Situation, rehearsal: Rehearsal, behaviour: Behaviour): string {
  const page = new ChatPage(before.patient.zone)
  page.day(rehearsal.from, page.clock(rehearsal.from))
  for (const line of rehearsal.lines) {
    if (line.from === 'tookit') page.ours(line.at, line.name, line.text, line.buttons)
    else page.theirs(line.at, line.name, line.pressed ? `[${line.text}]` : line.text)
  }
  page.event(rehearsal.until, 'the rehearsal ends; nothing was stored or sent')
  const head = [`${patientPerson(before).name}, answering: ${behaviour}`, ...takenForGranted(before)]
  return [...head.map((line) => `# ${line}`), ...page.lines, '', ...countLines(rehearsal)].join('\n')
}

function takenForGranted(s: Situation): readonly string[] {
  const her = patientPerson(s)
  const silent = s.caregivers
    .filter(({ state }) => state.kind !== 'active' && state.kind !== 'removed' && state.kind !== 'declined')
    .map(({ personId }) => personOf(s, personId).name)
  return [
    ...(hasAgreed(s.patient) ? [] : [`${her.name} has not agreed yet; played as if that were done.`]),
    ...(her.stoppedAt === null ? [] : [`${her.name} has said STOP, so nothing is sent.`]),
    ...(silent.length === 0 ? [] : [`Not agreed yet, so told of nothing: ${silent.join(', ')}.`]),
  ]
}

function countLines(rehearsal: Rehearsal): readonly string[] {
  const messages = messagesIn(rehearsal).map(({ name, received, written }) =>
    written === 0 ? `${name} gets ${received}` : `${name} gets ${received} and writes ${written}`,
  )
  const doses = Object.entries(dosesIn(rehearsal)).map(([kind, n]) => `${n} ${doseWords[kind] ?? kind}`)
  return [
    `Messages: ${messages.length === 0 ? 'none' : messages.join(', ')}.`,
    `Doses: ${doses.length === 0 ? 'none' : doses.join(', ')}.`,
  ]
}
