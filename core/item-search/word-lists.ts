/**
 * Word lists: the words of each item in their order, as numbers in one long list, so that a phrase can be looked for and one item changed by itself.
 * @module
 */
import { Column, uint32 } from './numbers.ts'
import { Vocabulary } from './vocabulary.ts'
import { wordsOf } from './words.ts'

/** A number that is no word: between two texts of an item, so that no phrase reaches from one into the next. */
const gap = 0
export interface WordsAsked {
  /** Each has numbers of words of which one must stand in the item; the last one of what is typed may be a part. */
  readonly each: readonly (readonly number[])[]
  /** What stands in quotation marks: these words, in this order, with nothing between. */
  readonly phrases: readonly (readonly number[])[]
}

export class WordLists {
  readonly vocabulary: Vocabulary
  readonly starts = new Column(uint32)
  readonly lengths = new Column(uint32)
  readonly list = new Column(uint32)
  used = 0

  constructor(vocabulary = new Vocabulary()) { this.vocabulary = vocabulary }

  static from(vocabulary: Vocabulary, starts: Uint32Array<ArrayBuffer>, lengths: Uint32Array<ArrayBuffer>, list: Uint32Array<ArrayBuffer>): WordLists {
    const all = new WordLists(vocabulary)
    for (const [column, from] of [[all.starts, starts], [all.lengths, lengths], [all.list, list]] as const) column.take(from)
    all.used = list.length
    return all
  }

  put(row: number, texts: readonly string[]): void {
    const numbers = texts.flatMap((text, at) => [...(at === 0 ? [] : [gap]), ...wordsOf(text).map((word) => this.vocabulary.put(word))])
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

  /** Words of what is typed; `null`: one of them stands nowhere, so nothing can be found. Nothing typed asks nothing. A quotation mark without its other one is none. */
  asked(text: string): WordsAsked | null {
    const [each, phrases]: [(readonly number[])[], number[][]] = [[], []]
    for (const { 0: piece, index, groups } of text.matchAll(pieces)) {
      const quoted = groups!['straight'] ?? groups!['curved'] ?? groups!['angled']
      const isLast = quoted === undefined && index + piece.length === text.length && !/\s$/u.test(text)
      const typed = wordsOf(quoted ?? piece)
      const numbers = typed.map((word, at) => (isLast && at === typed.length - 1 ? this.vocabulary.beginningWith(word) : [this.vocabulary.numberOf(word)].filter((found) => found !== undefined)))
      each.push(...numbers)
      if (quoted !== undefined && numbers.length > 1) phrases.push(numbers.flat())
    }
    return each.some((numbers) => numbers.length === 0) ? null : { each, phrases }
  }

  /** By word: bits of the places of what is asked that it fills. More words than `mostWords` are refused by whoever reads the question; here they throw RangeError. */
  bitsOf({ each }: Pick<WordsAsked, 'each'>): { readonly bits: Uint32Array; readonly all: number } {
    const bits = new Uint32Array(this.vocabulary.count)
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

  hasPhrase(row: number, phrase: readonly number[]): boolean {
    const list = this.list.words
    const from = this.starts.get(row)
    const last = from + this.lengths.get(row) - phrase.length
    for (let at = from; at <= last; at++) {
      let same = 0
      while (same < phrase.length && list[at + same] === phrase[same]) same++
      if (same === phrase.length) return true
    }
    return false
  }
}

/** Of what is typed; bits of a number that are not its sign. */
export const mostWords = 31
/** What stands between two quotation marks of a kind, or none. */
const pieces = /"(?<straight>[^"]*)"|“(?<curved>[^“”]*)”|«(?<angled>[^«»]*)»|[^"“«]+|["“«]/gu
