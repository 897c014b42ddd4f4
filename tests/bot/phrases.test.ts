import { SegmentedMessage } from 'sms-segments-calculator'
import { describe, expect, it } from 'vitest'
import type { Content, ContentKind } from '../../src/bot/content.ts'
import type { Draft } from '../../src/bot/draft.ts'
import type { Listening } from '../../src/bot/meaning.ts'
import type { Abilities } from '../../src/bot/outgoing.ts'
import { countriesKnown, crisisLineOf, emergencyNumbers } from '../../src/bot/phrases/emergency.ts'
import { correctionIn } from '../../src/bot/understand/plans/correctionIn.ts'
import { understand } from '../../src/bot/understand/understand.ts'
import { type Language, languages } from '../../src/domain/language.ts'
import { composed, only, person, waiting } from './composing.ts'
import {
  dose,
  kinds,
  lamotrigine,
  lithium,
  medicineNames,
  now,
  samples,
  sms,
  telegram,
  zone,
} from './samples.ts'

interface Sample {
  readonly kind: ContentKind
  readonly language: Language
  readonly content: Content
}
const allSamples: readonly Sample[] = languages.flatMap((language) =>
  kinds.flatMap((kind) => samples[kind].map((content) => ({ kind, language, content }))),
)
/** The caregiver is Ben, the operator Mia, the patient Ana. */
const readerOf = (kind: ContentKind): string => {
  if (
    /^(caring|alarm|caregiver(Reported|AppointmentDone|Help|Summary)|thanksForChecking|passedOn$|whichPatient|askIsSafe|notSafeYet|askWhatOf)/.test(
      kind,
    )
  )
    return 'Ben'
  return kind.startsWith('operator') ? 'Mia' : 'Ana'
}
const draftOf = ({ kind, language, content }: Sample, abilities: Abilities): Draft =>
  only(composed([waiting(content)], abilities, { person: person(readerOf(kind), language) }))
const textOf = (sample: Sample, abilities: Abilities): string => draftOf(sample, abilities).text
const namedSms: Abilities = { ...sms, discreet: false }
const allTexts = allSamples.flatMap((sample) =>
  [sms, namedSms, telegram].flatMap((abilities) => {
    const { text, replies } = draftOf(sample, abilities)
    return [{ ...sample, abilities, text, labels: replies.map(({ label }) => label) }]
  }),
)

describe.each(languages)('the texts in %s', (language) => {
  it('read well to a nurse', async () => {
    const book = kinds.flatMap((kind) =>
      samples[kind].flatMap((content) => [
        `## ${kind}, to ${readerOf(kind)}`,
        ...entry({ kind, language, content }),
        '',
      ]),
    )
    await expect(book.join('\n')).toMatchFileSnapshot(`phrases.${language}.txt`)
  })
})

function entry(sample: Sample): readonly string[] {
  const short = draftOf(sample, sms)
  const rich = draftOf(sample, telegram)
  const buttons = rich.replies.map(({ label }) => ` [${label}]`).join('')
  const { segmentsCount } = new SegmentedMessage(short.text, 'auto', false)
  return [
    `SMS (${segmentsCount})  ${short.text}`,
    `Rich     ${rich.text.replaceAll('\n', '\n         ')}${buttons}`,
  ]
}

describe('whoever is spoken to', () => {
  it('never reads that somebody missed, failed, forgot, should or must', () => {
    const blame =
      /\b(missed|fail(ed)?|forgot(ten)?|should|must|have to|debes?|deber[ií]as?|tienes que|olvid\w+|fallaste|perdiste)\b/i
    const kind = /You matter, and you don't have to go through this alone\./
    expect(allTexts.filter(({ text }) => blame.test(text.replace(kind, ''))).map(({ text }) => text)).toEqual(
      [],
    )
  })

  it('is never told of a person as he or she', () => {
    const gendered = /\b(he|she|his|her|hers|him)\b/i
    expect(allTexts.filter(({ language, text }) => language === 'en' && gendered.test(text))).toEqual([])
  })

  it('reads short sentences: 14 words on average', () => {
    const long = allTexts.filter(({ text }) => averageWords(text) > 14).map(({ text }) => text)
    expect(long).toEqual([])
  })

  it('reads no emoji and no doubled space or stop', () => {
    expect(
      allTexts.filter(({ text }) => /\p{Extended_Pictographic}| {2}|\.\.|undefined|null/u.test(text)),
    ).toEqual([])
  })
})

function averageWords(text: string): number {
  const sentences = text.split(/[.!?:]+\s+|\n+/).filter((sentence) => /\p{L}/u.test(sentence))
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length / Math.max(1, sentences.length)
}

