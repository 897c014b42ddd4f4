import { family } from '../families.ts'
import { list } from '../list.ts'
import type { LanguageWords } from '../words.ts'

/** Hazardous symptoms as a part of the body and what is wrong with it. What a clinician calls them is in the code. */
export const symptomFamilies: LanguageWords['symptoms'] = {
  ...family(
    'vomiting',
    list('la, lo, las, los, me la, la pastilla la'),
    list('vomite, devolvi, vomité, devolví, regrese entera'),
  ),
  ...family(
    'vomiting',
    list('vomite, devolvi, he vomitado, he devuelto'),
    list('la pastilla, las pastillas, la medicina, el comprimido, la tableta'),
  ),
  ...family(
    'liver',
    list('lo blanco del ojo, lo blanco de los ojos, el blanco del ojo, blanco del ojo'),
    list('amarillo, amarillento, medio amarillo, todo amarillo, esta amarillo'),
  ),
  ...family(
    'liver',
    list('orino, meo, hago pipi, hago pis, la orina, la pipi, el pis, pipi, pis, la meada'),
    list(
      'oscuro, oscurito, oscura, oscurita, muy oscuro, muy oscura, negro, como te, como coca cola, color te, color coca cola, marron, cafe',
    ),
  ),
  ...family(
    'bleeding',
    list('cago, caca, hago, evacuo, popo, deposiciones, heces, obro, hago popo, hago caca'),
    list('negro, negra, negras, bien negro, muy negro, negro como brea, como alquitran, como petroleo'),
  ),
  ...family(
    'infection_signs',
    list('traigo, tengo, ando con, me dio, estoy con'),
    list('calentura, fiebre, escalofrios, calenturas'),
  ),
  ...family(
    'akathisia',
    list('no puedo dejar de mover, no paro de mover, no dejo de mover'),
    list('las piernas, los pies, la pierna'),
  ),
  ...family(
    'dystonia',
    list('los ojos, ojos, la mirada'),
    list('para arriba, pa arriba, hacia arriba, trabados arriba'),
  ),
  ...family(
    'liver',
    list('ojos, los ojos, piel, la piel, blanco de los ojos'),
    list(
      'amarillos, amarilla, amarillo, amarillentos, amarillenta, estan amarillos, esta amarilla, se me pusieron amarillos, se me puso amarilla',
    ),
  ),
  ...family(
    'liver',
    list(
      'se me ponen, se me estan poniendo, se me pusieron, se me han puesto, tengo, se me pone, se me puso, se me esta poniendo',
    ),
    list('amarillos los ojos, los ojos amarillos, la piel amarilla, amarilla la piel, los ojos amarillentos'),
  ),
  ...family(
    'allergic_reaction',
    list('se me puso, se me pusieron, se me esta poniendo, tengo, me quedo, se me ha puesto'),
    list(
      'la cara como globo, la cara como un globo, la cara como pelota, la cara hinchada, los labios como morcillas, los labios gordos, la lengua gorda, la lengua gordísima, los ojos como huevos, la boca hinchada',
    ),
  ),
  ...family(
    'dystonia',
    list('el cuello, cuello, la mandibula, mandibula, la quijada, los ojos, la lengua, la boca'),
    list(
      'chueco, torcido, torcida, trabado, trabada, trabados, duro de lado, se me va de lado, se me tuerce, se me trabo, se me trabaron, se me van para arriba, se me fueron para arriba, hacia arriba y no bajan, tieso, tiesa',
    ),
  ),
  ...family(
    'dystonia',
    list(
      'se me trabo, se me tuerce, se me torcio, se me fue de lado, se me quedo trabada, se me quedo trabado',
    ),
    list('el cuello, la mandibula, la quijada, la lengua, la boca, la cara'),
  ),
  ...family(
    'severe_rash',
    list('ampollas, llagas, ronchas, heridas, un sarpullido con ampollas, sarpullido'),
    list(
      'en la boca, en los labios, por todo el cuerpo, en los ojos, con fiebre, en mis partes, con ampollas',
    ),
  ),
  ...family(
    'severe_rash',
    list('se me pela, se me esta pelando, se me despelleja, se me cae a tiras, se me levanta'),
    list('la piel, el pellejo, la boca, los labios'),
  ),
  ...family(
    'urinary_retention',
    list('no puedo, no he podido, no he, no logro, no consigo, llevo un dia sin, llevo dos dias sin'),
    list('orinar, mear, hacer pipi, hacer pis, orinado, meado'),
  ),
  ...family(
    'bowel_blockage',
    list('la panza, la barriga, el vientre, el estomago, la tripa'),
    list(
      'dura como piedra, duro como piedra, como una piedra, hinchada y dura, hinchado y duro, como tambor',
    ),
  ),
  ...family(
    'hallucinations',
    list('veo, oigo, escucho, estoy viendo, estoy oyendo, ando viendo, ando oyendo'),
    list('gente, sombras, bichos, arañas, caras, personas, voces, cosas, muertos, hombres').flatMap((what) =>
      list(
        'que no esta, que no estan, que no existen, hablando y estoy sola, hablando y estoy solo, y no hay nadie, que me hablan, en la pared, en las paredes, en mi cuarto, que nadie ve, que nadie mas ve, que nadie oye, hablando',
      ).map((where) => `${what} ${where}`),
    ),
  ),
  ...family(
    'lithium_toxicity',
    list('las palabras, la lengua, el habla'),
    list(
      'se me traban, se me traba, no me salen, me salen mal, se me enredan, se me enreda, pastosa, arrastrada',
    ),
  ),
  ...family(
    'coarse_tremor',
    list(
      'tiemblo tanto que no puedo, tiemblo tanto que no, me tiemblan tanto las manos que no puedo, no puedo',
    ),
    list(
      'agarrar la taza, sostener la taza, agarrar el vaso, sostener el vaso, agarrar la cuchara, sostener la cuchara, escribir del temblor, sujetar el vaso, coger el vaso, coger la taza',
    ),
  ),
  ...family(
    'akathisia',
    list('las piernas, los pies'),
    list(
      'no se me quedan quietas, no paran, no me paran, no se quedan quietas, no se me quedan quietos, se me mueven solas',
    ),
  ),
  ...family(
    'severe_confusion',
    list('no se, no se ni, ni se, ya no se, no se bien'),
    list(
      'que dia es, que dia es hoy, donde estoy, en que dia vivo, quien soy, como me llamo, ni que dia es, ni donde estoy',
    ),
  ),
  ...family(
    'stroke_signs',
    list('media cara, la mitad de la cara, un lado de la cara, la boca, medio cuerpo'),
    list('caida, dormida, se me cayo, se me durmio, torcida, se me fue de lado, dormido'),
  ),
  ...family(
    'mania',
    list('llevo sin dormir, no duermo hace, no he dormido en, sin dormir hace'),
    list('dos dias, tres dias, cuatro dias, cinco dias, 2 dias, 3 dias, 4 dias, 5 dias, dias'),
  ),
}
