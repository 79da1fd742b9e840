/**
 * What the comparison of findings asks the server.
 * @module
 */
import { queryOptions } from '@tanstack/react-query'
import type { ComparisonView } from 'proofmark/api'
import { ask } from './api.ts'
import type { ComparisonQuestion } from './paths.ts'
import { visibleJson } from './visible.ts'

export const comparisonOf = (id: string, asked: ComparisonQuestion) => queryOptions({
  queryKey: ['comparison', id, asked.before, asked.with, asked.document],
  queryFn: async () => visibleJson(await (await ask(`/api/findings/${encodeURIComponent(id)}/compare?${new URLSearchParams(Object.entries(asked).filter(([, text]) => text !== '')).toString()}`)).text()) as ComparisonView,
})
