import type { ShortWords } from '../shortAnswers.ts'

/** How English answers "How is your mood?" and "How long did you sleep?" in a word or two. */
export const short: ShortWords = {
  moods: [
    [
      /^(?:(?:really|so|very|absolutely) )?(?:great|amazing|fantastic|wonderful|excellent|awesome|brilliant|the best)$/,
      5,
    ],
    [/^very good$/, 5],
    [/^(?:(?:pretty|quite|rather) )?good$/, 4],
    [/^(?:so so|okay ish|okish|average|neutral|not bad|in between|middling)$/, 3],
    [/^(?:(?:pretty|quite|a bit|rather|kind of) )?(?:bad|low|down|sad|rough)$/, 2],
    [/^not (?:so |very |too )?(?:good|great|well)$/, 2],
    [/^(?:(?:really|so|very|absolutely) )(?:bad|low|down|sad|rough)$/, 1],
    [/^(?:(?:really|so|very|absolutely) )?(?:terrible|awful|horrible|dreadful|the worst)$/, 1],
  ],
  plain: [[/^(?:ok|okay|fine|alright|all right|i am ok|i am okay|i am fine)$/, 3]],
  slept:
    /^(?:i |ive |i have )?(?:only |just )?(?:slept|got|had)(?: (?:for|about|around|only|maybe|like|some))* (?<n>\d{1,2})(?<half> and a half|\.5)? ?(?:h|hr|hrs|hours?)(?: (?:of )?sleep)?(?: last night)?$/,
  hours:
    /^(?:(?:about|around|only|maybe|like|roughly|almost|nearly) )*(?<n>\d{1,2})(?<half> and a half|\.5)? ?(?:h|hr|hrs|hours?)?(?: (?:of )?sleep)?(?: last night)?$/,
}
