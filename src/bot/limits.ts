/** Every limit of the conversation, with its why. Minutes and days, as the names say. */

/** How far ahead a patient is looked at again at the latest, whatever happens: `wakeAt` is only a cache. */
export const wakeWithinHours = 24

/** A reminder that comes later than this after its time says nothing of "time for" any more: the window has ended. */
export const windowLeastMin = 15

/** A dose whose question goes out later than this after its time is asked about late. */
export const askedLateMin = 15

/** Between a follow-up or the end of a snooze and the end of the window: room to answer. */
export const answerRoomMin = 5

/** "About to take it": a short later. */
export const aboutToTakeMin = 10

/** A "took it" with nothing open means a dose planned at most this much ahead. Half the usual gap, if that is less. */
export const earlyWithinHours = 6

/** … or one planned at most this long ago and not yet taken. */
export const lateWithinHours = 24

/** A second "took it" within this time of the first is the same news again. */
export const sameNewsMin = 90

/** An intake of a medicine taken as needed, told twice within this time, is the same one: a second phone, a second tap. */
export const sameIntakeMin = 10

/** She is told of a change of her dose at this hour of the day before, on her own clock. */
export const changeToldAtHour = 18

/** An answer can be taken back for this long. */
export const undoWithinHours = 24

/** A dose that was reopened is asked about again after this, and stays open for at least twice as long. */
export const reopenedFollowUpMin = 15

/** A spoken clock time that lies further than this from the dose it is said of is asked back. */
export const spokenTimeWithinHours = 8

/** A dose's question can be answered by a bare word until the next dose, and at most for this long. */
export const dosePromptHours = 12

/** A daily or weekly question that could not be put within this time of its hour is left out for that day. */
export const checkInLateMin = 180

/** How long a question of the daily or weekly kind can be answered by a bare number. */
export const checkInPromptHours = 12

/** A check-in waits at most this long for the next reminder, to go out together with it. */
export const checkInJoinsWithinMin = 30

/** Questions how she is, on one day. A questionnaire is one. */
export const checkInsADayMax = 3

/** Messages with questions on one day, after which no check-in is added. Reminders, answers and alarms always go out. */
export const askedADayMax = 12

/** While all is well, what is asked every day is asked every so many days. */
export const calmEveryDays = 3

/** … which takes so many days of it, */
export const calmAfterDays = 10

/** … and so many moods told in the days that are looked back on. */
export const calmMoodsMin = 4

/** A questionnaire that was left in the middle is taken up once more after this, and then let be. */
export const questionnaireAgainHours = 20

/** In the first weeks of a medicine it is too early to say whether it helps. */
export const tooEarlyDays = 28

/** A night of fewer hours is one of little sleep; so many in a row are a warning sign. */
export const littleSleepHours = 5
export const littleSleepNights = 3

/** How well she slept is asked right after how long, and soon a number would mean something else. */
export const sleepQualityHours = 2

/** The same signs are told of once in so many days. */
export const signsToldAgainDays = 7

/** An answer above "not at all" to the ninth item of PHQ-9 is followed by a direct question, which is open this long. */
export const crisisCheckHours = 1

/** Longest text of her own that is kept. */
export const ownWordsMax = 500

/** A plan that is being entered is let be after so long without an answer; in the night in the morning. */
export const planPromptHours = 3

/** That it was let be is worth saying for this long. */
export const planLapsedWorthHours = 3

/** A change of a plan can be taken back by a word for this long. */
export const planUndoHours = 24

/** How long an invitation holds, as its code does. */
export const invitationDays = 7

/** How long the question about sharing stays open. It asks for nothing urgent. */
export const sharingPromptDays = 14

/** The longest pause: who needs more should talk with the prescriber. */
export const pauseDaysMax = 14

/** An answer is worth sending for this long: later it would surprise. */
export const answerWorthMin = 60

/**
 * Whoever writes more than this in an hour that is not understood is most likely a machine that answers our answers: it
 * is heard, and not asked back until it has calmed down.
 */
export const askedBackAnHourMax = 12

/** A text for danger is worth sending for this long. */
export const dangerWorthHours = 24

