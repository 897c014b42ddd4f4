import fc from 'fast-check'
import { SegmentedMessage } from 'sms-segments-calculator'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../src/bot/content.ts'
import type { Draft, Reply, Waiting } from '../../src/bot/draft.ts'
import { plain } from '../../src/bot/fit.ts'
import { urgencies } from '../../src/bot/notice.ts'
import { choiceKey } from '../../src/bot/numbering.ts'
import type { Abilities } from '../../src/bot/outgoing.ts'
import { languages } from '../../src/domain/language.ts'
import type { Choice } from '../../src/domain/prompt.ts'
import { hours, minutes } from '../../src/domain/time.ts'
import { composed, only, person, waiting } from './composing.ts'
import {
  choicesWith,
  dose,
  kinds,
  lamotrigine,
  lithium,
  moodChoices,
  now,
  samples,
  sms,
  telegram,
} from './samples.ts'

const reminder = (at = '2026-08-03T08:00') =>
  waiting({ kind: 'reminder', doses: [dose(at)] }, { id: `reminder ${at}` })
const mood = waiting({ kind: 'askMood' }, { urgency: 'routine' })
const photo = (id: string) => waiting({ kind: 'cannotRead' }, { id, urgency: 'answer' })
const crisis = waiting(
  { kind: 'danger', danger: 'suicide', country: 'US', aboutOther: false, told: false },
  { urgency: 'danger' },
)
const doseReplies = (first: number) =>
  choicesWith({ kind: 'reminder', doses: [lithium] }).map((choice, i) => ({
    reply: String(first + i),
    choice,
  }))
const repliesOf = (drafts: readonly Draft[]) =>
  drafts.flatMap(({ replies }) => replies.map(({ reply }) => reply))

describe('what waited for long', () => {
  const later = (min: number) => now.add(minutes(min))
  const asking = (kind: 'reminder' | 'followUp', min: number, doses = [lithium]) =>
    waiting(kind === 'reminder' ? { kind, doses } : { kind, doses, last: min > 30, asAsked: false }, {
      id: `${kind} ${min}`,
      promptId: 'p',
      createdAt: later(min),
      urgency: kind === 'reminder' ? 'reminder' : 'followUp',
    })
  const outage = (at: string, min: number) =>
    waiting(
      { kind: 'outage', why: 'notDelivered', doses: [dose(at)] },
      { id: `outage ${at}`, createdAt: later(min) },
    )

  it('asks once, as it is now; and what was never asked is not asked for the last time', () => {
    const draft = only(composed([asking('reminder', 0), asking('followUp', 15), asking('followUp', 45)], sms))
    expect(draft.text).toBe(
      "Hello, Ana: did you take your 8:00 medicine? If you took it already, don't take it again, just tell me. Reply 1 taken, 2 later, 3 skip",
    )
    expect(draft.noticeIds).toEqual(['reminder 0', 'followUp 15', 'followUp 45'])
    expect(draft.urgency).toBe('reminder')
  })

  it('asks for the last time where it was asked before', () => {
    expect(only(composed([asking('followUp', 15), asking('followUp', 45)], sms)).text).toMatch(
      /^Last question/,
    )
  })

  it('leaves out no dose that only an older asking names', () => {
    const both = asking('reminder', 0, [lithium, lamotrigine])
    expect(only(composed([both, asking('followUp', 15)], sms)).text).toMatch(/Time for.*did you take/s)
  })

  it('tells of all that could not be asked in one sentence, after what is asked now', () => {
    const waited = [outage('2026-08-02T12:00', 0), outage('2026-08-02T20:00', 1), asking('reminder', 2)]
    const draft = only(composed(waited, sms))
    expect(draft.text).toMatch(
      /^Good morning Ana.*3 skip\n\nMy question about yesterday's 12:00 and yesterday's 20:00/,
    )
    expect(draft.noticeIds).toHaveLength(3)
  })

  it('stands apart from buttons, which answer something else', () => {
    const [asked, past] = composed([outage('2026-08-02T20:00', 0), asking('reminder', 2)], telegram)
    expect(asked?.replies).toHaveLength(3)
    expect(past?.text).toMatch(/^My question about/)
    expect(past?.replies).toEqual([])
  })
})

