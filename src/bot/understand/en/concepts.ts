import type { Concepts } from '../concepts.ts'
import { list } from '../list.ts'

/** Each of some beginnings with each of some endings. */
const each = (firsts: readonly string[], lasts: readonly string[]): readonly string[] =>
  firsts.flatMap((first) => lasts.map((last) => `${first} ${last}`.trim()))

const gone = list(`
  was gone, were gone, am gone, was dead, were dead, am dead, died, die, was not here, were not here, am not here,
  was not around, were not around, am not around, was not in it, were not in it, am not in it, was not alive,
  disappeared, disappear, vanished, was not there, did not exist, never existed, was never born, had never been born,
  did not wake up, do not wake up, was out of the picture, was no longer here, am no longer here, was no longer around,
  killed myself, kill myself, went away for good, was out of the way, was out of their lives, dropped dead, do it
`)

const pillWords = list(`
  pill, pills, tablet, tablets, meds, med, medicine, medicines, medication, medications, capsule, capsules, tabs,
  painkillers, sleepers, sleeping pills, sleeping tablets, xanax, benzos, tranquillisers, sedatives, antidepressants
`)
const boxes = list(`
  bottle, box, pack, packet, strip, blister, blister pack, bottles, boxes, packs, packets, strips, blisters, blister packs, tubs, sachets, jar, tub, pot, pillbox, pill box, organiser, organizer, dosette,
  foil, sheet, sleeve, prescription, stash, weeks worth, months worth, weeks supply, months supply, month supply, supply
`)
const wholes = list(`
  the whole, a whole, my whole, the entire, an entire, my entire, the full, a full, her whole, his whole, whole, entire,
  like a whole, half the, half a, nearly the whole, almost the whole, nearly a whole, almost a whole, the rest of the,
  the rest of my, two whole, both, all the, every, a couple of, two, three, 2, 3, 4, like half a, like half the
`)
const places = list(`
  bridge, viaduct, rooftop, roof, cliff, cliffs, ledge, balcony, train tracks, tracks, railway, rails, overpass, motorway bridge,
  platform edge, edge of the platform, edge of the roof, edge of the bridge, multi storey, car park roof, top of the building,
  train line, railway line, subway tracks, edge of the cliff
`)
const the = list('the, a, my, that, this, some, his, her, dads, mums, the same, our, those, these')
const means = list(`
  gun, guns, pistol, shotgun, rifle, rope, noose, hosepipe
`)
const blades = list(
  'razor, razors, razor blade, razor blades, blade, blades, knife, knives, kitchen knife, kitchen knives, belt, box cutter, scissors, shard, piece of glass, shard of glass, stanley knife, craft knife, pocket knife',
)
const children = list(`
  kid, kids, child, toddler, baby, daughter, son, grandson, granddaughter, grandkid, niece, nephew, little one, little boy,
  little girl, boy, girl, stepson, year old, yr old, yo, yrs old, little brother, little sister
`)
const living = list(`
  live, living, be alive, being alive, alive, exist, existing, be here, being here, be around, being around, stay alive,
  staying alive, be living, be in this world, being in this world, be on this earth, breathe another day, be saved, be rescued,
  survive, surviving, be a person, be me anymore, live like this, live anymore, be born, been born, keep living,
  wake up to another day, see tomorrow, see another day, see the morning, make it to tomorrow, make it through the night,
  make it to morning, make it to the weekend, make it to christmas, make it to my birthday, be here tomorrow, be here anymore, be here any more,
  stick around, sticking around, stay here, stay in this world, get old, getting old, grow old, reach 30, reach 40, be breathing, breathing anymore, go on living
`)

