import { SegmentedMessage } from 'sms-segments-calculator'

/** How many segments an SMS takes: 160 characters of GSM-7 or 70 of UCS-2 fit one, 153 or 67 each of several. */
export const segmentsOf = (text: string): number => Math.max(1, new SegmentedMessage(text).segmentsCount)
