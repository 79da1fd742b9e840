/**
 * A network of 10,000 events and 50,000 constraints that hold: invented days, then limits around them.
 * @module
 */
import { network, type Constraint, type EventNetwork } from '@proofmark/core/dates'

const events = 10_000
const constraints = 50_000

/** Numbers below `limit`, the same in each run: Numerical Recipes, 2nd edition, 7.1 (a linear congruence). */
function numbers(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor(state / 2 ** 32 * limit)
  }
}

export interface NetworkBench {
  readonly names: readonly string[]
  readonly all: readonly Constraint[]
  /** One more statement that holds. */
  another(): Constraint
}

export function benchNetwork(): NetworkBench {
  const random = numbers(42)
  const days = Array.from({ length: events }, () => random(20_000))
  const names = days.map((_, n) => `e${n}`)
  let count = 0
  const between = (a: number, b: number, room: number): Constraint => ({ a: names[a]!, b: names[b]!, atMost: days[b]! - days[a]! + random(room), because: [`s${count++}`] })
  const dated = Array.from({ length: 2_000 }, () => random(events)).flatMap((n): Constraint[] => [
    { a: null, b: names[n]!, atMost: days[n]! + random(400), because: [`s${count++}`] },
    { a: names[n]!, b: null, atMost: random(400) - days[n]!, because: [`s${count++}`] },
  ])
  const all = [...dated]
  while (all.length < constraints) {
    const [a, b] = [random(events), random(events)]
    if (a !== b) all.push(between(a, b, 300))
  }
  return { names, all, another: () => between(random(events), random(events), 30) }
}

/** All windows of a network. */
export function windowsOf(found: EventNetwork, names: readonly string[]): void {
  if (!found.answer.ok) throw new Error('the network of the benchmark holds')
  for (const name of names) found.answer.windowOf(name)
}

export const solveAll = ({ names, all }: NetworkBench): EventNetwork => {
  const found = network(names, all)
  windowsOf(found, names)
  return found
}
