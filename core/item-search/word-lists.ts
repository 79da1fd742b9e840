/**
 * Word lists: the words of each item in their order, as numbers in one long list, so that a phrase can be looked for and one item changed by itself.
 * @module
 */
import { Column, uint32 } from './numbers.ts'
import { wordsOf } from './words.ts'

/** A number that is no word: between two texts of an item, so that no phrase reaches from one into the next. */
const gap = 0
/** Characters by which words are shelved for those that are typed in part. */
const shelfLength = 2

export interface WordsAsked {
  /** Each has numbers of words of which one must stand in the item; the last one of what is typed may be a part. */
  readonly each: readonly (readonly number[])[]
}

export class WordLists {
  readonly words: string[] = ['']
  readonly #numberOf = new Map<string, number>()
  readonly #shelves = new Map<string, number[]>()
  readonly starts = new Column(uint32)
  readonly lengths = new Column(uint32)
  readonly list = new Column(uint32)
  used = 0

  static from(words: readonly string[], starts: Uint32Array<ArrayBuffer>, lengths: Uint32Array<ArrayBuffer>, list: Uint32Array<ArrayBuffer>): WordLists {
    const all = new WordLists()
    for (const word of words.slice(1)) all.#number(word)
    for (const [column, from] of [[all.starts, starts], [all.lengths, lengths], [all.list, list]] as const) column.take(from)
    all.used = list.length
    return all
  }

  put(row: number, texts: readonly string[]): void {
    const numbers = texts.flatMap((text, at) => [...(at === 0 ? [] : [gap]), ...wordsOf(text).map((word) => this.#number(word))])
    this.starts.reach(row + 1)
    this.lengths.reach(row + 1)
    // What fits in the place of the old words stays there; else the old place is left over until the index is made again.
    const isRoom = numbers.length <= this.lengths.get(row)
    const at = isRoom ? this.starts.get(row) : this.used
    this.list.reach(at + numbers.length)
    this.list.words.set(numbers, at)
    if (!isRoom) this.used += numbers.length
    this.starts.set(row, at)
    this.lengths.set(row, numbers.length)
  }

  /** Words of what is typed; `null`: one of them stands nowhere, so nothing can be found. Nothing typed asks nothing. */
  asked(text: string): WordsAsked | null {
    const typed = wordsOf(text)
    const each = typed.map((word, at) => (at === typed.length - 1 && !/\s$/u.test(text) ? this.#beginning(word) : [this.#numberOf.get(word)].filter((found) => found !== undefined)))
    return each.some((numbers) => numbers.length === 0) ? null : { each }
  }

  /** By word: bits of the places of what is asked that it fills. More words than `mostWords` are refused by whoever reads the question; here they throw RangeError. */
  bitsOf({ each }: WordsAsked): { readonly bits: Uint32Array; readonly all: number } {
    const bits = new Uint32Array(this.words.length)
    if (each.length > mostWords) throw new RangeError(`${each.length} words: expected ${mostWords} at most`)
    each.forEach((numbers, at) => { for (const number of numbers) bits[number]! |= 1 << at })
    return { bits, all: 2 ** each.length - 1 }
  }

  has(row: number, bits: Uint32Array, all: number): boolean {
    const list = this.list.words
    const [from, until] = [this.starts.get(row), this.starts.get(row) + this.lengths.get(row)]
    let found = 0
    for (let at = from; at < until; at++) {
      found |= bits[list[at]!]!
      if (found === all) return true
    }
    return all === 0
  }

  #beginning(word: string): readonly number[] {
    if (word.length < shelfLength) return this.words.flatMap((known, number) => (number > 0 && known.startsWith(word) ? [number] : []))
    return (this.#shelves.get(word.slice(0, shelfLength)) ?? []).filter((number) => this.words[number]!.startsWith(word))
  }

  #number(word: string): number {
    const known = this.#numberOf.get(word)
    if (known !== undefined) return known
    const number = this.words.push(word) - 1
    this.#numberOf.set(word, number)
    const shelf = this.#shelves.get(word.slice(0, shelfLength))
    if (shelf === undefined) this.#shelves.set(word.slice(0, shelfLength), [number])
    else shelf.push(number)
    return number
  }
}

/** Of what is typed; bits of a number that are not its sign. */
export const mostWords = 31
