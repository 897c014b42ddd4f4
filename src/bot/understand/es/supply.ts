import type { SupplyWords } from '../supply.ts'

const number =
  '(?<n>\\d{1,3}|un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|noventa)'
const noun =
  '(?:pastillas?|comprimidos?|tabletas?|capsulas?|parches?|dosis|sobres?|gotas?|ml|inhalaciones|pildoras?|inyecciones|grageas?)'
const it = `(?:§|${noun}|medicinas?|medicacion|medicamentos?)`
const ofIt = `(?: (?:de|del|para) (?:la |el |las |los |mi |mis )?${it}(?: de (?:la |el |mi )?§)?)`
const filler =
  '(?:ya|solo|solamente|aun|todavia|me|mas|menos|o|unas|unos|como|pues|hola|tengo|hay|son|de|del|la|el|las|los|mi|mis|ahora|hoy|que|en|caja|frasco|total|unicamente|nada)'
const fill = `(?:${filler} )*`
const tail = `(?: ${filler})*`

const clause = (source: string): RegExp => new RegExp(`^${source}$`)

const gotIt =
  '(?:he recogido|recogi|recogí|he comprado|compre|compré|me dieron|me han dado|he retirado|retire|retiré|he surtido|surti|surtí|he ido a buscar|he ido por)'

export const supply: SupplyWords = {
  left: [
    clause(
      `${fill}(?:§ )?${fill}(?:queda|quedan|restan) ${fill}${number}(?: ${noun})?${ofIt}?(?: §)?${tail}`,
    ),
    clause(`${fill}${number} (?:${noun} )?(?:de )?(?:§ )?(?:me )?(?:queda|quedan)${ofIt}?`),
    clause(`${fill}tengo ${fill}${number} (?:${noun} )?(?:de )?(?:la |el |mi )?§${tail}`),
  ],
  pickedUp: [
    clause(`${fill}${gotIt} ${fill}(?:otras |otros )?${number}(?: ${noun})?(?: mas)?${ofIt}?(?: §)?${tail}`),
  ],
  refills: [
    clause(
      `${fill}(?:queda|quedan) ${fill}${number} (?:entregas?|renovacion|renovaciones|recetas?|resurtidos?)${ofIt}?`,
    ),
  ],
  noRefills: [
    clause(
      `${fill}no (?:me )?(?:queda|quedan|hay|tengo) (?:mas |ninguna? )?(?:entregas?|renovacion|renovaciones|recetas?|resurtidos?)${ofIt}?`,
    ),
  ],
  refilled: [
    clause(
      `${fill}${gotIt} ${fill}(?:receta|recetas|§|${noun}|medicinas?|medicacion|medicamentos?)${ofIt}?${tail}`,
    ),
  ],
  low: [
    clause(`${fill}(?:queda|quedan) (?:muy )?poc[oa]s?(?: ${noun})?${ofIt}?(?: §)?`),
    clause(`${fill}(?:queda|quedan) (?:muy )?poquit[oa]s?(?: ${noun})?${ofIt}?`),
    clause(
      `${fill}se (?:me )?(?:esta|estan|va|van) (?:a )?(?:acabando|terminando|acabar|terminar)(?: (?:la |el |las |los |mi |mis )?${it})?${ofIt}?`,
    ),
    clause(`${fill}casi (?:ya )?no (?:me )?(?:queda|quedan|tengo)(?: (?:mas )?${it})?${ofIt}?`),
    clause(`${fill}(?:ando|voy|estoy) (?:cort|escas)[oa] de ${fill}${it}${ofIt}?`),
    clause(
      `${fill}necesito (?:mas (?:${it})|(?:una |la |otra )?receta(?: nueva)?)${ofIt}?(?: pronto| ya| por favor)*`,
    ),
  ],
  out: [
    clause(
      `${fill}(?:me quede|me quedé|me he quedado|quede) sin (?:nada de )?(?:la |el |mi |mis )?(?:§|${noun} de (?:la |el |mi )?§)`,
    ),
    clause(
      `${fill}(?:ya )?no (?:me )?(?:queda|quedan|tengo|hay)(?: nada| mas| ningun[oa]?)?(?: de)? (?:la |el |mi )?(?:§|${noun} de (?:la |el |mi )?§)`,
    ),
    clause(
      `${fill}(?:ya )?se (?:me )?(?:acabo|acabó|termino|terminó|ha acabado|ha terminado|acabaron|terminaron) (?:la |el |mi |las |los |mis )?(?:§|${noun} de (?:la |el |mi )?§)`,
    ),
  ],
  howMany: [
    clause(
      `(?:y )?cuant[oa]s?(?: ${it})?${ofIt}? (?:me )?(?:queda|quedan|tengo|hay)(?: ${it})?${ofIt}?(?: aun| todavia| ahora)*`,
    ),
    clause(`(?:y )?para cuantos dias (?:me )?(?:queda|quedan|tengo|alcanza|alcanzan)(?: ${it})?${ofIt}?`),
    clause(
      `cuando se (?:me )?(?:acaba|acaban|termina|terminan)(?: (?:la |el |mi |las |los |mis )?${it})?${ofIt}?`,
    ),
  ],
  units: [clause(`${fill}${number} ${noun}(?: de (?:la |el |mi )?§| §)?${tail}`)],
  noun: new RegExp(`\\b${noun}\\b`),
  and: 'y',
}
