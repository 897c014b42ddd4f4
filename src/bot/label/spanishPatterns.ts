import type { Pattern } from './patterns.ts'
import {
  amount,
  amountAndHalf,
  amountOfStrength,
  apart,
  atHalf,
  atHour,
  atMeal,
  atWholeHour,
  bareAmount,
  counted,
  dashPlan,
  everyDays,
  everyHours,
  everyMonths,
  everyWeeks,
  forDays,
  forDoses,
  forMonths,
  forWeeks,
  fromWeekday,
  maximum,
  maximumDoses,
  maximumTimes,
  meal,
  minutesFromMeal,
  oneAndHalf,
  onMonthDay,
  onWeekdays,
  part,
  refuse,
  remark,
  times,
  timesADay,
} from './sayings.ts'

const way = (form: string, says: Pattern['says'], caution?: Pattern['caution']): Pattern =>
  caution === undefined ? { form, says } : { form, says, caution }
const ways = (forms: readonly string[], says: Pattern['says'], caution?: Pattern['caution']): Pattern[] =>
  forms.map((form) => way(form, says, caution))

const bedtime = times(meal('bedtime', 'at'))
const aDay = [
  'al dia',
  'por dia',
  'cada dia',
  '/ dia',
  'diario|diarios|diaria|diarias',
  'en 24 h|hora|horas',
  'cada 24 h|horas',
  '/ 24 h',
]
const ofWeek = ['a la semana', 'por semana', '/ semana', 'semanal|semanales', 'cada semana']
const ofMonth = ['al mes', 'por mes', '/ mes', 'mensual|mensuales', 'cada mes']
const most = [
  'max|maximo|maxima',
  'maximo|max de',
  'dosis maxima',
  'no mas de',
  'no superar|sobrepasar|exceder',
  'no tomar mas de',
  'sin superar|sobrepasar|exceder',
  'hasta un maximo de',
]

const amounts: readonly Pattern[] = [
  way('{m} {unit}', amount),
  way('{m} {form} ( {n} {measure} )', amount),
  way('{m} {form} de {n} {measure}', amount),
  way('{m} {n} {measure} {form}', amountOfStrength),
  way('{n} {form} y medio|media', amountAndHalf),
  way('{form} y medio|media', oneAndHalf),
  way('{m}', bareAmount),
  way('{unit}', refuse('noAmount')),
  way('cucharadita|cucharaditas|cucharada|cucharadas', refuse('spoon')),
  way('u|ui', refuse('units')),
  way('iv', refuse('ivFour')),
  way('{measure} / kg', refuse('notHeld')),
  way('{n} {measure} / kg', refuse('notHeld')),
  way('{dashes}', dashPlan),
]

