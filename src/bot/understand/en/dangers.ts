import { list } from '../list.ts'
import type { DangerWords } from '../words.ts'
import { amounts } from './amounts.ts'
import { concepts } from './concepts.ts'
import { elsewhere, figures, mentioned, personal } from './mentions.ts'
import { selfHarmed } from './selfHarm.ts'
import { veiled } from './veiled.ts'

const pills = '(?:pills?|tablets?|meds|medicines?|medications?|capsules?|tabs|sleeping pills|painkillers)'
const self = '(?:myself|my self|me self|himself|herself|themselves|themself|him self|her self)'

/**
 * English signs of danger, direct and commonly veiled. Ours, checked against the field's lists of warning signs
 * (988 Suicide & Crisis Lifeline, "What are the warning signs"); a clinician's review comes before any release.
 */
export const dangers: DangerWords = {
  signs: {
    suicide: [
      ...veiled,
      /\b(?:she|he|they|[a-z]+) (?:has |have )?said (?:goodbye|bye|(?:her|his|their) goodbyes) to (?:everyone|everybody|us all|all of us|the whole family)\b[^.]{0,50}\b(?:not (?:answer|answering|pick|picking|reply|replying)|phone is off|no answer)\b/,
      /\b(?:gave|given|giving|gives) (?:away )?(?:her|his|their) [a-z]+(?: away)?\b[^.]{0,40}\b(?:she|he|they) (?:is going to|will|wants to|can|is about to) (?:[a-z]+ )?(?:rest|be at peace|be free|not need)\b/,
      /\bi (?:[a-z]+ ){1,2}to die\b/,
      /\b(?:feel|feels|feeling|felt) like (?:dying|ending it|giving up on life|killing)\b/,
      /\b(?:want|wanted|going|wish i could|would like) (?:to )?(?:just )?(?:disappear|sleep forever|vanish|fall asleep forever|never wake up)\b/,
      /\b(?:can not|do not) see (?:a|any|no) (?:way out|future|other way)\b/,
      /\bno way out\b/,
      /\b(?:there is|theres|is|i see|see) no point (?:anymore|any more|in (?:anything|going on|living|life)|to (?:anything|life))\b/,
      /\b(?:going to|want to|will) end things(?: tonight| today| now|$| \.)/,
      /\b(?:want|need) (?:the pain|it all|everything|this all) to (?:stop|end|be over|go away)\b/,
      /\bgoing to jump(?:$| \.)/,
      new RegExp(`\\b(?:kill|killing|hang|hanging|shoot|shooting|drown|drowning) ${self}\\b`),
      /\b(?:kms|kys|unalive|unaliving)\b/,
      /\b(?:suicide|suicidal|sucide|suicde|sewerslide)\b/,
      /\b(?:want|wants|wanting|wanted|ready|going|wish i could|like|would rather|rather|need|hoping|prefer|deserve|about|decided|planning|plan) (?:to )?(?:just |really |so badly )*die\b/,
      /\b(?:wish|wished|wishing) (?:i|he|she) (?:was|were|am) (?:dead|gone|never born|not here|not alive)\b/,
      /\bwish (?:i|he|she) (?:would|could|had)? ?(?:just )?(?:not wake up|never wake up|never been born|never was born|died|die|disappear forever)\b/,
      /\b(?:want|wants|wanted|would like|like|ready|hope|going|wish|try|trying|rather|plan|planning) to (?:just )?(?:be dead|not be alive|not exist|not wake up|never wake up|not be here|stop existing|stop living|cease to exist|be gone forever)\b/,
      /\b(?:hope|praying|pray) (?:that )?i (?:do not|never|will not) wake up\b/,
      /\b(?:do|does|did) not (?:really |even |actually )?(?:want|wanna|wish|deserve|feel like) (?:to )?(?:be )?(?:(?:here|alive|live|around|on this earth|in this world)(?: anymore| any more| any longer|$| \.)|live\b|living\b|exist\b|wake up\b|go on living\b|keep living\b|be alive\b)/,
      /\b(?:do|does) not want to (?:go on|carry on|keep going|continue)(?: anymore| any more| like this| living|$| \.)/,
      /\b(?:can not|can no longer) (?:go on|carry on|keep going|do this anymore|do this any more|take it anymore|take it any more|take this anymore|take this any more|take it any longer|live like this|keep living)\b/,
      /\b(?:end|ending|ended|take|taking|took|finish) (?:my|his|her|their) (?:own )?life\b/,
      /\b(?:end|ending) it all\b/,
      /\b(?:want|wanted|going|time|ready|thinking about|thinking of) (?:to )?(?:just )?(?:end|ending) it(?: tonight| now| today| already| forever| please| thanks| thank| lol| so| soon| all|$| \.)/,
      /\bbetter off (?:dead|without me|if i was gone|if i were gone|if i was dead|if i were dead)\b/,
      /\b(?:no|not any|any|not a|without a) (?:reason|point|use)(?: left)? (?:to|in|for) (?:live|living|life|be alive|being alive|go on|going on|be here)\b/,
      /\bno (?:reason|point) (?:to|in) (?:live|living|go on|going on)\b/,
      /\bnothing (?:left )?to live for\b/,
      /\b(?:life is|its) not worth (?:living|it anymore|it any more)\b/,
      /\bnot worth living\b/,
      /\b(?:jump|jumping) (?:off|from|in front of) (?:a |the |my )?(?:bridge|roof|building|train|window|balcony|cliff|car|bus|ledge)\b/,
      /\b(?:this is (?:my )?(?:goodbye|final goodbye|the end for me)|goodbye (?:forever|everyone|cruel world)|my last (?:message|goodbye|night alive))\b(?! (?:today|tonight|for (?:today|now|tonight)|of the|before bed))/,
      /\b(?:would not|will not) be (?:here|around|alive) (?:tomorrow|much longer|for long|anymore)\b/,
      /\b(?:wrote|writing|left|leaving|write) (?:a |my )?(?:suicide|goodbye|farewell) (?:note|letter|notes|letters)\b/,
      /\bhow many (?:of (?:these|my|the) )?(?:[a-z]+ )?(?:does it take|would it take|will it take|do i need|would i need|to take|would kill|will kill|can kill|could kill|do i have to take)\b.{0,30}\b(?:die|kill|overdose|dead|kill me|fatal|end it)\b/,
      /\bhow many (?:of (?:these|my|the) )?(?:[a-z]+ )?(?:would|will|can|could) (?:kill|be fatal)\b/,
      /\b(?:painless|easiest|easy|quickest|best) way (?:to die|out of life|to kill)\b/,
      /\b(?:i am|im) (?:going to be|better off) dead\b/,
      /\bi (?:do not care|would not care|would not mind) if i (?:die|died|live|lived|live or die|do not wake up|did not wake up|never woke up|was dead|were dead)\b/,
      /\bi should (?:just )?(?:be dead|die|not be alive)\b/,
      /\blet me die\b/,
      /\bi (?:just )?wanna die\b/,
      /\b(?:slit|slitting|slash|cut) (?:my|her|his|their) (?:own )?(?:wrists?|throat|veins)\b/,
      /\btired of (?:living|being alive|life|existing)\b/,
      /\b(?:done|finished) with (?:life|living|this life|everything and everyone)\b/,
      /\bworld (?:would|will) be better (?:off )?without me\b/,
      /\beveryone would be (?:better|happier)(?: off)? (?:without me|if i)\b/,
      /\b(?:have|got|bought|found) (?:a |the |my )?(?:gun|rope|noose)\b.{0,40}\b(?:myself|end it|use it|ready|tonight|die)\b/,
      /\bnoose\b/,
      /\bi (?:am going to|will) do it tonight\b.{0,30}\b(?:goodbye|sorry|forgive)\b/,
      /\bgive up on (?:life|living)\b/,
    ],
    selfHarm: [
      ...selfHarmed,
      new RegExp(
        `\\b(?:hurt|hurting|harm|harming|cut|cutting|cuts|burn|burning|injure|injuring|punish|stab|stabbing|hit|hitting) ${self}\\b`,
      ),
      /\b(?:self harm|selfharm|self harming|self harmed|self injury|sh again)\b/,
      /\b(?:relapsed|started|back to|want to start|urge to|urges to|need to) (?:cutting|cut)(?: again|$| \.| tonight)/,
      /\b(?:urge|urges) to (?:cut|hurt|burn|harm|self harm)\b/,
      /\bi (?:have been|keep|am|started) cutting(?: again| my (?:arms?|legs?|skin|thighs?)|$| \.)/,
      /\bcut(?:ting)? my (?:arms?|legs?|skin|thighs?) (?:again|on purpose|to feel|with a)\b/,
    ],
    overdose: [
      ...amounts,
      /\b(?:drank|drunk|swallowed|drinking) (?:some |the |a bottle of )?(?:bleach|poison|antifreeze|detergent|rat poison|cleaner)\b/,
      /\b(?:overdose|overdosed|overdosing|overdoses|od|oded|oding|od ed)\b/,
      /\b(?:took|taken|swallowed|take|taking|downed|ate|swallow|had|drank) (?:[a-z]+ )?(?:the |a |an |my )?(?:whole|entire|full) (?:bottle|pack|packet|box|blister|strip|prescription|month|weeks worth|week|supply|thing of|bottle of)\b/,
      new RegExp(
        `\\b(?:took|taken|swallowed|downed|ate) all (?:of )?(?:the|those|these|our|her|his|my mums|my moms) ${pills}\\b`,
      ),
      new RegExp(
        `\\b(?:took|taken|swallowed|downed|ate) (?:all|every) (?:of )?(?:my |the )?(?:single )?${pills}(?: [a-z]+){0,3} (?:at once|in the house|i have|i had|left|in the bottle|i could find|together|on purpose)\\b`,
      ),
      new RegExp(`\\b(?:swallowed|downed|ate) (?:all|every) (?:of )?my ${pills}\\b`),
      /\b(?:want|wants|wanted|thinking about|thinking of|tempted|feel like|feeling like|urge) (?:to )?(?:just )?(?:take|taking|swallow|swallowing|down) (?:all|every|the whole|a whole|the entire|a bunch|a handful|too many)\b/,
      /\b(?:took|taken|swallowed|downed|ate|have had) (?:way |far )?too (?:many|much)\b/,
      new RegExp(
        `\\b(?:took|swallowed|downed|ate|taken) (?:a )?(?:bunch|handful|load|loads|lot|lots|tons|heap|fistful|whole bunch) of (?:my |the |her |his |those |these )?(?:[a-z]+ )?(?:${pills}|lithium|stuff|them|tylenol|paracetamol|xanax|quetiapine|seroquel)`,
      ),
      new RegExp(
        `\\b(?:took|swallowed|downed|ate|taken|popped) (?:like |about |around |over |at least |maybe |almost |nearly )*(?:[89]|[1-9]\\d{1,2}|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|a hundred|dozens|a dozen|two dozen)(?: of)?(?: (?:my|the|those|these|her|his|them))?(?: [a-z]+)? ?(?:${pills}|of them|at once)`,
      ),
      /\b(?:took|swallowed|downed|taken) (?:like |about |around |over )*(?:[89]|[1-9]\d{1,2}|eight|nine|ten|fifteen|twenty|thirty|forty|fifty) (?!(?:mg|milligrams?|ml|mcg|min|mins|minutes?|hours?|hrs?|am|pm|oclock|days?|weeks?|months?|years?|steps|pictures|photos|people|seconds?|sec|g|ug|times|percent|ago|o)\b)[a-z]{5,}(?:$| \.| and| at| to| so| last| please| thanks| thank| lol| now| all| in| today| yesterday| this| tonight| just)/,
      /\b(?:took|taken|swallowed) (?:[4-9]\d{3}|[1-9]\d{4,}) ?(?:mg|milligrams?)\b/,
      new RegExp(
        `\\b(?:took|taken|swallowed|take|taking) (?:all|every) (?:of )?(?:my |the )?(?:${pills} )?(?:to die|to end|so i (?:die|can die)|to kill)\\b`,
      ),
      /\btook (?:all|everything) (?:of (?:it|them) )?(?:in the (?:bottle|cabinet|box|house)|i (?:could find|had left|have left))\b/,
      /\b(?:emptied|finished|downed) the (?:whole )?(?:pill )?(?:bottle|pack|box)(?: of pills)?\b(?! of (?!pills?\b))/,
    ],
    breathing: [
      /\b(?:can not|could not|unable to|cant|can hardly|can barely|hardly|barely|hard to|hard for (?:me|her|him) to|difficult to|struggling to|struggling (?:so|really|a lot|so much|badly|big time) to|struggle to|trying to|trouble|hurts to) (?:(?:even|really|properly|hardly|barely) )?(?:breathe|breath|breathing|breath e|catch my breath|get air|get any air|get enough air|get my breath)\b/,
      /\b(?:trouble|difficulty|problems?|issues) (?:with )?(?:breathing|breathe|breath|catching my breath)\b/,
      /\b(?:short of breath|shortness of breath|out of breath|gasping|suffocating|choking|no air)\b/,
      /\b(?:is not|are not|not|stopped|stops) breathing\b/,
      /\bbreathing (?:is |looks |seems |sounds )?(?:(?:very|really|so|too) (?:slow|shallow)|slow and shallow|shallow)\b(?! (?:to|exercises))/,
      /\bbarely breathing\b/,
      /\b(?:throats?|airways?) (?:is |feels |feels like it is )?(?:closing|closing up|swelling|swollen|tight and)\b/,
      /\b(?:tongue|lips?|face|throat|eyes and lips) (?:is |are |getting |has |have |looks |keeps? |started |all )*(?:swelling|swollen|swelled|swell up|puffed up|puffing|puffing up|puffs up|blowing up|ballooning)\b/,
      /\b(?:whiz+(?:ing)?|wheez(?:e|y|ing)|whistl(?:e|ing)|rattl(?:e|ing)) (?:in|from|inside|deep in) (?:my|the|her|his) chest\b|\b(?:my|her|his) chest (?:is |keeps |has started )*(?:whiz+ing|wheezing|whistling)\b/,
      /\bswelling (?:of|in|on) (?:my |the |her |his )?(?:tongue|lips?|face|throat)\b/,
      /\bswollen (?:tongue|lips?|face|throat)\b/,
      /\b(?:lips?|face) (?:are |is |turning |turned |going |went )+blue\b/,
      /\bblue lips\b/,
    ],
    seizure: [
      /\b(?:jerk|jerked|jerking|shaking|shook|twitching)\b[^.]{0,30}\b(?:i |she |he |they )(?:was|were|am|is) not (?:there|here|with (?:it|us)|all there|responding)\b|\bnot there\b[^.]{0,20}\b(?:jerking|shaking all over|twitching)\b/,
      /\b(?:had|having|took|taken|has) (?:a |an |some (?:kind|sort) of |another |what looked like a )(?:bad |big |proper )?(?:fit|turn and shook|funny turn and shook)\b(?! (?:of (?:laugh|(?:the )?giggl|crying|tears|rage|temper|coughing|sneez)|at (?:the|my) (?:price|bill)))/,
      /\b(?:had|having|has|have) (?:a |an )?fit\b[^.]{0,40}\b(?:shaking|jerking|twitching|foam|foaming|ambulance|bit (?:my|his|her) tongue)\b/,
      /\bfoam(?:ing)? (?:is |was )?(?:coming )?(?:out of|from) (?:the|her|his|their|my) mouth\b/,
      /\b(?:seizure|seizures|siezure|seizur|seizing|convulsion|convulsions|convulsing|convulsed)\b/,
      /\b(?:had|having|has) (?:a |an )?(?:epileptic )?fit(?:$| \.| and| he| she| right now| now| again| this| last| today| on)/,
      /\bshook (?:all over )?and (?:passed out|blacked out)\b/,
    ],
    fainting: [
      /\b(?:hit|woke up on|came (?:to|round) on|found myself on) the (?:floor|deck|ground|carpet|bathroom floor|kitchen floor)\b/,
      /\b(?:fainted|fainting|passed out|pass out|passing out|blacked out|blacking out|black out|lost consciousness|losing consciousness|unconscious|unresponsive|keeled over)\b/,
      /\b(?:i|she|he|they|just|mum|mom|dad|and|suddenly) (?:has |have |just |suddenly )*collapsed\b/,
      /\b(?:will not|can not|does not|wont|would not|is not) (?:wake|waking) (?:up|her up|him up)?\b/,
      /\bcan not (?:get|wake) (?:her|him|them|my [a-z]+) (?:to wake )?up\b/,
      /\bkeep (?:fainting|passing out|blacking out)\b/,
      /\b(?:about to|going to|might) (?:faint|pass out|black out)\b/,
    ],
  },
  concepts,
  mentioned,
  elsewhere,
  personal,
  medicine: 'pills',
  idioms: [
    ...figures,
    /\b(?:died by suicide|suicide (?:hotline|note in the|scene|bomber|attack)|(?:show|movie|film|book|documentary|article|podcast|news|song|series|class|talk) (?:about|on) suicide)\b/,
    /\b(?:almost|nearly) (?:fainted|passed out|blacked out|collapsed)\b/,
    /\b(?:[a-z]+ )?(?:is|are|was|were|been|r) killing me\b/,
    /\bdie (?:for|of) (?:a|an|some|that|this|one|the|another|laughter|laughing|boredom|curiosity|hunger|heat)\b/,
    /\bto die for\b/,
    /\b(?:die|died|dying|dead) (?:laughing|of laughter|of boredom|of hunger|of embarrassment)\b/,
    /\b(?:phone|battery|laptop|car|plant|plants|phones?) (?:is |has |just |about to |going to |wants to )*(?:die|died|dying|dead)\b/,
    /\bkilling (?:myself|it) (?:laughing|at the gym|at work|in the gym|working|with work|over (?:this|work|homework))\b/,
    /\bseizure warning\b/,
    /\boverdosed on (?:(?:mince |apple |pumpkin |cheese )?pies?|puddings?|roast|gravy|curry|bread|mash|stuffing|crackers|noodles|ribs|tamales|tacos|sprouts|trifle|chocolate|candy|sweets|coffee|sugar|netflix|cake|pizza)\b/,
    /\b(?:suicide squad|suicide prevention|suicide awareness|suicide hotline number on|career suicide|political suicide|social suicide)\b/,
    /\bi would kill for\b/,
    /\bnot breathing a word\b/,
    /\b(?:breathe|breathing|breath) (?:through|thru|out of) (?:my |the )?(?:nose|left nostril|nostrils?)\b/,
    /\b(?:seizure|anti seizure|antiseizure|epilepsy) (?:meds?|medicines?|medications?|drugs?|pills?|disorder|dog|history)\b/,
    /\bfor (?:my )?seizures\b/,
    /\b(?:passed out|passing out|pass out) (?:asleep|early|in bed|sleeping|flyers|the|papers|candy|sweets|cards|from tiredness)\b/,
    /\b(?:dog|cat|puppy|kitten|hamster) (?:just |also )?(?:had|has|is having) (?:a )?(?:seizure|fit)\b/,
    /\bthrew a fit\b/,
    /\b(?:out|short) of breath (?:after|from) (?:running|the gym|my run|jogging|a run|working out|the stairs|exercise|exercising|climbing|my workout|cycling|dancing)\b/,
    /\bchoking up\b/,
    /\bcut myself (?:shaving|cooking|chopping|slicing|on (?:a|the) (?:knife|paper|glass|can|tin|edge)|while (?:shaving|cooking|chopping)|some (?:slack|cake|bread|pizza)|a (?:slice|piece|break|deal)|off|short|out)\b/,
    /\bburn(?:ed|t)? myself (?:cooking|on (?:the|a)|with (?:the|a) (?:iron|oven|stove|coffee|tea|kettle|pan)|while cooking|out)\b(?!.*\b(?:on purpose|deliberately)\b)/,
    /\bhurt myself (?:running|at the gym|playing|falling|skiing|by accident|accidentally|on the stairs|working out|cycling|lifting)\b/,
    /\bhit(?:ting)? myself (?:for|in the head for|on the head by)\b/,
    /\b(?:died|dead|killed (?:himself|herself|themselves)) (?:in|on) (?:the|a) (?:show|movie|film|book|game|series|tv|episode)\b/,
    /\bod (?:green|on)\b/,
    /\bdie hard\b/,
    /\bout of air freshener\b/,
    /\btoo (?:much|many) (?:time|notes|breaks|on|photos|pictures|calls|days|naps|steps|of my time|work)\b/,
    /\bkilled (?:himself|herself|themselves|themself)\b/,
    /\b(?:lung|swim|underwater|breathe again|breathe easy)\b/,
  ],
  negated:
    /(?:^|[ .])(?:(?<!why (?:do|should|would|did) )(?<!why do i )(?<!can )(?<!could )(?<!know if i am )(?:not|never|no longer|without|no|nothing like|nor|stopped|instead of|deny|denies|free of)|(?:do|did|would|will|am|is|was|have|has|are) (?:not|never)) (?:(?:a|an|any|having|have|had|really|actually|ever|even|going|gonna|to|want|wanting|wanna|wish|thinking|of|about|trying|planning|feeling|feel|felt|be|been|currently|at all|like|suffering|from|thoughts|of|experiencing|more|new|such|that|go|do anything|or|and|try|do|voices|voice|telling|saying|me|that say|plan|plans|intend|intending|will|consider|considering|now|anymore|it is) ){0,6}$/,
  longAgo:
    /\b(?:years? ago|in the (?:fifties|sixties|seventies|eighties|nineties|(?:19)?[5-9]0s)|when i was (?:a |an |\d|young|little|in (?:school|college|high school)|ten|twelve|fifteen|sixteen|seventeen|eighteen)|as a (?:kid|child|teen|teenager|baby)|used to|back in (?:19|20)\d\d|in (?:19|20)\d\d|long time ago|decades? ago|in my (?:teens|twenties|childhood|youth))\b/,
  again:
    /\b(?:again|(?<!\b(?:well|fine|ok|okay|better|good|happy|sober|alright|stable|older|different) )now(?! i (?:have|am) (?:got|a|an|two|three|my|fine|ok|okay|well|better|good|happy|married|sober|grateful|glad|so much better))|still(?! (?:here|alive))|(?<!ago )today|tonight|lately|these days|this week|back(?! in (?:the|19|20))|want to|right now|keep)\b/,
  phrases: list(`
    know how many i took, every single pill, every last pill, every last one, every single tablet, tired of living,
    took everything in the cabinet, took all of my pills at once, everything in the bottle, want to disappear,
    feel like dying, sleep forever, drank bleach, going to faint, might pass out, going to jump,
    want to be here any more, cant take it any more, can not take it any more, can not do this anymore,
    cant do this any more, how many pills would kill me, just kill myself, i want to die, want to kill my
    self, kill my self, i do not want to live, took twenty pills, took thirty pills, a whole bottle of
    pills, want to die, wanna die, going to kill myself, kill myself, killing myself, kill himself, kill
    herself, do not want to be here, dont want to be here anymore, dont want to be alive, do not want to
    be alive, do not want to live, dont want to live, dont want to wake up, do not want to wake up, wish i
    was dead, wish i was not alive, wish i wasnt alive, wish i was never born, better off without me,
    better off dead, no reason to live, nothing to live for, cant go on, can not go on, cant do this
    anymore, cant take it anymore, can not take it anymore, end it all, want to end it, end my life, took
    his own life, tired of living, done with life, not worth living, suicidal, thinking about suicide,
    jump off a bridge, i do not care if i die, i dont care if i die, hope i do not wake up, hope i dont
    wake up, goodbye letter, cut myself, hurt myself, want to hurt myself, cutting again, self harm, urge
    to cut, took the whole bottle, took a whole bottle, the entire bottle, overdosed, took too many, took
    too much, bunch of pills, took a handful of, took all the pills, take all my pills, all my pills at
    once, cant breathe, can not breathe, trouble breathing, hard to breathe, short of breath, not
    breathing, throat is closing, tongue is swelling, had a seizure, having a seizure, having seizures,
    convulsing, passed out, i fainted, blacked out, lost consciousness, wont wake up, will not wake up, i
    collapsed
  `),
  everyday: list(`
    dine, diet, dive, dye, dice, dig, did, diy, lie, tie, pie, too, drive, love, move, leave, relive,
    give, can, could, cat, cart, cant, cut, but, put, get, got, hug, itself, yourself, myself, shelf,
    shell, pasta, puzzle, painted, breathed, hired, wired, fired, tied, leaving, giving, loving, done,
    dont, again, gain, dot, good, goods, wish, fish, was, has, had, is, all, any, my, passed, pass, asked,
    pissed, missed, messed, massed, our, ours, packed, backed, checked, locked, hacked, lacked, block,
    blocked, walk, make, wakes, hike, bike, buy, bus, box, band, bench, punch, lunch, lots, man, money,
    book, books, cookies, photos, calls, bills, first, rush, burden, bed, red, out, own, old, new, now,
    hold, told, paint, breath, bread, nothing, anything, something, hers, therefore, there, where, heard,
    near, ear, year, hear, her, will, bill, till, hill, fill, mill, skill, skills, ill, kilo, kids, like,
    lives, lived, gave, wife, lift, line, list, late, lost, last, left, were, read, head, deal, dear,
    deaf, lead, wait, went, wants, hunt, hung, wash, with, wise, wine, dish, wide, wake, take, cake, lake,
    bake, worse, word, words, work, worst, north, month, mouth, both, bath, path, look, cook, hook, tools,
    took, tool, token, tokens, taker, takes, hills, piles, polls, pulls, point, joint, print, season,
    batter, butter, letter, bitter, battle, settle, cutting, putting, sitting, hitting, waiting, bending,
    sending, lending, spending, pending, having, moving, liking, lying, filling, calling, pulling, whose,
    while, which, white, those, threat, three, double, travel, tables, table, harm, farm, warm, hard,
    hart, hair, part, hurry, burst, jumps, bunch, lump, bump, dump, pump, bride, ridge, fridge, within,
    asleep, stepped, dropped, stopper, topped, shopped, chopped, pasted, posted, tasted, past, parsed,
    passes, password, closed, closet, clothing, alike, alive, olive, exit, exits, swallow, throats, wishes
  `),
  vocabulary: list(`
    suicide, suicidal, myself, overdose, overdosed, breathe, breathing, breath, seizure, convulsion,
    fainted, fainting, passed, collapsed, unconscious, swallowed, bottle, whole, entire, pills, tablets,
    killing, anymore, alive, wanted, living, hurting, cutting, swollen, tongue, throat, closing, trouble,
    himself, herself, harming, blacked, kill, dead, want, hurt, harm, took, worth, better, without,
    goodbye, wish, wake, life, live, here, exist, ending, point, reason, taken, handful, bunch,
    consciousness, shortness, gasping, difficulty, stopped, jump, bridge, existing
  `),
}