describe('over a service that keeps opt-outs', () => {
  const reserved = 'STOP|STOPALL|UNSUBSCRIBE|CANCEL|END|QUIT|OPTOUT|REVOKE|START|YES|UNSTOP|HELP|INFO'
  const asked = new RegExp(
    `\\b(?:reply|send|write|text|type|answer|responde|manda|escribe|envía)\\b(?: with)?(?: \\w+)? "?(?:${reserved})\\b|"(?:${reserved})"`,
    'i',
  )
  const shouted = new RegExp(`\\b(?:${reserved})\\b`)
  const mayMentionStop: readonly ContentKind[] = [
    'invitation',
    'welcome',
    'help',
    'caringInvitation',
    'caregiverHelp',
    'deletionPassedOn',
  ]
  const allowed = (kind: ContentKind, text: string): string => {
    if (mayMentionStop.includes(kind)) return text.replace(/(Reply|Responde) STOP/, '')
    return kind === 'stopped' ? text.replace(/(send|manda) START/, '') : text
  }

  it('no text asks for one of its words', () => {
    const asking = allTexts
      .filter(({ abilities }) => abilities.keepsOptOuts)
      .map(({ kind, text }) => allowed(kind, text))
      .filter((text) => asked.test(text) || shouted.test(text))
    expect(asking).toEqual([])
  })

  it('no answer is one of its words', () => {
    const word = new RegExp(`^(?:${reserved})$`, 'i')
    const answers = allTexts.flatMap(({ labels }) => labels).filter((label) => word.test(label))
    expect(answers).toEqual([])
  })

  it('the check itself finds such a text', () => {
    expect(asked.test('Reply STOP to end')).toBe(true)
    expect(asked.test('Write "help" now')).toBe(true)
    expect(asked.test('This may help you to start')).toBe(false)
  })
})

describe('medicine names', () => {
  const names = new RegExp(medicineNames.join('|'), 'i')

  it('never stand where others may read them', () => {
    const leaks = allSamples.map((sample) => draftOf(sample, sms)).filter(({ text }) => names.test(text))
    expect(leaks).toEqual([])
  })

  it('stand there once the patient chose so', () => {
    const { text } = only(composed([waiting(samples.reminder[0] as Content, { namesShown: true })], sms))
    expect(text).toContain('lithium 300 mg (1 tablet)')
  })

  const toOthers = kinds.filter((kind) =>
    /^(caring|alarm|caregiver(Reported|Help|Summary)|thanks|passed|operator)/.test(kind),
  )
  it.each(toOthers)('never stand in %s, on any channel, nor does an illness', (kind) => {
    const told = allTexts.filter((sample) => sample.kind === kind).map(({ text }) => text)
    expect(
      told.filter(
        (text) => names.test(text) || /patient\b(?! p-)|suicid|self.?harm|bipolar|depress/i.test(text),
      ),
    ).toEqual([])
  })

  it('an invitation tells neither of a medicine nor of an illness nor of a patient', () => {
    const invitations = allTexts.filter(({ kind }) => kind === 'invitation' || kind === 'caringInvitation')
    expect(
      invitations.filter(({ text }) => /medic|pill|dose|patient|paciente|dosis|health|salud|ill/i.test(text)),
    ).toEqual([])
  })
})

describe('an SMS', () => {
  const size = (text: string): { readonly segments: number; readonly encoding: string } => {
    const message = new SegmentedMessage(text, 'auto', false)
    return { segments: message.segmentsCount, encoding: message.encodingName }
  }

  it.each([
    ['en', 'reminder', { kind: 'reminder', doses: [lithium] }],
    ['en', 'reminder for two', { kind: 'reminder', doses: [lithium, lamotrigine] }],
    ['en', 'follow-up', { kind: 'followUp', doses: [lithium], last: false, asAsked: false }],
    ['en', 'last follow-up', { kind: 'followUp', doses: [lithium, lamotrigine], last: true, asAsked: false }],
    [
      'en',
      'follow-up of yesterday',
      { kind: 'followUp', doses: [dose('2026-08-02T20:00')], last: false, asAsked: false },
    ],
    ['en', 'question for the mood', { kind: 'askMood' }],
    ['es', 'reminder', { kind: 'reminder', doses: [lithium] }],
    ['es', 'follow-up', { kind: 'followUp', doses: [lithium], last: false, asAsked: false }],
    ['es', 'question for the mood', { kind: 'askMood' }],
  ] as const)(
    '%s: the %s with its answers is one segment for a name of 12 letters',
    (language, _, content) => {
      const named = person('Maximiliana M'.slice(0, 12), language)
      const { text } = only(composed([waiting(content)], sms, { person: named }))
      expect(text.length).toBeLessThanOrEqual(160)
      expect(size(text)).toEqual({ segments: 1, encoding: 'GSM-7' })
    },
  )

  it.each(languages)('%s: is always plain GSM, and so never billed double', (language) => {
    const texts = allSamples
      .filter((sample) => sample.language === language)
      .map((sample) => textOf(sample, sms))
    expect(texts.filter((text) => size(text).encoding !== 'GSM-7')).toEqual([])
  })

  it.each(languages)('%s: is at most three segments', (language) => {
    const texts = allSamples
      .filter((sample) => sample.language === language)
      .map((sample) => textOf(sample, sms))
    expect(texts.filter((text) => size(text).segments > 3)).toEqual([])
  })

  it('in Spanish is right without á, í, ó and ú: they would be lost on the way', () => {
    const unfolded: Abilities = { ...sms, segments: false }
    const lost = allSamples
      .filter(({ language, kind }) => language === 'es' && !kind.startsWith('operator'))
      // The published words of a questionnaire, and its credit, stay as they are.
      .filter(({ kind }) => kind !== 'questionnaireItem' && kind !== 'offerQuestionnaire')
      .map((sample) => textOf(sample, unfolded).replace(/\bdías?\b/g, ''))
      .filter((text) => /[áíóú]/i.test(text))
    expect(lost).toEqual([])
  })
})

