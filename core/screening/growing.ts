/**
 * Growing numbers: as many as come, in one array. Its buffer moves when it grows, so that the smaller one is free at once and not when memory is short.
 * @module
 */
export class Growing {
  #numbers = new Uint32Array(1 << 12)
  count = 0

  get byteLength(): number { return this.#numbers.byteLength }

  at(place: number): number { return this.#numbers[place]! }

  push(value: number): void {
    if (this.count === this.#numbers.length) this.#resize(Math.ceil(this.count * 1.5))
    this.#numbers[this.count++] = value
  }

  /** Unless it is there from the place `from` on. */
  addOnce(value: number, from: number): void {
    for (let at = from; at < this.count; at++) if (this.#numbers[at] === value) return
    this.push(value)
  }

  /** No more is added: spare room is given back. */
  close(): Uint32Array {
    this.#resize(this.count)
    return this.#numbers
  }

  #resize(length: number): void {
    this.#numbers = new Uint32Array(this.#numbers.buffer.transfer(length * 4))
  }
}
