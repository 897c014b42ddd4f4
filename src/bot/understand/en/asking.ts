import type { AskingWords } from '../asking.ts'

const somebody =
  '(?:human|person|people|real person|doctor|doc|dr|nurse|psychiatrist|pdoc|therapist|pharmacist|care team|clinic|someone|somebody|anyone|anybody|operator|staff|prescriber|counsell?or|case manager|gp)'
const wishes =
  '(?:i (?:want|need|wanna|have|would like|would rather|wish) (?:to )?|can i |could i |may i |let me |i rather |please |how (?:can|do) i )'
const medicine =
  '(?:my |the |this |these |that |your |those )?[a-z]+(?: (?:pill|pills|tablet|tablets|medicine|meds|medication|mg))?'

/** What English asks a program that only people can answer, and how a caregiver says that somebody is safe. */
export const asking: AskingWords = {
  areYouAPerson: [
    /^(?:wait |so |hey |hi |hello |sorry |ok |and )*(?:are|r) (?:you|u) (?:a |an |even |actually |really |just |some |like |kind of )*(?:bot|robot|human|person|real|real person|real human|ai|machine|computer|program|automated|chatbot|alive|an ai|human being)(?: (?:or (?:a |an )?(?:bot|robot|human|person|machine|real person|computer|program|ai)|please|or what))*$/,
    /^(?:wait |so |hey |sorry |ok )*(?:am i|is this|are we|do i|did i|is it) (?:even |actually |really |just |now )*(?:talk|talking|speak|speaking|chat|chatting|text|texting|write|writing)? ?(?:to|with)? ?(?:a |an |some |actual |real )*(?:bot|robot|human|person|real person|ai|machine|computer|program|chatbot|automated|someone real|somebody real|human being)(?: (?:or (?:a |an )?(?:bot|robot|human|person|machine|real person|computer|program|ai)|here|now))*$/,
    /^(?:does|do|will|is|can) (?:anyone|anybody|someone|somebody|people|a person|a human|a doctor|a nurse) (?:even |actually |really |ever |going to )*(?:read|reads|reading|see|seeing|answer|answering|there|look at|looking at)(?: (?:this|these|it|my|messages|message|texts|here|them|what i write))*$/,
    /^(?:is|are) (?:anyone|anybody|someone|somebody) (?:there|here|out there)$/,
    /^who am i (?:talking|speaking|writing|texting) (?:to|with)$/,
  ],
  wantsPerson: [
    new RegExp(
      `^(?:hi |hello |please |ok |no |sorry |hey )*${wishes}(?:please |just |really )*(?:talk|speak|chat|get in touch|get hold of|be connected|get connected|get through|call|phone|ring|see|contact|reach|ask|have|text|message)(?: (?:to|with|of))? ?(?:a |an |my |the |some |actual |real |own )*${somebody}\\b(?: .{1,80})?$`,
    ),
    new RegExp(
      `^(?:can|could|would|please|will) ?(?:you |a |an |my |the |some )*(?:(?:get|put|connect|transfer|give) me (?:to |through to |with )?)?(?:a |an |my |the |some |real )*${somebody} (?:please )?(?:call|phone|ring|text|write to|talk to|contact|get in touch with)?(?: me)?(?: back)?(?: please)?$`,
    ),
    new RegExp(
      `^(?:please )?(?:get|give|connect|put|transfer) me (?:to |through to |with )?(?:a |an |my |the |some |real )*${somebody}(?: please| now)*$`,
    ),
    /^(?:a )?(?:human|real person|real human|operator|agent|representative|talk to human|speak to human)(?: please| now)*$/,
  ],
  medicineQuestion: [
    /^(?:and |so |hi |hello |please |also |hey )*(?:can|could|may|should|am i allowed to|is it (?:ok|okay|safe|fine|bad|dangerous|alright|all right) (?:to|if|for me to)|would it be (?:ok|okay|safe|fine) (?:to|if)|do i (?:need|have) to|must i) (?:i )?(?:still |also |just |really |only )*(?:drink|have|smoke|drive|eat|take|use|mix|combine|stop|skip|miss|double|break|cut|crush|split|chew|get pregnant|breastfeed|exercise|work out|fly|fast|sunbathe|donate|increase|lower|reduce|up|change|switch|come off|quit)\b.{0,100}$/,
    /^(?:is it|is this|is that|are these|are they|is (?!s?he\b|everyone|everything)[a-z]+) (?:(?:safe|bad|dangerous|addictive|habit forming|harmful)|(?:ok|okay|safe|bad|dangerous|fine|good) (?:to|if|with|for|in|during|when|while|together|at)\b.{0,100})$/,
    new RegExp(
      `^(?:what|how) (?:does|do|did|is|are|will) ${medicine} (?:actually |really |even )?(?:do|work|for|used for|good for|treat|help with|doing|made of)(?: .{1,30})?$`,
    ),
    /^what (?:is|are) (?:the |its |my |this |these |those )?(?:[a-z]+ )?(?:side effects?|pills?|tablets?|risks?|interactions?|medicines?|meds|medication)\b(?: .{1,40})?$/,
    /^what (?:happens|will happen|would happen|if|should i do|do i do) (?:if |when )?i (?:miss|missed|skip|skipped|forget|forgot|stop|stopped|drink|drank|vomit|vomited|threw up|do not take|am late|was late|lost)\b.{0,80}$/,
    /^(?:how long|when|how soon|how fast) (?:until|before|till|does|do|will|would|should|can|is|must)\b.{0,20}\b(?:work|works|working|kick|kicks|effect|effects|last|lasts|feel|take|taking|help|helps|stay|stop|wear)\b.{0,40}$/,
    /^(?:will|does|do|can|could|would|did) (?:it|this|that|they|these|[a-z]+) (?:make|makes|cause|causes|give|affect|affects|interact|interacts|help|helps|work|works|mix)\b.{0,60}$/,
    /^why (?:do|am|should|must|did) i (?:even |still |really |have to |need to |supposed to )*(?:take|taking|on|taken|need)\b.{0,40}$/,
    /^(?:do|should|can|must) i (?:need to |have to )?(?:take|eat|drink|swallow)\b.{0,60}\b(?:food|meal|empty stomach|water|milk|bed|breakfast|juice|coffee|alcohol)\b.{0,30}$/,
    /^(?:with|before|after|without) (?:or (?:with|before|after|without) )?(?:food|meals?|eating|breakfast|dinner|water|milk)(?: or (?:with|before|after|without)(?: (?:food|meals?|eating|breakfast|dinner|water|milk))?)?$/,
  ],
  patientSafe: [
    /^(?:ok |okay |yes |hi |hello |hey |thanks |thank you |update |good news |false alarm |no worries |it is ok |it is fine |phew |just |and |so |all good |all ok )*(?:(?:i )?(?:have )?(?:just )?(?:spoke|spoken|talked|called|phoned|checked|rang|been|was|am|saw|seen|visited|reached|got)(?: (?:to|with|on|in|hold|of|just|over|by))* (?:her|him|them)(?: and| she is| he is)?(?: now| just now)? ?)(?:(?:she|he|they|it|her|everything|all|that) (?:is |are |was |has been |seems |sounds |looks )?)?(?:now |all |doing |totally |completely |absolutely |really |pretty |back |quite |much )*(?:is |are )?(?:safe|fine|ok|okay|well|alright|all right|good|better|calm|calmer|home|okey|out of danger|asleep|sleeping|resting)(?: (?:now|again|and|with|me|us|here|at|home|safe|fine|ok|okay|calm|thanks|thank|you|my|place|her|his|house|mum|dad|family|for|today|tonight|so|do|not|worry)){0,8}$/,
    /^(?:ok |okay |yes |hi |hello |hey |thanks |thank you |update |good news |false alarm |no worries |it is ok |phew |just |and |so )*(?:she|he|they|her|mum|mom|dad|my (?:mum|mom|mother|dad|father|wife|husband|son|daughter|sister|brother|friend|partner|boyfriend|girlfriend)|everything|all|it) (?:is |are |was |seems |sounds |looks )?(?:now |all |doing |totally |completely |absolutely |really |pretty |back |quite |much |home and |here and |with me and |alive and )*(?:safe|fine|ok|okay|well|alright|all right|good|better|calm|calmer|okey|out of danger|with me|here with me|home safe|safe and sound|in good hands|being looked after|at home with me|asleep|sleeping|at the hospital|in hospital|in the hospital)(?: (?:now|again|and|with|me|us|here|at|home|safe|fine|ok|okay|calm|thanks|thank|you|my|place|her|his|house|mum|dad|family|for|today|tonight|so|do|not|worry|is|she|he|the|hospital)){0,8}$/,
    /^(?:ok |yes |thanks |hi )*(?:i am |i m )?(?:with|at|by) (?:her|him|them)(?: now)?(?: (?:and )?(?:she|he|they|all|everything|it) (?:is |are )?(?:safe|fine|ok|okay|good|calm|well|alright|all right))$/,
    /^(?:ok |yes |thanks |hi |phew )*(?:is |now |both )*(?:safe|out of danger|home safe|safe and sound)(?: (?:now|with|me|us|here|at|home|thanks|thank|you))*$/,
    /^(?:ok |yes |thanks |hi |phew )*(?:all (?:good|ok|okay|fine|clear|well|safe)|false alarm|everything (?:is )?(?:ok|okay|fine|good|under control))(?: (?:now|here|thanks|thank|you|with|her|him|them|again))*$/,
  ],
}
