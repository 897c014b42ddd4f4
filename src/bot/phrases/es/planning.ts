import type { PartOfDay } from '../../../domain/directions.ts'
import type { Dosage, DosagePhase } from '../../../domain/prescription.ts'
import type { RoutineMoment } from '../../../domain/routine.ts'
import type { Content, NextWords, PlanWords } from '../../content.ts'
import type { Phrases, Voice } from '../phrases.ts'
import { withoutReason } from '../regimen.ts'
import { amount } from './amounts.ts'
import { dosage, regimens } from './regimen.ts'
import { capital, day, dosesOf, moment, next, o, sentences, theHour, when, y } from './words.ts'

/** Plans by chat: what is missing, the sentence, what became of it, and who may say so. */
export const planning = {
  askPlan: ({ asks, medicine, isNew, unread }, voice) =>
    sentences(
      unread === null
        ? null
        : `No entiendo bien ${voice.names ? `"${unread}"` : 'una parte'}, y no he tomado nada de eso.`,
      asked(asks, medicine, isNew, voice),
    ),
  planUnderstood: (content, voice) => {
    const { patient, before, next: coming, assumed, cautions, confirmedBy } = content
    return sentences(
      `Esto es lo que he entendido${patient === null ? '' : ` para ${patient}`}. ${capital(sentenceOf(content, voice))}`,
      before === null ? null : `Hasta ahora: ${dosageOf(before, content.today, voice)}.`,
      assumed.length === 0
        ? null
        : `He puesto ${y(assumed.map(({ part, time }) => `${theHour(time)} para ${parts[part]}`))}.`,
      coming.length === 0 ? null : `Siguientes tomas: ${ahead(coming, voice)}.`,
      cautions.length === 0
        ? null
        : `Mira dos veces ${y(cautions.map((part) => `"${part}"`))}: eso se lee mal a menudo.`,
      confirmedBy === null
        ? '¿Es correcto? No cambio nada antes de que lo digas.'
        : `Esa viene de una receta, y ${confirmedBy} tiene que confirmarlo. Si es correcto, se lo paso.`,
    )
  },
  planNoted: (content, voice) => {
    const { patient, before, askedOf, undoUntil } = content
    const plan = patient === null ? 'tu plan' : `el plan de ${patient}`
    return askedOf === null
      ? sentences(
          `Hecho. ${capital(sentenceOf(content, voice))}`,
          patient === null ? undo(undoUntil, voice) : `Ahora se lo digo a ${patient}.`,
        )
      : sentences(
          `Lo he pasado a ${askedOf}.`,
          before === null
            ? `Hasta que lo confirmen, ${plan} sigue como estaba.`
            : `Hasta que lo confirmen, ${plan} sigue con ${dosageOf(before, content.today, voice)}.`,
          'Por favor pregunta primero a su equipo antes de cambiar nada.',
          patient === null ? undo(undoUntil, voice) : `Ahora se lo digo a ${patient}.`,
        )
  },
  planChangedBy: (content, voice) => {
    const { caregiver, askedOf, undoUntil } = content
    return sentences(
      askedOf === null
        ? `${caregiver} ha cambiado tu plan. ${capital(sentenceOf(content, voice))}`
        : `${caregiver} ha pedido un cambio a ${askedOf}. ${capital(sentenceOf(content, voice))} Hasta que lo confirmen, tu plan sigue como estaba.`,
      `Si no es correcto, ${undoBefore(undoUntil, voice)}.`,
    )
  },
  planLeft: () => 'De acuerdo. No he cambiado nada.',
  planLapsed: ({ again }) =>
    again
      ? 'Esa pregunta ya ha pasado, y no he cambiado nada. Por favor escribe el cambio otra vez.'
      : 'No he tenido respuesta sobre tu plan, y no he cambiado nada. Puedes escribirlo otra vez cuando quieras.',
  planUndone: ({ next: coming }, voice) =>
    sentences('Deshecho. Tu plan queda como antes.', next(coming, voice)),
  planNotYours: ({ patient, caregiver }) =>
    sentences(
      `No he cambiado nada: solo ${patient} puede cambiar ese plan.`,
      `Si ${patient} quiere que lo hagas, me puede escribir: "${caregiver} puede cambiar mi plan".`,
    ),
  planWhose: ({ names }) =>
    `¿De quien es el plan? Por favor escribe otra vez con el nombre, por ejemplo: para ${names[0] ?? 'Ana'}. Puedes cambiar los planes de ${y(names)}.`,
  requestSettled: ({ confirmed, medicine, phases, from, today, before, by }, voice) =>
    confirmed
      ? sentences(
          `${by} ha confirmado el cambio.`,
          capital(sentenceOf({ wants: 'change', medicine, phases, from, today }, voice)),
        )
      : sentences(
          `${by} no ha confirmado el cambio de ${called(medicine, voice)}.`,
          before === null ? null : `Tu plan sigue con ${dosageOf(before, today, voice)}.`,
          'Por favor pregunta a su equipo antes de cambiar nada.',
        ),
  doseUnderRequest: ({ doses, askedOf }, voice) =>
    sentences(
      `${capital(dosesOf(doses, voice))}: tu plan sigue con ${y(doses.map((dose) => (dose.amount === '' ? 'lo de antes' : amount(dose.amount))))}.`,
      `Se ha pedido un cambio, y ${askedOf} no lo ha confirmado.`,
      'Por favor pregunta a su equipo que tomar, y dime lo que haces.',
    ),
  askPlanRight: ({ caregiver }) =>
    sentences(
      `¿Puede ${caregiver} poner, cambiar y quitar medicinas de tu plan? Entonces ${caregiver} ve sus nombres.`,
      'Te digo cada cambio enseguida, y lo puedes deshacer.',
    ),
  planRightNoted: ({ caregiver, granted }) =>
    granted
      ? `Anotado. ${caregiver} puede cambiar tu plan. Para terminarlo escribe "${caregiver} no puede cambiar mi plan".`
      : `Anotado. ${caregiver} no puede cambiar tu plan.`,
  routineUnderstood: ({ moment: of, time, days, next: coming }, voice) =>
    sentences(
      `He entendido: ${moments[of]} a ${theHour(time)} ${daysOf[days]}.`,
      coming.length === 0
        ? 'Ninguna medicina de tu plan va con esa hora.'
        : `Lo que va con esa hora viene ahora: ${ahead(coming, voice)}.`,
      '¿Es correcto?',
    ),
  routineNoted: ({ undoUntil }, voice) => sentences('Anotado.', undo(undoUntil, voice)),
  operatorPlanRequest: ({ patientId, patient, prescriptionId, stops, from }, voice) =>
    `${patient} (${patientId}) pide ${stops ? 'terminar' : 'un cambio de'} ${prescriptionId} desde ${day(from, voice)}. La receta sigue hasta que lo digas. Mira npx tookit requests.`,
} satisfies Partial<Phrases['say']>

