import { list } from '../list.ts'
import type { LanguageWords, TimeWords } from '../words.ts'
import { dangers } from './dangers.ts'
import { roles } from './roles.ts'
import { mood, sayings } from './sayings.ts'
import { symptoms } from './symptoms.ts'

const numbers: TimeWords['numbers'] = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fortyfive: 45,
  a: 1,
  an: 1,
  couple: 2,
}
const hour = '(?<h>\\d{1,2}(?::\\d\\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
const half =
  '(?: (?<ampm>am|pm|a m|p m|in the morning|in the afternoon|in the evening|at night|this morning|this evening|tonight|last night))'
const unit = '(?<unit>minutes?|mins?|min|m|hours?|hrs?|hr|h)'
const amount =
  '(?<n>\\d{1,3}|one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty|an|a|a couple(?: of)?)'

const times: TimeWords = {
  numbers,
  weekdays: [
    ['monday', 'mon', 'mondays'],
    ['tuesday', 'tue', 'tues', 'tuesdays'],
    ['wednesday', 'wed', 'wednesdays'],
    ['thursday', 'thu', 'thur', 'thurs', 'thursdays'],
    ['friday', 'fri', 'fridays'],
    ['saturday', 'sat', 'saturdays'],
    ['sunday', 'sun', 'sundays'],
  ],
  months: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sep', 'sept'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  planned: [
    new RegExp(
      `\\b(?:my|the) ${hour}(?: (?:o clock|oclock)${half}?|${half})(?: (?:one|ones|dose|pills?|meds|medicine|tablets?)\\b|$)`,
    ),
    /\b(?:my|the) (?<h>\d{1,2}:\d\d) (?:one|ones|dose|pills?|meds|medicine|tablets?)\b/,
    /\b(?:my|the) (?<h>\d{1,2}) one\b/,
    new RegExp(
      `\\b(?:my|the) (?:one|dose|pill) (?:from|of|at|for) ${hour}(?: (?:o clock|oclock))?${half}?(?! (?:min|mins|minutes?|hours?|mg))\\b`,
    ),
  ],
  clock: [
    new RegExp(
      `\\b(?:at |around |about |by |until )*(?<half>half)(?: past)? ${hour}${half}?(?! (?:an hour|hours?|min))\\b`,
    ),
    new RegExp(
      `\\b(?:at |around |about |by )*(?:a )?(?<quarter>quarter|five|ten|twenty|\\d{1,2}) (?<to>to|past|after|til|till|before) ${hour}${half}?\\b`,
    ),
    new RegExp(
      `\\b(?:at |around |about |by |like )*(?:exactly |about |around |roughly |like )?${hour}(?: (?:o clock|oclock|ish))?${half}(?: ish)?\\b`,
    ),
    new RegExp(
      `\\b(?:at|around|by|since) (?:exactly |about |around |roughly |like )?${hour}(?: (?:o clock|oclock|ish))?(?! (?:min|mins|minutes?|hours?|hrs?|mg|pills?|tablets?|of|days?|weeks?|times|\\/|percent|out))\\b`,
    ),
    /\b(?:at |about |around )?(?<h>\d{1,2}:\d\d)\b/,
    /\b(?<h>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:ish|o clock|oclock)\b/,
    /\b(?:at |around |by |about )+(?<word>noon|midday|midnight|lunchtime)\b/,
  ],
  ago: [
    /\b(?:about |around |like )*(?<halfHour>half an hour|a half hour|half hour) ago\b/,
    new RegExp(`\\b(?:about |around |like |maybe |over |just |almost )*${amount} ${unit} (?:ago|back)\\b`),
  ],
  in: [
    /\b(?:in |for |another )*(?<halfHour>half an hour|a half hour|half hour)(?! ago)\b/,
    new RegExp(
      `\\b(?:in |for |after |wait |snooze |another )*(?:about |another |like |around )*${amount} (?:more )?${unit}(?: from now| later| more| please)?(?! (?:late|early|ago|back))\\b`,
    ),
    /\bsnooze(?: for)? (?<n>\d{1,3})(?! (?:am|pm|:))\b/,
    /\bin (?:like |about )?(?<n>5|10|15|20|25|30|40|45)$/,
  ],
  am: new Set(['am', 'a m', 'in the morning', 'this morning']),
  pm: new Set([
    'pm',
    'p m',
    'in the afternoon',
    'in the evening',
    'this evening',
    'tonight',
    'at night',
    'last night',
  ]),
  noon: new Set(['noon', 'midday']),
  midnight: new Set(['midnight']),
  hour: /^h/,
  halfHour: /half/,
  tomorrow: /\btomorrow\b/,
  span: /\b(?:for |in |next |the next |another )*(?<n>\d{1,2}|a|one|two|three|four|five|six|seven|ten|couple of|a couple of) (?<unit>days?|weeks?)\b/,
  week: /week/,
  date: [
    /\b(?:the )?(?<day>\d{1,2})(?: (?:st|nd|rd|th))?(?: of)? (?<month>[a-z]{3,9})\b/,
    /\b(?<month>[a-z]{3,9}) (?:the )?(?<day>\d{1,2})(?: (?:st|nd|rd|th))?\b/,
  ],
}

