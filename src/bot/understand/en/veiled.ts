const people =
  '(?:everyone|everybody|they|people|the world|the kids|you|you all|they all|all of you|he|she|(?:my|the|our|his|her) (?:family|kids|girls|boys|children|mum|mom|dad|parents|husband|wife|partner|daughter|son|sister|brother|friends|lot))'
const gone =
  '(?:i (?:was|were|am|just|had|have)? ?(?:just )?(?:dead|gone|not here|not around|not alive|never born|died|die|disappear|disappeared|vanish|vanished|never existed|did not exist|kill|killed|did not wake|never woke)|with me (?:gone|dead)|without me)'
const soon =
  '(?:by (?:tomorrow|then|morning|tonight|the (?:morning|weekend|end)|christmas|[a-z]{3,6}day)|after (?:tonight|today|tomorrow|the weekend|[a-z]{3,6}day)|next (?:week|month|year)|in the morning|to see|come (?:christmas|[a-z]{3,6}day|morning)|for (?:much longer|long|christmas)|much longer|anymore|any more)'
/** What shows that somebody is only elsewhere. */
const away =
  '(?!.*\\b(?:holidays?|away|work|working|vacation|trip|visiting|moving|travel|travelling|flight|hospital|staying|back|appointment|wedding|my sisters|my mums)\\b)'
const high =
  '(?:bridge|ledge|roof|rooftop|cliffs?|balcony|tracks|train tracks|railway line|edge of the (?:platform|roof|cliff|bridge|balcony))'

/**
 * Veiled English signs of suicide: being a burden, farewells, affairs put in order, plans, places, voices that
 * command, having no reason to stay. After what the 988 Lifeline and the UK's NHS list as warning signs, in our words.
 */
