/**
 * Search: classes by a few letters of any of their words, in any language of the taxonomy.
 * @module
 */
import { ancestorsOf, wordOf, type Taxonomy, type TaxonomyClass } from './taxonomy.ts'

export interface FoundClass {
  readonly found: TaxonomyClass
  /** The word by which it was found, as it stands in the taxonomy. */
  readonly word: string
  /** The words from the top down to the class, in the language asked for. */
  readonly path: readonly string[]
}

/** How near: the whole word, its beginning, the beginning of a word within, letters within. */
const ranks = [
  (word: string, asked: string) => word === asked,
  (word: string, asked: string) => word.startsWith(asked),
  (word: string, asked: string) => word.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(asked)),
  (word: string, asked: string) => word.includes(asked),
]

/** At most `most` classes, nearest first, then in the order of the taxonomy. An empty query finds all, in that order. */
export function searchClasses(taxonomy: Taxonomy, query: string, inLanguage: string, most = 20): readonly FoundClass[] {
  const asked = folded(query)
  const found = taxonomy.classes.flatMap((each) => {
    const words = [wordOf(taxonomy, each, inLanguage), ...Object.values(each.names).flat(), each.id]
    const near = words.map((word) => ({ word, rank: ranks.findIndex((fits) => fits(folded(word), asked)) })).filter(({ rank }) => rank >= 0)
    const nearest = near.toSorted((a, b) => a.rank - b.rank)[0]
    return nearest === undefined ? [] : [{ each, ...nearest }]
  })
  return found.toSorted((a, b) => (asked === '' ? 0 : a.rank - b.rank)).slice(0, most).map(({ each, word }) => ({
    found: each, word, path: ancestorsOf(taxonomy, each.id).map((above) => wordOf(taxonomy, above, inLanguage)).toReversed(),
  }))
}

/** Without case, accents and vowel signs; apostrophes and hyphens of all kinds are one. */
const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’ʼ`´]/gu, "'").replace(/[‐‑–—]/gu, '-').toLowerCase().trim()
