/**
 * Taxonomies: classifications of items as versioned data, the words to find a class by, and how one stands to another.
 *
 * @module
 */
import att from './data/att-2014.json' with { type: 'json' }
import hs from './data/hs.json' with { type: 'json' }
import items from './data/items-1.json' with { type: 'json' }
import iti from './data/iti-2005.json' with { type: 'json' }
import unroca from './data/unroca.json' with { type: 'json' }
import { parseTaxonomy, type Taxonomy } from './taxonomy.ts'

export { ancestorsOf, classOf, parseTaxonomy, relations, taxonomyName, wordOf, type ParsedTaxonomy, type Relation, type Taxonomy, type TaxonomyClass, type TaxonomyCode } from './taxonomy.ts'
export { mappedTo, type Mapped } from './mapping.ts'
export { searchClasses, type FoundClass } from './search.ts'

/** Those that come with the program, the one for documentation first. */
export const knownTaxonomies: readonly Taxonomy[] = [items, iti, unroca, att, hs].map((value) => {
  const parsed = parseTaxonomy(value)
  if (!parsed.ok) throw new Error(`a taxonomy of our own: ${parsed.code} ${parsed.at}: expected ${parsed.expected}`)
  return parsed.taxonomy
})

/** Classes of items for documentation in the field. */
export const itemClasses: Taxonomy = knownTaxonomies[0]!
