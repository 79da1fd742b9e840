/**
 * Named values: what people type for a value of a facet, as the rows have it. A case, a party, a document by its label or the first digits of its id; a country by its name.
 * @module
 */
import type { KindName, World } from '@proofmark/core/statements'
import type { FacetName, ItemQuery } from './item-query.ts'
import { countrySaid } from './row-of.ts'

/** Facets whose values are ids of statements, or words where no statement is named. */
const kindOf: Partial<Readonly<Record<FacetName, KindName>>> = { case: 'case', team: 'party', custodian: 'party', source: 'document' }
const countries: ReadonlySet<FacetName> = new Set<FacetName>(['made-in', 'found-in'])

/** What names nothing, or several, stays as it was typed. */
export function withNamedValues(world: World, query: ItemQuery): ItemQuery {
  const facets = Object.entries(query.facets).map(([name, values]) => {
    const kind = kindOf[name as FacetName]
    const meant = (value: string): string => (kind !== undefined ? idOf(world, kind, value) : countries.has(name as FacetName) ? countrySaid(value) : value)
    return [name, [...new Set(values.map(meant))]] as const
  })
  return facets.length === 0 ? query : { ...query, facets: Object.fromEntries(facets) }
}

function idOf(world: World, kind: KindName, value: string): string {
  if (/^[0-9a-f]{32}$/.test(value)) return value
  const labelled = world.labelled(value).filter((each) => each.kind === kind)
  const found = labelled.length > 0 ? labelled : /^[0-9a-f]{8,31}$/.test(value) ? world.beginning(value).filter((each) => each.kind === kind && world.get(each.id, kind) !== undefined) : []
  return found.length === 1 ? found[0]!.id : value
}
