import type { PlanWords } from './planWords.ts'

const doctor =
  "(?:so )?(?:(?:my|the|our) )?(?:doctor|doc|dr\\.?(?: \\w+)?|psychiatrist|gp|nurse|prescriber|clinic|hospital|consultant|psych)(?: has| have|'s)?(?: just| now)?"
const moved =
  '(?:put|moved|upped|raised|increased|bumped|brought|took|lowered|reduced|cut|dropped|switched|changed)'

/** English. */
export const english: PlanWords = {
  gate: /\b(?:add|new|put|started?|taking|take|change|increased?|raised?|lower(?:ed)?|reduced?|move|set|make|switch(?:ed)?|stop(?:ped)?|remove|delete|drop|end|remind|quit|off|no longer|prescribed|doctor|psychiatrist|breakfast|lunch|dinner|supper|bed ?time|bed|wake|get up|sleep|may|can|let|allow)\b|\d.*\b(?:at|every|daily|night(?:ly)?|mornings?|needed|bedtime|day|week|now|to)\b|\bnow\b/,
  polite:
    /^(?:(?:hi|hello|hey|please|ok|also|so|and)[,!.]? )+|[,]? (?:please|thanks|thank you)[.!]*$|[.!]+$/g,
  add: [
    /^(?:can you |could you )?add (?:(?:a |another )?(?:new )?(?:medicine|medication|med|prescription)[:,]? )?(?<rest>.+)$/,
    /^new (?:medicine|medication|med|prescription)[:,]? (?<rest>.+)$/,
    /^(?:can you |could you )?put (?:down )?(?<rest>.+?)(?: on| in| to) my (?:list|plan)$/,
  ],
  takes: [
    /^i(?:'ve| have)? (?:just )?started(?: taking| on)? (?<rest>.+)$/,
    /^i(?:'m| am) (?:now )?(?:on|taking) (?<rest>.+)$/,
    /^i (?:now |also )*take (?<rest>.+)$/,
    /^now i take (?<rest>.+)$/,
    /^i(?:'ve| have)? been (?:put|started) on (?<rest>.+)$/,
    /^i was (?:put|started) on (?<rest>.+)$/,
  ],
  ordered: [
    new RegExp(`^${doctor} ${moved}(?<mid>(?: .*?)??) to (?<rest>.+)$`),
    /^i(?:'ve| have)? been (?:put|moved|upped|increased|lowered|reduced|brought)(?<mid>(?: .*?)??) to (?<rest>.+)$/,
  ],
  orderedNew: [
    new RegExp(`^${doctor} (?:put|started) me on (?<rest>.+)$`),
    new RegExp(`^${doctor} (?:prescribed|gave|added)(?: me)? (?<rest>.+)$`),
  ],
  change: [
    /^(?:can you |could you )?(?:change|increase|raise|lower|reduce|move|set|put|make|switch)(?<mid>(?: .*?)??) to (?<rest>.+)$/,
    /^(?<mid>.*\bMED(?: dose)?) (?:is now|goes (?:up |down )?to|went (?:up |down )?to|changed to|should be|now) (?<rest>.+)$/,
  ],
  betweenChange: /^(?:\s|,|me|it|my|the|dose|of|up|down|back|on|MED|now|from [\d.]+(?: ?mg)?)*$/,
  stop: [
    /^(?:can you |could you )?(?:stop|remove|delete|drop|end|take off) (?:reminding me (?:of|about) |taking )?(?:the |my )?MED(?: reminders?)?(?: now)?(?: (?:from|off) (?:my |the )?(?:list|plan))?$/,
    /^(?:don't|do not) remind me (?:of|about) (?:the |my )?MED any ?more$/,
    /^i(?:'ve| have)? (?:stopped|quit|came off|come off)(?: taking)? (?:the |my )?MED(?: any ?more)?$/,
    /^i(?:'m| am) (?:off|not taking|no longer taking|not on) (?:the |my )?MED(?: any ?more| now)$/,
    /^i (?:no longer take|(?:don't|do not) take) (?:the |my )?MED(?: any ?more)$/,
    /^i no longer take (?:the |my )?MED$/,
  ],
  orderedStop: [
    new RegExp(`^${doctor} (?:stopped|discontinued|ended|cancelled) (?:the |my )?MED$`),
    new RegExp(`^${doctor} (?:took|taken|has taken) me off (?:of )?(?:the |my )?MED$`),
  ],
  from: /(?:^|[ ,]+)(?:and )?(?:from|starting(?: from| on)?|beginning|as of|since|start(?:ing)? on|effective) (?<on>(?:next |this |the |on )*(?:today|now(?: on)?|tomorrow|the day after tomorrow|day after tomorrow|yesterday|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]{3,9}|[a-z]{3,9} \d{1,2}(?:st|nd|rd|th)?))(?=$|[ ,.])(?! (?:to|through|until|till)\b)/,
  today: /^(?:today|now|now on)$/,
  tomorrow: /^tomorrow$/,
  afterTomorrow: /^(?:the )?day after tomorrow$/,
  yesterday: /^yesterday$/,
  whose: (name) => new RegExp(`(?:^|(?<= ))(?:for ${name}|${name}'s)(?= |$|,)`),
  correcting:
    /^(?:(?:no|nope|sorry|actually|wait|i mean|i meant|make it|it's|it is|its|should be|it should be|rather|not|and|but|change it to|make that|that's|oops)[,.!:]* )+/,
  correctingAfter: /[, ]+(?:i mean|i meant|please|instead|rather|sorry|actually)[.!]*$/,
  leave:
    /^(?:never ?mind|forget it|leave it(?: as it is)?|don't|do not|don't change (?:it|anything)|no thanks|not now)[.!]*$/,
  other:
    /^(?:change(?: it)?|edit|no,? change it|not quite|that's wrong|wrong|not right|that's not right)[.!]*$/,
  agree: /^(?:that's right|right|correct|exactly|yes,? (?:that's right|please|correct|add it|do it))[.!]*$/,
  anAmount: '1 tablet ',
  aUnit: ' mg',
  aTiming: ' daily',
  hours: /^(?:at )?\d{1,2}(?::\d\d)?(?: ?[ap]m)?(?:(?:,| and|, and) (?:at )?\d{1,2}(?::\d\d)?(?: ?[ap]m)?)*$/,
  at: 'at ',
  asOnLabels: [
    [/\bat (\d{1,2})(?::(\d\d))? in the (?:evening|afternoon)\b/g, 'at $1:$2pm'],
    [/\bat ([5-9]|1[0-2])(?::(\d\d))? at night\b/g, 'at $1:$2pm'],
    [/\bat night at ([5-9]|1[0-2])(?::(\d\d))?(?! ?[ap]m)\b/g, 'at $1:$2pm'],
    [/\bat (\d{1,2})(?::(\d\d))? in the morning\b/g, 'at $1:$2am'],
    [/\bin the morning at (\d{1,2})(?::(\d\d))?(?! ?[ap]m)\b/g, 'at $1:$2am'],
    [/\bat (\d{1,2}):([ap]m)\b/g, 'at $1 $2'],
    [/\bat (\d{1,2}):(\d\d)([ap]m)\b/g, 'at $1:$2 $3'],
    [/\bin the (?:mornings)\b/g, 'in the morning'],
    [/\b(?:at nights|nights)\b/g, 'at night'],
    [/\b(?:if|when|whenever) i need (?:it|one|to)\b/g, 'as needed'],
    [/\bif needed\b/g, 'as needed'],
    [/\bat most\b/g, 'max'],
    [/^(?:take|taking|to take) /g, ''],
    [/\bthe (?=\d)/g, ''],
  ],
  bareHour:
    /\bat (?<h>\d{1,2})(?:(?::00)? ?o'?clock)?(?![\d:]| ?[ap]\.?m| (?:mg|tablets?|doses?|hours?|weekends?))/g,
  notAName: new Set(
    'a an the my me i it this that these those someone somebody reminder reminders caregiver contact number phone note mood sleep name names person friend brother sister mother father mum mom dad wife husband partner son daughter to for in on at of and or with from one two three tablet tablets pill pills dose doses medicine medication meds every each daily'.split(
      ' ',
    ),
  ),
  routine: [
    [/^(?:my )?(?:bed ?time|time to sleep) (?:is |'s )?(?:now )?(?:at )?(?<at>.+)$/, 'bedtime'],
    [/^i (?:now |usually )?(?:go to bed|sleep) at (?<at>.+)$/, 'bedtime'],
    [/^i (?:now |usually )?(?:get up|wake up|wake) at (?<at>.+)$/, 'onWaking'],
    [/^(?:my )?(?:wake ?up time|getting up) (?:is )?(?:now )?(?:at )?(?<at>.+)$/, 'onWaking'],
    [
      /^(?:i (?:now |usually )?(?:have|eat) )?(?:my )?breakfast (?:is )?(?:now )?(?:at )?(?<at>.+)$/,
      'breakfast',
    ],
    [/^(?:i (?:now |usually )?(?:have|eat) )?(?:my )?lunch (?:is )?(?:now )?(?:at )?(?<at>.+)$/, 'lunch'],
    [
      /^(?:i (?:now |usually )?(?:have|eat) )?(?:my )?(?:dinner|supper) (?:is )?(?:now )?(?:at )?(?<at>.+)$/,
      'dinner',
    ],
  ],
  weekend: / ?(?:at|on|during)? ?(?:the )?(?:weekends?|saturdays? and sundays?)\b/,
  weekdays: / ?(?:on|during)? ?(?:weekdays?|work ?days?|monday to friday|week days)\b/,
  everyDay: / ?(?:every day|each day|daily|always)\b/,
  granted: [
    (name) =>
      new RegExp(
        `^${name} (?:may|can|is allowed to) (?:also )?(?:change|edit|manage|update|add to) my (?:plan|list|medicines?|medications?|meds)(?: plan| list)?$`,
      ),
    (name) =>
      new RegExp(
        `^(?:let|allow) ${name} (?:to )?(?:change|edit|manage|update) my (?:plan|list|medicines?|medications?|meds)$`,
      ),
  ],
  refused: [
    (name) =>
      new RegExp(
        `^${name} (?:may not|may no longer|can't|can not|cannot|can no longer|must not|shouldn't) (?:change|edit|manage|update) my (?:plan|list|medicines?|medications?|meds)(?: any ?more)?$`,
      ),
    (name) =>
      new RegExp(
        `^(?:don't|do not) (?:let|allow) ${name} (?:to )?(?:change|edit|manage|update) my (?:plan|list|medicines?|medications?|meds)(?: any ?more)?$`,
      ),
  ],
  isIn: [
    /^(?:i(?:'m| am)|we(?:'re| are))(?: now| currently)?(?: here)? in (?<place>[\p{L} .'-]+?)(?: now| for (?:a|the|one|two|three|\d+) (?:days?|weeks?|weekend|month|months))?$/u,
    /^(?:i(?:'ve| have)? )?(?:just )?(?:arrived|landed|got) (?:in|to) (?<place>[\p{L} .'-]+?)(?: now)?$/u,
  ],
  isHome: [
    /^(?:i(?:'m| am) )?(?:now )?(?:back )?(?:at )?home(?: again| now)$/,
    /^(?:i(?:'m| am) )?back (?:at )?home(?: again| now)?$/,
    /^i(?:'ve| have)? (?:come|came|got|gotten|returned) (?:back )?home$/,
  ],
}
