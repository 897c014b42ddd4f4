import type { AskingWords } from '../asking.ts'

const somebody =
  '(?:persona|humano|humana|alguien|medico|medica|doctor|doctora|enfermera|enfermero|psiquiatra|psicologo|psicologa|terapeuta|farmaceutico|farmaceutica|equipo|clinica|centro|operador|operadora|gente)'

/** What Spanish asks a program that only people can answer, and how a caregiver says that somebody is safe. */
export const asking: AskingWords = {
  areYouAPerson: [
    /^(?:hola |oye |perdon |y |espera )*(?:eres|es usted|sos|es|esto es|tu eres|usted es) (?:un |una |de verdad |acaso )*(?:bot|robot|humano|humana|persona|maquina|programa|ordenador|computadora|ia|inteligencia artificial|persona real|persona de verdad|real|automatico)(?: (?:o (?:un |una )?(?:bot|robot|humano|persona|maquina|programa)|real|de verdad|por favor))*$/,
    /^(?:hola |oye |perdon |y )*(?:estoy hablando|hablo|estoy escribiendo|escribo|estoy chateando|chateo) (?:con |a )(?:un |una )*(?:bot|robot|humano|humana|persona|maquina|programa|ordenador|ia|alguien)(?: (?:o (?:con )?(?:un |una )?(?:bot|robot|humano|persona|maquina|programa)|real|de verdad))*$/,
    /^(?:hay alguien|alguien) (?:ahi|aqui|lee esto|lee estos mensajes|lee mis mensajes|me lee|al otro lado|que lea esto)$/,
    /^(?:con quien hablo|con quien estoy hablando|quien lee esto|quien me lee|alguien lee (?:esto|estos mensajes|mis mensajes))$/,
  ],
  wantsPerson: [
    new RegExp(
      `^(?:hola |por favor |ok |no |oye )*(?:quiero|quisiera|necesito|querria|me gustaria|puedo|podria|prefiero|tengo que|como puedo|dejame) (?:por favor )?(?:hablar|llamar|contactar|ver|consultar|preguntar|comunicarme|ponerme en contacto|chatear|escribir)(?:le)? ?(?:con |a )?(?:un |una |mi |el |la |su |algun |alguna |otra )*${somebody}\\b(?: .{1,80})?$`,
    ),
    new RegExp(
      `^(?:por favor )?(?:que me llame|me puede llamar|puede llamarme|paseme con|pasame con|ponme con|pongame con|me pasas con) ?(?:un |una |mi |el |la )*${somebody}(?: por favor)?$`,
    ),
    /^(?:una )?(?:persona|persona real|humano|operador|operadora|un humano|una persona)(?: por favor)?$/,
  ],
  medicineQuestion: [
    /^(?:y |hola |oye |tambien |por favor )*(?:(?:la |lo |las |los |me la )?(?:puedo|podria|debo|deberia|tengo que|hay que|se puede|conviene|es bueno|es malo|es peligroso|es seguro|esta bien|pasa algo si) ?(?:seguir |volver a |solo |tambien )*)(?:beber|bebo|tomar|tomo|tomarla|tomarlo|tomarlas|tomarlos|fumar|fumo|conducir|conduzco|manejar|manejo|comer|como|mezclar|mezclo|mezclarla|combinar|combinarla|combino|dejar|dejarla|dejarlo|dejo|saltar|saltarme|salto|partir|partirla|partirlas|parto|masticar|embarazarme|amamantar|dar el pecho|hacer ejercicio|subir|bajar|cambiar|cambiarla|aumentar|reducir|usar|uso|doblar|viajar|ayunar)\b.{0,100}$/,
    /^(?:la|lo|las|los) (?:puedo|podria|debo) (?:dejar|partir|mezclar|combinar|tomar|saltar|masticar)\b.{0,80}$/,
    /^(?:para que|como|que) (?:sirve|sirven|es|son|hace|hacen|funciona|funcionan|efecto tiene|efectos tiene|efectos secundarios tiene|tiene) ?(?:el |la |los |las |esta |este |esto |mi |mis )?(?:[a-z]+ ?){0,3}$/,
    /^(?:cuales|que) (?:son )?(?:los )?(?:efectos(?: secundarios)?|riesgos)\b.{0,40}$/,
    /^que (?:pasa|pasaria|ocurre|hago|debo hacer) (?:si|cuando) (?:no )?(?:la |lo |me |se me |las |los )*(?:tomo|olvida|olvido|salto|dejo|bebo|vomito|tomare|pierdo|retraso)\b.{0,60}$/,
    /^(?:cuanto|cuando|en cuanto tiempo) (?:tarda|tardan|tiempo|empieza|hace|hara|dura|duran|tengo que|debo)\b.{0,60}$/,
    /^(?:engorda|adelgaza|crea adiccion|es adictiva|es adictivo|da sueno|da sed|quita el sueno|afecta|interfiere|interactua|hace dano)(?: .{1,40})?$/,
    /^por que (?:tengo que |debo |tomo |estoy )(?:tomar|tomarla|tomando|esto|la|el|litio|[a-z]+)?(?: .{1,30})?$/,
    /^(?:con|antes|despues|sin) (?:de )?(?:o (?:con|sin|antes|despues) )?(?:comida|comer|comidas|agua|leche|cenar|desayunar)(?: o (?:con|sin|antes|despues)(?: de)?(?: (?:comida|comer|agua|leche))?)?$/,
  ],
  patientSafe: [
    /^(?:ok |si |hola |gracias |buenas noticias |tranquilos |tranquilo |tranquila |falsa alarma |ya |todo bien |no pasa nada )*(?:(?:he )?(?:hablado|hable|estado|estuve|llame|llamado|visto|vi) (?:con |a )?(?:her|ella|el)(?: y)? )?(?:her |ella |el |mama |papa |mi [a-z]+ )?(?:ya |ahora |esta |se encuentra |sigue )+(?:ya |muy |mas |bastante |mucho )*(?:bien|a salvo|segura|seguro|mejor|tranquila|tranquilo|conmigo|en casa|en el hospital|fuera de peligro|dormida|dormido|durmiendo|acompanada|acompanado)(?: (?:y|ya|ahora|esta|conmigo|con|nosotros|su|familia|en|casa|el|la|hospital|bien|a|salvo|tranquila|tranquilo|gracias|aqui|mi|her|ella|hoy|duerme|descansa)){0,10}$/,
    /^(?:ok |si |hola |gracias |ya )*(?:(?:he )?(?:hablado|hable|estado|estuve|llame) (?:con |a )?(?:her|ella|el)(?: y)? ?)(?:todo|esta|ya esta|ya)? ?(?:bien|a salvo|tranquila|tranquilo|mejor|todo bien|todo en orden)(?: (?:ya|ahora|gracias|conmigo|en casa|y|esta|con|ella))*$/,
    /^(?:ok |si |hola |gracias )*(?:todo bien|todo en orden|falsa alarma|todo tranquilo)(?: (?:ya|ahora|gracias|con|her|ella|el|aqui|estoy|y|por))*$/,
    /^(?:ok |si |ya )*(?:estoy|estamos) (?:con|al lado de) (?:her|ella|el)(?: y)? (?:esta bien|todo bien|esta a salvo|esta tranquila|esta tranquilo)(?: gracias)?$/,
    /^(?:ya )?no corre peligro(?: ya)?$/,
  ],
}