/** Replies of other questions, to choices that are of no matter here. */
const open = (...replies: readonly string[]): readonly Reply[] =>
  replies.map((reply) => ({ reply, choice: { kind: 'taken' } }))

describe('over SMS', () => {
  it('one reminder is one message with its numbers', () => {
    const { text, replies } = only(composed([reminder()], sms))
    expect(text).toBe('Good morning Ana. Time for your 8:00 medicine. Reply 1 taken, 2 later, 3 skip')
    expect(replies.map(({ reply, choice }) => [reply, choice.kind])).toEqual([
      ['1', 'taken'],
      ['2', 'later'],
      ['3', 'skip'],
    ])
  })

  it('a second question gets the lowest numbers that nothing else uses', () => {
    const { text } = only(composed([reminder()], sms, { taken: open('1', '2', '3') }))
    expect(text).toContain('Reply 4 taken, 5 later, 6 skip')
    expect(repliesOf(composed([reminder()], sms, { taken: open('2', '6') }))).toEqual(['3', '4', '5'])
  })

  it('nor what would be read as the time of a dose that is asked about elsewhere', () => {
    const time = Temporal.PlainTime.from('08:00')
    const date = Temporal.PlainDate.from('2026-03-10')
    const choice = { kind: 'dose', doseId: 'd', name: 'Lithium', time, date } as const
    const taken = [{ reply: '4', choice }, ...open('1', '2', '3', '5', '6', '7')]
    expect(repliesOf(composed([reminder()], sms, { taken }))).toEqual(['9', '10', '11'])
  })

  it('a mood is its own number, and leaves the bare digits to the next reminder', () => {
    expect(only(composed([mood], sms)).text).toContain('Reply 1 to 5')
    expect(repliesOf(composed([mood], sms))).toEqual(['mood 1', 'mood 2', 'mood 3', 'mood 4', 'mood 5'])
  })

  it('a mood beside a dose is asked for with its word', () => {
    const { text, replies } = only(composed([mood, reminder()], sms))
    expect(text).toBe(
      'Good morning Ana. Time for your 8:00 medicine. Reply 1 taken, 2 later, 3 skip\n\n' +
        'How is your mood today, Ana, from 1 (very low) to 5 (very good)? Reply mood 1 to mood 5',
    )
    expect(replies.at(-1)).toMatchObject({ reply: 'mood 5', choice: { kind: 'mood', score: 5 } })
  })

  it('a third mood word is never invented: then its answers are numbers above 5, listed', () => {
    const taken = moodChoices.flatMap((_, i) => [String(i + 1), `mood ${i + 1}`])
    const { text } = only(composed([mood], sms, { taken: open(...taken) }))
    expect(text).toContain('Reply 6 mood 1, 7 mood 2, 8 mood 3, 9 mood 4, 10 mood 5')
  })

  it('a follow-up keeps its numbers, whatever has come between', () => {
    const followUp = waiting(
      { kind: 'followUp', doses: [lithium], last: false, asAsked: false },
      { priorReplies: doseReplies(6) },
    )
    expect(repliesOf(composed([followUp], sms, { taken: open('1', '2', '3', '4', '5') }))).toEqual([
      '6',
      '7',
      '8',
    ])
    expect(repliesOf(composed([followUp, reminder('2026-08-03T20:00')], sms))).toEqual([
      '6',
      '7',
      '8',
      '1',
      '2',
      '3',
    ])
  })

  it('a question that was asked with buttons before gets numbers now', () => {
    const priorReplies = choicesWith({ kind: 'reminder', doses: [lithium] }).map((choice) => ({
      reply: choice.kind,
      choice,
    }))
    const followUp = waiting(
      { kind: 'followUp', doses: [lithium], last: false, asAsked: false },
      { priorReplies },
    )
    expect(repliesOf(composed([followUp], sms))).toEqual(['1', '2', '3'])
  })

  it('fewer choices of the same question keep theirs', () => {
    const later = waiting(
      { kind: 'laterOrSkip', doses: [lithium], mayBeLater: true },
      { priorReplies: doseReplies(1) },
    )
    expect(only(composed([later], sms)).text).toMatch(/Reply 2 later, 3 skip$/)
  })

  it('two medicines of one time are told apart without their names', () => {
    const { text } = only(composed([waiting({ kind: 'whichDose', meant: 'taken' })], sms))
    expect(text).toContain('4 the 8:00 one (starts with Li), 5 the 8:00 one (starts with La), 6 all of them')
  })
})