/** Over a channel that others may read she reads no more of a name than its first letter. */
const called = (name: string, voice: Voice): string =>
  voice.names ? name : `la medicina que empieza con ${name.charAt(0).toUpperCase()}`

const dosageOf = (one: Dosage, today: PlanWords['today'], voice: Voice): string =>
  dosage(voice.names ? one : withoutReason(one), today)

function sentenceOf({ wants, medicine, phases, from, today }: PlanWords, voice: Voice): string {
  const name = called(medicine, voice)
  if (wants === 'stop' || phases.length === 0) return `nada de ${name}, desde ${day(from, voice)}.`
  const said = voice.names
    ? phases
    : phases.map((phase): DosagePhase => ({ ...phase, dosage: withoutReason(phase.dosage) }))
  return regimens.regimen({ name, phases: said, today })
}

const ahead = (coming: readonly NonNullable<NextWords>[], voice: Voice): string =>
  coming.map((slot) => when(slot, voice)).join(', ')

const undoBefore = (until: Parameters<typeof moment>[0], voice: Voice): string =>
  `escribe "deshacer" antes de ${moment(until, voice)}`
const undo = (until: Parameters<typeof moment>[0], voice: Voice): string =>
  `Para deshacer el cambio, ${undoBefore(until, voice)}.`

function asked(
  asks: Extract<Content, { kind: 'askPlan' }>['asks'],
  medicine: string | null,
  isNew: boolean,
  voice: Voice,
): string {
  const of = medicine === null ? '' : ` de ${called(medicine, voice)}`
  switch (asks) {
    case 'medicine':
      return '¿Con cual medicina? Por favor escribe su nombre.'
    case 'amount':
      return `¿Cuanto${of} cada vez? Por ejemplo 50 mg, o 2 pastillas.`
    case 'unit':
      return `¿Cuanto${of} es eso?`
    case 'when':
      return `¿Cuando${isNew ? ' la tomas' : ''}? Por ejemplo "cada día a las 8:00" o "al acostarse".`
    case 'half':
      return '¿Por la mañana o por la tarde?'
    case 'from':
      return '¿Desde cual fecha?'
    case 'whole':
      return `¿Cuanto${of}, y cuando? Por ejemplo "50 mg cada día a las 8:00".`
    case 'other':
      return `¿En que cambia? Escribe por ejemplo ${o(['"75 mg"', '"a las 21:00"', '"desde el martes"'])}.`
    default:
      return asks satisfies never
  }
}

const parts: Readonly<Record<PartOfDay, string>> = {
  morning: 'la mañana',
  midday: 'el mediodia',
  afternoon: 'la tarde',
  evening: 'la tarde',
  night: 'la noche',
}
const moments: Readonly<Record<RoutineMoment, string>> = {
  onWaking: 'te levantas',
  breakfast: 'desayunas',
  lunch: 'almuerzas',
  dinner: 'cenas',
  bedtime: 'te acuestas',
}
const daysOf = { every: 'cada día', weekday: 'de lunes a viernes', weekend: 'los fines de semana' }