describe('what a text offers to write', () => {
  const heard = (language: Language): Listening => ({
    language,
    zone,
    sentAt: now,
    medicines: [],
    people: [
      { id: 'ana', names: ['Ana'] },
      { id: 'ben', names: ['Ben'] },
    ],
  })
  const meaningsOf = (words: string, language: Language, kind?: ContentKind): readonly string[] =>
    kind === 'askPlan'
      ? [correctionIn(words, 'when', heard(language))?.kind].filter((found) => found !== undefined)
      : understand(words, heard(language)).map(({ kind }) => kind)
  const offered = allTexts.flatMap(({ kind, language, text, content }) =>
    // These quote what somebody wrote.
    kind === 'unknownMedicine' ||
    kind === 'operatorWrongNumber' ||
    kind === 'askEffectsAfter' ||
    kind === 'planUnderstood' ||
    kind === 'operatorPassedOn' ||
    (content.kind === 'askPlan' && content.unread !== null)
      ? []
      : [...text.matchAll(/"([^"]+)"/g)].map(([, words]) => ({ kind, language, words: words ?? '' })),
  )
  const distinct = [...new Map(offered.map((one) => [`${one.language} ${one.words}`, one])).values()]

  it.each(distinct)('$language "$words" is understood', ({ kind, language, words }) => {
    expect(meaningsOf(words, language, kind)).not.toEqual([])
  })

  it.each(
    languages.flatMap((language) =>
      (['taken', 'later', 'skip', 'no', 'noSideEffects', 'willCheck', 'cannotHelp'] as const).map((kind) => ({
        language,
        kind,
      })),
    ),
  )('$language: the label of "$kind", typed instead of pressed, means that', ({ language, kind }) => {
    const waiter = waiting({ kind: 'askPauseUntil' }, { choices: [{ kind }] })
    const [reply] = only(composed([waiter], telegram, { person: person('Ana', language) })).replies
    expect(meaningsOf(reply?.label ?? '', language)).toEqual([kind])
  })
})

describe('the numbers to call', () => {
  it.each(countriesKnown)('%s: are known with their source', (country) => {
    expect(emergencyNumbers(country)).toMatchObject({ country, emergency: expect.stringMatching(/^\d{3}$/) })
    expect(crisisLineOf(country, 'en')).not.toBeNull()
  })

  it('include the United States and Spain', () => {
    expect(countriesKnown).toEqual(expect.arrayContaining(['US', 'ES']))
  })

  it('speak her language where there is a line for it', () => {
    expect(crisisLineOf('US', 'es')).toMatchObject({ press: '2', text: { word: 'AYUDA' } })
    expect(crisisLineOf('US', 'en')).toMatchObject({ press: null, text: { word: null } })
  })

  it('of a country without a row are not guessed', () => {
    expect(emergencyNumbers('ZZ')).toBeNull()
    const texts = allTexts.filter(({ content }) => 'country' in content && content.country === 'ZZ')
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.filter(({ text }) => /\b\d{3}\b/.test(text))).toEqual([])
  })

  it('stand in every text about danger', () => {
    const texts = allTexts.filter(({ content }) => content.kind === 'danger' && content.country === 'US')
    expect(texts.filter(({ text }) => !/911/.test(text))).toEqual([])
    const crises = texts.filter(
      ({ content }) => content.kind === 'danger' && /suicide|selfHarm/.test(content.danger),
    )
    expect(crises.filter(({ text }) => !/988/.test(text))).toEqual([])
  })
})