describe('with buttons', () => {
  const labels = (drafts: readonly Draft[]) =>
    drafts.flatMap(({ replies }) => replies.map(({ label }) => label))

  it('the text holds no numbers, and a typed "1" means nothing', () => {
    const draft = only(composed([reminder()], telegram))
    expect(draft.text).toBe('Good morning Ana. Time for your 8:00 lithium 300 mg (1 tablet).')
    expect(labels([draft])).toEqual(['Taken', 'Later', 'Skip'])
    expect(repliesOf([draft])).toEqual(['taken', 'later', 'skip'])
  })

  it('two questions in one message say which one a button answers', () => {
    const drafts = composed([reminder(), reminder('2026-08-02T20:00'), mood], telegram)
    expect(labels(drafts)).toEqual([
      'Yesterday 20:00 taken',
      'Yesterday 20:00 later',
      'Yesterday 20:00 skip',
      '8:00 taken',
      '8:00 later',
      '8:00 skip',
      'Mood 1',
      'Mood 2',
      'Mood 3',
      'Mood 4',
      'Mood 5',
    ])
  })

  it('so does one question while another is open', () => {
    expect(labels(composed([reminder()], telegram, { taken: open('mood 1') }))[0]).toBe('8:00 taken')
  })

  it('a caregiver of two sees whom an answer is about', () => {
    const alarm = (patient: string) =>
      waiting(
        { kind: 'alarmUnconfirmed', patient, doses: [lithium], skipped: [], more: 0, critical: false },
        { id: patient },
      )
    expect(labels(composed([alarm('Ana'), alarm('Carl')], telegram))).toContain("Carl: I'll check")
  })

  it('labels that had to be cut stay distinct', () => {
    const patients = ['A very long name of a person', 'A very long name of a pet']
    const which = waiting({ kind: 'whichPatient', names: patients })
    expect(labels(composed([which], { ...telegram, labelMax: 16 }))).toEqual([
      'A very long nam…',
      'A very long… (2)',
    ])
  })
})

