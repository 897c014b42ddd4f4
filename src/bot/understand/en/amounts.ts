/** Every medicine's name is read as "pills" before these are looked for (see danger.ts). */
const pills = '(?:pills?|tablets?|meds|medicines?|medications?|capsules?|tabs|sleepers|painkillers)'
const ate =
  '(?:took|taken|swallowed|downed|ate|eaten|popped|necked|had|have had|has had|took about|scoffed|guzzled|munched|put away)'
const many =
  '(?:[89]|[1-9]\\d{1,2}|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|twenty five|thirty|forty|fifty|sixty|a hundred|hundred|hundreds|dozens|a dozen|two dozen|half a dozen|a dozen or so)'
const about =
  '(?:like |about |around |over |at least |maybe |almost |nearly |probably |roughly |up to |easily )*'
const box =
  '(?:bottle|box|pack|packet|packets|boxes|bottles|organi[sz]er|dosette|blister|strip|strips|jar|tub|pillbox)'
const alcohol = '(?:vodka|whisky|whiskey|gin|rum|wine|booze|alcohol|beers?|tequila|cider|bottle)'
const child =
  '(?:daughter|son|kid|child|toddler|baby|grandson|granddaughter|grandchild|niece|nephew|little (?:one|boy|girl)|year old|boy|girl)'

