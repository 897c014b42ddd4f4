import { family } from '../families.ts'
import { list } from '../list.ts'
import type { LanguageWords } from '../words.ts'

/** Hazardous symptoms as a part of the body and what is wrong with it. What a clinician calls them is in the code. */
export const symptomFamilies: LanguageWords['symptoms'] = {
  ...family(
    'vomiting',
    list('threw, puked, sicked, vomited'),
    list('it up, them up, it all up, the pill up, the tablet up, the pills up'),
  ),
  ...family(
    'vomiting',
    list('brought, threw, puked, chucked, sicked, coughed'),
    list(
      'it back up, them back up, it straight back up, them straight back up, it right back up, them right back up, it all back up, the pill back up, the tablet back up',
    ),
  ),
  ...family(
    'vomiting',
    list('it, they, it all, the pill, the tablet, the pills, the tablets'),
    list('came back up, came straight back up, came right back up, came up again'),
  ),
  ...family(
    'bleeding',
    list('pooing, pooping, shitting, crapping, poo, poos, poops, stools, poop'),
    list(
      'black, is black, are black, looks black, look black, jet black, like tar, black as tar, black and sticky',
    ),
  ),
  ...family(
    'liver',
    list('peeing, weeing, pissing, pee, wee, piss, urine'),
    list(
      'dark, brown, dark brown, is dark, is brown, is dark brown, orange, is orange, looks like tea, like tea, like coke, like cola',
    ),
  ),
  ...family(
    'liver',
    list('eyes, eyeballs, eye whites, whites of my eyes, skin, face'),
    list(
      'yellow, are yellow, is yellow, went yellow, gone yellow, have gone yellow, has gone yellow, turned yellow, turning yellow, are turning yellow, going yellow, look yellow, looks yellow, yellowish',
    ),
  ),
  ...family(
    'allergic_reaction',
    list('tongue, lips, lip, face, throat, eyes, eyelids, mouth'),
    list(
      'feels fat, feels thick, feels huge, feels too big, is fat, is huge, is puffy, are puffy, puffy, puffed up, has puffed up, blew up, has blown up, swelled up, all swelled up, like sausages, are like sausages, like a balloon, is like a balloon, twice the size, is twice the size',
    ),
  ),
  ...family(
    'dystonia',
    list('jaw, neck, eyes, tongue, mouth, back, head'),
    list(
      'locked, is locked, has locked, locked up, locked shut, clenched shut, stuck, is stuck, got stuck, stuck to one side, twisted, is twisted, twisting, is twisting, rolling up, are rolling up, keep rolling up, keep rolling back, rolled up, rolled back, keeps pulling to one side, pulling to one side, pulled to one side, will not turn, will not move, spasming, in spasm, went rigid',
    ),
  ),
  ...family(
    'severe_rash',
    list('skin, skin on my back, skin on my hands, lips, mouth'),
    list(
      'peeling, is peeling, are peeling, peeling off, coming off, coming off in sheets, coming away, coming away in sheets, falling off, blistering, is blistering, is raw and blistered',
    ),
  ),
  ...family(
    'severe_rash',
    list('rash, sores, ulcers, blisters, spots'),
    list(
      'in my mouth, inside my mouth, on my lips, around my mouth, in my eyes, on my privates, down there, with blisters, that blisters, and blisters, all over my body and fever',
    ),
  ),
  ...family(
    'urinary_retention',
    list('have not, can not, could not, not, unable to, not been able to, struggling to'),
    list(
      'peed, pee, wee, weed, passed water, pass water, passed urine, pass urine, urinate, urinated, go for a wee, go for a pee',
    ),
  ),
  ...family(
    'bowel_blockage',
    list('bowels, belly, tummy, stomach, gut, abdomen'),
    list(
      'have not moved, not moved, have not opened, not opened, rock hard, is rock hard, is hard as a rock, swollen and hard, swollen, is swollen, blown up, is blown up like a balloon',
    ),
  ),
  ...family(
    'hallucinations',
    list('seeing, see, saw, hearing, hear, heard, i see, i hear'),
    list(
      'bugs, spiders, insects, people, faces, shadows, things, stuff, voices, dead people, someone, men, figures',
    ).flatMap((what) =>
      list(
        'that are not there, that is not there, that were not there, who are not there, on the walls, in the corner, in my room, in the room, talking when i am alone, that nobody else sees, that no one else can see, that nobody else hears, that no one else hears, that are not real, crawling',
      ).map((where) => `${what} ${where}`),
    ),
  ),
  ...family(
    'lithium_toxicity',
    list('words, my words, speech, my speech, voice, talking'),
    list(
      'come out thick, coming out thick, come out slurred, coming out slurred, come out wrong, coming out wrong, all slurred, slurred, slurring, are slurred, is slurred, is slurring, thick, is thick, jumbled, come out jumbled, like a drunk',
    ),
  ),
  ...family(
    'coarse_tremor',
    list('hands, hand, arms, my whole body, legs, fingers'),
    list(
      'jumping, jumping about, jerking, jerking about, shaking badly, shaking so much, shaking so bad, shaking too much, shake so much, shake too much, shake so bad, shaking like a leaf, shaking violently, will not stop shaking, keep jerking',
    ),
  ),
  ...family(
    'coarse_tremor',
    list('can not hold, could not hold, can not write, spilling, spill, keep spilling, keep dropping'),
    list(
      'my pen, my pencil, a pen, a pencil, a cup, my cup, a mug, my mug, my tea, the tea, my coffee, the milk, a spoon, my spoon, a fork, my fork, my phone',
    ),
  ),
  ...family(
    'akathisia',
    list('legs, my legs, feet'),
    list(
      'will not keep still, will not stay still, will not stop, will not stop moving, can not keep still, can not stay still, keep moving, do not stop moving',
    ),
  ),
  ...family(
    'stroke_signs',
    list(
      'side of my face, half my face, half of my face, side of my mouth, my face on one side, side of my body, half my body',
    ),
    list(
      'dropped, has dropped, drooping, is drooping, droops, numb, is numb, went numb, has gone numb, fell, has fallen, sagging, is sagging, weak, is weak',
    ),
  ),
  ...family(
    'mania',
    list('have not slept, not slept, no sleep, slept zero, up without sleep, been awake'),
    list(
      'in 2 days, in 3 days, in 4 days, in 5 days, for 2 days, for 3 days, for 4 days, for 5 days, in two days, in three days, in four days, in five days, for two days, for three days, for four days, for five days, all week, in days, for days',
    ),
  ),
}
