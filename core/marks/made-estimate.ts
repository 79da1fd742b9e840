/**
 * Estimate of how many were made, from the serials that were seen (the German tank problem).
 *
 * Assumptions, all of which must be said beside the number: serials run without gaps, the ones seen are a random draw of those made, and the
 * first one is known or was not seen. None of them is checked here; diverted deliveries are lots and no random draw.
 *
 * Sources: R. Ruggles, H. Brodie, "An Empirical Approach to Economic Intelligence in World War II", JASA 42 (1947); L. A. Goodman, "Serial Number
 * Analysis", JASA 47 (1952) 622–634: estimators and exact bounds for a known first serial, range for an unknown one.
 * @module
 */

export interface MadeEstimate {
  /** Different serials that it rests on. */
  readonly seen: number
  /** The unbiased estimate, rounded; `null`: one serial without a known first says nothing. */
  readonly estimate: number | null
  /** At least so many were made: as many as lie between the first and the last. */
  readonly least: number
  /** With this confidence no more than so many; `null` as above. */
  readonly most: number | null
  readonly confidence: number
  readonly assumptions: readonly string[]
}

/** `serials`: whole numbers, at least one. `first`: the first serial of the series; `null`: not known. Throws for what is no serial. */
export function estimateMade(serials: readonly number[], { first = 1 as number | null, confidence = 0.95 } = {}): MadeEstimate {
  const all = [...new Set(serials)]
  if (all.length === 0 || !all.every((serial) => Number.isSafeInteger(serial) && serial >= (first ?? 0))) throw new RangeError(`serials: expected whole numbers from ${first ?? 0}`)
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence ${confidence}: expected a number between 0 and 1`)
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const assumptions = ['Serials run without gaps.', 'The serials seen are a random draw of all that were made.', first === null ? 'The first serial is not known.' : `The first serial is ${first}.`]
  const count = all.length
  if (first !== null) {
    const last = high - first + 1
    return { seen: count, estimate: Math.round(last + last / count - 1), least: last, most: mostKnown(last, count, 1 - confidence), confidence, assumptions }
  }
  const range = high - low
  return {
    seen: count,
    estimate: count < 2 ? null : Math.round(range * (count + 1) / (count - 1) - 1),
    least: range + 1,
    most: count < 2 ? null : mostOfRange(range, count, 1 - confidence),
    confidence,
    assumptions,
  }
}

/** The greatest N for which a highest serial as low as `last` is not rarer than `risk`: C(last, k) / C(N, k) ≥ risk. */
function mostKnown(last: number, count: number, risk: number): number {
  const chance = (made: number): number => {
    let product = 1
    for (let n = 0; n < count; n++) product *= (last - n) / (made - n)
    return product
  }
  // 1 − 0.95 is a little more than 0.05 in binary; a bound that is met exactly must count.
  return greatest(last, (made) => chance(made) >= risk * (1 - 1e-9))
}

/** The same by the range R of serials from a series of length N, as if they were points: P(R ≤ r) = k q^(k−1) − (k−1) q^k, q = r / N. */
function mostOfRange(range: number, count: number, risk: number): number {
  return greatest(range + 1, (made) => {
    const share = range / made
    return count * share ** (count - 1) - (count - 1) * share ** count >= risk
  })
}

/** The greatest whole number from `least` on for which it holds; it holds up to there and not beyond. */
function greatest(least: number, holds: (made: number) => boolean): number {
  let [good, bad] = [least, least * 2 + 1]
  while (holds(bad) && bad < Number.MAX_SAFE_INTEGER / 4) [good, bad] = [bad, bad * 2]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (holds(middle)) good = middle
    else bad = middle
  }
  return good
}
