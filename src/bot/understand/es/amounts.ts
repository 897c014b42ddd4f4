/** Every medicine's name is read as "pastillas" before these are looked for (see danger.ts). */
const pills = '(?:pastillas?|pildoras?|medicinas?|medicamentos?|tabletas?|comprimidos?|capsulas?|medicacion)'
const took =
  '(?:tome|tomo|tomado|tomó|tomé|trague|tragé|trage|tragado|trago|tragó|tragué|comi|comido|comio|meti|metido|metio|zampe|zampado|engulli|bebi|eche|echado|empine)'
const many =
  '(?:[89]|[1-9]\\d{1,2}|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|veinte|veinticinco|treinta|cuarenta|cincuenta|sesenta|cien|una docena|dos docenas|docenas)'
const about = '(?:como |unas |unos |mas de |casi |alrededor de |por lo menos |al menos |hasta |creo que )*'
const box = '(?:frasco|bote|caja|cajas|botella|blister|paquete|pastillero|tarro|tableta entera|tira)'
const child =
  '(?:hij[oa]s?|hijit[oa]s?|ninit?[oa]|ni[n]ito|nin[oa]s?|nene|nena|bebe|niet[oa]|sobrin[oa]|pequen[oa]|peque|crio|cria|chiquit[oa]|chavo|chamac[oa]|guagua)'

