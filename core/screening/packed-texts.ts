/**
 * Packed texts: millions of names as bytes in one array, since as many strings take several times the memory.
 * @module
 */
import { fromUtf8, utf8 } from '@proofmark/core/bytes'

export class PackedTexts {
  #bytes = new Uint8Array(1 << 16)
  #ends = new Uint32Array(1 << 12)
  #count = 0
  #used = 0

  get count(): number { return this.#count }
  get byteLength(): number { return this.#bytes.byteLength + this.#ends.byteLength }

  /** Its number, from 0. ASCII is copied letter by letter, which is faster than an encoder for short texts. */
  add(text: string): number {
    if (this.#used + text.length * 3 > this.#bytes.length) this.#bytes = grown(this.#bytes, Math.max(this.#bytes.length * 1.5, this.#used + text.length * 3))
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
    if (this.#count === this.#ends.length) {
      const ends = new Uint32Array(Math.ceil(this.#ends.length * 1.5))
      ends.set(this.#ends)
      this.#ends = ends
    }
    this.#ends[this.#count] = at
    return this.#count++
  }

  get(number: number): string {
    return fromUtf8(this.#bytes.subarray(number === 0 ? 0 : this.#ends[number - 1]!, this.#ends[number]!)) ?? ''
  }

  /** No more is added: spare room is given back. */
  close(): void {
    this.#bytes = this.#bytes.slice(0, this.#used)
    this.#ends = this.#ends.slice(0, this.#count)
  }
}

function grown(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.ceil(size))
  larger.set(bytes)
  return larger
}