const often: readonly Pattern[] = [
  ...aDay.flatMap((day) => ways([`{n} vez|veces ${day}`], counted(timesADay, 24))),
  ...aDay.flatMap((day) => ways([`{m} vez|veces ${day}`], refuse('notExact'))),
  ...ways(['al dia', 'por dia', '/ dia'], { kind: 'daily', inAll: true }),
  ...ways(['cada dia', 'diario|diaria|diarios|diarias', 'a diario', 'diariamente', 'todos los dias'], {
    kind: 'daily',
  }),
  ...ways(
    ['cada|c {m} h|hr|hrs|hs|hora|horas', 'c / {m} h|hr|hrs|hs|hora|horas', '/ {m} h|hr|hrs|hs|hora|horas'],
    everyHours,
  ),
  ...ways(['cada hora'], { kind: 'everyHours', hours: 1, upTo: null }),
  ...ways(
    [
      'separadas al menos {n} horas',
      'con al menos {n} horas entre dosis',
      'esperar al menos {n} horas entre dosis',
      'dejar al menos {n} horas entre dosis',
      'al menos {n} horas entre tomas|dosis',
    ],
    apart,
  ),
  ...ways(['mientras este despierto|despierta', 'mientras esta despierto|despierta'], { kind: 'whileAwake' }),
  ...ways(['cada {n} dia|dias', 'c / {n} dia|dias'], everyDays),
  ...ways(['en? dias alternos', 'a? dias alternos', 'un dia si y otro no', 'un dia si y un dia no'], {
    kind: 'everyDays',
    every: 2,
  }),
  ...ofWeek.flatMap((week) => [
    way(`una vez ${week}`, { kind: 'everyWeeks', every: 1 }),
    way(`1 vez ${week}`, { kind: 'everyWeeks', every: 1 }),
    way(week, { kind: 'everyWeeks', every: 1 }),
    way(`{m} vez|veces ${week}`, refuse('notExact')),
  ]),
  ...ways(['cada {n} semanas', 'c / {n} semanas'], everyWeeks),
  ...ofMonth.flatMap((month) => [
    way(`una vez ${month}`, { kind: 'everyMonths', every: 1 }),
    way(`1 vez ${month}`, { kind: 'everyMonths', every: 1 }),
    way(month, { kind: 'everyMonths', every: 1 }),
    way(`{m} vez|veces ${month}`, refuse('notExact')),
  ]),
  ...ways(['cada {n} meses', 'c / {n} meses'], everyMonths),
  way('el dia {n} de cada mes', onMonthDay),
  way('el ultimo dia de cada mes', { kind: 'monthDay', day: { kind: 'lastDay' } }),
  ...ways(['los|el|cada? {weekday}', 'todos los {weekday}'], onWeekdays),
  way('de? {weekday} a {weekday}', fromWeekday),
  ...ways(['fines de semana', 'los fines de semana', 'el fin de semana'], {
    kind: 'weekdays',
    weekdays: [6, 7],
  }),
  ...ways(['ahora', 'inmediatamente', 'en este momento'], { kind: 'once', now: true }),
  ...ways(['en? dosis unica', 'una sola vez', 'una sola dosis', 'una unica dosis', 'hoy', 'el primer dia'], {
    kind: 'once',
    now: false,
  }),
  ...ways(['quincenal', 'quincenalmente', 'cada quincena'], refuse('fortnightOr15')),
]

