import type { Concepts } from '../concepts.ts'
import { list } from '../list.ts'

/** Each of some beginnings with each of some endings. */
const each = (firsts: readonly string[], lasts: readonly string[]): readonly string[] =>
  firsts.flatMap((first) => lasts.map((last) => `${first} ${last}`.trim()))

const gone = list(`
  me muera, muera, falte, me maten, me muero, me muriera, me muriese, me mato, me matara, me fuera, me voy, faltara, falto, faltase, no estoy, no estuviera, no estuviese, ya no estoy, ya no estuviera, no estuviera aqui, no existo, no existiera, no existiese, desaparezco, desapareciera, desapareciese, muero, muriera, estuviera muerta, estuviera muerto, estoy muerta, estoy muerto, no despierto, no despertara, me vaya, me haya ido, me vaya para siempre, yo no estuviera, yo no existiera, yo faltara, yo me muriera, yo desapareciera, yo ya no estuviera, yo ya no este, no hubiera nacido, nunca hubiera nacido, yo no estoy, ya no este, no este, me fuera de este mundo, yo me fuera, yo me muero, ya no existiera
`)
const pillWords = list(`
  pastilla, pastillas, pildora, pildoras, medicina, medicinas, medicamento, medicamentos, medicacion, tableta, tabletas, comprimido, comprimidos, capsula, capsulas, pastis, pepas, calmantes, somniferos, tranquilizantes, ansioliticos, gotas, jarabe
`)
const boxes = list(`
  frasco, bote, caja, botella, blister, paquete, frascos, botes, cajas, blisters, blisteres, paquetes, tiras, cajita, pastillero, tarro, tira, tableta entera, sobre, plancha, cajita, frasquito, gotero, receta, tratamiento del mes
`)
const places = list(`
  puente, viaducto, borde del viaducto, azotea, balcon, balconcito, techo, terraza, vias, vias del tren, vias del metro, anden, acantilado, barranco, cornisa, tejado, ventana abierta, borde del puente, orilla del puente, orilla de la azotea, puente peatonal, precipicio, carretera
`)
const the = list('el, la, los, las, un, una, mi, ese, esa, este, esta, del, al, unas, unos')
const means = list(`
  pistola, arma, escopeta, cuerda, soga, mecate, revolver
`)
const blades = list(
  'navaja, navajas, cuchillo, cuchillos, cuchilla, cuchillas, cuter, cutter, gillette, hojilla, rasuradora, cinturon, tijeras, vidrio, pedazo de vidrio, lazo',
)
const children = list(`
  hijito, hijita, hijo, hija, hijos, hijas, nino, nina, niño, niña, bebe, nieto, nieta, sobrino, sobrina, peque, pequeno, pequena, pequeño, pequeña, nene, nena, chiquito, chiquita, crio, cria, chamaco, chamaca, chavito, guagua, hermanito, hermanita, bebita, bebito, gordito
`)

