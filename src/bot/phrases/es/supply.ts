import type { Fraction } from '../../../domain/fraction.ts'
import type { LocalDate } from '../../../domain/time.ts'
import type { StopRisk } from '../../abruptStop.ts'
import type { LeftWords, MedicineSupply, MedicineWords, MoreWords } from '../../supplyContent.ts'
import { figure } from '../amounts.ts'
import { clock, daysAhead } from '../calendar.ts'
import type { Phrases, Voice } from '../phrases.ts'
import { counted } from './amounts.ts'
import { day, emergency, plural, sentences } from './words.ts'

/** What she has of a medicine, and how she gets more. */
export const supply = {
  supplyLow: ({ step, medicine, left, more }, voice) =>
    sentences(
      step === 'out'
        ? `${voice.name}, lo que queda de ${medicineOf(medicine, voice)} no alcanza para hoy.`
        : `${voice.name}, te queda poco de ${medicineOf(medicine, voice)}.`,
      left === null ? null : leftSentence(left),
      left === null || step === 'out' ? null : lasts(left, voice),
      whatToDo(more, step === 'early'),
      'Cuando la recojas, dime por ejemplo "he recogido 30".',
    ),
  supplyNoted: ({ pickedUp, fresh, step, medicine, left, more }, voice) =>
    sentences(
      pickedUp === null
        ? `Anotado: ${left === null ? '' : amountLeft(left)} de ${medicineOf(medicine, voice)}.`
        : `Anotado: has recogido ${figure(pickedUp, ',')} de ${medicineOf(medicine, voice)}.`,
      pickedUp === null || fresh || left === null ? null : leftSentence(left),
      left === null ? null : lasts(left, voice),
      pickedUp !== null && fresh ? 'Si antes te quedaba algo, dime lo que tienes en total.' : null,
      step === null ? null : whatToDo(more, step === 'early'),
    ),
  supplyLeft: ({ medicines }, voice) =>
    medicines.length === 0
      ? 'No hay ninguna medicina en tu lista.'
      : medicines.map((one) => leftLine(one, voice)).join(voice.room === 'short' ? ' ' : '\n'),
  supplyRunningLow: ({ medicine, left, more, step }, voice) =>
    sentences(
      'Gracias por avisarme.',
      left === null ? null : sentences(leftSentence(left), lasts(left, voice)),
      left !== null && step === null
        ? 'Si mi cuenta no es correcta, dime por ejemplo "me quedan 10".'
        : whatToDo(more, false),
      left === null
        ? `Si cuentas lo que tienes de ${medicineOf(medicine, voice)}, dime por ejemplo "me quedan 10".`
        : null,
    ),
  refillsNoted: ({ medicine, more }, voice) =>
    sentences(
      `Anotado: ${more.refills === 0 ? 'no quedan entregas' : `${more.refills === 1 ? 'queda' : 'quedan'} ${plural(more.refills ?? 0, 'entrega')}`} en la receta de ${medicineOf(medicine, voice)}.`,
      more.refills === 0
        ? `Una receta nueva lleva tiempo: te aviso ${plural(more.leadDays, 'día')} antes de que se acabe.`
        : null,
    ),
  supplyOut: ({ medicine, stop, country }, voice) =>
    sentences(
      `Gracias por avisarme, ${voice.name}. He anotado que no te queda nada de ${medicineOf(medicine, voice)}.`,
      stop === null
        ? 'Por favor, llama hoy a tu farmacia o a tu médico para conseguirla.'
        : `No es seguro quedarse de golpe sin esta medicina${voice.names ? `: ${risks[stop.risk]}` : ''}. Por favor, llama hoy a tu farmacia o a tu médico.`,
      'Pregunta si pueden darte para unos días.',
      stop?.afterAGap === true ? 'Si llevas dos días sin ella, pregunta antes de volver a tomarla.' : null,
      stop === null ? null : `Si te sientes muy mal, llama ${emergency(country)}.`,
    ),
  askUnits: ({ of, miscounted, medicine, left, more }, voice) => {
    const it = medicineOf(medicine, voice)
    return sentences(
      miscounted ? `Mi cuenta de ${it} no es correcta: dice que no queda nada, y has tomado.` : null,
      of === 'left'
        ? `¿Qué cantidad${units(left)} tienes ahora de ${it}, en total?`
        : `Bien. ¿Qué cantidad${units(left)} has recogido de ${it}?`,
      of === 'pickedUp' && more.perFill !== null ? `Cada entrega es de ${figure(more.perFill, ',')}.` : null,
      'Responde solo con la cantidad, o: no lo sé.',
    )
  },
  unitsNotSure: () => 'De acuerdo, no he anotado nada. Cuando lo cuentes, dime por ejemplo "me quedan 20".',
  whichMedicine: () => '¿De qué medicina hablas? Lo anoto cuando me lo digas.',
  noSupplyMeant: () => 'Ya no tengo esa medicina en tu lista, por eso no he anotado nada.',
} satisfies Partial<Phrases['say']>

