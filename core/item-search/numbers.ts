/**
 * Numbers: a column of whole numbers, one a row, that grows.
 * @module
 */
type Words = Int32Array | Uint32Array | Float32Array | Uint8Array

export class Column<T extends Words> {
  #of: T
  readonly #make: (length: number) => T
  readonly #nothing: number

  /** `nothing`: what stands in a row of which nobody said anything. */
  constructor(make: (length: number) => T, nothing = 0, of: T = make(0)) {
    ;[this.#of, this.#make, this.#nothing] = [of, make, nothing]
  }

  /** May be longer than there are rows. */
  get words(): T { return this.#of }

  /** Room for so many rows. Grows by half, so that adding one by one stays linear. */
  reach(rows: number): void {
    if (this.#of.length >= rows) return
    const grown = this.#make(Math.max(rows, Math.ceil(this.#of.length * 1.5), 16))
    grown.set(this.#of as never)
    if (this.#nothing !== 0) grown.fill(this.#nothing, this.#of.length)
    this.#of = grown
  }

  /** In place of what there is: copied, with room for some more, so that the first row that comes does not wait until all columns have grown. */
  take(words: Words): void {
    this.#of = this.#make(words.length + (words.length >>> 4) + 16)
    this.#of.set(words as never)
    if (this.#nothing !== 0) this.#of.fill(this.#nothing, words.length)
  }

  set(row: number, value: number): void { this.#of[row] = value }
  get(row: number): number { return this.#of[row]! }
}

export const int32 = (length: number): Int32Array => new Int32Array(length)
export const uint32 = (length: number): Uint32Array => new Uint32Array(length)
export const uint8 = (length: number): Uint8Array => new Uint8Array(length)
export const float32 = (length: number): Float32Array => new Float32Array(length)
