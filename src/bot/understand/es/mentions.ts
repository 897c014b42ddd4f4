/**
 * Where Spanish speaks of danger that is nobody's: figures of speech, films, work, study. Cut out before signs are
 * looked for, or (`elsewhere`) what takes a bare mention away.
 */
export const figures: readonly RegExp[] = [
  /\bque suicidio (?:es )?(?:salir|ir|trabajar|correr|manejar|conducir|cocinar|estudiar|madrugar|limpiar|caminar|viajar|lavar|planchar)\b/,
  /\bdesaparecer(?:me)? (?:a|en|para|rumbo a) (?:(?:la|el|una|un|mi|unas|las) )?(?:playa|montana|campo|pueblo|isla|sierra|mar unos|rancho|cama|vacaciones|hamaca|cabana)\b/,
  /\bsi (?:vuelve[ns]?|sigue[ns]?|me vuelve[ns]?)(?: a)? (?:pon|cant|toc|son)[a-z]+(?: [a-z]+){0,3} me (?:tiro|aviento|lanzo|boto) (?:por|de) (?:la|el) (?:ventana|balcon)\b/,
  /\bno (?:doy|aguanto|puedo) mas (?:del|de|con el|con este|el|este|la|esta|con la|con esta) (?:calor|frio|hambre|sueno|sed|ruido|trafico|tos|gripe|resfriado|sol|humedad)\b/,
  /\b(?:me )?(?:corte|corto|cortar|cortarme|cortando) (?:un poco )?(?:el|mi|las|los|mis) (?:fleco|flequillo|pelo|cabello|unas|puntas|patillas|barba)\b/,
  /\b(?:gat[oa]|gatit[oa]|perr[oa]|perrit[oa]|lor[oa]|conejo|pajaro|pelota|movil|celular|telefono)(?: [a-z]+){0,2} (?:se|me) (?:ha )?(?:tir[oó]|tirado|lanz[oó]|lanzado|avent[oó]|aventado|cay[oó]|caido)(?: (?:del?|por|desde|la|el|al|un|una|balcon|ventana|azotea|tejado|terraza))*/,
  /\b(?:tirar|aventar|echar|lanzar)me (?:a|en|al) (?:la |el |mi )?(?:alberca|piscina|cama|sofa|agua|pasto|sol|hamaca|siesta|sillon|suelo|piso a descansar)\b/,
  /\b(?:se )?me corto (?:la|el|las|los) (?:leche|llamada|luz|agua|internet|digestion|rollo|mayonesa|salsa|gas|senal|cafe|pelo|unas)\b/,
  /\b(?:estar|seguir|quedarme) aqui (?:en (?:la|el|mi|esta|este) (?!(?:mundo|vida|tierra|planeta)\b)[a-z]+|con|esperando|trabajando|encerrad[oa]|sentad[oa]|parad[oa])\b/,
  /\bultimo mensaje (?:de hoy|por hoy|del dia|de la noche|de esta noche)\b/,
  /\bno (?:me )?(?:desperte|despierto|despertar|despertarme) (?:a tiempo|hasta|a las|temprano|tan temprano|antes|para)\b/,
  /\b(?:es|esta|estaba|estuvo|estan|son) (?:[a-z]+ )?(?:para|pa|de) (?:morirse|morir|muerte)(?: de [a-z]+)?\b/,
  /\b(?:antes|prefiero) (?:muert[oa]|morir|morirme) (?:que|a) (?!(?:seguir|vivir|estar|esto|aguantar))/,
  /\bde muerte lenta\b|\bpena de muerte\b/,
  /\bsobredosis de (?!(?:pastillas?|medicinas?|medicamentos?|litio|pildoras?|farmacos?|droga|drogas|tranquilizantes|heroina|insulina|mi|las|los|la|el|comprimidos?)\b)[a-z]+/,
  /\b(?:acabar|terminar) con todo (?:el|este|ese|lo del?) (?!(?:mundo|dolor|sufrimiento|mal)\b)[a-z]+/,
  /\bno quiero despertar a (?:l[oa]s?|mi|mis|nadie|mama|papa|[a-z]+)\b/,
  /\btomo \d+ (?:pastillas|medicinas|comprimidos|medicamentos) (?:al dia|cada dia|diarias|por dia|a la semana|cada noche)\b/,
  /\b(?:pensamientos|ideas|ganas) (?:suicidas|de morir|de suicidio|de morirme) (?:ya )?(?:se (?:han ido|fueron|me han quitado|pasaron|me pasaron)|han desaparecido|desaparecieron)\b/,
  /\bcasi me mato (?:con|en|por|bajando|subiendo|al|de)\b/,
  /\bme ahogo (?:en|de) (?:trabajo|deudas|papeles|tareas|calor|papeleo)\b/,
  /\b(?:acabar|terminar) con todo esto (?:del?|de la) [a-z]+/,
  /\b(?:acabar|terminar) con todas? (?:la|esta|esa|las|estas|mis) (?!(?:vida|existencia|pena)\b)[a-z]+/,
  /\bme (?:he cortado|corte|corto)(?: (?:la|el|un) (?:mano|dedo))?(?: con (?:el|un|la) (?:cuchillo|papel|lata|vidrio|tijeras))? (?:pelando|cocinando|afeitandome|picando|cortando|preparando|haciendo|abriendo|fregando|con (?:el papel|un papel|la lata|una lata))\b/,
  /\b(?:muert[oa]|muriendome|muero|morir) de (?:sueno|asco|miedo|envidia|curiosidad|gusto|vergüenza|risa|cansancio|ganas)\b/,
]

/** A mention alone: the thing is named, and nobody says that she wants or did it. */
export const mentioned =
  /^(?:suicidio|suicidios|suicida|suicidas|suicidarse|suicida el|sobredosis|convulsion|convulsiones|desmayo|desmayos|inconsciente|matarse|autolesion|autolesiones|ahorcarse)$/

export const elsewhere =
  /\b(?:peli|pelicula|serie|documental|libro|novela|capitulo|podcast|noticias|noticia|telediario|articulo|leyendo|lei|trabajo (?:en|de|con|para)|soy (?:enfermer[oa]|medic[oa]|doctor[a]?|psicolog[oa]|profesor[a]?|bombero|voluntari[oa]|auxiliar|farmaceutic[oa])|urgencias|turno|guardia|curso|clase|charla|conferencia|tesis|trabajo de la uni|examen|voluntari[oa] (?:en|de)|prota|protagonista|personaje|cancion|letra|obra de teatro)\b/

/** Says that it is the speaker's own, whatever else is going on. */
export const personal =
  /\b(?:pienso|pensando|pensar|pense|quiero|quisiera|queria|ganas|siento|me siento|plan|planeo|intente|intento|intentar|yo tambien|mi (?:madre|padre|hij[oa]|herman[oa]|amig[oa]|marido|mujer|parej[ao])|ayuda|ayudenme|ayudadme|me he|voy a)\b/
