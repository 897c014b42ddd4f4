import type { MoodWords, Sayings } from '../words.ts'

const stopMessages = '(?:texting|messaging|sending|contacting|writing|bothering|spamming|pestering)'
const messages = '(?:texts?|messages?|reminders?|msgs?|sms|notifications?)'

/** English sayings that are a meaning by themselves. */
export const sayings: Sayings = {
  optOutWord:
    /^(?:please )?(?:stop|stopall|stop all|unsubscribe|cancel|end|quit|optout|opt out|revoke|unsub|unsubscibe|unsuscribe|unsubcribe|unsubscrib)(?: (?:please|pls|now|thanks|thank you))?$/,
  optOut: [
    new RegExp(
      `^(?:ok |please )*(?:enough|no more|done) (?:with|of) (?:the|these|those|your|all the|all these) ${messages}(?: (?:now|already|please))*$`,
    ),
    new RegExp(
      `^(?:ok |hey |hi |just |please |pls |can you |could you |would you |will you |i want you to |i need you to |i would like you to |you need to |you can |yes )*stop ${stopMessages}(?: (?:me|us|this number|these|those|so many|all|any|more|the|your|please|pls|now|anymore|any|to me|${messages}))*$`,
    ),
    new RegExp(
      `^(?:please |pls |just )*(?:stop|end|cancel|no more|quit) (?:all |all the |the |these |those |your |my |any more )?${messages}(?: (?:to me|from you|please|pls|now|thanks|thank you))*$`,
    ),
    /^(?:please |pls |i said )*(?:do not|never) (?:text|message|contact|write|write to|sms|msg)(?: (?:me|us|this number))?(?: (?:again|anymore|any more|ever|ever again|please|pls|thanks))*$/,
    new RegExp(
      `^(?:please |pls )*do not send (?:me )?(?:any |any more |anymore |more |these |those |the )?(?:${messages})?(?: (?:anymore|any more|again|please))*$`,
    ),
    new RegExp(
      `^i do not want (?:to (?:get|receive|have) )?(?:any more |any |anymore |more |these |those |your )*${messages}(?: (?:anymore|any more|from you|please))*$`,
    ),
    /^(?:please |pls )*(?:opt me out|unsubscribe me|take me off (?:this|the|your) (?:list|service)|remove me|remove me from (?:this|the|your) (?:list|service)|remove my number|delete my number|lose my number|i want to unsubscribe|i want to opt out|i revoke (?:my )?consent|sign me off)(?: (?:please|pls|now|thanks))*$/,
  ],
  optIn: [
    /^(?:ok |okay |hi |hey |hello |yes )*(?:you can|you may|feel free to|it is ok to) (?:start )?(?:text|texting|message|messaging|write|writing|remind|reminding)(?: to)? me again(?: (?:now|please|today|if you like))*$/,
    /^(?:please )?(?:start|unstop|opt in|optin|subscribe|start again|start texting(?: me)?(?: again)?)$/,
    /^(?:ok |okay |please |you can )*(?:start|restart) (?:sending )?(?:me )?(?:the |my )?(?:texts|messages)(?: again| please)*$/,
  ],
  help: [
    /^(?:help|info|\?|help me|help please|please help|menu|commands|options|instructions)$/,
    /^(?:what|how) (?:can|do|does) (?:you|this|i)(?: (?:thing|bot))? (?:do|work|use this|say)$/,
    /^how (?:do i|does it) (?:use this|work)$/,
    /^what are my options$/,
    /^(?:help )?what can i (?:say|write|text|do|ask)(?: (?:to you|here|you))?$/,
  ],
  forgetMe: [
    /^(?:please |pls |can you |could you |would you |will you |i want you to |i need you to |i want to |i would like (?:you )?to |you (?:have to|must|should) |how (?:do|can) i |i said |just |now |and |also |then )*(?:delete|erase|remove|wipe|destroy|get rid of) (?:all (?:of )?)?(?:my|the) (?:personal |health |medical |private )?(?:data|information|info|details|records?|account|profile|history|messages|texts)(?: (?:that |which )?(?:you |tookit )?(?:have|hold|keep|store|saved|stored)| (?:about|on|of) me| (?:please|pls|now|today|completely|thanks|thank you))*$/,
    /^(?:please |pls |can you |could you |i want you to |i need you to |i would like you to |just |now |and |also )*(?:delete|erase|remove|wipe|destroy|forget) (?:everything|all|all (?:the )?data|all (?:the )?information|whatever)(?: (?:that )?you (?:have|know|keep|hold|store))? (?:about|on|of|from) me(?: (?:please|pls|now|thanks))*$/,
    /^(?:i want |i would like |i need |please have )(?:all )?my (?:personal |health )?(?:data|information|info|details|records?|account) (?:to be )?(?:deleted|erased|removed|gone|wiped)(?: (?:please|now))*$/,
    /^(?:i (?:want|invoke|claim|use) )?(?:my |the )?right to be forgotten$/,
  ],
  wrongNumber: [
    /\bwrong (?:number|person|phone)\b/,
    // A name, and not how she is: "I'm not Ana" beside "I'm not confused".
    /^(?:i am|im) not (?!(?:sure|ok|okay|well|fine|good|great|home|here|there|sad|sick|ill|done|alone|safe|suicidal|awake|asleep|alive|dead|mad|high|drunk|sober|crazy|stupid|certain|late|early|yet|him|her|them|manic|anxious|better|worse|bad|mean|open|free|in|out|at|on|down|up|fat|thin|old|young|weak|strong|dumb|real|human|that|so|very|into|over|[a-z]+(?:ed|ing|ous|ful|less|able|ish|ive|ly|ry|zy|py|ty|ky|ppy|eep|id))$)[a-z]+$/,
    /^(?:sorry |hi |hello |um |er )*(?:there is |we have )?(?:no|nobody called|no one called|nobody named|no one named) (?!(?:signal|reception|pills?|meds|medicine|one|body|reason|point|message|answer|change|service)\b)[a-z]+ (?:(?:at|on|with) this (?:phone|number|address)|lives here|living here)$/,
    /^(?:you have|youve got|you got) the wrong (?:one|number|person|guy)/,
    /^(?:there is )?no (?:one|body) (?:called|named|by that name|with that name)\b/,
    /^(?:i )?do not know (?:any|who) [a-z]+(?: is)?$/,
  ],
  whoIsThis: [
    /^(?:hi |hello |sorry |hey |um |ok )*(?:who|whos) (?:is this|is it|are you|r u|this|dis|is that|is texting me)$/,
    /^(?:new phone )?who dis$/,
    /^(?:who|what company) (?:are you|is this) (?:please|from)$/,
    /^what is this$/,
    /^where did you get (?:my|this) number$/,
  ],
  didITake: [
    /\b(?:did|have) i (?:(?:already|even|just|really|actually) )?(?:take|taken|took|had|swallow)\b/,
    /\b(?:not sure|unsure|do not (?:know|remember|recall)|can not (?:remember|recall)|forgot|no idea|wondering|wonder|do not think i remember) (?:if|whether|that) i (?:have )?(?:(?:already|even|just) )?(?:took|taken|take|had)\b/,
    /\b(?:was|is) (?:it|my (?:pill|dose|medicine)) (?:already )?taken$/,
  ],
  whatNext: [
    /\b(?:what is|whats|when is|whens|when are|what are|what time is|when do i (?:take|need)|what do i (?:take|need)) (?:my |the )?(?:next|tonight|now|today|left|tomorrow)\b/,
    /^next(?: dose| pill| one)?$/,
    /\bwhat (?:do|should) i (?:have to |need to )?take (?:now|next|today|tonight|tomorrow|this)\b/,
    /^(?:my )?(?:schedule|plan|list|medicines|meds today)$/,
    /\bwhen (?:is|are) my (?:next )?(?:dose|pill|pills|meds|medicine|medication)\b/,
    /^whats (?:next|due|left)(?: today)?$/,
  ],
  week: [
    /^(?:my |show me my |show my |the )?(?:week|weekly summary|summary|report|week so far|stats|progress)(?: please)?$/,
    /\bhow (?:was|is|did) my week\b/,
    /\bhow (?:am|have|did) i (?:been )?(?:doing|done|do)(?: this week| so far)?$/,
    /\bhow many (?:doses|pills) did i (?:miss|take)\b/,
    /^how(?: did| have| am)? i (?:do|doing|done|been doing)(?: (?:this|last|so|far|the))*(?: week)?$/,
    /^how is my week(?: (?:looking|going|so far))?$/,
  ],
  pause: [
    /^(?:please |can you |could you )*pause(?: (?:please|reminders|my reminders|the reminders|everything|it|tookit|all|me|messages))*(?: (?<until>(?:until|till|til|for|through) .{1,40}))?$/,
    /^(?:i am |am |ill be |i will be )?(?:in|going into|going to|at) (?:the )?hospital(?: (?<until>(?:until|till|til|for|through) .{1,40}))?$/,
    /^(?:i am |i will be )?(?:hospitali[sz]ed|an inpatient)(?: (?<until>(?:until|till|til|for|through) .{1,40}))?$/,
    /^(?:stop|no) reminders (?<until>(?:until|till|til|for) .{1,40})$/,
    /(?:^|\b(?:i am|i will be|we are|going|please|so|can you|could you)\b.{0,70} )(?:hold|pause|mute|silence|put on hold|suspend)(?: off)?(?: (?:on|all|the|my|any|these|your))* (?:reminders?|messages|texts|notifications|everything)(?: (?<until>(?:until|till|til|for|through) .{1,40}))?$/,
  ],
  resume: [
    /^(?:please )?(?:resume|unpause|continue|start again please|restart|go on|i am back|im back|back home|i am home from (?:the )?hospital|i am out of (?:the )?hospital|resume reminders|(?:turn|switch) (?:the |my )?reminders (?:back )?on(?: again)?)(?: please)?$/,
    /^(?:hi |hello |hey |ok )*(?:i am |we are )?(?:back|home|out of (?:the )?hospital|home again|back home|back from [a-z ]{2,20})(?: (?:now|again|today))?(?: (?:and|so|please|you can|can you))*(?: (?:carry on|go on|start|resume|continue|restart|begin)(?: (?:reminding|texting|with|the|my|me|again|reminders|sending|messages|please|now))*)$/,
    /^(?:please )?(?:carry on|start|resume|restart|continue|go back to) (?:reminding|the reminders|my reminders|sending)(?: (?:me|reminders|again|please|now))*$/,
  ],
  warningSigns: [
    /^(?:show (?:me )?|change |edit |write down |see )?(?:my )?(?:early )?(?:warning|early) signs?(?: please)?$/,
  ],
  safetyPlan: [
    /^(?:show (?:me )?|change |edit |write down |make |see )?(?:my |a )?(?:safety|crisis) plan(?: please)?$/,
  ],
  settings: [
    /^(?:my )?(?:settings|preferences|options|setup|change settings|change my settings|my settings please|change my settings please|open settings|show (?:me )?(?:my )?settings|i want to change my settings)(?: please)?$/,
  ],
  moodOff: [
    /^(?:turn )?(?:the )?(?:mood|mood question|mood check|mood check in)(?: question| check)? off$/,
    /^turn off (?:the )?mood(?: question| check)?$/,
    /^(?:do not|stop) ask(?:ing)? (?:me )?(?:about )?(?:my |for my )?mood$/,
    /^no mood questions?$/,
    /^(?:please )?(?:do not|stop|no more) ask(?:ing)? (?:me )?(?:about |for )?(?:my |the )?(?:mood|how i feel)(?: (?:anymore|any more|again|please|every day))*$/,
  ],
  moodTime: [
    /^(?:ask (?:me )?(?:about )?(?:my |for my )?)?(?:mood|mood question|mood check) (?:at|on at|to) (?<at>.{1,20})$/,
  ],
  sideEffectsOff: [
    /^(?:turn )?side effects?(?: question| questions| check)? off$/,
    /^turn off side effects?(?: question| questions)?$/,
    /^(?:please )?(?:do not|stop|no more) ask(?:ing)? (?:me )?(?:about )?(?:the |my )?side effects?(?: (?:anymore|any more|again|please|question|questions))*$/,
  ],
  sideEffectsTime: [
    /^(?:ask (?:me )?(?:about )?)?side effects?(?: question| check)?(?: on (?<day>[a-z]+))?(?: at (?<at>.{1,20})| (?<at2>\d.{0,12}))?$/,
  ],
  summaryOff: [
    /^(?:turn )?(?:weekly )?summary off$/,
    /^turn off (?:the )?(?:weekly )?summary$/,
    /^no (?:weekly )?summary$/,
  ],
  summaryTime: [
    /^(?:send (?:me )?(?:the |my )?)?(?:weekly )?summary (?:on |every )?(?<day>(?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?:(?: at)? (?<at>.{1,20}))?$/,
    /^(?:send (?:me )?(?:the |my )?)?(?:weekly )?summary at (?<at>.{1,20})$/,
  ],
  showNames: [
    /^(?:please )?(?:show|use|include|display) (?:me )?(?:the |my )?(?:medicine |medication |med |meds |pill )?names$/,
    /^names on$/,
  ],
  hideNames: [
    /^(?:please )?(?:hide|do not (?:show|use|include|say)|leave out|remove) (?:the |my )?(?:medicine |medication |med |meds |pill )?names(?: (?:of|for) (?:my |the )?(?:pills|meds|medicines|medication|tablets))?(?: .{1,60})?$/,
    /^names off$/,
    /^no (?:medicine |medication |med )?names$/,
  ],
  toEnglish: [
    /^(?:in |(?:write|text|talk|speak|reply|message) (?:to )?(?:me )?in |(?:can|could) you (?:write|text|talk|speak) (?:to )?(?:me )?in |speak |switch to |use |change to |language )*(?:english|ingles)(?: please)?$/,
  ],
  toSpanish: [
    /^(?:in |(?:write|text|talk|speak|reply|message) (?:to )?(?:me )?in |(?:can|could) you (?:write|text|talk|speak) (?:to )?(?:me )?in |speak |switch to |use |change to |language )*(?:spanish|espanol)(?: please)?$/,
  ],
  noSideEffects: [
    /\b(?:no|zero|without|without any|not any|do not have any|have not had any|did not have any|no more|have had no|had no|have no) (?:new |bad |real |noticeable |major )?(?:side effects?|sideeffects?|side affects?)\b/,
    /^side effects? none$/,
    /^nothing(?: (?:new|bad|special|unusual|really|much|else))* (?:this week|to report|to tell|to speak of|bothered me|has bothered me)(?: this week)?$/,
    /^none (?:at all )?(?:for )?side effects?$/,
  ],
  addCaregiver: [
    /^(?:please |can you |could you |i want to |i would like to )*(?:add|invite) (?:my (?<relation>[a-z]+)(?: (?<name>[a-z]+))?|(?<name2>[a-z]+))(?: as (?:a |my )?(?:caregiver|carer|helper|contact|emergency contact|caretaker))?(?: (?:so|to|and|please|in case|because) ?.{0,60})?$/,
    /^(?:please |can you |could you |i want you to |i would like you to )*(?:let|tell|notify|alert|inform) (?:my (?<relation>[a-z]+)(?: (?<name>(?!know)[a-z]+))?|(?<name2>[a-z]+))(?: know)? (?:when|if|about|that) (?:i|my|ive) (?:miss|missed|forget|do not|skip|skipped|doses?|meds|medication).*$/,
    /^add (?:a )?(?:caregiver|carer|helper|contact)$/,
  ],
  removeCaregiver: [
    /^(?:please |can you |i want to )*(?:remove|delete) (?:my )?(?:caregiver |carer |brother |sister |mum |mom |mother |dad |father |wife |husband |friend |partner |son |daughter )?(?<person>[a-z]+)?(?: as (?:a |my )?(?:caregiver|carer|contact))?$/,
    /^(?:please )?(?:stop telling|do not tell|stop informing|stop notifying|do not notify) (?:my )?(?<person>[a-z]+)(?: (?:anything|anymore|any more|about me|about my meds|about my doses|when i miss doses))*$/,
  ],
  willCheck: [
    /^(?:ok |okay |yes |thanks |thank you |sure |on it )*(?:i will|i am|let me|will|i can|going to|i am going to|just) (?:go )?(?:and )?(?:check|checking|look in|call|calling|phone|phoning|ask|asking|text|texting|visit|visiting|ring|ringing|pop round|pop over|pop in|go over|go round|handle it|deal with it|take care of it|look after it|see to it|find out)(?: (?:on|in|with|now|it|up|round|over|to|see|right|today|tonight|soon|away|her|him|them|if|took|take|taken|the|meds|pills|has|have|she|he)){0,8}$/,
    /^(?:ok |okay |yes |thanks |sure |on it )*(?:checking|calling|asking|phoning|ringing)(?: (?:on|in|with|now|up|her|him|them|right))*$/,
    /^(?:ok |i am )*on it$/,
    /^(?:ok |yes )*i am (?:with|at|by) (?:her|him|them)(?: (?:house|home|place|side))?(?: (?:now|right now|already))*$/,
    /^(?:ok |i am )*on my way(?: (?:now|over|there|to (?:her|him|them)))*$/,
    /^(?:i am )?(?:going|heading) (?:over|there)(?: now)?$/,
    /^i have got (?:it|this)$/,
    /^leave it (?:to|with) me$/,
    /^(?:ok |yes |sure )*(?:i will|i am going to|i can|going to|let me)? ?(?:pop|drop|go|nip|head|come|swing) (?:round|over|by|in|up)(?: (?:to|at|and|see|check|on|hers?|his|her|mums|moms|dads|place|house|flat|after|before|work|school|lunch|dinner|later|now|tonight|today|soon|this|evening|morning|afternoon)){0,8}$/,
  ],
  cannotHelp: [
    /^(?:sorry |no |no sorry |unfortunately )*i can not(?: (?:right now|now|today|tonight|help|help now|check|go|do it|this time|at the moment|sorry|reach (?:her|him|them)|get there))*$/,
    /^(?:sorry |no |no sorry )*(?:i )?can not i am (?:at work|away|abroad|busy|out|travelling|traveling|driving|not (?:there|home|around|in town)|in a meeting|in [a-z]+|on [a-z]+)(?: .{1,30})?$/,
    /^(?:sorry |no )*(?:i )?can not(?: sorry)? (?:i am|am|at|on) .{2,30}$/,
    /^(?:sorry )?(?:can not|not me|i am not able to|unable to|i am unable to|cant do it|can not help|can not do it|someone else please|ask someone else|not available|i am not available|i am away)(?: (?:help|check|go|sorry|today|now|right now))*$/,
  ],
  patientTookIt: [
    /^(?:yes |ok |hi )*(?<who>her) (?:has |have |just |already )*(?:took|taken|had) (?:hers|his)(?: (?:now|already|just now))*(?<rest> .{1,30}?)??(?: (?:i (?:watched|saw|was there|checked|am with|made sure).{0,30}))?$/,
    /^(?:yes |yep |ok |hi |hello |update |good news |(?:i )?(?:have )?(?:just )?(?:spoke|spoken|talked|called|phoned|checked)(?: (?:to|with|on|in on))* (?:her|him|them) (?:and )?)*(?<who>she|he|they|her|mum|mom|dad|my (?:mum|mom|mother|dad|father|wife|husband|son|daughter|sister|brother|friend|partner|boyfriend|girlfriend|aunt|uncle|grandma|grandpa|cousin)) (?:is |has |have |just |already |finally )*(?:took|taken|had) (?:it|them|both|both of them|her (?:meds|pills|medicine|medication|dose|pill|tablets)|his (?:meds|pills|medicine|medication|dose|pill|tablets)|their (?:meds|pills|medicine|dose)|the (?:meds|pills|medicine|medication|dose|pill))(?: (?:now|already|all|just now|late|thanks|thank you|both))*(?<rest> .{1,30}?)??(?: (?:i (?:watched|saw|was there|checked|am with|made sure).{0,30}))?$/,
  ],
}

/** How English puts a mood. Only clear words: anything else is asked. */
export const mood: MoodWords = {
  scored: [
    /\b(?:low|down|sad|good|fine|middling|poorly|great|rough|flat|meh|bad|anxious|so so|alright|all right|better|worse|awful|crap|rubbish|not great|not bad|average|grumpy|stressed|numb)\b(?: (?:today|tonight|this morning|in my spirits|in myself|really|i guess|i suppose|overall))*(?: [,.])?(?: (?:like|about|maybe|so|probably|its|it is|i would say|id say|say|more like|call it|lets say|around))* (?:a|an) (?<n>[1-5]|one|two|three|four|five)(?: today| tonight| out of 5| i guess| i think)?$/,
    /^(?:i am |feeling |i feel |feel )?(?:good|great|fine|low|sad|down|bad|rough|ok|okay|alright|better|meh) (?:today|tonight|this morning|this evening)(?: [,.])? (?<n>[1-5])$/,
    /^(?:i would |i will |ill )say (?:a|about a|maybe a|like a) (?<n>[1-5]|one|two|three|four|five)(?: today| tonight)?(?=$| [,.])/,
    /\b(?:my )?(?:mood|mod)(?: (?:is|was|today|now|about|around|at|score|level|rating|a|like|of|still))*(?: :| ,)? (?<n>\d{1,2})(?: (?:\/|out of|of) (?<max>\d{1,2}))?\b/,
    /\b(?:feeling|feel|i am at|i am|felt)(?: (?:a|about|around|like|like a|at))? (?<n>\d{1,2}) (?:\/|out of) (?<max>\d{1,2})\b/,
    /\b(?:feeling|feel)(?: (?:a|like|like a|about))? (?<n>\d)(?: today| now)?$/,
    /\b(?<n>\d{1,2}) (?:\/|out of) (?<max>5)\b/,
    /\b(?:my )?mood(?: (?:is|was|today|a))* (?<n>one|two|three|four|five)\b/,
  ],
  said: [
    [
      /\b(?:mood|feeling|feel)(?: (?:is|was|today|so|really|very|pretty|absolutely))* (?:great|amazing|fantastic|wonderful|excellent|awesome)\b/,
      5,
    ],
    [/^(?:i am |feeling |feel |i feel |felt )*on top of the world(?: today| tonight)*$/, 5],
    [/^(?:the )?best i have felt(?: in| for| all)?(?: [a-z]+){0,3}$/, 5],
    [/^(?:just )?meh(?: so so| today| tbh| really)*$/, 3],
    [
      /(?<=^|[.,] )(?:pretty|quite|really|very|bit|a bit|rather) (?:rubbish|rough|low|down|crap|bad|shit)(?: today| day| tbh| though| tho| lately| tonight)*$/,
      2,
    ],
    [
      /^(?:absolutely |really |so )*(?:awful|terrible|horrible|dreadful)(?: (?:awful|terrible|horrible))*(?: day| today| tbh)*$/,
      1,
    ],
    [/\b(?:mood|feeling)(?: (?:is|was|today|pretty|quite))* good\b/, 4],
    [/\b(?:mood)(?: (?:is|was|today))* (?:ok|okay|so so|meh|neutral|average|alright)\b/, 3],
    [/\b(?:mood)(?: (?:is|was|today|pretty|quite|a bit))* (?:low|bad|down|not good|not great)\b/, 2],
    [
      /\b(?:feeling|feel|felt)(?: (?:pretty|quite|a bit|rather|kinda|kind of|just))* (?:low|down|blue|flat|sad|meh|rubbish|crap|shit|crappy|rough)(?= (?:today|tonight|now|tbh|again|this (?:morning|week))|$| \.| ,)/,
      2,
    ],
    [
      /\b(?:mood|feeling)(?: (?:is|was|today|so|really|very|absolutely))* (?:awful|terrible|horrible|very low|very bad|really low|really bad)\b/,
      1,
    ],
  ],
}