describe('what waits', () => {
  it('is one message, the most urgent first, a blank line between', () => {
    const noted = waiting(samples.noted[0] ?? { kind: 'cannotRead' }, { urgency: 'answer' })
    const { text, urgency } = only(composed([mood, reminder('2026-08-03T20:00'), noted], sms))
    expect(text.split('\n\n').map((part) => part.slice(0, 5))).toEqual(['Noted', 'Good ', 'How i'])
    expect(urgency).toBe('answer')
  })

  it('of danger stands alone and first', () => {
    const drafts = composed([photo('a'), crisis, mood], sms)
    expect(drafts.map(({ noticeIds }) => noticeIds)).toEqual([['danger'], ['a', 'askMood']])
  })

  it('twice word for word is said once and told for both', () => {
    const { text, noticeIds } = only(composed([photo('a'), photo('b'), photo('c')], sms))
    expect(text.match(/only read text/g)).toHaveLength(1)
    expect(noticeIds).toEqual(['a', 'b', 'c'])
  })

  it('about one question offers its answers once, at the end', () => {
    const courtesy = waiting({ kind: 'courtesy', openDoses: [lithium] }, { promptId: 'p', urgency: 'answer' })
    const again = waiting(
      { kind: 'followUp', doses: [lithium], last: false, asAsked: false },
      { promptId: 'p', urgency: 'followUp' },
    )
    const draft = only(composed([again, courtesy], sms))
    expect(draft.text.match(/Reply/g)).toHaveLength(1)
    expect(draft.text).toMatch(/Reply 1 taken, 2 later, 3 skip$/)
    expect(draft.replies).toHaveLength(3)
  })

  it('is worth sending as long as its longest part', () => {
    const long = waiting(
      { kind: 'cannotRead' },
      { id: 'long', worthUntil: now.add(hours(9)), urgency: 'answer' },
    )
    expect(only(composed([photo('a'), long, reminder()], sms)).worthUntil).toEqual(now.add(hours(9)))
  })

  it('is split between its parts when one message cannot hold it', () => {
    const drafts = composed([reminder(), mood], { ...sms, textMax: 120 })
    expect(drafts.map(({ noticeIds }) => noticeIds)).toEqual([['reminder 2026-08-03T08:00'], ['askMood']])
    expect(drafts[1]?.replies).toHaveLength(5)
  })

  it('and is too long by itself is cut at a space, its answers at the end', () => {
    const drafts = composed([waiting({ kind: 'askSharing', caregiver: 'Ben', relation: null })], {
      ...sms,
      textMax: 100,
    })
    expect(drafts.length).toBeGreaterThan(1)
    expect(drafts.every(({ text }) => text.length <= 100 && !/^\s|\s$/.test(text))).toBe(true)
    expect(drafts.map(({ replies }) => replies.length)).toEqual([...drafts.slice(1).map(() => 0), 3])
  })

  it('is nothing where nothing waits', () => {
    expect(composed([], sms)).toEqual([])
  })
})

describe('an SMS in plain characters', () => {
  const encoding = (text: string) => new SegmentedMessage(text, 'auto', false).encodingName

  it('has plain quotes and dashes, and keeps the letters that SMS has', () => {
    expect(plain('“Don’t – ever…” ¿Mañana? ¡Qué é ñ ü!')).toBe('"Don\'t - ever..." ¿Mañana? ¡Qué é ñ ü!')
  })

  it('loses an accent where that keeps it at 160 characters', () => {
    expect(plain('María, el sábado')).toBe('Maria, el sabado')
  })

  it('keeps every accent where nothing is won', () => {
    expect(plain('Мария, el sábado')).toBe('Мария, el sábado')
  })

  it('agrees with the service on what is plain', () => {
    const letters = [..."aZ09 ?!@$_-+:;,.()'áíóúéñüàçÁÍÓÚÉÑ¿¡“”‘’«»–—…•âêîôûãõå{}[]~^|€"]
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...letters) }), (text) => {
        expect(encoding(plain(text))).toBe('GSM-7')
      }),
    )
  })
})

const limits = fc.record({
  channel: fc.constantFrom(sms, telegram, { ...telegram, segments: true }, { ...sms, segments: false }),
  textMax: fc.integer({ min: 60, max: 4096 }),
  labelMax: fc.integer({ min: 20, max: 64 }),
})
const abilities: fc.Arbitrary<Abilities> = limits.map(({ channel, textMax, labelMax }) => ({
  ...channel,
  textMax,
  labelMax,
}))

