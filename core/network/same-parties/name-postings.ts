/**
 * Postings: which records share words, so that names are compared where it is worth it and not each with each.
 *
 * A word is found by its consonants, which other scripts and other spellings of a vowel leave as they are, and by its sound without one letter,
 * which a slip leaves. Rare words count most. Where a record shares words with more than can be looked at, that is said, not passed over.
 * @module
 */
import { prepareName, skeletonOf, type NameKind, type PreparedName } from '@proofmark/core/names'

/** So many places in the lists of words are looked at for one record, those of its rarest words first. */
const mostTouched = 20_000
/** So many of the likeliest are given. */
const mostLikely = 400
/** What two names must share, as a part of what the lighter of them weighs. */
const leastShared = 0.3

export interface NamedRecord { readonly names: readonly { readonly text: string }[]; readonly nameKind: NameKind | null }

export class NamePostings {
  readonly prepared: readonly (readonly PreparedName[])[]
  readonly #keys: readonly (readonly string[])[]
  readonly #places = new Map<string, number[]>()
  readonly #weights: Float64Array
  readonly #shared: Float64Array

  constructor(records: readonly NamedRecord[]) {
    this.prepared = records.map(({ names, nameKind }) => names.map(({ text }) => prepareName(text, nameKind)))
    this.#keys = this.prepared.map((names) => [...new Set(names.flatMap(keysOf))])
    for (const [record, keys] of this.#keys.entries()) for (const key of keys) { const there = this.#places.get(key); if (there === undefined) this.#places.set(key, [record]); else there.push(record) }
    // A record with many aliases is found by one of them: its lightest name counts.
    this.#weights = Float64Array.from(this.prepared, (names) => Math.min(...names.map((name) => Math.max(0.1, [...new Set(wholeWords(name))].reduce((sum, key) => sum + this.#rarity(key), 0))), Infinity))
    this.#shared = new Float64Array(records.length)
  }

  #rarity(key: string): number {
    return Math.log(1 + this.prepared.length / (this.#places.get(key)?.length ?? 1))
  }

  /** Records after this one whose names may be like its names, the likeliest first; `isCut`: not all that share a word were looked at. */
  likely(record: number): { readonly others: readonly number[]; readonly isCut: boolean } {
    const touched: number[] = []
    let [left, isCut] = [mostTouched, false]
    const words = this.#keys[record]!.map((key) => ({ key, places: this.#places.get(key)!, worth: this.#rarity(key) })).toSorted((a, b) => a.places.length - b.places.length)
    for (const { places, worth } of words) {
      if (places.length > left) { isCut = true; break }
      left -= places.length
      for (const other of places) {
        if (other <= record) continue
        if (this.#shared[other] === 0) touched.push(other)
        this.#shared[other]! += worth
      }
    }
    const likely = touched.filter((other) => this.#shared[other]! >= leastShared * Math.min(this.#weights[record]!, this.#weights[other]!)).toSorted((a, b) => this.#shared[b]! - this.#shared[a]! || a - b)
    for (const other of touched) this.#shared[other] = 0
    return { others: likely.slice(0, mostLikely), isCut }
  }
}

/** Words that tell parties apart by themselves, as consonants; of a name with none, all its words. */
function wholeWords({ readings }: PreparedName): string[] {
  const telling = readings.flatMap(({ words }) => words.filter(({ role }) => role === 'name' || role === 'number' || role === 'place' || role === 'common').map(keyOf))
  return telling.length > 0 ? telling : readings.flatMap(({ words }) => words.map(keyOf))
}

const keyOf = ({ skeleton, text, meaning }: { readonly skeleton: string; readonly text: string; readonly meaning: number }) => (meaning > 0 ? `#${meaning}` : skeleton.length < 2 ? `=${text}` : skeleton)

/** What begins with `-` is a sound without one letter: two words that differ in one letter have one of them in common. */
function keysOf(name: PreparedName): string[] {
  const words = name.readings.flatMap((reading) => reading.words.filter(({ role }) => role === 'name' || role === 'place'))
  const others = words.flatMap((word) => (word.others ?? []).map(skeletonOf)).filter((skeleton) => skeleton.length > 1)
  return [...wholeWords(name), ...others, ...words.filter(({ sound }) => sound.length > 3).flatMap(({ sound }) => [`-${sound}`, ...[...sound].map((_, at) => `-${sound.slice(0, at)}${sound.slice(at + 1)}`)])]
}
