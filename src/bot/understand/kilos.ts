/** More than this is no change of weight that is told in passing. */
const kilosMax = 30

/** "put on 6 kilos": a change of weight, with every number and unit that people use. */
export const kilos = (
  verbs: readonly string[],
  units: readonly string[],
  code: string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    verbs.flatMap((verb) =>
      Array.from({ length: kilosMax }, (_, i) => i + 1).flatMap((n) =>
        units.map((unit): [string, string] => [`${verb} ${n} ${unit}`, code]),
      ),
    ),
  )
