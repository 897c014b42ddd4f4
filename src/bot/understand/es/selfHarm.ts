const limb = '(?:brazos?|piernas?|piel|munecas?|muslos?|antebrazos?|barriga|tobillos?)'
/** What shows that it was an accident. */
const byChance =
  '(?![^.]*\\b(?:cocin\\w+|pelando|afeit\\w+|sin querer|accidente|plancha|horno|rozad\\w+|valla|operacion|medico|gato)\\b)'

/** Spanish for hurting oneself beyond the plainest words, with the place or the means. */
export const selfHarmed: readonly RegExp[] = [
  new RegExp(
    `\\b(?:corto|corte|corta|cortar|cortarme|cortarse|cortado|cortando|cortandome|cortandose|rajado|raje|rajarme|rajar|arano|aranarme) (?:los |las |la |el |mis )${limb}\\b${byChance}`,
  ),
  /\b(?:vuelto a|volvi a|vuelvo a|empezado a|empece a|sigo|ganas de|necesito|quiero|necesidad de) (?:cortarme|cortandome|autolesionarme|lesionarme|quemarme|hacerme dano|aranarme)\b/,
  new RegExp(
    `\\bme (?:quemo|he quemado|queme|quemaba|pincho|clavo|pego|golpeo|arano|muerdo)(?: (?:la|el|los|las) (?:${limb}|mano|manos))? (?:con (?:el |un |los |las |una |la )?(?:mechero|cigarros?|cigarrillos?|pitillos?|encendedor|colillas?|cuchilla|cuchillas|aguja|vela|tijeras)|a proposito|hasta sangrar|para sentir|para castigarme)\\b${byChance}`,
  ),
  /\b(?:cortes|quemaduras|heridas) que me (?:hago|hice|he hecho)\b/,
  /\bme hago (?:cortes|quemaduras|heridas)\b/,
  /\bse (?:hace|esta haciendo) dano(?: a si mism[oa]| a proposito| en l[oa]s (?:brazos|piernas)|$| \.)/,
  /\b(?:cabezazos|punetazos) contra la pared\b/,
  /\bse (?:esta|sigue|estaba) (?:cortando|autolesionando|haciendo dano|quemando)\b(?! (?:el pelo|las unas))/,
]
