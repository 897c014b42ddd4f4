import type { AppointmentWords } from '../appointments.ts'

const injection = '(?:inyeccion(?: mensual| depot)?|inyectable|pinchazo|depot)'
const bloodTest =
  '(?:analisis(?: de sangre| de litio)?|analitica|extraccion(?: de sangre)?|(?:examen|prueba|control) de (?:sangre|litio)|nivel de litio|hemograma|litemia)'
const therapy = '(?:(?:sesion de )?terapia|sesion|psicoterapia)'
const visit =
  '(?:cita|visita|consulta|turno|hora)(?: con (?:el |la |mi )?(?:medic[oa]|doctor|doctora|enfermer[oa]|psiquiatra|psicolog[oa]))?'
const it = `(?:${injection}|${bloodTest}|${therapy}|${visit})`
const my = '(?:(?:la|el|mi|los|las|un|una|unos) )?'
const opening = '(?:(?:si|vale|hola|perdon|lo siento|ya) )*'
const when = '(?: (?<when>.+))?$'
const given =
  '(?:han puesto|pusieron|puso|puse|he puesto|dieron|han dado|aplicaron|han aplicado|pincharon|han pinchado|hice|hicieron|han hecho|he hecho|sacaron|han sacado|tomaron)'
const moved =
  '(?:(?:han |ha |he )?(?:cambiaron|cambio|cambiado|movieron|movido|aplazaron|aplazado|pasaron|pasado|reprogramaron|reprogramado|retrasaron|retrasado))'

const booked = '(?:tengo|he pedido|pedi|he cogido|cogi|reserve|he reservado|reservad[oa]|pedid[oa])'

/** How appointments are spoken of in Spanish. */
export const appointments: AppointmentWords = {
  kinds: [
    ['injection', new RegExp(`\\b${injection}\\b`)],
    ['bloodTest', new RegExp(`\\b(?:${bloodTest}|sangre)\\b`)],
    ['therapy', new RegExp(`\\b${therapy}\\b`)],
  ],
  says: [
    [
      'notDone',
      new RegExp(`^${opening}(?:todavia |aun )?no me ${given} ${my}${it}(?: todavia| aun)?${when}`),
    ],
    [
      'notDone',
      new RegExp(`^${opening}no (?:fui|he ido|estuve|pude ir|asisti)(?: (?:a|al) ${my}${it})?${when}`),
    ],
    ['done', new RegExp(`^${opening}me ${given} ${my}(?:${it}|sangre)${when}`)],
    ['done', new RegExp(`^${opening}me (?:la|lo) ${given}${when}`)],
    ['done', new RegExp(`^${opening}(?:he )?(?:hice|hecho|tuve|tenido) ${my}${it}${when}`)],
    ['done', new RegExp(`^${opening}${my}${it} (?:ya )?(?:esta )?(?:hech[oa]s?|puesta)${when}`)],
    [
      'done',
      new RegExp(
        `^${opening}(?:fui|estuve|he ido|he estado|asisti)(?: alli| ahi)?(?: (?:a|al|en) ${my}${it})?${when}`,
      ),
    ],
    [
      'calledOff',
      new RegExp(
        `^${opening}(?:${my}${it} )?(?:me )?(?:la |lo )?(?:han |ha sido |esta |fue |se )?(?:cancelad[oa]|cancelaron|cancelo|anulad[oa]|anularon|suspendid[oa]|suspendieron)(?: ${my}${it})?${when}`,
      ),
    ],
    [
      'cannotGo',
      new RegExp(
        `^${opening}no (?:puedo|podre|voy a poder|voy a|puedo yo) (?:ir|asistir|acudir)(?: (?:a|al) ${my}${it})?${when}`,
      ),
    ],
    [
      'moved',
      new RegExp(`^${opening}(?:${my}${it} )?(?:me |se )?(?:la |lo )?${moved}(?: ${my}${it})?${when}`),
    ],
    [
      'moved',
      new RegExp(
        `^${opening}(?:ahora )?(?:${my}(?:nueva )?${it} )?(?:ahora )?es (?<when>(?:el|al|para el) .+)$`,
      ),
    ],
    ['booked', new RegExp(`^${opening}${booked}(?: ${booked})?(?: ${my}${it})?${when}`)],
    ['booked', new RegExp(`^${opening}${my}${visit} (?<when>(?:el|para el|al) .+)$`)],
  ],
  bareDone:
    /^(?:si |vale )*(?:ya )?(?:esta )?(?:todo )?(?:hech[oa]|listo|ya esta|lo hice|la hice|lo he hecho|la he hecho)(?: (?<when>.+))?$/,
  days: {
    today:
      /(?<= )(?:hoy(?: por la manana| por la tarde)?|esta manana|esta tarde|esta noche|hace un rato|ahora)(?= )/,
    yesterday: /(?<= )(?:ayer(?: por la manana| por la tarde)?|anoche)(?= )/,
    tomorrow: /(?<= )manana(?: por la manana| por la tarde)?(?= )/,
    dayAfterTomorrow: /(?<= )pasado manana(?= )/,
    ago: /(?<= )hace (?<n>\d{1,2}|un|una|dos|tres|cuatro|cinco|seis|siete|diez) (?<unit>dias?|semanas?)(?= )/,
    ahead:
      /(?<= )(?:en|dentro de) (?<n>\d{1,2}|un|una|dos|tres|cuatro|cinco|seis|siete|diez) (?<unit>dias?|semanas?)(?= )/,
    week: /semana/,
    dayOfMonth: /(?<= )(?:el |al |dia |para el )(?<day>\d{1,2})(?= )/,
    filler: /\b(?:el|la|las|los|a|al|de|del|para|por|en|dia|proximo|que viene|gracias|sobre|hacia|horas?)\b/g,
    unclear: / (?:la semana que viene|la proxima semana|el mes que viene)/,
  },
}