export const veiled: readonly RegExp[] = [
  // A burden; better off without me.
  /\bi am (?:just |only |nothing but |such |being |becoming |always |now |clearly )*(?:a|the) (?:(?:huge|big|massive|total|constant|real) )?burden\b/,
  /\b(?:feel|feels|feeling|felt) (?:like )?(?:i am )?(?:(?:just|such|only|like|being) )*a burden\b/,
  /\b(?:a|the|such a) burden (?:to|on|for) (?:everyone|everybody|my|them|the family|you|him|her|others|people|all)\b/,
  new RegExp(
    `\\b(?:${people}|theyd|youd) ?(?:would|will|might|could)?(?: all| both| probably| honestly| just)* be (?:so much |much |far |a lot |way )?(?:better|happier|easier|relieved|safer|freer|glad)(?: off)? (?:if |when |once )?${gone}`,
  ),
  new RegExp(
    `\\b(?:no one|nobody|noone|anyone|anybody|who|everyone|everybody|they|not one person)(?: [a-z]+){0,3} (?:notice|care|cares|miss me|mind|cry|find out|be sad|be glad|be happy|celebrate)(?: [a-z]+){0,2} if ${gone}`,
  ),
  /\bif i (?:was|were) (?:dead|no longer alive)\b/,
  /\b(?:no one|nobody|noone|none of you|you|they|everyone|mum|mom|dad) (?:[a-z]+ ){0,3}(?:have to|need to|will) (?:worry|bother|deal|put up|look|fuss) (?:about|with|after) me (?:ever again|ever|again|anymore|any more|much longer|for (?:much )?long|after)\b/,
  /\bwill not (?:be|have to be) (?:a|your|anyones|anybodys|their|the) (?:problem|burden|bother|worry|trouble|nuisance)\b/,
  // Not to be here any longer.
  /\bi (?:will|am|would|might|may)(?: probably)? (?:not|no longer)(?: even)? (?:going to )?(?:be )?alive\b(?! (?:until|till|before|without|yet))/,
  /(?<!\b(?:it|that|plants?|battery|phone|laptop|fish|hamster|flowers?|tree|cat|dog) )(?:will|would) not be alive\b/,
  /\bif i (?:am|will|were|was) (?:not|no longer) (?:even |going to )?(?:be )?alive\b/,
  new RegExp(`\\b(?:will|would|am|might|may) not (?:going to )?(?:be )?(?:here|around) ${soon}\\b${away}`),
  /\bwish (?:that )?i (?:would|had|have|did)? ?(?:just )?(?:not|never) (?:woken|woke|wake|waken|exist|existed|survived|made it|been here)\b(?! (?:up )?(?:so |this |that )?(?:early|late|at)\b)/,
  /\bwish (?:that )?i (?:was|were|am) not (?:around|living|on this earth|in this world|me anymore)\b/,
  /\b(?:sleep|asleep|bed|close my eyes|lie down|drift off) (?:and|so i|then) (?:just |i |to |can )*(?:not|never) (?:have to )?(?:wake|waking)\b/,
  /\b(?:want|wish i could|would love|need|ready|going) (?:to )?(?:just )?(?:sleep|go to sleep|drift off|be asleep) (?:for good|for ever|forever|and never)\b/,
  /\b(?:leave|leaving|left|not belong in|not made for) this (?:world|life|earth|planet)\b(?! (?:better|a better))/,
  /\b(?:ready to|time to|want to|going to|soon) (?:go and |go )?(?:be with|join|meet|see) (?:[a-z]+ ){1,3}(?:in heaven|on the other side|up there|in the next life)\b/,
  /\bready to (?:meet (?:god|my maker|the lord)|go home to (?:god|jesus|the lord))\b/,
  /\b(?:not sure|do not know|do not think)(?: if| that)? i (?:want to|can|will) (?:(?:be here|go on|keep going|carry on|be around|do this) (?:anymore|any more|much longer)|live\b|be alive|stay alive|survive (?:this|tonight|the))/,
  /\b(?:do not|can not) see (?:myself|me) (?:making it|living|being (?:here|alive|around)|getting (?:to|past|through)|surviving)\b/,
  /\bbe with (?:my |him|her|them)?(?:[a-z]+ )?again\b.{0,30}\b(?:waiting|heaven|goodbye|passed|died|wherever)\b/,
  /\b(?:i am|feel like|just) a waste of (?:space|oxygen|air)\b|\bworld (?:does|would|will) not (?:need|miss) me\b|\b(?:no one|nobody) (?:needs|wants|would want) me (?:here|around|alive)\b/,
  // No reason, no more strength.
  /\bno (?:real |good )?(?:reason|reasons|point|sense|use)(?: left)? (?:to|in|for)(?: me)?(?: to)? (?:stay|staying|be|being|keep|keep on|remain|carry on|carrying on|wake|waking|breathe|breathing|try|trying|exist|existing|continue)(?: on)?(?: alive| here| living| going| breathing| up(?! (?:late|past|all|for|any|with|so|early))| trying|$| \.| anymore)/,
  /\b(?:what is|whats|is there|see|seeing) (?:the|any|a|even the|no) (?:point|reason|use) (?:of|in|to|for) (?:living|being here|being alive|life|my life|existing|going on|carrying on|being around|staying alive|staying here|keep going)\b/,
  /\b(?:had|have had|got|having) enough of (?:my )?(?:life|living|this life|being alive|existing|this world|being here)\b/,
  /\b(?:sick|fed up|tired|bored|exhausted|weary) (?:of|with) (?:living|being alive|my life|life|existing|being here|waking up every day|this life|trying to stay alive)\b/,
  /\b(?:lost|given up|gave up|losing) all hope\b|\bno hope left\b|\bgiving up on (?:life|everything|myself)\b/,
  /\b(?:my life|life|living) (?:is|feels|seems|has become) (?:completely |totally |so |just |utterly )*(?:hopeless|pointless|meaningless|unbearable|worthless|over)\b/,
  /\blife(?:s| is| was)? not worth (?:it|living|anything|the pain)\b/,
  // Plans, means and places.
  /\b(?:bought|got|found|have|with|tied|tying|tie|need) (?:a |the |my )?(?:rope|noose|hosepipe)\b(?! (?:for|to (?:tow|skip)|ladder|swing|bridge))/,
  /\b(?:picturing|picture|planning|imagining|imagine|seeing) my (?:own )?(?:funeral|death|dead body)\b/,
  /\bi have (?:got )?(?:a|it all|everything) (?:plan|planned)(?: [a-z]+){0,6} (?:letters?|notes?|goodbyes?|die|end it|rope|date|kill|do it|tonight)\b/,
  /\b(?:written|wrote|writing|finished) (?:all )?(?:of )?(?:the|my|their|our) (?:goodbye |farewell |last |final )?(?:letters|note|goodbyes)\b(?! (?:to|for) (?:the|school|work|santa|my (?:mp|doctor|gp|boss|landlord)))/,
  /\b(?:decided|chosen|chose|picked|know) (?:how|when|where|the day|a day|the date|a date) (?:i am going to |i will |i want to |to )(?:do it|die|go|end it)\b/,
  /\bi have (?:just |finally |now )*decided(?: [a-z.]+){0,12} (?:worry about me|never see me|be rid of me|goodbye|all be over|will be over)\b/,
  /\b(?:thinking|thought|think|thoughts|dreaming|fantasi[sz]ing|imagine|imagining|imagined) (?:about|of) (?:just )?(?:jumping|stepping (?:off|out|in front)|walking (?:into|in front)|driving (?:into|off)|crashing (?:my|the) car|hanging|letting go of the wheel|not being here|not being alive|being dead|dying|my (?:own )?death|my funeral|how (?:i would|to) (?:die|do it|end it))\b(?! (?:in(?! front)|into bed|on the|ship|rope|out with|around|over the|through))/,
  new RegExp(
    `\\b(?:standing|stood|sat|sitting|up|out) (?:up |out |here )?(?:on|at|by) (?:the|a) (?:edge of (?:the|a) )?${high}\\b.{0,40}\\b(?:jump|jumping|thinking|thoughts|over|step|end|ready|goodbye|sorry|cant|can not|look|looking down)\\b`,
  ),
  /\b(?:nearly|almost|about to|going to|ready to|want to|wanted to|could|might|tempted to) (?:jump|jumped|step|stepped|walk|walked|throw myself|threw myself)(?: out)? (?:off|in front of|under|onto|into) (?:a |the )?(?:bridge|roof|building|train|window|balcony|cliff|car|bus|lorry|truck|ledge|tracks|traffic|road)\b/,
  /\b(?:throw|threw|throwing) myself (?:off|under|in front|out|onto|from|down)\b/,
  /(?<=^|\. |\b(?:to|might|could|should|just|will|would|about|of|i|not|tried|from|gonna) )(?:off|offing|top|topping|neck|necking|end|ending|delete|deleting|finish|dispose of|unalive|unaliving) (?:myself|my self|himself|herself)\b(?! (?:up|a|the|off|to|with))/,
  /\b(?:do|doing|did) (?:myself|himself|herself) in\b/,
  /\b(?:un alive|unalived|self delete|catch the bus early|ctb)\b/,
  // Voices that command.
  /\b(?:voices?|satan|the devil|demons?|god|something|telly|tv|television|radio|angels?|spirits?|my head|thoughts)(?: in my head)?(?: [a-z]+){0,3} (?:say|says|saying|tell|tells|telling|told|want|wants|order|orders|ordering|scream|screaming|shout|shouting|command|commands|commanding|whisper|whispering)(?: (?:me|to|i|should|must|have|need|that|it|is|time|just|keep|loudly|at|go))* (?:jump|kill|die|hurt (?:myself|me|him|her|them|people|someone)|cut (?:myself|my)|end it|end my|stab|hang|burn myself|burn my|drown|harm|do not deserve to live|take them all|take all|walk into)\b/,
  // Found, farewells, affairs in order.
  /\b(?:will|would|theyll|youll|who)(?: [a-z]+)? find (?:me|my body)(?: [a-z]+){0,2} (?:in the morning|tomorrow|dead|hanging|in the bath|when it is over)\b|\bfind my body\b/,
  /\b(?:forgive me|sorry) (?:for|about) what i (?:am|will|have)(?: about| going| got)?(?: to)? do\b/,
  /\b(?:goodbye|love you all|loved you all|love them)(?: [a-z.]+){0,6} (?:sorry for everything|forgive me|forgive|sorry i (?:could|was|am|failed|let))\b/,
  /\b(?:sorry for everything|forgive me for everything|sorry for all of it)(?: [a-z.]+){0,6} (?:goodbye|bye|love you|gone|last|forgive)\b/,
  /\btell (?:my|the|mum|mom|dad|everyone|them|him|her|[a-z]+)(?: [a-z]+){0,2} (?:that )?i (?:love|loved|always loved)(?: [a-z]+){0,2}(?: [a-z.]+){0,5} (?:sorry|goodbye|forgive|gone|proud|happy)\b/,
  /\b(?:do|will|would) not (?:need|have|bother) (?:to )?(?:remind|text|message|check on|wake|reminding)(?: me)?(?: [a-z.]+){0,6} (?:or ever|ever again|goodbye|where i am going)\b/,
  /\bwill not (?:be )?(?:need|needing) (?:[a-z]+ ){0,4}(?:after tonight|where i am going|when i am gone|much longer|in the ground)\b/,
  /\b(?:this is|it is|saying|say|said) (?:my )?(?:final |last )?(?:goodbyes?|farewell)(?: to (?:everyone|everybody|you all|the world|the kids|my)| now| everyone|$| \.)(?! (?:to )?(?:the school|work|class))/,
  /\b(?:look after|take care of|feed|mind) (?:my|the|our) [a-z]+(?: [a-z]+){0,2} (?:when|once|after) i am (?:gone|dead|not here)\b(?! (?:to|on|for|away|this))/,
  /\b(?:gave|given|giving|give) (?:away )?(?:all |both )?(?:of )?(?:my|the) [a-z]+(?: [a-z]+)?(?: away)?(?: [a-z.]+){0,10} (?:ready to go|not be here|will not need|no longer need|not need them|goodbye|gone soon)\b/,
  /\b(?:gave|given|giving) away (?:all|everything) (?:of )?(?:my |i )(?:[a-z]+ )?(?:things|stuff|belongings|possessions|own|have|clothes|records)\b(?!.*\b(?:mov(?:e|ing)|charity|declutter|flat|jumble|house)\b)/,
  /\b(?:got|put|putting|getting|have|set|setting|sorted|sorting)(?: [a-z]+)? (?:my|his|her) affairs(?: (?:in order|sorted|out|straight))?/,
  /\b(?:planned|planning|paid for|sorted|sorting|arranged) my (?:own )?funeral\b/,
  /\bby the time (?:you|anyone|they|anybody) (?:read|reads|see|sees|get|gets) this\b.{0,25}\b(?:gone|dead|late|over)\b/,
  /\b(?:goodbye|farewell|suicide) (?:text|message|letter|note|email|voicemail|call|video)\b/,
  /\bleft (?:a|us a|me a) note\b.{0,40}\b(?:phone is off|gone|missing|goodbye|sorry|can not find|not answering)\b/,
  /\b(?:everyone|everybody|they|(?:my|the) (?:kids|family|girls|boys|children)|people)(?: [a-z]+){0,2} (?:cope|manage|be fine|be ok|be okay|get on|do fine|get over it|move on)(?: [a-z]+){0,2} (?:if i (?:was|were|am) (?:not (?:here|around|alive)|gone|dead)|without me|when i am gone)\b/,
  /\b(?:doing|do|be doing) (?:them|everyone|everybody|you|my family|the world|you all) a favou?r\b(?! by taking)/,
  /\b(?:letter|letters|written|wrote|video|videos|note) (?:to|for) (?:my |the )?(?:kids|children|family|girls|boys|son|daughter|husband|wife|mum|mom)(?: [a-z]+)? (?:for )?(?:when|after|once) i am (?:not (?:around|here)|gone|dead)\b/,
  /\b(?:bridge|cliff|cliffs|train tracks|railway|roof|multi ?storey)\b.{0,30}\b(?:keep|kept|cannot stop|can not stop) (?:going|finding myself|walking|ending up|driving|being drawn)\b/,
  /\b(?:head|voices?|brain|thoughts) (?:keep|keeps|kept) (?:on )?(?:saying|telling)(?: me)?(?: to)? (?:do it|just do it|end it|go)\b/,
  /\b(?:stopped|do not|no longer) (?:caring|care|mind)(?: about)? (?:if|whether) i (?:wake|live|die|survive|make it)\b/,
  /\bthis is (?:the end|it)(?: [a-z.]+){0,3} (?:thank you for everything|thanks for everything|goodbye|sorry for|forgive)\b/,
  /\b(?:letting go|slipping away|checking out|leaving you all|leaving you) (?:tonight|for good|forever|now)\b(?! of)/,
  /\b(?:thinking|think|thought|thoughts|dreaming|considering) (?:about |of )?ending (?:things|it)(?:$| \.| all| tonight| for good| myself)/,
  /\b(?:not going to|will not) be (?:here|around) for (?:christmas|easter|my birthday|new year|the (?:kids|summer|wedding|new year))\b.{0,40}\b(?:ok with|fine with|at peace|sorry|goodbye|better|relief)\b/,
  /\b(?:strangle|strangled|strangling|suffocate|suffocated|gas|gassed|electrocute|choke|starve) (?:myself|my self|himself|herself)\b(?! laughing)/,
  // Not safe with herself.
  /\b(?:not|never) (?:feel |feeling |be |really )*safe (?:with|from|around|alone with|on|by) (?:myself|my self|my own|my thoughts|me)\b/,
  /\bcan not (?:keep myself safe|trust myself (?:tonight|alone|with|to be|not to|right now|around|anymore)|be trusted with (?:my|the|these) (?:pills|meds|knives|tablets))\b/,
  /\b(?:scared|afraid|frightened|worried|terrified) (?:of what |that |what )?i (?:might|will|may|could|am going to) (?:do(?: to myself| tonight|$| \.)|do something|hurt|harm|kill|end)\b/,
  /\b(?:might|going to|about to|could) do something (?:stupid|bad|silly|terrible|drastic|to myself|i can not take back|i will regret)\b/,
  /\b(?:be done|done) with (?:it all|life|living|this life|this world|everything and)\b/,
  /\b(?:tried|trying|attempted|try) to (?:end|take) (?:my|his|her|their) life\b/,
]
