import type { PlanWords } from './planWords.ts'

const doctor =
  '(?:(?:el|la|mi) )?(?:medico|medica|doctor|doctora|dra?\\.?(?: \\w+)?|psiquiatra|enfermero|enfermera|hospital|clinica)'
const moved =
  '(?:me |le )?(?:(?:ha|han) )?(?:subido|bajado|aumentado|reducido|cambiado|puesto|pasado|subio|bajo|aumento|redujo|cambio|puso|paso)'

/** Spanish. */
export const spanish: PlanWords = {
  gate: /\b(?:anad\w+|agreg\w+|apunta|incluye|nuev[ao]|pon\w*|empez\w+|empece|tomo|tomando|cambi\w+|sub\w+|baj\w+|aument\w+|redu\w+|pasa|par[ao]|dej[aeo]\w*|quit\w+|elimina|borra|retir\w+|saca|recuerdes|medic[oa]|doctora?|psiquiatra|recet\w+|acuesto|levanto|despierto|desayuno|almuerzo|cen[ao]|como|hora de|puede|permite)\b|\d.*\b(?:cada|noche|manana|dia|falta|acostarse|semana|ahora|veces|las?|a)\b/,
  polite: /^(?:(?:hola|por favor|oye|vale|ademas|y)[,!.]? )+|[,]? (?:por favor|gracias)[.!]*$|[.!]+$/g,
  add: [
    /^(?:puedes )?(?:anade|anadir|anadid|agrega|agregar|apunta|incluye)(?: (?:una |otra )?(?:nueva )?(?:medicina|medicacion)(?: nueva)?[:,]?)? (?<rest>.+)$/,
    /^(?:nueva medicina|medicina nueva|nuevo medicamento)[:,]? (?<rest>.+)$/,
    /^pon (?<rest>.+?) en mi (?:lista|plan)$/,
  ],
  takes: [
    /^(?:he empezado|empece)(?: a tomar| con)? (?<rest>.+)$/,
    /^(?:ahora |tambien )+tomo (?<rest>.+)$/,
    /^tomo (?<rest>.+)$/,
    /^estoy tomando (?<rest>.+)$/,
  ],
  ordered: [new RegExp(`^${doctor} ${moved}(?<mid>(?: .*?)??) a (?<rest>.+)$`)],
  orderedNew: [
    new RegExp(
      `^${doctor} (?:me )?(?:ha )?(?:recetado|receto|mandado|mando|prescrito|dado|dio) (?<rest>.+)$`,
    ),
  ],
  change: [
    /^(?:puedes )?(?:cambia|cambiar|sube|subir|baja|bajar|aumenta|reduce|pasa|pon)(?:me)?(?<mid>(?: .*?)??) a (?<rest>.+)$/,
    /^(?<mid>.*\bMED) (?:es ahora|ahora es|pasa a|sube a|baja a|ahora son|son ahora) (?<rest>.+)$/,
  ],
  betweenChange: /^(?:\s|,|me|la|el|mi|dosis|de|del|lo|MED|ahora|de [\d.,]+(?: ?mg)?)*$/,
  stop: [
    /^(?:puedes )?(?:deja|dejar|quita|quitar|elimina|borra|para|retira|saca)(?: de recordarme| de tomar)? (?:el |la |los |las |mi )?MED(?: de (?:mi |la )?(?:lista|plan))?(?: ya)?$/,
    /^no me recuerdes mas (?:el |la |mi )?MED$/,
    /^(?:he dejado|deje)(?: de tomar)? (?:el |la |mi )?MED$/,
    /^ya no (?:tomo|uso) (?:el |la |mi )?MED$/,
  ],
  orderedStop: [
    new RegExp(
      `^${doctor} (?:me )?(?:ha )?(?:quitado|quito|retirado|retiro|suspendido|suspendio|parado) (?:el |la |mi )?MED$`,
    ),
  ],
  from: /(?:^|[ ,]+)(?:y )?(?:desde|a partir de|a partir del|empezando|comenzando) (?<on>(?:el |del |proximo |este |dia )*(?:hoy|ahora|pasado manana|manana|ayer|lunes|martes|miercoles|jueves|viernes|sabado|domingo|\d{4}-\d\d-\d\d|\d{1,2} de [a-z]{4,10}))(?=$|[ ,.])/,
  today: /^(?:hoy|ahora)$/,
  tomorrow: /^manana$/,
  afterTomorrow: /^pasado manana$/,
  yesterday: /^ayer$/,
  whose: (name) => new RegExp(`(?:^|(?<= ))(?:para|a|de) ${name}(?= |$|,)`),
  correcting:
    /^(?:(?:no|perdon|perdona|en realidad|espera|quiero decir|quise decir|digo|mejor|es|son|que sea|que sean|pero|y|sino|era)[,.!:]* )+/,
  correctingAfter: /[, ]+(?:quiero decir|quise decir|digo|por favor|mejor|perdon)[.!]*$/,
  leave:
    /^(?:dejalo(?: como esta)?|no importa|olvidalo|nada|dejalo estar|no cambies nada|ahora no|mejor no)[.!]*$/,
  other: /^(?:cambiar(?:lo)?|cambia(?:lo)?|no es eso|esta mal|eso no|asi no|no esta bien)[.!]*$/,
  agree:
    /^(?:correcto|eso es|asi es|exacto|esta bien|si,? (?:eso es|correcto|por favor|asi es|anadela|anadelo))[.!]*$/,
  anAmount: '1 comprimido ',
  aUnit: ' mg',
  aTiming: ' cada dia',
  hours: /^(?:a las? )?\d{1,2}(?::\d\d)?(?: h)?(?:(?:,| y) (?:a las? )?\d{1,2}(?::\d\d)?(?: h)?)*$/,
  at: 'a las ',
  asOnLabels: [
    [
      /(?<!durante |por )\b(una semana|\d+ (?:semanas|dias)|dos semanas|tres semanas)(?= y luego| y despues|,)/g,
      'durante $1',
    ],
    [/\b(?:cuando|si) (?:lo |la )?(?:necesit[eo]|haga falta)\b/g, 'si hace falta'],
    [/\b(?:todas las|por las) mananas\b/g, 'cada mañana'],
    [/\b(?:todas las|por las) noches\b/g, 'cada noche'],
    [/\bcomo mucho\b/g, 'maximo'],
    [/^(?:toma|tomar|tomo) /g, ''],
    [/\bmanana\b/g, 'mañana'],
  ],
  bareHour: /\ba las? (?<h>\d{1,2})(?![\d:]| ?h\b| de la | ?[ap]\.?m| (?:mg|comprimidos?|pastillas?))/g,
  notAName: new Set(
    'un una el la los las mi mis me yo lo esto eso alguien recordatorio recordatorios contacto numero telefono nota animo sueno persona amigo amiga hermano hermana madre padre mama papa mujer marido pareja hijo hija a para en de del y o con desde dos tres pastilla pastillas comprimido comprimidos dosis medicina medicacion cada todos'.split(
      ' ',
    ),
  ),
  routine: [
    [/^(?:ahora )?me acuesto a las? (?<at>.+)$/, 'bedtime'],
    [/^(?:mi |la )?hora de (?:dormir|acostarme) (?:es )?(?:a )?(?:las? )?(?<at>.+)$/, 'bedtime'],
    [/^(?:ahora )?me (?:levanto|despierto) a las? (?<at>.+)$/, 'onWaking'],
    [/^(?:el |mi )?desayuno (?:es )?(?:ahora )?a las? (?<at>.+)$/, 'breakfast'],
    [/^(?:el |mi )?(?:almuerzo|como) (?:es )?(?:ahora )?a las? (?<at>.+)$/, 'lunch'],
    [/^(?:la |mi )?(?:cena|ceno) (?:es )?(?:ahora )?a las? (?<at>.+)$/, 'dinner'],
  ],
  weekend: / ?(?:los |el |en )?fin(?:es)? de semana\b/,
  weekdays: / ?(?:entre semana|de lunes a viernes|los dias laborables)\b/,
  everyDay: / ?(?:todos los dias|cada dia|siempre)\b/,
  granted: [
    (name) =>
      new RegExp(
        `^${name} puede (?:tambien )?(?:cambiar|editar|llevar) (?:mi plan|mi lista|mis medicinas|mi medicacion)$`,
      ),
    (name) =>
      new RegExp(
        `^(?:deja|permite) que ${name} (?:cambie|edite|lleve) (?:mi plan|mi lista|mis medicinas|mi medicacion)$`,
      ),
  ],
  refused: [
    (name) =>
      new RegExp(
        `^${name} (?:ya )?no puede (?:cambiar|editar|llevar) (?:mi plan|mi lista|mis medicinas|mi medicacion)(?: mas)?$`,
      ),
    (name) =>
      new RegExp(
        `^no dejes que ${name} (?:cambie|edite|lleve) (?:mi plan|mi lista|mis medicinas|mi medicacion)(?: mas)?$`,
      ),
  ],
  isIn: [
    /^(?:ya )?(?:estoy|estamos) (?:ahora )?en (?<place>[\p{L} .'-]+?)(?: ahora| unos dias| una semana)?$/u,
    /^(?:acabo de llegar|he llegado|llegue) a (?<place>[\p{L} .'-]+?)$/u,
  ],
  isHome: [
    /^(?:ya )?(?:estoy|he vuelto|volvi) (?:ya )?(?:de vuelta )?(?:en|a) casa(?: otra vez| de nuevo| ya)?$/,
    /^de vuelta en casa$/,
  ],
}
