/**
 * Kept: what was worked out lately, so that words which come back again and again in a list are worked out once.
 *
 * When it is full the older half goes, not all: a list with more words than there is room for still finds its frequent ones.
 * @module
 */
export class Kept<Value> {
  readonly #most: number
  #young = new Map<string, Value>()
  #old = new Map<string, Value>()

  /** At most `most` values; half of them come and go together. */
  constructor(most: number) {
    this.#most = most
  }

  get(key: string): Value | undefined {
    const young = this.#young.get(key)
    if (young !== undefined || this.#old.size === 0) return young
    const old = this.#old.get(key)
    if (old !== undefined) this.set(key, old)
    return old
  }

  set(key: string, value: Value): void {
    if (this.#young.size * 2 >= this.#most) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(key, value)
  }
}
