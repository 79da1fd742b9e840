/**
 * Text builder: symbols of marks as they come, in three growing arrays: settled, open and torn.
 * @module
 */
import type { MarkTexts } from './settled-text.ts'

export const textKinds = ['settled', 'open', 'torn'] as const
export type TextKind = (typeof textKinds)[number]

interface Growing { symbols: Uint16Array<ArrayBuffer>; used: number; starts: Uint32Array<ArrayBuffer>; ids: Uint32Array<ArrayBuffer>; count: number }

const empty = (): Growing => ({ symbols: new Uint16Array(256), used: 0, starts: new Uint32Array(65), ids: new Uint32Array(64), count: 0 })

export class TextBuilder {
  readonly #kinds: Readonly<Record<TextKind, Growing>> = { settled: empty(), open: empty(), torn: empty() }

  get count(): number { return this.#kinds.settled.count + this.#kinds.open.count + this.#kinds.torn.count }

  add(id: number, symbols: readonly number[] | Uint16Array, kind: TextKind): void {
    const texts = this.#kinds[kind]
    if (texts.count > 0 && texts.ids[texts.count - 1]! >= id) throw new RangeError(`mark ${id} comes after ${texts.ids[texts.count - 1]}: numbers must ascend`)
    if (texts.used + symbols.length > texts.symbols.length) texts.symbols = grown(texts.symbols, texts.used + symbols.length)
    if (texts.count === texts.ids.length) {
      texts.ids = grown(texts.ids, texts.count + 1)
      texts.starts = grown(texts.starts, texts.count + 2)
    }
    for (let at = 0; at < symbols.length; at++) texts.symbols[texts.used + at] = symbols[at]!
    texts.used += symbols.length
    texts.ids[texts.count++] = id
    texts.starts[texts.count] = texts.used
  }

  /** Copies of just the length that is used. */
  textsOf(kind: TextKind): MarkTexts {
    const { symbols, used, starts, ids, count } = this.#kinds[kind]
    return { symbols: symbols.slice(0, used), starts: starts.slice(0, count + 1), ids: ids.slice(0, count) }
  }
}

/** Half as long again at least, so that growing costs little in all. */
function grown<T extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(array: T, atLeast: number): T {
  const larger = new (array.constructor as new (length: number) => T)(Math.max(atLeast, Math.ceil(array.length * 1.5)))
  larger.set(array)
  return larger
}
