/**
 * Name index: of millions of listed names those that are worth comparing with one that is asked for.
 *
 * A name is a row of words of the lexicon. Those that share words with the question, the rare ones counting most, are looked at;
 * comparing itself is done by core/names, so that a hit has the score and the reasons that the two names would have alone.
 * @module
 */
import { prepareName, scoreNames, wordOf, type NameKind, type PreparedName, type Word } from '@proofmark/core/names'
import { Lexicon } from './lexicon.ts'
import { PackedTexts } from './packed-texts.ts'

export interface NameHit {
  /** Number that was given with the name. */
  readonly entry: number
  /** Which of the names that were given, counted from 0. */
  readonly place: number
  readonly name: string
  readonly score: number
}

/** So many of the likeliest are compared word by word. */
const mostCompared = 96
/** Most names that stay prepared, at about a kilobyte each. */
const mostPrepared = 60_000
/** So many places in the lists of words are looked at; those of the rarest words come first. */
const mostTouched = 500_000

export class NameIndex {
  readonly #texts = new PackedTexts()
  readonly #lexicon = new Lexicon()
  readonly #entries: Uint32Array
  readonly #kinds: Uint8Array
  readonly #starts: Uint32Array
  readonly #places: Uint32Array
  readonly #rarity: Float32Array
  readonly #weights: Float32Array
  readonly #sums: Float32Array
  readonly #touched: Uint32Array

