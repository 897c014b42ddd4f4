import type { ChannelName } from '../../../domain/contact.ts'
import type { Cause, Touched } from '../../../domain/trouble.ts'
import { momentUtc } from '../calendar.ts'
import type { Phrases } from '../phrases.ts'
import { plural, sentences, y } from './words.ts'

/** To operators: what does not work, since when, whom it touches, and what to do. Counts and ids, nobody's words. */
export const troubles = {
  operatorTrouble: ({ as, cause, since, until, touched }, { room }) => {
    const from = momentUtc(since, 'es')
    if (until !== null)
      return sentences(
        `Resuelto: ${wordsOf(cause).was} (desde ${from} hasta ${momentUtc(until, 'es')}).`,
        whom(cause, touched),
      )
    return sentences(
      `${as === 'lasts' ? 'Sigue' : 'Problema'}: ${wordsOf(cause).is} (desde ${from}).`,
      whom(cause, touched),
      room === 'short' ? null : remedies[cause.kind],
    )
  },
} satisfies Partial<Phrases['say']>

interface Words {
  readonly is: string
  readonly was: string
}

const names: Readonly<Record<ChannelName, string>> = { telegram: 'Telegram', sms: 'SMS', slack: 'Slack' }

function wordsOf(cause: Cause): Words {
  switch (cause.kind) {
    case 'account': {
      const ours = `nuestra cuenta o remitente, ${cause.code}`
      return {
        is: `${names[cause.channel]} rechaza ${ours}`,
        was: `${names[cause.channel]} rechazaba ${ours}`,
      }
    }
    case 'outage': {
      const none = `respuesta correcta, ${cause.code}`
      return { is: `${names[cause.channel]} no da ${none}`, was: `${names[cause.channel]} no daba ${none}` }
    }
    case 'deaf': {
      const from = `de ${names[cause.channel]} (${cause.code})`
      return { is: `no llega nada ${from}`, was: `no llegaba nada ${from}` }
    }
    case 'operatorLost': {
      const whose = `${y(cause.operators.map(({ id, channel }) => `${id} (${names[channel]})`))}`
      return {
        is: `no puedo avisar a ${whose} de noticias como esta`,
        was: `no pude avisar a ${whose}`,
      }
    }
    case 'unsent':
      return same('recordatorios que no salieron a tiempo')
    case 'givenUp':
      return same('entregas intentadas muchas veces y abandonadas')
    case 'stuckPatients':
      return { is: 'no se puede decidir nada', was: 'no se pudo decidir nada' }
    case 'stuckEvents':
      return same('no se pudo tratar un mensaje recibido')
    case 'noContact':
      return { is: 'no funciona un solo contacto', was: 'no funcionaba un solo contacto' }
    case 'noBeat':
      return same('tookit no funcionaba')
    case 'restored':
      return same('se puso una copia de seguridad, y los avisos de hace tiempo se cerraron sin decir nada')
    case 'clock': {
      const was = `el reloj dio un salto de ${cause.jumpMin} minutos`
      return { is: cause.held ? was : `${was}, y no se decide nada`, was }
    }
    case 'disk':
      return {
        is: `queda poco disco, ${cause.freeMb} MB libres`,
        was: `quedaba poco disco, ${cause.freeMb} MB libres`,
      }
    default:
      return cause satisfies never
  }
}

const same = (words: string): Words => ({ is: words, was: words })

/** What an operator can do, as docs/operating.md has it at more length. */
const remedies: Readonly<Record<Cause['kind'], string>> = {
  account: 'No sale nada. Ejecuta: npx tookit doctor',
  outage: 'Los mensajes esperan. Ejecuta: npx tookit doctor',
  deaf: 'Lo que la gente escribe espera o llega tarde. Ejecuta: npx tookit doctor',
  operatorLost: 'El bot se bloquea o el contacto no existe. Revisa TOOKIT_OPERATOR.',
  unsent: 'Ejecuta: npx tookit doctor, y mira el registro.',
  givenUp: 'Ejecuta: npx tookit stuck, y mira el registro.',
  stuckPatients: 'Lo sigo intentando. Busca el identificador en el registro.',
  stuckEvents: 'Ejecuta: npx tookit stuck',
  noContact: 'Pregunta a la persona, y luego: npx tookit contact restore',
  noBeat: 'Busca la causa en el registro.',
  restored: 'Mira a estas personas: npx tookit alarms --all',
  clock: 'Cuando sea correcto: npx tookit clock confirm',
  disk: 'Haz sitio pronto: sin espacio no se puede guardar nada.',
}

function whom({ kind }: Cause, { count, patientIds }: Touched): string | null {
  if (count === 0) return null
  const ids = patientIds.length === 0 ? null : y(patientIds)
  const named = ids === null ? '' : patientIds.length < count ? ` (entre otras ${ids})` : ` (${ids})`
  const people = `${plural(count, 'persona')}${named}`
  switch (kind) {
    case 'account':
    case 'outage':
    case 'noBeat':
    case 'unsent':
      return `Sin pregunta sobre una toma: ${people}.`
    case 'stuckEvents':
      return `${plural(count, 'mensaje')}${ids === null ? '' : `, sobre ${ids}`}.`
    case 'givenUp':
    case 'stuckPatients':
    case 'noContact':
    case 'clock':
    case 'disk':
    case 'deaf':
    case 'operatorLost':
    case 'restored':
      return `${people}.`
    default:
      return kind satisfies never
  }
}
