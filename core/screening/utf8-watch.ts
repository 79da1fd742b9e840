/**
 * UTF-8 watch: whether bytes that somebody states to be of an encoding of one byte a character are UTF-8 after all. Every such byte means something, so that nothing else would tell.
 * @module
 */
import { fromUtf8 } from '@proofmark/core/bytes'

export class Utf8Watch {
  #sequence: number[] = []
  #needed = 0
  #sequences = 0
  #lone = 0
  /** The first sequence of several bytes that is a character. */
  #first: { readonly line: number; readonly bytes: readonly number[]; readonly char: string } | null = null

  /** `line`: on which the byte stands. */
  add(byte: number, line: number): void {
    if (this.#needed > 0 && byte >= 0x80 && byte < 0xc0) {
      this.#sequence.push(byte)
      if (this.#sequence.length === this.#needed) this.#close(line)
      return
    }
    this.#lone += this.#sequence.length
    this.#needed = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xc2 && byte < 0xe0 ? 2 : 0
    this.#sequence = this.#needed > 0 ? [byte] : []
    if (byte >= 0x80 && this.#needed === 0) this.#lone++
  }

  #close(line: number): void {
    const char = fromUtf8(Uint8Array.from(this.#sequence))
    if (char === null) this.#lone += this.#sequence.length
    else {
      this.#sequences++
      this.#first ??= { line, bytes: this.#sequence, char }
    }
    this.#sequence = []
    this.#needed = 0
  }

  /** At the end: more characters of UTF-8 than bytes that are none. A few are chance: É before a closing quotation mark is one. `null`: it is not UTF-8. */
  get found(): { readonly line: number; readonly bytes: readonly number[]; readonly char: string } | null {
    return this.#sequences > this.#lone + this.#sequence.length ? this.#first : null
  }
}