const contents = kinds.flatMap((kind): readonly Content[] => samples[kind])
const situation = fc
  .record({
    abilities,
    language: fc.constantFrom(...languages),
    taken: fc.uniqueArray(
      fc.oneof(
        fc.integer({ min: 1, max: 12 }).map(String),
        fc.integer({ min: 1, max: 5 }).map((n) => `mood ${n}`),
        fc.constantFrom('taken', 'later', '8:00 taken'),
      ),
      { maxLength: 12 },
    ),
    things: fc.array(
      fc.record({
        content: fc.constantFrom(...contents),
        urgency: fc.constantFrom(...urgencies),
        age: fc.integer({ min: 0, max: 600 }),
        prompt: fc.integer({ min: 0, max: 4 }),
        before: fc.boolean(),
      }),
      { maxLength: 7 },
    ),
  })
  .map(({ things, taken, ...rest }) => {
    let next = 20
    const asked = new Map<number, Waiting['priorReplies']>()
    const notices = things.map(({ content, urgency, age, prompt, before }, i) => {
      const choices = choicesWith(content)
      const priorReplies =
        asked.get(prompt) ?? (before ? choices.map((choice) => ({ reply: String(next++), choice })) : [])
      asked.set(prompt, priorReplies)
      return waiting(content, {
        id: `n${i}`,
        urgency,
        createdAt: now.subtract(minutes(age)),
        promptId: choices.length === 0 ? null : `p${prompt}`,
        priorReplies,
        worthUntil: now.add(minutes(age)),
      })
    })
    return { ...rest, taken, notices }
  })

const holds = (
  check: (
    given: typeof situation extends fc.Arbitrary<infer S> ? S : never,
    drafts: readonly Draft[],
  ) => void,
) =>
  fc.assert(
    fc.property(situation, (given) => {
      const drafts = composed(given.notices, given.abilities, {
        taken: open(...given.taken),
        person: person('Ana', given.language),
      })
      check(given, drafts)
    }),
    { numRuns: 300 },
  )

describe('whatever waits for whomever, on whatever channel', () => {
  it('no two answers that are open are the same', () => {
    holds(({ taken }, drafts) => {
      const open = [...taken, ...repliesOf(drafts)]
      expect(new Set(open).size).toBe(open.length)
    })
  })

  it('every choice comes back exactly once, with its own question', () => {
    holds(({ notices }, drafts) => {
      const asked = notices.flatMap(({ notice }) =>
        notice.choices.map((choice) => `${notice.promptId} ${choiceKey(choice)}`),
      )
      const offered = drafts.flatMap(({ replies }) =>
        replies.map(({ promptId, choice }) => `${promptId} ${choiceKey(choice)}`),
      )
      expect(offered.toSorted()).toEqual([...new Set(asked)].toSorted())
      expect(repliesOf(drafts)).not.toContain('')
    })
  })

  it('an answer asked for before stays what it was', () => {
    holds(({ notices }, drafts) => {
      const now = new Map(
        drafts.flatMap(({ replies }) =>
          replies.map((r) => [`${r.promptId} ${choiceKey(r.choice)}`, r.reply]),
        ),
      )
      for (const { notice, priorReplies } of notices) {
        const offered: readonly Choice[] = notice.choices
        for (const { reply, choice } of priorReplies) {
          if (!offered.some((other) => choiceKey(other) === choiceKey(choice))) continue
          expect(now.get(`${notice.promptId} ${choiceKey(choice)}`)).toBe(reply)
        }
      }
    })
  })

  it('every notice is told, in messages within the limits', () => {
    holds(({ notices, abilities }, drafts) => {
      expect(new Set(drafts.flatMap(({ noticeIds }) => noticeIds))).toEqual(
        new Set(notices.map(({ notice }) => notice.id)),
      )
      for (const { text, replies } of drafts) {
        expect(text.length).toBeLessThanOrEqual(abilities.textMax)
        expect(text.trim()).not.toBe('')
        if (!abilities.buttons) continue
        expect(Math.max(0, ...replies.map(({ label }) => label.length))).toBeLessThanOrEqual(
          abilities.labelMax,
        )
        expect(new Set(replies.map(({ label }) => label)).size).toBe(replies.length)
      }
    })
  })

  it('the most urgent comes first, and danger shares its message with nothing else', () => {
    holds(({ notices }, drafts) => {
      const urgency = new Map(
        notices.map(({ notice }) => [
          notice.id,
          notice.content.kind === 'danger' ? 'danger' : notice.urgency,
        ]),
      )
      // What was not asked comes last, whatever it is: first what is current.
      const past = new Set(
        notices.filter(({ notice }) => notice.content.kind === 'outage').map(({ notice }) => notice.id),
      )
      const current = drafts.filter(({ noticeIds }) => !noticeIds.some((id) => past.has(id)))
      const order = current.map((draft) => urgencies.indexOf(draft.urgency))
      expect(order).toEqual(order.toSorted((a, b) => a - b))
      for (const { noticeIds } of drafts) {
        const dangers = noticeIds.filter((id) => urgency.get(id) === 'danger').length
        expect([0, noticeIds.length]).toContain(dangers)
      }
    })
  })

  it('what is typed stands in the message that asks for it', () => {
    holds(({ abilities }, drafts) => {
      if (abilities.buttons || abilities.textMax < 400) return
      for (const { text, replies } of drafts) {
        for (const { reply, choice } of replies) {
          if (choice.kind !== 'mood') expect(text).toContain(reply)
          // A scale is offered by its ends: "Reply 1 to 5", "Reply mood 1 to mood 5".
          else if (choice.score === 1 || choice.score === 5) expect(text).toContain(String(choice.score))
        }
      }
    })
  })

  it('the order in which it came to the door changes nothing', () => {
    holds(({ notices, abilities, taken, language }, drafts) => {
      const again = composed([...notices].reverse(), abilities, {
        taken: open(...taken),
        person: person('Ana', language),
      })
      expect(again).toEqual(drafts)
    })
  })
})

