/**
 * Abbreviations and figures that are misread, after ISMP's List of Error-Prone Abbreviations and the Joint
 * Commission's Do Not Use list. What can mean one thing only where it stands is read and shown with the reason; what
 * can mean two is asked back.
 */
export type Danger =
  // Read, with the reason.
  | 'qd' // for qid or the right eye
  | 'qod' // for qd or qid
  | 'od' // of tablets: once a day; for the right eye or an overdose
  | 'hs' // at bedtime; for half-strength or every hour
  | 'xDays' // "x 7d": seven days; for seven doses
  | 'trailingZero' // 5.0 mg; for 50 mg
  | 'microgram' // µg; for mg
  | 'cc' // for U
  | 'sign' // @ and &; for 2
  | 'sc' // under the skin; for SL or "5 every"
  // Asked back.
  | 'odAlone' // once a day or the right eye, where nothing says which
  | 'xTimes' // "x3": days, doses or times
  | 'nakedDecimal' // .5 mg; for 5 mg
  | 'thousands' // 1.000: one or a thousand, by country
  | 'decimalComma' // 0,5 in English
  | 'units' // U for 0 or 4, IU for IV or 10
  | 'morphine' // MS: morphine or magnesium sulfate
  | 'ss' // one half, 55 or a sliding scale
  | 'biw' // twice a week, every two weeks or twice a day
  | 'tiw' // three times a week or a day
  | 'q1d' // for qid
  | 'q6pm' // for every 6 hours
  | 'bt' // bedtime or twice a day
  | 'eyesAndEars' // ad, as, au, os, ou
  | 'ivFour' // into a vein, or four
  | 'slash' // 1/2 tablets: a half, or one or two
  | 'letterT' // tablet, tablespoon or teaspoon
  | 'spoon' // no measure: mL
  | 'biweekly'
  | 'bimonthly'
  | 'discontinue' // d/c
  | 'clock' // at 8: morning or evening
  | 'dashes' // 1-0-1 in English: which times
  | 'maximumOf' // max 3 of what: doses or tablets
  | 'tomorrow' // mañana: in the morning or tomorrow
  | 'lunchOrFood' // la comida
  | 'fortnightOr15' // quincenal
  | 'thenWhen' // "then" with nothing that says how long before it
