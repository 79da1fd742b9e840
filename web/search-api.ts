/**
 * Search for marks as the server answers it.
 * @module
 */
import { queryOptions } from '@tanstack/react-query'
import type { MarkSearchView } from 'proofmark/api'
import { ask } from './api.ts'
import type { SearchQuestion } from './paths.ts'
import { visibleJson } from './visible.ts'

export type { MarkHitView, MarkNeighbourView, MarkSearchView } from 'proofmark/api'

/** Hits of one page. */
export const pageSize = 50

/** The last answer stays while the next one is on its way. */
export const marksThatFit = ({ mark, field, after }: SearchQuestion) => queryOptions<MarkSearchView>({
  queryKey: ['marks', field, mark, after],
  queryFn: ({ signal }) => ask(`/api/marks/search?${new URLSearchParams({ pattern: mark, field, limit: String(pageSize), after: String(after) })}`, { signal }).then(async (answer) => visibleJson(await answer.text()) as MarkSearchView),
  enabled: mark.trim() !== '',
  placeholderData: (before) => before,
  retry: false,
  staleTime: 0,
})
