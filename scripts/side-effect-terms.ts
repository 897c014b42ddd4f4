/**
 * Turns a reviewed table of side effects (CSV: code, tier, name_en, name_es, synonyms_en, synonyms_es) into
 * data/side_effect_terms.json. Usage: node scripts/side-effect-terms.ts <table.csv>
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** Words of the table that mean too many other things to be a symptom when somebody just writes them. */
const ambiguous = new Set([
  'ed',
  'soft',
  'flat',
  'robot',
  'fit',
  'sore',
  'wired',
  'acid',
  'numb',
  'stiff',
  'ida',
  'lento',
  'ataque',
  'calores',
  'cant go',
  'backed up',
  'no llego',
  'cant come',
  'cant finish',
  'no puedo terminar',
  'tapado',
  'asco',
  'getting worse',
  'darker',
  'clenching',
  'pacing',
  'withdrawal',
  'out of it',
  'starving',
  'not in the mood',
  'barros',
  'gases',
  'stuffy',
  'zaps',
  'since i stopped',
  'came off it',
  'feeling worse',
  'spasms',
  'cramped',
  'retraso',
  'entumido',
  'calentura',
  'slow like parkinsons',
  'wont come out',
  'spending money',
  'gasto mucho',
  'desde que la deje',
  'burning up',
  'high pressure',
  'knocked out',
  'soaked sheets',
  'forget to eat',
  'manic',
  'gestos',
  'chorro',
  'antojos',
])
/** Codes that danger answers for (see src/domain/danger.ts) or that the table leaves to a crisis policy. */
const dangerous = new Set([
  'suicidal_thoughts',
  'harm_others',
  'overdose',
  'seizure',
  'fainting',
  'breathing_trouble',
])

/** Not in the table: shaking that is more than a fine tremor, early sign of too much lithium (its label, 5.1). */
const added = [
  {
    code: 'coarse_tremor',
    tier: 'urgent',
    source: 'lithium label (FDA): boxed warning and 5.1, toxicity',
    name: { en: 'strong shaking', es: 'temblor fuerte' },
    ways: {
      en: [
        'strong shaking',
        'shaking badly',
        'shaking so bad',
        'shaking really bad',
        'shaking so much',
        'shake so bad',
        'shake so much',
        'shake so badly',
        'shaking like crazy',
        'shaking uncontrollably',
        'cant stop shaking',
        'cant hold a cup',
        'cant hold a glass',
        'cant hold a spoon',
        'cant hold my cup',
        'whole body is shaking',
        'whole body shakes',
        'violent shaking',
        'coarse tremor',
      ],
      es: [
        'temblor fuerte',
        'tiemblo mucho',
        'tiemblo tanto',
        'temblando mucho',
        'me tiemblan mucho',
        'me tiemblan tanto',
        'no paro de temblar',
        'no dejo de temblar',
        'no puedo sostener un vaso',
        'no puedo sostener una taza',
        'no puedo agarrar un vaso',
        'me tiembla todo el cuerpo',
        'temblor grueso',
      ],
    },
  },
]

interface Row {
  readonly code: string
  readonly tier: 'common' | 'call' | 'urgent'
  readonly name_en: string
  readonly name_es: string
  readonly synonyms_en: string
  readonly synonyms_es: string
}

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Name the table: node scripts/side-effect-terms.ts <table.csv>')
const rows = parse<Row>(readFileSync(file, 'utf8'), { columns: true, skip_empty_lines: true })

const ways = (name: string, synonyms: string): string[] => {
  const all = [name.replace(/ \(.*\)$/, ''), ...synonyms.split('|')].map((way) => way.trim())
  return [...new Set(all)].filter(
    (way) => way !== '' && !ambiguous.has(way.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()),
  )
}

const terms = rows
  .map((row, i) => ({ ...row, line: i + 2 }))
  .filter(({ code }) => !dangerous.has(code))
  .map(({ code, tier, name_en, name_es, synonyms_en, synonyms_es, line }) => ({
    code,
    tier,
    source: `side_effect_terms.csv:${line}`,
    name: { en: name_en, es: name_es },
    ways: { en: ways(name_en, synonyms_en), es: ways(name_es, synonyms_es) },
  }))

writeFileSync(
  'data/side_effect_terms.json',
  `${JSON.stringify(
    {
      about:
        'Lay words for side effects, our own wording, not medical advice; to be reviewed by a clinician before release.',
      licence: 'CC0-1.0',
      terms: [...terms, ...added],
    },
    null,
    2,
  )}\n`,
)