const when: readonly Pattern[] = [
  ...ways(['por|en la manana', 'por las mananas', 'cada manana', 'de manana'], part('morning')),
  ...ways(
    ['manana y noche', 'manana y por la noche'],
    times({ kind: 'partOfDay', part: 'morning' }, { kind: 'partOfDay', part: 'night' }),
  ),
  ...ways(
    ['manana y tarde'],
    times({ kind: 'partOfDay', part: 'morning' }, { kind: 'partOfDay', part: 'afternoon' }),
  ),
  ...ways(
    ['manana tarde y noche'],
    times(
      { kind: 'partOfDay', part: 'morning' },
      { kind: 'partOfDay', part: 'afternoon' },
      { kind: 'partOfDay', part: 'night' },
    ),
  ),
  way('manana', refuse('tomorrow')),
  ...ways(['al? mediodia', 'a mediodia', 'al medio dia', 'a medio dia'], part('midday')),
  ...ways(['por la tarde', 'por las tardes', 'cada tarde', 'tarde'], part('afternoon')),
  ...ways(['por|en la noche', 'por las noches', 'cada noche', 'de noche', 'noche'], part('night')),
  ...ways(
    [
      'al acostarse',
      'al acostarte',
      'antes de acostarse',
      'antes de dormir',
      'antes de irse a dormir',
      'al irse a la cama',
      'antes de irse a la cama',
      'al ir a dormir',
    ],
    bedtime,
  ),
  ...ways(['al levantarse', 'al despertar', 'al despertarse'], times(meal('onWaking', 'at'))),
  ...ways(['en ayunas'], times(meal('breakfast', 'before'))),
  ...ways(['{meal}', 'en|con el|la? {meal}', 'a la {meal}', 'al {meal}'], atMeal('at')),
  ...ways(['antes del {meal}', 'antes de la? {meal}'], atMeal('before')),
  ...ways(['despues|tras del? {meal}', 'despues de la? {meal}', 'tras el|la {meal}'], atMeal('after')),
  ...ways(
    ['{n} min|minutos antes del {meal}', '{n} min|minutos antes de la? {meal}'],
    minutesFromMeal('before', 1),
  ),
  ...ways(
    ['{n} min|minutos despues del {meal}', '{n} min|minutos despues de la? {meal}'],
    minutesFromMeal('after', 1),
  ),
  way('{n} hora|horas antes del {meal}', minutesFromMeal('before', 60)),
  way('{n} hora|horas antes de la {meal}', minutesFromMeal('before', 60)),
  way('{n} min|minutos antes de acostarse', minutesFromMeal('before', 1, 'bedtime')),
  way('{n} hora|horas antes de acostarse', minutesFromMeal('before', 60, 'bedtime')),
  ...ways(
    ['en|con el? desayuno el|la? comida y la? cena', 'desayuno comida y cena'],
    times(meal('breakfast', 'at'), meal('lunch', 'at'), meal('dinner', 'at')),
  ),
  ...ways(
    ['desayuno y comida', 'en|con el? desayuno y la? comida'],
    times(meal('breakfast', 'at'), meal('lunch', 'at')),
  ),
  ...ways(
    ['comida y cena', 'en|con la? comida y la? cena'],
    times(meal('lunch', 'at'), meal('dinner', 'at')),
  ),
  ...ways(
    ['la comida', 'con|en la comida', 'antes|despues de la comida', 'antes|despues de comer', 'comida'],
    refuse('lunchOrFood'),
  ),
  ...ways(
    [
      'a las|la {hour} am',
      'a las|la {n} am',
      '{n} am',
      '{hour} am',
      'a las|la {n} de la manana',
      'a las|la {hour} de la manana',
    ],
    atHalf(false),
  ),
  ...ways(
    [
      'a las|la {hour} pm',
      'a las|la {n} pm',
      '{n} pm',
      '{hour} pm',
      'a las|la {n} de la tarde|noche',
      'a las|la {hour} de la tarde|noche',
    ],
    atHalf(true),
  ),
  ...ways(['{hour}', 'a las|la {hour} h|hs|hrs|horas?', '{hour} h|hs|hrs|horas'], atHour),
  ...ways(['a las|la {n} h|hs|hrs|horas'], atWholeHour),
  ...ways(['a las|la {m}'], refuse('clock')),
]

const needed: readonly Pattern[] = [
  ...ways(
    [
      'si precisa',
      'si lo precisa',
      'si es? necesario',
      'si necesita',
      'si lo necesita',
      'si hace falta',
      'a demanda',
      'cuando sea necesario',
      'cuando lo necesite',
      'cuando lo precise',
      'por razon necesaria',
      'en caso necesario',
      'en caso de necesidad',
      'prn',
      'segun necesidad',
    ],
    { kind: 'asNeeded' },
  ),
  ...ways(
    [
      'si {reason}',
      'si hay|tiene|presenta {reason}',
      'en caso de {reason}',
      'si precisa por|para {reason}',
      'si precisa {reason}',
      'si es? necesario por|para {reason}',
      'cuando haya|tenga {reason}',
      'prn {reason}',
    ],
    { kind: 'purpose', asNeeded: true },
  ),
  ...ways(['para {reason}', 'por {reason}'], { kind: 'purpose', asNeeded: false }),
  ...most.flatMap((words) =>
    aDay.flatMap((day) => [
      way(`${words} {n} {unit} ${day}`, maximum),
      way(`${words} {n} ${day}`, maximum),
      way(`${words} {n} vez|veces|dosis|toma|tomas ${day}`, maximumDoses),
    ]),
  ),
  ...ways(['hasta {n} vez|veces al dia', 'hasta {n} vez|veces por dia'], maximumDoses),
  ...ways(['hasta dos veces al dia'], maximumTimes(2)),
]

