import type { Choice } from '../../../src/domain/prompt.ts'

/**
 * What people of a history write. Each text knows whether it says that something was taken, and of which doses: the
 * engine is held to that, not to its own understanding.
 */
export interface Text {
  readonly text: string
  /** null: no dose may be recorded as taken because of it. */
  readonly taken: Claim | null
  /** Somebody is in danger. */
  readonly danger?: boolean
  /** Needs no answer: kind words, a service's word, our own words quoted back. */
  readonly quiet?: boolean
  /** A bare answer: what it says depends on what is open. */
  readonly bare?: 'yes' | number
  /** What a choice is called, typed instead of pressed. */
  readonly label?: { readonly promptId: string; readonly choice: Choice }
}

export interface Claim {
  readonly by: 'patient' | 'caregiver'
  /** A medicine that it names, whose doses alone may be recorded. */
  readonly medicine?: string
  readonly half?: 'morning' | 'evening'
  /** It speaks of all that is open, so that doses of several times may be recorded. */
  readonly all?: true
  /** The patient that it names. */
  readonly of?: string
}

/** A word that no text of tookit has, so that a patient's words are found wherever they leak to. */
export const marker = 'zebra'

const says = (claim: Claim, ...texts: readonly string[]): Text[] =>
  texts.map((text) => ({ text, taken: claim }))
const saysNothing = (...texts: readonly string[]): Text[] => texts.map((text) => ({ text, taken: null }))
const quiet = (...texts: readonly string[]): Text[] =>
  texts.map((text) => ({ text, taken: null, quiet: true }))
const dangerous = (...texts: readonly string[]): Text[] =>
  texts.map((text) => ({ text, taken: null, danger: true }))
const patient = { by: 'patient' } as const
const caregiver = { by: 'caregiver' } as const

export const texts: readonly Text[] = [
  ...says(
    patient,
    'took it',
    'yes done',
    'took it 10 minutes ago',
    'took it at 8:10',
    'I already took it',
    'oops, I did take it',
  ),
  ...says({ by: 'patient', all: true }, 'took both', 'took all of them'),
  ...says({ by: 'patient', medicine: 'Lithium' }, 'took the lithium', 'took the lithium, not the other'),
  ...says({ by: 'patient', medicine: 'Quetiapine' }, 'took my quetiapine'),
  ...says({ by: 'patient', medicine: 'Sertraline' }, 'took the sertraline'),
  ...says({ by: 'patient', half: 'morning' }, 'already took my morning one'),
  ...says({ by: 'patient', half: 'evening' }, 'took my evening one'),
  ...says(patient, 'took it, mood 2, bit dizzy', 'ya la tomé'),
  ...says(caregiver, 'she took it', 'he took it', 'she took it at 8:30'),
  ...says({ by: 'caregiver', of: 'Ana' }, 'Ana took it'),
  ...says({ by: 'caregiver', of: 'Cleo' }, 'Cleo took it'),
  ...saysNothing(
    'later',
    'in 20 min',
    'remind me at 9',
    'snooze',
    'skip',
    'skip, feeling sick',
    'my doctor told me to skip it',
    'not yet',
    "haven't taken it",
  ),
  ...saysNothing(
    "oops, didn't take it",
    'undo',
    'about to take it',
    'will take it',
    'did I take it?',
    'what is next?',
    'how was my week?',
    'took',
  ),
  ...saysNothing(
    'took aspirin',
    'took two by mistake',
    'should I take it?',
    'I never took it',
    'took the bus',
    'luego',
    'no',
  ),
  ...saysNothing(
    'mood 4',
    'mood 1',
    'dizzy',
    'no side effects',
    `I feel like a ${marker}`,
    `${marker} ${marker}`,
    'qwertz',
    '',
  ),
  { text: '7', taken: null, bare: 7 },
  ...saysNothing('?'),
  ...saysNothing(
    'help',
    'settings',
    'mood at 9:00',
    'no mood questions',
    'summary on Sunday at 10:00',
    'show names',
    'hide names',
    'speak Spanish',
    'in English',
  ),
  ...saysNothing(
    'pause',
    'pause until tomorrow',
    'pause for 3 days',
    'resume',
    'wrong number',
    'who is this?',
    'start',
    'START',
    'join AB12CD34',
  ),
  ...saysNothing(
    "don't tell Ben any more",
    'remove Dora',
    'add my brother Zeno',
    'add my sister Yara +12025550123',
    'agree',
    'I agree',
    'no thanks',
  ),
  ...saysNothing(
    'I forgot',
    'feel better',
    'too expensive',
    'ran out',
    "don't want it",
    'rather not say',
    'am I talking to a person?',
    'I want to talk to my doctor',
    'can I drink with this?',
    'she is safe, with me',
    'I hate my life',
  ),
  ...saysNothing("I'll check", 'on it', "I can't", "I'll check on Ana", "I can't help Cleo"),
  ...quiet('ok', 'thanks', '💊', 'good morning', 'Laughed at “Time for your 8:00 medicine.”'),
  ...quiet('STOP', 'stop messaging me', 'stop'),
  ...dangerous(
    'I want to die',
    'I took 40 pills to end it',
    "I can't breathe",
    'I had a seizure',
    'quiero morirme',
  ),
  { text: 'yes', taken: null, bare: 'yes' },
  { text: '👍', taken: null, bare: 'yes' },
  ...[1, 2, 3, 4, 5].map((n): Text => ({ text: String(n), taken: null, bare: n })),
]
