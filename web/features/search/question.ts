/**
 * Question: what the search page is asked, as its address says it: the question itself, how its answer is looked at, and how one question leads to the next.
 * @module
 */
import { emptyQuery, facetNames, itemSorts, queryParametersOf, readQuery, type AddressProblem, type ApartAsked, type ApartName, type AreaAsked, type EventName, type FacetName, type ItemQuery, type ItemSort, type SpanAsked } from '@proofmark/core/item-search'

/** How the same answer is looked at. `marks`: mark by mark, with those that no item bears and those near in the sequence. */
export const views = ['list', 'marks', 'map', 'charts'] as const
export type View = (typeof views)[number]

/** `near`: latitude, longitude and width in km of what the map shows; `route`: the item whose way is drawn; `routes`: whether those of all items are drawn; `borders`: `none` leaves them out. */
export interface Looking { readonly view: View; /** Empty: the usual one. */ readonly sort: ItemSort | ''; readonly after: number; readonly near: string; readonly route: string; readonly routes: 'none' | 'drawn'; readonly borders: 'drawn' | 'none' }

/** `problem`: a parameter that cannot be read, and why; then nothing is asked. */
export interface Asked extends Looking { readonly query: ItemQuery; readonly problem: AddressProblem | null }

const looking = ['view', 'sort', 'after', 'near', 'route', 'routes', 'borders'] as const

export function askedAt(address: string): Asked {
  const { searchParams: found } = new URL(address, 'http://proofmark.invalid')
  const view = views.find((each) => each === found.get('view')) ?? 'list'
  const read = readQuery([...found].filter(([name]) => name !== 'open' && !(looking as readonly string[]).includes(name)))
  return {
    query: read.ok ? read.query : emptyQuery, problem: read.ok ? null : read,
    view, sort: itemSorts.find((each) => each === found.get('sort')) ?? '', after: Number(/^\d{1,9}$/.exec(found.get('after') ?? '')?.[0] ?? 0), near: found.get('near') ?? '', route: found.get('route') ?? '', routes: found.get('routes') === 'drawn' ? 'drawn' : 'none', borders: found.get('borders') === 'none' ? 'none' : 'drawn',
  }
}

/** The address of it; `askedAt(addressOf(asked))` is `asked`. */
export function addressOf({ query, view, sort, after, near, route, routes, borders }: Pick<Asked, 'query'> & Looking): string {
  const parts = new URLSearchParams(queryParametersOf(query))
  for (const [name, value, usual] of [['view', view, 'list'], ['sort', sort, ''], ['after', String(after), '0'], ['near', near, ''], ['route', route, ''], ['routes', routes, 'none'], ['borders', borders, 'drawn']] as const) if (value !== usual) parts.append(name, value)
  const text = parts.toString()
  return `/search${text === '' ? '' : `?${text}`}`
}

/** The same address without a parameter that cannot be read, and without what only says how that one is meant: a way on that the reader chooses. */
export function withoutParameter(address: string, name: string): string {
  const { searchParams } = new URL(address, 'http://proofmark.invalid')
  for (const each of [name, `${name}-if`, ...(name === 'mark' ? ['in'] : [])]) searchParams.delete(each)
  const text = searchParams.toString()
  return `/search${text === '' ? '' : `?${text}`}`
}

/** As the server has it where nobody chose: the best marks first where a mark is asked for, else what was recorded last. */
export const usualSort = (query: ItemQuery): ItemSort => (query.mark === null ? 'newest' : 'best')

/** The orders that a question has: without a mark none is the best. */
export const sortsOf = (query: ItemQuery): readonly ItemSort[] => itemSorts.filter((each) => each !== 'best' || query.mark !== null)

export const isNothingAsked = (query: ItemQuery): boolean => queryParametersOf(query).length === 0

/** Chosen if it was not, left if it was. */
export function toggled(query: ItemQuery, name: FacetName, value: string): ItemQuery {
  const chosen = query.facets[name] ?? []
  return withFacet(query, name, chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value])
}

export function withFacet(query: ItemQuery, name: FacetName, values: readonly string[]): ItemQuery {
  const { [name]: _, ...others } = query.facets
  return { ...query, facets: values.length === 0 ? others : { ...others, [name]: values } }
}

export function withSpan(query: ItemQuery, name: EventName, span: SpanAsked | null): ItemQuery {
  const { [name]: _, ...others } = query.spans
  return { ...query, spans: span === null || (span.from === null && span.to === null) ? others : { ...others, [name]: span } }
}

export function withApart(query: ItemQuery, name: ApartName, asked: ApartAsked | null): ItemQuery {
  const { [name]: _, ...others } = query.apart
  return { ...query, apart: asked === null || (asked.from === null && asked.to === null) ? others : { ...others, [name]: asked } }
}

export const withArea = (query: ItemQuery, area: AreaAsked | null): ItemQuery => ({ ...query, area })

/** One thing that is asked, and the question without it. */
export type Part = { readonly key: string; readonly without: ItemQuery } & (
  | { readonly of: 'mark'; readonly value: string; readonly field: NonNullable<ItemQuery['mark']>['field'] }
  | { readonly of: 'text'; readonly value: string }
  | { readonly of: 'facet'; readonly name: FacetName; readonly value: string }
  | { readonly of: 'span'; readonly name: EventName; readonly span: SpanAsked }
  | { readonly of: 'apart'; readonly name: ApartName; readonly apart: ApartAsked }
  | { readonly of: 'area'; readonly area: AreaAsked }
)

export function partsOf(query: ItemQuery): readonly Part[] {
  const { mark, text, spans, apart, area } = query
  return [
    ...(mark === null ? [] : [{ key: 'mark', of: 'mark' as const, value: mark.pattern, field: mark.field, without: { ...query, mark: null } }]),
    ...(text === null ? [] : [{ key: 'text', of: 'text' as const, value: text, without: { ...query, text: null } }]),
    ...facetNames.flatMap((name) => (query.facets[name] ?? []).map((value) => ({ key: `${name} ${value}`, of: 'facet' as const, name, value, without: toggled(query, name, value) }))),
    ...(Object.entries(spans) as [EventName, SpanAsked][]).map(([name, span]) => ({ key: name, of: 'span' as const, name, span, without: withSpan(query, name, null) })),
    ...(Object.entries(apart) as [ApartName, ApartAsked][]).map(([name, asked]) => ({ key: name, of: 'apart' as const, name, apart: asked, without: withApart(query, name, null) })),
    ...(area === null ? [] : [{ key: 'area', of: 'area' as const, area, without: withArea(query, null) }]),
  ]
}
