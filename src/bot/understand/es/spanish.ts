import { list } from '../list.ts'
import type { LanguageWords, TimeWords } from '../words.ts'
import { dangers } from './dangers.ts'
import { roles } from './roles.ts'
import { mood, sayings } from './sayings.ts'
import { symptoms } from './symptoms.ts'

const numbers: TimeWords['numbers'] = {
  uno: 1,
  una: 1,
  un: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  once: 11,
  doce: 12,
  quince: 15,
  veinte: 20,
  treinta: 30,
  cuarenta: 40,
  par: 2,
}
const hour = '(?<h>\\d{1,2}(?::\\d\\d)?|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)'
const half =
  '(?: (?<ampm>am|pm|a m|p m|de la mañana|de la manana|de la madrugada|de la tarde|de la noche|del mediodia|de anoche|anoche|esta mañana|esta manana|esta noche|esta tarde))'
const unit = '(?<unit>minutos?|minutitos?|mins?|min|m|horas?|horitas?|hrs?|hr|h)'
const amount = '(?<n>\\d{1,3}|una?|dos|tres|cuatro|cinco|seis|diez|quince|veinte|treinta|cuarenta|un par de)'

const times: TimeWords = {
  numbers,
  weekdays: [
    ['lunes'],
    ['martes'],
    ['miercoles'],
    ['jueves'],
    ['viernes'],
    ['sabado', 'sabados'],
    ['domingo', 'domingos'],
  ],
  months: [
    ['enero'],
    ['febrero'],
    ['marzo'],
    ['abril'],
    ['mayo'],
    ['junio'],
    ['julio'],
    ['agosto'],
    ['septiembre', 'setiembre'],
    ['octubre'],
    ['noviembre'],
    ['diciembre'],
  ],
  planned: [
    new RegExp(
      `\\b(?:la|las|el|mi|mis|los)(?: (?:pastilla|pastillas|dosis|medicina|medicamento))? de (?:la|las) ${hour}(?: y (?<half>media))?${half}?`,
    ),
  ],
  clock: [
    new RegExp(
      `\\b(?:a |como a |sobre |hacia |tipo |a eso de |de )+(?:las|la) ${hour} y (?<half>media)${half}?`,
    ),
    new RegExp(
      `\\b(?:a |como a |sobre |hacia |tipo |a eso de |de )+(?:las|la) ${hour} (?<to>y|menos) (?<quarter>cuarto|cinco|diez|veinte|veinticinco|\\d{1,2})(?! (?:minutos?|horas?|de efectos|pastillas?))${half}?`,
    ),
    new RegExp(
      `\\b(?:a |como a |sobre |hacia |tipo |a eso de |alrededor de |desde |casi )+(?:las|la) ${hour}${half}?(?! (?:pastillas?|veces|mg|medicinas?|horas?|dosis|minutos?|de la|semanas?|dias?))(?<!\\bla (?:uno|dos|tres|cuatro|cinco|seis))(?<!^las dos)(?<!^las tres)(?<!tome las dos)(?<!tomé las dos)`,
    ),
    /\b(?:a las |a eso de las |las )?(?<h>\d{1,2}:\d\d)\b/,
    new RegExp(`\\b${hour}${half}`),
    /\b(?:al |a )(?<word>mediodia|medianoche)\b/,
    /\ba (?<word>medio dia|media noche)\b/,
  ],
  ago: [
    new RegExp(`\\bhace (?:como |unos |unas |casi |mas de |ya )*${amount} ${unit}(?: y (?<half>media))?`),
    /\bhace (?:como |casi )?(?<halfHour>media hora|media horita)\b/,
  ],
  in: [
    new RegExp(
      `\\b(?:en |por |dentro de |espera |dame |deme )*(?:unos |unas |como )?${amount} ${unit}(?: y (?<half>media))?(?: mas)?(?! (?:tarde|antes|despues de que|atras))`,
    ),
    /\b(?:en |dentro de )*(?<halfHour>media hora|media horita)\b/,
  ],
  am: new Set(['am', 'a m', 'de la mañana', 'de la manana', 'de la madrugada', 'esta mañana', 'esta manana']),
  pm: new Set([
    'pm',
    'p m',
    'de la tarde',
    'de la noche',
    'de anoche',
    'anoche',
    'esta noche',
    'esta tarde',
    'del mediodia',
  ]),
  noon: new Set(['mediodia', 'medio dia']),
  midnight: new Set(['medianoche', 'media noche']),
  hour: /^h/,
  halfHour: /media/,
  tomorrow: /\bmanana\b/,
  span: /\b(?:por |durante |en |unos |los proximos )*(?<n>\d{1,2}|una?|dos|tres|cuatro|cinco|seis|siete|diez|un par de) (?<unit>dias?|semanas?)\b/,
  week: /semana/,
  date: [/\b(?:el )?(?<day>\d{1,2}) de (?<month>[a-z]{4,10})\b/],
}

