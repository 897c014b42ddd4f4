import { type Instant, isBefore } from '../../domain/time.ts'

/** Receipts come within minutes or not at all. */
const giveUpAfterHours = 4

/** Messages of ours that Twilio has taken and whose end nobody will call in to us, so that we have to ask. */
export interface Outstanding {
  add(sid: string, at: Instant): void
  /** Its end is known. */
  settle(sid: string): void
  /** Those to ask about now, at most `max`; over several calls all get their turn. */
  turn(max: number, now: Instant): readonly string[]
}

export function makeOutstanding(): Outstanding {
  const takenAt = new Map<string, Instant>()
  return {
    add: (sid, at) => void takenAt.set(sid, at),
    settle: (sid) => void takenAt.delete(sid),
    turn: (max, now) => {
      const tooOld = now.subtract({ hours: giveUpAfterHours })
      for (const [sid, at] of takenAt) if (isBefore(at, tooOld)) takenAt.delete(sid)
      const turn = [...takenAt].slice(0, max)
      for (const [sid, at] of turn) {
        takenAt.delete(sid)
        takenAt.set(sid, at)
      }
      return turn.map(([sid]) => sid)
    },
  }
}
