import { list } from '../list.ts'
import type { Roles } from '../words.ts'

const nouns = list(`
  pastilla, pastillas, pildora, pildoras, medicina, medicinas, medicamento, medicamentos, medicacion,
  dosis, tableta, tabletas, comprimido, comprimidos, capsula, capsulas, pastillita, meds
`)
const before = [
  '',
  'la ',
  'las ',
  'el ',
  'los ',
  'mi ',
  'mis ',
  'esa ',
  'esta ',
  'ese ',
  'este ',
  'esas ',
  'la dosis de ',
]
const parents = list(`
  mama, papa, madre, padre, esposa, esposo, marido, mujer, hijo, hija, hermana, hermano, amigo, amiga,
  pareja, novio, novia, vecina, vecino, tia, tio, abuela, abuelo, prima, primo, perro, gato, enfermera,
  companero, companera
`)
const clitics = list(`
  la, lo, las, los, me la, me lo, me las, me los
`)

/** What Spanish words and phrases do in a sentence (see words.ts). In clean form: no capitals, no accents. */
export const roles: Roles = {
  S: ['yo'],
  o: [
    ...list(`
      el se, ella, ellos, ellas, usted, ustedes, tu, se, se la, se lo, se las, le, les, te, alguien,
      nadie, todos ellos, quien, mama, papa, nos
    `),
    ...parents.map((who) => `mi ${who}`),
    ...parents.map((who) => `la ${who}`),
    ...parents.map((who) => `el ${who}`),
  ],
  H: ['he', 'hube', 'habia'],
  D: [],
  I: ['esta', 'estan', 'ya esta', 'ya estan', 'quedo', 'queda'],
  N: ['no', 'que no', 'nunca', 'tampoco', 'ni', 'jamas', 'sin'],
  K: list(`
    acabo de tomarla, acabo de tomarlas, acabo de tomarlo, acabo de tomarmela, acabo de tomarmelas, acabo
    de tomar, me la acabo de tomar, la acabo de tomar, las acabo de tomar, acabo de tomarme, acabo de
    tomarmelo, tomé, tragué, tragé, bebí, tomamos
  `),
  T: ['tomado', 'tomada', 'tomados', 'tomadas', 'tragado', 'tragada'],
  V: list(`
    tomar, tomarla, tomarlas, tomarlo, tomarlos, tomarme, tomarmela, tomarmelas, tomarmelo, tomarmelos,
    tragar, tragarla
  `),
  G: list(`
    tomo, tomando, tomandola, tomandolas, tomandolo, tomandome, tomandomela, tomandomelas, tomandomelo,
    estoy tomando, estoy tomandola, estoy tomandomela, estoy tomandolas
  `),
  B: list(`
    voy a, vamos a, estoy por, estoy a punto de, a punto de, tengo que, debo, necesito, quiero, pienso,
    por, me toca, falta, me falta, ya voy a, ahorita voy a, pronto voy a, estaba por, me dispongo
    a, quisiera, espero
  `),
  b: list(`
    ya voy, ahora me la tomo, ahora me las tomo, ahora me lo tomo, ahora mismito, voy, enseguida, en seguida, ahora voy, ahorita voy, ahora mismo voy, ahorita la tomo, ahora la
    tomo, ahora mismo la tomo, ya la tomo, ya me la tomo, lo hare, lo hago ahora, estoy en eso, a eso voy,
    ahora lo hago, la tomare, la tomare ahora, me la tomare, las tomare, me las tomare, tomare, lo tomare,
    me lo tomare, tomare la pastilla, la tomaré
  `),
  Z: ['hecho', 'ya hecho', 'lo hice', 'ya lo hice', 'ya lo he hecho', 'lo he hecho'],
  O: [
    ...clitics,
    'mia',
    'mias',
    'eso',
    'esa',
    'ese',
    'esas',
    'esos',
    ...before.flatMap((first) => nouns.map((noun) => first + noun)),
  ],
  R: list(`
    otra, otro, la otra, el otro, las otras, los otros, otras, otros, el resto, lo demas, las demas, los
    demas, la otra pastilla, las otras pastillas, la segunda, la que falta, las que faltan, la otra
    medicina, el otro medicamento
  `),
  A: list(`
    las 2, las 3, los 2, los 3, mis dos pastillas, mis 2 pastillas, mis tres pastillas, mis 3 pastillas,
    ambas, ambos, todo, todas, todos, toda, las dos, los dos, todas ellas, las tres, los tres, todas mis
    medicinas, todos mis medicamentos, toda mi medicina, toda la medicacion, toda mi medicacion, todas las
    medicinas, todos los medicamentos, ambas pastillas, las dos pastillas
  `),
  u: list(`
    mi otra pastilla, mi otra medicina, mi otro medicamento, una pastilla, una medicina, otra medicina,
    otro medicamento, una vitamina, mi vitamina, mis vitaminas, vitaminas, un analgesico, otra cosa, una
    pastilla diferente, unas pastillas
  `),
  Y: list(`
    hoy, ayer, de hoy, de ayer, la de hoy, la de ayer, las de hoy, las de ayer, el de hoy, el de ayer
  `),
  J: ['y', 'e', 'tambien', 'y tambien', 'ademas', 'mas'],
  c: list(`
    pero, porque, pq, xq, entonces, luego de eso, aunque, asi que, pues, ya que, excepto, menos
  `),
  w: list(`
    despues de, antes de, durante, mientras, al, cuando, en cuanto, como siempre, a tiempo, tarde,
    junto en casa, en el trabajo, segun lo indicado, a la hora, de siempre, despues del, antes del
  `),
  F: list(`
      que mañana madrugo, que madrugo, que tengo que madrugar, que mañana trabajo, que mañana trabajo temprano, linda, lindo, bonita, reina, rey, mi vida, mi reina, guapi, majo, maja, en la sala de espera,
    me acosté, me acoste, me dormí, me fui a dormir, me fui a la cama, me voy a acostar,
    me,
    voy a dormir, me voy a dormir, me voy a trabajar, voy a trabajar, me voy a la cama,
    gracias por recordarme, gracias por el recordatorio, gracias por avisar,
    ya, por favor, porfa, porfavor, perdon, disculpa, disculpe, lo siento, jaja, jajaja, bueno, pues,
    por completo, totalmente, completamente, wey, guey, bro, mijo, mija, mi amor, ahuevo, a huevo, nomas, ahi, apenas, recien, acabo, hace un rato, hace un momento, hace rato, hace poco, un poco tarde, un poquito
    tarde, por fin, al fin, claro, señor, señora, señorita, todo bien, perdon por la demora, perdon por la
    tardanza, estaba dormida, estaba dormido, estaba ocupada, estaba ocupado, estaba en el trabajo, ah,
    oh, eh, ay, uy, mismo, justo, tranquilo, no te preocupes, no se preocupe, amigo, guapa, guapo, corazon, cariño, cielo, correctamente,
    puntual, temprano, hoy si, en punto
  `),
  Q: list(`
    aun no, todavia no la he tomado, aun no la he tomado, todavia no me la he tomado, aun no me la he tomado, no la he tomado todavia, todavia no las he tomado, todavia no, no todavia, no aun, no he podido, no lo he hecho, ni he podido, no aun no, no
    todavia no, aun no lo hago, todavia no la tomo, aun no la tomo, aun no me la tomo, todavia no me la
    tomo, no la he tomado aun, falta todavia
  `),
  W: list(`
    se me olvido, olvide, me olvide, la olvide, olvidé, me olvidé, se me paso, se me pasó, olvide tomarla,
    me olvide de tomarla, se me olvido tomarla, se me olvido tomarlas, me olvide de, se me olvido tomar,
    olvide tomar
  `),
  L: list(`
    me puedes recordar, puedes recordarme, me podrias recordar, podrias recordarme, me recuerdas, me avisas, puedes avisarme, recuerdamelo, recordarmelo, recuerdamela, recuerdamelas, luego, mas tarde, despues, recuerdame, recuerdeme, recordarme, ahora no, ahorita no, espera, espere,
    esperame, ocupada, ocupado, estoy ocupada, estoy ocupado, avisame, aviseme, pospon, posponer, aplazar,
    preguntame, mas al rato, al rato, dame, deme, la tomo luego, la tomo despues, la tomo mas tarde, me la
    tomo luego, me la tomo mas tarde, me la tomo despues, la tomo al rato
  `),
  e: [
    ...list(
      'con, con el, con la, con mi, con un, con una, con un poco de, con un vaso de, con una taza de',
    ).flatMap((beside) =>
      list(`
          cafe, cafecito, cafelito, cortado, mate, te, jugo, zumo, leche, pan, tostada, sopa, caldo, yogur, fruta, platano, galleta, galletas, desayuno,
          almuerzo, comida, cena, merienda, cola cao, chocolate
        `).map((what) => `${beside} ${what}`),
    ),
    'con agua',
    'con un vaso de agua',
    'con mucha agua',
    'con el desayuno',
    'con mi desayuno',
    'con la comida',
    'con la cena',
    'con el almuerzo',
    'con comida',
    'con leche',
    'con un vaso de leche',
    'con jugo',
    'con zumo',
    'con cafe',
    'con un cafe',
    'con te',
    'con un yogur',
    'con yogur',
    'con pan',
    'con algo de comida',
    'despues de comer',
    'despues de cenar',
    'despues de desayunar',
    'despues del trabajo',
    'antes de dormir',
    'en la cena',
    'en el desayuno',
    'antes de cenar',
  ],
  l: list(`
    en un rato, en un momento, en un ratito, en un minuto, un momento, un minuto, un ratito, un segundo,
    pronto, al llegar a casa, cuando llegue a casa, cuando llegue, mas tiempo, unos minutos, en unos
    minutos, en breve, ahorita, en cuanto llegue
  `),
  X: list(`
    saltar, saltarla, saltarme, salto, me la salto, me las salto, me lo salto, saltármela, me la salte, la
    salte, omitir, omito, omiti, la omito, paso, no la voy a tomar, no las voy a tomar, no lo voy a tomar,
    no me la voy a tomar, no voy a tomar, no voy a tomarla, no voy a tomarlas, no voy a tomarmela, no la
    tomare, no la quiero tomar, no me la tomare, no quiero tomarla, no quiero tomar, no quiero tomarlas,
    no quiero, hoy no, hoy no la tomo, hoy no me la tomo, salte, voy a saltar, voy a saltarla, voy a
    saltarmela, dejarla pasar, la dejo pasar, esta vez no, quiero saltarla, quiero saltar, decidi no
    tomarla, decidi no tomar, skip, no puedo tomar
  `),
  q: list(`
    todo mi, toda mi, todas mis, todos mis,
    todas mis pastillas, todas mis tabletas, todos mis comprimidos,
    dos, 2, tres, 3, cuatro, 4, dos veces, doble, el doble, otra vez, doble dosis, una dosis doble, una de
    mas, de mas, una extra, extra, otra mas, una mas, nuevamente, otra dosis, cinco, 5, seis, 6, siete, 7,
    tres veces, varias, un par
  `),
  x: ['doble tome', 'repeti la dosis', 'repetí la dosis', 'duplique la dosis', 'dupliqué la dosis', 'repeti'],
  h: list(`
    media, medio, la mitad, mitad, solo una, solo la mitad, algunas, algunos, una parte, un poco de, solo
    media, una de las, una de ellas, nada mas una, parte
  `),
  d: list(`
    iba a, la iba a, me la iba a, ya iba a,
      🤥, miedo de, miedo a, me da miedo,
    conmigo, contigo, una vez,
    si yo, creo, creo que, pienso que, supongo, quizas, quiza, tal vez, talvez, a lo mejor, probablemente,
    seguro que, no se, no se si, no recuerdo, no me acuerdo, puede que, podria, deberia, debi, ojala, que,
    dice, dicen, dijo, dije, dijeron, dijiste, pregunto, pregunta, casi, o, segun, cada, siempre,
    normalmente, a veces, solia, antes, por que, como, cuanto, cuantas, cual, donde, hubiera, hubiese,
    habria, haberla, haberlas, haber, parece, imagino, sone, mentira, broma, es broma, por error, sin
    querer, por equivocacion, mañana la, ignora, instrucciones, marca, registra, sistema, la semana
    pasada, el mes pasado, el año pasado, acuerdo, recuerdo, hasta, esperaba, cuando era, diria, imagina,
    mentí, menti, seguramente, posiblemente, en caso
  `),
  U: list(`
      borra lo de antes, borra lo anterior, borra lo que puse, borra lo que te puse, borra lo que dije, borra lo de recien, borra lo ultimo, borra la ultima, borra el ultimo, borra esa, borralo, borrala, anula lo ultimo, anula la ultima, olvida lo ultimo, quita lo ultimo,
    no espera, espera no, me equivoque, me equivoqué, fue un error, error, deshacer, eso no, corrijo,
    correccion, perdon me equivoque, boton equivocado, le di mal, borra eso, anula, anular eso, quise
    decir que no, quise decir no, no perdon, miento, rectifico
  `),
  a: ['ups', 'uups', 'oops', 'upss', 'huy', 'ay no', 'caray', 'perdon'],
  f: [
    'ahora',
    'ahora mismo',
    'ahorita mismo',
    'en este momento',
    'en este instante',
    'ya mismo',
    'justo ahora',
  ],
  y: list(`
    si, sí, sip, simon, claro que si, asi es, afirmativo, por supuesto, correcto, yes, desde luego, si
    señor, si señora, 👍, ✅, ✔, ☑
  `),
  n: ['nop', 'nel', 'nope', 'negativo', 'nada', 'para nada', 'que no', '👎', '❌'],
  k: list(`
    ok, okay, oki, okey, vale, bien, muy bien, perfecto, de acuerdo, entendido, listo, genial, esta bien,
    sale, va, enterada, enterado, dale, excelente, claro, 👌, 🆗, 🙂, 😊, 😀, 😃, 😄, ❤, 🤗, 😁, ☺
  `),
  t: list(`
    gracias, muchas gracias, mil gracias, grax, grcs, te agradezco, se lo agradezco, muy amable, thanks, 🙏
  `),
  g: list(`
    ya me voy, me voy ya, hola, buenos dias, buen dia, buenas tardes, buenas noches, buenas, adios, hasta luego, hasta mañana,
    nos vemos, saludos, chao, bye, 👋, que tal, hasta pronto
  `),
  p: ['💊'],
}
