import type { Choice } from '../../domain/prompt.ts'
import type { Instant, Zone } from '../../domain/time.ts'
import type { Content, ContentKind } from '../content.ts'
import type { RegimenPhrases } from './regimen.ts'

/** What the words depend on beside what is said. */
export interface Voice {
  /** First name of the person spoken to. */
  readonly name: string
  /** The patient's zone, for clock times. */
  readonly zone: Zone
  readonly now: Instant
  /** `short`: billed by the segment, so one thought. `rich`: a table or a second sentence is welcome. */
  readonly room: 'short' | 'rich'
  /** Medicine names may stand in the text. */
  readonly names: boolean
  /** The service keeps opt-outs itself: its reserved words must not be asked for. */
  readonly keepsOptOuts: boolean
}

/** All texts of one language. A missing one does not compile. */
export interface Phrases extends RegimenPhrases {
  readonly say: {
    readonly [K in ContentKind]: (content: Extract<Content, { kind: K }>, voice: Voice) => string
  }
  /** What a choice is called: on a button ("Taken"), or after its number ("1 taken"). */
  readonly label: (choice: Choice, voice: Voice) => string
  /** The line that says how to answer without buttons: "Reply 1 taken, 2 later, 3 skip". */
  readonly replyLine: (replies: readonly { readonly reply: string; readonly label: string }[]) => string
  /** The same for a scale whose ends the question explains: "Reply 1 to 5". */
  readonly scaleLine: (first: string, last: string) => string
  /** What stands before a choice when several questions are open: "8:00" taken, "Ana:" I'll check. */
  readonly subject: (content: Content, voice: Voice) => string | null
  /** The word before a mood's digit when bare digits answer something else: "mood". */
  readonly moodWord: string
  /** The same for hours and quality of sleep, in plain characters. */
  readonly scaleWord: (scale: 'sleepHours' | 'sleepQuality' | 'own') => string
  /** Words that may stand beside the name of a choice when it is typed: "the lithium one, please". */
  readonly besideAName: ReadonlySet<string>
  /** What the choice of all is called, in single words. */
  readonly allOfThem: readonly string[]
  /** Tells two medicines of one time apart without naming them. */
  readonly startingWith: (letters: string) => string
  /** Stands before a message that is sent once more because nobody knows whether it arrived. Plain characters. */
  readonly again: string
}
