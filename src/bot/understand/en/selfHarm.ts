const limb = '(?:arms?|wrists?|legs?|thighs?|skin|forearms?|stomach|ankles?)'
const whose = '(?:my|her|his|their)'
/** What shows that it was an accident or no wound at all. */
const byChance =
  '(?![^.]*\\b(?:cook|cooking|chopping|accident|accidentally|shaving|shaved|gardening|fence|oven|iron|hob|kettle|pan|sunburn|surgeon|doctor|cat|tattoo|bramble|brambles|roses|gardens?)\\b)'

/** English for hurting oneself beyond the plainest words, with the place or the means. */
export const selfHarmed: readonly RegExp[] = [
  new RegExp(
    `\\b(?:cutting|slicing|slashing|carving|slitting) (?:into |up |at )?${whose} (?:own )?${limb}\\b${byChance}`,
  ),
  new RegExp(
    `(?<!\\b(?:cat|dog|puppy|kitten|brambles|thorns|hedge|baby|sun|bush|roses) (?:has |have )?)\\b(?:cut|sliced|slashed|carved|slit|burn|burns|burned|burnt|burning|scratch|scratched|scratching|stabbed|stabbing|bit|biting|scraped|picked|picking|scalded|scalding) (?:into |up |at )?${whose} (?:own )?${limb}(?: [a-z]+){0,4} (?:again|on purpose|till|until|with (?:a |the |my )?(?:razor|razors|blade|blades|knife|lighter|cigarettes?|ciggarettes?|cigs?|fags?|scissors|glass|needle|compass|matches|candle)|to (?:feel|cope|punish|calm)|bled|bleeding|bleeds|helps)\\b${byChance}`,
  ),
  new RegExp(
    `\\b(?:keep|kept|been|started|back to|went back to|cannot stop|can not stop) (?:cutting|burning|scratching|hurting) (?:my|her|his|their|our)(?:self| ${limb}| hands?)\\b${byChance}`,
  ),
  /\b(?:cutting|burning) (?:again|every night|every day)\b(?! (?:the|my hair|carbs|sugar|calories|down|grass|costs|hours))/,
  /\b(?:went back|gone back|going back|go back|back|turned|relapsed in) (?:to|into) (?:cutting|self harm|burning myself|the blade|the blades)\b/,
  /\b(?:punching|punched|banging|banged|hitting|hit) my (?:own )?(?:head|face|legs?) (?:against|on|into) (?:the|a) wall\b(?! by)/,
  /\b(?:want|wanted|need|needed|dying|desperate|itching) to cut(?:$| \.| so (?:bad|badly|much)| again| tonight| really)(?! (?:down|back|out))/,
  /\b(?:blade|razor|knife|lighter|scissors|needle|glass) (?:to|on|against|into|across) my (?:arms?|wrists?|legs?|thighs?|skin|throat|neck)\b/,
  /\bbeen cutting(?:$| \.| again| myself)/,
  /\bcut (?:too|so|really|quite|pretty) deep(?:ly)?\b/,
  /\b(?:keep|been|kept|started) (?:punching|hitting|slapping|biting|scratching|starving|punishing) my ?self\b/,
  /\b(?:burn|burned|burnt|cut|hurt|scalded) my ?self\b.{0,30}\b(?:on purpose|deliberately|to feel|to punish)\b/,
  /\bhid(?:e|ing)? (?:the|my) (?:cuts|scars|burns) (?:under|from)\b/,
]
