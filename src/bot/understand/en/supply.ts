import type { SupplyWords } from '../supply.ts'

const number =
  '(?<n>\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety)'
const noun =
  '(?:pills?|tablets?|tabs?|caps?|capsules?|patch(?:es)?|doses?|mls?|puffs?|drops?|sachets?|films?|injections?|lozenges?)'
const it = `(?:§|${noun}|meds|medicines?|medication|it|them|these|those)`
const ofIt = `(?: (?:of|on|for) (?:my |the |any )?${it}(?: ${noun})?)`
const filler =
  '(?:so|ok|okay|hi|hey|hello|now|only|just|about|around|roughly|exactly|still|currently|i|we|have|got|am|down|to|there|are|is|has|counted|my|the|of|for|in|all|total|today|at|moment|box|bottle|please|also)'
const fill = `(?:${filler} )*`
const tail = `(?: ${filler})*`

/** A clause and nothing else. */
const clause = (source: string): RegExp => new RegExp(`^${source}$`)

export const supply: SupplyWords = {
  left: [
    clause(
      `${fill}(?:§ )?(?:${noun} )?${fill}${number}(?: more)?(?: ${noun})?${tail}(?: §)?(?: ${noun})? (?:left|remaining)${ofIt}?${tail}`,
    ),
    clause(`${fill}have ${fill}${number} (?:${noun} )?(?:of )?(?:my |the )?§(?: ${noun})?${tail}`),
    clause(`${fill}(?:§ )?(?:left|remaining) ${number} ${noun}`),
  ],
  pickedUp: [
    clause(
      `${fill}(?:picked up|pick up|collected|fetched) ${fill}(?:another |a new )?${number}(?: more| new)?(?: ${noun})?${ofIt}?(?: §)?(?: ${noun})?(?: ${filler}| from .{1,20})*`,
    ),
    clause(
      `${fill}(?:got|bought|received|was given) ${fill}(?:another )?${number} (?:more|new)(?: ${noun})?${ofIt}?(?: §)?(?: from (?:the |my )?(?:pharmacy|chemist|drugstore|pharmacist))?${tail}`,
    ),
    clause(
      `${fill}(?:got|bought|received|was given) ${fill}${number}(?: ${noun})?${ofIt}?(?: §)?(?: ${noun})? (?:from|at) (?:the |my )?(?:pharmacy|chemist|drugstore|pharmacist)${tail}`,
    ),
    clause(
      `${fill}(?:got|bought|received|was given) ${fill}(?:another )?${number} (?:${noun} )?(?:of )?(?:my )?§${tail}`,
    ),
  ],
  refills: [
    clause(`${fill}${number} (?:more )?refills? (?:left|remaining)${ofIt}?`),
    clause(`${fill}have ${fill}${number} (?:more )?refills?${ofIt}?`),
  ],
  noRefills: [
    clause(`${fill}(?:no|zero|do not have any) (?:more )?refills?(?: left| remaining)?${ofIt}?`),
    clause(`${fill}out of refills${ofIt}?`),
  ],
  refilled: [
    clause(
      `${fill}(?:picked up|collected|fetched|got|received|filled) ${fill}(?:new )?(?:§ )?(?:refills?|repeat)${ofIt}?${tail}`,
    ),
    clause(
      `${fill}(?:picked up|collected|fetched|filled) ${fill}(?:new )?(?:§ )?(?:prescriptions?|script|rx|meds|medicines?|medication|${noun}|§)${ofIt}?${tail}`,
    ),
    clause(`${fill}refilled ${fill}(?:prescriptions?|script|${it})${tail}`),
    clause(`${fill}(?:refill|prescription) (?:is )?(?:picked up|collected)`),
  ],
  low: [
    clause(
      `${fill}(?:§ |${noun} |meds |it |they )?${fill}running(?: very| really| pretty| a bit| so)? (?:low|short)${ofIt}?(?: ${filler}| soon)*`,
    ),
    clause(
      `${fill}(?:getting|going)(?: very| really| pretty| a bit| so)? (?:low|short)${ofIt}(?: ${filler}| soon)*`,
    ),
    clause(
      `${fill}(?:running|about to run|going to run|will run|will be) out${ofIt}?(?: soon| tomorrow| this week| next week)?`,
    ),
    clause(`${fill}(?:low|short) (?:on|of) (?:my )?${it}`),
    clause(`${fill}(?:almost|nearly|just about) (?:all )?(?:out|gone|finished)${ofIt}?`),
    clause(
      `${fill}need (?:a |another |my |to get (?:a |my )?)?(?:new )?(?:§ )?(?:refills?|repeat)${ofIt}?(?: soon| please| asap| now)*`,
    ),
    clause(`${fill}need (?:a )?new (?:prescription|script)${ofIt}?(?: soon| please| asap| now)*`),
    clause(`${fill}need (?:some )?more (?:§|${noun}|meds|medicine|medication)(?: soon| please| asap| now)*`),
  ],
  out: [
    clause(`${fill}(?:all )?out of (?:my |the )?(?:§|${noun} of (?:my )?§)${tail}`),
    clause(`${fill}(?:no|zero|do not have any) (?:§|${noun} of (?:my )?§) left`),
  ],
  howMany: [
    clause(
      `${fill}how (?:many|much)${ofIt}?(?: ${it})*(?: ${noun})? (?:do i (?:still )?have|have i got|do i have got|are there|is there|i have)(?: still| left| remaining| now)*${ofIt}?`,
    ),
    clause(
      `${fill}how (?:many|much)${ofIt}?(?: ${it})*(?: ${noun})? (?:is |are |do )?(?:left|remaining)(?: of (?:my )?${it})?`,
    ),
    clause(`when (?:do|will|does|am) (?:i |my |the )?(?:${it} )?(?:run|running)(?: me)? out${ofIt}?`),
    clause(`how long (?:will|does|do) (?:my |the )?(?:${it}|supply)(?: i have)?(?: still)? last`),
  ],
  units: [clause(`${fill}${number} ${noun}(?: of (?:my )?§| §)?${tail}`)],
  noun: new RegExp(`\\b${noun}\\b`),
  and: 'and',
}