/** After danger was heard nothing is asked again and no check-in is put for this long: other things matter now. */
export const quietAfterDangerHours = 12

/** After a crisis was told of no dose is asked about for this long, at most: then its plain question goes on. */
export const crisisPauseHours = 12

/** While nobody has closed a crisis, check-ins and summaries are held back and reminders are plain; at most for this long. */
export const crisisHeldBackHours = 72

/** What may be danger is asked once more after this, and told of after as long again without an answer. */
export const maybeDangerMin = 30

/** … and can be answered for so long after that: a late word of danger is heard as well. */
export const maybeDangerLateHours = 3

/** How long after danger she is asked how she is; in the night it waits for the morning. */
export const howSheIsAfterHours = 3

/** How long that question stays open. Without an answer the operators are told. */
export const howSheIsPromptHours = 6

/** After an overdose nobody says "time for" for this long: whether and when to go on is for a professional to say. */
export const afterOverdoseHours = 24

/** A caregiver's question about an alarm stays open for this long. */
export const alarmPromptHours = 24

/** A weekly summary is worth sending for this long. */
export const summaryWorthHours = 24

/** What an operator has to know keeps its worth for this long. */
export const operatorWorthHours = 72

/** The clocks of services count in whole seconds, and ours may differ a little. */
export const clockToleranceSec = 2

/** Doses named in one alarm; what lies before is a number. */
export const dosesNamedMax = 3

/** An alarm that grows is told anew at most this often: twice a day about the same thing is soon not read any more. */
export const toldAnewAfterHours = 20

/** Operators are reminded of a trouble that lasts after this. */
export const troubleToldAgainHours = 24

/** A trouble that is back within this time after its end is the same one: operators hear of one that comes and goes once in it. */
export const troubleCalmMin = 60

/** A contact from which nothing has come for so long while we kept writing may have become somebody else's. */
export const silentDays = 60

/** … where a dose was asked about within so many days: who is asked once a week is still being asked. */
export const stillAskedDays = 8

/** That somebody wrote from a contact is noted once in so many hours: often enough to know that it is alive. */
export const heardAgainHours = 24

/** How long the question whose contact it is stays open. After that an operator has to look. */
export const contactPromptDays = 14

/** Side effects told within so many hours of each other may be signs of one thing. */
export const hazardTogetherHours = 48

/** So many days after side effects were told she is asked once how they are now, at this hour of her day. */
export const effectsAfterDays = 3
export const effectsAfterHour = 11

/** How long a question about an appointment stays open: ahead; after it; and when it is overdue, until she says so. */
export const appointmentAheadHours = 48
export const appointmentAskedHours = 72
export const appointmentOverdueHours = 168

/** "Time to book it" and "were you there?" are worth sending for a day. */
export const bookingWorthHours = 24

/** "I can't go", without a word of what to, is said of an appointment within so many days; "booked" of a later one, too. */
export const appointmentNearDays = 7
export const appointmentBookedDays = 35

/** The weekly summary names the appointments of so many days ahead. */
export const appointmentsShownDays = 14
/** Why a dose was not taken is asked within so many hours, and then not any more. */
export const whyWithinHours = 36

/** How long that can be answered by a bare number: not into the next reminders. */
export const whyPromptHours = 6

/** … and by words that are on no list: later they are about something else. */
export const whyOwnWordsMin = 30

/** After the end of a window there is time to answer late before somebody is asked why she did not. */
export const whyNotBeforeHours = 6

/** So many doses of one time of day, not taken within the days that are looked back on, are a pattern … */
export const missedAtOneTime = 3

/** … and this far from it tookit moves a reminder when she wants that. Further is for whoever ordered it. */
export const movedAtMostMin = 180

/** How long the care team can be asked for: the question whether her words should go to it. */
export const passOnHours = 24

/** She is warned of a supply that gets low at this hour of her day: in time to call a pharmacy. */
export const supplyToldAtHour = 10

/** How long the questions about a supply can be answered by a bare number. */
export const supplyPromptHours = 12

/** "Undo" this soon after a count, and after no dose since, is about the count. */
export const countUndoMin = 30
