import type { AppointmentWords } from '../appointments.ts'

const injection =
  '(?:(?:monthly |depot |long acting |antipsychotic )*(?:injection|injections|jab|depot|depo|lai)|shot)'
const bloodTest =
  '(?:(?:lithium |clozapine |regular |weekly )*(?:blood tests?|bloods|blood work|bloodwork|blood draw|blood count|labs|lab tests?|lab work)|lithium level)'
const therapy = '(?:therapy(?: session| appointment)?|session|counselling|counseling)'
const visit =
  '(?:appointment|appt|visit|check up|checkup)(?: with (?:the |my |a )?(?:doctor|nurse|psychiatrist|therapist|clinic|team|prescriber))?'
const it = `(?:${injection}|${bloodTest}|${therapy}|${visit})`
const my = '(?:(?:my|the|an|this) )?'
const opening = '(?:(?:yes|yep|yeah|ok|hi|sorry|so) )*'
const when = '(?: (?<when>.+))?$'
const whoever = `(?:(?:they|we|the clinic|clinic|the nurse|the doctor|it|that|${my}${it}) )?`
const went = '(?:had|got|gotten|received|took|attended|been to|been for|been at|went to|went for|did|done)'

/** How appointments are spoken of in English. */
export const appointments: AppointmentWords = {
  kinds: [
    ['injection', new RegExp(`\\b${injection}\\b`)],
    ['bloodTest', new RegExp(`\\b(?:${bloodTest}|blood)\\b`)],
    ['therapy', new RegExp(`\\b${therapy}\\b`)],
  ],
  says: [
    [
      'notDone',
      new RegExp(
        `^${opening}(?:i )?(?:have not|did not|never|could not)(?: yet)? (?:had|have|get|got|gotten|been to|go to|went to|make|attend|do|done) ${my}${it}(?: yet| done)?${when}`,
      ),
    ],
    ['notDone', new RegExp(`^${opening}(?:i )?missed ${my}${it}${when}`)],
    [
      'notDone',
      new RegExp(
        `^${opening}(?:i )?(?:did not go|was not there|did not make it|could not make it|could not go)${when}`,
      ),
    ],
    [
      'done',
      new RegExp(
        `^${opening}(?:i )?(?:have )?(?:just |already )?${went} (?:my |the |an )?(?:${it}|blood (?:taken|drawn)|bloods (?:taken|drawn))(?: done| taken| given)?${when}`,
      ),
    ],
    ['done', new RegExp(`^${opening}${my}${it} (?:is |was |all )*(?:done|given|taken|over)${when}`)],
    [
      'done',
      new RegExp(
        `^${opening}(?:the |my )?(?:nurse|doctor) (?:just )?(?:gave|has given|did|has done) (?:me )?(?:${my}${it}|it)${when}`,
      ),
    ],
    [
      'done',
      new RegExp(
        `^${opening}i (?:went|was there|went there|attended|have been|have been there|made it)${when}`,
      ),
    ],
    ['done', new RegExp(`^${opening}(?:i )?got it (?<when>.+)$`)],
    [
      'calledOff',
      new RegExp(
        `^${opening}${whoever}(?:i )?(?:is |was |has been |have been |got |have |had )*(?:cancelled|canceled|called off)(?: it| ${my}${it})?${when}`,
      ),
    ],
    [
      'cannotGo',
      new RegExp(
        `^${opening}(?:i )?(?:can not|will not|am not able to|am unable to|will not be able to) (?:go|make it|come|attend|be there|make)(?: to)?(?: it| ${my}${it})?${when}`,
      ),
    ],
    ['cannotGo', new RegExp(`^${opening}(?:please )?(?:cancel|call off) ${my}${it}${when}`)],
    [
      'moved',
      new RegExp(
        `^${opening}${whoever}(?:i )?(?:is |was |has been |have been |got |have |had )*(?:moved|rescheduled|postponed|pushed back|put off|changed)(?: it| ${my}${it}| them)?${when}`,
      ),
    ],
    [
      'moved',
      new RegExp(`^${opening}(?:it|${my}(?:new )?${it}) (?:is|will be) (?<when>(?:now|on|at|for) .+)$`),
    ],
    [
      'booked',
      new RegExp(
        `^${opening}(?:it is |i am |${my}${it} is |i have |i )*(?:booked|scheduled|arranged)(?: it| in| ${my}${it}| an ${visit})?${when}`,
      ),
    ],
    [
      'booked',
      new RegExp(
        `^${opening}(?:i )?(?:have|have got|got|made) ${my}${it} (?<when>(?:on|for|at|next|tomorrow).*)$`,
      ),
    ],
  ],
  bareDone:
    /^(?:yes |yep |yeah |ok )*(?:all |i |have |just |already |it is |that is )*(?:done|did|had)(?: it| that)?(?: now| already)?(?: (?<when>.+))?$/,
  days: {
    today:
      /(?<= )(?:earlier today|today|this morning|this afternoon|this evening|tonight|just now|earlier|an hour ago)(?= )/,
    yesterday: /(?<= )(?:yesterday(?: morning| afternoon| evening)?|last night)(?= )/,
    tomorrow: /(?<= )tomorrow(?: morning| afternoon| evening)?(?= )/,
    dayAfterTomorrow: /(?<= )(?:the )?day after tomorrow(?= )/,
    ago: /(?<= )(?<n>\d{1,2}|a|one|two|three|four|five|six|seven|ten) (?<unit>days?|weeks?) ago(?= )/,
    ahead: /(?<= )in (?<n>\d{1,2}|a|one|two|three|four|five|six|seven|ten) (?<unit>days?|weeks?)(?= )/,
    week: /week/,
    dayOfMonth: /(?<= )(?:the )?(?<day>\d{1,2}) (?:st|nd|rd|th)(?= )|(?<= )the (?<day>\d{1,2})(?= )/,
    filler:
      /\b(?:on|at|for|to|the|of|by|please|now|instead|this|last|until|till|back|thanks|thank you|coming|around|about|o clock)\b/g,
    unclear: / next (?:week|month|mon|tue|wed|thu|fri|sat|sun)/,
  },
}