const part = (words: readonly string[]): string[] =>
  words.flatMap((word) => [
    ...[
      'one',
      'ones',
      'pill',
      'pills',
      'dose',
      'doses',
      'meds',
      'med',
      'medicine',
      'medicines',
      'medication',
      'tablet',
      'tablets',
      'set',
    ].flatMap((noun) => [
      `my ${word} ${noun}`,
      `the ${word} ${noun}`,
      `${word} ${noun}`,
      `this ${word}s ${noun}`,
      `todays ${word} ${noun}`,
      `all my ${word} ${noun}`,
      `all of my ${word} ${noun}`,
      `all the ${word} ${noun}`,
    ]),
    `this ${word}`,
    `this ${word}s`,
    `in the ${word}`,
    `from this ${word}`,
    `for this ${word}`,
    `the one from this ${word}`,
    `the one this ${word}`,
    `the ${word}s`,
  ])

/** Everything that tookit knows of English. */
export const english: LanguageWords = {
  language: 'en',
  expansions: {
    im: 'i am',
    ive: 'i have',
    id: 'i would',
    isnt: 'is not',
    arent: 'are not',
    wasnt: 'was not',
    werent: 'were not',
    havent: 'have not',
    havnt: 'have not',
    haventt: 'have not',
    hasnt: 'has not',
    hadnt: 'had not',
    dont: 'do not',
    dnt: 'do not',
    doesnt: 'does not',
    didnt: 'did not',
    didint: 'did not',
    didn: 'did not',
    dint: 'did not',
    didt: 'did not',
    dindt: 'did not',
    ddint: 'did not',
    didnr: 'did not',
    dident: 'did not',
    diddnt: 'did not',
    hvent: 'have not',
    hvnt: 'have not',
    havet: 'have not',
    haveny: 'have not',
    cant: 'can not',
    cannot: 'can not',
    cnt: 'can not',
    couldnt: 'could not',
    wont: 'will not',
    wouldnt: 'would not',
    shouldnt: 'should not',
    aint: 'is not',
    its: 'it is',
    thats: 'that is',
    hes: 'he is',
    shes: 'she is',
    theyre: 'they are',
    theyve: 'they have',
    youre: 'you are',
    youve: 'you have',
    wanna: 'want to',
    gonna: 'going to',
    gunna: 'going to',
    gotta: 'have to',
    lemme: 'let me',
    imma: 'i will',
    ima: 'i will',
    u: 'you',
    ur: 'your',
    r: 'are',
    tookit: 'took it',
    tokit: 'took it',
    tookem: 'took them',
    tooked: 'took',
    tokk: 'took',
    tookk: 'took',
    ttook: 'took',
    kil: 'kill',
    wana: 'want to',
    wnna: 'want to',
    wonna: 'want to',
    wanne: 'want to',
    kll: 'kill',
    klil: 'kill',
    kiling: 'killing',
    diee: 'die',
    dei: 'die',
    tuk: 'took',
    taked: 'took',
    tooken: 'taken',
    takn: 'taken',
    takin: 'taking',
    takeing: 'taking',
    em: 'them',
    medz: 'meds',
    rly: 'really',
    tmrw: 'tomorrow',
    tmr: 'tomorrow',
    tonite: 'tonight',
    yesterdy: 'yesterday',
    oclock: 'o clock',
    dunno: 'do not know',
    idk: 'i do not know',
    w: 'with',
    idek: 'i do not even know',
    sry: 'sorry',
    shouldve: 'should have',
    couldve: 'could have',
    wouldve: 'would have',
    mightve: 'might have',
    mustve: 'must have',
    thinkin: 'thinking',
    bout: 'about',
    endin: 'ending',
    cuttin: 'cutting',
    feelin: 'feeling',
    wantin: 'wanting',
    nuthin: 'nothing',
    nothin: 'nothing',
    livin: 'living',
    killin: 'killing',
    bc: 'because',
    wen: 'when',
    wat: 'what',
    wk: 'week',
    ppl: 'people',
    evry: 'every',
    evryone: 'everyone',
    tho: 'though',
    abt: 'about',
    skiped: 'skipped',
    skiping: 'skipping',
    skippd: 'skipped',
    fogot: 'forgot',
    forgott: 'forgot',
    alredy: 'already',
    allready: 'already',
    alreay: 'already',
    yesss: 'yes',
    thanku: 'thank you',
    thnks: 'thanks',
    thanx: 'thanks',
    stll: 'still',
    nvr: 'never',
    thru: 'through',
    '✔️': '✔',
  },
  pairs: {
    'havent token': 'have not taken',
    'not token': 'not taken',
    'have token': 'have taken',
    'ive token': 'i have taken',
    'now how': 'know how',
    'too die': 'to die',
    'too be': 'to be',
    'want so': 'want to',
    'want do': 'want to',
    'want go': 'want to',
    'too live': 'to live',
    'too hurt': 'to hurt',
    'too end': 'to end',
    'too wake': 'to wake',
    'too kill': 'to kill',
    'want die': 'want to die',
    'wanna di': 'want to die',
    'wana die': 'want to die',
    "od'd": 'overdosed',
    "o'd": 'overdosed',
    'tk it': 'took it',
    'tok it': 'took it',
    'toke it': 'took it',
    'tok them': 'took them',
    'tok my': 'took my',
    'tk them': 'took them',
    'took t': 'took it',
    'took ti': 'took it',
    'ill take': 'i will take',
    'ill do': 'i will do',
    'ill check': 'i will check',
    'ill pop': 'i will pop',
    'ill drop': 'i will drop',
    'ill nip': 'i will nip',
    'ill come': 'i will come',
    'ill head': 'i will head',
    'ill ask': 'i will ask',
    'ill ring': 'i will ring',
    'ill phone': 'i will phone',
    'ill text': 'i will text',
    'ill see': 'i will see',
    'ill let': 'i will let',
    'ill have': 'i will have',
    'ill get': 'i will get',
    'ill skip': 'i will skip',
    'ill call': 'i will call',
    'ill be': 'i will be',
    'ill go': 'i will go',
    'ill kill': 'i will kill',
    'just tooked': 'just took',
    'have n': 'have not',
    'haven t': 'have not',
    'didn t': 'did not',
    'don t': 'do not',
    'can t': 'can not',
    'won t': 'will not',
    'i m': 'i am',
    'i ve': 'i have',
  },
  accented: {},
  roles,
  dayparts: {
    morning: [...part(['morning', 'breakfast', 'am']), 'mornings', 'my am', 'the early one'],
    midday: [...part(['midday', 'noon', 'lunch', 'lunchtime', 'afternoon'])],
    evening: [...part(['evening', 'dinner', 'supper', 'teatime', 'pm'])],
    night: [
      ...part(['night', 'nighttime', 'bedtime']),
      'tonight',
      'tonights',
      'tonights one',
      'tonights dose',
      'tonights pills',
      'tonights meds',
      'my pills for tonight',
      'for tonight',
      'at bedtime',
      'the one for tonight',
      'before bed',
    ],
  },
  daypartsYesterday: {
    morning: ['yesterday morning', 'yesterday mornings', 'yesterday mornings one', 'yesterdays morning one'],
    midday: ['yesterday afternoon', 'yesterday noon', 'yesterday lunchtime', 'yesterday afternoons'],
    evening: ['yesterday evening', 'yesterday evenings', 'yesterday evenings one'],
    night: list(`
      last night, last nights, last nights one, last nights pills, last nights dose, last nights pill,
      last nights meds, yesterday night, my meds last night, the one last night, the one from last night
    `),
  },
  yesterday: new Set(['yesterday', 'yesterdays', 'yesterdays one']),
  reasons: {
    forgot: [
      'slipped my mind',
      'it slipped my mind',
      'it just slipped my mind',
      'forgot',
      'i forgot',
      'clean forgot',
      'i clean forgot',
    ],
    feltSick: list(`
      feeling sick, feel sick, felt sick, i feel sick, feeling ill, felt ill, feel ill, not feeling well,
      feeling unwell, felt unwell, i am sick, i am ill, am sick, makes me sick, makes me feel sick, it
      makes me sick, made me sick, side effects, stomach bug, feeling bad, feel awful, feeling awful, feel
      terrible, too sick, makes me feel bad, makes me feel awful, not well, unwell
    `),
    feltBetter: list(`
      feeling better, feel better, felt better, i am better, feel fine, feeling fine, feel good, do not
      need it, do not need it anymore, do not need them, not needed, feeling good, i am fine
    `),
    outOfMedicine: list(`
      ran out of, run out of, i am out of, am out of, all out of, clean out of, ran out, run out, out of meds, out of pills, out of medicine, out of medication, i am out, none
      left, no pills left, no more pills, no meds left, no more meds, have none left, do not have any, do
      not have any left, do not have it, have no more, have not got any, need a refill, waiting for my
      refill, waiting for refill, pharmacy is out, pharmacy was closed, i am out of pills, i am out of
      meds, all out, ran out of pills, ran out of meds, ran out of it, have no pills left, lost my pills,
      lost them
    `),
    doesNotWant: list(`
      do not want it, do not want to, do not want to take this, do not want to take these, do not want to take that, do not want to be taking it, do not want to keep taking it, do not want to take it, do not want to take them, not bothering, do not feel like
      it, do not like it, hate it, hate them, do not want them, sick of it, do not like how it makes me
      feel
    `),
    toldByDoctor: list(`
      psychiatrist told me to, psychiatrist told me, the psychiatrist said, pdoc said, pdoc told me to, gp told me to, the nurse said, the nurse told me to, hospital told me to, hospital said, pharmacist told me to, therapist said, doctor said, doctor said so, doctor told me, doctor told me to, doctor said to, my doctor said, my
      doctor said so, my doctor told me to, my doctor told me, doctors orders, dr said, dr said so, dr
      told me, psychiatrist said, my psychiatrist said, my psychiatrist told me to, doc said, doc told me
      to, doc said so, nurse said, nurse told me to, told by doctor, doctor stopped it, my doctor stopped
      it, surgery, fasting, blood test, on doctors advice, doctor advised, gp said, gp told me, pharmacist
      said, the doctor said, the doctor told me to, said the doctor, said my doctor, because of a blood
      test, having surgery
    `),
    asleep: list(`
      fell asleep before i took it, fell asleep before taking it, asleep, fell asleep, was asleep, i was asleep, overslept, slept through, slept in, sleeping, was
      sleeping, too sleepy, slept right through, slept right through it, slept, i fell asleep, was already asleep
    `),
    away: list(`
      away, i am away, not at home, not home, i am not home, i am not at home, i am out, travelling,
      traveling, on a trip, left it at home, left them at home, do not have it with me, do not have them
      with me, not with me, at work, on holiday, on vacation, out of town, left my pills at home, left my
      meds at home, i am at work, at a wedding, at the airport, left them at home, left it at home, away at my sisters, away at my mums, away at my moms, left them at work, left it at work, left it at my boyfriends, left it at my girlfriends, left it at my sisters, left it at my mums, left it at my moms, left it at my dads, left it at my parents, left it at my friends, left it at a friends, left it at the office, left it at the hotel, left them at my boyfriends, left them at my girlfriends, left them at my sisters, left them at my mums, left them at my moms, left them at the hotel, left them at the office, forgot them at home, do not have them here, not got them with me
    `),
    cost: list(`
      too expensive, can not afford it, can not afford them, can not afford them this month, can not afford it this month, can not afford the refill until payday, can not afford the refill til payday, can not afford the refill till payday, cost, costs too much, no money, can not pay,
      insurance, can not afford the refill, can not afford my refill, can not afford a refill, could not afford it, expensive, can not afford, insurance will not pay, because of the
      cost, no insurance
    `),
    notNeeded: list(`
      did not need it, did not need it today, did not need one, did not need them, no need today, was not needed
    `),
    other: list(`
      fasting today, drank alcohol, drinking, had a drink, drunk, had drinks, been drinking, pregnant,
      have to drive, driving
    `),
  },
  symptoms,
  sayings,
  dangers,
  times,
  mood,
  common: list(`
    the, i, to, and, it, is, my, you, that, of, was, have, not, this, for, with, but, at, just, so, what,
    do, did, am, will, in, on, be, are, they, she, he, from, about, if, took, take, want, feel, feeling,
    going, been, really, please, me, when, how, there, all, can, would, had, one, think, know, yes, today,
    now, because, then
  `),
}
