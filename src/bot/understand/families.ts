/** Each of some beginnings with each of some endings, all said of one symptom: "tongue" and "is swollen". */
export const family = (
  code: string,
  firsts: readonly string[],
  lasts: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    firsts.flatMap((first) => lasts.map((last): [string, string] => [`${first} ${last}`, code])),
  )
