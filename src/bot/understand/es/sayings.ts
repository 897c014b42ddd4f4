import type { MoodWords, Sayings } from '../words.ts'

const messages = '(?:mensajes?|textos?|sms|recordatorios?|avisos?|mensajitos?|notificaciones)'
const write =
  '(?:escribirme|escribir|mandarme|enviarme|mandar|enviar|molestarme|molestar|contactarme|textearme|mensajearme|escribirnos)'

/** Spanish sayings that are a meaning by themselves. */
export const sayings: Sayings = {
  optOutWord:
    /^(?:por favor )?(?:alto|baja|parar|pare|stop|cancelar|cancela|darme de baja|detener|detente|detengase|basta|desuscribir|terminar|fin|salir|desactivar|quitar|no mas|date de baja)(?: (?:por favor|porfavor|porfa|gracias|ya))*$/,
  optOut: [
    new RegExp(
      `^(?:ya |por favor |porfavor |porfa |quiero que |quiero |pueden |puede |puedes )*(?:deja|deje|dejen|dejes|dejar|para|pare|paren|basta) (?:ya )?de (?:${write}|recibir|recibir los|recibir sus)(?: (?:mas|ya|${messages}|por favor|porfavor|porfa|estos|esos|tantos|los|gracias|a|este|numero))*$`,
    ),
    new RegExp(
      `^(?:por favor |porfavor |porfa |ya |quiero )*(?:no|sin|basta de|alto a los|paren los|pare los|cancela los|cancelar los|cancele los) (?:mas |los )?${messages}(?: (?:mas|por favor|porfavor|porfa|ya|gracias))*$`,
    ),
    new RegExp(
      `^(?:por favor |porfavor |porfa |ya )*no me (?:escriba|escriban|escribas|mande|manden|mandes|envie|envien|envies|moleste|molesten|molestes|contacte|contacten|contactes|vuelva a escribir|vuelvas a escribir|vuelvan a escribir|texteen)(?: (?:mas|ya|nunca|nada|${messages}|por favor|porfavor|porfa|de nuevo|otra vez|gracias|estos|esos))*$`,
    ),
    new RegExp(
      `^(?:por favor |ya )*(?:no quiero|no deseo) (?:recibir |que me (?:escriban|escriba|escribas|manden|mandes) )?(?:mas |sus |tus |estos |esos |los )*${messages}?(?: (?:mas|de ustedes|por favor|suyos|tuyos|ya))*$(?<!^no quiero)(?<!^no quiero mas)(?<!^ya no quiero)(?<!^ya no quiero mas)(?<!^no deseo)`,
    ),
    /^(?:por favor |quiero |quisiera |deseo )*(?:darme de baja|dame de baja|denme de baja|deme de baja|cancelar mi suscripcion|cancelar la suscripcion|cancelen mi suscripcion|quiteme de (?:la|su) lista|quitame de (?:la|tu) lista|quitenme de (?:la|su) lista|sacame de (?:la|tu) lista|saqueme de (?:la|su) lista|saquenme de (?:la|su) lista|borre mi numero|borren mi numero|borra mi numero|retiro mi consentimiento|eliminen mi numero)(?: (?:por favor|porfavor|porfa|ya|gracias|de esto|de este servicio))*$/,
  ],
  optIn: [
    /^(?:por favor )?(?:vuelve|vuelva|volved) a (?:mandarme|enviarme|escribirme)(?: los| mis)?(?: avisos| mensajes| recordatorios)?(?: por favor)?$/,
    /^(?:por favor )?(?:start|unstop|inicio|iniciar|empezar|comenzar|alta|darme de alta|suscribir|volver a empezar|reactivar)$/,
  ],
  help: [
    /^(?:ayuda|info|informacion|help|menu|opciones|ayudame|ayuda por favor|comandos|instrucciones)$/,
    /^que (?:puedes|puede|sabes|sabe) hacer$/,
    /^que (?:te )?puedo (?:decir|decirte|escribir|escribirte|preguntar)(?: aqui)?$/,
    /^como (?:funciona|funcionas|se usa|te uso)(?: esto)?$/,
  ],
  forgetMe: [
    /^(?:por favor |puedes |podrias |pueden |podrian |quiero que |quisiera que |necesito que |quiero |quisiera |como puedo |se |y |tambien |ahora )*(?:borra|borrar|borren|borre|borres|borrame|elimina|eliminar|eliminen|elimine|elimines|suprime|suprimir|supriman|quita|quitar|quiten) (?:tod[oa]s? )?(?:mis|los|el|mi|la) (?:datos|informacion|historial|cuenta|perfil|mensajes|registros?)(?: (?:personales|medicos|de salud|mios|mias|(?:que )?(?:tienes|tienen|guardas|guardan)|(?:de|sobre) mi|por favor|ya|ahora|gracias))*$/,
    /^(?:por favor |puedes |podrias |quiero que |quisiera que |necesito que |y |tambien )*(?:borra|borren|borres|borrar|elimina|eliminen|elimines|eliminar|suprime|supriman) todo(?: lo)? (?:mio|que (?:tienes|tienen|sabes|saben|guardas|guardan) (?:de|sobre) mi)(?: (?:por favor|ya|gracias))*$/,
    /^(?:quiero |quisiera |pido )?(?:que )?mis datos (?:sean )?(?:borrados|eliminados|suprimidos)$/,
    /^(?:pido |quiero |ejerzo )?(?:mi |el )?derecho (?:al olvido|a ser olvidad[oa]|de supresion)$/,
  ],
  wrongNumber: [
    /\b(?:numero|telefono|persona) equivocad[oa]\b/,
    /^(?:yo )?no soy (?!(?:feliz|capaz|tont[oa]|loc[oa]|mal[oa]|buen[oa]|nadie|nada|suficiente|fuerte|debil|normal|asi|alergic[oa]|diabetic[oa]|valiente|inutil|esa|ese|eso|tan|muy|suicida|celos[oa])$)[a-z]+$/,
    /\bse (?:equivoco|equivoca|equivocaron|ha equivocado) de (?:numero|persona|telefono)\b/,
    /^(?:perdon |hola |disculpe )*aqui no (?:vive|hay) (?:ninguna?|nadie que se llame) [a-z]+(?: se| te|$)/,
    /\bte (?:equivocaste|equivocas|has equivocado) de (?:numero|persona)\b/,
    /^(?:aqui )?no (?:hay nadie|existe nadie|vive nadie) (?:con ese nombre|llamad[oa] [a-z]+|que se llame [a-z]+)$/,
    /^no conozco a (?:ninguna |ningun )?[a-z]+$/,
    /^(?:este )?no es (?:el numero|el telefono) de [a-z]+$/,
  ],
  whoIsThis: [
    /^(?:hola |perdon |disculpe |disculpa |oye |y )*(?:quien|kien) (?:es|eres|sos|habla|me escribe|es usted|es este|es esto|me manda esto|manda esto|son|son ustedes)(?: (?:este|esto|tu|usted|por favor))*$/,
    /^que es esto$/,
    /^(?:de donde|como) (?:sacaron|sacaste|consiguieron|tienen|tiene|saco) mi (?:numero|telefono)$/,
  ],
  didITake: [
    /\b(?:no se|no recuerdo|no me acuerdo|no estoy segur[oa](?: de)?|olvide|se me olvido) si (?:ya )?(?:(?:me |la |lo |las |los )*)(?:tomé|tome|he tomado|habia tomado)/,
    /\b(?:ya )?(?:(?:me |la |lo |las |los )+)(?:tomé|he tomado)[a-z ]{0,30} \?/,
    /^(?:ya )?(?:me |la |las |lo |los )*(?:tomé|he tomado)\b.{0,40} o no$/,
    /^(?:ya )?(?:me |la |las |lo |los )*(?:tomé|he tomado)(?: (?:la|las|el|mi|mis|hoy|pastilla|pastillas|medicina|medicinas|de|mañana|noche|medicamento|ya|esta))* \?/,
  ],
  whatNext: [
    /^(?:que|cual|cuando) (?:sigue|es la siguiente|es la proxima|me toca|toca|es mi proxima|es mi siguiente|es la proxima dosis|tengo que tomar|debo tomar)\b/,
    /^cuando me (?:tengo que tomar|toca(?: tomar)?) (?:la|el) (?:siguiente|proxim[oa]|otr[oa])\b/,
    /^(?:siguiente|proxima|proxima dosis|siguiente dosis|mi plan|mi horario)$/,
    /\bque (?:me toca|debo tomar|tengo que tomar|tomo) (?:ahora|hoy|esta noche|mañana|manana)\b/,
  ],
  week: [
    /^(?:mi |el |la )?(?:semana|resumen|resumen semanal|informe|reporte)(?: por favor)?$/,
    /\bcomo (?:fue|va|estuvo) mi semana\b/,
    /\bcomo voy\b/,
    /^como me (?:ha ido|fue|va|esta yendo)(?: (?:esta|la|en la|en esta))*(?: semana)?$/,
    /\bcuantas (?:dosis|pastillas) (?:me )?(?:tomé|tome|olvide|perdi)/,
  ],
  pause: [
    /^(?:por favor )?(?:pausa|pausar|pausalo|haz una pausa|pausar (?:los )?recordatorios|pausa (?:los )?recordatorios)(?: (?<until>(?:hasta|por|durante) .{1,40}))?(?: por favor)?$/,
    /^(?:estoy|estare|voy a estar|voy a ir) (?:en el|en un|al) hospital(?: (?<until>(?:hasta|por|durante) .{1,40}))?$/,
    /^(?:por favor )?(?:para|parar|pare|paren|pausa|pausar|deten|detener|silencia|silenciar|suspende|suspender) (?:los |mis |las |todos los )*(?:avisos|recordatorios|mensajes|notificaciones)(?: (?<until>(?:hasta|por|durante) [a-z0-9 ]{1,25}?))?(?: (?:que|porque|por favor|porfa|pq) ?.{0,50})?$/,
    /^(?:me internan|me van a internar|estoy internad[oa]|estoy ingresad[oa]|estoy hospitalizad[oa]|me hospitalizaron|me hospitalizan|me ingresan)(?: (?<until>(?:hasta|por|durante) .{1,40}))?$/,
  ],
  resume: [
    /^(?:por favor )?(?:reanudar|reanuda|continuar|continua|seguir|sigue|ya volvi|volvi|estoy de vuelta|ya sali del hospital|ya estoy en casa|quitar pausa|fin de la pausa)(?: por favor)?$/,
    /^(?:ya )?(?:he vuelto|volvi|regrese|estoy de vuelta|sali del hospital|estoy en casa)(?: (?:del?|de la|a)(?: [a-z]+){1,2})?(?: (?:y |ya )?(?:sigue|siga|sigan|reanuda|vuelve a|puedes seguir|continua)(?: (?:avisandome|recordandome|mandandome|con|los|mis|avisarme|recordarme|avisos|recordatorios))*)?$/,
  ],
  warningSigns: [
    /^(?:ver |muestrame |cambiar |escribir )?(?:mis |las )?senales(?: (?:tempranas|de alerta|de alarma|de aviso))?(?: por favor)?$/,
  ],
  safetyPlan: [
    /^(?:ver |muestrame |cambiar |escribir |hacer )?(?:mi |un |el )?plan de (?:seguridad|crisis)(?: por favor)?$/,
  ],
  settings: [/^(?:mis |los )?(?:ajustes|configuracion|preferencias|cambiar ajustes)$/],
  moodOff: [
    /^(?:apaga(?:r)?|quita(?:r)?|desactiva(?:r)?) (?:el )?animo$/,
    /^animo (?:apagado|no|desactivado|off)$/,
    /^no (?:me )?pregunte[sn]? (?:por |sobre )?(?:mi |el )?animo$/,
  ],
  moodTime: [
    /^(?:preguntame |pregunteme |preguntar |cambia(?:r|me)? la (?:pregunta|hora) )?(?:por |sobre |del? |el |mi )*animo a (?<at>las? .{1,20})$/,
  ],
  sideEffectsOff: [
    /^(?:apaga(?:r)?|quita(?:r)?|desactiva(?:r)?) (?:los )?efectos(?: secundarios)?$/,
    /^efectos(?: secundarios)? (?:apagados?|no|desactivados?|off)$/,
  ],
  sideEffectsTime: [
    /^(?:preguntame |pregunteme )?(?:por )?(?:los )?efectos(?: secundarios)?(?: el| los)? (?<day>[a-z]+)(?: a (?<at>las? .{1,20}))?$/,
  ],
  summaryOff: [
    /^(?:apaga(?:r)?|quita(?:r)?|desactiva(?:r)?) (?:el )?resumen$/,
    /^resumen (?:apagado|no|off)$/,
    /^sin resumen$/,
  ],
  summaryTime: [
    /^(?:mandame |enviame )?(?:el )?resumen(?: semanal)? (?:el|los) (?<day>[a-z]+)(?: a (?<at>las? .{1,20})| (?<at2>\d{1,2}:\d\d))?$/,
    /^(?:el )?resumen(?: semanal)? a (?<at>las? .{1,20})$/,
  ],
  showNames: [
    /^(?:por favor )?(?:muestra|mostrar|muestre|pon|usa|usar|ver) (?:los )?nombres(?: de (?:las|mis|los) (?:medicinas|medicamentos))?$/,
  ],
  hideNames: [
    /^(?:por favor )?(?:oculta|ocultar|oculte|esconde|esconder|quita|quitar|no muestres|no mostrar|no pongas|no ponga|no digas|sin) (?:los )?nombres(?: de (?:las|mis|los) (?:medicinas|medicamentos|pastillas))?(?: .{1,40})?$/,
  ],
  toEnglish: [
    /^(?:en |habla |hablame en |hablame |habla en |cambia a |cambia al |escribeme en |idioma )*(?:ingles|english)(?: (?:por favor|porfa|porfavor))?$/,
  ],
  toSpanish: [
    /^(?:en |habla |hablame en |hablame |habla en |cambia a |cambia al |escribeme en |idioma )*(?:español|espanol|spanish|castellano)(?: por favor)?$/,
  ],
  noSideEffects: [
    /\b(?:sin|ningun|ninguno|no tengo|no he tenido|no tuve|no hay|cero|no siento) (?:ningun |mas )?(?:efectos? secundarios?|efectos? adversos?|efectos?)\b/,
    /^efectos(?: secundarios)? (?:ninguno|ningunos|no)$/,
    /^nada (?:(?:nuevo|raro|especial|malo)(?: esta semana)?|esta semana|que contar)$/,
    /^(?:ningun|ninguno) efecto(?: secundario)?$/,
  ],
  addCaregiver: [
    /^(?:por favor |quiero |puedes |puede )*(?:agrega|agregar|añade|anade|anadir|invita|invitar|agregue) a (?:mi (?<relation>[a-z]+)(?: (?<name>[a-z]+))?|(?<name2>[a-z]+))(?: como (?:cuidador|cuidadora|contacto))?(?: (?:para|pa|que|por si|porque) .{1,50})?$/,
    /^(?:por favor |quiero que )*(?:avisa|avise|avisale|avisele|dile|digale) a (?:mi (?<relation>[a-z]+)(?: (?<name>[a-z]+))?|(?<name2>[a-z]+)) (?:cuando|si) .*$/,
    /^agregar (?:un |una )?(?:cuidador|cuidadora|contacto)$/,
  ],
  removeCaregiver: [
    /^(?:por favor |quiero )*(?:quita|quitar|elimina|eliminar|borra|borrar|quite|saca|sacar) a (?:mi )?(?:cuidador |cuidadora |hermano |hermana |mama |papa |madre |padre |esposo |esposa |amigo |amiga |hijo |hija )?(?<person>[a-z]+)(?: (?:que|para que|porque) .{1,40})?$/,
    /^(?:ya )?no le (?:avises|avise|avisen|digas|diga|cuentes) (?:mas )?a (?:mi )?(?<person>[a-z]+)(?: (?:nada|mas))*$/,
  ],
  willCheck: [
    /^(?:ok |vale |si |gracias |claro )*(?:yo )?(?:voy a|la voy a|lo voy a|ahora|ahorita|enseguida|ya|yo) (?:la |lo |le )?(?:llamar|llamo|llamarla|llamarlo|revisar|reviso|revisarlo|ver|veo|verla|verlo|pregunto|preguntar|preguntarle|checar|checo|comprobar|compruebo|visitar|visito|hablar con her|encargo|me encargo)(?: (?:como|sigue|esta|a|her|ahora|ahorita|ella|el|si|que|la|lo|le|mismo|hoy|todo|esta|bien))*$/,
    /^(?:yo )?me (?:encargo|ocupo)(?: yo)?$/,
    /^(?:ok |vale |si )*(?:ya |ahora |ahorita |yo )*(?:la|lo|le) (?:llamo|llamare|marco|escribo|reviso|veo|pregunto|busco)(?: (?:yo|ahora|ahorita|mismo|ya|luego))*$/,
    /^(?:yo )?(?:la|lo|le) (?:llamo|llamare|reviso|veo|pregunto)(?: (?:ahora|ahorita|yo|enseguida|mismo|luego))*$/,
    /^(?:yo )?(?:voy para alla|voy a su casa|voy a verla|voy a verlo|lo reviso|lo checo)(?: ahora)?$/,
  ],
  cannotHelp: [
    /^(?:lo siento |perdon |no )*(?:yo )?no puedo(?: (?:ahora|hoy|ahorita|ayudar|esta vez|lo siento|ir|esta noche|revisar|llamar|perdon))*$/,
    /^(?:yo )?(?:hoy |ahora |ahorita )?no puedo(?: (?:hoy|ahora|ahorita|yo))*(?: (?:estoy|ando|tengo|salgo) .{1,30})?$/,
    /^(?:yo no|a mi no|pregunta a otro|que vaya otro|no estoy disponible|estoy fuera|no me es posible)$/,
  ],
  patientTookIt: [
    /^(?:si |ok |hola |ya )*(?<who>her|ella|el|mama|papa|mi [a-z]+)? ?(?:ya |si )*se (?:la|lo|las|los) (?:ha |acaba de )?(?:tomo|tomó|tomado|tomar)(?: (?:ya|todas|todos|gracias|ahora|hoy))*(?<rest> .{1,40}?)??(?: (?:estaba yo|yo estaba|la vi|lo vi|yo la vi|yo lo vi|delante de mi|enfrente de mi).{0,20})?$/,
    /^(?:si |ok |hola |ya )*(?<who>her|ella|el|mama|papa|mi [a-z]+) (?:ya |si )*(?:se )?(?:la |lo |las |los )?(?:ha |acaba de )?(?:tomo|tomó|tomado|tomar)(?: (?:ya|su|sus|medicina|medicinas|pastilla|pastillas|dosis|medicamento|la|las))*(?<rest> .{1,40})?$/,
  ],
}

