/**
 * Value sets: what is said of an item in one facet, each different set once. Items repeat each other, so there are few sets for many items, and a column of
 * numbers of sets says it all.
 * @module
 */

export class ValueSets {
  /** By number; the order of first use. */
  readonly values: string[] = []
  readonly sets: (readonly number[])[] = [[]]
  readonly #numberOf = new Map<string, number>()
  readonly #setOf = new Map<string, number>([['', 0]])

  static from(values: readonly string[], sets: readonly (readonly number[])[]): ValueSets {
    const all = new ValueSets()
    for (const value of values) all.#number(value)
    for (const set of sets.slice(1)) all.#set(set)
    return all
  }

  /** The number of the set; 0: nobody says anything. Order and repetition mean nothing. */
  put(said: readonly string[]): number {
    return said.length === 0 ? 0 : this.#set([...new Set(said.map((value) => this.#number(value)))].toSorted((a, b) => a - b))
  }

  /** `undefined`: no item was ever said to have it. */
  numberOf(value: string): number | undefined { return this.#numberOf.get(value) }

  /** By number of set, 1 where it has one of these values. */
  withAny(values: readonly string[]): Uint8Array {
    const numbers = new Set(values.flatMap((value) => this.#numberOf.get(value) ?? []))
    return Uint8Array.from(this.sets, (set) => (set.some((value) => numbers.has(value)) ? 1 : 0))
  }

  valuesOf(set: number): readonly string[] { return (this.sets[set] ?? []).map((number) => this.values[number]!) }

  #number(value: string): number {
    const known = this.#numberOf.get(value)
    if (known !== undefined) return known
    this.#numberOf.set(value, this.values.length)
    return this.values.push(value) - 1
  }

  #set(numbers: readonly number[]): number {
    const key = numbers.join(',')
    const known = this.#setOf.get(key)
    if (known !== undefined) return known
    this.#setOf.set(key, this.sets.length)
    return this.sets.push(numbers) - 1
  }
}
