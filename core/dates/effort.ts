/**
 * Effort: how much work an answer may take, counted in steps, so that a computation over what somebody else wrote ends on every
 * machine at the same place, however fast it is.
 *
 * One step is about one constraint looked at, or what takes as long. Whatever costs more says how many steps it costs. Outside of
 * `withinSteps` nothing is counted.
 * @module
 */

interface Effort {
  left: number
  readonly known: Map<string, unknown>
}

/** Thrown by `spend` to the nearest `withinSteps`, and seen nowhere else. */
const isSpent = Symbol('the steps are spent')

let current: Effort | null = null

/** What `work` gives and the steps that it took, or `null` where it needs more than `most`. That depends on the input and on nothing else. */
export function withinSteps<T>(most: number, work: () => T): { readonly value: T; readonly steps: number } | null {
  const outer = current
  const own: Effort = { left: most, known: new Map() }
  current = own
  try {
    const value = work()
    return { value, steps: most - own.left }
  } catch (error) {
    if (error === isSpent) return null
    throw error
  } finally {
    current = outer
  }
}

/** Takes steps from what is left. Ends the work where nothing is. */
export function spend(steps: number): void {
  if (current === null) return
  current.left -= steps
  if (current.left < 0) throw isSpent
}

/** Made once for each key within one `withinSteps`, and paid for once. `key` names all that the answer depends on. */
export function onceWithinSteps<T>(key: string, make: () => T): T {
  if (current === null) return make()
  const { known } = current
  if (!known.has(key)) known.set(key, make())
  return known.get(key) as T
}