/** English for more pills than anybody is given: counted, by the box, by the month, by a child, or asked about. */
export const amounts: readonly RegExp[] = [
  // What somebody else was given.
  new RegExp(
    `\\b(?:gave|given|giving) (?:[a-z]+ ){1,3}(?:[3-9]|\\d\\d|three|four|five|six|seven|eight|nine|ten|twelve) (?:of )?(?:her |his |their |the |my |those )?${pills} (?:instead of|not)\\b`,
  ),
  new RegExp(
    `\\b${ate} ${about}(?:${many}) (?:of (?:my |the |them |his |her |those |these |it )?)?${pills}\\b(?! (?:left|remaining|in (?:the|my)|delivered|a day|per day|each day|daily|every day|to (?:pick|collect)))`,
  ),
  new RegExp(
    `\\b${ate} ${about}(?:${many}) of (?:them|these|those|my|the) ?(?:${pills})?\\b(?! (?:friends|kids|family|people|class))`,
  ),
  /\b(?:took|had|swallowed|taken|downed)(?! (?:the|my|our) (?:kids|dogs|boys|girls|class|photos|children|family|grandkids))(?: [a-z.]+){0,6} all (?:[1-9]\d|[1-9]\d\d|twenty|thirty|forty|fifty|sixty)\b(?! (?:of us|people|kids|guests|hours|minutes|days))/,
  /\b(?:took|taken|had|swallowed|downed|ate)(?: [a-z.]+){0,7} (?:every|each) (?:single |last |fucking |bloody )*(?:one|pill|tablet|capsule)(?: (?:of them|in|from|out|left|i had|there)|$| \.)/,
  new RegExp(
    `\\b(?:${many}|all the|all my|a load of|loads of|handful of) ${pills} (?:down\\b|gone down|inside me|in me|in my (?:stomach|belly|system)|and counting|washed down|deep)`,
  ),
  new RegExp(
    `\\b(?:${many}|some|my|the|a load of|loads of|handful of|bunch of) ${pills} (?:and|with|washed down with|plus|on top of) (?:[a-z]+ ){0,4}${alcohol}\\b(?! of water)`,
  ),
  new RegExp(
    `\\b${alcohol} (?:and|with|plus|then) (?:[a-z]+ ){0,2}(?:${many}|all (?:of )?(?:my|the)|a load of|loads of|handful of|bunch of) ${pills}\\b`,
  ),
  new RegExp(
    `\\b(?:would|will|can|could|do|does|is) (?:[1-9]\\d|[1-9]\\d\\d|twenty|thirty|forty|fifty|a hundred) (?:of (?:my |the |these )?)?${pills} (?:kill|be enough|enough to|finish|be fatal|fatal|do it|be lethal|lethal)\\b`,
  ),
  new RegExp(
    `\\b(?:emptied|tipped|poured|shoved|stuffed|chucked|necked|downed) (?:the |a |my |her |his )?(?:[a-z]+ ){0,3}${box}(?: [a-z]+){0,3} (?:into|in|down) (?:my|me|her|his) ?(?:mouth|throat|neck|gob)?`,
  ),
  new RegExp(
    `\\b(?:took|taken|swallowed|downed|ate|eaten|popped|necked|had) ${about}(?:a|the|my|her|his|one|two|three|four|\\d+|nearly a)? ?(?:whole |full |entire |couple of )*(?:weeks?|months?|fortnights?) (?:worth|supply)\\b(?! of (?:leave|holiday|washing|shopping|work|stuff|notes))`,
  ),
  new RegExp(
    `\\b(?:took|taken|swallowed|downed|necked) (?:the |my |her |his |all )*(?:whole |full |entire )?(?:weeks?|months?|fortnights?) (?:worth )?(?:of )?${pills}\\b(?: [a-z]+){0,3} (?:in one go|at once|in one sitting|together)\\b`,
  ),
  /\b(?:took|taken|swallowed|downed|necked) (?:all|the rest|the whole lot|everything|every|a load|loads)(?: [a-z]+){0,5} (?:in one go|in one sitting)\b/,
  new RegExp(
    `\\b(?:going to|want to|wants to|wanna|will|might|could|about to|tempted to|thinking of|thinking about|feel like) (?:just )?(?:take|taking|swallow|swallowing|down|downing|neck|necking) (?:the (?:whole )?lot|them all|all of them|everything|all (?:of )?(?:my|the|these) ${pills}|every (?:last|single)? ?(?:one|pill))(?: [a-z.]+){0,5} (?:be done|done with|over with|end|die|finish|not wake|never wake|goodbye|in one go|at once|sleep forever|and sorry)\\b`,
  ),
  new RegExp(
    `\\b(?:what|how|would|will|if|is|enough)\\b.{0,30}\\b(?:take|took|swallow|taking|neck) ${about}(?:[1-9]\\d|[1-9]\\d\\d|twenty|thirty|forty|fifty|sixty|a hundred|all (?:of )?(?:my|the|these)|the whole (?:box|bottle|pack|packet)(?: of)?) (?:of (?:my |the |these )?)?${pills}\\b(?! (?:every|a|per|each) )`,
  ),
  /\bhow (?:many|much) (?:of (?:these|my|the) )?(?:[a-z]+ )?(?:does it take|would it take|will it take|do i need|would i need|to take|is enough|would be enough|do i have to take|should i take|can i take)\b.{0,30}\b(?:not wake|never wake|sleep forever|finish (?:me|it)|be dead|do it properly|stop my heart|pass away|not survive)\b/,
  new RegExp(
    `\\b(?:saving|saved|save|stored|storing|stash|stashed|stashing|collected|collecting|piling|piled) up (?:all )?(?:of )?(?:my |the |these |some |enough |her |his |a load of |loads of )?${pills}\\b`,
  ),
  new RegExp(
    `\\b(?:hoarding|hoarded|hoard|stockpil(?:e|ed|ing)|squirrell?(?:ed|ing)|stashed|stashing)(?: away| up)? (?:all )?(?:of )?(?:my |the |these |some |enough |her |his )?${pills}\\b`,
  ),
  new RegExp(
    `\\b(?:enough|plenty of) ${pills} (?:now |here |saved |left )?(?:to (?:die|end|finish|kill|do it|never)|for me to)\\b`,
  ),
  new RegExp(
    `\\b${child}(?: [a-z0-9]+){0,5} (?:ate|eaten|swallowed|chewed|got into|been into|got hold of|got at|found and ate|sucked)(?: [a-z0-9]+){0,4} ${pills}\\b`,
  ),
  new RegExp(
    `\\b${child}(?: [a-z]+){0,3} (?:took|taken|had|drank) (?:some of |one of |a few of |\\d+ of )?(?:my|mine|our|grandmas|grandads|nans) ?${pills}\\b(?! (?:to|away|from|back|out))`,
  ),
  new RegExp(
    `\\b(?:her|him|them|she|he|ana|beside|surrounded|mum|mom|dad|husband|wife|son|daughter|sister|brother|floor)\\b(?: [a-z]+){0,6} empty (?:[a-z]+ )?${box}(?:e?s)?\\b`,
  ),
  /\bfound [a-z]+ (?:with|beside|next to|surrounded by|lying)(?: [a-z]+){0,4} (?:empty|pills)\b/,
  /\bhow many (?:pills |tablets |of them )?(?:she|he|they) (?:has |have |had |may have |might have )?(?:took|taken|swallowed|had|ate)\b/,
  /\b(?:took|taken|had|swallowed|popped)(?: [a-z0-9]+){0,8} lost count\b/,
  /\b(?:lost count|do not know|not sure|no idea|can not remember) (?:of )?how many (?:pills |tablets |of them )?i (?:have |had )?(?:took|taken|had|swallowed|popped|eaten)\b/,
  new RegExp(
    `\\b(?:kept|keep) (?:on )?(?:taking|swallowing|popping|eating) (?:them|more|${pills}|my ${pills}|the ${pills})\\b(?! (?:every|each|as|at|for|with|until|till|on))`,
  ),
  /\btook an? (?:od|overdose)\b/,
  new RegExp(
    `\\b(?:swallowed|downed|necked|eaten|ate) all (?:her|his|their) (?:[a-z]+ )?${pills}\\b(?! (?:today|this|on time|as|for|now|at|with|already|tonight|like))`,
  ),
  new RegExp(
    `\\b(?:necked|downed|swallowed|popped|drank|ate|scoffed) (?:a|the|my|her|his|two|2)(?: whole| full| entire)? ${box} ?(?:of ${pills})?(?:$| \\.| of ${pills}| and)`,
  ),
  new RegExp(
    `\\b(?:popped|necked|ate|had) (?:a|the|my) (?:whole|full|entire) (?:blister|strip|${box})\\b(?! of (?!${pills}))`,
  ),
  /\bpoisoned (?:myself|herself|himself)\b/,
  /\b(?:[3-9]|\d\d+|three|four|five|six|seven|eight|nine|ten|twenty) (?:times|x) (?:my|the|her|his|as|more)(?: usual| normal| prescribed)? ?(?:dose|much|many|than|amount|limit)\b/,
  /\b(?:took|taken|had|swallowed) (?:way|far|much|a lot|loads|so much|so many|many) more (?:[a-z]+ )?than (?:i should|i was|prescribed|i am|usual|she should|he should|he is|she is|the dose|my dose|it says)\b/,
  /\b(?:took|taken|swallowed|had) something\b.{0,40}\b(?:floppy|out of it|not wake|wake (?:him|her)|slurring|unresponsive|not moving|limp)\b/,
  /\b(?:took|ate|swallowed|had|downed|taken)\b.{0,20} \. (?:the|a) (?:whole|entire|full) (?:box|bottle|pack|packet|strip|lot)\b/,
  new RegExp(`\\b(?:${many}) (?:${pills} )?instead of (?:one|two|three|\\d|my|the|half)\\b`),
  new RegExp(
    `\\b(?:looking|staring|sitting|sat|lying)(?: here)? (?:at|with|next to) (?:all )?(?:of )?(?:my|the|these) ${pills}(?: and)?(?: just)? (?:thinking|wondering|tempted|in my hand)\\b`,
  ),
  new RegExp(
    `\\b${pills} (?:all )?(?:lined up|laid out|spread out|tipped out|poured out)(?: [a-z]+)? (?:in front of me|on the bed|on my bed|next to me|beside me)\\b`,
  ),
  new RegExp(
    `\\b${child}(?: [a-z0-9]+){0,3} (?:had|put|found|got|has)(?: [a-z0-9]+){0,2} (?:my |mine |the )?${pills} in (?:her|his|their) mouth`,
  ),
]
