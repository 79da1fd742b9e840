/**
 * Search over all items and marks as the server answers it. While the index is being made, what is asked waits and is asked again by itself.
 * @module
 */
import { queryOptions } from '@tanstack/react-query'
import type { ChartName, FacetsView, IndexProgress, ItemChartView, ItemMapView, ItemRoutesView, ItemSearchView, MarkSearchView, SavedSearchesView } from 'proofmark/api'
import { queryParametersOf, type ItemQuery } from '@proofmark/core/item-search'
import { fetched, post, refuseFailed } from './api.ts'
import { visibleJson } from './visible.ts'

export type { ChartBar, ChartName, FacetsView, FacetView, ItemChartView, ItemHitView, ItemMapView, ItemRoutesView, ItemSearchView, MarkHitView, MarkNeighbourView, MarkSearchView, PlaceCluster, SavedSearchesView, SavedSearchView } from 'proofmark/api'
/** As in service/server/item-search-view.ts, of which this app takes types alone; `satisfies` holds the two together. */
export const chartNames = ['class', 'made-in', 'found-in', 'year-of-make', 'age-at-recovery', 'production-to-use', 'team', 'custodian', 'source', 'case-size'] as const satisfies readonly ChartName[]

/** Hits of one page of the list, and marks of one page of the view mark by mark. */
export const [hitsOfPage, pageSize] = [100, 50]

/** The index is being made: how far it is, and how many seconds it has left at the pace so far; `null`: not known yet. */
export class IndexInWork extends Error {
  readonly done: number
  readonly of: number
  readonly secondsLeft: number | null
  constructor({ message, done, of }: IndexProgress) {
    super(message)
    this.done = done
    this.of = of
    this.secondsLeft = secondsLeft(done, of, performance.now())
  }
}

let begun: { readonly at: number; readonly done: number; readonly of: number } | null = null

function secondsLeft(done: number, of: number, now: number): number | null {
  if (begun === null || begun.done > done || begun.of !== of) begun = { at: now, done, of }
  const made = done - begun.done
  return made === 0 ? null : Math.max(1, Math.ceil(((of - done) / made) * (now - begun.at) / 1000))
}

async function indexedAnswer(path: string, signal: AbortSignal): Promise<Response> {
  const answer = await fetched(path, { signal })
  if (answer.status === 503) {
    const said = await answer.clone().json().catch(() => null) as IndexProgress | null
    if (said?.code === 'index-in-work') throw new IndexInWork(said)
  }
  const whole = await refuseFailed(answer, path)
  begun = null
  return whole
}

const indexed = async <Answer>(path: string, signal: AbortSignal): Promise<Answer> => visibleJson(await (await indexedAnswer(path, signal)).text()) as Answer

/** How long until a question that met an unfinished index is asked again. */
const againMs = 700
const again = { retry: false, refetchInterval: ({ state }: { state: { error: Error | null } }) => (state.error instanceof IndexInWork ? againMs : false) } as const

/** The parameters as one text, the same for the same question. */
export const questionText = (query: ItemQuery): string => new URLSearchParams(queryParametersOf(query)).toString()
const address = (what: string, question: string, more: Readonly<Record<string, string>> = {}) =>
  `/api/items/${what}?${[question, new URLSearchParams(Object.entries(more).filter(([, value]) => value !== '')).toString()].filter((part) => part !== '').join('&')}`

/** An answer that knows what it answers: the last one stays on the screen while the next is on its way. */
export interface ItemPage extends ItemSearchView { readonly question: string; readonly sort: string }

export const itemPage = (question: string, sort: string, after: string) => queryOptions<ItemPage>({
  queryKey: ['items', 'search', question, sort, after],
  queryFn: async ({ signal }) => ({ ...await indexed<ItemSearchView>(address('search', question, { sort, after, limit: String(hitsOfPage) }), signal), question, sort }),
  staleTime: 30_000,
  gcTime: 60_000,
  ...again,
})

export const itemFacets = (question: string) => queryOptions<FacetsView>({
  queryKey: ['items', 'facets', question], queryFn: ({ signal }) => indexed(address('facets', question), signal), placeholderData: (before) => before, staleTime: 30_000, ...again,
})

/** `view`: west, south, east, north. */
export const itemMap = (question: string, view: string, cells: number) => queryOptions<ItemMapView>({
  queryKey: ['items', 'map', question, view, cells], queryFn: ({ signal }) => indexed(address('map', question, { view, cells: String(cells) }), signal), placeholderData: (before) => before, staleTime: 30_000, ...again,
})

export const itemRoutes = (question: string, view: string, cells: number) => queryOptions<ItemRoutesView>({
  queryKey: ['items', 'routes', question, view, cells], queryFn: ({ signal }) => indexed(address('routes', question, { view, cells: String(cells) }), signal), placeholderData: (before) => before, staleTime: 30_000, ...again,
})

export const itemChart = (question: string, by: ChartName) => queryOptions<ItemChartView>({
  queryKey: ['items', 'chart', by, question], queryFn: ({ signal }) => indexed(address('chart', question, { by }), signal), placeholderData: (before) => before, staleTime: 30_000, ...again,
})

/** Mark by mark. The last answer stays while the next one is on its way. */
export const marksThatFit = (mark: string, field: string, after: number) => queryOptions<MarkSearchView>({
  queryKey: ['marks', field, mark, after],
  queryFn: ({ signal }) => indexed(`/api/marks/search?${new URLSearchParams({ pattern: mark, field, limit: String(pageSize), after: String(after) })}`, signal),
  enabled: mark.trim() !== '',
  placeholderData: (before) => before,
  staleTime: 0,
  ...again,
})

/** Not made visible: names and questions go back as they are. Asked again while a page is open; while the index is being made, sooner. */
export const savedSearches = queryOptions<SavedSearchesView>({
  queryKey: ['searches'], queryFn: async ({ signal }) => (await indexedAnswer('/api/searches', signal)).json() as Promise<SavedSearchesView>,
  staleTime: 0, retry: false, refetchInterval: ({ state }) => (state.error instanceof IndexInWork ? againMs : 60_000),
})
const changed = (path: string, body: unknown) => post(path, body).then((answer) => answer.json() as Promise<SavedSearchesView>)
/** `replaces`: the one whose place it takes; `null`: none. */
export const saveSearch = (name: string, question: string, replaces: string | null) => changed('/api/searches', { name, question, replaces })
export const seenSearch = (name: string, upTo: number) => changed('/api/searches/seen', { name, upTo })
export const removeSearch = (name: string) => changed('/api/searches/remove', { name })
