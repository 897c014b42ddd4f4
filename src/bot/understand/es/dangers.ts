import { list } from '../list.ts'
import type { DangerWords } from '../words.ts'
import { amounts } from './amounts.ts'
import { concepts } from './concepts.ts'
import { elsewhere, figures, mentioned, personal } from './mentions.ts'
import { selfHarmed } from './selfHarm.ts'
import { veiled } from './veiled.ts'

const pills = '(?:pastillas?|pildoras?|medicinas?|medicamentos?|tabletas?|comprimidos?|capsulas?|meds)'
const took =
  '(?:tome|tomo|tomado|tomé|tomó|trague|tragué|tragado|tragó|ingeri|ingerí|bebi|bebido|comi|eche|empine)'

/**
 * Spanish signs of danger, of Spain and of Latin America, direct and commonly veiled. Ours; a clinician's review
 * comes before any release.
 */
export const dangers: DangerWords = {
  signs: {
    suicide: [
      ...veiled,
      /\bse (?:ha despedido|despidio) de (?:tod[oa]s|todo el mundo|nosotr[oa]s|la familia|sus [a-z]+)\b[^.]{0,40}\bno (?:me |nos |les? )?(?:coge|contesta|responde|agarra|atiende|aparece)\b/,
      /\b(?:regalo|ha regalado|esta regalando|dio) (?:a )?(?:su|sus|todas sus) [a-z]+\b[^.]{0,40}\b(?:va a|quiere|por fin) (?:[a-z]+ )?(?:descansar|estar en paz|dejar de sufrir)\b/,
      /\bya no quiero seguir\b/,
      /\bno quiero seguir(?: con (?:esto|todo|nada)| viviendo| mas| asi|$| \.)/,
      /\b(?:dormir|dormirme) (?:y|para) no despertar\b/,
      /\bno le veo sentido a (?:nada|la vida|vivir|seguir)\b/,
      /\b(?:matarme|mato|suicidarme|suicidarse|suicidarte|suicido|suicidio|suicidar|suicida|suicidas|matarse|ahorcarme|colgarme|ahorcarse|dispararme|ahogarme a proposito)\b/,
      /\b(?:quiero|quisiera|queria|quiere|prefiero|preferiria|deseo|me gustaria|ganas de|necesito|merezco|mejor|ojala|voy a|deberia|espero|pensando en|pienso en|pienso|para) (?:ya )?(?:morirme|morir|morirse|me muriera|me muera|muriera|muerta|muerto|estar muert[oa]|morirme ya|desaparecer|no despertar|dormir para siempre|no existir)\b/,
      /\b(?:me quiero|me quisiera|me voy a|se quiere|se quisiera|se va a|me dan ganas de|me iba a) (?:morir|matar|suicidar|ahorcar|colgar|quitar la vida|tirar del|tirar de|tirar al|aventar del)\b/,
      /\b(?:ya )?no (?:quiero|quisiera|deseo|quiere) (?:seguir )?(?:vivir|viviendo|existir|estar aqui|estar viv[oa]|seguir viv[oa]|estar en este mundo|despertar|despertarme|seguir con mi vida|vivir mas|seguir aqui|seguir asi)\b/,
      /\b(?:quiero|quisiera|queria|voy a|pienso|pensando en|pensado en|quiere|ganas de) (?:acabar|terminar) (?:ya )?(?:con (?:todo|mi vida|esto|mi sufrimiento|su vida)|todo)\b/,
      /\b(?:acabar|terminar) con mi vida\b/,
      /\b(?:quitarme|quitarse|me quito|quitar) la vida\b/,
      /\bno vale la pena (?:vivir|seguir viviendo|seguir|la vida)\b/,
      /\bla vida no (?:vale|tiene) (?:la pena|sentido|nada)\b/,
      /\b(?:estarian|estaran|estaria|estan|estarias) mejor sin mi\b/,
      /\b(?:sin|no hay|no tengo|ninguna|no encuentro) (?:razon|razones|motivo|motivos|ganas) (?:para|de) (?:vivir|seguir viviendo|seguir|seguir aqui)\b/,
      /\bno (?:tengo|le veo|veo|encuentro) (?:sentido|ganas) (?:a|de|para) (?:la vida|vivir|mi vida|seguir viviendo)\b/,
      /\bya no (?:puedo|aguanto|soporto) (?:mas(?: con esto| con mi vida| asi| vivir)?|seguir|la vida|vivir|vivir asi)(?:$| \.| y| asi| con)/,
      /\bno (?:aguanto|soporto) (?:mas|la vida|vivir)\b/,
      /\b(?:cansad[oa]|hart[oa]) de (?:vivir|la vida|existir|esta vida)\b/,
      /\b(?:tirarme|aventarme|lanzarme|saltar|arrojarme) (?:de|del|desde|por|a|al|desde el) (?:un |una |el |la |las |los )?(?:puente|balcon|edificio|ventana|azotea|tren|metro|vias|techo|piso|vacio)\b/,
      /\b(?:ojala|quisiera|me gustaria) (?:no haber nacido|nunca haber nacido|no despertar(?:me)?|no despertara|estuviera muert[oa]|estar muert[oa]|me muera|morirme|no existir)\b/,
      /\b(?:adios para siempre|esta es mi despedida|me despido de todos|carta de despedida|nota de suicidio|nota de despedida|mi ultima noche)\b/,
      /\b(?:cuantas|cuantos) .{0,30}\b(?:para morir|para matarme|para morirme|me matan|me matarian|es mortal|son mortales|sobredosis)\b/,
      /\b(?:cortarme|cortar|corte|cortado) las venas\b/,
      /\bmejor muert[oa]\b/,
      /\bno quiero (?:estar )?(?:mas aqui|aqui mas|estar aqui)\b/,
      /\bno me importa(?:ria)? (?:morir|morirme|si me muero|si vivo|vivir)\b/,
      /\bme quiero ir (?:de este mundo|para siempre|al cielo)\b/,
      /\b(?:kms|unalive)\b/,
      /\bdejar de (?:vivir|existir)\b/,
    ],
    selfHarm: [
      ...selfHarmed,
      /\b(?:cortarme|cortandome|me corto|me corte|me estoy cortando|lastimarme|hacerme daño|hacerme dano|autolesion(?:arme|es|ado)?|autolesiono|herirme|me hago daño|me hago dano|me hice daño|me hice dano|quemarme a proposito|lastimandome|me lastimo|golpearme|me autolesione|hacerse daño|hacerse dano|cortarse los brazos)\b/,
    ],
    overdose: [
      ...amounts,
      /\b(?:todo|todas|todos) (?:las pastillas )?de (?:golpe|una vez|un jalon)\b/,
      new RegExp(
        `\\b(?:me )?${took} (?:[89]|[1-9]\\d|ocho|nueve|diez|quince|veinte|treinta) de (?!(?:la|las|los|mis|octubre|noviembre|mayo)\\b)[a-z]{5,}`,
      ),
      /\b(?:bebi|tome|tomé|trague) (?:cloro|lejia|veneno|anticongelante)\b/,
      /\b(?:sobredosis)\b/,
      new RegExp(
        `\\b(?:me )?(?:la |las |lo |los )?${took} (?:todas|todos|toda) (?:las |los |la |el |esas |esos )${pills}\\b(?!(?: [a-z]+){0,2} (?:de la|del|de hoy|de esta|que me tocan|que me tocaban|recetad))`,
      ),
      new RegExp(
        `\\b(?:me )?(?:la |las |lo |los )?(?:he )?${took} (?:todo |toda |casi todo |casi toda |entero |entera |completo |completa )*(?:el|la|un|una) (?:frasco|bote|caja|botella|blister|paquete|pastillero|tarro)(?: (?:entero|entera|completo|completa|de|todo|toda|por|gracias|porque|y|para|ya|hoy|ayer|anoche)\\b| \\.|$)`,
      ),
      new RegExp(
        `\\b(?:me )?${took} (?:demasiad[oa]s?|muchas|muchisimas|muchos|un monton de|un puño de|un puñado de|punado de|un punado de|un puno de|monton de|bastantes|tantas)(?: (?:${pills}|de))?\\b`,
      ),
      new RegExp(
        `\\b(?:me )?${took} (?:como |unas |unos |mas de |casi |alrededor de )*(?:[89]|[1-9]\\d{1,2}|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta|cien)(?: de)?(?: (?:mis|las|los|esas|sus))? (?:${pills}|de golpe|de una vez)`,
      ),
      /\b(?:quiero|quisiera|ganas de|pensando en|pienso en|voy a) (?:tomarme|tomar|tragarme|tragar) (?:todas|todos|todo el|toda la|el frasco|la caja|un monton|muchas)\b/,
      new RegExp(`\\b(?:me )?${took} (?:[4-9]\\d{3}|[1-9]\\d{4,}) ?(?:mg|miligramos)\\b`),
      /\b(?:tome|tomé|tomo|tomó|tomado) (?:(?:\d+ |unas |varias |[a-z]+ )?(?:pastillas|tabletas|comprimidos) )?de mas (?:para|porque)\b/,
      /\bse me paso la mano con (?:las|los|la) \b/,
    ],
    breathing: [
      /\b(?:cuesta|costando|cuesto) (?:[a-z]+ ){0,2}respirar\b/,
      /\b(?:no puedo|no podia|no puede|apenas puedo|casi no puedo|me cuesta|le cuesta|me esta costando|le esta costando|dificultad para|dificultad al|problemas para|trabajo para|no logro|no consigo|no alcanzo a|cuesta trabajo) (?:(?:ni|casi|mas|muy|mucho|muchisimo|bastante|demasiado|tanto|horrores|un monton|un mundo|un chingo|un buen|la vida|cada vez mas|mucho trabajo|ya|hasta) ){0,2}(?:respirar|respirarar|respirar bien|tomar aire|agarrar aire|jalar aire|coger aire|meter aire|inhalar|llenar los pulmones)\b/,
      /\b(?:falta de aire|me falta el aire|le falta el aire|me falta aire|me ahogo|me estoy ahogando|se esta ahogando|se ahoga|no respira|dejo de respirar|no esta respirando|sin aire|me asfixio|asfixiando)\b/,
      /\b(?:labios|lengua|garganta)(?: [a-z]+)? como (?:un |una )?(?:globos?|pelotas?|balon|balones)\b/,
      /\b(?:le|me|les) (?:pita|silba|chifla|esta pitando|esta silbando) (?:mucho |muchisimo )?el pecho\b|\b(?:pitidos?|silbidos?) en el pecho\b/,
      /\bse me (?:cierra|esta cerrando|cerro|hincha|hincho|esta hinchando|hincharon) (?:la |los |el )?(?:garganta|lengua|labios|cara)\b/,
      /\b(?:cara|lengua|labios|garganta)(?: (?:muy|esta|estan|se|me|toda|la|tengo))* (?:hinchad[oa]s?|hinchandose|morad[oa]s?|azules)\b/,
      /\b(?:hinchazon|se me hincho) (?:de|en) (?:la )?(?:cara|lengua|garganta|labios)\b/,
    ],
    seizure: [
      /\b(?:ech(?:a|aba|ando)|sal(?:e|ia|iendo)|saca(?:ba)?|con) (?:le )?espuma (?:por|de|en) la boca\b/,
      /\b(?:le|me) dio un ataque\b[^.]{0,30}\b(?:temblaba|temblando|sacud[a-z]+|espuma|suelo|piso|convuls[a-z]+)\b/,
      /\b(?:convulsion|convulsiones|convulsione|convulsionando|convulsiono|convulsionado|ataque epileptico|ataque de epilepsia|crisis epileptica|ataques epilepticos|convulsionar)\b/,
    ],
    fainting: [
      /\b(?:me desmaye|desmayado|se desmayo|me desmayo|me he desmayado|desmayada|desmayo|desmayos|perdi el conocimiento|perdio el conocimiento|perdi la conciencia|perdio la conciencia|perdi el sentido|quede inconsciente|inconsciente|no despierta|no se despierta|no reacciona|me voy a desmayar|me cai sin sentido|me cai redond[oa]|cai redond[oa]|me cai como un saco|me fui al (?:suelo|piso) (?:sin|y no|no supe|y ya no)|no supe (?:mas )?de mi|se me apago (?:la luz|todo)|se me fue la luz)\b/,
    ],
  },
  concepts,
  mentioned,
  elsewhere,
  personal,
  medicine: 'pastillas',
  idioms: [
    ...figures,
    /\b(?:me esta|me estan|me tiene|me tienen) matando\b/,
    /\b(?:me|nos) mata(?:n)? (?:de risa|el trafico|la risa|de hambre)\b/,
    /\b(?:morir(?:me|se)?|muero|morirme|muriendo|mori|muerta|muerto) (?:de|por) (?:la )?(?:risa|hambre|sueño|sueno|ganas|frio|calor|sed|aburrimiento|verguenza|amor|una|un|el|comer|verte|pena|cansancio)\b/,
    /\bmato (?:por|el tiempo|las horas|mosquitos)\b/,
    /\b(?:me )?mato (?:trabajando|estudiando|de risa|de la risa|limpiando|en el gimnasio)\b/,
    /\b(?:lo|la|te|los|las) mato\b/,
    /\b(?:matarse|matarme|me mato) (?:trabajando|estudiando|a trabajar|a estudiar|de risa)\b/,
    /\b(?:prevencion del suicidio|escuadron suicida)\b/,
    /\b(?:medicina|medicinas|pastillas|medicamento|medicamentos) (?:para|contra) (?:las |la )?(?:convulsiones|convulsion|epilepsia)\b/,
    /\bpara (?:las )?convulsiones\b/,
    /\b(?:respirar|respiro) por la nariz\b/,
    /\bme (?:corte|corto) (?:el pelo|el cabello|las uñas|las unas|cocinando|afeitandome|pelando|el dedo|un dedo|rasurandome|picando)\b/,
    /\bcortarme (?:el pelo|el cabello|las uñas|las unas|el flequillo)\b/,
    /\b(?:celular|telefono|bateria|coche|carro|planta|movil) .{0,15}(?:muerto|muriendo|murio|morir)\b/,
    /\bme ahogo (?:con|en) (?:el|un vaso de) agua\b/,
    /\bme lastime (?:corriendo|jugando|haciendo|en el)\b/,
    /\b(?:me )?(?:perro|gato|perrito) (?:tuvo|tiene) (?:una )?convulsion\b/,
    /\bdemasiad[oa]s? (?:tiempo|tarde|cafe|agua|fotos|te|refresco|cerveza|vino)\b/,
    /\bmuch[oa]s? (?:agua|cafe|tiempo|fotos|te|clases|gracias)\b/,
  ],
  negated:
    /(?:^|[ .])(?:no|(?<!\b(?:mas|nada|pastillas|medicinas) )nunca|jamas|sin|ni|ya no|tampoco) (?:(?:quiero|voy a|pienso|pensando|pensar|pensamientos|de|en|he|tengo|tenido|tuve|estoy|me|se|la|ganas|intencion|idea|ideas|es|que|un|una|ningun|ninguna|hay|hubo|soy|quiere|va a|ha|sufro|sufri|senti|siento|mas|planeo|voces|voz|que|me|digan|dicen|pidan|haria|hare|podria|seria|capaz|a|intento|intente) ){0,6}$/,
  longAgo:
    /\b(?:hace (?:muchisimos |muchos |un par de |bastantes |\d+ |unos )?anos\b(?! que)|hace (?:mucho|bastante) tiempo\b(?! que)|en (?:19|20)\d\d|(?:en|por|alla por) los (?:anos )?(?:cincuenta|sesenta|setenta|ochenta|noventa|[5-9]0)|hace (?:\d+|muchos|varios|años|unos|dos|tres|cuatro|cinco|diez) años|hace (?:\d+|muchos|varios|unos|dos|tres|cuatro|cinco|diez) anos|cuando era (?:niñ[oa]|nin[oa]|joven|chic[oa]|adolescente)|de (?:niñ[oa]|nin[oa]|pequeñ[oa]|pequen[oa]|joven)|en mi (?:infancia|adolescencia|juventud))\b/,
  again:
    /\b(?:otra vez|ahora(?! (?:ya )?(?:estoy (?:muy )?(?:bien|mejor|feliz|estable)|me (?:siento|encuentro) (?:bien|mejor)|tengo))|todavia|aun|hoy|de nuevo|esta semana|ultimamente|sigo|quiero)\b/,
  phrases: list(`
    toda la caja, nada por lo que vivir,
    me tome toda la caja, todo de golpe, ya no quiero seguir, no quiero seguir, ganas de morir, dormir y no despertar,
    irme de este mundo, tome diez pastillas, tome veinte pastillas,
    quiero morirme, quiero morir, me quiero morir, me quiero matar, quiero matarme, voy a matarme,
    suicidarme, suicidio, se quiere matar, se quiere suicidar, no quiero vivir, ya no quiero vivir, no
    quiero seguir viviendo, no quiero estar aqui, acabar con todo, acabar con mi vida, ya no puedo mas, no
    aguanto mas, mejor sin mi, ganas de vivir, no tiene sentido, quitarme la vida, ojala no despertara,
    quiero cortarme, hacerme dano, todas las pastillas, tome todas las pastillas, el frasco entero, todo
    el frasco, demasiadas pastillas, tome muchas pastillas, veinte pastillas, sobredosis, no puedo
    respirar, falta el aire, cuesta respirar, no respira, se me cierra la garganta, convulsion,
    convulsiones, me desmaye, perdi el conocimiento
  `),
  everyday: list(`
    curarme, cuidarme, curar, quiero, morder, mover, matar, mirar, tirar, tiempo, todos, cuesta, cuanto, cuenta, puerta, muerte,
    muestra, respetar, despertar, pasillo, pastel, pastilla, pastillas, dano, vivir, beber, venir, verme,
    dormir, dormirme, dormida, vida, vivo, cara, para, casa, cada, nada, cama, mama, fama, aire, hora,
    ganas, canas, ganar, gana, mejor, mayor, menor, mujer, cansada, casada, pasada, pesada, cuarto,
    puente, fuente, frente, serio, sitio, tomo, tome, como, todo, toda, todas, tomas, toman, tomar, razon,
    sazon, corto, corte, corta, sorpresa, cortar, contar, contarme, cantar, estar, esta, hasta, mato,
    mata, rato, gato, pato, dato, malo, mano, saltar, salta, salto
  `),
  vocabulary: list(`
    morirme, morir, matarme, suicidarme, suicidio, quiero, sobredosis, respirar, respiro, convulsion,
    convulsiones, desmaye, desmayo, pastillas, frasco, todas, puedo, vivir, viviendo, cortarme,
    lastimarme, ahogo, hinchada, hinchados, garganta, lengua, labios, conocimiento, inconsciente,
    demasiadas, veinte, treinta, acabar, terminar, muerta, muerto, matar, aguanto, desaparecer, despertar,
    suicidar, vida, ganas, razon, falta, cuesta, seguir, existir, medicinas, venas, puente, tirarme,
    hacerme, trague
  `),
}