const word = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
  minLength: 6,
  maxLength: 12,
})

describe('a medicine name', () => {
  it('stays out of everything that others may read, whatever it is', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(...languages), (letters, others, language) => {
        const [name, other] = [`x${letters}`, `x${others}q`]
        const doses = [dose('2026-08-03T08:00', name), dose('2026-08-03T08:00', other)]
        const choices = doses.map((words): Choice => ({ kind: 'dose', doseId: words.name, ...words }))
        const until = now
        const contents: readonly Content[] = [
          { kind: 'reminder', doses },
          { kind: 'followUp', doses, last: false, asAsked: false },
          { kind: 'closeDose', doses, lastTakenAt: until },
          { kind: 'doseAfterDanger', danger: 'overdose', doses },
          { kind: 'snoozed', doses, until, shortened: false },
          { kind: 'laterOrSkip', doses, mayBeLater: true },
          { kind: 'reopened', doses, again: null },
          { kind: 'unknownMedicine', name },
          { kind: 'outage', why: 'down', doses },
          { kind: 'reportedByCaregiver', caregiver: 'Ben', doses },
          { kind: 'courtesy', openDoses: doses },
        ]
        const notices = [
          ...contents.map((content) => waiting(content)),
          waiting({ kind: 'whichDose', meant: 'taken' }, { choices }),
        ]
        for (const abilities of [sms, { ...telegram, discreet: true }]) {
          const drafts = composed(notices, abilities, { person: person('Ana', language) })
          const shown = drafts
            .flatMap(({ text, replies }) => [text, ...replies.map(({ label }) => label)])
            .join(' ')
          expect(shown.toLowerCase()).not.toContain(name)
          expect(shown.toLowerCase()).not.toContain(other)
        }
      }),
    )
  })

  it('stands there once she chose to see it', () => {
    const which = waiting({ kind: 'whichDose', meant: 'taken' }, { namesShown: true })
    expect(only(composed([which], sms)).text).toContain('lithium 300 mg (8:00)')
  })
})
