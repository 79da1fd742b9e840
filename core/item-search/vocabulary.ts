/**
 * Vocabulary: words and their numbers. Words that are settled stand in one text, found by halves in the order of their letters, so that a million of them are read back
 * without a million strings; those that came since are few, and in a map.
 * @module
 */

/** Words since the last settling that are looked at one by one for a beginning. */
const mostFresh = 20_000

export class Vocabulary {
  /** Settled words, a line each by number; the first line, number 0, is no word. */
  #text = ''
  /** By number, and one more: where the line after the last would begin. */
  #starts = Uint32Array.of(0, 1)
  /** Numbers of settled words, by their code units. */
  #order = new Uint32Array()
  #fresh: string[] = []
  readonly #freshNumbers = new Map<string, number>()

  /** `null`: the order is not that of the words. */
  static from(text: string, order: Uint32Array): Vocabulary | null {
    const all = new Vocabulary()
    if (text.startsWith('\n')) all.#append(text.slice(1), order.length)
    if (all.#starts.length !== order.length + 2 || all.#starts.at(-1) !== text.length + 1) return null
    all.#order = new Uint32Array(order)
    for (const [at, number] of order.entries()) {
      if (number === 0 || number > order.length) return null
      // Each before the next: none stands twice then, and none is left out.
      if (at > 0 && !all.#isBefore(order[at - 1]!, number)) return null
    }
    return all
  }

  /** With number 0. */
  get count(): number { return this.#starts.length - 1 + this.#fresh.length }
  /** Of what is settled, as `from` takes it. */
  get text(): string { return this.#text }
  get order(): Uint32Array<ArrayBuffer> { return this.#order }

  /** `undefined`: nobody said it. */
  numberOf(word: string): number | undefined {
    const fresh = this.#freshNumbers.get(word)
    if (fresh !== undefined || this.#order.length === 0) return fresh
    const number = this.#order[this.#firstFrom(word)]
    return number !== undefined && this.#word(number) === word ? number : undefined
  }

  put(word: string): number {
    const known = this.numberOf(word)
    if (known !== undefined) return known
    const number = this.count
    this.#fresh.push(word)
    this.#freshNumbers.set(word, number)
    return number
  }

  beginningWith(word: string): number[] {
    if (this.#fresh.length > mostFresh) this.settle()
    const found: number[] = []
    for (let at = this.#firstFrom(word); at < this.#order.length && this.#text.startsWith(word, this.#starts[this.#order[at]!]); at++) found.push(this.#order[at]!)
    const first = this.#starts.length - 1
    for (const [n, each] of this.#fresh.entries()) if (each.startsWith(word)) found.push(first + n)
    return found
  }

  /** Numbers stay. */
  settle(): void {
    if (this.#fresh.length === 0) return
    const sorted = this.#fresh.toSorted()
    const order = new Uint32Array(this.#order.length + sorted.length)
    let [from, used] = [0, 0]
    for (const word of sorted) {
      const until = this.#firstFrom(word)
      order.set(this.#order.subarray(from, until), used)
      used += until - from
      from = until
      order[used++] = this.#freshNumbers.get(word)!
    }
    order.set(this.#order.subarray(from), used)
    this.#append(this.#fresh.join('\n'), this.#fresh.length)
    this.#order = order
    this.#fresh = []
    this.#freshNumbers.clear()
  }

  /** `text`: so many words, a line each. */
  #append(text: string, count: number): void {
    const known = this.#starts.length - 1
    const starts = new Uint32Array(known + count + 1)
    starts.set(this.#starts)
    let at = this.#text.length + 1
    const first = at
    this.#text = `${this.#text}\n${text}`
    for (let n = 0; n < count; n++) {
      const end = text.indexOf('\n', at - first)
      at = end < 0 || n === count - 1 ? this.#text.length + 1 : first + end + 1
      starts[known + n + 1] = at
    }
    this.#starts = starts
  }

  #word(number: number): string { return this.#text.slice(this.#starts[number], this.#starts[number + 1]! - 1) }

  #firstFrom(word: string): number {
    let [low, high] = [0, this.#order.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#word(this.#order[middle]!) < word) low = middle + 1
      else high = middle
    }
    return low
  }

  #isBefore(a: number, b: number): boolean {
    const text = this.#text
    const [endA, endB] = [this.#starts[a + 1]! - 1, this.#starts[b + 1]! - 1]
    let [x, y] = [this.#starts[a]!, this.#starts[b]!]
    for (; x < endA && y < endB; x++, y++) {
      const [one, other] = [text.charCodeAt(x), text.charCodeAt(y)]
      if (one !== other) return one < other
    }
    return x === endA && y < endB
  }
}
