import { phrasesOf } from '../bot/phrases/byLanguage.ts'
import type { DosagePhase } from '../domain/prescription.ts'
import type { ExportedRow, PatientExport } from '../store/exportPatient.ts'
import { fromJson, type Json } from '../store/temporalJson.ts'
import { timelineOf } from './exportTimeline.ts'

/** An export as a page that can be read, printed and kept: one file, no scripts, nothing fetched from elsewhere. */
export function pageOf(exported: PatientExport): string {
  const { tables } = exported
  const [person, patient] = [tables.Person[0] ?? {}, tables.Patient[0] ?? {}]
  const name = text(person.name)
  const zone = typeof patient.zone === 'string' ? patient.zone : 'UTC'
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${name}: all that tookit keeps</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${name}</h1>
<p>All that tookit keeps of her, as of ${moment(exported.exportedAt, zone)}. Times are those of ${escaped(zone)}.</p>
</header>
<main>
${section(
  'About her',
  definitions([
    ['Language', text(person.language)],
    ['Country', text(patient.country)],
    ['Born', text(patient.birthYear)],
    ['Invited by', text(patient.invitedBy)],
    ['Enrolment', `${text(patient.enrolment)}, since ${moment(patient.enrolmentSince, zone)}`],
    ['Messages stopped', person.stoppedAt == null ? 'no' : `since ${moment(person.stoppedAt, zone)}`],
  ]),
)}
${section(
  'Reached at',
  table(['Channel', 'Address', 'State', 'Since'], tables.Contact, (row) => [
    text(row.channel),
    text(row.value),
    text(row.state),
    moment(row.since, zone),
  ]),
)}
${section(
  'Medicines',
  table(['Medicine', 'For', 'Added', 'Stopped', 'Dosages'], tables.Prescription, (row) => [
    `${text(row.medicine)} ${text(row.strength)}`.trim(),
    text(row.purpose),
    moment(row.addedAt, zone),
    moment(row.stoppedAt, zone),
    dosages(row.phases),
  ]),
)}
${section(
  'Caregivers',
  table(['Name', 'Relation', 'State', 'May hear of'], tables.Caregiver, (row) => [
    text(row.name),
    text(row.relation),
    text(row.state),
    shares(row),
  ]),
)}
${section(
  'How she was',
  table(['When', 'What', 'In her words'], tables.Observation, (row) => [
    moment(row.at, zone),
    row.kind === 'mood'
      ? `mood ${text(row.score)} of 5`
      : `${spaced(String(row.kind))} ${text(row.effect)} ${figures(row.figures)}`.trim(),
    text(row.words),
  ]),
)}
${section('Day by day', days(exported, zone))}
</main>
</body>
</html>
`
}

/** "hours 6, quality 2" */
const figures = (value: unknown): string =>
  typeof value !== 'object' || value === null
    ? ''
    : Object.entries(value)
        .filter(([, one]) => one !== null)
        .map(([key, one]) => `${spaced(key)} ${text(one)}`)
        .join(', ')

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
h1 { margin-bottom: 0; } h2 { margin-top: 2.5rem; border-bottom: 1px solid; } h3 { margin-bottom: .25rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dt { font-weight: 600; } dd { margin: 0; }
ol { list-style: none; padding: 0; } li { display: grid; grid-template-columns: 3.5rem 9rem 1fr; gap: .75rem; padding: .15rem 0; }
li.fact { opacity: .75; } blockquote { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 36rem) { li { grid-template-columns: 3.5rem 1fr; } li > :last-child { grid-column: 1 / -1; } }
@media print { body { max-width: none; } }
`

const section = (title: string, content: string): string =>
  `<section>\n<h2>${title}</h2>\n${content}\n</section>`

const definitions = (rows: readonly (readonly [string, string])[]): string =>
  `<dl>${rows
    .filter(([, value]) => value !== '')
    .map(([term, value]) => `<dt>${term}</dt><dd>${value}</dd>`)
    .join('')}</dl>`

function table(
  heads: readonly string[],
  rows: readonly ExportedRow[],
  cells: (row: ExportedRow) => readonly string[],
): string {
  if (rows.length === 0) return '<p>None.</p>'
  const head = heads.map((one) => `<th scope="col">${one}</th>`).join('')
  const body = rows.map(
    (row) =>
      `<tr>${cells(row)
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>`,
  )
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`
}

function days(exported: PatientExport, zone: string): string {
  const byDay = Map.groupBy(timelineOf(exported), ({ at }) =>
    at.toZonedDateTimeISO(zone).toPlainDate().toString(),
  )
  return [...byDay]
    .map(([day, lines]) => {
      const heading = Temporal.PlainDate.from(day).toLocaleString('en-GB', { dateStyle: 'full' })
      const items = lines.map(({ at, who, kind, says }) => {
        const time = at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
        const content =
          kind === 'fact' ? `<span>${escaped(says)}</span>` : `<blockquote>${escaped(says)}</blockquote>`
        return `<li class="${kind}"><time datetime="${at.toString()}">${time}</time><span>${escaped(who)}</span>${content}</li>`
      })
      return `<h3>${heading}</h3>\n<ol>\n${items.join('\n')}\n</ol>`
    })
    .join('\n')
}

const shares = (row: ExportedRow): string =>
  [
    ...(row.sharesUnconfirmed === true ? ['unconfirmed doses'] : []),
    ...(row.sharesDanger === true ? ['danger'] : []),
    ...(row.sharesSummary === true ? ['the weekly summary'] : []),
    ...(row.changesPlans === true ? ['the plan, which this person may change'] : []),
  ].join(', ') || 'nothing'

/** Each phase as a sentence, as it was planned from its first day. */
const dosages = (phases: unknown): string =>
  fromJson<readonly DosagePhase[]>(phases as Json)
    .map(({ from, until, lastsDoses, dosage }) => {
      const end = until === null ? '' : ` until ${until.subtract({ days: 1 })}`
      const count = lastsDoses === undefined ? '' : `, ${lastsDoses} doses`
      return escaped(`${phrasesOf('en').dosage(dosage, from)}, from ${from}${end}${count}`)
    })
    .join('<br>')

const spaced = (kind: string): string => kind.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase()

function moment(at: unknown, zone: string): string {
  if (typeof at !== 'string') return ''
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  return `<time datetime="${at}">${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}</time>`
}

const text = (value: unknown): string => (value == null ? '' : escaped(String(value)))

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (value: string): string => value.replaceAll(/[&<>"']/gu, (sign) => signs[sign] ?? '')