const howLong: readonly Pattern[] = [
  ...ways(['durante|por {n} dia|dias', 'los primeros {n} dias', 'durante los primeros {n} dias'], forDays),
  ...ways(['durante|por {n} semana|semanas'], forWeeks),
  ...ways(['durante|por {n} mes|meses'], forMonths),
  ...ways(['durante|por {n} dosis|tomas'], forDoses),
  ...ways(['x {n} dia|dias'], forDays),
  ...ways(['x {n} semana|semanas'], forWeeks),
  ...ways(['x {n} mes|meses'], forMonths),
  way('x {n} d', forDays, 'xDays'),
  way('x {n}', refuse('xTimes')),
  way('{m} x {n}', refuse('xTimes')),
]

const remarks: readonly Pattern[] = [
  ...ways(['por? via oral', 'por oral', 'por la boca', 'vo', 'oral'], remark('by mouth')),
  ...ways(
    ['sublingual', 'debajo de la lengua', 'bajo la lengua', 'sl', 'por via sublingual', 'via sublingual'],
    remark('under the tongue'),
  ),
  ...ways(['im', 'intramuscular', 'por? via intramuscular'], remark('into a muscle')),
  ...ways(['subcutanea|subcutaneo', 'por? via subcutanea', 'bajo la piel'], remark('under the skin')),
  way('sc', remark('under the skin'), 'sc'),
  ...ways(['en|sobre la piel', 'topico|topica'], remark('on the skin')),
  ...ways(
    ['con las comidas', 'con comida', 'con alimentos', 'con algo de comida', 'con comidas'],
    remark('with food'),
  ),
  ...ways(['antes de las comidas', 'antes de comidas'], remark('before food')),
  ...ways(['despues de las comidas', 'despues de comidas', 'tras las comidas'], remark('after food')),
  ...ways(['con el estomago vacio'], remark('on an empty stomach')),
  ...ways(['con agua', 'con un vaso de agua', 'con abundante agua', 'con mucha agua'], remark('with water')),
  ...ways(
    ['disuelto|disuelta|disueltos|disueltas en agua', 'disolver en agua', 'disuelto en un vaso de agua'],
    remark('dissolved in water'),
  ),
  ...ways(
    [
      'tragar entero|entera|enteros|enteras',
      'sin masticar',
      'no masticar',
      'no masticar ni triturar',
      'no triturar',
    ],
    remark('not crushed or chewed'),
  ),
  ...ways(['puede causar|producir|dar somnolencia|sueno'], remark('may cause drowsiness')),
  ...ways(['evitar el? alcohol', 'sin alcohol', 'no beber|tomar alcohol'], remark('without alcohol')),
  ...ways(
    [
      'segun indicacion medica',
      'segun indicaciones medicas?',
      'segun prescripcion medica?',
      'segun lo indicado',
      'como le han indicado',
      'segun indicacion',
      'segun pauta medica?',
    ],
    remark('as directed'),
  ),
]

const joints: readonly Pattern[] = [
  ...ways(
    [
      'tomar',
      'tome',
      'toma',
      'tomese',
      'dar',
      'administrar',
      'administre',
      'aplicar',
      'aplique',
      'inyectar',
      'poner',
      'ponerse',
      'usar',
      'disolver',
      'tragar',
    ],
    { kind: 'nothing' },
  ),
  way('inhalar', remark('breathed in')),
  ...ways(['y', 'e', '+'], { kind: 'and' }),
  way('&', { kind: 'and' }, 'sign'),
  ...ways(['y? luego', 'y? despues', 'y? posteriormente', 'seguido de', 'a continuacion'], { kind: 'then' }),
  ...ways(['suspender', 'parar', 'y? dejar de tomar'], { kind: 'stop' }),
  ...ways(
    [
      'bajar|reducir|disminuir|subir|aumentar|incrementar de?',
      'bajando|reduciendo|disminuyendo|subiendo|aumentando',
    ],
    refuse('notHeld'),
  ),
]

export const spanishPatterns: readonly Pattern[] = [
  ...amounts,
  ...often,
  ...when,
  ...needed,
  ...howLong,
  ...remarks,
  ...joints,
]
