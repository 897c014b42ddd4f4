import { list } from '../list.ts'
import type { Roles } from '../words.ts'

/** Every way of saying one noun: "pill", "my pills", "the pill". */
const nouns = list(`
  pill, pills, med, meds, medicine, medicines, medication, medications, tablet, tablets, dose, doses,
  capsule, capsules, tabs
`)
const before = [
  '',
  'my ',
  'the ',
  'that ',
  'this ',
  'those ',
  'these ',
  'todays ',
  'my usual ',
  'my daily ',
  'my scheduled ',
  'my regular ',
]
const parents = list(`
  mum, mom, mother, dad, father, wife, husband, son, daughter, sister, brother, friend, partner,
  boyfriend, girlfriend, roommate, flatmate, neighbor, neighbour, nurse, aunt, uncle, grandma, grandpa,
  cousin, kid, kids, dog, cat
`)

/** What English words and phrases do in a sentence (see words.ts). In clean form: no capitals, accents, apostrophes. */
export const roles: Roles = {
  S: ['i', 'i am'],
  o: [
    ...list(`
      he, she, they, him, her, his, hers, you, your, yours, we, someone, somebody, everyone, everybody,
      nobody, who, mum, mom, dad, mama, papa
    `),
    ...parents.map((who) => `my ${who}`),
    ...parents.map((who) => `the ${who}`),
  ],
  H: ['have', 'had'],
  D: ['did'],
  I: ['is', 'are'],
  N: ['not', 'never', 'neither', 'nor', 'without'],
  K: [
    'took',
    'swallowed',
    'downed',
    'popped',
    'knocked back',
    'necked',
    'did take',
    'got it down',
    'got them down',
  ],
  T: ['taken', 'down the hatch'],
  V: ['take', 'swallow', 'pop'],
  G: ['taking', 'swallowing', 'popping'],
  B: list(`
    going to, will, shall, need to, have to, must, getting ready to, on my way to, trying to, want to,
    plan to, planning to, promise to, let me, fixing to, would like to, supposed to, still have to, still
    need to, ready to, gonna have to
  `),
  b: list(`
    just about to, will do, on my way, on it now, doing it now, do it now, will do it now, getting it now,
    getting them now, right away, will do now, about to, going to do it now, i will do it now, i will do
    it
  `),
  Z: ['done', 'all done', 'did it', 'done it', 'done that', 'did that', 'yes done', 'meds done'],
  O: [
    'it',
    'them',
    'mine',
    'these',
    'those',
    'that shit',
    'that stuff',
    'the damn thing',
    'the damn pill',
    'the damn pills',
    'my stuff',
    'me tablet',
    'me tablets',
    'me pills',
    'me meds',
    ...before.flatMap((first) => nouns.map((noun) => first + noun)),
  ],
  R: list(`
    other, the other, the others, others, other one, the other one, the other ones, the other pill, the
    other pills, the other med, the other meds, my others, the rest, the rest of them, the rest of it,
    rest, the second one, the remaining, the other medicine, the other medication, the other tablet
  `),
  A: list(`
    my two pills, my 2 pills, both my pills, both my meds, my three pills, my 3 pills, all three, all 3,
    both, all, all of them, all of it, both of them, everything, them all, it all, all my meds, all my
    medicine, all my medicines, all my medication, all my medications, all the meds, all meds, all of my
    meds, all of my medication, all of my medicines, them both, every one, both pills, both meds, both
    tablets, both medicines, the lot
  `),
  u: list(`
    my other pill, my other med, my other medicine, my other medication, my other meds, some medicine,
    some medication, some pills, a pill, a tablet, another medicine, another medication, a different pill,
    a different one, a different medicine, a vitamin, my vitamin, my vitamins, vitamins, my supplement, my
    supplements, a painkiller, painkillers, something else
  `),
  Y: ['today', 'yesterday', 'todays', 'yesterdays', 'yesterdays one', 'todays one'],
  J: ['and', 'plus', 'also', 'and also'],
  c: list(`
    but, because, cause, cuz, cos, coz, so, then, and then, since, though, although, however, except
  `),
  w: list(`
    after, while, when, as soon as, during, as usual, right after, just after, along     right before, as prescribed, like always, like usual, on time, late, in the car, at home, at work
  `),
  F: list(`
      since lunch, since breakfast, since dinner, since then, ever since, since this morning, no time to chat, no time to talk, can not chat, hun, hunny, hunni, sweetie, luv, duck, fam, off to the shops, off to the shop, heading out, off out, off to school, off to college,
    going to bed, off to bed, going to sleep, heading to bed, going to work, off to work, going back to sleep, going back to bed,
    thanks for reminding me, thanks for the reminder, thank you for reminding me, thank you for the reminder, for the reminder, for reminding me, busy day, busy day at work, crazy day,
    only, till payday, until payday, atm, to be honest, tbh, completely, totally, entirely, clean, love, honey, babe, sweetheart, darling, ta, mate, xx, xxx,
    just, already, finally, please, pls, plz, sorry, lol, haha, actually, honestly, oh, ah, um, uh, well,
    hmm, yay, btw, again sorry, too, as well, a moment ago, a while ago, a minute ago, earlier, ages ago,
    a bit ago, a few minutes ago, a bit late, a little late, a little while ago, there, so far, sir, maam,
    dear, yet, still, quickly, sorry for the delay, sorry for being late, sorry for the late reply,
    sorry i am late, i was busy, was busy, i was at work, was at work, was driving, was in the shower,
    just now, for today, definitely, all good, good to go, i am good, for me, like you said, no
    worries, no problem, hooray, guys, buddy, mate, boss, no excuse
  `),
  Q: list(`
      none yet, none so far, nothing yet, still sitting there, still sat there, still sitting here, still in the box, still in the packet, still in the pack, still on the table, still on the counter, still in the organiser, still in my pillbox,
    not yet, not just yet, havent yet, have not yet, i have not yet, not so far, i have not, i did not,
    have not, did not, nope not yet, still have not, still not, not done, not done yet, no not yet
  `),
  W: list(`
    forgot, forgotten, i forgot, forgot it, forgot them, forgot to, forgot to take, have forgotten,
    missed, completely forgot, totally forgot, forgot about, forgot about it, slept through
  `),
  L: list(`
    can you remind me, could you remind me, would you remind me, will you remind me, please remind me, can u remind me, can you ask me, could you ask me, can you ask, remind us, give us, gimme, give me, later, later on, snooze, snooze it, remind, remind me, remind me again, remind me later, ask me, ask
    me again, ask again, ask me later, text me, not now, not right now, wait, hold on, busy, i am busy,
    busy right now, busy now, give me, i will take it later, postpone, delay, maybe later, nudge me, ping
    me, try me
  `),
  e: [
    ...['with', 'with my', 'with some', 'with a', 'after my', 'before my', 'over'].flatMap((when) =>
      list(`
        soup, porridge, oatmeal, oats, sandwich, cereal, cornflakes, toast, bit of toast, biscuit, banana, apple, yoghurt, smoothie, juice, eggs, curry, pasta, pizza, rice, beans, crackers, cookie, hot chocolate, cuppa, cup of coffee, glass of juice, glass of orange juice, pint of water, sip of water, gulp of water, mouthful of water, big glass of milk, bowl of cereal, bowl of soup, roast, salad, stew, noodles, bagel, croissant, muffin, ice cream, squash, cordial, lemonade
      `).map((what) => `${when} ${what}`),
    ),
    ...['once', 'when', 'after', 'as soon as'].flatMap((when) =>
      list(`
        i have eaten, i eat, i have had breakfast, i have had lunch, i have had dinner, i have had my tea, i have had my breakfast, i have had my dinner, i have had something to eat, i have had food, i finish work, i finish, i am done, i am finished, i am done here, i have finished, i am off work, i get off work, i am up, i wake up, i get up, i get back, i am back
      `).map((what) => `${when} ${what}`),
    ),
    'with it',
    'with them',
    ...['before', 'after', 'right after', 'right before', 'just after', 'just before', 'during'].flatMap(
      (when) =>
        list(`
        the gym, gym, work, school, my shower, a shower, the shower, my run, my walk, my bath, church, my nap, my shift, class, the news, my coffee, coffee, brushing my teeth, my meeting, the meeting, tea, my tea, food, supper, my lunch, my dinner, my breakfast
      `).map((what) => `${when} ${what}`),
    ),
    ...list(
      'with, with my, with the, with a, with some, with a bit of, with a cup of, with a glass of, with a bowl of, with a slice of',
    ).flatMap((beside) =>
      list(`
          tea, coffee, cuppa, brew, porridge, oatmeal, cereal, toast, sandwich, soup, milk, juice, orange juice, squash, yogurt, yoghurt, banana, snack,
          brekkie, brekky, supper, biscuit, cracker, smoothie, meal, eggs, milking, chores
        `).map((what) => `${beside} ${what}`),
    ),
    ...list(`
    with water, with some water, with a glass of water, with a lot of water, with lots of water, with cold water, with breakfast, with my breakfast, with lunch, with my lunch, with dinner, with my dinner, with supper, with food, with some food, with milk, with a glass of milk, with juice, with some juice, with orange juice, with coffee, with my coffee, with tea, with a cup of tea, with a snack, with a meal, with my meal, with yogurt, with yoghurt, with applesauce, with toast, with cereal, with water and food, with a sandwich, with a big glass of water,
    after lunch, after dinner, after breakfast, after work, after eating, after my meal, at bedtime, at
    dinner, at lunch, at breakfast, before bed, before dinner, before breakfast
  `),
  ],
  l: list(`
    in a bit, in a minute, in a moment, in a sec, in a second, in a while, soon, shortly, a bit later, a
    little later, when i get home, when i am home, once i get home, once i am home, a moment, one moment,
    a minute, a sec, one sec, a second, just a minute, a few minutes, a few more minutes, a bit more time,
    more time
  `),
  X: list(`
    skip, skipping, skipped, i skip, skip it, pass, passing, i pass, leave it out, leaving it out, left it
    out, not taking, not today, will not take, not going to take, will not be taking, not gonna take, do
    not want to take, do not want, refuse, i refuse, refuse to take, going to skip, will skip, have
    skipped, have to skip, want to skip, i would like to skip, decided to skip, decided not to take, chose
    not to take, choosing not to take, need to skip, giving it a miss, going without, sitting this one
    out, not tonight
  `),
  q: list(`
    all my, all of my, all the,
    all my pills, all of my pills, all my tablets, all of my tablets, all my capsules,
    twice, two, 2, three, 3, four, 4, double, a double dose, double dose, extra, an extra, an extra one,
    an extra dose, an extra pill, another, another one, another dose, another pill, two times, two of
    them, one too many, too many, again, a second, a second one, a second dose, a second time, more, one
    more, three times, a couple, 5, five, 6, six, 7, seven, several, a few, a few extra, two extra, a
    third
  `),
  x: [
    'double dosed',
    'double dosed on',
    'doubled up on',
    'doubled up on the',
    'doubled up',
    'took it twice',
    'took them twice',
    'taken it twice',
    'taken them twice',
    'doubled my dose',
    'doubled the dose',
    'double dosing',
    'took a double dose',
    'took an extra dose',
  ],
  h: list(`
    one, ones,
    half, only half, half of it, half a, a half, half of them, some, some of them, some of it, most of
    them, most, part of it, a quarter, only one, just one, less, a few of them, one of them, one of the,
    one of my, a bit of, a little
  `),
  // "Taken it since 1994" is a habit, and no dose of today.
  d: [
    ...Array.from({ length: 91 }, (_, i) => `since ${1950 + i}`),
    ...list(`
      since i was, since the eighties, since the nineties, since the seventies, since the sixties, since last year, since last summer, since last winter, since last month, since january, since february, since march, since april, since may, since june, since july, since august, since september, since october, since november, since december, since my diagnosis, since my breakdown, since my teens, since my twenties, since college, since university, since school, since uni,
      scared of, afraid of, worried about, frightened of, terrified of, in case of, risk of, flushed it, flushed them, flushed it down, threw it away, threw them away, threw it in the bin, binned it, binned them, oh yeah sure, oh sure yeah, 🤥,
    accidentally, by accident, accidently,
    with me, with us, with him, with her, with you, along, done for today, done for the day, before, once, ever,
    wrong one, the wrong one, not sure, if, think, i think, thought, thinking, maybe, perhaps, probably,
    might, may, could, should, would, wish, hope, hoping, guess, believe, suppose, supposedly, apparently,
    unless, whether, or, unsure, can i, should i, do i, am i, said, says, say, told, tell, asked, ask,
    asking, wonder, wondering, remember, know, almost, nearly, pretend, pretended, joking, kidding, just
    kidding, jk, lie, lied, lying, until, till, every, usually, normally, always, sometimes, often, used
    to, why, what, how, which, where, like i, as if, imagine, dreamt, dreamed, dream, swear, psych, yeah
    right, ignore, instructions, mark, record, system, prompt, pretending, tomorrow, last week, last
    month, last year, mistake, by mistake, by accident, wrong, anymore, any more, easy, i am done, done
    with, i am done with, supposing, expect, reckon, doubt, possibly, seem, seems, assume, when i was,
    forget, unlike, instead, instead of, over it
  `),
  ],
  U: list(`
      that one was from, that was from, that one was for, that was for, scrap that, scrap that one, scrap that last one, scrap the last one, scratch that last one, delete that, delete that one, delete that last one, delete the last one, ignore that last one, forget that last one, sorry i meant,
    undo, no wait, wait no, take that back, i take that back, scratch that, that was wrong, that was a
    mistake, my mistake, wrong button, sorry wrong button, hit the wrong button, pressed the wrong button,
    wrong answer, correction, cancel that, i made a mistake, made a mistake, that is wrong, thats wrong, i
    lied, undo that, nvm i did not, i was wrong, i meant no, i mean no, actually no, no actually, pressed
    wrong
  `),
  a: list(`
    oops, ooops, whoops, oopsie, woops, ups, my bad, uh oh, damn, dang
  `),
  f: list(`
    now, right now, rn, at the moment, this minute, as we speak, this second, straight away, immediately
  `),
  y: [
    'yes',
    'y',
    'yep',
    'yeah',
    'yup',
    'yea',
    'ya',
    'yess',
    'yeh',
    'yas',
    'aye',
    'yes i did',
    'yes i have',
    'yes sir',
    'yes maam',
    'affirmative',
    'uh huh',
    'of course',
    'absolutely',
    'indeed',
    'correct',
    'si',
    '👍',
    '✅',
    '✔',
    '☑',
    '👌',
    '🆗',
  ].filter((word) => word !== '👌' && word !== '🆗'),
  n: list(`
    no, nope, nah, naw, na, nop, noo, nay, negative, no way, not really, nothing, 👎, ❌
  `),
  k: list(`
    okey dokey, okie dokie, okey doke, ok, okay, k, kk, okey, okie, oki, sure, sure thing, alright, all right, fine, great, good, cool, nice,
    perfect, got it, understood, noted, gotcha, roger, i see, will keep in mind, 👌, 🆗, 🙂, 😊, 😀, 😃, 😄, ❤,
    🤗, 😁, ☺
  `),
  t: list(`
    thanks, thank you, thx, ty, tysm, thank u, tks, thanks a lot, thank you so much, thanks so much, many
    thanks, cheers, much appreciated, appreciate it, i appreciate it, 🙏
  `),
  g: list(`
    hi, hello, hey, hiya, good morning, morning, good evening, good night, good afternoon, goodnight, gm,
    gn, bye, goodbye, see you, see you later, see you soon, talk later, talk to you later, night night,
    sleep well, have a good day, have a nice day, have a good night, good day, 👋
  `),
  p: ['💊'],
}