/** What English words are about where people speak of danger in their own words (see concepts.ts). */
export const concepts: Concepts = {
  filler: list(`
    of this, like this, to, just, so, really, can, be, am, is, are, was, were, been, the, a, an, that, of, even, only, actually, honestly, fucking,
    fuckin, bloody, very, do, did, does, would, will, should, might, kinda, sorta, kind, sort, tbh, lol, like, about, and, but, lowkey,
    literally, maybe, probably, prob, still, already, then, on, in, for, it is, there is, theres, there are, some, with, ngl,
    fr, rn, pretty, quite, such, having, have, been having, ever, again and again, guess, think, i think, i guess,
    completely, totally, more, much, long, right, well, sometimes, often, always, constantly, lately, basically, truly,
    also, too, up, out, both, half, as, kind of, sort of, going, im, any, my own, off, down, over and over, over
  `),
  speaker: list('i, me, my, myself, mine, i am, me myself'),
  others: list(`
    everyone, everybody, every one, people, they, them, the world, world, the kids, my kids, my family, family, my mum, my mom,
    my mother, my dad, my father, my husband, my wife, my partner, my parents, my daughter, my son, my children, the children,
    my sister, my brother, my friends, anyone, anybody, someone, nobody, no one, noone, you all, you guys, all of you, everyones, everyones life,
    everyones lives, their lives, their life, mum, mom, dad, she, he, you, we, my girls, my boys, my ex, his life, her life, my mates,
    my boyfriend, my girlfriend, my nan, my gran, this family, those i love, the people i love, loved ones
  `),
  not: list(`
    not, no, never, no longer, nor, nothing, none, cannot, nt, stopped, without any, zero, not any, lost, losing, lost all,
    lack, not any more, lost the, ran out of, running out of, run out of, can not, do not, not even, nobody has a, not sure i, not sure if i, do not know if i,
    do not know how much longer i, how much longer i, how much longer can i, how much longer, not a single, aint, less, have not got, have no, do not have, do not have a, have nothing,
    given up, gave up, giving up on
  `),
  wanting: list(`
    the guts to, guts to, had the guts to, the courage to, courage to, had the courage to, the balls to, brave enough to, strong enough to, the nerve to,
    waiting to, waiting for, just waiting to, waiting until i, looking forward to, can not wait to,
    only way out is, only way out, the only way, only way, only answer is, only answer, only option is, only option, only escape is, only solution is, only solution, only thing left is, only thing left to do is, easier just to, it would be easier, best if i, best thing would be, some days i just want, on the verge of,
    want, want to, wanted to, wanna, wants, wants to, wanting, wish, wished, wishing, hope, hoping, pray, praying, would rather,
    rather, would like, would love, need to, ready to, deserve, deserve to, deserves, desire, crave, long to, longing, better if i, better off if i,
    id rather, prefer, would prefer, happy to, willing to, allowed to, supposed to, meant to, should have, should not have, would be glad to,
    ok with, okay with, fine with, would not mind, do not mind, do not care if i, would not care if i, dream of, dreaming of, urge to, urges to, tempted to, desperate to, begging to, feel like, feeling like, feels like, felt like, i should, let me,
    would sooner, considering, consider, thought of, i feel like, i feel, the will to, will to, the energy to, the strength to, strength to, motivation to, the desire to, desire to, point in trying to, beg god to, asked god to, wish i could, wish i could just, wish god would
  `),
  aboutTo: list(`
    going to, gonna, about to, i will, will, planning to, plan to, planning on, planning, decided to, i have decided to, intend to, tonight i, tonight i will, soon i will,
    trying to, tried to, nearly, almost, might, may, could, close to, this close to, on the verge of, i am going to, attempted to, tempted, try to, started to, have a plan to, made a plan to
  `),
  inMind: list(`
    pictures of, images in my head of, i think about, i think of, i thought about, i thought of, i keep thinking about,
    thinking about, thinking of, think about, think of, thoughts of, thoughts about, thought about, thought of, dreaming about,
    fantasising about, fantasizing about, imagining, imagine, picturing, planning how to, googled, googling, looked up,
    looking up, searched, searching, searched for, researching, researched, reading about, wondering what it would feel like, wonder what it would feel like, wonder what it feels like, wondering what it is like, wondering if it would hurt, wonder if it hurts, wondering about, wondering how to, wondering how,
    ideas of, ideas about, considering, images of, intrusive thoughts of, intrusive thoughts about, picture, been thinking about,
    looking at, look at, urge to, urges to, urge, urges, in my head is, tempted by, flashes of, visions of, obsessed with, contemplating, contemplate
  `),
  notOutOfMind: list(`
    can not stop picturing, can not stop seeing myself, can not stop dreaming of,
    keep standing on, keep standing at, keep standing by, keep standing near, keep going back to, keep going up to, keep coming back to, keep parking at, keep parking by, keep stopping at, keep stopping on, keep sitting on, keep looking over, keep climbing, keep walking up to, keep finding myself on, keep finding myself at, keep leaning over,
    keep thinking about, keep thinking of, can not stop thinking about, can not stop thinking of, keep looking at, keep staring at,
    staring at, stare at, can not stop looking at, can not stop staring at, can not stop imagining, keep imagining, keep picturing, keep dreaming about, keep dreaming of,
    keep googling, keep going to, keep walking to, keep driving to, keep ending up at, drawn to, being drawn to, calling me, keep coming back to, all i think about is, all i can think about is,
    only thing i think about is, only think about, obsessing over, always thinking about, constantly thinking about, think about it every, constantly think about
  `),
  dying: [
    ...each(
      list(
        'truck, bus, car, train, lorry, meteor, taxi, drunk driver, tram, van, motorbike, asteroid, lightning, something, someone, somebody',
      ),
      list(
        'hit me, would hit me, hits me, to hit me, run me over, would run me over, would just run me over, would just hit me, runs me over, strike me, would strike me, took me out, take me out, would take me out, would kill me, kill me, killed me, would shoot me, shoot me, crashed into me, would crash into me, happened to me, would happen to me, happens to me, mows me down, had hit me, had just hit me, had killed me, had run me over, had taken me out, had not missed me, had not stopped',
      ),
    ),
    ...list(`
    heart would give out, heart gives out, heart would just give out, heart would give up, lungs would stop,
    die, dying, dead, death, my death, dies, died, be dead, being dead, perish, pass away, deceased, my own funeral, my grave, six feet under,
    in the ground, my own death, my suicide, dyin, end up dead, not alive, found dead, dieing, sleep forever, be killed, be hit by a bus, get hit by a bus, get hit by a car, get hit by a truck, be hit by a car, not waking up, never waking up, be put out of my misery, not exist, not existing, stop existing, stop breathing, stop my heart, cease to exist, god would take me,
    ways to die, how to die, dying in my sleep, die in my sleep, not be alive, not be here anymore, not being here anymore, not be here any more, not being here any more, not being here, not being alive, not being around, get run over, got run over, be run over, not make it home, heart would stop, heart would just stop, heart stopped, get cancer, had cancer, god would take me, lord would take me, have an accident, an accident would happen, plane crashes, plane would crash, be in a car crash, get in a car crash, someone would kill me, someone would put me out of my misery
  `),
  ],
  killingOneself: list(`
    kill myself, killing myself, end my life, ending my life, end it all, ending it all, take my life, taking my life, take my own life, taking my own life, suicide, kms, commit suicide, committing suicide,
    unalive myself, unaliving myself, unalive, hang myself, hanging myself, shoot myself, shooting myself, drown myself, drowning myself,
    slit my wrists, do away with myself, finish myself off, end myself, ending myself, overdose, overdosing, od, take an overdose, commit, ctb,
    blow my brains out, put a bullet in my head, jump off a bridge, jump in front of a train, ending things, end things, suicidal thoughts, delete myself, self delete, sewer slide, sewerslide, self destruct for good, unsubscribe from life, unsubscribe from this life, log off for good, log off forever, log out of life, exit this life, check out for good, check out permanently
  `),
  gone: [
    ...each(
      list('be with, join, see, reunited with, be reunited with, meet'),
      each(
        list(
          'grandma, grandpa, gran, nan, nana, nanna, grandad, my grandma, my gran, my nan, my mum, my mom, mum, mom, my dad, dad, my brother, my sister, my son, my daughter, my baby, my husband, my wife, jesus, my best friend, my angel',
        ),
        list('soon, again, again soon, in heaven, up there, tonight, on the other side, wherever'),
      ),
    ),
    ...list(`
    the lights off for good, lights out for good, switch off for good, switch myself off, turn myself off for good, be switched off for good,
    gone, disappear, disappeared, vanish, be gone, fade away, go away forever, cease, be nothing, be erased, leave this world, leave this life, leave this earth, leave it all behind, leave everyone behind, end up gone,
    be no more, evaporate, drift away, be forgotten, slip away, be at rest, rest forever, be free of this, be free from all this, join my mum, join my dad, be with my mum in heaven, be with god, go home to god, meet my maker, go to heaven, be in heaven, see my mum again, be with mum again, be with dad again, left for good, go for good, go for ever, leave for good, leave forever, leave this place forever, checking out, check out
  `),
  ],
  living,
  life: list('life, my life, this life, life anymore, my existence, existence, this existence'),
  goingOn: list(`
    go on, go on anymore, go on like this, go on living, carry on, carry on like this, carry on living, keep going, keep going like this, keep doing this, keep fighting, keep trying, keep living like this, keep on going, continue, continue like this, keep on like this, live like this, live this way, fight anymore, fight any more, fight this anymore, keep this up,
    do this anymore, do this any more, do life, do life anymore, take it anymore, take it any more, take this anymore, take any more, take anymore, take much more, take it any longer, do it anymore, do it any more, do this any longer, do another day, face another day, face tomorrow, face the day anymore, get through another day, get through another night, hold on any longer, hold on anymore, hold on much longer, hang on much longer, hang on any longer, last much longer, face it anymore, stand it anymore, stand it any more, stand being me, bear it any longer, bear it anymore, bear to be here, bear this anymore, bear this any longer, survive another night, survive this, go on much longer, deal with life, deal with life anymore, deal with being alive, push through anymore, hold out much longer, fighting, trying, holding on, pretending, the fight, be strong anymore, keep pretending, do another night
  `),
  bearing: list(`
    cope, cope anymore, cope any more, bear it, bear this, handle this anymore, handle it anymore, handle life, deal anymore, deal with this anymore, deal with it anymore, take the pain, take this pain, stand this pain, stand the pain, bear the pain, see the point, see the point anymore, see the point in anything, see the point of anything, see a point
  `),
  ending: list(`
    end, over, be over, stop, finish, be done, to be over, to end, to stop, ended, finished, ends, finally over, be all over, over for me, over for good, go dark, go black, go quiet forever, stop hurting
  `),
  all: list(`
    it all, everything, all of it, all of this, all this, this all, all of them, them all, the pain, this pain, my pain, the suffering, my suffering, this suffering, the hurting, the noise, the lot, every one, all, all the pain, this nightmare, this hell, this misery, my misery, the misery, this torture, the agony
  `),
  tiredOf: list(`
    tired of, sick of, fed up of, fed up with, done with, weary of, bored of, exhausted by, exhausted from, over with, had enough of, have had enough of, so over, tired from, sick and tired of, finished with, through with, had it with, can not stand, can not bear, have no interest in, had enough, have had enough, no interest in, exhausted of, exhausted with, drained from, quit, quitting, giving up on, given up on, give up on, gave up on, want out of, want out from, want off of
  `),
  hating: list('hate, hating, despise, loathe, regret, resent, can not stand, hated, detest'),
  reason: list(`
    reason, reasons, point, purpose, hope, meaning, use, worth, sense, good reason, real reason, anything, will, strength, energy, a single reason, one reason, motivation, interest, desire, worth it, anything left, joy, hope left, reason left, point left, light
  `),
  future: list(`
    next week for me, next month for me, next year for me, next time for me, tomorrow for me, another week for me, another day for me, another birthday for me, another christmas for me,
    future, a future, any future, a tomorrow, seeing a tomorrow, seeing a future, seeing any future, seeing tomorrow, tomorrow for me, way out, any way out, other way out, other way, way forward, light at the end, light at the end of the tunnel, any light, escape, other escape, other option, other options, see a future, see any future, see a way out, see any way out, see another way, see a way forward, see any way forward, see any hope, see a tomorrow, hope for me, hope left for me, hope in me, saving me, point in me, tomorrow in it, place for me, place for me here, place in this world, other solution, coming back from this
  `),
  why: list(
    'can not think of one, can not think of any, can not think of a single, can not think of even one, can not find one, can not find any, can not find a single, can not see one, can not see any, can not see a single, can not come up with a, can not come up with one, why, what is, whats, what is the, whats the, what the, why should, what, wats, wots, who says i have, whys, why bother, why keep, what reason, give me a, give me one, is there a, is there any, is there even a, need a, tell me a, tell me one, name one, looking for a, looking for any, remind me of a, struggling to find a, can not find a, can not think of a, any good',
  ),
  withoutMe: [
    'without me',
    'for after',
    'for afterwards',
    'for when i am not here',
    'with another mum',
    'with another mom',
    'with someone else',
    'without me around',
    'without me here',
    'without me in it',
    'without me in their lives',
    'with me gone',
    'with me dead',
    'with me out of the way',
    ...each(
      [
        'if i',
        'when i',
        'once i',
        'if i just',
        'if i had',
        'when i finally',
        'that i',
        'after i',
        'and i',
        'cause i',
      ],
      gone,
    ).filter(
      (phrase) =>
        !/^(?:that|and|after|cause) i (?:do|die|am not here|did not wake up|do not wake up)/.test(phrase),
    ),
  ],
  ifI: list(
    'what if i, what if i just, imagine if i, if i, when i, once i, if i just, the day i, the moment i, as soon as i, after i, if only i',
  ),
  relief: list(`
    better, better off, happier, easier, relieved, a relief, relief, glad, freer, free, lighter, simpler, fine, ok, okay, safer, less stressed, doing better, improve, so much better, celebrate, thank me, benefit, rest, get over it, move on, manage, cope, be fine, be ok, be okay, less of a mess, a favour, a favor, a better place, stop worrying, sleep better, be sorry, win, breathe easier, rest easier, less trouble, save money
  `),
  missing: list(`
    miss, miss me, notice, care, cry, find out, bother, mind, remember, even blink, blink, matter, would it matter, make a difference, shed a tear, come to my funeral, be sad, realise, realize, know, look for me, lose sleep, need me, want me, want me here, want me around, needs me, wants me, love me, loves me, cares, cares about me, would care, even know, come looking, be upset, give a shit, give a damn, gives a shit, gives a damn
  `),
  burden: list(`
    burden, a burden, such a burden, dead weight, deadweight, weight on everyone, weight on, drain on, a drain on, in the way, waste of space, a waste of space, waste of oxygen, waste of air, waste of skin, problem for everyone, a problem for everyone, a problem for, mistake that should, dragging everyone down, drag everyone down, dragging you all down, dragging them down, holding everyone back, ruining everyones life, ruining everyones lives, ruin everything for, making everyones life harder, making everyones life hell, nuisance to, load on, extra mouth, trouble to everyone, poison to, poison everyone, toxic to everyone
  `),
  brink: list(
    'edge, the edge, platform, the platform, railings, the railings, railing, parapet, waters edge, riverbank, kerb, guardrail',
  ),
  willUnderstand: list(
    'will understand, would understand, will understand one day, will understand why, will know why, will explain everything, explains everything, explains why, know why i did it',
  ),
  theDead: each(
    list('late, dead, deceased'),
    list(
      'wife, husband, mum, mom, mother, dad, father, son, daughter, brother, sister, partner, gran, nan, boyfriend, girlfriend, friend',
    ),
  ),
  beckoning: [
    ...each(
      list('waiting for me, waits for me, calling me, calling for me, wants me, needs me'),
      list(
        'in heaven, up there, on the other side, from the other side, from heaven, from the grave, beyond',
      ),
    ),
    'calling me home',
  ],
  callingFor: list(
    'keeps calling for me, calling for me, calls for me, keeps calling me, calls me, wants me with her, wants me with him',
  ),
  toThem: each(
    list('went to, go to, going to, join, joined, joining, be with, am with, follow, followed, with'),
    list('her, him, them'),
  ),
  beingFound: list(
    'finds me, find me, one who finds me, one to find me, to find me, find my body, finds my body, have to find me, has to find me, one finding me',
  ),
  onBody: list(
    'on my lap, in my lap, across my knees, between my knees, in my mouth, under my chin, to my head, to my temple, against my head, against my temple',
  ),
  emptied: list('empty, emptied, emptied out, has emptied, drained, cleaned out'),
  dose: list('double dose, a double dose, double dosed, extra dose, an extra dose, two doses'),
  lookingDown: list(
    'looking down, looked down, staring down, stared down, looking at the water, staring at the water, looking over the edge, staring at the drop, looking at the drop',
  ),
  wouldIDie: each(
    list('can, could, would, will, do'),
    each(
      list('you, i, one, someone, somebody, a person'),
      list('die from, die if, die of, die off, overdose on, od on, not wake up if, not wake up from'),
    ),
  ),
  waters: list(
    'river, the river, sea, the sea, ocean, lake, canal, reservoir, quay, harbour, train, motorway',
  ),
  wouldDo: list(
    'cold enough, deep enough, high enough, fast enough, quick enough, would be quick, would be fast, would be easy, would be painless, would not hurt',
  ),
  sorrow: list(
    'heart is heavy, heart is so heavy, heart is too heavy, heart is broken, heart hurts, so lonely, so alone, so sad, nothing left',
  ),
  reminders: list(
    'reminders, reminder, messages, texts, reminding me, bother reminding me, text me, check on me',
  ),
  whereIGo: list('where i am going, where i go, where i will be, where i am headed'),
  heardVoices: list(
    'voice, voices, the voices, a voice, my voices, this voice, hearing voices, hear voices, i hear voices, hearing a voice, voices in my head, voice in my head',
  ),
  finished: list('done, is done, all done, all gone, all gone down'),
  manyTimes: each(
    list(
      'three or four times, four times, 4 times, five times, 5 times, six times, 6 times, several times, loads of times',
    ),
    list('today, tonight, already, already today, this morning, this evening, since this morning, in a row'),
  ),
  sleepy: list(
    'so sleepy, very sleepy, really sleepy, so drowsy, very drowsy, really drowsy, can not keep my eyes open, can not keep her eyes open, can not keep his eyes open, can not stay awake, keep nodding off, keeps nodding off',
  ),
  worthless: list(`
    needs to worry about me, has to worry about me, have to worry about me anymore, have to worry about me much longer, worry about me after, worry about me much longer, get on with their lives, move on with their lives, if the pills do not do it, if this does not do it, if the pills do not kill me, if the tablets do not do it,
    can finally die, then i can die, i can die now,
    have the means, a plan to do it, kill yourself, kill urself, kys, end yourself,
    tomorrow never came, tomorrow never comes, everything i need to do it, and that would be it, that would be it, that would be the end, only one way, only one way out, only one way to stop, only one thing left to do,
    nobody can help me, no one can help me, nothing can help me, nothing helps anymore, can not be helped, can not be fixed, too late for me, too broken, bottle of pills in my hand, handful of pills in my hand, whole bottle in my hand, quickest way to go, easiest way to go, best way to go peacefully, my minds made up, minds made up, my mind is made up, almost did it, nearly did it, almost went through with it, nearly went through with it, almost ended it, nearly ended it, almost jumped, nearly jumped, going through with it, go through with it, went through with it, waiting to die, ready to end, better if i left, if i left,
    feel like i am dying, i feel like i am dying, feels like i am dying, feel like i am going to die, thought i was going to die, thought i was dying, think i am dying, i think i am dying,
    nothing left for me, nothing left for me here, nothing here for me, nothing keeping me here, nothing keeps me here, nothing holding me here, want out, i want out, cannot see a way, my last wish, last wish, dying wish, picked the day, chose the day, set the date, picked a day, the day is set, want it to be over, kill me, kill me now, killing me inside, want to give up, ready to give up, screaming inside, losing the fight, losing my fight, cannot fight, on my last legs mentally, no fight left, no fight left in me, nothing left in me, nothing left to give, alone in the world, nobody cares about me, no one cares about me, nobody loves me, no one loves me, everyone hates me, everybody hates me, i do not belong, want to hide forever, whats left for me, what is left for me, feel like giving up, crying all day, can not stop crying, want my mum, too much pain, so much pain, in so much pain, hurts too much, it hurts too much, pain is too much, too painful, unbearable, it is unbearable, tired of hurting, tired of being in pain, tired of the pain, sick of the pain, sick of hurting, exhausted with it all,
    worthless, i am worthless, hate myself, hate my self, disgust myself, i am nothing, a nothing, i am hopeless, hopeless, i am useless, i am a failure, unlovable, i am broken, beyond help, past help, beyond saving, no good to anyone, no use to anyone, i do not matter, do not matter, i am pathetic, empty inside, dead inside, despair, in despair, at rock bottom, at the end of my rope, end of my tether, at breaking point, no hope, lost all hope, lost hope, losing hope, giving up, give up, i give up, given up, i have given up, falling apart, not safe, in a dark place, dark place, dark thoughts, bad thoughts, scary thoughts, really dark, very dark, drowning in it, there is no point, theres no point, see no point, is it worth it anymore, is it even worth it, is any of it worth it, not worth it anymore, nothing matters, nothing matters anymore, too tired to fight, so tired of it all, tired of it all, i am done with everything, i am done with it all, can not be bothered with life, end of the line, end of the road
  `),
  farewell: list(`
    last one i will ever need, last one i will ever take, last pill i will ever take, last pill i will ever need, last dose i will ever take, last time i will ever,
    last message, last text, last time you hear from me, last time you will hear from me, last thing i write, last thing you hear, last one from me, final message, final text, my final, final goodbye, my goodbyes, said my goodbyes, saying my goodbyes, say my goodbyes, goodbye forever, goodbye for good, goodbye for ever, goodbye letter, goodbye letters, goodbye note, goodbye notes, goodbye video, farewell, farewell letter, my farewell, suicide note, wrote letters, written letters, wrote letters to, writing letters to, letters to my kids, letter to my kids, letter for my kids, this is it for me, this is it, this is the end, this is my last, this will be my last, will not hear from me again, will not be hearing from me, will not hear from me after, you will never hear from me again, never hear from me, will not be bothering you anymore, will not bother you anymore, will not bother you again, see you on the other side, see you all on the other side, see you in the next life, see you in another life, see you in heaven, catch you on the other side, remember me, tell them i love them, remember that i loved you, i loved you all, thank you for everything, thanks for everything, thanks for trying, thank you for trying, you did your best, you did all you could, it is not your fault, no one is to blame, do not blame yourselves, do not blame yourself, nobodys fault, no ones fault, do not cry for me, do not come looking, do not look for me, do not wait up for me, by the time you read this, when you read this, if you are reading this
  `),
  goodbye: list(
    'goodbye, good bye, bye, goodbyes, bye bye, so long, adios, goodby, signing off, byeee, farewell',
  ),
  inOrder: list(`
    gave away, given away, giving away, gave my dog, gave my cat, gave my, gave all my, given my, found a home for my, rehomed my, rehomed, paid off, paid my debts, paid all my debts, cancelled everything, cancelled my, sorted everything, sorted the bills, sorted my stuff, sorted my things, sorted out my things, sorted out everything, tied up loose ends, tying up loose ends, made my will, wrote my will, written my will, updated my will, put my affairs in order, my affairs, affairs in order, packed up my room, cleaned out my room, cleared out my room, deleted everything, deleted all my, deleted my accounts, left my passwords, wrote down my passwords, passwords are written, passwords on the table, left instructions, papers are in order, papers in order, papers on the table, organised everything, everything is sorted, everything is arranged, all sorted, everything is ready, everything is in order, letters are written, letters are ready, notes are written, transferred my savings, transferred my money, given notice, funeral plan, my funeral songs
  `),
  atPeace: list(`
    at peace, peace, peaceful, at peace with it, calm, so calm, finally calm, ready, i am ready, ready to go, ready now, all ready, relieved, it will not hurt anymore, will not hurt anymore, no more pain, no more suffering, it ends tonight, ends tonight, tonight is the night, today is the day, i have made my decision, made my decision, made up my mind, my mind is made up, i have decided, have decided, decided, set a date, picked a date, chosen a date, got a date, have a date, have a plan, got a plan, made a plan, have it all planned, planned it all, got it planned, know how i will do it, know how i would do it, know when, i know how, will be free soon, free soon, be free, finally free, finally be free
  `),
  means: each(['', ...the], means).map((phrase) => phrase.trim()),
  places: each(['', ...the], places).map((phrase) => phrase.trim()),
  blades: each(['', ...the], blades).map((phrase) => phrase.trim()),
  enduring: [
    ...each(
      list('see, see another, make it to, make it to the, live to see, be around for'),
      list(
        'the spring, the summer, the autumn, the winter, spring, summer, winter, christmas, birthday, new year',
      ),
    ),
    ...each(
      list(
        'make it through, making it through, making it past, make it past, making it to, making it until, getting past, living past, living until, get through, survive, make it to, make it until, last until, last through, live through, see the end of, be here for, be alive for',
      ),
      list(
        'tonight, the night, this night, another night, this week, the week, the weekend, the month, this month, morning, the morning, tomorrow, another day, another week, this, christmas, my birthday, my next birthday, easter, the summer, the winter, thirty, forty, the year, new year',
      ),
    ),
  ],
  endIt: list('end it, ending it, end it now, end this, end things, finish it'),
  pointless: list(
    'whats the point of, what is the point of, whats the point in, what is the point in, whats the use of, what is the use of, no point in, no use in, why bother',
  ),
  outrightOverdose: [
    ...each(
      each(
        list(
          'kept going, carried on, kept taking them, kept swallowing, kept on, kept on going, did not stop',
        ),
        list('until, till, til'),
      ),
      list(
        'the bottle was empty, the box was empty, the packet was empty, the pack was empty, the strip was empty, they were all gone, they were gone, there were none left',
      ),
    ),
    ...list(
      'lethal dose, fatal dose, lethal amount, fatal amount, toxic dose, took an overdose, taken an overdose, poisoned myself, poisoning myself, poison myself, dose would kill, dose will kill, dose to kill, days worth at once',
    ),
  ],
  atHand: list(`
    in my hand, in my hands, in my lap, next to me, beside me, in front of me, here with me, with me, right here, under my pillow, under my bed, in the closet, in the drawer, in my drawer, in my bag, in my pocket, in the garage, in the house, in my room, ready, on the bed, on my bed, on the table, laid out, lined up, lined up in front of me, against my skin, to my head, around my neck, round my neck, on my wrist
  `),
  jumping: [
    ...each(
      list(
        'walk, walking, walked, run, running, drive, driving, wade, wading, step, stepping, stepped, steer, steering, swerve, swerving, jump, jumping, throw myself, throwing myself, walk straight, fall, crash, crashing, ride, ride my bike, drive my car, driving my car, crash my car, crash the car, drive my truck, driving my truck, drive the truck, driving the truck, drive my van, driving my van, drive the car, driving the car, crash my truck, crash my van',
      ),
      list(
        'into the ocean, into the sea, into the river, into the lake, into the water, into traffic, into the road, into the path of, in front of a, in front of the, in front of traffic, under a train, under a bus, under the train, under a car, off a bridge, off the bridge, off a cliff, off the cliff, off a building, off the roof, off the balcony, off the pier, off the road, off something, out the window, out of the window, out a window, out of a window, into a wall, into the wall, into a bridge, into the bridge, into the barrier, into a barrier, into the central reservation, into the median, into a tree, into oncoming, into a lorry, into a truck, into an oncoming, into a pole, onto the tracks, on the tracks, from the balcony, from the roof, from the bridge, from a bridge',
      ),
    ),
    ...list(`
    going off the road, car going off the road, driving into the river, car going off the bridge,
    jump off, jumping off, jump from, step in front of, stepping in front of, stepping off, step off, walk into traffic, walking into traffic, walk in front of, walking in front of, walk into the sea, walking into the sea, walk into the river, walking into the river, drive into, driving into, drive my car into, driving my car into, drive the car into, driving the car into, drive off, driving off, crash my car, crashing my car, crash the car, crashing the car, swerve into, swerving into,  fall off, falling off the, steer into, steering into, letting go of the wheel, let go of the wheel, run into traffic, running into traffic, lie on the tracks, lying on the tracks, run out in front of, crash into, crashing into, go over the edge, going over the edge, pull the trigger, pulling the trigger, turn the wheel into, lie down on the tracks
  `),
  ],
  leaping: list(
    'jump, jumping, jumped, throw myself, throwing myself, threw myself, step off, fall, drive off, swerve',
  ),
  fallingAsleep: list(
    'sleep, asleep, fall asleep, go to sleep, going to sleep, go to bed, close my eyes, drift off, lie down, nod off, sleeping, take a nap, fell asleep',
  ),
  waking: list(
    'wake up, wake, waking up, waking, woken up, woke up, come back, open my eyes, wake up again, wake up ever again, opened my eyes, wake up ever, wake up tomorrow, wake up in the morning, come round, open them again, be woken',
  ),
  seeingMyself: list('see myself, picture myself, imagine myself, see me, imagine me'),
  cutting: list(
    'cut, cutting, cuts, slice, sliced, slicing, carve, carved, carving, slit, slitting, slash, slashed, slashing, self harm, self harmed, self harming',
  ),
  hurting: list(`
    dug, dug my nails in, dig my nails in, digging my nails in, burn, burned, burning, burnt, scratch, scratched, scratching, punch, punched, punching, bite, biting, bit, hit, hitting, hurt, hurting, harm, harming, bang, banging, banged, smash, smashing, claw, clawing, pick, picking, stub, stubbed, stubbing, starve, starving, choke, choking, stab, stabbed, stabbing, slap, slapping, pinch, pinching, bruise, bruising, injure, injuring, dig, digging
  `),
  bodyPart: each(
    ['', 'my', 'my own', 'both', 'the', 'both my'],
    list(
      'arm, arms, wrist, wrists, face, own face, knuckles, fists, thigh, thighs, forearm, forearms, leg, legs, skin, hip, hips, inner thighs, stomach, head against the wall, head on the wall, my head against, ankles, ankle, chest, throat',
    ),
  ).map((phrase) => phrase.trim()),
  bleeding: list(
    'bleeding, bleed, blood, bled, bleeds, stitches, blood everywhere, needs stitches, scars, deep, deeper, too deep, so deep',
  ),
  onPurpose: list(`
    on purpose, deliberately, to feel something, to feel anything, feel something, feel anything, to feel, to punish myself, punish myself, to cope, to feel better, to calm down, to numb, numb the pain, because i deserve, deserve it, with a lighter, with a cigarette, with cigarettes, with a razor, with a blade, with a knife, with scissors, with glass, with a compass, again last night, again tonight, again today, myself again, myself, until i bled, till i bled, until it bled, till it bled, til i bled, til it bleeds, till they bled, until i drew blood, until it bleeds, till it bleeds, till they bleed, until they bleed, until i bleed, till i bleed, so i can feel, to feel real
  `),
  accident: list(`
    cooking, on the oven, oven, kettle, iron, stove, on the stove, hob, shaving, accident, accidentally, by accident, gardening, at work, on a nail, on the fence, fence, barbed wire, tin, can, paper, glass door, bike, biking, football, playing, running, fell, falling, tripped, cat, dog, thorn, thorns, roses, sun, sunburn, sunburnt, on the beach, at the beach, coffee, tea, soup, hot water, grill, bbq, barbecue, toaster, straighteners, curling iron, gym, chopping, slicing bread, mosquito, bites, itchy, itches, itching, rash, eczema, psoriasis, allergy, surgery, surgeon, operation, doctor, nurse, hospital appointment, a branch, grass, hedge, lawn, hair, nails, moped, ironing, welding, skiing, skateboarding, skate, the door, vet, blood test, blood taken, blood pressure, blood work, blood sugar
  `),
  took: list(`
    took, taken, swallowed, downed, necked, had, ate, eaten, popped, took about, munched, scoffed, gulped, gulped down, washed down, drank, i did take, ingested, gobbled, chugged, inhaled, did, gone down, went down, inside me, in me now, in my system, down me, down the hatch, been through, got through, gone through, finished off, polished off, taking, swallowing, downing, have had, popping, eating, just took, just swallowed, swallow
  `),
  gotInto: list(
    'chewing on, chewing, been chewing on, been chewing, eating, sucking on, chewing on, chewing, been chewing on, been chewing, eating, sucking on, got into, gotten into, found and ate, got hold of, got at, got her hands on, got his hands on, ate, eaten, swallowed, chewed, took, taken, drank, put in her mouth, put in his mouth, may have eaten, might have eaten, might have swallowed, may have swallowed, got, been at, been into, has been in, opened, climbed up and got, sucked, sucking, licked',
  ),
  pills: [
    ...pillWords,
    ...each(
      [
        'my',
        'the',
        'my mums',
        'my moms',
        'her',
        'his',
        'these',
        'those',
        'them',
        'my own',
        'mums',
        'moms',
        'dads',
        'my husbands',
        'my wifes',
        'our',
        'nans',
        'grandmas',
        'sleeping',
        'pain',
      ],
      pillWords,
    ),
  ],
  byTheBox: [
    ...each(
      list(
        'all the pills, all my pills, all the tablets, all my tablets, all of the pills, all of my pills, all the meds, all my meds, all of my meds, all his pills, all her pills',
      ),
      list(
        'in the bottle, in the box, in the packet, in the house, in the cabinet, i had, i have, i could find, that were left, that i had, left, at once, in one go, together, in one sitting, on purpose',
      ),
    ),
    ...each(
      list('2, 3, 4, 5, 6, 7, two, three, four, five, six, seven, several, a few, a couple of, 10, ten'),
      list(
        'days worth, days worth of, weeks worth, weeks worth of, nights worth, nights worth of, months worth, months worth of, days supply, weeks supply',
      ),
    ),
    ...each(wholes, boxes),
    ...list(`
      the whole lot, the whole thing, whole lot, everything in the cabinet, everything in the box, everything in the bottle, everything in the cupboard, everything in the drawer, everything in the house, everything in the medicine cabinet, everything i had, everything i could find, everything i have, everything that was in the, everything that was left, everything left, everything i had left, every pill, every single pill, every tablet, every single one, every last one, every one of them, every last pill, every one i had, every pill i had, every pill i could find, every pill in the house, all i had, all i had left, all i could find, all of what was left, all that was left, all that were left, what was left in the, whatever was left, whatever i could find, as many as i could, as many as i could find, handfuls, a handful of, handful of, a fistful of, fistful of, a load of my, loads of my, a load of pills, loads of pills, a lot of pills, lots of pills, a bunch of pills, a bunch of my, bunch of my, tons of my, a ton of pills, way too many, far too many, too many pills, too many of my, too many of them, so many pills, all of them at once, them all at once, all of them in one go, all my pills at once, all my meds at once, all of my meds at once, all my tablets at once, the rest of them all, all of her pills, all of his pills, all her sleeping, a whole weeks, a whole months, an entire weeks, all my sleeping tablets, all my sleeping pills, all the sleeping pills, all the pills in, all the pills i, all the meds in the house, all the meds i, all the tablets i, all my lithium at once, all the pills left, all the ones left, all the ones i had, 2 weeks worth, two weeks worth, three weeks worth, a weeks worth, a months worth, a week of my, a week of pills, a week of meds, a weeks pills, a weeks meds, a months pills, a months meds, weeks of pills, months of pills, a massive dose, massive amount, huge amount, an overdose
    `),
  ],
  many: list(`
    eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty, twenty five, thirty, forty, fifty, sixty, seventy, eighty, ninety, a hundred, one hundred, hundred, hundreds of, dozens, dozens of, a dozen, half a dozen, two dozen, a dozen or so, 10ish, 20ish, 30ish, 15ish, several dozen
  `),
  hoarding: list(`
    hoarding, hoard, hoarded, saving up, saved up, been saving, been saving up, stashing, stashed, stash, stockpiling, stockpiled, squirrelling away, squirreling away, collecting, collected, hiding away, putting aside, been putting aside, put aside, not taking them just saving, saving my, saved enough, saving enough, keeping back, been keeping back, building up, been building up, piling up, got enough, have enough, enough of my, a stash of, secretly saving, secretly keeping, got a stash of, have a stash of
  `),
  enough: list(`
    enough to, enough for, enough so i, would it take, does it take, will it take, would do it, will do it, will do the job, would do the job, do the job, finish the job, be lethal, lethal, fatal, be fatal, would be enough, will be enough, is enough, be enough, do i need, would i need, be too much, is too much, finish me, do me in, finish it
  `),
  howMany: list(
    'how many, how much, what dose of, what amount of, what happens if i take, what if i take, what if i took, what would happen if i took, what happens if you take, if i took, if i take, if i swallow, if i swallowed',
  ),
  voices: list(`
    my brain, brain, my head, my mind, my thoughts, thoughts, demon, demons, the devil, satan, god, shadow, shadows, the shadow man, something, intrusive thoughts, inner voice, the tv, tv, radio, it, they, the thing
  `),
  commanding: list(`
    telling me to, tells me to, tell me to, told me to, saying i should, says i should, say i should, saying to, says to, say to, screaming at me to, screaming to, shouting at me to, shouting to, commanding me to, commands me to, ordering me to, orders me to, wants me to, want me to, whispering to, whispers to, begging me to, pushing me to, keeps saying, keep saying, keeps telling me, keep telling me, keep telling me to, keeps telling me to, will not stop telling me to, will not stop saying, saying, tells me, telling me, says just, wanting me to, stop telling me to
  `),
  using: list(
    'used it, use it, would use it, used it by now, done it, do it, done it by now, pulled the trigger, would have used it, have used it, would have done it, shot, be dead, be gone',
  ),
  asPlanned: list(
    'on time, as prescribed, as usual, for today, when i should, as planned, like i should, correctly, properly, of the week, so far',
  ),
  messenger: list('tell my, tell the, please tell, let my, tell'),
  outright: [
    ...each(
      list('dead people, dead men, dead girls, dead women, the dead, corpses'),
      list('do not need, do not take, do not eat'),
    ),
    ...each(
      list('pictures of, images of, visions of, flashes of'),
      list('hanging, me hanging, myself hanging, me jumping, me dead, myself dead'),
    ),
    ...each(
      list('loaded, loading, have loaded, cocked'),
      list(
        'the shotgun, my shotgun, the gun, my gun, dads gun, his gun, the pistol, my pistol, the rifle, my rifle, the revolver',
      ),
    ),
    ...each(
      list('because i, cause i, after i, until i, since i'),
      list('killed myself, have killed myself, kill myself, hanged myself, ended my life'),
    ),
    ...each(
      list('when i die, when i am dead, once i am dead, after i die, once i have died'),
      list('tonight, tomorrow, today, later today, this week, this weekend'),
    ),
    ...each(
      each(list('no one, nobody, noone, not one person'), list('would, will, is going to, gonna, even')),
      list(
        'cry at my funeral, come to my funeral, cry for me, cry over me, notice i am gone, notice i was gone, notice if i was gone, notice if i died, notice if i disappeared, care if i died, care if i was gone, mourn me, come to my grave, find me for days, find me for weeks, even miss me, miss me',
      ),
    ),
    ...list(
      'in the garage with the engine on, in the garage with the engine running, in the garage with the car running, sitting in the car with the engine running and the garage, be dead in peace, finally be dead, painless ways, painless methods, not for the rats, not for rats, not for the mice, sui thoughts, sui ideation, feeling sui, can not even kill myself, could not even kill myself, can not even die right, could not even die right, hearing kill yourself, hear kill yourself, keep hearing kill, a plan and the means, the means and the plan',
    ),
    ...each(
      ['how much longer i can', 'how long i can', 'how much more i can', 'how much more of this i can'],
      list(
        'hold on, hang on, do this, take, take this, take it, go on, keep going, last, carry on, cope, keep this up, stand, stand this, fight, pretend, live like this, bear',
      ),
    ),
    ...list(`
    only reason i am alive, only reason i am here, only reason i am still here, only reason i am still alive, only thing keeping me alive, only thing keeping me here, only thing that keeps me alive, only reason i have not,
    never been born, never was born, not been born, never were born, painless way, painless death, painless method, quick way out, easy way out of this life, quickest way out, easiest way out, way to end it all, ways to end it, ways to kill, ways to die, how to kill myself, how do i die, how can i die, how do i end it, how can i end it, where can i get a gun, want this life to end, want my life to end, want my life to be over, wish my life was over, wish it was all over, wish my life would end, my life should end, life should end, life needs to end, not survive the night, not make it through the night, not make it to morning, will not make it to, will not live to, not live to see, do not plan to be here, do not plan on being here, not planning to be here, not planning on being here, do not intend to be here, do not expect to be here, not be alive tomorrow,
    nothing to live for, no reason to live, nothing left to live for, nothing worth living for, do not deserve to live, the world is better without me, better off dead, on the ledge, on the edge of the roof, on the edge of the bridge, on the edge of the platform, edge of a cliff, on the wrong side of the railing, over the railing, other side of the railing, climbed over the railing, climbed over the barrier, over the barrier, noose around my neck, rope around my neck, belt around my neck, gun to my head, gun in my mouth, gun in my hand, knife to my throat, knife to my wrist, blade to my wrist, razor to my wrist, bag over my head, plastic bag over my head, car running in the garage, engine running in the garage, hose on the exhaust, tied the rope, tied a noose, tying a noose, end my suffering, put an end to my suffering, put an end to it all, put an end to my life, put an end to myself, put me out of my misery, want to be dead, rather be dead, wish i was dead, wish i were dead, should be dead, ought to be dead, deserve to be dead, ready to be dead, meant to be dead, better dead, i should not be alive, do not belong in this world, do not belong on this earth, do not belong here anymore, no place in this world, nobody would miss me, no one would miss me, no one will miss me, nobody will miss me, suicidal, feeling suicidal, suicidal thoughts, suicidal ideation, thoughts of suicide, attempted suicide, suicide attempt, tried to hang, tried to drown, tried to end it, ending it tonight, end it tonight, ending it all, checking out tonight, will be dead by, will be gone by, i will be dead, will be dead tomorrow, dead by morning, dead by tomorrow, gone by morning, gone by tomorrow, do not want to be here tomorrow, not want to be around anymore, do not resuscitate me, let me go in peace, take me lord, lord take me, god take me, take me now god, take me away god, god please take me, just let me die, let me die, please let me die, kill me please, please kill me, someone kill me, somebody kill me, someone please kill me, wish someone would kill me, gave up on living, quit living, quit on life, life is not for me, life is not worth, done living, tired of breathing, sick of breathing, sick of existing, tired of existing, do not want to breathe, stop breathing forever, forever sleep, eternal sleep, eternal rest, sleep and stay asleep forever, stay asleep forever, sleep and never, go to sleep and never, never open my eyes, lost the will to live, lost my will to live, no will to live, no will left, no will to go on, without the will to live
  `),
  ],
  outrightHarm: [
    ...each(
      list(
        'relapsed on, relapsed with, relapsed in, relapsed into, relapsed back into, relapsed and started, slipped back into, broke my streak of not',
      ),
      list('cutting, self harm, self harming, burning, burning myself, sh, hurting myself'),
    ),
    ...each(
      list('what i did to, what i have done to, what i have been doing to, what i do to, did this to'),
      list('my arm, my arms, my leg, my legs, my thighs, my wrist, my wrists, my skin'),
    ),
    ...list(`
    bleed it out, bleed it out of me, cut it out of me, cut it out of my, dig it out of me, dig it out of my,
    fresh cuts, covered in cuts, new cuts on my, cuts all over my, cuts up my, cuts on my arms, cuts on my legs, cuts on my wrists, cutting helps, cutting is the only, cutting makes, back to cutting, made myself bleed, make myself bleed, making myself bleed, hurt myself, hurting myself, harm myself, harming myself, hurt my self, harmed myself, injure myself, injured myself, cut myself, cutting myself, burn myself, burned myself on purpose, burning myself, stab myself, stabbed myself, stabbing myself, hit myself, hitting myself, punch myself, punching myself, scratching myself until, starving myself, self harm, self harmed, self harming, self injury, relapsed and cut, relapsed last night and cut, carve into my, carving into my, cigarette burns on my
  `),
  ],
  wholeOf: list(`
    whole, the whole, my whole, a whole, entire, the entire, my entire, an entire, full, a full, the full, all the, all of the, every, the rest of the, the rest of my, rest of the, remainder of the, most of the, most of a, half the, half a, nearly the whole, almost the whole, whole weekly, whole damn, whole fucking, entire weekly, two full, two whole, three whole, several, a couple of
  `),
  box: [
    ...boxes,
    ...each(
      boxes,
      list(
        'of pills, of my pills, of meds, of my meds, of tablets, of sleeping pills, of painkillers, of medication, of medicine, of sleeping tablets',
      ),
    ),
    'pillbox',
    'pill organizer',
    'pill organiser',
    'weekly box',
    'weekly pill box',
    'weekly organiser',
    'weekly organizer',
    'medicine cabinet',
    'pill bottle',
    'pill bottles',
  ],
  alcohol: list(
    'vodka, whisky, whiskey, gin, rum, wine, booze, alcohol, beer, beers, tequila, cider, brandy, spirits, shots, liquor, jack daniels',
  ),
  trustingMyself: list(
    'trust myself, be trusted, keep myself safe, be left alone, be alone tonight, be alone right now, control myself, stay safe, keep safe, guarantee my safety, promise to stay safe, promise i will be safe',
  ),
  beingAt: list(`
    standing on, stood on, sitting on, sat on, standing at, stood at, standing by, sitting by, im on, i am on, up on, i am at, i am up on, climbed, climbed up to, climbed onto, climbing, walking towards, walking to, heading to, on my way to, went to, drove to, parked at, parked by, parked near, here at, looking over, looking down from, looking off, holding, hold, i am holding, have, bought, got, found, have got, got out, took out, hid, hiding
  `),
  laidOut: list(
    'counted out, counted them out, counting, counting them, counting out, counted, lined up, laid out, spread out, tipped out, poured out, in front of me, all in front of me, in a pile, in a bowl, crushed up, crushed, in my hand and, stacked up',
  ),
  poison: list(
    'something from under the sink, stuff from under the sink, stuff under the sink, something under the sink, bleach, batteries, battery, antifreeze, detergent, poison, rat poison, cleaner, weed killer, weedkiller, hand sanitizer, glass, magnets, drain cleaner, petrol, gasoline, ammonia, drano, white spirit, paint thinner, razor blades, pesticide, insecticide, cleaning stuff, toilet cleaner, washing pods, tide pods, mothballs, nail polish remover, rubbing alcohol, methanol',
  ),
  lostCount: list(
    'lost count, lost track, do not know how many, no idea how many, forgot how many, not sure how many, stopped counting, can not remember how many, do not remember how many, cannot count, who knows how many, god knows how many',
  ),
  atClock: list('at, around, by, since, until, till, before, after, past, to at'),
  moreThanMeant: list(`
    more than i should, more than i should have, more than i was supposed to, more than i am supposed to, more than i am meant to, more than i was meant to, more than prescribed, more than i am prescribed, more than it says, more than the doctor said, way more than, far more than, a lot more than, much more than i, more than i can count, more than she should, more than he should, more than i ought to, more than is safe, more than im allowed, more than i am allowed, more than you are supposed to, more than you should, more than the max, more than the maximum, more than the dose, more than my dose, more than the limit
  `),
  child: [...children, ...each(['my', 'our', 'the', 'her', 'his'], children)],
  stupidThing: list(`
    something stupid, something really stupid, something so stupid, something bad, something really bad, something terrible, something dumb, something really dumb, something awful, something silly, something horrible, something i can not take back, something i regret, something drastic, a stupid thing, a bad thing, a terrible thing, something to myself, something permanent
  `),
  soon: list(`
    soon, very soon, tonight, today, tomorrow, anymore, any more, any longer, ever again, again, next week, this weekend, next month, next year, much longer, for long, for much longer, now, this week, this time, at last, finally, forever, by tomorrow, by morning, in the morning, by the weekend, by christmas, right now, already, come monday, by monday, by friday, for good, once and for all, in a week, in a month, in a few days, in a few hours
  `),
  forgive: list(`
    sorry for everything, sorry for it all, i am so sorry everyone, sorry everyone, sorry mum, sorry mom, sorry dad, sorry everybody, forgive me, please forgive me, forgive, sorry for what i am about to do, sorry for what i have done, sorry for what i am going to do, sorry i was not stronger, sorry i could not, sorry i let you down, sorry for being, sry for being, sry for everything, sorry for all the trouble, sorry for the mess, i am sorry, so sorry, love you all, i love you all, i love you so much, love you always, i always loved you, i loved her, i loved him, i loved them, i loved you, i have always loved
  `),
}