const noun = [
  '',
  'pastilla ',
  'pastillas ',
  'dosis ',
  'medicina ',
  'medicinas ',
  'medicamento ',
  'medicamentos ',
]
const of = (words: readonly string[]): string[] =>
  words.flatMap((word) => [
    ...['la', 'las', 'el', 'los', 'mi', 'mis', '']
      .flatMap((article) =>
        noun.flatMap((thing) => [
          `${article} ${thing}de ${word}`.trim(),
          `${article} ${thing}del ${word}`.trim(),
        ]),
      )
      .filter((phrase) => phrase !== ''),
  ])

/** Everything that tookit knows of Spanish. */
export const spanish: LanguageWords = {
  language: 'es',
  expansions: {
    tomao: 'tomado',
    tomaos: 'tomados',
    tragao: 'tragado',
    tragaos: 'tragados',
    echao: 'echado',
    echaos: 'echados',
    olvidao: 'olvidado',
    olvidaos: 'olvidados',
    quedao: 'quedado',
    quedaos: 'quedados',
    pasao: 'pasado',
    pasaos: 'pasados',
    acabao: 'acabado',
    acabaos: 'acabados',
    mareao: 'mareado',
    mareaos: 'mareados',
    cansao: 'cansado',
    cansaos: 'cansados',
    levantao: 'levantado',
    levantaos: 'levantados',
    q: 'que',
    xq: 'porque',
    pq: 'porque',
    tmb: 'tambien',
    tb: 'tambien',
    toy: 'estoy',
    ta: 'esta',
    pa: 'para',
    aver: 'a ver',
    dsp: 'despues',
    dspues: 'despues',
    despuez: 'despues',
    mñn: 'manana',
    grasias: 'gracias',
    todabia: 'todavia',
    todavía: 'todavia',
    tomadaa: 'tomada',
    alrato: 'al rato',
    ps: 'pues',
    pos: 'pues',
    pastiya: 'pastilla',
    pastiyas: 'pastillas',
    medisina: 'medicina',
    medisinas: 'medicinas',
    ise: 'hice',
    echo: 'hecho',
    ya: 'ya',
    hize: 'hice',
    acavo: 'acabo',
    ase: 'hace',
    aora: 'ahora',
    kiero: 'quiero',
    quero: 'quiero',
    qiero: 'quiero',
    pastilas: 'pastillas',
    sobredocis: 'sobredosis',
  },
  pairs: {
    'm la': 'me la',
    'm las': 'me las',
    'm lo': 'me lo',
    'm he': 'me he',
    'm tome': 'me tomé',
    'm olvide': 'me olvide',
    'm siento': 'me siento',
    'la e': 'la he',
    'las e': 'las he',
    'lo e': 'lo he',
    'me e': 'me he',
    'no e': 'no he',
    'ya e': 'ya he',
    'e tomado': 'he tomado',
    'yala tome': 'ya la tomé',
    'la tome': 'la tomé',
    'las tome': 'las tomé',
    'lo tome': 'lo tomé',
    'los tome': 'los tomé',
    'me tome': 'me tomé',
    'ya tome': 'ya tomé',
    'yo tome': 'yo tomé',
  },
  accented: {
    tomé: 'tomé',
    tomó: 'tomó',
    tragué: 'tragué',
    bebí: 'bebí',
    olvidé: 'olvide',
    olvidó: 'olvido',
    sí: 'si',
    salté: 'salte',
    tomaré: 'tomare',
    está: 'esta',
    pasó: 'paso',
    mañana: 'manana',
  },
  roles,
  dayparts: {
    morning: [
      ...of(['la mañana', 'hoy en la mañana', 'esta mañana', 'hoy por la mañana', 'desayuno']),
      'esta mañana',
      'por la mañana',
      'en la mañana',
      'hoy en la mañana',
      'la matutina',
    ],
    midday: [
      ...of(['mediodia', 'medio dia', 'la comida', 'almuerzo', 'la tarde', 'esta tarde']),
      'esta tarde',
      'al mediodia',
      'a mediodia',
      'por la tarde',
      'en la tarde',
    ],
    evening: [...of(['la cena'])],
    night: [
      ...of(['la noche', 'esta noche', 'hoy en la noche', 'antes de dormir']),
      'esta noche',
      'por la noche',
      'en la noche',
      'antes de dormir',
      'al acostarme',
    ],
  },
  daypartsYesterday: {
    morning: [
      'ayer en la mañana',
      'ayer por la mañana',
      'la de ayer en la mañana',
      'la de ayer por la mañana',
    ],
    midday: ['ayer al mediodia', 'ayer por la tarde', 'ayer en la tarde', 'la de ayer por la tarde'],
    evening: [],
    night: list(`
      anoche, la de anoche, las de anoche, ayer en la noche, ayer por la noche, la pastilla de anoche, las
      pastillas de anoche, la dosis de anoche, la de ayer en la noche, la de ayer por la noche, de anoche
    `),
  },
  yesterday: new Set(['ayer', 'de ayer', 'la de ayer', 'las de ayer', 'el de ayer']),
  reasons: {
    forgot: [
      'se me paso',
      'se me fue el santo al cielo',
      'un despiste',
      'despiste',
      'por despiste',
      'se me olvido',
      'olvide',
      'me olvide',
    ],
    feltSick: list(`
      me siento mal, me senti mal, me sentia mal, estoy enferma, estoy enfermo, me cae mal, me hace sentir
      mal, malestar, estoy mala, estoy malo, me cayo mal, efectos secundarios, me encuentro mal, no me
      siento bien, me pone mal, me da asco
    `),
    feltBetter: list(`
      me siento mejor, ya estoy bien, ya me siento bien, estoy mejor, no la necesito, ya no la necesito,
      no lo necesito, me siento bien, ya estoy mejor
    `),
    outOfMedicine: list(`
      se me acabo, se me acabaron, se acabo, se acabaron, no tengo mas, ya no tengo, no tengo pastillas,
      no me quedan, no me queda, no hay pastillas, no tengo medicina, ya no me quedan, ya no me queda, no
      tengo la medicina, no hay en la farmacia, me quede sin pastillas, me quede sin medicina, sin
      pastillas, sin medicina, no tengo medicamento, ya no tengo pastillas, no tengo las pastillas, perdi
      las pastillas
    `),
    doesNotWant: [
      'no la quiero',
      'no quiero tomarla',
      'no tengo ganas',
      'no me gusta',
      'no se me antoja',
      'no las quiero',
    ],
    toldByDoctor: list(`
      el doctor dijo, la doctora dijo, me dijo el doctor, me dijo la doctora, me lo dijo el doctor, me lo
      dijo la doctora, lo dijo el doctor, lo dijo la doctora, el medico dijo, la medica dijo, me dijo el
      medico, me dijo mi doctor, me dijo mi doctora, me dijo mi medico, orden del medico, ordenes del
      medico, indicacion medica, por indicacion medica, me dijo el psiquiatra, mi psiquiatra me dijo, mi
      doctor me dijo, mi doctora me dijo, mi medico me dijo, lo mando el doctor, cirugia, ayuno, analisis
      de sangre, lo dijo el medico, mi doctor dijo, mi doctora dijo, dijo el doctor, dijo la doctora, dijo
      el medico, me la quito el doctor, me la quito la doctora, porque me dijo el doctor, el doctor me
      dijo, la doctora me dijo, el medico me dijo, el doctor me dijo que no
    `),
    asleep: [
      'dormida',
      'dormido',
      'me dormi',
      'me quede dormida',
      'me quede dormido',
      'me quede frito',
      'me quede frito en el sofa',
      'me quede dormida en el sofa',
      'me quede dormido en el sofa',
      'me quede frita',
      'me quede sopa',
      'estaba durmiendo',
    ],
    away: list(`
      no estoy en casa, estoy fuera, de viaje, estoy de viaje, las deje en casa, la deje en casa, no la
      traigo, no las traigo, no la tengo aqui, no las tengo aqui, en el trabajo, deje las pastillas en
      casa, estoy en el trabajo, estoy fuera de casa
    `),
    cost: list(`
      muy cara, muy caro, no tengo dinero, no me alcanza, es cara, esta muy cara, no puedo pagarla, no
      puedo pagarlas, son muy caras, no me alcanzo el dinero, el seguro no la cubre, son muy caras, es que son muy caras, son carisimas, estan muy caras, estan carisimas, es que son muy caras, es que es muy cara, muy caras
    `),
    notNeeded: ['no la necesitaba', 'no me hizo falta', 'no hizo falta', 'no hacia falta', 'no la necesite'],
    other: ['tome alcohol', 'tomé alcohol', 'bebi', 'tengo que manejar', 'tengo que conducir', 'embarazada'],
  },
  symptoms,
  sayings,
  dangers,
  times,
  mood,
  common: list(`
    el, la, los, las, de, que, y, en, un, una, es, no, me, mi, se, lo, con, por, para, ya, pero, hoy, muy,
    estoy, tengo, si, tomé, tome, como, mas, hace, a, al, del, esta, quiero, cuando, siento, bien, mal,
    pastilla, porque, he, voy, noche, manana, gracias, puedo, todo, su
  `),
}