  /** Reads the names once. A name with no word is kept and never found. */
  constructor(names: Iterable<{ readonly text: string; readonly entry: number; readonly kind: NameKind | null }>) {
    const [words, ends, entries, kinds] = [new Growing(), new Growing(), new Growing(), new Growing()]
    for (const { text, entry, kind } of names) {
      this.#texts.add(text)
      entries.push(entry)
      kinds.push(kind === null ? 0 : kindNumbers.indexOf(kind))
      const seen = new Set<number>()
      for (const word of tellingWords(prepareName(text, kind))) seen.add(this.#lexicon.numberOf(word.sound, word.isAbjad, word.lines))
      for (const number of seen) words.push(number)
      ends.push(words.count)
    }
    this.#texts.close()
    this.#lexicon.close()
    this.#entries = entries.close()
    this.#kinds = Uint8Array.from(kinds.close())
    const [rows, rowEnds] = [words.close(), ends.close()]
    const counts = new Uint32Array(this.#lexicon.count + 1)
    for (const word of rows) counts[word + 1]!++
    for (let at = 1; at < counts.length; at++) counts[at]! += counts[at - 1]!
    this.#starts = counts
    this.#places = new Uint32Array(rows.length)
    const next = counts.slice()
    const total = Math.max(1, this.#entries.length)
    this.#rarity = Float32Array.from({ length: this.#lexicon.count }, (_, word) => Math.log(1 + total / (counts[word + 1]! - counts[word]!)))
    this.#weights = new Float32Array(this.#entries.length)
    for (let name = 0, at = 0; name < rowEnds.length; name++) {
      for (; at < rowEnds[name]!; at++) {
        this.#places[next[rows[at]!]!++] = name
        this.#weights[name]! += this.#rarity[rows[at]!]!
      }
    }
    this.#sums = new Float32Array(this.#entries.length)
    this.#touched = new Uint32Array(this.#entries.length)
  }

  /** Of a list that is small enough, names stay prepared. */
  readonly #prepared = new Map<number, PreparedName>()

  #preparedName(name: number): PreparedName {
    const known = this.#prepared.get(name)
    if (known !== undefined) return known
    const made = prepareName(this.#texts.get(name), kindNumbers[this.#kinds[name]!]!)
    if (this.count <= mostPrepared) this.#prepared.set(name, made)
    return made
  }

  get count(): number { return this.#entries.length }

  /** Bytes of the arrays and texts, without the words of the lexicon. */
  get byteLength(): number {
    return this.#texts.byteLength + [this.#entries, this.#kinds, this.#starts, this.#places, this.#rarity, this.#weights, this.#sums, this.#touched].reduce((sum, each) => sum + each.byteLength, 0)
  }

  /** The best names, at most `limit`, one an entry, from `atLeast` on; best first. */
  search(asked: PreparedName, { limit = 10, atLeast = 0.5 }: { limit?: number; atLeast?: number } = {}): NameHit[] {
    const best = new Map<number, NameHit>()
    for (const name of this.#likeliest(asked)) {
      const prepared = this.#preparedName(name)
      const score = scoreNames(asked, prepared)
      const entry = this.#entries[name]!
      if (score >= atLeast && score > (best.get(entry)?.score ?? 0)) best.set(entry, { entry, place: name, name: prepared.text, score })
    }
    return [...best.values()].toSorted((a, b) => b.score - a.score || a.entry - b.entry).slice(0, limit)
  }

  #likeliest(asked: PreparedName): number[] {
    const found = new Map<number, number>()
    const total = this.#entries.length
    let weightAsked = 0
    const look = (word: Word): number => {
      let rarest = 0
      for (const { word: number, likeness } of this.#lexicon.find(word)) {
        const worth = this.#rarity[number]! * likeness * likeness
        if (worth > (found.get(number) ?? 0)) found.set(number, worth)
        if (worth > rarest) rarest = worth
      }
      return rarest
    }
    for (const { by, words } of asked.readings) {
      if (by === 'native') continue
      const telling = words.filter(isTelling)
      const isKnown = telling.map((word) => {
        const rarest = look(word)
        // A word that no list has weighs half of the rarest: it must not push all names down.
        weightAsked += rarest === 0 ? Math.log(1 + total) / 2 : rarest
        return this.#lexicon.has(word)
      })
      for (let at = 1; at < telling.length; at++) {
        // Two neighbours may be one word of the list, where one of them is none.
        const [one, other] = [telling[at - 1]!, telling[at]!]
        if (one.isAbjad === other.isAbjad && !(isKnown[at - 1]! && isKnown[at]!)) look(wordOf(one.text + other.text, { sound: one.sound + other.sound, isAbjad: one.isAbjad }))
      }
    }
    let [touched, looked] = [0, 0]
    for (const [number, worth] of [...found].toSorted((a, b) => this.#rarity[b[0]]! - this.#rarity[a[0]]!)) {
      const [from, to] = [this.#starts[number]!, this.#starts[number + 1]!]
      looked += to - from
      const isLate = looked > mostTouched && touched >= mostCompared
      for (let at = from; at < to; at++) {
        const name = this.#places[at]!
        if (this.#sums[name] === 0) {
          if (isLate) continue
          this.#touched[touched++] = name
        }
        this.#sums[name]! += worth
      }
      if (looked > 4 * mostTouched) break
    }
    return this.#best(touched, weightAsked)
  }

  /** Of those that were touched the ones that share most; clears the sums. */
  #best(touched: number, weightAsked: number): number[] {
    const bins = new Uint32Array(1025)
    const share = (name: number) => Math.min(1, (2 * this.#sums[name]!) / (weightAsked + this.#weights[name]!) / 1.2)
    for (let at = 0; at < touched; at++) bins[Math.floor(share(this.#touched[at]!) * 1024)]!++
    let [from, above] = [1024, bins[1024]!]
    while (from > 0 && above + bins[from - 1]! <= mostCompared) above += bins[--from]!
    const likeliest: number[] = []
    // Of the bin that is cut as many as there is room for, in the order in which they were touched.
    let room = mostCompared - above
    for (let at = 0; at < touched; at++) {
      const name = this.#touched[at]!
      const bin = Math.floor(share(name) * 1024)
      if (bin >= from) likeliest.push(name)
      else if (bin === from - 1 && room-- > 0) likeliest.push(name)
      this.#sums[name] = 0
    }
    return likeliest
  }
}

const kindNumbers: readonly (NameKind | null)[] = [null, 'person', 'organisation', 'vessel']

/** Of all readings in letters: particles and titles find nobody. */
function tellingWords(name: PreparedName): readonly Word[] {
  return name.readings.flatMap(({ by, words }) => (by === 'native' ? [] : words.filter(isTelling)))
}

const isTelling = ({ role, sound }: Word) => (role === 'name' || role === 'number' || role === 'common' || role === 'place' || role === 'filler') && sound !== ''

/** Whole numbers, as many as come. */
class Growing {
  #numbers = new Uint32Array(1 << 14)
  count = 0

  push(value: number): void {
    if (this.count === this.#numbers.length) {
      const larger = new Uint32Array(Math.ceil(this.#numbers.length * 1.5))
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.count++] = value
  }

  close(): Uint32Array {
    return this.#numbers.slice(0, this.count)
  }
}
