/**
 * Symbols: each place of a mark as one number of 16 bits, so that millions of marks are compared without a text in sight.
 *
 * The idea: what a transcriber could have typed in another way is one symbol: letters of three scripts that look alike, capitals and small
 * letters, the digits of nine scripts. Digits and letters are never one symbol (0 and O stay two). What stands between the characters
 * (spaces, stops, hyphens, line ends, places around a headstamp) has none: 84-3-17 and 84 3 17 are found by each other.
 * @module
 */
import { digitOf, twinIn, type Cell } from '@proofmark/core/marks'

/** Nobody could read it, or it is withheld. Unicode keeps this number from ever being a character. */
export const unreadable = 0xffff
/** Torn: any number of characters, none included. */
export const torn = 0xfffe

// The private use area of the basic plane: Unicode never gives these numbers to a character, and marks that bear one get another number here.
const firstSign = 0xe000
const firstOpen = 0xf000
/** Read with doubt: before it; one of some: from it on. */
const firstOfSome = 0xf400
const afterOpen = 0xf900

/** A place of which the record leaves open what stood there. */
interface OpenPlace {
  /** What it can be; `null`: any character. */
  readonly oneOf: readonly number[] | null
  /** What was read with doubt; `null`: nothing was. */
  readonly read: number | null
}

/** Signs and open places that have numbers of their own, as plain data. */
export interface KnownSymbols { readonly signs: readonly string[]; readonly open: readonly OpenPlace[] }

const separator = /^[\s.\-/·]$/u
const clock = /^\d{1,2}h$/u

/** Numbers of what has no number of its own: signs, letters with marks, characters of other planes, open places. Grows, never shrinks. */
export class Symbols {
  readonly #signs: Map<string, number>
  readonly #openNumbers: Map<string, number>
  readonly #doubtful: OpenPlace[]
  readonly #some: OpenPlace[]

  /** With the numbers that `known` gives, and without a trace in it of what is asked of this one. */
  constructor(known: Symbols | null = null) {
    this.#signs = new Map(known === null ? [] : known.#signs)
    this.#openNumbers = new Map(known === null ? [] : known.#openNumbers)
    this.#doubtful = known === null ? [] : [...known.#doubtful]
    this.#some = known === null ? [] : [...known.#some]
  }

