import type { Zone } from '../../../domain/time.ts'
import type { Listening } from '../../meaning.ts'
import type { PlaceSaid } from '../../planSaid.ts'
import { folded } from './folded.ts'
import { cutOut, planWordsOf } from './planIn.ts'

/** "I'm in Tokyo", "I'm back home": all of a text, and a place whose clock is known. "I'm in bed" is none. */
export function placeIn(text: string, { language }: Listening): PlaceSaid | null {
  if (text.length > 80 || /[?¿\n]/.test(text)) return null
  const words = planWordsOf(language)
  const said = folded(cutOut(text.trim(), words.polite))
  if (words.isHome.some((pattern) => pattern.test(said))) return 'home'
  for (const pattern of words.isIn) {
    const place = pattern.exec(said)?.groups?.place
    const zone = place === undefined ? null : zoneOf(place.trim())
    if (zone !== null) return zone
  }
  return null
}

/** Cities that the list of zones knows by another name, or not at all although many people go there. */
const alsoCalled: Readonly<Record<string, Zone>> = {
  tokio: 'Asia/Tokyo',
  'nueva york': 'America/New_York',
  nyc: 'America/New_York',
  boston: 'America/New_York',
  miami: 'America/New_York',
  washington: 'America/New_York',
  atlanta: 'America/New_York',
  'san francisco': 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  'las vegas': 'America/Los_Angeles',
  'san diego': 'America/Los_Angeles',
  dallas: 'America/Chicago',
  houston: 'America/Chicago',
  'ciudad de mexico': 'America/Mexico_City',
  londres: 'Europe/London',
  manchester: 'Europe/London',
  edinburgh: 'Europe/London',
  edimburgo: 'Europe/London',
  barcelona: 'Europe/Madrid',
  sevilla: 'Europe/Madrid',
  valencia: 'Europe/Madrid',
  roma: 'Europe/Rome',
  milan: 'Europe/Rome',
  florencia: 'Europe/Rome',
  venecia: 'Europe/Rome',
  lisboa: 'Europe/Lisbon',
  berlin: 'Europe/Berlin',
  munich: 'Europe/Berlin',
  frankfurt: 'Europe/Berlin',
  ginebra: 'Europe/Zurich',
  geneva: 'Europe/Zurich',
  viena: 'Europe/Vienna',
  praga: 'Europe/Prague',
  bruselas: 'Europe/Brussels',
  copenhague: 'Europe/Copenhagen',
  estocolmo: 'Europe/Stockholm',
  atenas: 'Europe/Athens',
  moscu: 'Europe/Moscow',
  estambul: 'Europe/Istanbul',
  pekin: 'Asia/Shanghai',
  beijing: 'Asia/Shanghai',
  kyoto: 'Asia/Tokyo',
  osaka: 'Asia/Tokyo',
  delhi: 'Asia/Kolkata',
  'new delhi': 'Asia/Kolkata',
  mumbai: 'Asia/Kolkata',
  singapur: 'Asia/Singapore',
  'el cairo': 'Africa/Cairo',
}

/** Words of everyday use that are a city's name, too. */
const neverCities: ReadonlySet<string> = new Set([
  'center',
  'winamac',
  'knox',
  'louisville',
  'nome',
  'eastern',
  'central',
  'pacific',
  'mountain',
])

let cities: ReadonlyMap<string, Zone> | undefined

/** By the city for which a zone is named, or by a country that has one zone only. */
function zoneOf(place: string): Zone | null {
  cities ??= new Map(
    Intl.supportedValuesOf('timeZone').flatMap((zone) => {
      const city = folded((zone.split('/').at(-1) ?? '').replaceAll('_', ' '))
      return zone.includes('/') && !neverCities.has(city) ? [[city, zone] as const] : []
    }),
  )
  return alsoCalled[place] ?? cities.get(place) ?? countryZone(place)
}

let countries: ReadonlyMap<string, string> | undefined

function countryZone(place: string): Zone | null {
  countries ??= new Map(
    (['en', 'es'] as const).flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: 'region' })
      return regions.map((region) => [folded(names.of(region) ?? ''), region] as const)
    }),
  )
  const region = countries.get(place)
  if (region === undefined) return null
  const zones = new Intl.Locale(`und-${region}`).getTimeZones?.() ?? []
  const [only, other] = zones
  return only !== undefined && other === undefined ? only : null
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const regions = letters.flatMap((a) => letters.map((b) => `${a}${b}`))
