/**
 * Where English speaks of danger that is nobody's: figures of speech, films, work, study. Cut out before signs are
 * looked for, or (`elsewhere`) what takes a bare mention away.
 */
export const figures: readonly RegExp[] = [
  /\bif (?:they|he|she|you|that [a-z]+|the [a-z]+) (?:plays?|sings?|puts?|keeps? (?:playing|singing))(?: [a-z]+){0,6} (?:jump|jumping)(?: out)?(?: of)? (?:the|a|that) window\b/,
  /\bsuicide (?:going out|driving|walking|cycling|to (?:go out|drive|walk|cycle|run)) in this (?:heat|cold|rain|traffic|weather|wind)\b/,
  /\b(?:want(?:ed)? to|wish i could|could have|nearly) (?:just )?(?:disappear(?:ed)?|die|died) (?:so embarrassing|i (?:called|tripped|waved|spilled|spilt|sent|said|farted|fell over|walked into|forgot (?:his|her|my) (?:name|lines)) [a-z]+)/,
  /\b(?:going to|will|might|gonna|would|could) (?:literally |actually |just )?die if i (?:fail|miss|lose|get (?:a|one|it|another)|see|hear|eat|forget|have to (?:sit|listen|read|watch|write|hear|do (?:maths|pe|this)))\b/,
  /\b(?:goodbye|farewell|leaving) (?:letter|card|note|present|gift|party|cake|speech|email) (?:to|for) (?:my |the |our |a )?(?:[a-z]+ )?(?:teacher|boss|colleagues?|class|coworkers?|neighbou?rs?|team|manager|nurse|students?|school)\b/,
  /\b(?:do|did|does) not (?:really |even |just )?(?:want|like) to (?:be |keep )?(?:take|taking) (?:it|this|them|these|that|my [a-z]+|the [a-z]+) (?:any ?more|any longer)\b/,
  /\bloaded (?:the|my|his|dads) (?:gun|rifle|shotgun|pistol)s? (?:into|in|for|and (?:went|going|off) (?:hunting|shooting|to))\b/,
  /\bno (?:phone |mobile )?(?:signal|reception|wifi|internet|coverage|network) where i am going\b/,
  /\bdisappear(?:ing)? (?:under|into|in|on|to|behind) (?:my|the|a|this) (?:blankets?|bed|sofa|couch|duvet|covers|hammock|beach|island|cabin|woods|mountains|crowd|kitchen|garden|book)\b/,
  /\b(?:take|taking|swallow|swallowing) (?:that|this|your|their) poison\b/,
  /\b(?:going to|will|might|gonna|would|could) (?:literally |actually |just )?die if (?!i\b)[a-z]+/,
  /\bburden on (?:the|our|my|this) (?:wifi|system|nhs|stairs|budget|network|roads?|server|state|taxpayers?|planet|environment|economy|battery)\b/,
  /\b(?:end|ending|ended) (?:it|things) with (?:(?:my|the|this|that) )?(?:boyfriend|girlfriend|husband|wife|partner|him|her|them|ex|bf|gf|guy|girl|man|woman|fiance|company|job|landlord|[a-z]+ cause|[a-z]+ because)\b/,
  /\b(?:go|going|carry|keep) on (?:an? |the |my |any |our |this |that )?(?:holidays?|vacation|trips?|dates?|walks?|tour|strike|diet|leave|cruise|rides?|runs?|school|course|internet|forever about|stage|site|line|facebook|website|app)\b/,
  /\b(?:die|dying|died|dead) of (?!(?:this|it|cancer|an? overdose|pain|sadness|loneliness|despair|a broken heart|my|suicide|natural|these|grief)\b)[a-z]+/,
  /\bdying (?:to|for) (?!(?:be dead|die|end|escape)\b)/,
  /\bdead (?:battery|phone|line|end|heat|sea|tired|easy|good|serious|right|on|cute|body|lifts?|funny|chuffed|jealous|simple|slow|proud|busy|boring|bored|nice|skin|leg|flowers?|plants?|zone|beat|drop|ringer|pool)\b/,
  /\bdrop dead gorgeous\b|\bplay dead\b|\bdead (?:to the world|as a)\b|\blike the dead\b/,
  /\bgone (?:for|to|on|until|till|this|next|away for|over|by|off|out|home|shopping|fishing|camping|through|well|wrong|down|up|viral)\b(?! (?:good|ever)\b)/,
  /\b(?:funeral) (?:clothes|suit|dress|flowers|home|of)\b/,
  /\b(?:will|would|am) not (?:going to )?be (?:here|in|around|home|there)(?= .*\b(?:away|holidays?|vacation|work|working|trip|sisters|mums|moms|hospital|appointment|travelling|traveling|back (?:on|by))\b)/,
  /\blost (?:all )?hope (?:of|in|for|that) (?:the|this|that|my|ever|getting|finding|a|him|her|them|england|us) (?!(?:life|living|future|world|getting better))/,
  /\blast (?:message|text|one)(?: from me)? (?:for |of )?(?:today|tonight|the day|for now|before bed|this evening)\b/,
  /\b(?:not|never) (?:wake|woke|woken) up (?:in time|on time|until|till|early|before|for|to (?:take|my|the)|at|when|and missed)\b/,
  /\b(?:would |i would |id )?(?:rather|sooner) die than\b/,
  /\b(?:jump|jumping|hop|step) (?:in|into|on|onto|back in|through) (?:the |a |my )?(?:shower|bath|pool|car|taxi|cab|meeting|call|bed|queue|line|lake|sea for a swim|sofa|couch|bus|bike|conclusions|trampoline|in|at|hoops)\b/,
  /\b(?:jump|jumping) (?:rope|ship|for joy|up and down|to conclusions|the gun|the queue|at the chance|straight in|right in)\b/,
  /\b(?:would|could|id) (?:jump|leap|walk|throw myself) (?:off|in front of|into|under) (?:a |an |the )?[a-z]+ for (?:her|him|you|them|my|a)\b/,
  /\bfinished (?:the|my|a) (?:last )?(?:bottle|box|pack|packet|strip)(?! of (?:pills|my pills|sleeping))(?=.*\b(?:new|refill|pharmacy|chemist|order|reorder|pick|collect|repeat|another|script|prescription|tomorrow)\b)/,
  /\b(?:can not|can no longer) (?:take|stand|do) (?:it|this) any ?more with (?:the|these|this|my|his|her|those|that) (?!(?:voices?|thoughts?|pain|life|head|depression|feelings?|sadness|darkness|anxiety|illness)\b)/,
  /\b(?:finished|emptied|downed) the (?:whole |last )?(?:bottle|pack|packet|box)(?: of [a-z]+)?(?: today| yesterday| last night| this morning)?(?: so| and| \.)?(?: i)? (?:need|needs|time|ordering|order|getting|must|picking|off to|collecting|where|when|can you|will get|have to get)\b/,
  /\b(?:took|had|have|having|taken) (?:a|the|my) (?:whole |full |entire )?(?:week|month|day)s? (?:off|out|away|at|in|with the)\b/,
  /\bhad (?:a|the) (?:whole|full|entire) (?:week|month)\b(?! (?:worth|of pills|of meds|supply))/,
  /\b(?:whole|entire|full) (?:box|pack|packet|bottle|thing) of (?:chocolates?|biscuits?|cookies|crisps|wine|water|milk|sweets|candy|donuts|doughnuts|juice|oreos|cereal|tissues|cola|coke|pringles|cake|haribo|pop|ribena|lemonade|gatorade)\b/,
  /\b(?:overdosed|overdosing|overdose|oded|od ed|od) on (?:chocolates?|candy|sweets|coffee|sugar|netflix|cakes?|pizza|tv|telly|carbs|cheese|caffeine|cookies|work|turkey|christmas|family|football|sun|sunshine|biscuits|tea|crisps|ice cream|instagram|tiktok|the news|youtube|reality|box ?sets?)\b/,
  /\bburden of proof\b/,
  /\b(?:asked|asks|asking|checked|wondered) (?:me )?(?:if|whether) i (?:am|was|feel|felt|have|had) (?:feeling |having )?(?:suicidal|self harming|(?:any )?thoughts of (?:suicide|self harm|harming myself|hurting myself))\b(?!.*\b(?:yes|i am|lied|it is true)\b)/,
  /\b(?:suicidal|self harm|suicide) (?:thoughts?|feelings?|ideation|urges?)(?: (?:have|has|are|is|all|now|finally|completely|nearly|almost|mostly))+ (?:gone|stopped|better|less|faded|passed|going away|disappeared|eased)\b/,
  /\bjump(?:ed|ing)? off (?:the|a|my) (?:bus|tube|tram|bike|sofa|couch|bed)\b/,
  /\b(?:voices?|she|he) on (?:the )?(?:tv|radio|telly|phone)\b/,
  /\bcutting (?:the|some) (?:grass|lawn|hedge|cake|cards|wood)\b/,
]

