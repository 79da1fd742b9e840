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

/**
 * What was made lately, with the steps that it took. Whoever needs it again pays them as if it were made anew, so that no answer, and no place at which one is cut, depends on what was
 * asked before; only the time does. Kept by its size in characters of JSON.
 */
const lately = new Map<string, { readonly value: unknown; readonly steps: number }>()
/** The readings of two thousand marks of three digits, or of some twenty of which most is torn off. */
const mostKept = 2 ** 24
let kept = 0

/** Made once for each key within one `withinSteps`, and paid for once; outside of one, as long as it is kept. `key` names all that the answer depends on; `make` calls nothing of this kind itself, or its price would depend on what is known. */
export function onceWithinSteps<T>(key: string, make: () => T): T {
  if (current === null) {
    const known = lately.get(key)
    if (known !== undefined) return known.value as T
    const { value, steps } = withinSteps(Number.MAX_SAFE_INTEGER, make)!
    keep(key, value, steps)
    return value
  }
  const own = current
  if (!own.known.has(key)) {
    const again = lately.get(key)
    if (again === undefined) {
      const before = own.left
      const value = make()
      keep(key, value, before - own.left)
      own.known.set(key, value)
    } else {
      spend(again.steps)
      own.known.set(key, again.value)
    }
  }
  return own.known.get(key) as T
}

function keep(key: string, value: unknown, steps: number): void {
  const size = JSON.stringify(value).length
  // One that would push all others out is made again each time.
  if (size > mostKept / 8) return
  if (kept + size > mostKept) { lately.clear(); kept = 0 }
  lately.set(key, { value, steps })
  kept += size
}