/** How Spanish puts a mood. Only clear words: anything else is asked. */
export const mood: MoodWords = {
  scored: [
    /\b(?:regular|mal|bien|triste|baj[oa]|de malas|de buenas|bajon|mas o menos|fatal|asi asi|tirando|chof|flojo|floja|desanimad[oa]|animad[oa]|apagad[oa]|nervios[oa])(?: (?:hoy|un poco|esta noche|esta manana|la verdad))*(?: [,.])?(?: (?:como|digamos|pongamos|pon|ponle|sera|seria|pongale|diria|yo diria|tipo))* (?:un|una) (?<n>[1-5]|uno|dos|tres|cuatro|cinco)(?: hoy| creo)?$/,
    /\b(?:mi )?(?:animo|estado de animo|humor)(?: (?:es|esta|hoy|de|a|como|un|en|fue|sigue))*(?: :| ,)? (?<n>\d{1,2})(?: (?:\/|de|sobre) (?<max>\d{1,2}))?\b/,
    /\b(?:me siento|estoy|siento)(?: (?:un|como|como un|a|en))? (?<n>\d{1,2}) (?:\/|de|sobre) (?<max>\d{1,2})\b/,
    /\b(?:me siento)(?: (?:un|como|como un))? (?<n>\d)$/,
    /\b(?<n>\d{1,2}) (?:\/|sobre) (?<max>5)\b/,
    /\b(?:mi )?animo(?: (?:es|esta|hoy|de))* (?<n>uno|dos|tres|cuatro|cinco)\b/,
  ],
  said: [
    [/^(?:de maravilla|de lujo|divinamente|en la gloria)(?: hoy)?$/, 5],
    [/^(?:regulinchi|regularcillo|regularcilla|regulin|tirandillo)(?: hoy)?$/, 3],
    [
      /\b(?:estoy|me siento|ando|sigo)(?: (?:muy|un poco|bastante|algo|tan|hoy|medio))* (?:triste|decaid[oa]|desanimad[oa]|bajonead[oa]|apagad[oa]|chof|depre)(?= (?:hoy|esta noche|ahora|otra vez)|$| \.| ,)/,
      2,
    ],
    [
      /\b(?:animo|me siento|estoy)(?: (?:es|esta|hoy|muy|de))* (?:genial|excelente|fenomenal|de maravilla|maravilla|fantastic[oa]|increible)\b/,
      5,
    ],
    [/\b(?:animo|me siento)(?: (?:es|esta|hoy|de|muy))* (?:bien|bueno|buena)\b/, 4],
    [/^(?:tirando )?ni bien ni mal$/, 3],
    [/^(?:muy mal|fatal)(?: hoy)?$/, 1],
    [/\banimo(?: (?:es|esta|hoy))* (?:regular|normal|asi asi|mas o menos)\b/, 3],
    [/\banimo(?: (?:es|esta|hoy|un poco))* (?:bajo|mal|malo|decaido|por los suelos)\b/, 2],
    [/\b(?:animo|me siento)(?: (?:es|esta|hoy))* (?:fatal|horrible|terrible|pesimo|muy mal|muy bajo)\b/, 1],
  ],
}
