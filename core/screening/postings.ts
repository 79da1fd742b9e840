/**
 * Postings: of each word of the lexicon the names that have it, and what the word and the name weigh.
 * @module
 */
export interface Postings {
  /** Where the names of a word begin in `places`; one more than there are words. */
  readonly starts: Uint32Array
  /** Names by word, in their order. */
  readonly places: Uint32Array
  /** Of a word: the fewer names have it, the more it says. */
  readonly rarity: Float32Array
  /** Of all words of a name together. */
  readonly weights: Float32Array
}

/** `rows`: the words of all names one behind the other, no word twice in a name; `counts`: how many each name has. */
export function postingsOf(rows: Uint32Array, counts: Uint32Array, wordCount: number): Postings {
  const starts = new Uint32Array(wordCount + 1)
  for (const word of rows) starts[word + 1]!++
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!
  const total = Math.max(1, counts.length)
  const rarity = Float32Array.from({ length: wordCount }, (_, word) => Math.log(1 + total / (starts[word + 1]! - starts[word]!)))
  const [places, weights, next] = [new Uint32Array(rows.length), new Float32Array(counts.length), starts.slice()]
  for (let name = 0, at = 0; name < counts.length; name++) {
    for (const end = at + counts[name]!; at < end; at++) {
      places[next[rows[at]!]!++] = name
      weights[name]! += rarity[rows[at]!]!
    }
  }
  return { starts, places, rarity, weights }
}
