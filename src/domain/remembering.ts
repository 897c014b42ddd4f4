const rememberedMax = 5000

/**
 * A pure function that keeps its latest results, for what is the same for many patients. Only for results that never
 * change, as Temporal's: each of those costs a microsecond to make, and more to clear away.
 * @param keyOf what the result depends on.
 */
export function remembering<Given extends readonly unknown[], Result>(
  read: (...given: Given) => Result,
  keyOf: (...given: Given) => string | number,
): (...given: Given) => Result {
  const known = new Map<string | number, Result>()
  return (...given) => {
    const key = keyOf(...given)
    const found = known.get(key)
    if (found !== undefined) return found
    const result = read(...given)
    if (known.size >= rememberedMax) known.clear()
    known.set(key, result)
    return result
  }
}

/** The same for what is worked out from one object, such as the moment of a tick, for as long as that is kept. */
export function rememberingOf<Given extends object, Result extends object>(
  read: (given: Given) => Result,
): (given: Given) => Result {
  const known = new WeakMap<Given, Result>()
  return (given) => {
    const found = known.get(given)
    if (found !== undefined) return found
    const result = read(given)
    known.set(given, result)
    return result
  }
}
