const quiero =
  '(?:quiero|quisiera|queria|quiere|queriendo|querer|prefiero|deseo|desearia|necesito|ganas de|pensando en|pienso en|pienso|pensado en|pensar en|voy a|iba a|planeando|planeo|ojala pudiera|me gustaria)'
const dead =
  '(?:me (?:muero|muriera|muriese|mato|matara|mataria|voy|fuera)|muero|desaparezco|desapareciera|desapareciese|(?:yo )?(?:ya )?no (?:estoy|estuviera|estuviese|existo|existiera|existiese)|(?:estoy|estuviera|estuviese) muert[oa])'

/**
 * Veiled Spanish signs of suicide: being a burden, farewells, affairs put in order, plans, places, voices that
 * command. The same kinds as the English list, as they are said in Spain and Latin America.
 */
export const veiled: readonly RegExp[] = [
  // Una carga; mejor sin mí.
  /\b(?:soy|siento|sentirme|siendo|ser) (?:como )?(?:solo |solamente |nada mas que )?(?:una |un )(?:carga|estorbo|lastre)\b(?! (?:de trabajo|electrica))/,
  /\b(?:estarian|estarias|estariais|estaria|serian|seria|seran|vivirian|viviria|estaran|estara|estan)(?: [a-z]+){0,2} (?:mejor|mas felices|mas feliz|mas tranquil[oa]s?|mas libres?) sin mi\b/,
  new RegExp(
    `\\b(?:estarian|estaria|serian|seria|vivirian|viviria|estaran)(?: [a-z]+){0,2} (?:mejor|mas felices|mas feliz|mas tranquil[oa]s?|mas libres?) si ${dead}\\b`,
  ),
  new RegExp(
    `\\b(?:nadie|a nadie|no)(?: [a-z]+){0,2} (?:entera|enteraria|enterara|notaria|nota|importa|importaria|lloraria|llora|echaria de menos|extranaria|cuenta|acordaria)(?: [a-z]+){0,3} si ${dead}\\b`,
  ),
  new RegExp(
    `\\bsi ${dead}(?: [a-z]+){0,2} (?:nadie|a nadie|no pasa nada|que mas da|da igual|da lo mismo)\\b`,
  ),
  /\b(?:ya no|no) (?:voy a |os |les |te |le )*(?:sere|ser|seguire siendo|dare|dar) (?:un |una |mas )*(?:problema|carga|molestia|estorbo|problemas|guerra|la lata)\b/,
  /\b(?:mejor|mas felices|mas tranquil[oa]s) sin mi\b(?! (?:ayuda|hij|coche|movil|madre|padre|marido|medic))/,
  // No estar más.
  new RegExp(
    `\\b${quiero} (?:ya )?(?:morirme|morir|morirse|matarme|estar muert[oa]|desaparecer para siempre|dejar de existir)\\b(?! (?:de|por) )`,
  ),
  /\b(?:durmiera|durmiese|dormirme|dormir|duerma|dormida|dormido|acostarme|cerrar los ojos|me duermo)(?: [a-z]+)? y (?:ya |que )*(?:no|nunca) (?:me |volver a |vuelva a |mas )*(?:despertar|despertara|despertarme|despertase|despierte|abrirlos)\b/,
  /\b(?:ojala|quisiera|me gustaria|deseo)(?: [a-z]+){0,2} (?:no|nunca) (?:me |haber |hubiera )*(?:despertara|despertado|despertar|despertase|despierte|nacido|existido|haber nacido)\b/,
  /\b(?:ya )?no (?:voy a estar|estare|estoy) (?:aqui |viv[oa] )(?:manana|la semana que viene|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|cuando|en navidad|mucho tiempo|mucho mas)\b/,
  /\b(?:la semana que viene|manana|pronto) (?:ya )?no (?:estare|voy a estar|estoy) (?:viv[oa]|aqui|en este mundo)\b(?!.*\b(?:viaje|trabajo|trabajando|fuera|medico|vacaciones|casa|pueblo|hospital)\b)/,
  /\b(?:irme|marcharme|me voy|dejar|salir) de este mundo\b|\breunirme con (?:mi|el|ella|dios)(?: [a-z]+){0,2}(?: en el cielo| alla arriba)?\b(?! (?:jefe|jefa|medic[oa]|psiquiatra|equipo|amig[oa]s?|abogad[oa]|herman[oa]|familia))/,
  // Sin razón ni fuerzas.
  /\b(?:no|ya no) (?:le |hay |les )?(?:veo |encuentro |tengo )?(?:la |otra |ninguna )?salida\b(?! (?:por|de (?:la|el|emergencia)|en|del|al|a))/,
  /\bquiero que (?:todo |esto |todo esto |el dolor |ya )+(?:ya )?(?:se )?(?:termine|acabe|pare)(?:$| \.| ya| de una vez| para siempre)/,
  /\bno puedo mas\b(?! (?:de (?:hambre|sueno|sed|risa|calor|frio|trabajo|la risa)|con (?:este|esta|el|la|mis|los|las|tanto|tanta|estos) (?!(?:vida|vivir|dolor|pena|voces|depresion|cabeza|sufrimiento|tristeza|angustia)\b)))/,
  /\bno puedo seguir(?: asi| viviendo| mas| adelante| con (?:esto|mi vida|la vida)|$| \.| y)/,
  /\bno puedo con (?:mi vida|la vida|mi alma|tanto dolor)\b/,
  /\b(?:no|ni|ya no) (?:le |les )?(?:tengo|encuentro|hay|me quedan?|veo) (?:ya )?(?:ninguna? |nada |mas )?(?:razon|razones|motivos?|sentido|nada|fuerzas|por lo|por que) (?:por lo que |para |por |de |en |a )*(?:vivir|seguir viv[oa]|seguir viviendo|seguir aqui|estar viv[oa]|luchar|existir|la vida)\b/,
  /\bnada (?:por|para) (?:lo que |que )?vivir\b/,
  /\b(?:para|pa) que (?:seguir|vivir|vivo|sigo viv[oa]|sigo aqui|seguir viviendo|estoy viv[oa])\b/,
  /\b(?:mi vida|la vida|vivir) (?:ya )?no (?:tiene|me) (?:ningun |ya )?(?:sentido|merece|sirve|importa)\b|\bno merece la pena (?:vivir|seguir|la vida)\b/,
  /\b(?:hart[oa]|cansad[oa]|asquead[oa]|aburrid[oa]) (?:ya )?de (?:todo y de todos|estar viv[oa]|vivir|mi vida|esta vida|existir|seguir viv[oa])\b/,
  /\bhe perdido (?:toda )?la esperanza\b|\bno (?:me queda|tengo|hay) (?:ninguna )?esperanza\b(?! de que)/,
  /\b(?:ya )?nada (?:ya )?(?:tiene|tenia) sentido\b/,
  /\bno merezco (?:vivir|estar viv[oa]|seguir|nada bueno|seguir viv[oa])\b/,
  /\bojala (?:yo )?(?:ya )?no (?:estuviera|estuviese|existiera|siguiera) (?:aqui|viv[oa]|en este mundo)\b(?! (?:trabajando|contigo|en))/,
  /\besta noche (?:acabo|termino|lo acabo|lo termino)(?: con (?:todo|mi vida|esto))?(?:$| \.)/,
  /\b(?:quitar|quito|quitarme|quitarnos) de (?:en medio|enmedio)\b/,
  // Planes, medios, lugares.
  /\b(?:carta|cartas|nota|notas) (?:ya )?(?:escrita|escritas|hecha|hechas)(?: [a-z]+){0,4} (?:irme|preparado|despedida|adios|listo|hijos|morir|acabar)\b/,
  /\b(?:escribi|escrito|escribiendo|deje|dejado|dejo) (?:ya )?(?:la|las|una|unas|mi|mis) (?:cartas?|notas?) (?:de despedida|de adios|para despedirme|para mis hij[oa]s|para mi familia|para tod[oa]s|para mis padres)\b/,
  /\b(?:todo|lo tengo todo|lo tengo) (?:esta )?(?:preparado|listo|planeado|pensado|decidido|arreglado) para (?:irme|mi final|terminar|acabar|morir|matarme|esta noche|el final)\b(?! (?:de (?:viaje|vacaciones|casa|excursion|camping)|a |al |con el|la|las))/,
  /\b(?:tengo|ya tengo|he hecho|hice) (?:un |el |mi )plan (?:para|de) (?:morir|matarme|acabar|suicid|irme de este|quitarme)/,
  /\b(?:he decidido|ya se|tengo decidido|decidi) (?:como|cuando|el dia|donde) (?:hacerlo|lo voy a hacer|voy a morir|morir|acabar|irme)\b/,
  /\b(?:pensando|pienso|pense|pensado|ganas|pensar|estuve a punto|he estado a punto|a punto|casi) (?:en |de )?(?:me )?(?:tirarme|tiro|tire|saltar|salto|lanzarme|lanzo|arrojarme|colgarme|cuelgo|aventarme)(?: (?:al|del|de|por|desde|a|delante)|$| \.)(?! (?:la piscina|en paracaidas|la piscina|agua|cama|sofa|siesta))/,
  /\b(?:tirarme|tirarse|aventarme|lanzarme|arrojarme|tire|tiro|lance|arroje|tirara|aviente) (?:por|al|a|del|desde|de|debajo del?|delante del?) (?:un |una |el |la |las |los )*(?:puente|balcon|ventana|azotea|tren|metro|vias?|terraza|tejado|acantilado|coche|camion|autobus|carretera)\b/,
  /\b(?:he comprado|comprado|compre|tengo|encontre|con) una (?:cuerda|soga|pistola|escopeta)\b(?! (?:para|de (?:tender|saltar|agua)))/,
  /\blo voy a hacer (?:esta noche|hoy|ya|ahora)(?: [a-z.]+){0,6} (?:adios|perdon\w*|siento|quiero)\b/,
  // Voces que mandan.
  /\b(?:voces|voz|demonio|diablo|dios)(?: [a-z]+){0,5} (?:dicen|dice|gritan|grita|ordenan|ordena|piden|pide|mandan|manda|repiten|obligan|obliga|diciendo|insisten|quieren)(?: [a-z]+){0,4} (?:tire|mate|corte|haga|muera|lance|salte|suicide|ahorque|acabe|dano|morir|matar|matarme|matarlo|quite|queme|tirarme|cortarme|tome todas|trague|mueras|matate|muerete|tirate)\b/,
  // Despedidas, asuntos en orden.
  /\bcuando (?:leas|leais|lean|lea) esto\b.{0,30}\b(?:no estare|ido|tarde|muert[oa]|acabado)\b/,
  /\b(?:este es )?mi ultimo mensaje\b(?! (?:de (?:hoy|la noche|esta)|por hoy))|\b(?:mensaje|audio|nota|carta|llamada|video) de despedida\b/,
  /\b(?:perdon\w*|perdone[ns]?|siento|disculp\w+) (?:por )?(?:todo )?lo que (?:voy a|vaya a|estoy a punto de) hacer\b/,
  /\b(?:dile|diles|decidle|decirle|diganle|digale|decile)s? a (?:[a-z]+ ){1,4}que (?:l[aeo]s?) (?:quiero|amo|quise|he querido|quiere)\b.{0,60}\b(?:perdon\w*|siento|adios|siempre)\b/,
  /\b(?:me despido|despedirme|despidiendome) (?:ya )?(?:de (?:todos|ti|vosotros|ustedes|la vida|este mundo|mis hijos|mi familia)|para siempre)\b/,
  /\badios (?:a todos|a todas|mundo|mundo cruel|para siempre)\b|\bhasta siempre a todos\b|\bno me (?:busqueis|busquen|busques)\b/,
  /\b(?:cuida|cuidad|cuiden|cuide|cuidame|cuidadme) (?:mucho )?(?:de |a |al )*(?:[a-z]+ ){1,3}cuando (?:yo )?(?:ya )?no este\b(?! en)/,
  /\b(?:deje|dejado|dejar|dejando|puse|puesto|arregle|arreglado|tengo) (?:ya )?(?:todo|mis cosas|mis asuntos|los papeles)(?: [a-z]+){0,3} para cuando (?:yo )?(?:ya )?no este\b/,
  /\b(?:mis asuntos|mis papeles) en orden\b/,
  /\b(?:regale|regalado|regalando|repartido|repartiendo) todas mis cosas\b/,
  /\bme (?:encontrar(?:an|eis|as|a)|van a encontrar) (?:muert[oa]|manana|por la manana|colgad[oa])\b|\bmi cadaver\b/,
  /\b(?:os|los|las|l[eo]s|te) (?:quiero|amo) (?:mucho|a tod[oa]s|tanto)(?: [a-z.]+){0,4} (?:perdon\w*|lo siento)(?: [a-z.]+){0,4} adios\b/,
  // A salvo de sí misma.
  /\bno (?:me fio|estoy segur[oa]|estoy a salvo|me siento segur[oa]|confio) (?:de |en |con |conmigo )?(?:mi\b|mi mism[oa]|conmigo|mism[oa])(?! (?:medic[oa]|marido|madre|padre|psiquiatra|jefe|banco|hij[oa]))/,
  /\b(?:miedo (?:de|a)|temo|temor a) (?:hacerme (?:algo|dano)|lo que (?:pueda|puedo|podria) hacer(?:me)?|hacer (?:una (?:tonteria|locura|barbaridad)|algo malo))\b/,
  /\b(?:voy a|podria|puedo|quiero) hacer(?:me)? una (?:tonteria|locura|barbaridad)\b/,
  /\bquit(?:arme|armela|arse|o|e) (?:de en medio|del medio|de enmedio)\b/,
  /\b(?:intente|intento|intentar|intentado) (?:quitarse|quitarme|acabar con) (?:la|su|mi) vida\b/,
]