/** Spanish for more pills than anybody is given: counted, by the box, by the month, by a child, or asked about. */
export const amounts: readonly RegExp[] = [
  // Lo que se le dio a otra persona.
  new RegExp(
    `\\b(?:le di|le he dado|le dimos|le dieron)(?: [a-z]+){0,3} (?:[3-9]|\\d\\d|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce) (?:de )?(?:sus |las |los |mis |su )?${pills}(?: [a-z]+){0,6} (?:en vez|en lugar) de\\b`,
  ),
  new RegExp(
    `\\b${took} ${about}${many} (?:de )?(?:mis |las |los |esas |sus )?${pills}\\b(?! (?:al dia|cada dia|por dia|diarias|a la semana))`,
  ),
  new RegExp(
    `\\b${pills}(?: [a-z]+){0,4} ${took} ${about}${many}\\b(?! (?:minutos|horas|dias|veces|mg|de la|anos|cafes|vasos))`,
  ),
  new RegExp(
    `\\b${took} (?:casi )?(?:tod[oa]s? )(?:el|la|las|los|un|una|mi|mis) ${box}\\b(?! de (?:bombones|galletas|chocolates?|vino|agua|leche|zumo|dulces|cereales|helado))`,
  ),
  new RegExp(
    `\\b(?:vacie|vaciado|vacio|acabe|me acabe) (?:el|la|un|una|todo el|toda la) ${box}(?: [a-z]+){0,3} (?:en la boca|de golpe|de una vez|de un trago)\\b`,
  ),
  /\b(?:todo|todas|todos|toda)(?: (?!acab|termin|se\b)[a-z]+){1,5} de (?:golpe|una vez|un jalon|una sentada|un tiron|un trago)\b/,
  new RegExp(
    `\\b(?:que|si|cuant[oa]s?|cuanto)\\b.{0,30}\\b(?:tomo|tomara|tomase|tomar|tomarme|trago|tragara|tragarme) ${about}(?:[1-9]\\d|[1-9]\\d\\d|veinte|treinta|cuarenta|cincuenta|cien|toda la caja|todo el bote|todas (?:las|mis)) ?(?:de )?(?:mis |las |estas )?(?:${pills})?\\b(?! (?:minutos|horas|mg|anos|dias|minutos|de la))`,
  ),
  new RegExp(
    `\\bcuant[oa]s? (?:${pills} )?(?:hay que|tengo que|hacen falta|harian falta|necesito|necesitaria|debo|se necesitan|haria falta)(?: [a-z]+){0,3} para (?:no despertar\\w*|morir\\w*|matar\\w*|dormirme para siempre|acabar|no volver)`,
  ),
  new RegExp(
    `\\b(?:juntando|junte|juntado|acumulando|acumule|acumulado|ahorrando|reuniendo|reunido|almacenando|coleccionando) (?:todas |muchas |mis |las |unas |suficientes )*${pills}\\b`,
  ),
  new RegExp(
    `\\b(?:guardando|guardado|escondiendo|escondido|guarde) (?:todas |muchas |mis |las |unas |suficientes )*${pills}\\b(?: [a-z]+){0,3} (?:acabar|morir\\w*|matar\\w*|tomarlas todas|tomarmelas todas|el dia|cuando llegue el|terminar)`,
  ),
  new RegExp(
    `\\b${child}(?: [a-z0-9]+){0,5} (?:comido|comio|tragado|trago|tragó|chupado|metido en la boca|metio en la boca)(?: [a-z0-9]+){0,4} ${pills}\\b`,
  ),
  new RegExp(
    `\\b${child}(?: [a-z0-9]+){0,5} (?:tomado|tomo|tomó|bebido|cogido|agarrado)(?: [a-z0-9]+){0,2} (?:mi|mis|nuestras|de mis) ${pills}\\b`,
  ),
  new RegExp(
    `\\b${many} ${pills} (?:es |son |seria |serian |me |puede ser |pueden ser )?(?:mortal|mortales|matan?|matarian?|letal|letales|bastan|bastarian)\\b`,
  ),
  new RegExp(`\\b${took} ${about}${many} (?:${pills} )?(?:en vez|en lugar) de\\b`),
  new RegExp(`\\b${took} (?:mucho|mucha|muchisim[oa]|demasiad[oa]) ${pills}\\b`),
  /\b(?:[3-9]|\d\d|tres|cuatro|cinco|diez|veinte) veces (?:mi|la|mas)(?: la)? (?:dosis|pastillas?|de lo)\b/,
  /\b(?:trague|tragué|trage|tragado|trago) (?:ya )?(?:todas|todo|toda)\b(?! (?:la de|las de|lo de) )/,
  /\b(?:ganas de|tentacion de|pensando en|pienso en) (?:tomar|tragar)(?:melas|mela|melo|las|me)? (?:todas|todo|toda|todos)\b/,
  new RegExp(`\\b${child}(?: [a-z0-9]+){0,4} (?:metido|metio|metió)(?: [a-z0-9]+){0,3} ${pills}\\b`),
  new RegExp(`\\b(?:me )?(?:pase|he pasado) (?:con|de) (?:las |la |el |los )?(?:${pills}|dosis)\\b`),
  new RegExp(`\\b(?:se me|se le) (?:fue|paso|ha ido) la mano con (?:las |la |el |los )?${pills}`),
  new RegExp(
    `\\bcuant[oa]s? (?:${pills} )?(?:se ha tomado|se tomo|se ha tragado|se habra tomado|ha tomado|ha tragado)\\b`,
  ),
  new RegExp(`\\bno se cuant[oa]s? (?:${pills} )?(?:me )?(?:he |llevo )?${took}\\b`),
  new RegExp(
    `\\b(?:encontre|encontrado|encontramos|halle)(?: [a-z]+){0,5} (?:${box}s?|blisteres|botes|frascos|cajas)(?: [a-z]+){0,3} vaci[oa]s?\\b.{0,40}\\b(?:no (?:me )?(?:dice|responde|contesta|despierta)|al lado|suelo|cuant[oa]s|tomado)\\b`,
  ),
  new RegExp(
    `\\b${took}(?: [a-z]+){0,3} ${pills}(?: [a-z]+){0,3} (?:de un mes|de una semana entera|de todo el mes|del mes entero|para todo el mes)\\b`,
  ),
  new RegExp(
    `\\b(?:muchas|un monton de|un punado de|bastantes|${many}) ${pills} (?:con|y) (?:[a-z]+ ){0,4}(?:vodka|ginebra|whisky|ron|tequila|vino|alcohol|cerveza|botella|mezcal)\\b`,
  ),
  new RegExp(
    `\\b(?:vodka|ginebra|whisky|ron|tequila|mezcal)(?: [a-z]+){0,4} ${about}(?:${many}|un monton de|muchas|todas (?:las|mis)) ${pills}\\b`,
  ),
]