  /** All that it knows, in the order of its numbers. */
  toKnown(): KnownSymbols { return { signs: [...this.#signs.keys()], open: [...this.#doubtful, ...this.#some] } }

  /** `null`: these are no numbers that `toKnown` gave. */
  static fromKnown({ signs, open }: KnownSymbols): Symbols | null {
    const symbols = new Symbols()
    for (const sign of signs) symbols.#ofSign(sign)
    for (const place of open) symbols.#numberOfOpen(place)
    return symbols.#signs.size === signs.length && symbols.#openNumbers.size === open.length ? symbols : null
  }

  /** Of a symbol between `firstOpen` and `afterOpen`; `null`: the symbol is settled, unreadable or torn. */
  openPlace(symbol: number): OpenPlace | null {
    return !isOpen(symbol) ? null : symbol < firstOfSome ? this.#doubtful[symbol - firstOpen] ?? null : this.#some[symbol - firstOfSome] ?? null
  }

  /** Symbols of a mark. More signs than there are numbers left count as unreadable: such a mark is found as one that may be meant. */
  ofMark(cells: readonly Cell[]): number[] {
    const symbols: number[] = []
    for (const cell of cells) for (const symbol of this.ofCell(cell)) if (symbol !== torn || symbols.at(-1) !== torn) symbols.push(symbol)
    return symbols
  }

  /** None of a separator; several of a sign that holds characters. */
  ofCell(cell: Cell): readonly number[] {
    switch (cell.kind) {
      case 'certain': return separator.test(cell.char) ? [] : [this.ofChar(cell.char)]
      case 'uncertain': return [separator.test(cell.char) ? unreadable : this.#numberOfOpen({ oneOf: null, read: this.ofChar(cell.char) })]
      case 'alternatives': return [this.#ofAlternatives(cell.chars)]
      case 'unreadable': case 'masked': return [unreadable]
      case 'missing': return [torn]
      case 'break': return []
      case 'sign': return clock.test(cell.name) ? [] : [this.#ofSign(`<${cell.name}>`), ...[...cell.holds ?? ''].flatMap((char) => separator.test(char) ? [] : [this.ofChar(char)])]
    }
  }

  ofChar(char: string): number {
    // Most characters of most marks.
    if (char.length === 1) {
      const code = char.charCodeAt(0)
      if ((code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a)) return code
      if (code >= 0x61 && code <= 0x7a) return code - 0x20
    }
    const digit = digitOf(char)
    if (digit !== null) return digit.digit.charCodeAt(0)
    const latin = twinIn('Latin', char) ?? char
    const capital = latin.toUpperCase()
    // Of a small letter whose capital has the twin: к is К is K.
    const folded = capital.length === latin.length ? twinIn('Latin', capital) ?? capital : latin
    const code = folded.charCodeAt(0)
    return folded.length === 1 && (code < firstSign || (code >= afterOpen && code < 0xfff0)) ? code : this.#ofSign(folded)
  }

  #ofAlternatives(chars: readonly string[]): number {
    const oneOf = [...new Set(chars.map((char) => this.ofChar(char)))].toSorted((a, b) => a - b)
    return oneOf.includes(unreadable) ? unreadable : oneOf.length === 1 ? oneOf[0]! : this.#numberOfOpen({ oneOf, read: null })
  }

  #ofSign(sign: string): number {
    const known = this.#signs.get(sign)
    if (known !== undefined) return known
    const number = firstSign + this.#signs.size
    if (number >= firstOpen) return unreadable
    this.#signs.set(sign, number)
    return number
  }

  #numberOfOpen(place: OpenPlace): number {
    const key = `${place.oneOf?.join(' ') ?? '*'} ${place.read ?? ''}`
    const known = this.#openNumbers.get(key)
    if (known !== undefined) return known
    const [places, first, after] = place.oneOf === null ? [this.#doubtful, firstOpen, firstOfSome] : [this.#some, firstOfSome, afterOpen]
    const number = first + places.length
    // What cannot be told apart any more is any character, which is wider and so excludes nothing.
    if (number >= after) return unreadable
    places.push(place)
    this.#openNumbers.set(key, number)
    return number
  }
}

/** A place with doubt or alternatives, of which the record says something: see `Symbols.openPlace`. */
const isOpen = (symbol: number): boolean => symbol >= firstOpen && symbol < afterOpen

/** One character stands there, and no other. */
export const isLegible = (symbol: number): boolean => symbol < torn && !isOpen(symbol)

/** Whether all places are settled: such marks are found by grams, the others by what they leave open. */
export const isSettled = (symbols: readonly number[]): boolean => symbols.every(isLegible)

/** Letters of Cyrillic script that have no twin in Latin: of Russian and Ukrainian. What is not here shares a class, and costs only time. */
const cyrillic = 'БГДЖЗИЙЛПФЦЧШЩЪЫЬЭЮЯЄҐ'

/** Classes of symbols in grams: ten digits, 26 letters, 22 more, all else, the two ends of a mark; open places for any character, those for some of them; torn ones. */
export const classes = 64
export const otherClass = 58
export const startClass = 59
export const endClass = 60
export const anyClass = 61
export const someClass = 62
export const tornClass = 63

/** A table, since it is asked for every place of every mark. */
const classTable = new Uint8Array(0x10000).fill(otherClass)
for (let n = 0; n < 10; n++) classTable[0x30 + n] = n
for (let n = 0; n < 26; n++) classTable[0x41 + n] = 10 + n
for (const [n, letter] of [...cyrillic].entries()) classTable[letter.charCodeAt(0)] = 36 + n
classTable.fill(anyClass, firstOpen, firstOfSome)
classTable.fill(someClass, firstOfSome, afterOpen)
classTable[unreadable] = anyClass
classTable[torn] = tornClass

/** Class of a symbol; of `otherClass` are many symbols, so a gram with it says only that a mark may fit. A place that was read with doubt can be any character. */
export const classOf = (symbol: number): number => classTable[symbol]!
