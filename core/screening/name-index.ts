/**
 * Name index: of millions of listed names those that are worth comparing with one that is asked for.
 *
 * A name is a row of words of the lexicon. Those that share words with the question, the rare ones counting most, are looked at;
 * comparing itself is done by core/names, so that a hit has the score and the reasons that the two names would have alone.
 * @module
 */
import { prepareName, scoringOf, wordOf, type NameKind, type PreparedName, type Word } from '@proofmark/core/names'
import { Growing } from './growing.ts'
import { Lexicon } from './lexicon.ts'
import { likeliest } from './likeliest.ts'
import { PackedTexts } from './packed-texts.ts'
import { postingsOf, type Postings } from './postings.ts'

export interface NameHit {
  /** Number that was given with the name. */
  readonly entry: number
  /** Which of the names that were given, counted from 0. */
  readonly place: number
  readonly name: string
  readonly score: number
}

/** Most names that stay prepared, at about a kilobyte each. */
const mostPrepared = 60_000

export class NameIndex {
  readonly #texts = new PackedTexts()
  readonly #lexicon = new Lexicon()
  readonly #entries: Uint32Array
  readonly #kinds: Uint8Array
  readonly #postings: Postings
  /** Of a list that is small enough, names stay prepared. */
  readonly #prepared: readonly PreparedName[]

  /** Reads the names once. A name with no word is kept and never found. */
  constructor(names: Iterable<{ readonly text: string; readonly entry: number; readonly kind: NameKind | null }>) {
    const [rows, counts, entries, kinds] = [new Growing(), new Growing(), new Growing(), new Growing()]
    // Of more than that, or of nobody knows how many, none stays: they would be thrown away again.
    const stay: PreparedName[] | null = Array.isArray(names) && names.length <= mostPrepared ? [] : null
    for (const { text, entry, kind } of names) {
      this.#texts.add(text)
      entries.push(entry)
      kinds.push(kind === null ? 0 : kindNumbers.indexOf(kind))
      const from = rows.count
      const prepared = prepareName(text, kind)
      stay?.push(prepared)
      for (const { by, words } of prepared.readings) {
        // Characters of a native reading are found by what they sound like.
        if (by !== 'native') for (const word of words) if (isTelling(word)) rows.addOnce(this.#lexicon.numberOf(word), from)
      }
      counts.push(rows.count - from)
    }
    this.#prepared = stay ?? []
    this.#texts.close()
    this.#lexicon.close()
    this.#entries = entries.close()
    this.#kinds = Uint8Array.from(kinds.close())
    this.#postings = postingsOf(rows.close(), counts.close(), this.#lexicon.count)
  }

  #preparedName(name: number): PreparedName {
    return this.#prepared[name] ?? prepareName(this.#texts.get(name), kindNumbers[this.#kinds[name]!]!)
  }

  get count(): number { return this.#entries.length }

  /** Bytes of the arrays and texts, without the words of the lexicon. */
  get byteLength(): number {
    const { starts, places, rarity, weights } = this.#postings
    return this.#texts.byteLength + [this.#entries, this.#kinds, starts, places, rarity, weights].reduce((sum, each) => sum + each.byteLength, 0)
  }

  /** The best names, at most `limit`, one an entry, from `atLeast` on; best first. */
  search(asked: PreparedName, { limit = 10, atLeast = 0.5 }: { limit?: number; atLeast?: number } = {}): NameHit[] {
    const best = new Map<number, NameHit>()
    const { found, weightAsked } = this.#wordsLike(asked)
    const shared = [...found].map(([word, worth]) => ({ word, worth })).toSorted((a, b) => this.#postings.rarity[b.word]! - this.#postings.rarity[a.word]!)
    const scoreOf = scoringOf(asked, atLeast)
    for (const name of likeliest(this.#postings, shared, weightAsked)) {
      const prepared = this.#preparedName(name)
      const score = scoreOf(prepared)
      const entry = this.#entries[name]!
      if (score >= atLeast && score > (best.get(entry)?.score ?? 0)) best.set(entry, { entry, place: name, name: prepared.text, score })
    }
    return [...best.values()].toSorted((a, b) => b.score - a.score || a.entry - b.entry).slice(0, limit)
  }

  /** Words of the list that are or sound like those asked for, with what each is worth. */
  #wordsLike(asked: PreparedName): { found: ReadonlyMap<number, number>; weightAsked: number } {
    const found = new Map<number, number>()
    let weightAsked = 0
    const look = (word: Word): number => {
      let rarest = 0
      const { words, likenesses } = this.#lexicon.find(word)
      for (let at = 0; at < words.length; at++) {
        const worth = this.#postings.rarity[words[at]!]! * likenesses[at]! * likenesses[at]!
        if (worth > (found.get(words[at]!) ?? 0)) found.set(words[at]!, worth)
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
        weightAsked += rarest === 0 ? Math.log(1 + this.count) / 2 : rarest
        return this.#lexicon.has(word)
      })
      if (telling.length === 1 && !isKnown[0]! && !telling[0]!.isAbjad) for (const number of this.#lexicon.partsOf(telling[0]!.text)) found.set(number, Math.max(found.get(number) ?? 0, this.#postings.rarity[number]!))
      for (let at = 1; at < telling.length; at++) {
        // Two neighbours may be one word of the list, where one of them is none.
        const [one, other] = [telling[at - 1]!, telling[at]!]
        if (one.isAbjad === other.isAbjad && !(isKnown[at - 1]! && isKnown[at]!)) look(wordOf(one.text + other.text, { sound: one.sound + other.sound, isAbjad: one.isAbjad }))
      }
    }
    return { found, weightAsked }
  }
}

const kindNumbers: readonly (NameKind | null)[] = [null, 'person', 'organisation', 'vessel']

/** Particles and titles find nobody. */
const isTelling = ({ role, sound }: Word) => (role === 'name' || role === 'number' || role === 'common' || role === 'place' || role === 'filler' || role === 'form') && sound !== ''
