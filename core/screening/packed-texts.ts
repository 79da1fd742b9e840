/**
 * Packed texts: millions of names as bytes in one array, since as many strings take several times the memory.
 * @module
 */
import { Growing } from './growing.ts'
import { fromUtf8, utf8 } from '@proofmark/core/bytes'

export class PackedTexts {
  #bytes = new Uint8Array(1 << 16)
  readonly #ends = new Growing()
  #used = 0

  get count(): number { return this.#ends.count }
  get byteLength(): number { return this.#bytes.byteLength + this.#ends.byteLength }

  /** ASCII is copied letter by letter, which is faster than an encoder for short texts. */
  add(text: string): void {
    if (this.#used + text.length * 3 > this.#bytes.length) this.#resize(Math.ceil(Math.max(this.#bytes.length * 1.5, this.#used + text.length * 3)))
    let at = this.#used
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index)
      if (code > 127) {
        const bytes = utf8(text)
        this.#bytes.set(bytes, this.#used)
        at = this.#used + bytes.length
        break
      }
      this.#bytes[at++] = code
    }
    this.#used = at
    this.#ends.push(at)
  }

  get(number: number): string {
    return fromUtf8(this.#bytes.subarray(number === 0 ? 0 : this.#ends.at(number - 1), this.#ends.at(number))) ?? ''
  }

  /** No more is added: spare room is given back. */
  close(): void {
    this.#resize(this.#used)
    this.#ends.close()
  }

  /** The buffer moves, so that the smaller one is free at once. */
  #resize(length: number): void {
    this.#bytes = new Uint8Array(this.#bytes.buffer.transfer(length))
  }
}