/** A mention alone: the thing is named, and nobody says that she wants or did it. */
export const mentioned =
  /^(?:suicide|suicidal|sucide|suicde|overdose|overdosed|overdosing|overdoses|od|seizures?|killing (?:himself|herself|themselves)|kill (?:himself|herself|themselves)|(?:hang|hanging|shoot|shooting|drown|drowning) (?:himself|herself|themselves)|(?:end|ending|ended|take|taking|took) (?:his|her|their) (?:own )?life|self harm|selfharm|fainted|passed out|unconscious)$/

export const elsewhere =
  /\b(?:film|movie|documentary|series|episode|podcast|novel|book|chapter|drama|soap|netflix|the news|article|headline|reading about|read about|essay|course|coursework|lecture|training|module|thesis|exam|for (?:class|school|uni|college)|i am an? (?:[a-z]+ )?(?:nurse|doctor|paramedic|carer|medic|firefighter|counsellor|therapist|teacher|police officer|social worker|volunteer|pharmacist)|on (?:my |the )?shift|my shift|on the ward|in (?:a and e|the er|casualty) (?:tonight|today)|at work|i work (?:on|at|for|in)|volunteer(?:ing)? (?:on|at|for)|charity|fundraiser|awareness|samaritans|helpline|(?:she|he|sister|brother|friend|mum|dad) works? (?:at|for|on|in)|lyrics|the song|in the game|character)\b/

/** Says that it is the speaker's own, whatever else is going on. */
export const personal =
  /\b(?:thinking|think|thinks|thoughts?|want|wants|wanted|wanna|feel|feels|feeling|felt|planning|plan|plans|attempt|attempted|tried|try|considering|me|am suicidal|my (?:mum|mom|dad|son|daughter|sister|brother|friend|husband|wife|partner|flatmate)(?! works?\b)|help)\b/
