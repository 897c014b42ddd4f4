/** Words and phrases written one after another, parted by commas: a list that stays readable when it is long. */
export const list = (text: string): readonly string[] =>
  text
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '')