/** "litio 300 mg", "tu medicina de las 8:00" */
export function medicineOf({ name, only, time, starts }: MedicineWords, voice: Voice): string {
  if (voice.names) return name
  if (only) return 'tu medicina'
  const which = time === null ? 'a demanda' : `de las ${clock(time)}`
  return `tu medicina ${which}${starts === null ? '' : ` (empieza por ${starts})`}`
}

/** Of how many to how many, where doses had no answer. */
function amountLeft({ most, least, unit }: LeftWords): string {
  const one = (n: Fraction) => (unit === null ? figure(n, ',') : counted(n, unit))
  return isSame(least, most) ? one(most) : `entre ${figure(least, ',')} y ${one(most)}`
}

const isSame = (a: Fraction, b: Fraction): boolean =>
  a.numerator === b.numerator && a.denominator === b.denominator

function leftSentence(left: LeftWords): string {
  if (left.most.numerator <= 0) return 'Por mis cuentas no queda nada.'
  const unsure = isSame(left.least, left.most) ? '' : ' Hubo tomas sin respuesta, es una cuenta aproximada.'
  return `Por mis cuentas ${isOne(left) ? 'queda' : 'quedan'} ${amountLeft(left)}.${unsure}`
}

const isOne = ({ most, least }: LeftWords): boolean =>
  isSame(most, least) && most.numerator <= most.denominator

function lasts({ ahead, byUse }: LeftWords, voice: Voice): string {
  if (ahead === null) return 'No puedo llevar la cuenta: tu plan no dice en cifras lo que tomas.'
  const { lastsUntil, runsOutOn } = ahead
  if (byUse)
    return runsOutOn === null || lastsUntil === null
      ? ''
      : `Si la usas como en estas semanas, alcanza aproximadamente hasta ${day(lastsUntil, voice)}.`
  if (runsOutOn === null) return 'Alcanza para todo lo previsto.'
  return lastsUntil === null
    ? 'No alcanza para la siguiente toma.'
    : `Alcanza hasta ${day(lastsUntil, voice)}${inDays(lastsUntil, voice)}.`
}

/** Where the day is no weekday. */
function inDays(date: LocalDate, voice: Voice): string {
  const ahead = daysAhead(date, voice)
  return ahead < 7 ? '' : ` (${ahead} días)`
}

/** Whom to ask; with a few days left it is time to call. */
function whatToDo({ refills }: MoreWords, hasTime: boolean): string {
  if (refills === 0)
    return `No quedan entregas: necesitas una receta nueva. Por favor, ${hasTime ? 'pide una pronto' : 'llama hoy'} a tu médico.`
  const known =
    refills === null
      ? ''
      : `Te ${refills === 1 ? 'queda' : 'quedan'} ${plural(refills, 'entrega')} en la receta. `
  return hasTime
    ? `${known}Por favor, encarga otra entrega en tu farmacia.`
    : `${known}Por favor, llama hoy a tu farmacia.`
}

function leftLine({ medicine, left }: MedicineSupply, voice: Voice): string {
  const it = medicineOf(medicine, voice)
  if (left === null) return `No sé lo que te queda de ${it}. Dime por ejemplo "me quedan 20".`
  if (left.most.numerator <= 0) return `Por mis cuentas no queda nada de ${it}.`
  const unsure = isSame(left.least, left.most) ? '' : ' (hubo tomas sin respuesta)'
  return sentences(`Tienes ${amountLeft(left)} de ${it}${unsure}.`, lasts(left, voice))
}

/** For the week. */
export const lowInWeek = (low: readonly MedicineSupply[], voice: Voice): string | null =>
  low.length === 0
    ? null
    : `Queda poco: ${low.map((one) => `${medicineOf(one.medicine, voice)}${one.left === null ? '' : `, ${amountLeft(one.left)}`}`).join('; ')}.`

const units = (left: LeftWords | null): string =>
  left?.unit == null ? '' : ` de ${counted({ numerator: 2, denominator: 1 }, left.unit).replace('2 ', '')}`

const risks: { readonly [K in StopRisk]: string } = {
  seizures: 'puede causar convulsiones',
  withdrawal: 'puede hacerte sentir muy mal',
  return: 'puedes recaer pronto',
  heart: 'la tensión o el corazón pueden reaccionar',
}