/** What Spanish words are about where people speak of danger in their own words (see concepts.ts). */
export const concepts: Concepts = {
  filler: list(`
    que, de, ya, muy, tan, tanto, la, el, lo, los, las, un, una, es, son, era, a, en, con, y, pero, se, me, mi, mis, te, le, les, nos, os, por, como, solo, solamente, realmente, la verdad, la neta, neta, wey, guey, we, tio, tia, pana, bro, parce, che, boludo, weon, pues, asi, algo, mas, creo, siento, siento que, creo que, a veces, siempre, esta, este, eso, esto, ser, estar, estoy, soy, fui, he, ha, habia, hay, haber, sea, fuera, seria, serian, estaria, estarian, estar, mucho, bastante, igual, tal vez, quiza, quizas, osea, xq, pq, porque, q, k, d, x, ando, andar, nomas, nada mas, simplemente, sinceramente, honestamente, hasta, tambien, todavia, aun, nada mas que, pa, para, al, del, si, puta, puto, pinche, jodida, jodido, maldita, maldito, cada vez, como que, volver a, volver, otra vez de, unos, unas, esa, ese, cualquier, algun, alguna
  `),
  speaker: list('yo, mi, mí, conmigo, a mi, me'),
  others: list(`
    todos, todo el mundo, ellos, ellas, la gente, gente, mi familia, familia, mis hijos, mis hijas, mis niños, mis ninos, mi mama, mi papa, mi madre, mi padre, mis padres, mis papas, mi esposo, mi esposa, mi marido, mi mujer, mi pareja, nadie, a nadie, el mundo, mundo, mi hermana, mi hermano, mi hija, mi hijo, mis amigos, ustedes, vosotros, los demas, mi casa, mis nietos, mi novio, mi novia, los mios, los que quiero, ella, toda mi familia, el resto
  `),
  not: list(`
    no, nunca, ni, jamas, sin, tampoco, ya no, ni siquiera, nada, ningun, ninguna, ninguno, no hay, no tengo, no encuentro, no le encuentro, no le veo, no veo, perdi, perdi toda, he perdido, se me acabo, se me acabaron, se me fueron, me quede sin, no me queda, no me quedan, no quedan, ya ni, no se si, no tiene, ya no tiene, ya no hay, no le hallo, no hallo, perdi las, perdi la, no se cuanto mas
  `),
  wanting: list(`
    no me importa si, me da igual si, me da lo mismo si, no me importaria si, la unica salida es, la unica salida, lo unico que quiero es, la unica solucion es, seria mejor, estaria mejor, seria mas facil, lo mejor seria, lo mejor es,
    quiero, quisiera, queria, quiere, quieren, kiero, qiero, quier, ojala, deseo, desearia, preferiria, prefiero, me gustaria, ganas, tengo ganas, dan ganas, me dan ganas, merezco, merece, necesito, espero, pido, le pido a dios, pido a dios, ruego, mejor, anhelo, querer, quisiera poder, me encantaria, deberia, deberia de, tendria que, me conviene, dios quiera, ojala pudiera, quisiera que, me provoca, tengo deseos, deseos, se me antoja, sueño con, sueno con, hubiera, hubiese, no me importaria, me da igual, ansio, lista para, listo para, merezco seguir
  `),
  aboutTo: list(`
    voy, voy a, me voy a, iba a, vamos a, a punto, a punto de, estoy a punto, estuve a punto, casi, planeo, decidi, he decidido, intente, intento, trate de, tengo planeado, hoy, esta noche, pienso, tengo pensado, tengo un plan, tengo el plan, tengo todo para, estoy por, estuve por, terminare por, acabare, me falta poco para, lo voy a
  `),
  inMind: list(`
    pensando, pensando en, pienso en, pienso, pensar en, pensamientos, pensamientos de, ideas, ideas de, imagino, imaginando, me imagino, imaginandome, busque, buscando, he buscado, busque en google, googlee, investigue, investigando, se me pasa por la cabeza, se me cruza, se me cruza por la cabeza, se me ocurre, se me ocurrio, pense, pense en, he pensado, he pensado en, mirando, viendo, fantaseo, fantaseo con, soñando con, me pasa por la mente, pasa por la mente, pasa por mi cabeza, me viene a la mente, me viene a la cabeza, impulso de, impulsos de, tentacion de, tentada de, tentado de, leyendo sobre, formas de, maneras de, como
  `),
  notOutOfMind: list(`
    no dejo de pensar, no dejo de pensar en, no paro de pensar, no paro de pensar en, no puedo dejar de pensar en, no puedo dejar de pensar, todo el tiempo pienso en, todo el dia pensando en, solo pienso en, solo pienso, no hago mas que pensar en, nada mas pienso en, no dejo de mirar, no paro de mirar, no puedo dejar de mirar, no dejo de ver, me quedo mirando, me quedo viendo, me la paso pensando en, paso el dia pensando en, a cada rato pienso en, cada rato pienso en, cada dia pienso en, 
  `),
  dying: [
    ...each(
      list(
        'me atropelle, me atropellara, me atropellase, me atropellen, me lleve, me pase por encima, me pasara por encima, me arrolle, me arrollara, me mate, me matara, me choque',
      ),
      list(
        'un camion, un carro, un coche, un auto, un tren, un bus, un micro, un trailer, el metro, el tren, el camion, un colectivo',
      ),
    ),
    ...list(`
    morir, morirme, morirse, muero, me muero, muera, muriera, muerto, muerta, la muerte, muerte, mi muerte, mi funeral, mi entierro, mi velorio, fallecer, estar muerta, estar muerto, haber muerto, hubiera muerto, me hubiera muerto, morirme ya, dormir para siempre, no despertar, no despertar mas, no despertar nunca, nunca despertar, no despertarme, muriendome, me muera, me muriera, me muriese, que me atropelle, que me atropellen, que me atropelle un carro, que me atropelle un camion, que me lleve dios, que dios me lleve, que me lleve la muerte, dios me llevara, dios me lleve, me llevara dios, formas de morir, la muerta, el muerto, no existir, dejar de existir, haberme muerto, morirnos, palmarla, petatearme, estirar la pata, no volver a despertar, no haber nacido, nunca haber nacido, atropelle, atropellen, atropellara, atropellase, me partiera un rayo, me parta un rayo, me diera un infarto, me de un infarto, me de cancer, me pase algo, me pasara algo, me muriera dormida, me muriera dormido, morir dormida, morir dormido, me lleve, me recoja dios, dios me recoja, estar enterrada, estar enterrado, estar bajo tierra, tener un accidente, la tumba, me corte el cuello, cortarme el cuello, dios se acuerde de mi, se acuerde dios de mi
  `),
  ],
  killingOneself: list(`
    pegar un tiro, dar un tiro, meter un tiro, meterme un tiro, pegar un balazo, dar un balazo, volar la cabeza, volarme la cabeza, volarme los sesos, volar los sesos, me pego un tiro, me doy un tiro, me meto un tiro,
    empastillarme,    matarme, suicidarme, suicidio, quitarme la vida, quitarme de en medio, ahorcarme, colgarme, pegarme un tiro, darme un tiro, un tiro en la cabeza, dispararme, cortarme las venas, acabar con mi vida, terminar con mi vida, acabar con todo, terminar con todo, quitarme del medio, tirarme al metro, tirarme al tren, tirarme del puente, tirarme por la ventana, tirarme por el balcon, aventarme al metro, aventarme del puente, envenenarme, acabar conmigo, desvivirme, desvivirse, autodesvivirme, hacer una locura, hacer una tonteria, hacer una estupidez, hacerme algo, pegarme un balazo, darme un balazo, echarme al tren, ahogarme en el rio, desvivir, colgandome, matandome, ahorcandome, tirandome, aventandome, disparandome, suicidandome, lanzandome, quitandome la vida, ahorco, me ahorco, me cuelgo, me suicido, me mato, matate, me mate, me suicide, me ahorque, me cuelgue, lanzarme al vacio, tirarme al vacio, saltar al vacio
  `),
  gone: list(`
    desaparecer, desaparecerme, apagarme, apagarme para siempre, extinguirme, desvanecerme, evaporarme, hundirme, irme de este mundo, irme para siempre, irme de aqui para siempre, dejar este mundo, dejar de sufrir, dejarlo todo, no estar, esfumarme, borrarme, descansar para siempre, descansar en paz, descansar de todo, reunirme con, irme con dios, irme al cielo, estar con mi mama en el cielo, irme con mi mama, irme con mi papa, irme con mi abuela, alcanzar a mi mama, alcanzar a mi papa, alcanzar a mi hijo, irme con el, irme con ella, irme y no volver, irme y no regresar, desapareciera, desaparezca, no ser, dormirme para siempre, dormir eternamente
  `),
  living: list(`
    vivir, vivo, viviendo, seguir viviendo, estar viva, estar vivo, seguir viva, seguir vivo, existir, existiendo, seguir existiendo, estar aqui, seguir aqui, estar en este mundo, estar aqui mas, vivir mas, vivir asi, seguir viviendo asi, respirar mas, ser salvada, ser salvado, que me salven, amanecer, amanecer mañana, amanecer manana, ver el mañana, ver otro dia, ver otro amanecer, llegar a mañana, llegar a manana, llegar a navidad, llegar viva, llegar vivo, llegar a vieja, llegar a viejo, continuar viviendo, sobrevivir, estar aca, seguir aca, quedarme aqui, quedarme en este mundo, despertar otro dia, nacer, haber nacido, sigo viva, sigo vivo, sigo aqui, estoy viva, estoy vivo, ser parte de este mundo, viva, vivire, vivir otro dia, vivir un dia mas
  `),
  life: list(
    'la vida, mi vida, vida, esta vida, la existencia, mi existencia, esta puta vida, esta pinche vida',
  ),
  goingOn: list(`
    seguir, seguir asi, seguir adelante, seguir luchando, seguir peleando, seguir con esto, seguir con todo, seguir con mi vida, seguir intentando, seguir intentandolo, continuar, continuar asi, aguantar mas, aguanto mas, puedo mas, puedo mas con esto, puedo mas con mi vida, puedo con mi vida, puedo con esta vida, puedo con la vida, puedo con este dolor, puedo con tanto, puedo con mi alma, puedo con la vida, puedo con todo esto, puedo seguir, puedo seguir asi, aguanto esto, aguanto la vida, aguanto esta vida, aguanto vivir, soporto mas, soporto la vida, soporto vivir, luchar, luchar mas, pelear mas, enfrentar otro dia, enfrentar un dia mas, pasar otra noche, pasar otro dia, puedo continuar, doy mas, doy para mas, puedo vivir asi, voy a aguantar, voy a poder, continuar con esto, continuar con la vida, soporto seguir, aguantar, aguantando, seguir sufriendo, sufrir mas, seguir fingiendo
  `),
  bearing: list(
    'puedo con esto, aguanto, aguanto este dolor, aguanto el dolor, aguanto tanto dolor, soporto, soporto este dolor, soporto el dolor, puedo con todo, puedo con el dolor, puedo con tanto dolor, le veo el caso, veo el caso, le veo caso',
  ),
  ending: list(`
    acabar, acabe, acabara, acabado, termine, terminar, terminara, se acabe, se termine, se acaba, pare, parar, acabo, termino, acabarlo, terminarlo, acabarse, terminarse, va a acabar, va a terminar, habra terminado, habra acabado, se acabara, se terminara, acaba, termina
  `),
  all: list(`
    todo, todo esto, esto, todo este dolor, este dolor, el dolor, mi dolor, mi sufrimiento, el sufrimiento, este sufrimiento, todo ya, de todo, esta pesadilla, este infierno, esta tortura, este calvario, todas, todos
  `),
  tiredOf: list(`
    cansada, cansado, cansada de, cansado de, harta, harto, harta de, harto de, hasta la madre de, hasta el gorro de, aburrida de, aburrido de, asqueada de, asqueado de, me canse, me canse de, me harte, me harte de, ya me canse de, mamada de, mamado de, podrida de, podrido de, me cansé de, agotada de, agotado de, rendida de, ya tuve suficiente, suficiente de, hasta las narices de, hasta los huevos de, hasta el coño de, chata de
  `),
  hating: list(
    'odio, detesto, aborrezco, lamento, maldigo, me arrepiento de, odio estar, odio seguir, me pesa',
  ),
  reason: list(`
    razon, razones, motivo, motivos, sentido, caso, esperanza, esperanzas, fuerzas, fuerza, animos, ganas, proposito, chiste, ilusion, ilusiones, sentido a, caso a, razon para, motivo para, animo para, por que, porque, nada por que, nada por lo que, nada, sentido nada, la esperanza, las ganas, energia, las fuerzas
  `),
  future: list(`
    futuro, un futuro, mi futuro, salida, una salida, otra salida, otra opcion, solucion, remedio para mi, escapatoria, luz al final, luz al final del tunel, mañana para mi, manana para mi, otro camino, otro remedio, vuelta atras, lugar para mi, lugar en este mundo
  `),
  why: list(
    'para que, pa que, por que, pa k, xq, pq, que gano, que hago, que me queda, dame una, dame un, dime una, hay alguna, a quien le sirve que, para que quiero, para que carajos, para que chingados',
  ),
  withoutMe: [
    'sin mi',
    'sin mí',
    'sin mi presencia',
    ...each(
      ['si', 'si yo', 'cuando', 'cuando yo', 'que yo', 'si un dia', 'si mañana', 'si manana', 'el dia que'],
      gone,
    ),
  ],
  ifI: list('si me, si yo, cuando yo, cuando me, si un dia, el dia que, si ya, cuando ya, si, que ya'),
  relief: list(`
    mejor, mejores, mas felices, mas feliz, mas tranquilos, mas tranquilas, mas tranquilo, mas tranquila, descansarian, descansaria, descansan, descansar, descansarán, descansaran, aliviados, un alivio, alivio, mas libres, libres, agradecerian, agradeceria, ganarian, ganaria, se alegrarian, se alegraria, alegrarian, alegraria, felices, tranquilos, mas facil, mas ligera, vivirian mejor, viviria mejor, vivirian mas tranquilos, un favor, les haria un favor, se quitarian un peso, un peso menos, superarian, estarian bien, estaria bien, celebrarian, quitarles un peso, les quito un peso, un problema menos, una carga menos, una boca menos
  `),
  missing: list(`
    extrañaria, extranaria, extrañarian, extranarian, extraña, extrana, echaria de menos, echarian de menos, echa de menos, notaria, notarian, se daria cuenta, se darian cuenta, daria cuenta, darian cuenta, lloraria, llorarian, le importo, importo, importaria, le importaria, les importaria, importa, le importa, se enteraria, enteraria, enteraria siquiera, iria a mi funeral, iria a mi entierro, me necesita, necesita, me quiere, me va a extrañar, me va a extranar, va a extrañar, va a extranar, va a llorar, va a notar, se acordaria, acordaria
  `),
  burden: list(`
    carga, una carga, un estorbo, estorbo, estorbando, un lastre, lastre, una molestia, un peso, un problema, un problema para, un peso para, pura carga, arruino, le arruino la vida, les arruino la vida, arruinandoles la vida, arruino la vida, amargo la vida, les amargo la vida, doy lata, doy puros problemas, causo problemas, causo puros problemas, un cero a la izquierda
  `),
  brink: list('borde, el borde, orilla, la orilla, anden, barandal, baranda, barandilla, pretil'),
  willUnderstand: list(
    'entenderan, lo entenderan, me entenderan, sabran por que, van a entender, algun dia entenderan, lo explica todo',
  ),
  theDead: [
    ...each(
      list(
        'mi hermano, mi hermana, mi mama, mi papa, mi madre, mi padre, mi abuela, mi abuelo, mi hijo, mi hija, mi esposo, mi esposa, mi marido, mi mujer',
      ),
      list('que en paz descanse, que descanse en paz, que esta en el cielo, que ya murio, que murio'),
    ),
    ...each(
      list('mi difunta, mi difunto, mi fallecida, mi fallecido'),
      list(
        'esposa, esposo, mujer, marido, mama, papa, madre, padre, hijo, hija, hermano, hermana, abuela, abuelo',
      ),
    ),
  ],
  beckoning: each(
    list('me espera, me esta esperando, me estan esperando, me esperan, me llama, me esta llamando'),
    list('alla arriba, en el cielo, del otro lado, desde el cielo, al otro lado, en la gloria'),
  ),
  callingFor: list('me llama, me esta llamando, me llama todas las noches, me espera, me esta esperando'),
  toThem: list(
    'me voy con ella, me voy con el, me voy con ellos, voy con ella, voy con el, irme con ella, irme con el, irme con ellos, reunirme con ella, reunirme con el, me reuno con ella, me reuno con el, la alcanzo, lo alcanzo',
  ),
  beingFound: list(
    'me encuentre, me encuentren, me encuentra, encontrarme, la que me encuentre, el que me encuentre, quien me encuentre',
  ),
  onBody: list(
    'en la boca, en mi boca, en la sien, bajo la barbilla, en el regazo, en las piernas, apuntandome',
  ),
  emptied: list('vacio, vacia, vacie, ha vaciado, he vaciado, vaciado'),
  dose: list('doble dosis, la doble dosis, dosis doble, una dosis doble, dosis extra, dos dosis'),
  lookingDown: list(
    'mirando abajo, mirando para abajo, mirando hacia abajo, viendo para abajo, viendo hacia abajo, mire abajo, mirando el agua, mirando el vacio',
  ),
  wouldIDie: list(
    'te puedes morir con, te puedes morir si, me puedo morir si, me puedo morir con, me moriria si, me moriria con, se puede morir uno con, puedo morirme con, puedo morir si',
  ),
  waters: list('rio, el rio, el mar, mar, lago, canal, tren, el tren, metro, el metro'),
  wouldDo: list(
    'seria rapido, seria facil, es rapido, bastante hondo, bastante alto, bastante profundo, no doleria, seria lo mas rapido',
  ),
  sorrow: list('tengo el corazon roto, me pesa el corazon, tan sola, tan solo, tanta tristeza'),
  reminders: list('recordatorios, avisos, mensajes, recordarme, avisarme'),
  whereIGo: list('a donde voy, adonde voy, donde voy, donde voy a estar'),
  heardVoices: list(
    'voz, voces, la voz, las voces, una voz, mis voces, oigo voces, escucho voces, oigo una voz, una vocecita, la vocecita',
  ),
  finished: list('hecho, ya esta hecho, listo el pollo, ya estan dentro, adentro'),
  manyTimes: each(
    list(
      'tres o cuatro veces, 3 o 4 veces, cuatro o cinco veces, cuatro veces, 4 veces, cinco veces, 5 veces, seis veces, 6 veces, no se cuantas veces, un monton de veces',
    ),
    list('hoy, ya, ya hoy, en el dia, en un dia, esta noche, esta mañana, seguidas'),
  ),
  sleepy: list(
    'mucho sueño, tanto sueño, muchisimo sueño, un sueño horrible, un sueño tremendo, me caigo de sueño, muy dormida, muy dormido, no puedo abrir los ojos, no puedo mantener los ojos abiertos, no me puedo mantener despierta, no me puedo mantener despierto',
  ),
  worthless: list(`
    no estoy a salvo, no estoy nada a salvo,
    que alguien me mate, alguien me mate, que me maten, matenme, mátenme, matame, escogi el dia, elegi el dia, ya escogi el dia, ya elegi el dia, ya tengo el dia, ya se el dia, ya tengo fecha, ya puse fecha, no le importo a nadie, nadie me necesita, estoy sola en el mundo, estoy solo en el mundo, duele demasiado, me duele vivir, me duele la vida, la vida me pesa, me pesa la vida, vivir me pesa, vivir me duele, tanto dolor, demasiado dolor, quiero rendirme, me quiero rendir, no me importa nada, ya me da igual todo, mi vida no vale nada, mi vida no vale, mi vida no sirve, ya no voy a estar, ya no estare, ya no voy a estar aqui, nadie me puede ayudar, ya es tarde para mi, es demasiado tarde para mi, no tengo remedio, no tengo arreglo, casi lo hago, casi lo hice, estuve a punto de hacerlo, a punto de hacerlo, ya me canse, me canse, ya estuvo, no hay nada que hacer, no voy a llegar a fin de año, no voy a llegar a fin de ano, no voy a llegar a navidad, no voy a llegar a mi cumpleaños, no llego a fin de año, no llego a navidad, no creo llegar a, que mas da, no valgo, no sirvo para nada, no sirvo, no valgo la pena, me odio, odio mi vida, me doy asco, soy un fracaso, soy una inutil, nomas estorbo, solo estorbo, puro estorbo, no hago mas que estorbar, nada mas estorbo, estarian mejor con otra mama, mejor con otra mama, mejor con otro papa, estarian mejor con otra persona, estaria mejor con otra, soy un inutil, soy una basura, soy basura, no soy nadie, no le importo a nadie, a nadie le importo, nadie me quiere, no tengo a nadie, desesperada, desesperado, sin esperanza, sin esperanzas, ya nada me importa, nada me importa, ya nada importa, nada importa, todo me da igual, me rindo, ya me rindo, tiro la toalla, tocando fondo, toque fondo, en un hoyo, me empastille, me empastillé, empastillada, empastillado, en un pozo, me siento vacia, me siento vacio, muerta por dentro, muerto por dentro, muerta en vida, muerto en vida, pensamientos oscuros, pensamientos feos, pensamientos malos, ideas malas, malos pensamientos, cosas feas, ideas feas, malas ideas, para que, pa que, de que sirve, que caso tiene, nada tiene sentido, nada vale la pena, no vale la pena, ya para que, ya pa que, no le hallo sentido, no le encuentro sentido, no le veo caso, estoy al limite, al limite, ya no doy mas, no doy mas
  `),
  farewell: list(`
    ultimo mensaje, mi ultimo mensaje, ultima vez que escribo, ultima vez que me escuchan, ultima noche, ultimo dia, carta de despedida, cartas de despedida, nota de despedida, nota para mi familia, carta para mis hijos, cartas para mis hijos, carta a mis hijos, despedida, mi despedida, me estoy despidiendo, solo falta despedirme, hasta siempre, hasta nunca, nos vemos en la otra vida, nos vemos en el cielo, nos vemos del otro lado, no me busquen, no me busques, no lloren por mi, no llores por mi, no es culpa de nadie, no es su culpa, no es tu culpa, diles que los quiero, diles que los amo, gracias por todo, ya no voy a molestar, ya no los molesto, ya no los voy a molestar, ya no te molesto mas, ya no te voy a molestar, no los vuelvo a molestar, ya no voy a dar lata, cuando leas esto, cuando lean esto, si estas leyendo esto, ya no van a saber de mi, no volveran a saber de mi, esta es la ultima vez, esta es la ultima, este es el final, este es el fin, hasta aqui llegue, aqui acaba todo, aqui termina todo, hasta aca llegue
  `),
  goodbye: list(
    'me despedi, ya me despedi, despedi, despedirme, me despido, despidiendome, adios, adiós, chao, chau, bye, goodbye, adios a todos, adios mundo, adios para siempre',
  ),
  inOrder: list(`
    regale mis cosas, regale todas mis cosas, regale todo, regale mi perro, regale mi gato, regale a mi perro, di mi perro, le di mi perro a, le di mi perro, le di mi gato, deje mi perro con, deje todo arreglado, deje todo listo, deje todo en orden, tengo todo listo, ya tengo todo listo, todo listo, tengo todo preparado, todo preparado, arregle mis papeles, arregle mis cosas, mis papeles en orden, papeles en orden, pague mis deudas, pague todas mis deudas, hice mi testamento, hice testamento, deje mis contraseñas, deje las contraseñas, cartas escritas, carta escrita, escribi las cartas, escribi una carta, escribi cartas, ya escribi la carta, ya escribi las cartas, reparti mis cosas, doy mis cosas, estoy regalando mis cosas, estoy regalando todo, cerre mis cuentas, borre mis redes, borre todo, tengo todo arreglado, ya arregle todo, vendi todo, todo arreglado, lo tengo todo planeado, ya lo tengo planeado, tengo todo planeado
  `),
  atPeace: list(`
    en paz, estoy en paz, tranquila, tranquilo, por fin tranquila, por fin tranquilo, lista, listo, estoy lista, estoy listo, preparada, preparado, decidida, decidido, ya lo decidi, ya decidi, lo tengo decidido, ya tome mi decision, tome la decision, tome una decision, esta noche es la noche, hoy es el dia, esta noche se acaba, hoy se acaba, ya no va a doler, ya no dolera, ya no voy a sufrir, ya no sufrire, voy a descansar, por fin descansare, por fin voy a descansar, descansare, sere libre, por fin libre, tengo fecha, ya tengo fecha, ya se como, ya se cuando, tengo un plan, ya tengo un plan
  `),
  means: each(['', ...the], means).map((phrase) => phrase.trim()),
  places: each(['', ...the], places).map((phrase) => phrase.trim()),
  blades: each(['', ...the], blades).map((phrase) => phrase.trim()),
  enduring: each(
    list(
      'llegue a, llegue al, llegare a, llegare al, pasar de, pasar, aguantar, sobrevivir a, llegar a, llegar al, amanecer, terminar',
    ),
    list(
      'esta noche, la noche, hoy, esta semana, la semana, el fin de semana, mañana, manana, otro dia, otra noche, este mes, fin de mes, verano, invierno, primavera, otoño, año nuevo, navidad, mi cumpleaños',
    ),
  ),
  endIt: list('acabarlo, terminarlo, acabar con ello, ponerle fin'),
  pointless: list(
    'que sentido tiene, que caso tiene, de que sirve, para que sirve, que chiste tiene, cual es el sentido de, cual es el punto de, cual es el caso de, no tiene caso, no tiene sentido, no le veo caso a, no le veo sentido a, no tiene chiste, no vale la pena',
  ),
  outrightOverdose: list(
    'dosis letal, dosis mortal, dosis fatal, cantidad letal, me envenene, me intoxique, me he envenenado, me he intoxicado, envenenarme, intoxicarme, me tome una sobredosis, sobredosis',
  ),
  atHand: list(`
    en la mano, en mi mano, en las manos, a mi lado, al lado, enfrente de mi, frente a mi, delante de mi, aqui conmigo, conmigo, en mi cuarto, en el cajon, en mi cajon, debajo de la almohada, en la cama, sobre la mesa, en la mesa, aqui mismo, en mi bolsa, en el closet, en el ropero, en la cabeza, en el cuello, lista, listo, preparada
  `),
  jumping: list(`
    dejarse caer, me dejo caer,
    saltar de, tirarme de, tirarme a, tirarme al, tirarme del, aventarme de, aventarme a, lanzarme de, botarme de, estrellarme, estrellar el carro, estrellar el coche, estrellar el auto, estrellarme con el carro, estrellarme contra, chocar a proposito, chocar el carro, meterme al mar, meterme al rio, cruzarme, cruzarme sin mirar, atravesarme, ponerme enfrente de, jalar el gatillo, apretar el gatillo, dar el paso, dar el salto, soltar el volante, echarme a las vias, acostarme en las vias, dejarme caer
  `),
  leaping: list(
    'saltar, tirarme, aventarme, lanzarme, arrojarme, botarme, tirandome, aventandome, lanzandome, saltando, saltara, me tirara, me aviento, me tiro, me lanzo, salto',
  ),
  fallingAsleep: list(
    'dormir, dormirme, dormida, dormido, quedarme dormida, quedarme dormido, durmiera, me duerma, duermo, me duermo, acostarme, cerrar los ojos, dormirse, me duermo y, duerma, me acueste, acuesto',
  ),
  waking: list(
    'despertar, despertarme, despierte, despertara, despertase, despierto, me despierte, despertar mas, levantarme, abrir los ojos, abrirlos, despertar jamas, despertar nunca, amanecer, amanezca, amaneciera, amaneciese',
  ),
  seeingMyself: list('me veo, me imagino, verme, imaginarme'),
  cutting: list(
    'rayando, rayo, rayarme, raye, tajo, tajos, corte, corté, cortado, cortando, cortandome, me corte, me corto, corto, cortarme, cortes, me hago cortes, me hice cortes, me he cortado, rajado, rajarme, rajo, me raje, cortadas, autolesion, autolesiones, autolesionarme, me tajee, tajarme, me ando cortando, me estoy cortando',
  ),
  hurting: list(
    'queme, quemo, quemado, quemarme, quemando, me queme, me quemo, rasguño, rasguñe, rasguñando, rasguñarme, arañe, araño, arañarme, pegue, golpeo, golpee, me pegue, me golpee, me golpeo, golpeando, golpearme, lastimo, lastime, lastimarme, lastimando, me lastimo, pego, pegarme, muerdo, mordiendo, morderme, pellizco, daño, dano, me hago daño, me hago dano, me hice daño, me hice dano, rascarme hasta, arranco, arrancarme, arrancando, me arranco, clavo, clavarme, clave, quemaduras',
  ),
  bodyPart: each(
    ['', 'los', 'las', 'el', 'la', 'mis', 'mi', 'en los', 'en las', 'en el', 'en la', 'de los'],
    list(
      'brazo, brazos, muñeca, muñecas, muneca, munecas, pierna, piernas, muslo, muslos, antebrazo, antebrazos, piel, tobillos, panza, venas, cabeza contra la pared',
    ),
  ).map((phrase) => phrase.trim()),
  bleeding: list(
    'sangre, sangrando, sangro, sangra, sangrar, sangre, puntos de sutura, profundo, cicatrices, hasta sangrar, sale sangre',
  ),
  onPurpose: list(
    'a proposito, a posta, adrede, para sentir algo, para sentir, para castigarme, para calmarme, para desahogarme, para no sentir, me lo merezco, con una navaja, con una cuchilla, con un encendedor, con un mechero, con un cigarro, con el cigarro, con un cuchillo, con un vidrio, hasta sangrar, hasta que sangre, para aliviar, para aguantar, otra vez anoche',
  ),
  accident: list(
    'cocinando, horno, estufa, plancha, sarten, aceite, afeitandome, rasurandome, accidente, por accidente, sin querer, trabajando, jugando, corriendo, me cai, caida, gato, perro, mosquitos, picaduras, alergia, sarpullido, sol, playa, cafe, sopa, agua caliente, uñas, unas, pelo, cabello, cirugia, operacion, doctor, analisis, muestra, laboratorio, presion, futbol, bici, pelando, verdura, cebolla, papel, lata, depilandome, cera, rasurando, jardin, rosas, azucar, donar, examen',
  ),
  took: list(
    'tome, tomé, me tome, tomado, tomo, tomó, me he tomado, trague, tragué, tragado, trago, tragó, comi, comí, me comi, comido, bebi, bebí, meti, me meti, zampe, engulli, me zampe, ingeri, eche, me eche, empine, me empine, me trague, tomando, tomando me, me acabe, tragando, me avente, avente, aventé, llevo, llevo tomadas, voy en, van, ya van, me chute, me mande, me mandé, mande, tomaste, repeti, repetido, he repetido',
  ),
  gotInto: list(
    'se bebio, bebio, se ha bebido, se comio, comio, se trago, trago, se tomo, tomo, agarro, encontro y se comio, se metio en la boca, metio en la boca, chupo, mordio, se ha comido, se ha tomado, se ha tragado, ha comido, alcanzo, abrio, se echo a la boca, masco, mastico, se comió, se tragó, se tomó',
  ),
  pills: [
    ...pillWords,
    ...each(
      ['mis', 'las', 'los', 'mi', 'el', 'sus', 'esas', 'las de', 'unas', 'de', 'de las', 'de mis', 'de sus'],
      pillWords,
    ),
  ],
  byTheBox: [
    ...each(
      list(
        'todas las pastillas, todas mis pastillas, todas sus pastillas, todas las medicinas, todos los comprimidos, todas las',
      ),
      list(
        'del frasco, del bote, de la caja, del blister, de la tira, del paquete, que habia, que tenia, que quedaban, que encontre, que me quedaban, de golpe, de una vez, de una, juntas, de un jalon, del mes',
      ),
    ),
    ...each(
      list(
        'todo el, toda la, todo un, toda una, el, la, un, una, medio, media, casi todo el, casi toda la, los dos, las dos, dos, tres, el resto del, el resto de la, lo que quedaba del, lo que quedaba de la',
      ),
      boxes,
    ).filter((phrase) => !/^(?:el|la|un|una) (?:receta|sobre)$/.test(phrase) && !/^(?:el|la) /.test(phrase)),
    ...each(
      list('el, la'),
      boxes.flatMap((box) => [`${box} entero`, `${box} entera`, `${box} completo`, `${box} completa`]),
    ),
    ...list(`
      todo lo que habia, todo lo que tenia, todo lo que encontre, todo lo que quedaba, todas las que tenia, todas las que habia, todas las que encontre, todas las que quedaban, todas las que me quedaban, todas las pastillas que, todas mis pastillas de una, todas mis pastillas de golpe, todas de golpe, todas de una, todas de una vez, todo de golpe, todo de una vez, todo de un jalon, todas juntas, todas sus pastillas de la semana, todas mis pastillas de la semana, todas sus pastillas, las pastillas de toda la semana, las pastillas de un mes, las de todo el mes, las de toda la semana, un puñado de, un punado de, puños de, un puño de, un puno de, puñados de, un monton de pastillas, monton de pastillas, un chingo de pastillas, un chingo de, un vergo de, un buen de pastillas, un buen de, una bola de pastillas, un mundo de pastillas, demasiadas, demasiadas pastillas, muchisimas, muchas pastillas, un monton, una sobredosis, cada pastilla que, hasta la ultima pastilla, hasta la ultima, cuanta pastilla encontre, cuanta pastilla habia, cuantas pastillas habia, un cerro de pastillas, bastantes pastillas
    `),
  ],
  many: list(
    'ocho, nueve, diez, once, doce, trece, catorce, quince, dieciseis, dieciocho, veinte, veinticinco, treinta, cuarenta, cincuenta, sesenta, cien, docenas, una docena, dos docenas, como diez, como quince, como veinte, como treinta',
  ),
  hoarding: list(`
    juntando, juntado, junte, he juntado, estoy juntando, acumulando, acumulado, acumule, ahorrando, guardando, he guardado, guardado, reuniendo, reunido, coleccionando, almacenando, he ido guardando, voy guardando, voy juntando, escondiendo, llevo guardando, llevo juntando, tengo guardadas, tengo juntadas, tengo suficientes, ya tengo suficientes
  `),
  enough: list(`
    mortal, mortales,     suficientes para, suficiente para, bastan para, alcanzan para, bastaria, bastarian, bastaria para, alcanza para, alcanzarian para, hacen falta para, harian falta para, hay que tomar para, tengo que tomar para, son mortales, es mortal, seria mortal, serian mortales, letal, letales, dosis letal, dosis mortal, me mataria, me matarian, serian suficientes, son suficientes, se necesitan para, necesito para, para no despertar
  `),
  howMany: list(
    'cuantas, cuantos, cuanta, cuanto, que dosis de, que cantidad de, que pasa si tomo, que pasa si me tomo, que pasaria si tomo, que pasaria si me tomo, que pasa si trago',
  ),
  voices: list(`
    mi cabeza, mi mente, la cabeza, mis pensamientos, demonio, demonios, el diablo, dios, satanas, la tele, la radio, sombras, una sombra, algo dentro de mi
  `),
  commanding: list(`
    me dicen que, me dice que, me piden que, me pide que, me ordenan que, me ordena que, me mandan, me manda, me gritan que, me grita que, me repiten que, diciendome que, diciendo que, me susurra que, me susurran que, me obliga a, me obligan a, quieren que, me exigen que, dicen que me, me insisten que, me insiste que, me dicen, me dice, me gritan
  `),
  using: list(
    'usado, la usaria, usarla, usarlo, ya la hubiera usado, lo hubiera hecho, ya lo hubiera hecho, hacerlo, lo haria',
  ),
  asPlanned: list(
    'a tiempo, segun lo indicado, como siempre, de hoy, de la noche, de la mañana, de la manana, que me tocaban, que me tocan, del dia, puntual, como debe ser',
  ),
  messenger: list('dile a, diganle a, digale a, diles que, diles a, cuentale a'),
  outright: [
    ...each(
      each(
        list('me aviento, me tiro, me lanzo, me arrojo, me boto'),
        list('del, de un, por el, por la, desde el, desde la, de la, al, a las'),
      ),
      list('puente, balcon, azotea, ventana, terraza, metro, tren, vias, vacio'),
    ),
    ...each(
      list(
        'cuando me muera, cuando muera, cuando me mate, cuando me haya matado, cuando me haya muerto, cuando este muerta, cuando este muerto',
      ),
      list('esta noche, hoy, mañana, al rato, esta semana'),
    ),
    ...each(
      list(
        'no voy a estar, no estare, no voy a seguir, no seguire, ya no voy a estar, ya no estare, ya no voy a seguir, ya no seguire',
      ),
      list('en este mundo, viva, vivo, en esta vida'),
    ),
    ...list(`
    no es para las ratas, no es para ratas, no era para las ratas, no es para los ratones, no soy capaz ni de matarme, no sirvo ni para matarme, ni para matarme sirvo, no puedo ni matarme, no se ni matarme, ni matarme puedo,
    lo que me pueda hacer, lo que me puedo hacer, lo que pueda hacerme, lo que puedo hacerme, lo que me vaya a hacer, lo que pueda hacer esta noche, me hubieran abortado, no me hubieran tenido, nunca me hubieran tenido, no haber nacido, nunca haber nacido,
    me quiero aventar, me quiero lanzar, me quiero ahorcar, me quiero colgar, me voy a aventar, me voy a colgar, me voy a ahorcar, me quiero tirar de, me quiero tirar del, me quiero tirar por, me quiero tirar a, me quiero tirar al, me dan ganas de aventarme, me dan ganas de tirarme, me dan ganas de lanzarme,
    nada por que vivir, nada por lo que vivir, ya no hay nada para mi, no hay lugar para mi en este mundo, llevame dios, dios llevame, dios mio llevame, dios ya llevame, llevame contigo, llevame ya, señor llevame, senor llevame, que dios me lleve, que me lleve dios, que dios me recoja, que me lleve la muerte, que me trague la tierra para siempre, no quiero ver un mañana, no quiero ver el mañana, pistola en la cabeza, pistola en la boca, pistola en la mano, soga al cuello, soga en el cuello, cuerda al cuello, navaja en la muñeca, cuchillo en el cuello, bolsa en la cabeza, al borde del puente, al borde de la azotea, al filo de la azotea, en la cornisa, en la orilla del puente, del otro lado del barandal, del otro lado de la baranda, arriba del barandal, quitarme de este mundo, acabar con mi sufrimiento, acabar con este sufrimiento, terminar con mi sufrimiento, poner fin a mi vida, ponerle fin a mi vida, ponerle fin a todo, ponerle fin a esto, poner fin a todo, nadie me va a extrañar, nadie me va a extranar, nadie me extrañaria, nadie me extranaria, nadie me echaria de menos, estaria mejor muerta, estaria mejor muerto, mejor muerta, mejor muerto, mejor me hubiera muerto, debi morir, debi morirme, deberia estar muerta, deberia estar muerto, deberia morirme, deberia morir, no deberia estar viva, no deberia estar vivo, no deberia existir, no deberia haber nacido, no merezco vivir, ya no pertenezco a este mundo, no pertenezco a este mundo, pensamientos suicidas, ideas suicidas, ganas de matarme, ganas de morirme, ganas de no existir, ganas de desaparecer, ganas de no despertar, intente matarme, intente suicidarme, me intente matar, me quise matar, quise matarme, me quiero colgar, me quiero ahorcar, dejenme morir, dejame morir, maten me, sin ganas de vivir, ya no tengo ganas de vivir, perdi las ganas de vivir, se me fueron las ganas de vivir, se me quitaron las ganas de vivir, no le veo sentido a la vida, para mi ya se acabo, ya se acabo para mi, hoy me mato, mañana me mato, me voy a matar, me mato hoy, dormir y no despertar, dormirme y no despertar, irme a dormir y no despertar, acostarme y no despertar, no despertar jamas, ya valio todo me mato, no quiero amanecer, no amanecer
  `),
  ],
  outrightHarm: list(`
    ganas de cortarme, quiero cortarme, necesito cortarme, impulso de cortarme, volvi a cortarme, volvi a lastimarme, volvi a hacerme daño, volvi a hacerme dano, quiero lastimarme, quiero hacerme daño, quiero hacerme dano, hacerme daño, hacerme dano, me hago daño, me hago dano, me hice daño, me hice dano, me lastimo, lastimarme, cortarme, cortandome, lastimandome, autolesionarme, autolesiones, me autolesione, cortarme me ayuda, cortarme me calma, me quemo con, me estoy cortando, me he cortado otra vez, recai y me corte, rajarme, hacerme cortes, me hago cortes, me hice cortes, tajearme
  `),
  wholeOf: list(
    'todo el, toda la, todo un, toda una, todos los, todas las, el resto del, el resto de la, casi todo el, casi toda la, medio, media, la mitad del, dos, tres, varios, varias',
  ),
  box: boxes,
  alcohol: list(
    'vodka, ginebra, whisky, ron, tequila, mezcal, vino, alcohol, cerveza, cervezas, aguardiente, pisco, caña',
  ),
  trustingMyself: list(
    'confio en mi, confio en mi misma, confio en mi mismo, me fio de mi, me fio de mi misma, me fio de mi mismo, estoy segura conmigo, puedo quedarme sola, puedo quedarme solo, debo estar sola, debo estar solo, puedo controlarme, respondo de mi, respondo por mi',
  ),
  beingAt: list(
    'parado en, parada en, estoy parado en, estoy parada en, subido en, subida en, subida a, subido a, estoy en, sentada en, sentado en, asomada a, asomado a, asomada, asomado, estoy arriba de, estoy arriba del, arriba de, me subi a, me subi al, vine a, llegue a, voy camino a, camino a, tengo en la mano, tengo en las manos, tengo, tengo lista, agarre, agarre una, saque, escondi, compre, consegui, encontre',
  ),
  laidOut: list(
    'contadas, las conte, contando, delante de mi, enfrente de mi, frente a mi, aqui enfrente, en fila, regadas en la cama, todas en la mano, en un monton, en la cama, sobre la mesa',
  ),
  poison: list(
    'cloro, lejia, veneno, pilas, raticida, detergente, gasolina, thinner, tiner, anticongelante, insecticida, acido, sosa, aguarras, acetona, vidrio, amoniaco, jabon, desinfectante, limpiador, destapacaños, pesticida, matarratas, veneno para ratas',
  ),
  lostCount: list(
    'no se cuantas, ni se cuantas, perdi la cuenta, no se ni cuantas, no recuerdo cuantas, no me acuerdo cuantas, ya ni se cuantas, quien sabe cuantas, deje de contar, sin contar cuantas, no se cuantos',
  ),
  atClock: list(
    'de las, la de las, las de las, a las, a la, como a las, desde las, sobre las, hacia las, antes de las, tipo, las de las',
  ),
  moreThanMeant: list(
    'mas de lo debido, mas de la cuenta, mas de lo que debia, mas de las que debia, mas de lo que debo, mas de las que debo, mas de lo recetado, mas de las recetadas, mas de las que me tocan, mas de las que me tocaban, mas de lo indicado, mas de las indicadas, muchas mas de, muchas de mas, de mas de las que, mas pastillas de las que, mas pastillas de la cuenta, mas de las debidas, pastillas de mas',
  ),
  child: [...children, ...each(['mi', 'el', 'la', 'mis', 'su', 'nuestro', 'nuestra'], children)],
  stupidThing: list(
    'una estupidez, una tonteria, una locura, una pendejada, una burrada, algo malo, algo terrible, algo horrible, algo muy malo, una barbaridad, un disparate, una babosada, algo estupido, algo de lo que me arrepiento, una cagada, una cagada grande, una chingadera',
  ),
  soon: list(
    'pronto, hoy, esta noche, mañana, manana, ya, mas, nunca mas, otra vez, la proxima semana, la semana que viene, este fin, el lunes, el viernes, para siempre, de una vez, ahora, ahorita, por fin, esta semana, en la mañana, dentro de poco, muy pronto, mucho tiempo, mucho tiempo mas',
  ),
  forgive: list(
    'perdon, perdonenme, perdoname, perdonenme todos, perdon por todo, perdónenme, lo siento, lo siento mucho, lo siento por todo, disculpenme, los quiero, los amo, las amo, los quiero mucho, los amo mucho, te amo, siempre los quise, la quise, lo quise, los quise, las quise, que la amaba, que lo amaba, que los amaba, siempre los voy a querer, perdona, perdonen',
  ),
}
