/**
 * Bar question: what a bar of a chart asks for, in the words of an address, so that a bar narrows the search and can be taken back like anything else that is asked.
 * @module
 */
import type { FacetName, ItemQuery } from '@proofmark/core/item-search'
import type { ChartBar, ChartName } from '../../search-api.ts'
import { withApart, withFacet, withSpan } from '../search/question.ts'

const facetOf: Readonly<Partial<Record<ChartName, FacetName>>> = { 'class': 'class', 'made-in': 'made-in', 'found-in': 'found-in', 'team': 'team', 'custodian': 'custodian', 'source': 'source', 'case-size': 'case' }

/** What is asked already, with this bar in place of what was asked of the same kind. All that can stand in the bar is asked for, as it is counted. */
export function questionOf(query: ItemQuery, by: ChartName, { value }: Pick<ChartBar, 'value'>): ItemQuery {
  const facet = facetOf[by]
  if (facet !== undefined) return withFacet(query, facet, [value])
  if (by === 'year-of-make') return withSpan(query, 'made', { from: value, to: value, certainty: 'can' })
  const [from, to] = value.split('-').map(Number)
  return withApart(query, by === 'age-at-recovery' ? 'age' : 'to-use', { from: from!, to: to!, certainty: 'can' })
}

/** Without whatever is asked of the kind that the chart counts. */
export function withoutBars(query: ItemQuery, by: ChartName): ItemQuery {
  const facet = facetOf[by]
  return facet !== undefined ? withFacet(query, facet, []) : by === 'year-of-make' ? withSpan(query, 'made', null) : withApart(query, by === 'age-at-recovery' ? 'age' : 'to-use', null)
}

/** Whether this bar alone is what is asked. */
export const isAsked = (query: ItemQuery, by: ChartName, bar: Pick<ChartBar, 'value'>): boolean => JSON.stringify(questionOf(query, by, bar)) === JSON.stringify(query)
